"""Articles side by side: reached, moved and doubled by keyboard, kept as layouts."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from kzannot.ui.columns import Elided
from kzannot.ui.layouts import Layouts
from kzannot.ui.layouts_dialog import LayoutsDialog
from kzannot.ui.program import Program
from kzannot.ui.state import WindowState
from kzannot.ui.workspace import Workspace
from tests.ui.driving import focused, press, sign_in, workspace_of
from tests.ui.making import TITLE, Made
from tests.ui.test_story import begin, tag_words

Keys = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def three(program: Program, made: Made) -> Workspace:
    """The first three articles side by side, the caret in the first."""
    assert QTest.qWaitForWindowActive(program.window)
    begin(program, made)
    workspace = workspace_of(program)
    for article in made.articles[:3]:
        workspace.open_article(article.id, beside=True)
    workspace.columns.focus_place(0)
    return workspace


def titles(workspace: Workspace) -> list[str]:
    return [column.view.article.title[-1] for column in workspace.columns]


def test_a_key_goes_to_the_next_column_and_from_the_last_to_the_first(three: Workspace) -> None:
    visited = []
    for _ in range(4):
        press(Keys.Key_F6)
        visited.append(three.columns.focused_place)

    assert visited == [1, 2, 0, 1]
    press(Keys.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    assert three.columns.focused_place == 0
    assert three.columns.focused is not None
    assert QApplication.focusWidget() is three.columns.focused.view


def test_a_column_moves_with_its_width_and_keeps_the_keys(program: Program, three: Workspace) -> None:
    three.columns.setSizes([400, 200, 200])
    wide = three.columns.sizes()[0]

    program.window.actions_of["column_right"].trigger()
    program.window.actions_of["column_right"].trigger()
    program.window.actions_of["column_right"].trigger()

    assert titles(three) == ["2", "3", "1"]
    assert three.columns.focused_place == 2
    assert three.columns.sizes()[2] == wide
    program.window.actions_of["column_left"].trigger()
    assert titles(three) == ["2", "1", "3"]


class Widths(QObject):
    """Notes every width that a widget gets."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[int] = []
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Note the width, and let it hold."""
        if isinstance(event, QResizeEvent):
            self.seen.append(event.size().width())
        return False


def test_a_column_that_comes_gives_each_of_the_others_one_other_width(three: Workspace, made: Made) -> None:
    QApplication.processEvents()
    views = [column.view.view for column in three.columns]
    widths = [Widths(view) for view in views]

    three.open_article(made.articles[3].id, beside=True)
    QApplication.processEvents()

    assert [each.seen for each in widths] == [[view.width()] for view in views]


def test_the_same_article_stands_twice_and_edits_follow_in_both(program: Program, three: Workspace) -> None:
    program.window.actions_of["open_again"].trigger()
    assert titles(three) == ["1", "1", "2", "3"]

    tag_words(2, "a2k")

    first, second = [column.view for column in three.columns][:2]
    assert [span.value("voice") for span in first.spans()] == ["state"]
    assert first.spans() == second.spans()
    assert [mark.id for mark in first.view.marks()] == [mark.id for mark in second.view.marks()]
    program.window.actions_of["undo"].trigger()
    assert [span.value("stance") for span in first.spans()] == [None]


def test_a_column_that_is_not_there_is_named(program: Program, three: Workspace) -> None:
    program.window.actions_of["column_5"].trigger()

    assert program.window.messages.text() == "There is no column 5; open: 3."
    assert focused(three) is next(iter(three.columns)).view


@pytest.mark.parametrize("name", ["copy", "copy_citation"])
def test_without_selection_and_span_nothing_is_copied_and_that_is_said(
    program: Program, three: Workspace, name: str
) -> None:
    QGuiApplication.clipboard().setText("before")

    program.window.actions_of[name].trigger()

    assert program.window.messages.text() == "Select a passage first, or put the caret into a span."
    assert QGuiApplication.clipboard().text() == "before"


def test_a_frame_that_is_chosen_while_no_article_is_open_says_so(program: Program, made: Made) -> None:
    workspace = sign_in(program, made)

    workspace.codebook.show_frame(made.threat.id)
    tree = workspace.codebook.findChild(QTreeView)
    assert tree
    QTest.keyClick(tree, Keys.Key_Return)

    assert program.window.messages.text() == "No article is open that the frame could be given to."


def answer(dialog: LayoutsDialog, text: str) -> None:
    """Answer the question that a dialog asks."""
    (question,) = dialog.findChildren(QMessageBox)
    (button,) = [button for button in question.buttons() if button.text() == text]
    button.click()


def test_a_layout_is_kept_opened_renamed_and_deleted_by_keyboard(program: Program, three: Workspace) -> None:
    press(Keys.Key_F9)
    dialog = program.window.findChild(LayoutsDialog)
    assert dialog
    QTest.keyClicks(dialog.name, "Drei Artikel")
    QTest.keyClick(dialog.name, Keys.Key_Return)
    dialog.close()
    for _ in range(2):
        program.window.actions_of["close_column"].trigger()
    assert titles(three) == ["3"]

    program.window.actions_of["layouts"].trigger()
    dialog = program.window.findChildren(LayoutsDialog)[-1]
    QTest.keyClick(dialog.list, Keys.Key_Return)

    assert titles(three) == ["1", "2", "3"]
    program.window.actions_of["layouts"].trigger()
    dialog = program.window.findChildren(LayoutsDialog)[-1]
    item = dialog.list.currentItem()
    assert item.text() == "Drei Artikel"
    item.setText("Alle drei")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Alle drei"]
    QTest.keyClick(dialog.list, Keys.Key_Delete)
    answer(dialog, "&Delete")
    assert dialog.list.count() == 0
    assert not dialog.open_it.isEnabled()


def test_a_layout_is_replaced_only_by_who_was_told_and_deleted_only_by_who_was_asked(
    program: Program, three: Workspace, made: Made
) -> None:
    kept = Layouts(made.path.parent, made.path, "anna")
    kept.save("eins", WindowState())
    dialog = LayoutsDialog(kept, three.state(), program.window)
    dialog.open()

    QTest.keyClicks(dialog.name, "ein")
    assert (dialog.save.text(), dialog.name.accessibleDescription()) == ("&Save", "")
    QTest.keyClicks(dialog.name, "s")

    assert dialog.save.text() == "Re&place"
    told = dialog.name.accessibleDescription()
    assert told == "There is a layout of this name; what is open now takes its place."
    assert told in [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    dialog.save.click()
    assert kept["eins"] == three.state()
    dialog.remove.click()
    answer(dialog, "Cancel")
    assert kept.names() == ["eins"]
    dialog.close()


def test_layouts_belong_to_one_person_in_one_project(program: Program, three: Workspace, made: Made) -> None:
    home, state = made.path.parent, three.state()
    anna = Layouts(home, made.path, "anna")
    anna.save("eins", state)
    anna.save("zwei", WindowState())

    assert anna.names() == ["eins", "zwei"]
    assert anna["eins"] == state
    assert anna["drei"] == WindowState()
    assert Layouts(home, made.path, "bela").names() == []
    assert Layouts(home, made.path.with_name("other.kzannot"), "anna").names() == []
    anna.rename("eins", "zwei")
    anna.rename("eins", "drei")
    anna.remove("zwei")
    assert anna.names() == ["drei"]


def test_a_title_that_is_cut_is_whole_in_its_tooltip(qtbot: QtBot) -> None:
    title = Elided("Von <Nord> nach Süd, und " + "weiter " * 40)
    qtbot.addWidget(title)
    title.show()

    title.resize(60, title.height())

    assert title.text().endswith("…")
    assert "&lt;Nord&gt; nach Süd" in title.toolTip()
    assert title.toolTip().count("weiter") == 40


def test_a_closed_article_is_let_go_before_anybody_looks_for_garbage(three: Workspace) -> None:
    views = [weakref.ref(column.view) for column in three.columns]
    assert not gc.isenabled(), "the window looks for garbage by itself"

    for _ in views:
        three.columns.close_column(next(iter(three.columns)))
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert [view() for view in views] == [None] * 3


def test_an_undo_with_no_article_open_is_said_to_nobody(three: Workspace) -> None:
    tag_words(2, "n")
    for _ in range(three.columns.count()):
        three.columns.close_column(next(iter(three.columns)))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    three.session.undo()
    QApplication.processEvents()

    assert three.session.project.spans() == []


def test_a_passage_is_copied_with_where_it_comes_from(program: Program, three: Workspace) -> None:
    focused(program).view.select(0, len(TITLE))

    program.window.actions_of["copy_citation"].trigger()

    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text() == (f"“{TITLE}” (Die & Das, “{TITLE} 1”, 1 Jan 2022, characters 1 to {len(TITLE)})")
    assert f"<i>{TITLE} 1</i>" in copied.html()
    assert "Die &amp; Das" in copied.html()


def test_without_a_passage_nothing_is_copied(program: Program, three: Workspace) -> None:
    QGuiApplication.clipboard().setText("before")

    program.window.actions_of["copy_citation"].trigger()

    assert QGuiApplication.clipboard().text() == "before"
    assert "Select a passage" in program.window.messages.text()
