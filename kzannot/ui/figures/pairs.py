"""Agreement pair by pair as a heat map: a row a frame, a column two annotators, the number in the cell."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from kzannot.project.agreement import Row
from kzannot.project.figures import Reliability
from kzannot.ui.contrast import ink, mixed
from kzannot.ui.figures.agreement import beside, value_text
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

CELL = 92
DEEP = QColor("#2B5FB8")
"""What an agreement of 1 is filled with; 0 and below are the page."""


def draw_pairs(chart: Chart, values: Reliability) -> None:
    """Fill the chart; the keys of its marks are (annotators, frame)."""
    style = chart.style_
    frames, groups = values.frames, values.groups
    plot = chart.plot(0, 0)
    plot.setRange(xRange=(-0.5, max(len(groups), 1) - 0.5), yRange=(len(frames) - 0.5, -0.5), padding=0)
    plot.invertY(True)
    labels = [style.frame_label(frame) for frame in frames]
    left = max((text_width(style.font, label) for label in labels), default=0) + 16
    plot.getAxis("left").setTicks([list(enumerate(labels))])
    plot.getAxis("left").setWidth(left)
    plot.showAxis("top")
    plot.hideAxis("bottom")
    plot.getAxis("top").setTicks([[(place, " – ".join(group)) for place, group in enumerate(groups)]])
    plot.getAxis("top").setHeight(28)
    for column, group in enumerate(groups):
        for row, frame in enumerate(frames):
            plot.addItem(_cell(chart, values.results[group, frame.name], labels[row], column, row))
    widest = max((text_width(style.font, " – ".join(group)) + 24 for group in groups), default=CELL)
    chart.wanted = QSize(round(left + max(CELL, widest) * len(groups)) + 40, style.row * len(frames) + 60)


def cell_colour(value: float | None, page: QColor) -> QColor:
    """How deep a cell is: the page at 0 and below, full at 1; squared, for it is the high ones that count."""
    share = min(max(value or 0.0, 0.0), 1.0)
    return mixed(DEEP, page, share**2)


def _cell(chart: Chart, row: Row, label: str, column: int, place: int) -> Mark:
    style = chart.style_
    rect = QRectF(column - 0.5, place - 0.5, 1, 1)
    hint = f"{' – '.join(row.annotators)}\n{label}\n{value_text(row, style)}\n{beside(row, style)}"
    draw = partial(_paint, row=row, style=style)
    return Mark(rect, draw, (row.annotators, row.frame), chart, tooltip(hint))


def _paint(painter: QPainter, place: QRectF, row: Row, style: Style) -> None:
    page = QColor(style.colours.base)
    value = row.result.value
    inner = place.adjusted(1, 1, -1, -1)
    fill = cell_colour(value, page)
    painter.fillRect(inner, fill)
    if value is None:
        painter.setPen(QPen(QColor(style.colours.line), 1))
        painter.drawRect(inner)
    painter.setPen(ink(fill) if value is not None else QColor(style.colours.muted))
    painter.setFont(QFont(style.font))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, style.number(value))
