"""The rule of a frame at hand: hovered, gone to, searched for, pinned, and followed to its neighbours."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLineEdit, QToolButton, QTreeView
from pytestqt.qtbot import QtBot

from kzannot.model.codebook import Frame
from kzannot.model.records import Span
from kzannot.project import codebooks
from kzannot.ui.article_view import ArticleView
from kzannot.ui.codebook_editor.editor import CodebookEditor
from kzannot.ui.codebook_panel import DWELL_MS
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made


@pytest.fixture
def workspace(program: Program, made: Made) -> Workspace:
    """The first article under the codebook that ships, with some words selected."""
    program.open_project(made.path)
    assert program.session
    codebook = codebooks.find("kazakhstan-2022")
    program.session.apply(codebooks.revise(program.session.project, codebook))
    program.sign_in(made.anna)
    workspace = program.window.workspace
    assert workspace
    view = workspace.open_article(made.articles[0].id)
    assert view
    program.window.activateWindow()
    view.view.setFocus()
    view.view.select(0, 5)
    return workspace


@pytest.fixture
def view(workspace: Workspace) -> ArticleView:
    assert workspace.columns.focused
    return workspace.columns.focused


def frame(workspace: Workspace, name: str) -> Frame:
    return next(each for each in workspace.session.project.frames() if each.name == name)


def in_front(program: Program, name: str) -> bool:
    dock = program.window.findChild(QDockWidget, name)
    assert dock
    return not dock.visibleRegion().isEmpty()


def test_the_rule_waits_for_the_mouse_less_than_a_fifth_of_a_second() -> None:
    assert DWELL_MS < 200


def test_a_frame_under_the_mouse_shows_its_rule_and_the_selection_stays(
    qtbot: QtBot, workspace: Workspace, view: ArticleView
) -> None:
    tree = workspace.codebook.findChild(QTreeView)
    assert tree
    model = tree.model()
    index = model.index(1, 0, model.index(0, 0))

    QTest.mouseMove(tree.viewport(), tree.visualRect(index).center() + QPoint(1, 1))
    tree.entered.emit(index)

    qtbot.waitUntil(lambda: workspace.rule.frame_shown() == frame(workspace, "economic_grievance"))
    said = workspace.rule.toPlainText()
    for part in ("Economic grievance", "material hardship", "price caps", "Easily confused with"):
        assert part in said
    assert view.view.selection() == (0, 5)


def test_the_neighbours_are_links_to_their_rules(workspace: Workspace) -> None:
    workspace.codebook.show_frame(frame(workspace, "economic_grievance").id)
    assert 'href="frame:political_grievance"' in workspace.rule.toHtml()

    workspace.rule.anchorClicked.emit(QUrl("frame:political_grievance"))

    assert workspace.rule.frame_shown() == frame(workspace, "political_grievance")
    workspace.rule.anchorClicked.emit(QUrl("frame:nobody"))
    assert workspace.rule.frame_shown() == frame(workspace, "political_grievance")


def test_escape_leads_from_the_rule_to_the_text(workspace: Workspace, view: ArticleView) -> None:
    caret = view.view.caret()
    workspace.rule.setFocus()

    QTest.keyClick(workspace.rule, Qt.Key.Key_Escape)

    assert view.view.hasFocus()
    assert (view.view.caret(), view.view.selection()) == (caret, (0, 5))


def test_an_indicator_word_finds_its_frame_and_escape_leads_back(
    program: Program, workspace: Workspace, view: ArticleView
) -> None:
    caret = view.view.caret()
    COMMANDS["find_frame"](program)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)

    field.setText("Bündnis")
    assert "allied_peacekeeping" in [each.name for each in workspace.codebook.found()]
    assert workspace.rule.frame_shown() == frame(workspace, "allied_peacekeeping")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert view.view.hasFocus()
    assert (view.view.caret(), view.view.selection()) == (caret, (0, 5))
    assert len(workspace.codebook.found()) == len(workspace.session.project.frames())


def test_a_found_frame_tags_what_is_selected(
    program: Program, workspace: Workspace, view: ArticleView
) -> None:
    COMMANDS["find_frame"](program)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "Gaspreis")
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert workspace.rule.frame_shown() == frame(workspace, "economic_grievance")

    tree = workspace.codebook.findChild(QTreeView)
    assert tree
    assert tree.hasFocus()
    QTest.keyClick(tree, Qt.Key.Key_Return)

    assert [span.frame_id for span in view.spans()] == [frame(workspace, "economic_grievance").id]
    assert view.view.hasFocus()


def test_h_pins_the_rule_of_the_span_in_focus(
    program: Program, workspace: Workspace, view: ArticleView, qtbot: QtBot
) -> None:
    spans: list[Span] = []
    for name, start in (("human_cost", 0), ("riot_disorder", 12)):
        view.view.select(start, start + 10)
        view.tag(frame(workspace, name))
        span = view.focused_span()
        assert span
        spans.append(span)
    assert workspace.rule.frame_shown() == frame(workspace, "riot_disorder")
    workspace.focus_text()  # the window has only become the active one since

    QTest.keyClicks(view.view, "h")
    qtbot.waitUntil(lambda: in_front(program, "rule"))
    view.view.set_caret(spans[0].start)
    view.view.focus_mark(spans[0].id)

    assert workspace.rule.frame_shown() == frame(workspace, "riot_disorder")
    assert in_front(program, "rule")
    QTest.keyClicks(view.view, "h")
    qtbot.waitUntil(lambda: in_front(program, "details"))


def test_the_panel_leads_to_the_editor(program: Program, workspace: Workspace) -> None:
    button = workspace.codebook.findChild(QToolButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert button

    button.click()

    assert program.window.findChildren(CodebookEditor)
