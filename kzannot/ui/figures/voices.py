"""Who says it, and what the outlet makes of that: a panel an outlet, a row a voice, a bar split by stance."""

from functools import partial
from itertools import accumulate

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures_voices import Voices
from kzannot.ui.contrast import ink, mixed
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import Panels, paint_hatch, paint_plate
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.swatches import Swatch, add_swatches
from kzannot.ui.patterns import paint_pattern
from kzannot.ui.plain import tooltip

PATTERNS = ("solid", "diagonal", "dots", "crosshatch", "horizontal")
STRENGTHS = (0.85, 0.3, 0.12, 0.5, 0.2)
WITHOUT = QT_TRANSLATE_NOOP("figures", "without a value")
SPANS = QT_TRANSLATE_NOOP("figures", "{count} spans")
THICKNESS = 0.7


def draw_voices(chart: Chart, values: Voices) -> None:
    """Fill the chart; the keys of its marks are (outlet, voice, stance), with an empty name for no value."""
    style = chart.style_
    names = [name for name in voice_names(values, style) if _count(values, "", name)]
    labels = voice_names(values, style)
    stances = list(stance_names(values, style))
    panels = Panels(
        chart=chart,
        labels=[labels[name] for name in names],
        titles=[outlet_name(outlet) for outlet in values.outlets],
        top=1.0,
        ticks=[(tick, style.share(tick, 0)) for tick in (0.0, 0.5, 1.0)],
        footings=[say(SPANS, count=style.whole(_count(values, outlet))) for outlet in values.outlets],
        least=200,
        edge=0.17,  # room for "100 %" below the end of the bars
    )
    for outlet, plot in zip(values.outlets, panels.plots(), strict=True):
        for row, voice in enumerate(names):
            counts = [values.counts[outlet, voice, stance] for stance in stances]
            ends = [0, *accumulate(counts)]
            for number, stance in enumerate(stances):
                if counts[number]:
                    begin, width = ends[number] / ends[-1], counts[number] / ends[-1]
                    place = QRectF(begin, row - THICKNESS / 2, width, THICKNESS)
                    plot.addItem(_mark(chart, values, (outlet, voice, stance), place))
    add_swatches(chart, _swatches(values, style), len(values.outlets))


def _swatches(values: Voices, style: Style) -> list[Swatch]:
    """The patterns of the stances that are there."""
    used = {stance for (_, _, stance), count in values.counts.items() if count}
    return [
        (label, partial(paint_stance, style=style, number=number % len(PATTERNS)))
        for number, (name, label) in enumerate(stance_names(values, style).items())
        if name in used
    ]


def voice_names(values: Voices, style: Style) -> dict[str, str]:
    """What the voices are called; an empty name is no value."""
    return {each.name: each.label.in_language(style.language) for each in values.voices} | {"": say(WITHOUT)}


def attribute_names(values: Voices, style: Style) -> dict[str, str]:
    """What voice and stance are called."""
    return {each.name: each.label.in_language(style.language) for each in values.attributes}


def stance_names(values: Voices, style: Style) -> dict[str, str]:
    """What the stances are called; an empty name is no value."""
    return {each.name: each.label.in_language(style.language) for each in values.stances} | {"": say(WITHOUT)}


def _count(values: Voices, outlet: str, voice: str | None = None) -> int:
    """How many spans an outlet (of no name: any) has, of a voice or of all."""
    return sum(
        count
        for (one, other, _), count in values.counts.items()
        if (one == outlet or (voice is not None and not outlet)) and (voice is None or other == voice)
    )


def _mark(chart: Chart, values: Voices, key: tuple[str, str, str], place: QRectF) -> Mark:
    style = chart.style_
    outlet, voice, stance = key
    names = stance_names(values, style)
    number = list(names).index(stance) % len(PATTERNS)
    count = values.counts[key]
    hint = (
        f"{outlet_name(outlet)}: {voice_names(values, style)[voice]}\n{names[stance]}: {style.whole(count)}"
    )
    draw = partial(_paint, style=style, number=number, count=count, weak=bool(values.weak))
    return Mark(place, draw, key, chart, tooltip(hint))


def paint_stance(painter: QPainter, place: QRectF, style: Style, number: int) -> QColor:
    """Fill a part of a bar with a stance's pattern; the colour that lies under it."""
    accent, page = QColor(style.colours.accent), QColor(style.colours.base)
    fill = mixed(accent, page, STRENGTHS[number])
    painter.fillRect(place, fill)
    if PATTERNS[number] != "solid":
        paint_pattern(painter, place, PATTERNS[number], mixed(accent, page, 0.75), 0.75)
    painter.setPen(style.pen("base"))
    painter.drawRect(place)
    return fill


def _paint(painter: QPainter, place: QRectF, style: Style, number: int, count: int, weak: bool) -> None:
    if weak:
        beyond = place.height() * (1 / THICKNESS - 1) / 2 - 1
        paint_hatch(painter, place.adjusted(0, -beyond, 0, beyond), style)
    fill = paint_stance(painter, place, style, number)
    text = style.whole(count)
    width = text_width(style.small, text)
    if place.width() > width + 6:
        paint_plate(painter, place, width, fill)
        painter.setPen(ink(fill))
        painter.setFont(style.small)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
