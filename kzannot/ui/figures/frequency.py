"""The frequency of frames per outlet: a panel an outlet, a row a frame, a dot with its interval in each."""

from dataclasses import replace
from functools import partial
from math import floor, log10

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_corrected import Corrected
from kzannot.project.figures_shares import Frequency
from kzannot.project.prevalence import Share
from kzannot.ui.figures.chart import MARGIN, Chart, Mark, Plot, text_width
from kzannot.ui.figures.rows import EDGE, across, paint_diamond, paint_dot, paint_hatch, paint_interval
from kzannot.ui.figures.style import DASH, Style
from kzannot.ui.patterns import paint_pattern
from kzannot.ui.plain import tooltip

THICKNESS = 0.62
PANEL = 170
SIDE = 10
BETWEEN = 8
ROOM = 1.5
"""How much longer than the longest bar an axis is, so that its value stands beside it."""

AXES = {
    "articles": QT_TRANSLATE_NOOP("figures", "share of items"),
    "words": QT_TRANSLATE_NOOP("figures", "share of words"),
    "per-1000-words": QT_TRANSLATE_NOOP("figures", "spans per 1,000 words"),
    "count": QT_TRANSLATE_NOOP("figures", "RAW COUNT of spans: follows length, compares nothing"),
}
COUNTED = QT_TRANSLATE_NOOP("figures", "{articles} articles, {words} words")
COUNTED_ONE = QT_TRANSLATE_NOOP("figures", "1 article, {words} words")
CORRECTED = QT_TRANSLATE_NOOP("figures", "corrected by the adjudicated articles: {share}")
NO_OUTLET = QT_TRANSLATE_NOOP("figures", "No outlet")


def draw_frequency(chart: Chart, values: Frequency) -> None:
    """Fill the chart; the keys of its marks are (outlet, frame)."""
    style = chart.style_
    frames = values.frames
    labels = [style.frame_label(frame) for frame in frames]
    left = max((text_width(style.font, label) for label in labels), default=0) + 16
    panel = _panel_width(values, style)
    top = _top(values)
    for column, outlet in enumerate(values.outlets):
        plot = chart.plot(0, column)
        chart.set_column_width(column, panel + (left if column == 0 else SIDE))
        plot.setRange(xRange=(-EDGE * top, top), yRange=(len(frames) - 0.5, -0.5), padding=0)
        plot.invertY(True)
        _set_axes(plot, style, values, outlet, labels if column == 0 else None, left, top)
        for row, frame in enumerate(frames):
            weak = frame.name in (values.facts.weak or ())
            real = values.corrected.get((outlet, frame.name))
            plot.addItem(_row(chart, values.shares[outlet, frame.name], frame, (row, top), weak, real))
    width = left - SIDE + (panel + SIDE + BETWEEN) * len(values.outlets)
    chart.wanted = QSize(round(width) + 2 * MARGIN, style.row * len(frames) + 90)


def outlet_name(outlet: str) -> str:
    """The name of an outlet, or that it is not known."""
    return outlet or QCoreApplication.translate("figures", NO_OUTLET)


def value_text(share: Share, style: Style) -> str:
    """A share's value as its normalisation is written."""
    if share.normalise in ("articles", "words"):
        return style.share(share.value)
    return style.number(share.value, 0 if share.normalise == "count" else 1)


def interval_text(share: Share, style: Style) -> str:
    """A share's value with its interval; nothing where it has none."""
    if share.low is None or share.high is None:
        return ""
    ends = (value_text(replace(share, value=end), style) for end in (share.low, share.high))
    return f"{value_text(share, style)} [{'; '.join(ends)}]"


def corrected_text(real: Corrected | None, style: Style) -> str:
    """A corrected share with its interval, or a dash."""
    if real is None:
        return DASH
    if real.low is None or real.high is None:
        return style.share(real.value)
    return f"{style.share(real.value)} [{style.share(real.low)}; {style.share(real.high)}]"


def _top(values: Frequency) -> float:
    """Where the axes end: the same in all panels, so that they can be compared."""
    ends = (share.high or share.value or 0 for share in values.shares.values())
    real = (share.high or share.value for share in values.corrected.values())
    most = max((*ends, *real), default=0)
    return ROOM * most if most else 1.0


def _panel_width(values: Frequency, style: Style) -> float:
    """As wide as the widest heading or footing needs."""
    texts = [
        text for outlet in values.outlets for text in (outlet_name(outlet), _counted(values, outlet, style))
    ]
    return max([PANEL, *(text_width(style.font, text) + 20 for text in texts)])


def _set_axes(
    plot: Plot,
    style: Style,
    values: Frequency,
    outlet: str,
    labels: list[str] | None,
    left: float,
    top: float,
) -> None:
    """Frames at the left of the first panel; values below each, with what they were counted over."""
    side = plot.getAxis("left")
    side.setTicks([list(enumerate(labels or []))])
    side.setWidth(left if labels else 10)
    if not labels:
        side.setStyle(showValues=False)
    below = plot.getAxis("bottom")
    ticks = round_ticks(top)
    below.setTicks([[(tick, _tick(tick, values.choices.normalise, style)) for tick in ticks]])
    below.setLabel(_counted(values, outlet, style), color=style.colours.muted)
    plot.setTitle(
        _escaped(outlet_name(outlet)), color=style.colours.text, size=f"{style.font.pointSizeF()}pt"
    )
    plot.showGrid(x=True, y=False, alpha=0.12)


def round_ticks(top: float, most: int = 3) -> list[float]:
    """Round numbers from 0 up to `top`, at most so many steps: 1, 2 or 5 times a power of ten apart."""
    power = 10.0 ** floor(log10(top / most))
    step = next(factor * power for factor in (1, 2, 5, 10) if top / (factor * power) <= most)
    return [number * step for number in range(int(top / step + 1e-9) + 1)]


def _tick(value: float, normalise: str, style: Style) -> str:
    if normalise in ("articles", "words"):
        return style.share(value, 0 if value >= 0.01 or not value else 1)
    return style.number(value, 0 if value == round(value) else 1)


def _counted(values: Frequency, outlet: str, style: Style) -> str:
    """How many articles and words a panel was counted over."""
    share = next(share for (name, _), share in values.shares.items() if name == outlet)
    text = COUNTED_ONE if share.articles == 1 else COUNTED
    words = round(share.words / share.annotators) if share.annotators else 0
    return QCoreApplication.translate("figures", text).format(
        articles=style.whole(share.articles), words=style.whole(words)
    )


def _row(
    chart: Chart, share: Share, frame: Frame, at: tuple[int, float], weak: bool, real: Corrected | None
) -> Mark:
    """A row of a panel; `at` is its number, and where the axis ends."""
    style = chart.style_
    row, top = at
    said = interval_text(share, style) or value_text(share, style)
    hint = f"{outlet_name(share.outlet)}: {style.frame_label(frame)}\n{said}"
    if real is not None:
        text = QCoreApplication.translate("figures", CORRECTED).format(share=corrected_text(real, style))
        hint = f"{hint}\n{text}"
    draw = partial(_paint, style=style, frame=frame, share=share, top=top, weak=weak, real=real)
    return Mark(QRectF(0, row - 0.5, top, 1), draw, (share.outlet, share.frame), chart, tooltip(hint))


def _paint(
    painter: QPainter,
    place: QRectF,
    style: Style,
    frame: Frame,
    share: Share,
    top: float,
    weak: bool,
    real: Corrected | None,
) -> None:
    """A dot with its interval, and its value beside it; a raw count is a bar, for it estimates nothing.

    What is corrected stands as a diamond below the dot.
    """
    if weak:
        paint_hatch(painter, place.adjusted(0, 1, 0, -1), style)
    colour = QColor(style.colours.strong(frame.colour))
    up = QPointF(0, 0 if real is None else -0.22 * place.height())
    ends = [across(place, (share.value or 0) / top) + up]
    if share.normalise == "count":
        inset = place.height() * (1 - THICKNESS) / 2
        bar = QRectF(place.topLeft(), QPointF(ends[0].x(), place.bottom())).adjusted(0, inset, 0, -inset)
        if share.value:
            paint_bar(painter, bar, QColor(frame.colour), frame.pattern)
    elif share.value is not None:
        if share.low is not None and share.high is not None:
            ends.append(across(place, share.high / top) + up)
            paint_interval(painter, across(place, share.low / top) + up, ends[-1], colour)
        paint_dot(painter, ends[0], colour, QColor(style.colours.base))
    if real is not None:
        at = across(place, real.value / top) - up
        ends.append(at)
        if real.low is not None and real.high is not None:
            ends.append(across(place, real.high / top) - up)
            paint_interval(painter, across(place, real.low / top) - up, ends[-1], colour)
        paint_diamond(painter, at, colour, QColor(style.colours.base))
    _paint_value(painter, place, max(end.x() for end in ends), value_text(share, style), style, weak)


def _paint_value(painter: QPainter, place: QRectF, right: float, text: str, style: Style, weak: bool) -> None:
    """Write a value beside its mark, legible on hatching, too."""
    painter.setFont(style.small)
    painter.setPen(QColor(style.colours.muted))
    beside = QRectF(right + 9, 0, text_width(style.small, text), style.row - 6)
    beside.moveTop(place.center().y() - beside.height() / 2)
    if weak:
        painter.fillRect(beside.adjusted(-2, 0, 2, 0), QColor(style.colours.base))
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip
    painter.drawText(beside, align, text)


def paint_bar(painter: QPainter, place: QRectF, colour: QColor, pattern: str) -> None:
    """A bar in a frame's colour and pattern: pale beneath, the pattern and an edge in full colour."""
    pale = QColor(colour)
    pale.setAlphaF(0.28)
    painter.fillRect(place, pale)
    if pattern == "solid":
        painter.fillRect(place, colour)
    else:
        paint_pattern(painter, place, pattern, colour, 0.8)
    painter.setPen(QPen(colour, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(place)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
