"""This module is about a table as a picture: heads, a line, and cells, with small bars in some."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.agreement.lines import Column
from kzannot.ui.figures.agreement import paint_scale
from kzannot.ui.figures.chart import text_width
from kzannot.ui.figures.style import Style

MOST = 400
"""How many rows a picture holds; what is longer is read as a table."""

HEIGHT = 24
SPACE = 20
WIDEST = 380
BAR = 150
TOO_LONG = QT_TRANSLATE_NOOP(
    "messages", "A picture holds at most {most} rows; write these {count} as a table (*.csv)."
)


class DrawnTable:
    """A table at the size that it wants, as `picture.Drawing` has it.

    Raises:
        UserError: there are more rows than a picture holds.
    """

    def __init__(self, columns: Sequence[Column[Any]], things: Sequence[Any], look: Style) -> None:
        if len(things) > MOST:
            raise UserError(TOO_LONG, most=MOST, count=len(things))
        self._columns = columns
        self._things = things
        self.look = look
        self._bold = QFont(look.font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._widths = [self._width(column) for column in columns]
        self.wanted = QSize(round(sum(self._widths)) + SPACE, HEIGHT * (len(things) + 1) + 8)

    def lay_out(self) -> None:
        """Nothing moves: every place follows from the widths."""

    def draw_into(self, painter: QPainter, place: QRectF) -> None:
        """Draw from the top left corner of a rectangle."""
        left = place.left()
        for column, width in zip(self._columns, self._widths, strict=True):
            cell = QRectF(left, place.top(), width - SPACE / 2, HEIGHT)
            self._text(painter, cell, column.title, self._bold, self.look.colours.text, column.number)
            for thing in self._things:
                cell.translate(0, HEIGHT)
                self._cell(painter, cell, column, thing)
            left += width
        painter.setPen(self.look.colours.colour("mark"))
        below = place.top() + HEIGHT
        painter.drawLine(QPointF(place.left(), below), QPointF(left, below))

    def _cell(self, painter: QPainter, cell: QRectF, column: Column[Any], thing: Any) -> None:
        if column.drawn:
            painter.save()
            paint_scale(painter, cell.adjusted(0, 3, 0, -3), thing, self.look.colours)
            painter.restore()
            return
        colour = column.colour(thing) if column.colour else None
        shown = colour.name() if colour else self.look.colours.text
        self._text(painter, cell, column.text(thing), self.look.font, shown, column.number)

    def _text(
        self, painter: QPainter, cell: QRectF, text: str, font: QFont, colour: str, right: bool
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, WIDEST)
        painter.drawText(cell, side | Qt.AlignmentFlag.AlignVCenter, shown)

    def _width(self, column: Column[Any]) -> float:
        if column.drawn:
            return BAR + SPACE
        texts = [column.text(thing) for thing in self._things]
        widest = max((text_width(self.look.font, text) for text in texts), default=0)
        return min(max(widest, text_width(self._bold, column.title)), WIDEST) + SPACE
