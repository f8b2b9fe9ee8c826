"""Which words mark a part of the material: a bar a word, to the right where the first part has it more."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.figures_words import Keyness, Word
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import outlet_name, paint_bar, round_ticks
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import label_rows, room_for
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

PLOT = 460
SURE = 1.96
"""Beyond so many standard errors a word stands out."""
AXIS = QT_TRANSLATE_NOOP("figures", "← in {second} · z · in {first} →")
REST = QT_TRANSLATE_NOOP("figures", "the rest of the text")
HINT = QT_TRANSLATE_NOOP("figures", "{first} : {second} times; z = {zeta}; DP = {spread}")


def draw_keyness(chart: Chart, values: Keyness) -> None:
    """Fill the chart; the keys of its marks are words."""
    style = chart.style_
    words = values.words
    top = 1.4 * max((abs(word.zeta) for word in words), default=SURE)
    plot = chart.plot(0, 0)
    plot.setRange(xRange=(-top, top), yRange=(max(len(words), 1) - 0.5, -0.5), padding=0)
    labels = [word.word for word in words]
    left = room_for(style, labels)
    label_rows(plot, style, labels, left)
    ticks = round_ticks(top)
    both = [*(-tick for tick in reversed(ticks[1:])), *ticks]
    plot.getAxis("bottom").setTicks([[(tick, style.number(tick, 0)) for tick in both]])
    first, second = sides(values, style)
    plot.getAxis("bottom").setLabel(say(AXIS, first=first, second=second), color=style.colours.muted)
    plot.showGrid(x=True, y=False, alpha=0.12)
    for row, word in enumerate(words):
        place = QRectF(-top, row - 0.5, 2 * top, 1)
        draw = partial(_paint, style=style, word=word, top=top)
        plot.addItem(Mark(place, draw, word.word, chart, tooltip(f"{word.word}\n{said(word, style)}")))
    chart.wanted = QSize(round(left) + PLOT + 40, style.row * max(len(words), 3) + 80)


def sides(values: Keyness, style: Style) -> tuple[str, str]:
    """What the two parts are called."""
    choices = values.choices
    if choices.against is not None:
        return outlet_name(choices.outlet or ""), outlet_name(choices.against)
    return style.frame_name(values.frame) if values.frame else "–", say(REST)


def said(word: Word, style: Style) -> str:
    """The numbers of a word."""
    text = say(
        HINT,
        first=style.whole(word.first),
        second=style.whole(word.second),
        zeta=style.number(word.zeta, 1),
        spread=style.number(word.dispersion),
    )
    return text if word.p is None else f"{text}; p = {style.number(word.p, 3)}"


def _paint(painter: QPainter, place: QRectF, style: Style, word: Word, top: float) -> None:
    middle, end = place.center().x(), place.center().x() + word.zeta / top * place.width() / 2
    inset = 0.2 * place.height()
    bar = QRectF(min(middle, end), place.top() + inset, abs(end - middle), place.height() - 2 * inset)
    sure = abs(word.zeta) > SURE
    colour = QColor(style.colours.accent if sure else style.colours.mark)
    paint_bar(painter, bar, colour, ("solid" if word.zeta > 0 else "diagonal") if sure else "none")
    painter.setPen(QColor(style.colours.muted))
    painter.setFont(style.small)
    counts = f"{style.whole(word.first)} : {style.whole(word.second)}"
    right = word.zeta > 0
    room = QRectF(bar.right() + 5, place.top(), 90, place.height())
    if not right:
        room.moveRight(bar.left() - 5)
    side = Qt.AlignmentFlag.AlignLeft if right else Qt.AlignmentFlag.AlignRight
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | side, counts)
