"""Stories of a coder without a mouse, through the real window: C1, C3 and C5 of the shared METHOD.md."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kzannot.model import edits
from kzannot.model.records import Annotator
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from tests.shared import shared_folder
from tests.ui.driving import focused, press, type_keys
from tests.ui.making import Made

Keys = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

PASSAGE = (788, 935)
"""Where C1 selects, in characters of the source of article 004."""


def selected(view: ArticleView) -> str:
    """What is selected."""
    start, end = view.view.selection() or (0, 0)
    return view.view.text()[start:end]


def open_first(program: Program, path: Path, annotator: Annotator) -> ArticleView:
    """Open the first article of a project."""
    program.open_project(path)
    program.sign_in(annotator)
    assert QTest.qWaitForWindowActive(program.window)
    program.window.actions_of["find_article"].trigger()
    press(Keys.Key_Down)
    press(Keys.Key_Return)
    return focused(program)


@pytest.fixture
def real(program: Program, tmp_path: Path) -> ArticleView:
    """Article 004, open before a coder."""
    (source,) = (shared_folder() / "articles").glob("004*.txt")
    path = tmp_path / "real.kzannot"
    project = Project.create(path)
    project.apply(adopt(find(DEFAULT)))
    coder = Annotator(name="A")
    project.apply(edits.adding("Add annotator", [coder]))
    import_files(project, [source])
    project.close()
    return open_first(program, path, coder)


def test_c1_a_passage_is_coded_by_keyboard(real: ArticleView, program: Program) -> None:
    session = program.session
    assert session
    (source,) = (shared_folder() / "articles").glob("004*.txt")
    wanted = source.read_text("utf-8-sig")[slice(*PASSAGE)]
    text = real.view.text()

    while not text.startswith(wanted, real.view.caret()):
        press(Keys.Key_Down, ALT)
    while selected(real) != wanted:
        press(Keys.Key_Right, CONTROL | SHIFT)
    type_keys("a")
    assert real.unfinished_count() == 1
    type_keys("2k")

    (span,) = real.spans()
    marks = real.view.marks()
    assert real.quote(span) == wanted
    assert [mark.look.badge for mark in marks] == ["TE"]
    assert (span.value("voice"), span.value("stance")) == ("kz_government", "reported")
    assert real.unfinished_count() == 0
    assert program.window.actions_of["undo"].text() == "&Undo: Set attribute"


def test_c1_three_frames_on_one_passage_are_walked_and_a_fourth_is_refused(
    real: ArticleView, program: Program
) -> None:
    refusals: list[str] = []
    assert program.session
    program.session.refused.connect(refusals.append)
    press(Keys.Key_Down, ALT, times=3)

    for key in "asdf":
        type_keys("y")
        type_keys(key)

    assert len(real.spans()) == 3
    assert refusals == ["The codebook allows at most 3 frames on one passage."]
    press(Keys.Key_Escape)
    type_keys("]")
    seen = []
    for _ in range(3):
        span = real.focused_span()
        assert span
        seen.append(span.id)
        type_keys("]")
    assert len(set(seen)) == 3
    type_keys("[")
    last = real.focused_span()
    assert last
    assert last.id == seen[-1]


def test_c3_doubts_are_noted_and_visited_in_order(program: Program, made: Made) -> None:
    view = open_first(program, made.path, made.anna)

    press(Keys.Key_Down, ALT, times=2)
    type_keys("au")
    press(Keys.Key_Down, ALT)
    type_keys("a")
    press(Keys.Key_Up, CONTROL, times=2)
    type_keys("xu")
    view.view.set_caret(len(view.view.text()))

    seen = []
    for _ in range(2):
        press(Keys.Key_U, SHIFT)
        span = view.focused_span()
        assert span
        seen.append(view.quote(span))
    assert seen == ["Der Präsident spricht von Banditen", "Augenzeugen berichten von Schüssen am Hafen"]


def test_c3_letters_of_a_memo_are_letters_and_the_caret_comes_back(program: Program, made: Made) -> None:
    view = open_first(program, made.path, made.anna)
    press(Keys.Key_Down, ALT)
    type_keys("a")
    caret = view.view.caret()

    type_keys("m")
    type_keys("yz+#/")
    press(Keys.Key_Return, CONTROL)

    (span,) = view.spans()
    assert span.memo == "yz+#/"
    assert view.view.hasFocus()
    assert view.view.caret() == caret


def test_c5_a_hundred_steps_are_undone_each_by_its_name(program: Program, made: Made) -> None:
    view = open_first(program, made.path, made.anna)
    undo, redo = program.window.actions_of["undo"], program.window.actions_of["redo"]
    press(Keys.Key_Down, ALT)
    type_keys("a2ku")
    press(Keys.Key_K, SHIFT)
    before = view.spans()
    for _ in range(24):
        press(Keys.Key_H, SHIFT | ALT)
        press(Keys.Key_J, SHIFT | ALT)
        type_keys("uu")

    titles = []
    while undo.isEnabled():
        titles.append(undo.text())
        undo.trigger()

    assert view.spans() == []
    assert len(titles) > 100
    assert titles[-5:] == [
        "&Undo: Move edge",
        "&Undo: Mark as uncertain",
        "&Undo: Set attribute",
        "&Undo: Set attribute",
        "&Undo: Tag span",
    ]
    while redo.isEnabled():
        redo.trigger()
    assert view.spans() == before


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["Split span", "Merge spans", "Repeat code"]),
        ("de", ["Stelle teilen", "Stellen verbinden", "Code wiederholen"]),
    ],
)
def test_c5_what_is_undone_is_named_in_the_language_of_the_window(
    program: Program, made: Made, language: str, titles: list[str]
) -> None:
    program.settings.set("language", language)
    view = open_first(program, made.path, made.anna)
    text = view.view.text()
    named = []

    view.view.select(text.index("Augenzeugen"), text.index("am Hafen"))
    type_keys("a")
    view.view.set_caret(text.index("von Schüssen"))
    type_keys("/")
    named.append(program.window.actions_of["undo"].text().rpartition(": ")[2])
    type_keys("&")
    named.append(program.window.actions_of["undo"].text().rpartition(": ")[2])
    view.view.select(text.index("Ministerium"), text.index("schweigt"))
    type_keys("x")
    view.view.set_caret(text.index("berichten"))
    type_keys("#")
    named.append(program.window.actions_of["undo"].text().rpartition(": ")[2])

    assert named == titles
