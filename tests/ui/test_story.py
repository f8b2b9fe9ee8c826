"""The whole way through the real window: open, read side by side, tag by keyboard, undo, come back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from kzannot.model.records import Annotator
from kzannot.project.project import Project
from kzannot.ui.program import Program
from tests.ui.driving import focused, killed_coder, press, type_keys, workspace_of
from tests.ui.making import Made

Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def begin(program: Program, made: Made, annotator: Annotator | None = None) -> None:
    """Open the project from the start page, and sign in."""
    program.open_project(made.path)
    program.sign_in(annotator or made.anna)


def open_all(program: Program) -> None:
    """Open the five articles side by side from the list, by keyboard."""
    for place in range(5):
        program.window.actions_of["find_article"].trigger()
        press(Keys.Key_Down)
        for _ in range(place):
            press(Keys.Key_Down)
        press(Keys.Key_Return, CONTROL)
    QApplication.processEvents()


def tag_words(words: int, keys: str) -> None:
    """Select words from the caret on, and press keys."""
    for _ in range(words):
        press(Keys.Key_Right, SHIFT)
    type_keys(keys)


def test_five_articles_are_tagged_by_keyboard_alone(program: Program, made: Made) -> None:
    begin(program, made)
    open_all(program)

    for place in range(5):
        program.window.actions_of[f"column_{place + 1}"].trigger()
        type_keys("n")
        tag_words(2, "a2k")

    spans = [column.view.spans() for column in workspace_of(program).columns]
    assert [len(found) for found in spans] == [1] * 5
    assert {found[0].value("voice") for found in spans} == {"state"}
    assert len({found[0].article_id for found in spans}) == 5


def test_undo_reaches_back_over_a_restart(program: Program, made: Made) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    tag_words(2, "a2")
    program.close_project()
    begin(program, made)

    undo = program.window.actions_of["undo"]
    assert undo.text() == "&Undo: Set attribute"
    undo.trigger()
    undo.trigger()

    assert focused(program).spans() == []
    assert not undo.isEnabled()
    program.window.actions_of["redo"].trigger()
    assert len(focused(program).spans()) == 1


def test_the_window_reopens_where_it_was(program: Program, made: Made) -> None:
    begin(program, made)
    open_all(program)
    program.window.actions_of["column_2"].trigger()
    focused(program).view.set_caret(30)
    before = workspace_of(program).state()

    program.close_project()
    begin(program, made)

    assert workspace_of(program).state() == before
    assert workspace_of(program).columns.focused_place == 1
    assert focused(program).view.caret() == 30


def test_two_annotators_use_one_file_in_turn(program: Program, made: Made) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    tag_words(2, "a")

    program.window.actions_of["switch_annotator"].trigger()
    program.window.sign_in.named.emit("Cem")

    assert focused(program).spans() == []
    assert not program.window.actions_of["undo"].isEnabled()
    assert program.session
    assert {annotator.name for annotator in program.session.project.annotators()} == {"Anna", "Bela", "Cem"}


def test_a_memo_is_written_without_making_spans(program: Program, made: Made) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    tag_words(2, "am")

    type_keys("axq")
    press(Keys.Key_Return, CONTROL)

    (span,) = focused(program).spans()
    assert span.memo == "axq"
    assert QApplication.focusWidget() is focused(program).view


def test_a_search_in_the_codebook_comes_back_to_the_same_caret(program: Program, made: Made) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    focused(program).view.set_caret(12)

    program.window.actions_of["find_frame"].trigger()
    type_keys("bandit")

    assert [frame.name for frame in workspace_of(program).codebook.found()] == ["threat"]
    press(Keys.Key_Escape)
    assert QApplication.focusWidget() is focused(program).view
    assert focused(program).view.caret() == 12


def test_a_killed_process_loses_nothing_that_was_shown(program: Program, made: Made, home: Path) -> None:
    """Another process opens the five articles, tags and undoes, says what it shows, and is killed."""
    shown = killed_coder(made.path, made.anna.name, home)

    begin(program, made)

    columns = list(workspace_of(program).columns)
    assert [str(column.view.article.id) for column in columns] == shown["articles"]
    assert sorted(str(span.id) for column in columns for span in column.view.spans()) == shown["spans"]
    assert workspace_of(program).columns.focused_place == shown["focused"]
    assert program.window.actions_of["redo"].isEnabled()


@pytest.fixture
def read(made: Made) -> Callable[[], list[str]]:
    """Reads the frames that Anna's spans have from the file, as another process would."""

    def spans() -> list[str]:
        project = Project.open(made.path)
        names = {frame.id: frame.name for frame in project.frames()}
        found = [names[span.frame_id] for span in project.spans(annotator_id=made.anna.id)]
        project.close()
        return found

    return spans


def test_what_is_shown_is_in_the_file(program: Program, made: Made, read: Callable[[], list[str]]) -> None:
    begin(program, made)
    workspace_of(program).open_article(made.articles[0].id)
    tag_words(2, "a")

    program.close_project()

    assert read() == ["threat"]
