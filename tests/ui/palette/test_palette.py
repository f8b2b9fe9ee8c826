"""The command palette through the real window: by keys alone, in both languages, and back to the text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit

from kzannot.ui.actions import ACTIONS
from kzannot.ui.article_view import ArticleView
from kzannot.ui.palette.panel import Palette
from kzannot.ui.program import Program
from tests.ui.driving import open_one
from tests.ui.making import TITLE, Made

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(program: Program, made: Made) -> ArticleView:
    """Anna's first article, open, with the keys."""
    return open_one(program, made)


def open_palette(program: Program) -> Palette:
    """Press Ctrl+K in the window."""
    program.window.activateWindow()
    assert QTest.qWaitForWindowActive(program.window)
    QTest.keyClick(program.window, Qt.Key.Key_K, CONTROL)
    (palette,) = program.window.findChildren(Palette)
    assert palette.isVisible()
    return palette


def type_in(palette: Palette, letters: str) -> QLineEdit:
    """Type letters; the field that has them."""
    field = palette.findChild(QLineEdit)
    assert field
    assert field.hasFocus()
    QTest.keyClicks(field, letters)
    return field


def test_everything_stands_in_it(program: Program, view: ArticleView, made: Made) -> None:
    palette = open_palette(program)

    titles = [entry.title for entry in palette.shown()]
    assert len(titles) == len(ACTIONS) + 3 + len(made.articles)
    assert titles[0] == "New project"
    assert {"Threat", "Order", "Other", f"{TITLE} 3"} <= set(titles)
    keys = {entry.title: entry.key for entry in palette.shown()}
    assert (keys["Find"], keys["Threat"], keys["Next unread section"]) == ("Ctrl+F", "A", "N")


def test_escape_leaves_the_text_as_it_was(program: Program, view: ArticleView) -> None:
    QTest.keyClick(view.view, Qt.Key.Key_Right, SHIFT)
    before = (view.view.caret(), view.view.selection())

    field = type_in(open_palette(program), "find")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert view.view.hasFocus()
    assert (view.view.caret(), view.view.selection()) == before
    assert not program.window.findChildren(Palette)[0].isVisible()


def test_a_frame_tags_what_is_selected(program: Program, view: ArticleView, made: Made) -> None:
    view.view.select(0, 7)

    field = type_in(open_palette(program), "bedroh")
    QTest.keyClick(field, Qt.Key.Key_Return)

    (span,) = view.spans()
    assert (span.frame_id, span.start, span.end) == (made.threat.id, 0, 7)
    assert view.view.hasFocus()
    QTest.keyClick(type_in(open_palette(program), "order"), Qt.Key.Key_Return)
    assert [span.frame_id for span in view.spans()] == [made.order.id]


def test_an_action_is_done_in_the_text(program: Program, view: ArticleView) -> None:
    unread = len(view.unread())

    QTest.keyClick(type_in(open_palette(program), "read, wi"), Qt.Key.Key_Return)

    assert len(view.unread()) == unread - 1


def test_an_article_opens_in_the_column_or_beside(program: Program, view: ArticleView, made: Made) -> None:
    workspace = program.window.workspace
    assert workspace

    QTest.keyClick(type_in(open_palette(program), "stadt 2"), Qt.Key.Key_Return, CONTROL)
    assert [column.view.article for column in workspace.columns] == [*made.articles[:2]]
    QTest.keyClick(type_in(open_palette(program), "stadt 1"), Qt.Key.Key_Return)

    assert workspace.columns.count() == 2
    assert workspace.columns.focused is view


def test_what_cannot_act_says_why_and_is_not_done(program: Program, view: ArticleView) -> None:
    reasons = {entry.title: entry.reason for entry in open_palette(program).shown()}

    assert reasons["Redo"] == "nothing was taken back"
    assert reasons["Find"] == ""
    palette = program.window.findChildren(Palette)[0]
    QTest.keyClick(type_in(palette, "redo"), Qt.Key.Key_Return)
    assert palette.isVisible()


def test_a_frame_does_what_its_key_does(program: Program, view: ArticleView) -> None:
    view.view.set_caret(view.view.text().index("Augenzeugen"))

    QTest.keyClick(type_in(open_palette(program), "threat"), Qt.Key.Key_Return)

    (span,) = view.spans()
    assert view.quote(span) == "Augenzeugen berichten von Schüssen am Hafen"
    assert view.view.hasFocus()


def test_without_a_project_the_reason_is_told(program: Program) -> None:
    reasons = {entry.title: entry.reason for entry in open_palette(program).shown()}

    assert reasons["Find"] == "no project is open"
    assert reasons["New project"] == ""


@pytest.mark.parametrize(("language", "typed"), [("en", "beenden"), ("de", "quit"), ("de", "beenden")])
def test_an_action_is_found_in_both_languages(program: Program, language: str, typed: str) -> None:
    program.settings.set("language", language)
    palette = open_palette(program)

    type_in(palette, typed)

    chosen = palette.chosen()
    assert chosen
    assert chosen.title in ("Quit", "Beenden")


def test_arrows_walk_the_list_round_its_end(program: Program, view: ArticleView) -> None:
    palette = open_palette(program)
    field = type_in(palette, "column")
    shown = palette.shown()

    QTest.keyClick(field, Qt.Key.Key_Down)
    assert palette.chosen() == shown[1]
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Up)
    assert palette.chosen() == shown[-1]
    assert shown[-1].title in field.accessibleDescription()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    assert field.hasFocus()


def test_what_nothing_is_called_finds_nothing(program: Program, view: ArticleView) -> None:
    palette = open_palette(program)

    field = type_in(palette, "qqqq")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert palette.shown() == []
    assert palette.isVisible()


def test_pressing_the_key_again_closes_it(program: Program, view: ArticleView) -> None:
    palette = open_palette(program)

    QTest.keyClick(program.window, Qt.Key.Key_K, CONTROL)

    assert not palette.isVisible()
    assert view.view.hasFocus()


def test_a_dialog_that_was_asked_for_opens(program: Program, view: ArticleView) -> None:
    QTest.keyClick(type_in(open_palette(program), "settings"), Qt.Key.Key_Return)

    assert [
        dialog.windowTitle() for dialog in program.window.findChildren(QDialog) if dialog.isVisible()
    ] == ["Settings"]


def test_without_an_article_what_needs_one_is_grey(program: Program, view: ArticleView) -> None:
    copy = program.window.actions_of["copy"]
    assert copy.isEnabled()

    program.window.actions_of["close_column"].trigger()

    assert not copy.isEnabled()
    reasons = {entry.title: entry.reason for entry in open_palette(program).shown()}
    assert reasons["Copy passage"] == reasons["Threat"] == "no article is open"
