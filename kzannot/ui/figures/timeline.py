"""When frames stand in the news: a column a day, a row a frame, the share of the day's items as an area."""

from functools import partial
from math import sqrt

from PySide6.QtCore import QDate, QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_time import Timeline
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import label_rows, paint_hatch, room_for
from kzannot.ui.figures.style import ROW, Style
from kzannot.ui.plain import tooltip

OF_ITEMS = QT_TRANSLATE_NOOP("figures", "{day}: {found} of {items} items ({share})")
LEAST, MOST = 22.0, 70.0
PLOT = 640
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
    heads = [
        f"{style.locale.toString(QDate(day.year, day.month, day.day), 'd.M.')}\nn={values.items[day]}"
        for day in days
    ]
    widest = max((text_width(style.font, line) for head in heads for line in head.split("\n")), default=LEAST)
    column = min(max(PLOT / max(len(days), 1), LEAST), MOST)
    step = max(1, round((widest + 8) / column + 0.49))
    plot.getAxis("bottom").setTicks([[(p, head) for p, head in enumerate(heads) if p % step == 0]])
    plot.getAxis("bottom").setHeight(46)
    for row, frame in enumerate(values.frames):
        for place, day in enumerate(days):
            found, items = values.found[frame.name, day], values.items[day]
            draw = partial(
                _paint,
                style=style,
                frame=frame,
                share=found / items,
                few=items < FEW,
                weak=frame.name in (values.facts.weak or ()),
            )
            said = say(
                OF_ITEMS,
                day=style.locale.toString(
                    QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat
                ),
                found=style.whole(found),
                items=style.whole(items),
                share=style.share(found / items),
            )
            hint = tooltip(f"{style.frame_label(frame)}\n{said}")
            plot.addItem(Mark(QRectF(place - 0.5, row - 0.5, 1, 1), draw, (frame.name, day), chart, hint))
    chart.wanted = QSize(round(left + column * max(len(days), 3)) + 40, ROW * len(labels) + 76)


def _paint(
    painter: QPainter, place: QRectF, style: Style, frame: Frame, share: float, few: bool, weak: bool
) -> None:
    if weak:
        paint_hatch(painter, place.adjusted(0, 1, 0, -1), style)
    if not share:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = max(1.5, sqrt(share) * min(place.width(), place.height()) * 0.46)
    colour = QColor(style.colours.strong(frame.colour))
    painter.setPen(QPen(colour, 1.4))
    painter.setBrush(QColor(style.colours.base) if few else colour)
    painter.drawEllipse(QPointF(place.center()), radius, radius)
