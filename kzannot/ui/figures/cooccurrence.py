"""Which frames stand together: the lower triangle of a heat map, a cell for every two frames.

There are two of them, of the Jaccard index and of the log odds ratio, which tells apart from each other what
stands together more and what less often than chance would have it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures_together import Cooccurrence, Pair
from kzannot.ui.contrast import ink, mixed
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.pairs import DEEP
from kzannot.ui.figures.rows import label_rows, paint_hatch, paint_plate, room_for
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

CELL = 44
JOINT = QT_TRANSLATE_NOOP("figures", "together {joint}; Jaccard {jaccard}; log odds {odds}")
BY_CHANCE = QT_TRANSLATE_NOOP("figures", "p = {p}, were frames dealt out within outlets; {q} for all pairs")
APART = QColor("#B45A1E")
"""What the log odds of frames that avoid each other are filled with; it is as dark as `DEEP`."""


def draw_cooccurrence(chart: Chart, values: Cooccurrence) -> None:
    """Fill the chart with Jaccard indices; the keys of its marks are (frame, other frame)."""
    most = max((pair.jaccard or 0 for pair in values.pairs.values()), default=0)
    _draw(chart, values, lambda pair: _jaccard(pair, most, chart.style_))


def draw_odds(chart: Chart, values: Cooccurrence) -> None:
    """Fill the chart with log odds; the keys of its marks are (frame, other frame)."""
    most = max((abs(pair.log_odds) for pair in values.pairs.values() if pair.enough), default=0)
    _draw(chart, values, lambda pair: _log_odds(pair, most, chart.style_))


@dataclass(frozen=True, slots=True)
class Cell:
    """How a pair with enough windows is shown: a text, what fills its cell, and whether it stands out."""

    text: str
    fill: QColor
    sure: bool = False


def _jaccard(pair: Pair, most: float, style: Style) -> Cell:
    share = (pair.jaccard or 0) / most if most else 0.0
    return Cell(style.number(pair.jaccard), mixed(DEEP, QColor(style.colours.base), share))


def _log_odds(pair: Pair, most: float, style: Style) -> Cell:
    deep = DEEP if pair.log_odds > 0 else APART
    share = abs(pair.log_odds) / most if most else 0.0
    sure = pair.low is not None and pair.high is not None and not pair.low <= 0 <= pair.high
    return Cell(style.signed(pair.log_odds), mixed(deep, QColor(style.colours.base), share), sure)


def _draw(chart: Chart, values: Cooccurrence, cell_of: Callable[[Pair], Cell]) -> None:
    style = chart.style_
    rows, columns = values.frames[1:], values.frames[:-1]
    plot = chart.plot(0, 0)
    plot.setRange(xRange=(-0.5, len(columns) - 0.5), yRange=(len(rows) - 0.5, -0.5), padding=0)
    labels = [style.frame_label(frame) for frame in rows]
    left = room_for(style, labels)
    label_rows(plot, style, labels, left)
    plot.getAxis("bottom").setTicks([[(place, frame.badge) for place, frame in enumerate(columns)]])
    weak = values.facts.weak or frozenset()
    for column, one in enumerate(columns):
        for row, other in enumerate(rows):
            pair = values.pairs.get((one.name, other.name))
            if pair is not None:
                place = QRectF(column - 0.5, row - 0.5, 1, 1)
                hatched = bool({one.name, other.name} & weak)
                draw = partial(_paint, pair=pair, cell=cell_of(pair), style=style, hatched=hatched)
                hint = f"{style.frame_label(one)} × {style.frame_label(other)}\n{said(pair, style)}"
                plot.addItem(Mark(place, draw, (one.name, other.name), chart, tooltip(hint)))
    chart.wanted = QSize(round(left) + CELL * len(columns) + 40, style.row * len(rows) + 64)


def said(pair: Pair, style: Style) -> str:
    """The numbers of two frames in words."""
    odds = style.number(pair.log_odds)
    if pair.low is not None and pair.high is not None:
        odds = f"{odds} [{style.number(pair.low)}; {style.number(pair.high)}]"
    text = say(JOINT, joint=style.whole(pair.joint), jaccard=style.number(pair.jaccard), odds=odds)
    if pair.p is None or pair.q is None:
        return text
    return f"{text}; {say(BY_CHANCE, p=style.number(pair.p, 3), q=style.number(pair.q, 3))}"


def _paint(painter: QPainter, place: QRectF, pair: Pair, cell: Cell, style: Style, hatched: bool) -> None:
    inner = place.adjusted(1, 1, -1, -1)
    fill = cell.fill if pair.enough else QColor(style.colours.base)
    painter.fillRect(inner, fill)
    if hatched:
        paint_hatch(painter, inner, style)
    if not pair.enough:
        painter.setPen(style.pen("line"))
        painter.drawRect(inner)
    font = style.small
    font.setBold(cell.sure and pair.enough)
    rare = f"({style.whole(pair.joint)})" if pair.joint else "·"
    text = cell.text if pair.enough else rare
    if hatched and (pair.enough or pair.joint):
        paint_plate(painter, inner, text_width(font, text), fill)
    painter.setFont(font)
    painter.setPen(ink(fill) if pair.enough else QColor(style.colours.muted))
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, text)
