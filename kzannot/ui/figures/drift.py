"""This module is about the chart of drift: agreement about a frame, and how often each uses it, in time."""

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row
from kzannot.project.drift import Drift, Usage
from kzannot.ui.figures.agreement import BOUNDS, value_text
from kzannot.ui.figures.chart import Chart, Mark, Plot, text_width
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.style import Style, bound_colour
from kzannot.ui.plain import tooltip

AGREEMENT = QT_TRANSLATE_NOOP("figures", "Agreement")
USES = QT_TRANSLATE_NOOP("figures", "{name} uses it in {found} of {units} units: {share}")
LIMITS = QT_TRANSLATE_NOOP("figures", "limits {low} to {high}, mean {mean}")
LEAVES = QT_TRANSLATE_NOOP("figures", "outside the limits")
PANEL, STEP, ROOM = 120, 110, 90
LOWEST, HIGHEST = -0.26, 1.2
EDGE = 0.15
"""How much of a panel is above the highest share and below none, so that what stands there is whole."""


def draw_drift(chart: Chart, drift: Drift, frame: str) -> None:
    """Fill the chart for one frame: agreement first, then a panel each annotator; keys are (people, part)."""
    style = chart.style_
    titles = [say(AGREEMENT), *drift.annotators]
    left = max(text_width(style.font, title) for title in titles) + 16
    for place, title in enumerate(titles):
        plot = _panel(chart, place, title, left, drift.parts, last=place == len(titles) - 1)
        if place == 0:
            _agreement(chart, plot, drift, frame)
        else:
            _usage(chart, plot, drift, frame, title)
    wide = max(text_width(style.small, part) for part in drift.parts or ("",)) + 16
    chart.wanted = QSize(
        round(left + max(STEP, wide) * max(len(drift.parts), 4)) + ROOM, PANEL * len(titles) + 40
    )


def _panel(chart: Chart, place: int, title: str, left: float, parts: tuple[str, ...], last: bool) -> Plot:
    plot = chart.plot(place, 0)
    plot.setLabel("left", "")
    plot.setTitle(title, color=chart.style_.colours.text, size="10pt")
    plot.getAxis("left").setWidth(60)
    bottom = plot.getAxis("bottom")
    bottom.setTicks([list(enumerate(parts if last else [""] * len(parts)))])
    plot.showGrid(x=False, y=True, alpha=0.12)
    return plot


def _agreement(chart: Chart, plot: Plot, drift: Drift, frame: str) -> None:
    style = chart.style_
    plot.setRange(xRange=(-0.5, max(len(drift.parts), 1) - 0.5), yRange=(LOWEST, HIGHEST), padding=0)
    plot.getAxis("left").setTicks([[(tick, style.number(tick, 1)) for tick in (0.0, 0.5, 1.0)]])
    for bound in BOUNDS:
        pen = style.pen("muted")
        pen.setStyle(Qt.PenStyle.DashLine)
        plot.addItem(pg.InfiniteLine(bound, angle=0, pen=pen))
    for place, part in enumerate(drift.parts):
        row = drift.agreement.get((frame, part))
        if row is not None:
            hint = f"{part}\n{value_text(row, style)}"
            draw = partial(_paint_row, row=row, style=style)
            area = QRectF(place - 0.5, LOWEST, 1, HIGHEST - LOWEST)
            plot.addItem(Mark(area, draw, (row.annotators, part), chart, tooltip(hint)))


def _usage(chart: Chart, plot: Plot, drift: Drift, frame: str, person: str) -> None:
    style = chart.style_
    uses = [drift.usage[frame, person, part] for part in drift.parts]
    ends = [end for use in uses for end in (use.share, use.high) if end is not None]
    top = max([0.02, *ends])
    low, high = -EDGE * top, (1 + EDGE) * top
    plot.setRange(xRange=(-0.5, max(len(uses), 1) - 0.5), yRange=(low, high), padding=0)
    ticks = [0.0, top]
    plot.getAxis("left").setTicks([[(tick, style.share(tick, 0)) for tick in ticks]])
    for place, use in enumerate(uses):
        draw = partial(_paint_use, use=use, top=top, style=style)
        area = QRectF(place - 0.5, low, 1, high - low)
        plot.addItem(Mark(area, draw, ((person,), use.part), chart, tooltip(_hint(use, style))))


def _hint(use: Usage, style: Style) -> str:
    said = say(
        USES,
        name=use.annotator,
        found=style.whole(use.found),
        units=style.whole(use.units),
        share=style.share(use.share),
    )
    limits = say(LIMITS, low=style.share(use.low), high=style.share(use.high), mean=style.share(use.mean))
    return "\n".join([use.part, said, limits, *([say(LEAVES)] if use.leaves else [])])


def _paint_row(painter: QPainter, place: QRectF, row: Row, style: Style) -> None:
    result = row.result
    middle = place.center().x()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if result.value is None:
        painter.setPen(style.colours.colour("muted"))
        painter.setFont(style.small)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "–")
        return
    colour = bound_colour(result.low, style.colours)
    if result.low is not None and result.high is not None:
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(middle, _y(place, result.low)), QPointF(middle, _y(place, result.high)))
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(colour if result.low is not None else style.colours.colour("base"))
    painter.drawEllipse(QPointF(middle, _y(place, result.value)), 4.5, 4.5)


def _y(place: QRectF, value: float) -> float:
    share = (min(max(value, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
    return place.bottom() - share * place.height()


def _paint_use(painter: QPainter, place: QRectF, use: Usage, top: float, style: Style) -> None:
    """Draw the limits as a band with its mean, and the share as a disc; outside as a triangle in red."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def y(share: float) -> float:
        return place.bottom() - (share / top + EDGE) / (1 + 2 * EDGE) * place.height()

    if use.low is not None and use.high is not None and use.mean is not None:
        band = QRectF(QPointF(place.left(), y(use.high)), QPointF(place.right(), y(use.low)))
        painter.fillRect(band, style.colours.colour("accent", 0.12))
        painter.setPen(QPen(style.colours.colour("mark"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(place.left(), y(use.mean)), QPointF(place.right(), y(use.mean)))
    if use.share is None:
        return
    at = QPointF(place.center().x(), y(use.share))
    painter.setPen(Qt.PenStyle.NoPen)
    if use.leaves:
        painter.setBrush(QColor(style.colours.bad))
        painter.drawPolygon(QPolygonF([at + QPointF(-7, 6), at + QPointF(0, -7), at + QPointF(7, 6)]))
    else:
        painter.setBrush(QColor(style.colours.accent))
        painter.drawEllipse(at, 4.5, 4.5)
