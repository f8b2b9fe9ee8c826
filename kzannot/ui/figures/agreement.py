"""Agreement per frame as a forest: a point, its interval, lines at .667 and .800, and what it rests on."""

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row
from kzannot.project.figures import Reliability
from kzannot.ui.figures.chart import Chart, Mark, Plot, text_width
from kzannot.ui.figures.style import ROW, Style, bound_colour
from kzannot.ui.plain import tooltip

LOWEST, HIGHEST = -0.26, 1.06
BOUNDS = (0.667, 0.8)
RADIUS = 5.0
PLOT = 360
HEADING = QT_TRANSLATE_NOOP("figures", "seen / units · present · agree")
BESIDE = QT_TRANSLATE_NOOP(
    "figures", "seen in {seen} of {units} units, {prevalence} present, {percent} agree"
)
UNDEFINED = QT_TRANSLATE_NOOP("figures", "not defined")


def draw_agreement(chart: Chart, values: Reliability) -> None:
    """Fill the chart; the keys of its marks are (annotators, frame)."""
    style = chart.style_
    plot = chart.plot(0, 0)
    frames = values.frames
    plot.setRange(xRange=(LOWEST, HIGHEST), yRange=(len(frames) - 0.5, -1.3), padding=0)
    plot.invertY(True)
    labels = [style.frame_label(frame) for frame in frames]
    rows = [values.results[values.groups[0], frame.name] for frame in frames] if values.groups else []
    facts = [QCoreApplication.translate("figures", HEADING), *(facts_of(row, style) for row in rows)]
    _set_axes(plot, style, labels, facts)
    for bound in BOUNDS:
        pen = style.pen("muted")
        pen.setStyle(Qt.PenStyle.DashLine)
        plot.addItem(pg.InfiniteLine(bound, angle=90, pen=pen))
    for place, row in enumerate(rows):
        if row.result.value is not None:
            plot.addItem(_mark(chart, row, place))
    sides = [max((text_width(style.font, text) for text in texts), default=0) for texts in (labels, facts)]
    chart.wanted = QSize(round(sum(sides)) + PLOT, ROW * (len(frames) + 1) + 70)


def facts_of(row: Row, style: Style) -> str:
    """What must stand beside a coefficient, as short as it can be said below its heading."""
    result = row.result
    if not result.units:
        return QCoreApplication.translate("figures", UNDEFINED)
    seen = f"{style.whole(result.seen_by_any)} / {style.whole(result.units)}"
    return " · ".join((seen, style.share(result.prevalence), style.share(result.percent)))


def beside(row: Row, style: Style) -> str:
    """What must stand beside a coefficient, in words."""
    result = row.result
    if not result.units:
        return QCoreApplication.translate("figures", UNDEFINED)
    return QCoreApplication.translate("figures", BESIDE).format(
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


def _mark(chart: Chart, row: Row, place: int) -> Mark:
    """The whole row can be clicked; in it the interval and the point are drawn."""
    style = chart.style_
    result = row.result
    width = HIGHEST - LOWEST
    rect = QRectF(LOWEST, place - 0.5, width, 1)
    parts = [_clamped(value) for value in (result.low, result.value, result.high)]
    places = [None if part is None else (part - LOWEST) / width for part in parts]
    draw = partial(_paint, places=places, colour=bound_colour(result.low, style.colours))
    hint = f"{row.frame}\n{value_text(row, style)}\n{beside(row, style)}"
    return Mark(rect, draw, (row.annotators, row.frame), chart, tooltip(hint))


def _clamped(value: float | None) -> float | None:
    return None if value is None else min(max(value, LOWEST), HIGHEST)


def _paint(painter: QPainter, place: QRectF, places: list[float | None], colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    low, value, high = (None if p is None else place.left() + p * place.width() for p in places)
    middle = place.center().y()
    if low is not None and high is not None:
        painter.setPen(QPen(colour, 2.4))
        painter.drawLine(QPointF(low, middle), QPointF(high, middle))
        for end in (low, high):
            painter.drawLine(QPointF(end, middle - 4), QPointF(end, middle + 4))
    if value is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(value, middle), RADIUS, RADIUS)
