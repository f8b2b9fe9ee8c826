"""How strongly frames and outlets go together: a row a frame, Cramér's V with its interval and its test."""

from functools import partial

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.figures_association import REST, Association, Bond
from kzannot.ui.figures.chart import Chart, Mark
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.figures.kind import say
from kzannot.ui.figures.rows import across, label_rows, paint_dot, paint_hatch, paint_interval, room_for
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

PLOT = 380
EDGE = 0.03
"""How much of the scale is beside its ends, so that a dot there is whole."""
CRAMER = QT_TRANSLATE_NOOP("figures", "Cramér's V")
OTHERS = QT_TRANSLATE_NOOP("figures", "all others")
TESTS = {
    "chi_square": QT_TRANSLATE_NOOP("figures", "chi-square"),
    "fisher": QT_TRANSLATE_NOOP("figures", "Fisher"),
    "permutation": QT_TRANSLATE_NOOP("figures", "permutation"),
}
BESIDE = QT_TRANSLATE_NOOP("figures", "p = {p} ({test}); {holm} after Holm")


def draw_association(chart: Chart, values: Association) -> None:
    """Fill the chart; the keys of its marks are frames."""
    style = chart.style_
    plot = chart.plot(0, 0)
    labels = [style.frame_label(frame) for frame in values.frames]
    beside = [tested(values.bonds[frame.name], style) for frame in values.frames]
    sides = [room_for(style, texts) for texts in (labels, beside)]
    plot.setRange(xRange=(-EDGE, 1 + EDGE), yRange=(len(labels) - 0.5, -0.5), padding=0)
    label_rows(plot, style, labels, sides[0])
    plot.showAxis("right")
    plot.getAxis("right").setTicks([list(enumerate(beside))])
    plot.getAxis("right").setWidth(sides[1])
    plot.getAxis("right").setTextPen(QColor(style.colours.muted))
    ticks = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
    plot.getAxis("bottom").setTicks([[(tick, style.number(tick, 1)) for tick in ticks]])
    plot.getAxis("bottom").setLabel(say(CRAMER), color=style.colours.muted)
    plot.showGrid(x=True, y=False, alpha=0.12)
    for row, frame in enumerate(values.frames):
        bond = values.bonds[frame.name]
        weak = bond.v is not None and frame.name in (values.facts.weak or ())
        draw = partial(_paint, style=style, frame=frame, bond=bond, weak=weak)
        place = QRectF(-EDGE, row - 0.5, 1 + 2 * EDGE, 1)
        plot.addItem(Mark(place, draw, frame.name, chart, tooltip(_hint(frame, bond, style))))
    chart.wanted = QSize(round(sum(sides)) + PLOT, style.row * len(labels) + 80)


def compared(outlet: str) -> str:
    """The name of an outlet, or of all the others."""
    return say(OTHERS) if outlet == REST else outlet_name(outlet)


def tested(bond: Bond, style: Style) -> str:
    """The p value of a bond and by which test; nothing where it was not tested."""
    if bond.p is None:
        return ""
    p, holm = style.number(bond.p, 3), style.number(bond.holm, 3)
    return say(BESIDE, p=p, test=say(TESTS[bond.test]), holm=holm)


def strength(bond: Bond, style: Style) -> str:
    """Cramér's V with its interval."""
    if bond.low is None or bond.high is None:
        return style.number(bond.v)
    return f"{style.number(bond.v)} [{style.number(bond.low)}; {style.number(bond.high)}]"


def _hint(frame: Frame, bond: Bond, style: Style) -> str:
    shares = "\n".join(f"{compared(outlet)}: {style.share(share)}" for outlet, share in bond.shares.items())
    return f"{style.frame_label(frame)}\nV = {strength(bond, style)}\n{shares}"


def _paint(painter: QPainter, place: QRectF, style: Style, frame: Frame, bond: Bond, weak: bool) -> None:
    if weak:
        paint_hatch(painter, place.adjusted(0, 1, 0, -1), style)
    colour = QColor(style.colours.strong(frame.colour))
    low, v, high = (
        None if end is None else across(place, (end + EDGE) / (1 + 2 * EDGE))
        for end in (bond.low, bond.v, bond.high)
    )
    if low is not None and high is not None:
        paint_interval(painter, low, high, colour)
    if v is not None:
        paint_dot(painter, v, colour, QColor(style.colours.base))
