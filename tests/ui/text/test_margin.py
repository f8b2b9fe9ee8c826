"""The margin: a stripe for each span, as high as its lines, which a click focuses and the mouse tells of."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from kzannot.ui.text.margin import Margin
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import DARK, LIGHT
from tests.ui.text.handling import BLUE, NO_KEYS, RED, Show, mark, move_mouse

TEXT = "\n".join("Die Lage im Land blieb angespannt, und niemand wusste Rat. " * 6 for _ in range(30))


def beside(view: SpanText, qtbot: QtBot, width: int = 800) -> Margin:
    margin = Margin(view, LIGHT)
    qtbot.addWidget(margin)
    margin.fit(width)
    margin.resize(margin.width(), view.viewport().height())
    margin.show()
    return margin


def places_of(margin: Margin, name: str) -> list[QPoint]:
    """Where in the margin a mark is found."""
    return [
        QPoint(x, y)
        for x in range(0, margin.width(), 4)
        for y in range(0, margin.height(), 4)
        if [found.id for found in margin.marks_under(QPointF(x, y))] == [name]
    ]


def painted(margin: Margin) -> QImage:
    return margin.grab().toImage()


def count(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_a_stripe_is_as_high_as_the_lines_of_its_span(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [mark("short", 0, 8), mark("long", 70, 300, colour=BLUE)])
    margin = beside(view, qtbot)

    short, long = places_of(margin, "short"), places_of(margin, "long")

    line = view.page.layout.line_rect(0).height()
    assert max(place.y() for place in short) - min(place.y() for place in short) < line
    assert max(place.y() for place in long) - min(place.y() for place in long) > 2 * line
    assert count(painted(margin), RED) > 20
    assert count(painted(margin), BLUE) > 100


def test_spans_of_one_line_stand_side_by_side_and_own_ones_next_to_the_text(show: Show, qtbot: QtBot) -> None:
    marks = [mark("theirs", 0, 8, own=False), mark("first", 9, 13), mark("second", 14, 20)]
    margin = beside(show(TEXT, marks), qtbot)

    lefts = {
        name: min(place.x() for place in places_of(margin, name)) for name in ("theirs", "first", "second")
    }

    assert lefts["first"] > lefts["second"] > lefts["theirs"]


def test_a_click_focuses_the_span_and_gives_the_keys_to_the_text(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [mark("a", 0, 8), mark("b", 200, 230)])
    margin = beside(view, qtbot)

    with qtbot.waitSignal(view.mark_clicked) as clicked:
        QTest.mouseClick(margin, Qt.MouseButton.LeftButton, NO_KEYS, places_of(margin, "b")[0])

    assert clicked.args == ["b"]
    focused = view.focused()
    assert focused
    assert focused.id == "b"
    assert view.caret() == 200


def test_what_finds_no_column_is_counted_and_told(show: Show, qtbot: QtBot) -> None:
    margin = beside(show(TEXT, [mark(str(number), 0, 20) for number in range(9)]), qtbot)

    counted = [margin.marks_under(QPointF(3, y)) for y in range(margin.height())]

    assert max(len(crowd) for crowd in counted) == 9 - margin.columns()


def test_a_narrow_column_has_no_margin(show: Show, qtbot: QtBot) -> None:
    assert beside(show(TEXT, [mark("a", 0, 8)]), qtbot, width=200).columns() == 0


@pytest.mark.parametrize("more", [{"own": False}, {"uncertain": True}, {"unfinished": True}])
def test_what_a_span_is_shows_in_the_form_of_its_stripe(
    show: Show, qtbot: QtBot, more: dict[str, bool]
) -> None:
    plain = painted(beside(show(TEXT, [mark("a", 0, 200)]), qtbot))

    other = painted(beside(show(TEXT, [mark("a", 0, 200, **more)]), qtbot))

    one, two = (image.convertToFormat(QImage.Format.Format_Mono) for image in (plain, other))
    assert one != two


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_mouse_is_told_whose_stripe_it_is(show: Show, qtbot: QtBot) -> None:
    margin = beside(show(TEXT, [mark("a", 0, 8, label="Terroristen")]), qtbot)

    move_mouse(margin, places_of(margin, "a")[0])
    qtbot.waitUntil(lambda: bool(QToolTip.text()))

    assert QToolTip.text() == "<qt>EX  Terroristen</qt>"
    QToolTip.hideText()


def test_stripes_follow_scrolling_new_spans_and_another_type(show: Show, qtbot: QtBot) -> None:
    view = show(TEXT, [mark("a", 0, 8)])
    margin = beside(view, qtbot)
    before = places_of(margin, "a")

    view.add_mark(mark("b", 100, 160))
    font = QFont(view.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    view.set_reading(font, spacing=150)
    qtbot.waitUntil(view.is_settled)
    larger = places_of(margin, "a")
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())

    assert places_of(margin, "b") == []
    assert len(larger) > len(before)


def test_another_theme_is_followed(show: Show, qtbot: QtBot) -> None:
    margin = beside(show(TEXT, [mark("a", 0, 8)]), qtbot)

    margin.set_colours(DARK)

    assert painted(margin).pixelColor(1, margin.height() - 2) == QColor(DARK.base)
