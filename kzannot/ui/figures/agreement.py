"""Agreement per frame as a forest: a point, its interval, lines at .667 and .800, and what it rests on."""

from collections.abc import Hashable, Sequence
from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row
from kzannot.project.figures import Reliability
from kzannot.ui.figures.chart import Chart, Mark, Plot, text_width
from kzannot.ui.figures.style import Style, bound_colour
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import Colours

LOWEST, HIGHEST = -0.3, 1.06
BOUNDS = (0.667, 0.8)
RADIUS = 5.0
PLOT = 360
HEADING = QT_TRANSLATE_NOOP("figures", "seen / units · present · agree")
BESIDE = QT_TRANSLATE_NOOP(
    "figures", "seen in {seen} of {units} units, {prevalence} present, {percent} agree"
)
JUDGED = QT_TRANSLATE_NOOP("figures", "units · agree")
BESIDE_JUDGED = QT_TRANSLATE_NOOP("figures", "{units} units, {percent} agree")
UNDEFINED = QT_TRANSLATE_NOOP("figures", "not defined")


def draw_agreement(chart: Chart, values: Reliability) -> None:
    """Fill the chart with the first group's frames; the keys of its marks are (annotators, frame)."""
    style = chart.style_
    rows = [values.results[values.groups[0], frame.name] for frame in values.frames] if values.groups else []
    keys = [(row.annotators, row.frame) for row in rows]
    draw_forest(chart, [style.frame_label(frame) for frame in values.frames], rows, keys)


def draw_forest(chart: Chart, labels: list[str], rows: Sequence[Row], keys: Sequence[Hashable]) -> None:
    """Fill the chart with rows below each other, each with its label and the key of its mark."""
    style = chart.style_
    plot = chart.plot(0, 0)
    plot.setRange(xRange=(LOWEST, HIGHEST), yRange=(len(labels) - 0.5, -1.3), padding=0)
    plot.invertY(True)
    heading = HEADING if any(row.result.seen_by_any is not None for row in rows) else JUDGED
    facts = [QCoreApplication.translate("figures", heading), *(facts_of(row, style) for row in rows)]
    _set_axes(plot, style, labels, facts)
    for bound in BOUNDS:
        pen = style.pen("muted")
        pen.setStyle(Qt.PenStyle.DashLine)
        plot.addItem(pg.InfiniteLine(bound, angle=90, pen=pen))
    for place, (row, key) in enumerate(zip(rows, keys, strict=True)):
        plot.addItem(_mark(chart, row, labels[place], place, key))
    sides = [max((text_width(style.font, text) for text in texts), default=0) for texts in (labels, facts)]
    chart.wanted = QSize(round(sum(sides)) + PLOT, style.row * (len(labels) + 1) + 70)


def facts_of(row: Row, style: Style) -> str:
    """What must stand beside a coefficient, as short as it can be said below its heading."""
    result = row.result
    if not result.units:
        return QCoreApplication.translate("figures", UNDEFINED)
    said = [style.whole(result.units), style.share(result.percent)]
    if result.seen_by_any is not None:
        said = [f"{style.whole(result.seen_by_any)} / {said[0]}", style.share(result.prevalence), said[1]]
    if result.value is None:
        said.append(QCoreApplication.translate("figures", UNDEFINED))
    return " · ".join(said)


def beside(row: Row, style: Style) -> str:
    """What must stand beside a coefficient, in words."""
    result = row.result
    if not result.units:
        return QCoreApplication.translate("figures", UNDEFINED)
    text = BESIDE_JUDGED if result.seen_by_any is None else BESIDE
    return QCoreApplication.translate("figures", text).format(
        seen=style.whole(result.seen_by_any),
        units=style.whole(result.units),
        prevalence=style.share(result.prevalence),
        percent=style.share(result.percent),
    )


def value_text(row: Row, style: Style) -> str:
    """The coefficient and its interval."""
    result = row.result
    if result.value is None:
        return QCoreApplication.translate("figures", UNDEFINED)
    if result.low is None:
        return style.number(result.value)
    return f"{style.number(result.value)} [{style.number(result.low)}; {style.number(result.high)}]"


def _set_axes(plot: Plot, style: Style, labels: list[str], facts: list[str]) -> None:
    for name, texts, first in (("left", labels, 0), ("right", facts, -1)):
        axis = plot.getAxis(name)
        plot.showAxis(name)
        axis.setTicks([list(enumerate(texts, first))])
        axis.setWidth(max((text_width(style.font, text) for text in texts), default=0) + 16)
    plot.getAxis("right").setTextPen(QColor(style.colours.muted))
    ticks = [-0.2, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0]
    plot.getAxis("bottom").setTicks([[(tick, style.number(tick, 1)) for tick in ticks]])
    plot.showGrid(x=True, y=False, alpha=0.12)


def _mark(chart: Chart, row: Row, label: str, place: int, key: Hashable) -> Mark:
    """The whole row can be clicked; in it the interval and the point are drawn."""
    style = chart.style_
    rect = QRectF(LOWEST, place - 0.5, HIGHEST - LOWEST, 1)
    draw = partial(_paint_row, row=row, colours=style.colours)
    hint = f"{label}\n{value_text(row, style)}\n{beside(row, style)}"
    return Mark(rect, draw, key, chart, tooltip(hint))


def paint_scale(painter: QPainter, place: QRectF, row: Row, colours: Colours) -> None:
    """Draw a row small: the scale with its lines at .667 and .800, the interval and the point."""
    painter.setPen(QPen(colours.colour("line"), 1))
    for bound in (0.0, 1.0):
        painter.drawLine(_point(place, bound, place.top() + 3), _point(place, bound, place.bottom() - 3))
    painter.setPen(QPen(colours.colour("mark"), 1, Qt.PenStyle.DotLine))
    for bound in BOUNDS:
        painter.drawLine(_point(place, bound, place.top()), _point(place, bound, place.bottom()))
    _paint_row(painter, place, row, colours)


def _paint_row(painter: QPainter, place: QRectF, row: Row, colours: Colours) -> None:
    """Draw the interval and the point; both the colour and the form of the point tell the lower end."""
    result = row.result
    if result.value is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour = bound_colour(result.low, colours)
    middle = place.center().y()
    if result.low is not None and result.high is not None:
        painter.setPen(QPen(colour, 2.4))
        ends = [_point(place, end, middle) for end in (result.low, result.high)]
        painter.drawLine(*ends)
        for end in ends:
            painter.drawLine(end - QPointF(0, 4), end + QPointF(0, 4))
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(colours.colour("base") if result.low is None else colour)
    painter.drawPath(_form(result.low, _point(place, result.value, middle)))


def _form(low: float | None, at: QPointF) -> QPainterPath:
    """A disc where the lower end is firm, a diamond where it is tentative, a square where it is weak."""
    form = QPainterPath()
    if low is None or low >= BOUNDS[1]:
        form.addEllipse(at, RADIUS, RADIUS)
    elif low >= BOUNDS[0]:
        wide = RADIUS * 1.3
        corners = (QPointF(-wide, 0), QPointF(0, -wide), QPointF(wide, 0), QPointF(0, wide))
        form.addPolygon(QPolygonF([at + corner for corner in corners]))
        form.closeSubpath()
    else:
        form.addRect(QRectF(at.x() - RADIUS, at.y() - RADIUS, 2 * RADIUS, 2 * RADIUS).adjusted(1, 1, -1, -1))
    return form


def _point(place: QRectF, value: float, y: float) -> QPointF:
    """Where a value lies on the scale; what is beyond its ends, at them."""
    share = (min(max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
    return QPointF(place.left() + share * place.width(), y)
