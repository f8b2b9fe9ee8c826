"""Articles as bars from the first letter to the last: a row an article, marks in the frames' patterns."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter

from kzannot.model.codebook import Frame
from kzannot.project.figures_strips import Strip, Strips
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import outlet_name, paint_bar
from kzannot.ui.figures.rows import label_rows, room_for
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.swatches import add_swatches
from kzannot.ui.plain import tooltip

PLOT = 680
HEIGHT = 34
LANE = 9
"""How high a frame's lane must be for its badge and its pattern."""
FEW = 12
"""So many articles get high bars."""
LONGEST = 34
"""How many letters of an article's title stand beside its bar."""


def draw_strips(chart: Chart, values: Strips) -> None:
    """Fill the chart; the keys of its marks are ids of articles."""
    style = chart.style_
    plot = chart.plot(0, 0)
    labels = [_label(strip) for strip in values.strips]
    left = room_for(style, labels)
    plot.setRange(xRange=(-0.02, 1.03), yRange=(max(len(labels), 1) - 0.5, -0.5), padding=0)
    label_rows(plot, style, labels, left)
    ticks = [(tick, style.share(tick, 0)) for tick in (0.0, 0.25, 0.5, 0.75, 1.0)]
    plot.getAxis("bottom").setTicks([ticks])
    used = {name for strip in values.strips for name, _, _ in strip.marks}
    lanes = [frame for frame in values.frames if frame.name in used]
    for row, strip in enumerate(values.strips):
        draw = partial(_paint, strip=strip, lanes=lanes, style=style)
        hint = f"{outlet_name(strip.outlet)}\n{strip.title}\n{strip.published}"
        plot.addItem(Mark(QRectF(0, row - 0.5, 1, 1), draw, strip.article_id, chart, tooltip(hint)))
    height = _height(lanes, len(labels))
    chart.wanted = QSize(round(left) + PLOT + 50, round(height * max(len(labels), 2)) + 60)
    if height < LANE * len(lanes):
        add_swatches(chart, [(style.frame_label(frame), partial(_fill, frame, style)) for frame in lanes], 1)


def _fill(frame: Frame, style: Style, painter: QPainter, place: QRectF) -> None:
    """A lane's colour, as large as it can be seen."""
    painter.fillRect(place, QColor(style.colours.strong(frame.colour)))


def _label(strip: Strip) -> str:
    title = strip.title if len(strip.title) <= LONGEST else f"{strip.title[:LONGEST].rstrip()}…"
    return f"{outlet_name(strip.outlet)}: {title}"


def _height(lanes: Sequence[Frame], strips: int) -> float:
    """How high a bar is: of few articles so high that each frame's badge can be read."""
    return max(HEIGHT, LANE * len(lanes) + 8) if strips <= FEW else HEIGHT


def _paint(painter: QPainter, place: QRectF, strip: Strip, lanes: Sequence[Frame], style: Style) -> None:
    """Each frame in a lane of its own, the same in all articles, with its badge where there is room."""
    bar = place.adjusted(0, 3, 0, -3)
    painter.fillRect(bar, QColor(style.colours.raised))
    painter.setPen(style.pen("line", 0.5))
    for entry in strip.entries:
        at = bar.left() + entry * bar.width()
        painter.drawLine(QPointF(at, bar.top()), QPointF(at, bar.bottom()))
    height = bar.height() / max(1, len(lanes))
    gap = 1.0 if height >= LANE else 0.0
    font = QFont(style.font)
    font.setPixelSize(LANE - 1)
    painter.setFont(font)
    for number, frame in enumerate(lanes):
        colour = QColor(style.colours.strong(frame.colour))
        own = [(start, end) for name, start, end in strip.marks if name == frame.name]
        for start, end in own:
            left, width = bar.left() + start * bar.width(), max(2.0, (end - start) * bar.width())
            lane = QRectF(left, bar.top() + number * height + gap / 2, width, height - gap)
            if height < LANE:
                painter.fillRect(lane, colour)
            else:
                paint_bar(painter, lane, colour, frame.pattern)
        if own and height >= LANE:
            painter.setPen(QColor(style.colours.text))
            last = bar.left() + max(end for _, end in own) * bar.width()
            painter.drawText(QPointF(last + 4, bar.top() + (number + 1) * height - 1.5), frame.badge)
