"""The line of spans at the caret: all of them, reachable by keyboard, with names for a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.ui.text.here import Here
from kzannot.ui.text.view import SpanText
from tests.ui.text.handling import BLUE, Show, mark

TEXT = "Die Regierung machte Terroristen verantwortlich. Belege gab es keine."
OUTER = mark("outer", 4, 47, label="Terrorismus")
INNER = mark("inner", 21, 32, colour=BLUE, badge="TE", sub="K=", label="Ausland")


def line_of(view: SpanText, qtbot: QtBot) -> Here:
    line = Here(view)
    qtbot.addWidget(line)
    line.show()
    return line


def focused(view: SpanText) -> object:
    found = view.focused()
    return found.id if found else None


def test_all_spans_at_the_caret_are_listed(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])
    line = line_of(view, qtbot)

    view.set_caret(25)
    assert line.words() == ["TE K=  Ausland", "EX  Terrorismus"]
    view.set_caret(10)
    assert line.words() == ["EX  Terrorismus"]
    view.set_caret(60)

    assert line.words() == []


def test_arrows_choose_a_span_and_enter_leads_back(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])
    line = line_of(view, qtbot)
    view.set_caret(25)
    line.activateWindow()
    line.setFocus()

    QTest.keyClick(line, Qt.Key.Key_Right)
    chosen = focused(view)
    QTest.keyClick(line, Qt.Key.Key_Left)

    assert (chosen, focused(view)) == ("outer", "inner")
    assert view.caret() == 25
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert QApplication.focusWidget() in (view, None)


def test_a_change_of_a_span_is_told(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER])
    line = line_of(view, qtbot)
    view.set_caret(10)

    view.add_mark(mark("outer", 4, 47, label="Armut"))
    assert line.words() == ["EX  Armut"]
    view.remove_mark("outer")

    assert line.words() == []


def test_a_screen_reader_finds_a_named_list_of_named_items(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])
    line = line_of(view, qtbot)
    view.set_caret(25)

    found = QAccessible.queryAccessibleInterface(line)
    qtbot.waitUntil(lambda: found.childCount() == 2)

    assert found.text(QAccessible.Text.Name) == "Spans at the caret"
    assert found.role() is QAccessible.Role.List
    names = [found.child(place).text(QAccessible.Text.Name) for place in range(found.childCount())]
    assert names == ["TE K=  Ausland", "EX  Terrorismus"]


def test_far_into_a_long_text_the_line_is_there_as_soon(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT * 400, [mark("late", 20_000, 20_010, label="Armut")])
    line = line_of(view, qtbot)

    view.set_caret(20_005)
    qtbot.wait(1)

    assert line.count() == 1
