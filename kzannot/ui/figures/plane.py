"""Outlets and frames in one plane: outlets as squares with their ellipses, frames as their badges."""

from functools import partial
from math import degrees

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_plane import Map, Point
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.figures.kind import in_words, say
from kzannot.ui.figures.rows import paint_dot, paint_hatch
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

SIDE = 560
AXIS = QT_TRANSLATE_NOOP("figures", "axis {number}: {share} of the inertia")
BADGE = QSize(26, 17)


def draw_plane(chart: Chart, values: Map) -> None:
    """Fill the chart; the keys of its marks are (outlet, "") and ("", frame); one scale for both axes."""
    style = chart.style_
    plot = chart.plot(0, 0)
    reach = _reach(values)
    plot.setRange(xRange=(-reach, reach), yRange=(-reach, reach), padding=0)
    for number, name in enumerate(("bottom", "left")):
        text = say(AXIS, number=number + 1, share=style.share(values.explained[number]))
        plot.getAxis(name).setLabel("" if values.why_not else text, color=style.colours.muted)
        plot.getAxis(name).setTicks([[(0.0, "0")]])
    if values.why_not:
        plot.setTitle(in_words(values.why_not), color=style.colours.muted)
    plot.showGrid(x=True, y=True, alpha=0.25)
    frames = {frame.name: frame for frame in values.frames}
    weak = values.facts.weak or frozenset()
    whole = QRectF(-reach, -reach, 2 * reach, 2 * reach)
    for point in values.points:
        if point.ellipse is not None:
            plot.addItem(
                Mark(whole, partial(_paint_ellipse, point=point, reach=reach, style=style), None, chart, "")
            )
    # Outlets come last: few as they are, their names must not be hidden by a frame.
    for point in sorted(values.points, key=lambda each: each.outlet):
        frame = None if point.outlet else frames[point.name]
        draw = partial(_paint, point=point, frame=frame, style=style, weak=point.name in weak)
        key = (point.name, "") if point.outlet else ("", point.name)
        room = reach / 14
        place = QRectF(point.x - room, point.y - room, 2 * room, 2 * room)
        plot.addItem(Mark(place, draw, key, chart, tooltip(_name(point, frame, style))))
    chart.wanted = QSize(SIDE + 60, SIDE + 40)


def _reach(values: Map) -> float:
    """How far the plane goes to all sides: as far as the points and what is around them."""
    ends = [
        max(abs(point.x), abs(point.y), *(_far(point) if point.ellipse else (0.0,)))
        for point in values.points
    ]
    return 1.2 * max(ends, default=1.0) or 1.0


def _far(point: Point) -> tuple[float, float]:
    assert point.ellipse, "asked of points with an ellipse"
    around = point.ellipse
    return abs(around.x) + around.half[0], abs(around.y) + around.half[0]


def _name(point: Point, frame: Frame | None, style: Style) -> str:
    return style.frame_label(frame) if frame else outlet_name(point.name)


def _paint_ellipse(painter: QPainter, place: QRectF, point: Point, reach: float, style: Style) -> None:
    around = point.ellipse
    if around is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    scale = QPointF(place.width() / 2 / reach, place.height() / 2 / reach)
    painter.translate(place.center() + QPointF(around.x * scale.x(), -around.y * scale.y()))
    painter.rotate(-degrees(around.angle))
    painter.setPen(QPen(QColor(style.colours.muted), 1.2, Qt.PenStyle.DashLine))
    painter.drawEllipse(QPointF(0, 0), around.half[0] * scale.x(), around.half[1] * scale.x())


def _paint(
    painter: QPainter, place: QRectF, point: Point, frame: Frame | None, style: Style, weak: bool
) -> None:
    at = place.center()
    painter.setFont(style.small)
    page = QColor(style.colours.base)
    if frame is not None:
        colour = QColor(style.colours.strong(frame.colour))
        box = QRectF(0, 0, BADGE.width(), BADGE.height())
        box.moveCenter(at)
        painter.fillRect(box, page)
        if weak:
            paint_hatch(painter, box, style)
        painter.setPen(QPen(colour, 1.4))
        painter.drawRect(box)
        painter.setPen(QColor(style.colours.text))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, frame.badge)
        return
    colour = QColor(style.colours.muted if point.supplementary else style.colours.text)
    paint_dot(painter, at, colour, page, "square")
    painter.setPen(colour)
    text = f"{outlet_name(point.name)} ({style.whole(point.articles)})"
    painter.drawText(at + QPointF(8, -6), f"({text})" if point.supplementary else text)
