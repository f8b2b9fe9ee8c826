"""This module is about how an entry of the palette is drawn: badge, title or reason, menu, key."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kzannot.ui.badges import Badge, badge_font, badge_size, paint_badge
from kzannot.ui.chips import key_width, paint_key, smaller
from kzannot.ui.palette.entries import Entry
from kzannot.ui.theme import GAP, RADIUS, Theme

ENTRY = Qt.ItemDataRole.UserRole
"""The role under which a row holds its entry."""

KIND_SHARE = 0.26
"""How much of a row the place where an entry belongs may take at most."""

Index = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class EntryRows(QStyledItemDelegate):
    """Draws the rows of the palette; what cannot act is muted, and says why."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line with room around it."""
        return QSize(80, option.fontMetrics.height() + GAP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colours.colour("accent", 0.18))
            painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 0.5, -1, -0.5), RADIUS, RADIUS)
        row = QRectF(option.rect).adjusted(GAP, 2, -GAP, -2)
        row.setLeft(self._paint_badge(painter, row, option, entry))
        row.setRight(self._paint_key(painter, row, option, entry))
        row.setRight(self._paint_kind(painter, row, option, entry))
        self._paint_title(painter, row, option, entry)
        painter.restore()

    def _paint_badge(
        self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem, entry: Entry
    ) -> float:
        """Draw a frame's badge; where the title begins."""
        letters, colour = entry.badge
        if not letters:
            return row.left()
        font, badge = badge_font(option.font), Badge(letters, colour)
        size = badge_size(badge, font)
        place = QRectF(row.left(), row.center().y() - size.height() / 2, size.width(), size.height())
        paint_badge(painter, place, badge, font, self._theme.colours)
        return place.right() + GAP

    def _paint_key(self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem, entry: Entry) -> float:
        """Draw the key; where the row ends before it."""
        if not entry.key:
            return row.right()
        width = key_width(entry.key, option.font)
        place = QRectF(row.right() - width, row.top() + 2, width, row.height() - 4)
        paint_key(painter, place, entry.key, option.font, self._theme.colours)
        return place.left() - GAP

    def _paint_kind(
        self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem, entry: Entry
    ) -> float:
        """Draw where the entry belongs, at the right; where the row ends before it."""
        painter.setFont(smaller(option.font, 0.92))
        painter.setPen(self._theme.colours.colour("muted"))
        metrics = painter.fontMetrics()
        most = int(row.width() * KIND_SHARE)
        text = metrics.elidedText(entry.kind, Qt.TextElideMode.ElideRight, most)
        painter.drawText(row, _MIDDLE | Qt.AlignmentFlag.AlignRight, text)
        return row.right() - metrics.horizontalAdvance(text) - GAP

    def _paint_title(
        self, painter: QPainter, row: QRectF, option: QStyleOptionViewItem, entry: Entry
    ) -> None:
        painter.setFont(option.font)
        painter.setPen(self._theme.colours.colour("muted" if entry.reason else "text"))
        words = f"{entry.title} – {entry.reason}" if entry.reason else entry.title
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row, _MIDDLE, shown)
