"""The strip beside the scroll bar."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.model.records import SectionKind
from kzannot.ui.text.overview import DELAY, Overview
from kzannot.ui.text.values import Block, State
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import DARK, LIGHT
from tests.ui.text.handling import BLUE, NO_KEYS, RED, Show, mark

TEXT = "Die Lage im Land blieb angespannt. " * 300
HEIGHT = 300


def beside(view: SpanText, qtbot: QtBot) -> Overview:
    strip = Overview(view, LIGHT)
    qtbot.addWidget(strip)
    strip.resize(16, HEIGHT)
    strip.show()
    qtbot.waitUntil(strip.is_drawn)
    return strip


def column(strip: Overview, x: int) -> list[str]:
    """The colours from top to bottom at a place of the strip."""
    image = strip.grab().toImage()
    return [image.pixelColor(x, y).name().upper() for y in range(image.height())]


def test_marks_stand_where_they_are_in_the_text(show: Show, qtbot: QtBot) -> None:
    half, third = len(TEXT) // 2, len(TEXT) // 3
    view = show(TEXT, [mark("a", half, half + 5), mark("b", third, third + 500, colour=BLUE, own=False)])

    strip = beside(view, qtbot)

    assert abs(column(strip, 7).index(RED) - HEIGHT // 2) <= 1
    assert BLUE not in column(strip, 7)
    assert abs(column(strip, 12).index(BLUE) - HEIGHT // 3) <= 1


def test_a_new_mark_and_another_theme_are_followed(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    strip = beside(view, qtbot)

    view.add_mark(mark("a", 5_000, 5_100))
    qtbot.waitUntil(lambda: RED in column(strip, 7), timeout=20 * DELAY)
    strip.set_colours(DARK)
    qtbot.waitUntil(strip.is_drawn)

    assert column(strip, 7)[-2] == QColor(DARK.base).name().upper()


def test_what_came_while_nobody_saw_the_strip_is_drawn_when_it_is_seen(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    strip = beside(view, qtbot)
    strip.hide()
    view.add_mark(mark("a", 5_000, 5_100))
    qtbot.wait(2 * DELAY)

    strip.show()
    qtbot.waitUntil(strip.is_drawn)

    assert RED in column(strip, 7)


def test_unread_stretches_are_hatched(show: Show, qtbot: QtBot) -> None:
    middle = len(TEXT) // 2
    sections = [
        Block(SectionKind.PARAGRAPH, 0, middle, State.READ),
        Block(SectionKind.PARAGRAPH, middle, len(TEXT), State.UNREAD),
    ]

    strip = beside(show(TEXT, sections=sections), qtbot)

    colours = column(strip, 2)
    assert len(set(colours[HEIGHT // 4 : HEIGHT // 2 - 2])) == 1
    assert len(set(colours[HEIGHT // 2 + 2 :])) > 1


def test_a_click_goes_there(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT)
    strip = beside(view, qtbot)

    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, NO_KEYS, QPoint(8, HEIGHT * 3 // 4))

    first, last = view.visible()
    assert first < len(TEXT) * 3 // 4 < last
