"""This module is about what stands around an article's text.

That is the filter's sign above, margin and overview at the sides, and the line of spans at the caret below.
What a column has no room for is left out.
"""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kzannot.ui.filtering.sign import FilterSign
from kzannot.ui.text.here import Here
from kzannot.ui.text.margin import Margin
from kzannot.ui.text.overview import Overview
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Theme

ROOMY = 300
"""From which width on a column has room for the overview, in pixels."""


class Row(QHBoxLayout):
    """A row that is told its width before it gives each of its parts a place, so that each gets one size."""

    def __init__(self, fit: Callable[[int], None]) -> None:
        super().__init__()
        self._fit = fit
        self.setSpacing(0)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Let the parts that have no room be hidden first."""
        self._fit(rect.width())
        super().setGeometry(rect)


class Surroundings(QWidget):
    """Holds one text view, and what is told beside it."""

    def __init__(self, view: SpanText, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._with_margin = True
        self.sign = FilterSign(theme)
        self.margin = Margin(view, theme.colours)
        self.overview = Overview(view, theme.colours)
        self.here = Here(view)
        row = Row(self._fit)
        row.addWidget(self.margin)
        row.addWidget(view, 1)
        row.addWidget(self.overview)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sign)
        column.addLayout(row, 1)
        column.addWidget(self.here)
        self.setFocusProxy(view)
        theme.changed.connect(self._paint)

    def show_margin(self, shown: bool) -> None:
        """Show or hide the margin."""
        self._with_margin = shown
        self._fit(self.width())

    def _fit(self, width: int) -> None:
        """Leave out what the text needs the room of."""
        self.overview.setVisible(width >= ROOMY)
        self.margin.fit(width)
        self.margin.setVisible(self._with_margin and self.margin.columns() > 0)

    def _paint(self) -> None:
        self.margin.set_colours(self._theme.colours)
        self.overview.set_colours(self._theme.colours)
