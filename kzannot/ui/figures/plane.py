"""Outlets and frames in one plane: outlets as squares with their ellipses, frames as their badges."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from math import degrees

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_plane import Map, Point
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import paint_dot, paint_hatch
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

SIDE = 560
AXIS = QT_TRANSLATE_NOOP("figures", "axis {number}: {share} of the inertia")
BADGE = QSize(26, 17)
SQUARE, LINE = 8.0, 15.0
"""The side of an outlet's mark, and the height of its name."""


def draw_plane(chart: Chart, values: Map) -> None:
    """Fill the chart; the keys of its marks are (outlet, "") and ("", frame); one scale for both axes."""
    style = chart.style_
    plot = chart.plot(0, 0)
    reach = _reach(values)
    plot.setRange(xRange=(-reach, reach), yRange=(-reach, reach), padding=0)
    for number, name in enumerate(("bottom", "left")):
        text = say(AXIS, number=number + 1, share=style.share(values.explained[number]))
        plot.getAxis(name).setLabel(text, color=style.colours.muted)
        plot.getAxis(name).setTicks([[(0.0, "0")]])
    plot.showGrid(x=True, y=True, alpha=0.25)
    frames = {frame.name: frame for frame in values.frames}
    weak = values.facts.weak or frozenset()
    whole = QRectF(-reach, -reach, 2 * reach, 2 * reach)
    for point in values.points:
        if point.ellipse is not None:
            plot.addItem(
                Mark(whole, partial(_paint_ellipse, point=point, reach=reach, style=style), None, chart, "")
            )
    aside = _aside(values, reach)
    names = _names(values, reach, aside, style)
    # Outlets come last: few as they are, their names must not be hidden by a frame.
    for point in sorted(values.points, key=lambda each: each.outlet):
        frame = None if point.outlet else frames[point.name]
        draw: Callable[[QPainter, QRectF], None]
        if frame is None:
            draw = partial(_paint_outlet, point=point, name=names[point.name], style=style)
        else:
            draw = partial(
                _paint_frame, frame=frame, style=style, weak=point.name in weak, aside=aside[point.name]
            )
        key = (point.name, "") if point.outlet else ("", point.name)
        room = reach / 12
        place = QRectF(point.x - room, point.y - room, 2 * room, 2 * room)
        plot.addItem(Mark(place, draw, key, chart, tooltip(_name(point, frame, style))))
    chart.wanted = QSize(SIDE + 60, SIDE + 40)
    chart.grows = False  # both axes have one scale


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


def _written(point: Point, style: Style) -> str:
    """An outlet's name with its articles, in brackets where it has no say in the axes."""
    text = f"{outlet_name(point.name)} ({style.whole(point.articles)})"
    return f"({text})" if point.supplementary else text


def _names(values: Map, reach: float, aside: Mapping[str, float], style: Style) -> dict[str, QRectF]:
    """Where each outlet's name stands beside its point: on that side where it hides least."""
    scale = SIDE / 2 / reach
    taken = [
        _box(point, scale).translated(0, 0 if point.outlet else aside[point.name]) for point in values.points
    ]
    found: dict[str, QRectF] = {}
    for point in (each for each in values.points if each.outlet):
        sides = _sides(text_width(style.small, _written(point, style)) + 4)
        at = QPointF(point.x * scale, -point.y * scale)
        hidden = [_hidden(side.translated(at), taken) + _outside(side.translated(at)) for side in sides]
        found[point.name] = sides[hidden.index(min(hidden))]
        taken.append(found[point.name].translated(at))
    return found


def _box(point: Point, scale: float) -> QRectF:
    """The square of an outlet, or the badge of a frame, around its point."""
    box = QRectF(QPointF(), QSizeF(SQUARE, SQUARE) if point.outlet else QSizeF(BADGE))
    box.moveCenter(QPointF(point.x * scale, -point.y * scale))
    return box


def _aside(values: Map, reach: float) -> dict[str, float]:
    """How far below its point (or above it) a frame's badge stands, lest an outlet's square hide it."""
    scale = SIDE / 2 / reach
    squares = [_box(point, scale) for point in values.points if point.outlet]
    found = {}
    for point in (each for each in values.points if not each.outlet):
        badge = _box(point, scale)
        hiding = [square for square in squares if square.intersects(badge)]
        down = max((square.bottom() - badge.top() + 2 for square in hiding), default=0.0)
        up = min((square.top() - badge.bottom() - 2 for square in hiding), default=0.0)
        found[point.name] = min(down, up, key=abs)
    return found


def _sides(width: float) -> list[QRectF]:
    """Where a name may stand beside its point, the best sides first."""
    right, left = SQUARE, -SQUARE - width
    corners = [(x, y) for y in (-LINE - 2, 2.0, -LINE / 2) for x in (right, left)]
    return [QRectF(x, y, width, LINE) for x, y in (*corners, (-width / 2, -LINE - 9), (-width / 2, 9.0))]


def _hidden(place: QRectF, taken: Sequence[QRectF]) -> float:
    """How much of what is there already a place would hide."""
    common = [place.intersected(each) for each in taken]
    return sum(each.width() * each.height() for each in common)


def _outside(place: QRectF) -> float:
    """How much worse a place is that leaves the plane: what is outside cannot be read at all."""
    inside = place.intersected(QRectF(-SIDE / 2, -SIDE / 2, SIDE, SIDE))
    return SIDE * (place.width() - inside.width() + place.height() - inside.height())


def _paint_frame(
    painter: QPainter, place: QRectF, frame: Frame, style: Style, weak: bool, aside: float
) -> None:
    painter.setFont(style.small)
    box = QRectF(0, 0, BADGE.width(), BADGE.height())
    box.moveCenter(place.center() + QPointF(0, aside))
    painter.fillRect(box, QColor(style.colours.base))
    if weak:
        paint_hatch(painter, box, style)
    painter.setPen(QPen(QColor(style.colours.strong(frame.colour)), 1.4))
    painter.drawRect(box)
    painter.setPen(QColor(style.colours.text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, frame.badge)


def _paint_outlet(painter: QPainter, place: QRectF, point: Point, name: QRectF, style: Style) -> None:
    """A square with the outlet's name, which is legible on the lines behind it."""
    colour = QColor(style.colours.muted if point.supplementary else style.colours.text)
    paint_dot(painter, place.center(), colour, QColor(style.colours.base), "square")
    room = name.translated(place.center())
    painter.fillRect(room, style.colours.colour("base", 0.8))
    painter.setFont(style.small)
    painter.setPen(colour)
    middle = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(room, middle, _written(point, style))
