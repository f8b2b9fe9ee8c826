"""The questions about an article, answered through the window by keys alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Frame, Level
from kzannot.model.records import Answer
from kzannot.project import codebooks
from kzannot.project.project import Project
from kzannot.ui.chips import ChoiceChip
from kzannot.ui.program import Program
from kzannot.ui.questions.field import QuestionField
from kzannot.ui.questions.options import options_of
from kzannot.ui.questions.panel import QuestionPanel
from kzannot.ui.workspace import Workspace
from tests.ui import driving
from tests.ui.making import Made


def questions(made: Made) -> list[Attribute]:
    """Four questions: a frame or none, a genre, yes or no, a text."""
    genres = (Choice("news", Bilingual("Meldung", "News")), Choice("opinion", Bilingual("", "Opinion"), "o"))
    common = {"codebook_id": made.codebook.id, "level": Level.ARTICLE}
    rows = (
        ("primary", {"of_frames": True, "none": True}),
        ("genre", {"choices": genres, "question": Bilingual("", "What is it?")}),
        ("relevant", {"kind": AttributeKind.BOOLEAN}),
        ("remark", {"kind": AttributeKind.TEXT}),
    )
    return [
        Attribute(name=name, label=Bilingual(name, name), order=10 + place, **common, **more)  # type: ignore[arg-type]  # fields of an attribute
        for place, (name, more) in enumerate(rows)
    ]


@pytest.fixture
def workspace(program: Program, made: Made) -> Workspace:
    """The first two articles side by side, under a codebook that asks four questions."""
    project = Project.open(made.path)
    project.apply(edits.adding("Ask", questions(made)))
    project.close()
    return driving.open_two(program, made)


def panel_of(program: Program) -> QuestionPanel:
    """The panel, opened by its key."""
    QTest.keyClick(program.window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    panel = program.window.findChild(QuestionPanel)
    assert panel
    return panel


def press(*keys: Qt.Key | str) -> None:
    """Press keys wherever the focus is."""
    for key in keys:
        driving.press(key)


def stored(workspace: Workspace) -> dict[str, str]:
    return {answer.question: answer.value for answer in workspace.session.project.answers()}


def asked_now() -> str:
    """The question that has the keys."""
    widget = QApplication.focusWidget()
    while widget and not isinstance(widget, QuestionField):
        widget = widget.parentWidget()
    assert isinstance(widget, QuestionField)
    return widget.question.name


def test_every_question_is_answered_by_keys_alone(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)
    assert panel.progress_text() == "0 of 4 answered"

    press("a", "o", "2", "Agentur", Qt.Key.Key_Return)
    press(Qt.Key.Key_Escape)

    assert stored(workspace) == {
        "primary": "threat",
        "genre": "opinion",
        "relevant": "no",
        "remark": "Agentur",
    }
    assert panel.progress_text() == "4 of 4 answered"
    view = workspace.columns.focused
    assert view
    assert view.view.hasFocus()


def test_arrows_go_from_question_to_question_and_delete_clears(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel_of(program)

    press("x", Qt.Key.Key_Down)
    assert asked_now() == "relevant"
    press(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert asked_now() == "primary"
    press(Qt.Key.Key_Delete)

    assert stored(workspace) == {}


def test_the_panel_stays_in_front_while_a_span_has_the_focus(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    span = made.span(made.threat, "Banditen")
    workspace.session.apply(edits.tag(span))
    view = workspace.columns.focused
    assert view
    view.go_to(span.start, span.end)
    assert view.focused_span() == span
    panel = panel_of(program)

    press("a", "1")

    assert stored(workspace) == {"primary": "threat", "genre": "news"}
    assert not panel.visibleRegion().isEmpty()


def test_none_is_an_answer_of_its_own(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel = panel_of(program)

    press("0")

    assert stored(workspace) == {"primary": ""}
    assert panel.progress_text() == "1 of 4 answered"


def test_an_answer_is_changed_in_place_and_undone(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)
    press("a", Qt.Key.Key_Up, "x")
    (answer,) = workspace.session.project.answers()
    assert answer.value == "order"

    program.window.actions_of["undo"].trigger()

    assert stored(workspace) == {"primary": "threat"}
    assert panel.progress_text() == "1 of 4 answered"


def test_a_chip_that_is_clicked_again_takes_the_answer_away(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)
    chip = next(chip for chip in panel.findChildren(ChoiceChip) if chip.text() == "News")

    chip.click()
    assert stored(workspace) == {"genre": "news"}
    assert chip.is_chosen()
    chip.click()

    assert stored(workspace) == {}


def test_the_panel_follows_the_article_and_shows_own_answers_alone(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    panel = panel_of(program)
    press("a")
    theirs = Answer(article_id=made.articles[1].id, annotator_id=made.bela.id, question="genre", value="news")
    workspace.session.apply(edits.answer(None, theirs))

    workspace.columns.focus_place(1)
    assert panel.progress_text() == "0 of 4 answered"
    workspace.columns.focus_place(0)

    assert panel.progress_text() == "1 of 4 answered"


def test_the_first_open_question_gets_the_keys(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel_of(program)
    press("a", Qt.Key.Key_Escape)

    panel_of(program)

    assert asked_now() == "genre"


def test_a_codebook_without_questions_is_told_so(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    panel = panel_of(program)
    asked = [a for a in workspace.session.project.attributes() if a.level is Level.ARTICLE]

    workspace.session.apply(edits.Edit("Ask no more", tuple(edits.Change(a, None) for a in asked)))

    assert panel.progress_text() == "The codebook asks nothing about whole articles."
    panel_of(program)
    press(Qt.Key.Key_Escape)
    view = workspace.columns.focused
    assert view
    assert view.view.hasFocus()


def test_without_an_article_nothing_is_asked(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    panel = panel_of(program)

    for column in list(workspace.columns):
        workspace.columns.close_column(column)

    assert panel.progress_text() == "No article is open."


def test_a_question_says_its_answer_to_a_screen_reader(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    panel = panel_of(program)
    press(Qt.Key.Key_Down, "1")

    field = panel.findChildren(QuestionField)[1]

    assert (field.accessibleName(), field.accessibleDescription()) == ("What is it?", "answered: News")


@pytest.mark.parametrize("name", ["kazakhstan-2022", "generic-frames", "policy-frames"])
def test_every_answer_of_the_codebooks_has_a_key_of_its_own(qtbot: QtBot, name: str) -> None:
    edit = codebooks.adopt(codebooks.find(name))
    records = [change.record for change in edit.changes]
    frames = [record for record in records if isinstance(record, Frame)]

    for question in records:
        if isinstance(question, Attribute) and question.level is Level.ARTICLE:
            keys = [option.key for option in options_of(question, frames, "de")]
            assert all(keys)
            assert len(set(keys)) == len(keys)


def test_a_frame_without_a_key_is_numbered(made: Made) -> None:
    (question, *_) = questions(made)

    options = options_of(question, [made.threat, replace(made.order, key=""), made.other], "en")

    assert [(option.value, option.key) for option in options] == [
        ("threat", "a"),
        ("order", "1"),
        ("other", "o"),
        ("", "0"),
    ]


def test_several_answers_are_given_and_taken_by_keys(program: Program, made: Made) -> None:
    program.open_project(made.path)
    assert program.session
    topics = replace(
        questions(made)[1],
        name="topics",
        kind=AttributeKind.MULTIPLE,
        none=True,
        choices=tuple(Choice(name, Bilingual("", name)) for name in ("war", "peace", "trade")),
    )
    program.session.apply(edits.adding("Ask", [topics]))
    program.sign_in(made.anna)
    assert program.window.workspace
    program.window.workspace.open_article(made.articles[0].id)
    panel = panel_of(program)
    field = next(field for field in panel.findChildren(QuestionField) if field.question.name == "topics")
    field.take_focus()

    def value_after(key: str) -> str | None:
        QTest.keyClicks(field, key)
        return field.value()

    assert [value_after(key) for key in "31"] == ["trade", "war; trade"]
    assert QApplication.focusWidget() is field
    assert field.accessibleDescription() == "answered: war, trade"
    assert [chip.is_chosen() for chip in field.findChildren(ChoiceChip)] == [True, False, True, False]
    assert value_after("3") == "war"
    assert value_after("0") == ""
    assert value_after("2") == "peace"
    assert value_after("2") is None
    assert program.session.project.answers() == []


def test_a_whole_questionnaire_is_answered_by_keys_alone(program: Program, made: Made) -> None:
    program.open_project(made.path)
    assert program.session
    project = program.session.project
    program.session.apply(codebooks.revise(project, codebooks.find("generic-frames")))
    program.sign_in(made.anna)
    assert program.window.workspace
    program.window.workspace.open_article(made.articles[0].id)
    panel = panel_of(program)
    asked = [each for each in project.attributes() if each.level is Level.ARTICLE]

    for place, _ in enumerate(asked):
        assert panel.progress_text() == f"{place} of {len(asked)} answered"
        widget = QApplication.focusWidget()
        assert isinstance(widget, QuestionField)
        QTest.keyClicks(widget, "2")

    assert panel.progress_text() == f"{len(asked)} of {len(asked)} answered"
    assert {answer.question for answer in project.answers()} == {each.name for each in asked}
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    view = program.window.workspace.columns.focused
    assert view
    assert view.view.hasFocus()
