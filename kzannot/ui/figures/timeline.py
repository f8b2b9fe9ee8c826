"""When frames stand in the news: a column a day, a row a frame, the share of the day's items as an area.

Where a ticker tells the hours of its entries, each entry stands at its hour inside its day.
"""

from collections.abc import Sequence
from datetime import date
from functools import partial
from math import sqrt

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_time import Timeline
from kzannot.ui.figures.chart import Chart, Mark, Plot, text_width
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import across, label_rows, paint_hatch, room_for
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

OF_ITEMS = QT_TRANSLATE_NOOP("figures", "{day}: {found} of {items} items ({share})")
AT_HOURS = QT_TRANSLATE_NOOP("figures", "entries at {hours}")
LEAST, MOST = 22.0, 70.0
PLOT = 640
DAY = 120.0
"""How wide a day is inside which entries stand at their hours, besides the circle."""
HOURS = (6, 12, 18)
TICK = 6.0
DAYS = {"de": "d.M.", "en": "d MMM"}
"""How a day is written below its column."""
FEW = 30
"""With fewer items a share is drawn as a ring: it is a count in disguise."""


def draw_timeline(chart: Chart, values: Timeline) -> None:
    """Fill the chart; the keys of its marks are (frame, day)."""
    style = chart.style_
    days = list(values.items)
    plot = chart.plot(0, 0)
    labels = [style.frame_label(frame) for frame in values.frames]
    left = room_for(style, labels)
    plot.setRange(xRange=(-0.5, max(len(days), 1) - 0.5), yRange=(len(labels) - 0.5, -0.5), padding=0)
    label_rows(plot, style, labels, left)
    column = _name_days(plot, values, style)
    for row, frame in enumerate(values.frames):
        for place, day in enumerate(days):
            where = QRectF(place - 0.5, row - 0.5, 1, 1)
            plot.addItem(_mark(chart, values, (frame, day), where, LEAST / column))
    chart.wanted = QSize(round(left + column * max(len(days), 3)) + 40, style.row * len(labels) + 76)


def _name_days(plot: Plot, values: Timeline, style: Style) -> float:
    """Name the columns, and inside of days the hours; how wide a column is."""
    days = list(values.items)
    heads = [
        f"{style.locale.toString(QDate(day.year, day.month, day.day), DAYS[style.language])}\n"
        f"n = {values.items[day]}"
        for day in days
    ]
    below = plot.getAxis("bottom")
    below.setHeight(46)
    if values.hours:
        column = LEAST + DAY
        begin = LEAST / column
        at = [
            (day - 0.5 + begin + (1 - begin) * hour / 24, str(hour))
            for day in range(len(days))
            for hour in HOURS
        ]
        below.setTicks([[(place - 0.5 + begin / 2 + 0.02, head) for place, head in enumerate(heads)] + at])
        return column
    widest = max((text_width(style.font, line) for head in heads for line in head.split("\n")), default=LEAST)
    column = min(max(PLOT / max(len(days), 1), LEAST), MOST)
    step = max(1, round((widest + 8) / column + 0.49))
    below.setTicks([[(place, head) for place, head in enumerate(heads) if place % step == 0]])
    return column


def clock(hour: float) -> str:
    """The time of day in hours and minutes, of an hour with a fraction."""
    minutes = round(hour * 3600) // 60
    return f"{minutes // 60}:{minutes % 60:02}"


def _mark(chart: Chart, values: Timeline, of: tuple[Frame, date], where: QRectF, begin: float) -> Mark:
    style = chart.style_
    frame, day = of
    found, items = values.found[frame.name, day], values.items[day]
    hours = values.hours.get((frame.name, day), ())
    text = say(
        OF_ITEMS,
        day=style.locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat),
        found=style.whole(found),
        items=style.whole(items),
        share=style.share(found / items),
    )
    if hours:
        text = f"{text}\n{say(AT_HOURS, hours=', '.join(map(clock, hours)))}"
    draw = partial(
        _paint,
        style=style,
        frame=frame,
        share=found / items,
        few=items < FEW,
        weak=frame.name in (values.facts.weak or ()),
        ticks=[begin + (1 - begin) * hour / 24 for hour in hours],
        circle=begin if values.hours else 1.0,
    )
    return Mark(where, draw, (frame.name, day), chart, tooltip(f"{style.frame_label(frame)}\n{text}"))


def _paint(
    painter: QPainter,
    place: QRectF,
    style: Style,
    frame: Frame,
    share: float,
    few: bool,
    weak: bool,
    ticks: Sequence[float],
    circle: float,
) -> None:
    """A circle for the share of the items in its part of the row, and a line for each entry at its hour."""
    if weak:
        paint_hatch(painter, place.adjusted(0, 1, 0, -1), style)
    colour = QColor(style.colours.strong(frame.colour))
    painter.setPen(QPen(colour, 1.6))
    for tick in ticks:
        at = across(place, tick)
        painter.drawLine(at - QPointF(0, TICK), at + QPointF(0, TICK))
    if not share:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = max(1.5, sqrt(share) * min(circle * place.width(), place.height()) * 0.46)
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(QColor(style.colours.base) if few else colour)
    painter.drawEllipse(across(place, circle / 2), radius, radius)
