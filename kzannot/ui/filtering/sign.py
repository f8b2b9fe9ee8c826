"""The sign over a text in which spans are hidden: how many are shown, and the way back to all of them."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kzannot.ui.theme import GAP, Theme

EDGE = 3
"""The width of the line at the sign's left, in pixels."""


class FilterSign(QWidget):
    """Says that a filter holds.

    Signals:
        cleared: the person wants all spans back.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        clear = QPushButton(self.tr("Show all"))
        clear.setFlat(True)
        clear.setAccessibleDescription(self.tr("Takes the filter away"))
        clear.clicked.connect(self.cleared)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, GAP // 2, GAP, GAP // 2)
        row.addWidget(self._words, 1)
        row.addWidget(clear)
        self.hide()

    def show_count(self, shown: int, total: int) -> None:
        """Say how many spans are shown, of how many."""
        text = self.tr("Filtered: {shown} of {all} spans").format(shown=shown, all=total)
        self._words.setText(text)
        self.setAccessibleName(text)
        self.show()

    def words(self) -> str:
        """What the sign says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a ground that cannot be overlooked, with a line at its left."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.colour("raised"))
        painter.fillRect(QRectF(0, 0, EDGE, self.height()), colours.colour("warning"))
