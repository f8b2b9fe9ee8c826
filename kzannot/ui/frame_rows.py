"""This module is about how a frame is drawn in the codebook's list: badge, pattern, label, key."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from kzannot.model.codebook import Frame
from kzannot.ui.badges import Badge, badge_font, badge_size, paint_badge
from kzannot.ui.chips import key_width, paint_key, smaller
from kzannot.ui.grounds import paint_ground
from kzannot.ui.patterns import paint_pattern
from kzannot.ui.theme import GAP, Colours, Theme

FRAME = Qt.ItemDataRole.UserRole
"""The role under which a row holds its frame; the rows of groups hold none."""

SWATCH = 18
"""The width of the pattern's sample in pixels."""

Index = QModelIndex | QPersistentModelIndex


class FrameRows(QStyledItemDelegate):
    """Draws the rows of groups and of frames."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._theme.colours

    def paint_plain(self, painter: QPainter, option: QStyleOptionViewItem, text: str) -> None:
        """Draw a row that has nothing but its text."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, self._theme.colours)
        painter.setFont(option.font)
        painter.setPen(self._theme.colours.colour("text"))
        place = QRectF(option.rect).adjusted(GAP, 0, -GAP, 0)
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line with room around it."""
        return QSize(80, option.fontMetrics.height() + (GAP + 3 if index.data(FRAME) else GAP + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = index.data(FRAME)
        if frame is None:
            self._paint_group(painter, option, str(index.data()))
        else:
            self._paint_frame(painter, option, frame, str(index.data()))
        painter.restore()

    def _paint_group(self, painter: QPainter, option: QStyleOptionViewItem, name: str) -> None:
        painter.setFont(smaller(option.font, 0.92, QFont.Weight.DemiBold))
        painter.setPen(self._theme.colours.colour("muted"))
        place = QRectF(option.rect).adjusted(GAP, GAP / 2, -GAP, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, frame: Frame, label: str) -> None:
        colours = self._theme.colours
        paint_ground(painter, option, self._theme.colours)
        row = QRectF(option.rect).adjusted(GAP, 2, -GAP, -2)
        left = self._paint_badge(painter, row, option.font, frame)
        sample = QRectF(left, row.y() + 3, SWATCH, row.height() - 6)
        paint_pattern(painter, sample, frame.pattern, QColor(frame.colour))
        right = row.right()
        if frame.key:
            width = key_width(frame.key, option.font)
            paint_key(
                painter,
                QRectF(right - width, row.y() + 2, width, row.height() - 4),
                frame.key,
                option.font,
                colours,
            )
            right -= width + GAP
        painter.setFont(option.font)
        painter.setPen(colours.colour("muted" if frame.retired else "text"))
        text = QRectF(sample.right() + GAP, row.y(), right - sample.right() - GAP, row.height())
        elided = painter.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, int(text.width()))
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter, elided)

    def _paint_badge(self, painter: QPainter, row: QRectF, body: QFont, frame: Frame) -> float:
        """Draw the badge in its column; where what follows begins."""
        font = badge_font(body)
        badge = Badge(frame.badge, frame.colour)
        column = badge_size(Badge("WW", frame.colour), font).width()
        size = badge_size(badge, font)
        place = QRectF(
            row.x() + (column - size.width()) / 2,
            row.center().y() - size.height() / 2,
            size.width(),
            size.height(),
        )
        paint_badge(painter, place, badge, font, self._theme.colours)
        return row.x() + column + GAP
