"""This module is about the line that says what the marks in the passages mean."""

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzannot.project.statements import Change
from kzannot.ui.chips import smaller
from kzannot.ui.statements.comparing import MARKED, format_of
from kzannot.ui.statements.words import say
from kzannot.ui.theme import GAP, Theme


class Legend(QWidget):
    """Each kind of mark, as it is drawn, in its own words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFont(smaller(self.font(), 0.92))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802
        """One line."""
        return QSize(200, self.fontMetrics().height() + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the words with the marks that they name."""
        painter = QPainter(self)
        left = 0.0
        for change in MARKED:
            layout = self._laid_out(change)
            line = layout.lineAt(0)
            painter.setPen(self._theme.colours.colour("text"))
            line.draw(painter, QPointF(left, (self.height() - line.height()) / 2))
            left += line.naturalTextWidth() + 2 * GAP

    def _laid_out(self, change: Change) -> QTextLayout:
        words = say(MARKED[change])
        layout = QTextLayout(words, self.font())
        part = QTextLayout.FormatRange()
        part.start, part.length = 0, len(words)
        part.format = QTextCharFormat(format_of(change, self._theme.colours))
        layout.setFormats([part])
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        return layout
