"""What charts with a row for each frame share: axes, the hatching of weak frames, and dots with intervals."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kzannot.ui.figures.chart import MARGIN, Chart, Plot, text_width
from kzannot.ui.figures.style import Style
from kzannot.ui.patterns import paint_pattern

RADIUS = 4.5
CAP = 3.5
SIDE = 10
BETWEEN = 8
EDGE = 0.09
"""How much of a panel is beside its axis, so that a dot at 0 is whole."""
SHAPES = ("circle", "square", "triangle")


def label_rows(plot: Plot, style: Style, labels: Sequence[str], width: float) -> None:
    """Name the rows at the left, the first at the top, in so much room."""
    plot.invertY(True)
    side = plot.getAxis("left")
    side.setTicks([list(enumerate(labels))])
    side.setWidth(width)
    if not any(labels):
        side.setStyle(showValues=False)


def room_for(style: Style, labels: Sequence[str]) -> float:
    """How wide the labels of rows are, with the gap beside them."""
    return max((text_width(style.font, label) for label in labels), default=0) + 16


def paint_hatch(painter: QPainter, place: QRectF, style: Style) -> None:
    """Hatch what is not reliable enough."""
    paint_pattern(painter, place, "diagonal", style.colours.colour("mark", 0.3), 0.75)


def paint_plate(painter: QPainter, place: QRectF, width: float, fill: QColor) -> None:
    """A plate in the middle of a place, so that a text so wide is legible on a pattern."""
    half = width / 2 + 3
    middle = place.center().x()
    plate = QRectF(middle - half, place.top() + 2, 2 * half, place.height() - 4)
    painter.fillRect(plate.intersected(place), fill)


def paint_interval(painter: QPainter, low: QPointF, high: QPointF, colour: QColor) -> None:
    """A line with an end mark to either side."""
    painter.setPen(QPen(colour, 1.8))
    painter.drawLine(low, high)
    for end in (low, high):
        painter.drawLine(end + QPointF(0, -CAP), end + QPointF(0, CAP))


def paint_dot(painter: QPainter, at: QPointF, colour: QColor, page: QColor, shape: str = "circle") -> None:
    """A mark in one of `SHAPES`, with the page's colour around it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(page, 1.2))
    painter.setBrush(colour)
    r = RADIUS
    if shape == "square":
        painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r))
    elif shape == "triangle":
        corners = (QPointF(0, -r - 1), QPointF(r + 0.6, r - 0.6), QPointF(-r - 0.6, r - 0.6))
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    else:
        painter.drawEllipse(at, r, r)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def paint_diamond(painter: QPainter, at: QPointF, colour: QColor, page: QColor) -> None:
    """A hollow diamond, for what is estimated beside a dot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(page)
    wide = RADIUS + 0.5
    corners = (QPointF(-wide, 0), QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide))
    painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def across(place: QRectF, share: float) -> QPointF:
    """The point in the middle of a row, at a share of its width."""
    return QPointF(place.left() + share * place.width(), place.center().y())


@dataclass(frozen=True, slots=True)
class Panels:
    """Panels beside each other with the same rows and the same axis, from 0 to `top`.

    `height` is that of a row, in usual ones.
    """

    chart: Chart
    labels: Sequence[str]
    titles: Sequence[str]
    top: float
    ticks: Sequence[tuple[float, str]]
    footings: Sequence[str]
    least: float = 150
    edge: float = EDGE
    height: float = 1.0

    def plots(self) -> Iterator[Plot]:
        """The empty panels from left to right; the chart gets the size that they want."""
        style = self.chart.style_
        left = room_for(style, self.labels)
        texts = (*self.titles, *self.footings)
        width = max([self.least, *(text_width(style.font, text) + 20 for text in texts)])
        for column, (title, footing) in enumerate(zip(self.titles, self.footings, strict=True)):
            plot = self.chart.plot(0, column)
            self.chart.set_column_width(column, width + (left if column == 0 else SIDE))
            plot.setRange(
                xRange=(-self.edge * self.top, (1 + self.edge) * self.top),
                yRange=(len(self.labels) - 0.5, -0.5),
                padding=0,
            )
            label_rows(plot, style, self.labels if column == 0 else [], left if column == 0 else SIDE)
            below = plot.getAxis("bottom")
            below.setTicks([list(self.ticks)])
            below.setLabel(footing, color=style.colours.muted)
            plot.setTitle(escape(title), color=style.colours.text, size=f"{style.font.pointSizeF()}pt")
            plot.showGrid(x=True, y=False, alpha=0.12)
            yield plot
        whole = left + (width + SIDE + BETWEEN) * len(self.titles)
        high = round(self.height * style.row * len(self.labels)) + 90
        self.chart.wanted = QSize(round(whole) + 2 * MARGIN, high)
