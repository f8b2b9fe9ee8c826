"""What the patterns of a chart mean: below its panels, a row of swatches with their names."""

from collections.abc import Callable, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from kzannot.ui.figures.chart import Chart, text_width
from kzannot.ui.figures.style import Style

SWATCH, GAP = 26.0, 8.0
Swatch = tuple[str, Callable[[QPainter, QRectF], object]]
"""A name, and what draws the pattern."""


class Swatches(pg.GraphicsWidget):
    """A row of swatches, from left to right."""

    def __init__(self, swatches: Sequence[Swatch], style: Style) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # the library tells no types
        self._swatches = swatches
        self._style = style
        row: Any = self
        row.setFixedHeight(style.row)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw each swatch with its name."""
        left, height = 0.0, self._style.row
        painter.setFont(self._style.font)
        for name, draw in self._swatches:
            draw(painter, QRectF(left, 5, SWATCH, height - 10))
            painter.setPen(QColor(self._style.colours.text))
            room = QRectF(left + SWATCH + GAP, 0, text_width(self._style.font, name), height)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, name)
            left = room.right() + 3 * GAP


def width_of(swatches: Sequence[Swatch], style: Style) -> int:
    """How much room the row needs."""
    return round(sum(SWATCH + 4 * GAP + text_width(style.font, name) for name, _ in swatches))


def add_swatches(chart: Chart, swatches: Sequence[Swatch], columns: int) -> None:
    """Put the row below the panels of a chart, which gets the room for it."""
    style = chart.style_
    panels: Any = chart.ci
    panels.addItem(Swatches(swatches, style), row=1, col=0, colspan=max(columns, 1))
    width = max(chart.wanted.width(), width_of(swatches, style))
    chart.wanted = QSize(width, chart.wanted.height() + style.row + 8)
