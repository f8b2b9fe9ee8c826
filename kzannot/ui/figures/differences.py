"""Where annotators differ: the confusion of frames as a heat map, and the kinds of disagreement as bars."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Frame
from kzannot.project.disagreements import NONE
from kzannot.project.figures import Confusion, Disagreements
from kzannot.ui.contrast import ink, mixed
from kzannot.ui.figures.chart import Chart, Mark, text_width
from kzannot.ui.figures.frequency import paint_bar
from kzannot.ui.figures.pairs import DEEP
from kzannot.ui.figures.style import Style
from kzannot.ui.plain import tooltip

CELL = 44
PANEL = 130
ROOM = 1.5
"""How much longer than the longest bar a panel is, so that the count stands beside the bar."""
THICKNESS = 0.62
NO_FRAME = QT_TRANSLATE_NOOP("figures", "none")
KIND_NAMES = {
    "missed": QT_TRANSLATE_NOOP("figures", "missed"),
    "other_frame": QT_TRANSLATE_NOOP("figures", "other frame"),
    "splitting": QT_TRANSLATE_NOOP("figures", "one against several"),
    "boundary": QT_TRANSLATE_NOOP("figures", "boundary"),
}


def kind_name(kind: str, labels: Mapping[str, str]) -> str:
    """A kind of disagreement in the reader's language: one of places, or an attribute by its label."""
    if kind in KIND_NAMES:
        return QCoreApplication.translate("figures", KIND_NAMES[kind])
    return labels.get(kind, kind)


def no_frame() -> str:
    """What stands for the frame of somebody who marked nothing."""
    return QCoreApplication.translate("figures", NO_FRAME)


def draw_confusion(chart: Chart, values: Confusion) -> None:
    """Fill the chart; the keys of its marks are (frame, other frame), empty for none."""
    style = chart.style_
    names = [*(frame.name for frame in values.frames), NONE]
    plot = chart.plot(0, 0)
    plot.setRange(xRange=(-0.5, len(names) - 0.5), yRange=(len(names) - 0.5, -0.5), padding=0)
    plot.invertY(True)
    labels = [*(style.frame_label(frame) for frame in values.frames), no_frame()]
    badges = [*(frame.badge for frame in values.frames), no_frame()]
    left = max(text_width(style.font, label) for label in labels) + 16
    plot.getAxis("left").setTicks([list(enumerate(labels))])
    plot.getAxis("left").setWidth(left)
    plot.showAxis("top")
    plot.hideAxis("bottom")
    plot.getAxis("top").setTicks([list(enumerate(badges))])
    plot.getAxis("top").setHeight(28)
    most = max(values.cells.values(), default=0)
    for (frame, other), count in values.cells.items():
        place = QRectF(names.index(other) - 0.5, names.index(frame) - 0.5, 1, 1)
        draw = partial(_paint_cell, count=count, most=most, style=style)
        hint = f"{labels[names.index(frame)]} × {labels[names.index(other)]}: {style.whole(count)}"
        plot.addItem(Mark(place, draw, (frame, other), chart, tooltip(hint)))
    chart.wanted = QSize(round(left) + CELL * len(names) + 40, style.row * len(names) + 60)


def draw_disagreements(chart: Chart, values: Disagreements) -> None:
    """Fill the chart, a panel a kind; the keys of its marks are (kind, frame)."""
    style = chart.style_
    labels = [style.frame_label(frame) for frame in values.frames]
    left = max((text_width(style.font, label) for label in labels), default=0) + 16
    most = max(values.counts.values(), default=1)
    names = style.attribute_labels(values.attributes)
    titles = [kind_name(kind, names) for kind in values.kinds]
    panel = max([PANEL, *(text_width(style.font, title) + 20 for title in titles)])
    for column, (kind, title) in enumerate(zip(values.kinds, titles, strict=True)):
        plot = chart.plot(0, column)
        chart.set_column_width(column, panel + (left if column == 0 else 8))
        plot.setRange(xRange=(0, ROOM * most), yRange=(len(labels) - 0.5, -0.5), padding=0)
        plot.invertY(True)
        plot.setTitle(title, color=style.colours.text, size=f"{style.font.pointSizeF()}pt")
        plot.getAxis("left").setTicks([list(enumerate(labels if column == 0 else [""] * len(labels)))])
        plot.getAxis("left").setWidth(left if column == 0 else 8)
        plot.hideAxis("bottom")
        for row, frame in enumerate(values.frames):
            count = values.counts.get((kind, frame.name), 0)
            draw = partial(_paint_bar, frame=frame, share=count / (ROOM * most), count=count, style=style)
            hint = f"{title}: {frame.label.in_language(style.language)}: {style.whole(count)}"
            place = QRectF(0, row - 0.5, ROOM * most, 1)
            plot.addItem(Mark(place, draw, (kind, frame.name), chart, tooltip(hint)))
    chart.wanted = QSize(round(left + (panel + 18) * len(values.kinds)) + 24, style.row * len(labels) + 60)


def _paint_cell(painter: QPainter, place: QRectF, count: int, most: int, style: Style) -> None:
    inner = place.adjusted(1, 1, -1, -1)
    # The root keeps rare confusions visible beside frequent agreement.
    fill = mixed(DEEP, QColor(style.colours.base), (count / most) ** 0.5 if most else 0.0)
    painter.fillRect(inner, fill)
    painter.setPen(ink(fill) if count else QColor(style.colours.muted))
    painter.setFont(style.font)
    painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, style.whole(count) if count else "·")


def _paint_bar(
    painter: QPainter, place: QRectF, frame: Frame, share: float, count: int, style: Style
) -> None:
    height = place.height() * THICKNESS
    bar = QRectF(place.left(), place.center().y() - height / 2, share * place.width(), height)
    if count:
        paint_bar(painter, bar, QColor(frame.colour), frame.pattern)
    painter.setPen(QColor(style.colours.text if count else style.colours.muted))
    painter.setFont(style.small)
    beside = QRectF(bar.right() + 6, place.top(), place.width(), place.height())
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(beside, align, style.whole(count))
