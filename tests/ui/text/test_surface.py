"""Scrolling and time: the place that is kept, and texts that would freeze Qt's own layout."""

import sys
from time import monotonic

import pytest
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.ui.text.view import SpanText
from tests.ui.text.handling import Show, blocks, mark

PARAGRAPH = "Die Lage im Land blieb am Abend angespannt, und niemand wusste, wie es weitergehen sollte. " * 5
LONG = "\n\n".join(f"{number}. {PARAGRAPH}" for number in range(120))


def place_on_screen(view: SpanText, position: int) -> int:
    """How far below the upper edge of the view the line of a character stands."""
    before = view.verticalScrollBar().value()
    view.scroll_to(position)
    top = view.verticalScrollBar().value()
    view.verticalScrollBar().setValue(before)
    return top - before


def test_the_place_is_restored(show: Show) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    place = view.first_visible()

    view.scroll_to(0)
    view.scroll_to(place)

    assert place == view.first_visible() == LONG.index("60. ")


def test_what_is_revealed_is_seen_with_lines_around_it(show: Show) -> None:
    view = show(LONG)
    start = LONG.index("90. ")

    view.reveal(start, start + 40)

    first = view.first_visible()
    assert first < start < first + 1_500
    assert place_on_screen(view, start) > view.fontMetrics().height()


def test_what_is_seen_already_is_revealed_without_a_move(show: Show) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    before = view.verticalScrollBar().value()

    view.reveal(LONG.index("60. ") + 200, LONG.index("60. ") + 250)

    assert view.verticalScrollBar().value() == before


def test_marks_above_do_not_move_what_is_read(show: Show) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    first = view.first_visible()
    place = place_on_screen(view, first)

    for number in range(6):
        view.add_mark(mark(f"above{number}", 100, 160))

    assert view.first_visible() == first
    assert place_on_screen(view, first) == place


def test_another_width_keeps_the_first_line(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))

    view.resize(380, 400)
    qtbot.waitUntil(view.is_settled)

    assert view.first_visible() == LONG.index("60. ")


def test_larger_type_keeps_the_first_line(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 2)

    view.set_reading(font, measure=60)
    qtbot.waitUntil(view.is_settled)

    assert view.first_visible() == LONG.index("60. ")


def test_larger_type_keeps_the_line_of_the_caret_where_it_is(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    view.set_caret(LONG.index("60. ") + 350)
    place = view.cursorRect().top()
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 2)

    view.set_reading(font)
    qtbot.waitUntil(view.is_settled)

    assert place > view.fontMetrics().height()
    assert abs(view.cursorRect().top() - place) <= 1


def test_the_line_of_the_caret_is_seen_when_the_view_gets_lower(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. "))
    view.set_caret(view.visible()[1])  # in the last line that is seen

    view.resize(view.width(), view.height() // 2)
    qtbot.waitUntil(view.is_settled)

    assert view.viewport().rect().contains(view.cursorRect())


def test_a_view_at_the_top_stays_there_where_the_caret_is_seen(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.set_caret(view.visible()[1] // 8)

    view.resize(view.width() // 2, view.height())
    qtbot.waitUntil(view.is_settled)

    assert view.verticalScrollBar().value() == 0
    assert view.viewport().rect().contains(view.cursorRect())


def test_a_view_at_the_top_follows_the_caret_that_goes_below_it(show: Show, qtbot: QtBot) -> None:
    view = show(LONG)
    view.set_caret(view.visible()[1] - 100)

    view.resize(view.width() // 4, view.height())
    qtbot.waitUntil(view.is_settled)

    assert view.verticalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.cursorRect())


def test_a_mark_makes_room_only_when_lines_need_more_than_one_row(show: Show) -> None:
    view = show(LONG)
    bottom = view.verticalScrollBar().maximum()

    view.add_mark(mark("one", 10, 20))
    QApplication.processEvents()
    alone = view.verticalScrollBar().maximum()
    view.add_mark(mark("two", 12, 30))
    view.add_mark(mark("three", 12, 30))
    view.scroll_to(len(LONG))

    assert alone == bottom
    assert view.verticalScrollBar().maximum() > bottom


@pytest.mark.parametrize("word", ["", " "])
def test_a_paragraph_of_a_megabyte_does_not_freeze_the_window(show: Show, word: str) -> None:
    text = f"anfang {('abcdefghi' + word) * 110_000}"
    begun = monotonic()

    view = show(text, [mark("far", 900_000, 900_010)])
    view.reveal(900_000, 900_010)

    assert view.first_visible() > 890_000
    view.select(900_000, 900_005)
    assert view.selection() == (900_000, 900_005)
    # No figure but a guard: Qt's own layout takes most of a minute.
    assert monotonic() - begun < 20


def test_a_view_that_is_not_shown_yet_takes_everything(qtbot: QtBot, show: Show) -> None:
    view = show("x")
    view.hide()
    view.show_text(LONG, blocks(LONG))
    view.set_marks([mark("a", 0, 5)])
    view.add_mark(mark("b", 3, 9))
    view.remove_mark("a")
    view.set_caret(30)

    view.show()
    view.scroll_to(LONG.index("60. "))

    assert view.first_visible() == LONG.index("60. ")
    assert view.caret() == 30


def test_painting_loses_no_reference_to_none(show: Show) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = sys.getrefcount(None)

    for _ in range(1_000):
        painter.drawRect(0, 0, 5, 5)

    # PySide6 6.12.0 on CPython 3.11 takes one with each call, and aborts when none is left.
    assert sys.getrefcount(None) > before - 500
    painter.end()


def test_what_is_on_the_screen_is_what_would_be_painted_now_where_heights_above_have_changed(
    show: Show, qtbot: QtBot
) -> None:
    view = show(LONG)
    view.scroll_to(LONG.index("60. ") + 200)

    view.set_marks([mark(f"{place}", place, place + 900) for place in range(0, 900, 150)])
    view.viewport().repaint()  # while the paragraphs above are estimates
    qtbot.waitUntil(view.is_settled)
    QApplication.processEvents()

    shown = view.screen().grabWindow(view.winId()).toImage()
    painted = view.grab().toImage().convertToFormat(shown.format())
    assert shown == painted
