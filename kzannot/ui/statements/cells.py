"""This module is about how a cell of the statement table is drawn, and how much room its row needs."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kzannot.project.statements import Piece, Row, Wording
from kzannot.ui.statements.choosing import Listed
from kzannot.ui.statements.comparing import Comparison
from kzannot.ui.statements.passage_art import PassageArt
from kzannot.ui.statements.statement_art import StatementArt
from kzannot.ui.statements.table import LISTED, OUTLET
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
BAR = 3
"""How wide the bar is that stands beside the chosen row, in pixels."""

PAD = GAP + 2
"""The room around what a cell holds, in pixels."""


class StatementCells(QStyledItemDelegate):
    """Draws the cells; the chosen row is shown whole, of the others the beginning.

    Attributes:
        row, place: the chosen row, and which of its passages keys act on.
    """

    def __init__(self, workspace: Workspace, font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._font = font
        self.comparison = Comparison()
        self.row, self.place = -1, 0
        self.renew()

    def renew(self) -> None:
        """Draw in the colours and words that hold now."""
        self._colours = self._workspace.theme.colours
        self._art = PassageArt(self._font, self._colours, self._workspace.marks)
        self._head = StatementArt(self._font, self._colours)

    def height_of_few(self) -> int:
        """How high a row is that is not the chosen one."""
        return round(max(self._art.height_of_few(), self._head.height()) + 2 * PAD)

    def height(self, listed: Listed, widths: dict[str, int]) -> int:
        """How high the chosen row is, in columns of these widths by outlet."""
        pieces = self.comparison.pieces(listed.row, self.place)
        highest = self._head.height()
        for outlet in listed.row.outlets:
            width = widths.get(outlet, 0) - 2 * PAD
            own = [
                (wording, its)
                for wording, its in zip(listed.row.wordings, pieces, strict=True)
                if wording.outlet == outlet
            ]
            heights = [self._art.height(wording, its, width) for wording, its in own]
            highest = max(highest, sum(heights) + (len(heights) - 1) * 2 * PAD)
        return max(self.height_of_few(), round(highest) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a cell."""
        painter.save()
        painter.setClipRect(option.rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        listed, outlet = index.data(LISTED), index.data(OUTLET)
        chosen = index.row() == self.row
        self._paint_ground(painter, QRectF(option.rect), chosen, outlet is None)
        place = QRectF(option.rect).adjusted(PAD, PAD, -PAD, -PAD)
        if outlet is None:
            self._head.paint(painter, place, listed)
        elif chosen:
            self._paint_chosen(painter, place, listed.row, outlet)
        else:
            self._paint_few(painter, place, listed.row, outlet)
        painter.restore()

    def _paint_ground(self, painter: QPainter, cell: QRectF, chosen: bool, first: bool) -> None:
        if chosen:
            painter.fillRect(cell, self._colours.colour("raised"))
            if first:
                painter.fillRect(
                    QRectF(cell.left(), cell.top(), BAR, cell.height()), self._colours.colour("accent")
                )
        line = QRectF(cell.left(), cell.bottom() - 1, cell.width(), 1)
        painter.fillRect(line, self._colours.colour("line"))

    def _paint_few(self, painter: QPainter, place: QRectF, row: Row, outlet: str) -> None:
        own = self._own(row, outlet, 0)
        if own:
            _, wording, pieces = own[0]
            self._art.paint(painter, place, wording, pieces, len(own) - 1)

    def _paint_chosen(self, painter: QPainter, place: QRectF, row: Row, outlet: str) -> None:
        for number, wording, pieces in self._own(row, outlet, self.place):
            height = self._art.height(wording, pieces, place.width())
            part = QRectF(place.left(), place.top(), place.width(), height)
            self._art.paint_whole(painter, part, wording, pieces)
            if number == self.place:
                self._art.paint_frame(painter, part)
            place.setTop(place.top() + height + 2 * PAD)

    def _own(self, row: Row, outlet: str, base: int) -> list[tuple[int, Wording, list[Piece]]]:
        """An outlet's passages with their places in the row and their words."""
        if outlet not in row.outlets:
            return []
        pieces = self.comparison.pieces(row, base)
        return [
            (number, wording, pieces[number])
            for number, wording in enumerate(row.wordings)
            if wording.outlet == outlet
        ]
