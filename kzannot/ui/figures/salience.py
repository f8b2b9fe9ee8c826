"""How much of headline, lead and body each frame covers: a panel an outlet, a row a frame, a shape a part."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from kzannot.model.codebook import Frame
from kzannot.project.figures_shares import Salience
from kzannot.project.material import PARTS
from kzannot.ui.figures.captions import PARTS as NAMES
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import outlet_name, round_ticks
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import Panels, across, paint_dot, paint_hatch, paint_interval
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

SHAPE = {"headline": "triangle", "lead": "square", "body": "circle"}
ROOM = 1.08
LANE, FILLED = 0.45, 0.9
"""How high the lane of a part is, in usual rows, and how much of a row its lanes fill."""


def draw_salience(chart: Chart, values: Salience) -> None:
    """Fill the chart; the keys of its marks are (outlet, frame, part)."""
    style = chart.style_
    ends = [found.high or found.value or 0 for found in values.shares.values()]
    top = ROOM * max(ends, default=0) or 1.0
    parts = values.choices.parts or PARTS
    panels = Panels(
        chart=chart,
        labels=[style.frame_label(frame) for frame in values.frames],
        titles=[outlet_name(outlet) for outlet in values.outlets],
        top=top,
        ticks=[(tick, style.share(tick, 0 if tick >= 0.01 or not tick else 1)) for tick in round_ticks(top)],
        footings=[""] * len(values.outlets),
        least=190,
        height=max(1.0, LANE * len(parts)),
    )
    for outlet, plot in zip(values.outlets, panels.plots(), strict=True):
        for row, frame in enumerate(values.frames):
            for number, part in enumerate(parts):
                lane = FILLED / len(parts)
                place = QRectF(0, row - FILLED / 2 + number * lane, top, lane)
                plot.addItem(_mark(chart, values, (outlet, frame, part), place, top))


def part_name(part: str) -> str:
    """A part of an article in the reader's language."""
    return say(NAMES[part])


def _mark(chart: Chart, values: Salience, of: tuple[str, Frame, str], place: QRectF, top: float) -> Mark:
    outlet, frame, part = of
    style = chart.style_
    found = values.shares[outlet, frame.name, part]
    ends = [None if each is None else each / top for each in (found.low, found.value, found.high)]
    weak = frame.name in (values.facts.weak or ())
    draw = partial(_paint, style=style, frame=frame, part=part, ends=ends, weak=weak)
    hint = f"{outlet_name(outlet)}: {style.frame_label(frame)}\n{part_name(part)}: {style.share(found.value)}"
    return Mark(place, draw, (outlet, frame.name, part), chart, tooltip(hint))


def _paint(
    painter: QPainter,
    place: QRectF,
    style: Style,
    frame: Frame,
    part: str,
    ends: list[float | None],
    weak: bool,
) -> None:
    if weak:
        paint_hatch(painter, place, style)
    low, value, high = ends
    colour = QColor(style.colours.strong(frame.colour))
    if low is not None and high is not None:
        paint_interval(painter, across(place, low), across(place, high), colour)
    if value is not None:
        paint_dot(painter, across(place, value), colour, QColor(style.colours.base), SHAPE[part])
