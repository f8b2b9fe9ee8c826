"""Finishing articles through the window, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.model.study import Assignment, AssignmentState
from kzannot.ui.article_rows import ARTICLE, STATE
from kzannot.ui.finishing import FinishDialog
from kzannot.ui.program import Program
from kzannot.ui.span_panel import MemoField
from kzannot.ui.workspace import Workspace
from tests.ui.driving import focused, open_two, press
from tests.ui.making import BODY, Made

CONTROL = Qt.KeyboardModifier.ControlModifier
FINISHED, STARTED = AssignmentState.FINISHED, AssignmentState.STARTED


@pytest.fixture
def workspace(program: Program, made: Made) -> Workspace:
    """The first two articles side by side, the caret in the first one."""
    return open_two(program, made)


def read_everything(workspace: Workspace) -> None:
    """Mark every section of the focused article as read."""
    view = focused(workspace)
    workspace.session.apply(edits.read_sections(view.unread(), view.reader.id))


def work(workspace: Workspace) -> Assignment:
    (found,) = workspace.session.project.records(Assignment)
    return found


def asked(program: Program) -> FinishDialog:
    """The dialog, opened by its key."""
    press(Qt.Key.Key_Return, CONTROL)
    dialog = program.window.findChildren(FinishDialog)[-1]
    assert dialog.isVisible()
    return dialog


def test_an_article_without_gaps_is_finished_at_once(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    read_everything(workspace)

    press(Qt.Key.Key_Return, CONTROL)

    assert program.window.findChildren(FinishDialog) == []
    assert (work(workspace).state, work(workspace).reason) == (FINISHED, "")


def test_what_is_left_is_counted_and_listed(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    workspace.session.apply(edits.tag(made.span(made.threat, "Banditen")))

    dialog = asked(program)

    assert dialog.heading.text() == "2 of 3 sections unread. Unfinished spans: 1."
    rows = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert [row.partition(": ")[0] for row in rows] == ["Title", "Paragraph", "Unfinished span"]
    assert rows[2].endswith("Banditen")


def test_enter_goes_to_what_is_left(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    dialog = asked(program)

    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Return)

    text = focused(workspace).view
    assert text.caret() == text.text().index(BODY)
    assert workspace.session.project.records(Assignment) == []


def test_gaps_ask_for_a_reason_that_is_kept(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    dialog = asked(program)
    assert not dialog.finish.isEnabled()
    QTest.keyClicks(dialog.reason, "  Doublette ")

    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)

    assert (work(workspace).state, work(workspace).reason) == (FINISHED, "Doublette")


def test_the_same_key_opens_it_again_and_undo_takes_back_either(
    qtbot: QtBot, program: Program, workspace: Workspace
) -> None:
    read_everything(workspace)
    press(Qt.Key.Key_Return, CONTROL)
    press(Qt.Key.Key_Return, CONTROL)
    assert work(workspace).state is STARTED

    undo = program.window.actions_of["undo"]
    undo.trigger()
    assert work(workspace).state is FINISHED
    undo.trigger()

    assert work(workspace).state is STARTED
    assert undo.text() == "&Undo: Mark as read"


def test_the_list_shows_what_is_finished(qtbot: QtBot, program: Program, workspace: Workspace) -> None:
    read_everything(workspace)
    press(Qt.Key.Key_Return, CONTROL)
    tree = workspace.articles.findChild(QTreeView)
    assert tree
    model = tree.model()
    rows = [model.index(row, 0, model.index(group, 0)) for group in range(2) for row in range(3)]

    def shown() -> None:
        states = {row.data(ARTICLE).id: row.data(STATE) for row in rows if row.isValid()}
        assert states[focused(workspace).article.id] == FINISHED
        assert list(states.values()).count(FINISHED) == 1

    qtbot.waitUntil(shown)
    row = next(row for row in rows if row.isValid() and row.data(STATE))
    assert row.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Finished, 0 min")


def test_control_enter_still_opens_beside_and_stores_a_memo(
    qtbot: QtBot, program: Program, workspace: Workspace, made: Made
) -> None:
    span = made.span(made.threat, "Banditen")
    workspace.session.apply(edits.tag(span))
    focused(workspace).go_to(span.start, span.end)
    program.window.show_dock("details")
    workspace.details.focus_memo()
    memo = workspace.details.findChild(MemoField)
    assert memo
    QTest.keyClicks(memo, "Zitat")

    QTest.keyClick(memo, Qt.Key.Key_Return, CONTROL)

    assert workspace.session.project.spans()[0].memo == "Zitat"
    program.window.actions_of["find_article"].trigger()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return, CONTROL)
    assert workspace.columns.count() == 3
    assert program.window.findChildren(FinishDialog) == []
