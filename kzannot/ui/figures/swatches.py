"""What the patterns of a chart mean: below its panels, swatches with their names."""

from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from kzannot.ui.figures.chart import MARGIN, Chart, text_width
from kzannot.ui.figures.style import Style

SWATCH, GAP = 26.0, 8.0
Swatch = tuple[str, Callable[[QPainter, QRectF], object]]
"""A name, and what draws the pattern."""


class Swatches(pg.GraphicsWidget):
    """Swatches in rows, from left to right."""

    def __init__(self, rows: Sequence[Sequence[Swatch]], style: Style) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library tells no types
        self._rows = rows
        self._style = style
        item: Any = self
        item.setFixedHeight(style.row * len(rows))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw each swatch with its name."""
        height = self._style.row
        painter.setFont(self._style.font)
        for number, row in enumerate(self._rows):
            left, top = 0.0, float(number * height)
            for swatch in row:
                name, draw = swatch
                draw(painter, QRectF(left, top + 5, SWATCH, height - 10))
                painter.setPen(QColor(self._style.colours.text))
                room = QRectF(left + SWATCH + GAP, top, text_width(self._style.font, name), height)
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name)
                left += _width(swatch, self._style)


def add_swatches(chart: Chart, swatches: Sequence[Swatch], columns: int) -> None:
    """Put them below the panels of a chart, in as many rows as they need; the chart gets the room for it."""
    style = chart.style_
    rows = _rows(swatches, style, chart.wanted.width() - 2 * MARGIN)
    panels: Any = chart.ci
    panels.addItem(Swatches(rows, style), row=1, col=0, colspan=max(columns, 1))
    chart.wanted = QSize(chart.wanted.width(), chart.wanted.height() + style.row * len(rows) + 8)


def _width(swatch: Swatch, style: Style) -> float:
    return SWATCH + 4 * GAP + text_width(style.font, swatch[0])


def _rows(swatches: Sequence[Swatch], style: Style, room: float) -> list[list[Swatch]]:
    """As many in a row as there is room for, and one at least."""
    rows: list[list[Swatch]] = [[]]
    left = room
    for swatch in swatches:
        width = _width(swatch, style)
        if rows[-1] and width > left:
            rows.append([])
            left = room
        rows[-1].append(swatch)
        left -= width
    return rows
