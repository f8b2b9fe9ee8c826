"""A chart: a pyqtgraph widget that follows the theme, tells what was clicked, and can be drawn anywhere."""

from collections.abc import Callable, Hashable
from html import escape
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsObject, QGraphicsSceneHoverEvent, QStyleOptionGraphicsItem, QWidget

from kzannot.ui.figures.style import Style

MARGIN = 12
GROWTH = 1.6
"""How much larger than wanted a chart is at most: beyond that, rows and columns fall apart."""

Plot = Any
"""A pyqtgraph.PlotItem; the library tells no types."""


class Chart(pg.GraphicsLayoutWidget):
    """An empty chart; `clear` and fill it anew when values, theme or language change.

    `wanted` is its size on paper, and `grows` whether it takes more room in a window.

    Signals:
        picked: the key of the mark that was clicked.
    """

    picked = Signal(object)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)  # type: ignore[no-untyped-call]  # the library tells no types
        self.style_ = style
        self.wanted = QSize(640, 400)
        self.grows = True
        self._columns: dict[int, float] = {}
        layout: Any = self.ci.layout
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        paper: Any = self
        paper.setBackground(QColor(style.colours.base))
        self.setFrameShape(self.Shape.NoFrame)
        paper.sigDeviceRangeChanged.connect(self._share_out)

    @property
    def look(self) -> Style:
        """Colours, font and language."""
        return self.style_

    def set_column_width(self, column: int, width: float) -> None:
        """Keep a column of plots at one width, whatever its texts want, in a chart of the wanted size."""
        self._columns[column] = width
        self._share_out()

    def most(self) -> QSize:
        """How large the chart may be where there is room."""
        return self.wanted * GROWTH if self.grows else self.wanted

    @Slot()
    def _share_out(self) -> None:
        """Give all columns equally much of what there is more than wanted: their scales must stay alike."""
        layout: Any = self.ci.layout
        for column, width in self._columns.items():
            more = max(0, self.width() - self.wanted.width()) / len(self._columns)
            layout.setColumnFixedWidth(column, width + more)

    def say(self, words: str) -> None:
        """Show words instead of a chart."""
        panels: Any = self.ci
        size = f"{self.style_.font.pointSizeF()}pt"
        panels.addLabel(escape(words), color=self.style_.colours.muted, size=size)
        self.wanted = QSize(round(text_width(self.style_.font, words)) + 6 * MARGIN, 8 * MARGIN)
        self.grows = False
        self.setAccessibleDescription(words)

    def lay_out(self) -> None:
        """Take the wanted size, and place everything at once, without a screen."""
        self.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self.resize(self.wanted)
        self.show()
        layout: Any = self.ci.layout
        layout.activate()

    def draw_into(self, painter: QPainter, place: QRectF) -> None:
        """Draw the chart into a rectangle of the painter."""
        render: Any = self.render
        render(painter, place, self.viewport().rect())

    def sizeHint(self) -> QSize:  # noqa: N802
        """As large as the figure wants to be."""
        return self.wanted

    def plot(self, row: int, column: int) -> Plot:
        """A plot without what a report's figure does not need: menus, buttons, panning, prefixes."""
        panels: Any = self.ci
        plot: Plot = panels.addPlot(row=row, col=column, enableMenu=False)
        plot.setMouseEnabled(False, False)
        plot.hideButtons()
        plot.getViewBox().setDefaultPadding(0)
        for name in ("left", "bottom", "right", "top"):
            axis = plot.getAxis(name)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(tickFont=self.style_.font, tickLength=0)
            axis.setPen(self.style_.pen("line"))
            axis.setTextPen(QColor(self.style_.colours.text))
        return plot


class Mark(QGraphicsObject):
    """A rectangle in the plot's coordinates that draws itself in pixels, and can be clicked.

    Patterns and texts would be stretched by the plot's scales; so the mark finds out where it lies on the
    device, and draws there. It is an item of Qt's own, for the library's follow every change of their view,
    and a chart may hold hundreds.
    """

    def __init__(
        self,
        rect: QRectF,
        draw: Callable[[QPainter, QRectF], None],
        key: Hashable,
        chart: Chart,
        hint: str,
    ) -> None:
        super().__init__()
        self._rect = rect
        self._draw = draw
        self._key = key
        self._chart = chart
        self.setToolTip(hint)
        self.setAcceptHoverEvents(True)

    def boundingRect(self) -> QRectF:  # noqa: N802
        """In the plot's coordinates."""
        return self._rect

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw in the device's own coordinates."""
        place = painter.worldTransform().mapRect(self._rect)
        painter.save()
        painter.setWorldTransform(QTransform())
        self._draw(painter, place)
        painter.restore()

    def mouseClickEvent(self, event: Any) -> None:  # noqa: N802
        """Tell what was clicked."""
        event.accept()
        self._chart.picked.emit(self._key)

    def hoverEnterEvent(self, event: QGraphicsSceneHoverEvent) -> None:  # noqa: N802
        """Show that this can be clicked."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)


def text_width(font: QFont, text: str) -> float:
    """How wide a text is, in pixels."""
    return QFontMetricsF(font).horizontalAdvance(text)
