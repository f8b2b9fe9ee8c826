"""Marks in a shown view: which are there, which is focused, what a screen reader and a tooltip say."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from kzannot.ui.text.values import State
from tests.ui.text.handling import BLUE, NO_KEYS, Show, blocks, looking, mark, move_mouse, place_of

TEXT = "Die Regierung machte Terroristen verantwortlich. Belege gab es keine.\n\nDie Opposition widersprach."
OUTER = mark("outer", 4, 47, label="Terrorismus")
INNER = mark("inner", 21, 32, colour=BLUE, badge="TE", sub="K=", label="Ausland")
OTHERS = mark("others", 14, 32, own=False, badge="PO", label="Armut")


def test_marks_come_and_go(show: Show) -> None:
    view = show(TEXT, [INNER])

    view.add_mark(OUTER)
    view.add_mark(looking(INNER, uncertain=True))
    assert view.marks() == [OUTER, looking(INNER, uncertain=True)]
    view.remove_mark("outer")
    view.remove_mark("unknown")

    assert view.marks() == [looking(INNER, uncertain=True)]


def test_hearing_of_a_mark_twice_changes_nothing(show: Show) -> None:
    view = show(TEXT)

    for _ in range(2):
        view.add_mark(INNER)

    assert view.marks() == [INNER]


def test_the_innermost_own_mark_is_named_first(show: Show) -> None:
    view = show(TEXT, [OTHERS, OUTER, INNER])

    assert [one.id for one in view.marks_at(25)] == ["inner", "outer", "others"]
    assert [one.id for one in view.marks_at(32)] == ["outer"]
    assert view.marks_at(60) == []


def test_the_caret_focuses_the_innermost_mark_and_leaves_it(show: Show) -> None:
    view = show(TEXT, [OTHERS, OUTER, INNER])
    told: list[object] = []
    view.mark_focused.connect(told.append)

    for position in (25, 30, 5, 60):
        view.set_caret(position)

    assert told == ["inner", "outer", None]


def test_walking_through_the_marks_at_the_caret_comes_round(show: Show) -> None:
    view = show(TEXT, [OTHERS, OUTER, INNER])
    view.set_caret(25)
    seen = []

    for _ in range(3):
        view.focus_next_at_caret()
        focused = view.focused()
        seen.append(focused.id if focused else None)
    view.focus_previous_at_caret()

    assert seen == ["outer", "others", "inner"]
    assert view.focused() == OTHERS


def test_the_focus_holds_while_the_mark_is_replaced_and_goes_with_it(show: Show) -> None:
    view = show(TEXT, [OUTER, INNER])
    view.set_caret(25)

    view.add_mark(looking(INNER, sub="P+"))
    assert view.focused() == looking(INNER, sub="P+")
    view.remove_mark("inner")

    assert view.focused() is None


def test_a_click_on_words_focuses_their_innermost_mark(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])

    with qtbot.waitSignal(view.mark_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place_of(view, 25))

    assert clicked.args == ["inner"]
    assert view.focused() == INNER


def test_a_click_on_a_badge_focuses_its_mark(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])
    line_height = view.fontMetrics().height()
    below_the_words = place_of(view, 4) + QPoint(4, round(line_height * 0.85))

    with qtbot.waitSignal(view.mark_clicked) as clicked:
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, below_the_words)

    assert clicked.args == ["outer"]


@pytest.mark.qt_log_ignore("does not support raise")
def test_a_rest_of_the_mouse_tells_all_marks_there(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [OUTER, INNER])

    move_mouse(view, place_of(view, 25))
    qtbot.waitUntil(lambda: bool(QToolTip.text()))

    assert QToolTip.text() == "<qt>TE K=  Ausland<br>EX  Terrorismus</qt>"
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("does not support raise")
def test_names_in_a_tooltip_are_text_and_never_markup(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [looking(OUTER, label="<img src='file:x'>")])

    move_mouse(view, place_of(view, 25))
    qtbot.waitUntil(lambda: bool(QToolTip.text()))

    assert "&lt;img" in QToolTip.text()
    QToolTip.hideText()


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_marks_that_find_no_row_are_counted_and_told(show: Show, qtbot: QtBot) -> None:
    marks = [mark(str(number), 4, 47, label=f"Nummer {number}") for number in range(9)]
    view = show(TEXT, marks)
    (laid, *_) = view.page.layout.strip(0, 100)
    row = laid.rows[0]
    assert row
    end = QPoint(view.page.layout.measures.gutter + round(laid.lines.lineAt(0).width()) + 8, 0)

    found = [
        place
        for y in range(10, 200, 2)
        for x in range(0, 30, 3)
        if len(view.page.layout.marks_at(QPointF(place := end + QPoint(x, y)))) == 3
    ]
    move_mouse(view, found[len(found) // 2])
    qtbot.waitUntil(lambda: bool(QToolTip.text()))

    assert len(row.hidden) == 3
    assert [f"Nummer {number}" in QToolTip.text() for number in (5, 6, 7, 8)] == [False, True, True, True]
    QToolTip.hideText()


def test_a_screen_reader_is_told_the_marks_at_the_caret(show: Show) -> None:
    view = show(TEXT, [OUTER, INNER])

    view.set_caret(25)
    assert view.accessibleName()
    assert view.accessibleDescription() == "TE K=  Ausland; EX  Terrorismus"
    view.set_caret(60)

    assert view.accessibleDescription() == ""


def test_another_text_begins_without_marks(show: Show) -> None:
    view = show(TEXT, [OUTER])
    view.set_caret(20)

    view.show_text("Kurz.", blocks("Kurz."))

    assert view.marks() == []
    assert view.focused() is None
    assert (view.caret(), view.selection(), view.text()) == (0, None, "Kurz.")


def test_states_are_kept_beside_the_sections(show: Show) -> None:
    view = show(TEXT)

    view.set_states([State.READ, State.UNREAD])

    assert list(view.states()) == [State.READ, State.UNREAD]


def test_marks_that_cover_everything_or_one_letter_are_shown(show: Show) -> None:
    marks = [mark("all", 0, len(TEXT)), mark("first", 0, 1), mark("last", len(TEXT) - 1, len(TEXT))]

    view = show(TEXT, marks)

    assert {one.id for one in view.marks()} == {"all", "first", "last"}
    assert [one.id for one in view.marks_at(0)] == ["first", "all"]
