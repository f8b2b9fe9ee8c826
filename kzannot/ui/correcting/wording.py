"""This module is about showing what two versions of a text share, what goes, and what comes.

What goes is struck through, what comes is underlined, so that nobody needs the colours.
"""

from collections.abc import Iterable

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from kzannot.project.aligning import Piece, Sort
from kzannot.ui.theme import GAP, Theme

FAINT = 0.14
"""How opaque the ground is on which words go or come."""

AROUND = 160
"""So many letters of what stays are shown beside a change, at least; the rest is dots."""

WIDEST = 120
"""So wide a line is at most, in letters of usual width; a wider view leaves room on either side."""


class WordingView(QTextEdit):
    """A text that is read only, in pieces, between words that stand around it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: tuple[str, tuple[Piece, ...], str] = "", (), ""
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(GAP)
        theme.changed.connect(self._paint)

    def show_pieces(self, pieces: Iterable[Piece], before: str = "", behind: str = "") -> None:
        """Show pieces, and faintly what stands around them."""
        self._shown = before, tuple(pieces), behind
        self._paint()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep lines short enough to be read, in the middle."""
        widest = WIDEST * self.fontMetrics().averageCharWidth()
        side = max(0, (self.contentsRect().width() - widest) // 2)
        self.setViewportMargins(side, 0, side, 0)
        super().resizeEvent(event)

    @Slot()
    def _paint(self) -> None:
        before, pieces, behind = self._shown
        self.clear()
        cursor = self.textCursor()
        apart = QTextBlockFormat()
        apart.setBottomMargin(GAP / 2)
        cursor.setBlockFormat(apart)
        cursor.insertText(before, self._format("muted"))
        for piece in pieces:
            cursor.insertText(piece.text, self._format_of(piece.sort))
        cursor.insertText(behind, self._format("muted"))
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def _format_of(self, sort: Sort) -> QTextCharFormat:
        if sort is Sort.SAME:
            return self._format("text")
        made = self._format("bad" if sort is Sort.OLD else "good")
        made.setBackground(self._theme.colours.colour("bad" if sort is Sort.OLD else "good", FAINT))
        made.setFontStrikeOut(sort is Sort.OLD)
        made.setFontUnderline(sort is Sort.NEW)
        return made

    def _format(self, colour: str) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(self._theme.colours.colour(colour))
        return made


def shortened(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces with dots for what stays and is far from every change."""
    return [_short(piece) if piece.sort is Sort.SAME else piece for piece in pieces]


def _short(piece: Piece) -> Piece:
    if len(piece.text) <= 3 * AROUND:
        return piece
    head, tail = piece.text[:AROUND].rpartition(" ")[0], piece.text[-AROUND:].partition(" ")[2]
    return Piece(piece.sort, f"{head} …\n… {tail}")
