"""This module is about a field for a colour: typed as `#45736A`, or picked with the swatch beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QColorDialog, QLineEdit, QWidget

from kzannot.ui.theme import GAP

SIDE = 32
"""How finely the swatch is drawn, in pixels."""


class ColourField(QLineEdit):
    """A line for a colour, with a swatch that shows it and opens the picker; it may stay empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, maxLength=7)
        self._swatch = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        self._swatch.setToolTip(self.tr("Pick a colour"))
        self._swatch.triggered.connect(self._pick)
        self.setMinimumWidth(self.fontMetrics().horizontalAdvance("#DDDDDDM") + 3 * GAP + SIDE // 2)
        self.textChanged.connect(self._show_colour)
        self._show_colour("")

    def _show_colour(self, text: str) -> None:
        colour = QColor(text)
        picture = QPixmap(SIDE, SIDE)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor("#808080"))
        painter.setBrush(colour if colour.isValid() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(1, 1, SIDE - 2, SIDE - 2, 6, 6)
        painter.end()
        self._swatch.setIcon(QIcon(picture))

    def _pick(self) -> None:
        picked = QColorDialog.getColor(QColor(self.text()), self, self.tr("Pick a colour"))
        if picked.isValid():
            self.setText(picked.name().upper())
            self.setModified(True)
            self.editingFinished.emit()
