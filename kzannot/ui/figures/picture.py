"""A figure as a picture: its title, the badge, the chart, and the caption that a paper needs beside it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.writing import write_file
from kzannot.ui.figures.style import Style

DPI = 96
PRINT_SCALE = 300 / 96
"""PNG files are drawn for print at 300 dots an inch."""

MARGIN = 16.0
GAP = 8.0
SUFFIXES = (".svg", ".png", ".pdf")
NO_SUFFIX = QT_TRANSLATE_NOOP("messages", "A figure is written as {suffixes}; {name} is none of these.")


@dataclass(frozen=True, slots=True)
class Legend:
    """The words around a chart."""

    title: str
    badge: str
    caption: str


class Drawing(Protocol):
    """What can be drawn at the size that it wants: a chart, or a table."""

    wanted: QSize

    @property
    def look(self) -> Style:
        """Colours, font and language."""

    def lay_out(self) -> None:
        """Place everything at once, without a screen."""

    def draw_into(self, painter: QPainter, place: QRectF) -> None:
        """Draw into a rectangle of the painter."""


class Picture:
    """A chart laid out at the size that it wants, with its words."""

    def __init__(self, chart: Drawing, legend: Legend) -> None:
        self._chart = chart
        self._legend = legend
        self._style: Style = chart.look
        chart.lay_out()
        self._title_font = QFont(self._style.font)
        self._title_font.setPointSizeF(self._style.font.pointSizeF() * 1.25)
        self._title_font.setWeight(QFont.Weight.DemiBold)

    def size(self) -> QSize:
        """How large the picture is, in pixels at 96 dots an inch."""
        width = max(float(self._chart.wanted.width()), 480.0) + 2 * MARGIN
        parts = (self._height(text, font, width) for text, font in self._texts())
        return QSize(round(width), round(sum(parts) + self._chart.wanted.height() + 2 * MARGIN + 3 * GAP))

    def write(self, path: Path) -> None:
        """Write the picture in the form that the file's name asks for."""
        suffix = path.suffix.lower()
        if suffix not in SUFFIXES:
            raise UserError(NO_SUFFIX, suffixes=", ".join((*SUFFIXES, ".csv")), name=path.name)
        write_file(path, {".svg": self.svg, ".png": self.png, ".pdf": self.pdf}[suffix]())

    def svg(self) -> bytes:
        """The picture as SVG, its texts as text."""
        held = QByteArray()
        buffer = QBuffer(held)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(DPI)
        generator.setSize(self.size())
        generator.setViewBox(QRectF(0, 0, self.size().width(), self.size().height()))
        generator.setTitle(self._legend.title)
        painter = QPainter(generator)
        self.paint(painter)
        painter.end()
        return bytes(held.data())

    def pdf(self) -> bytes:
        """The picture as PDF, on a page of its own size."""
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DPI)
        writer.setTitle(self._legend.title)
        size = self.size()
        points = QSizeF(size.width() * 72 / DPI, size.height() * 72 / DPI)
        page = QPageSize(points, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
        painter = QPainter(writer)
        self.paint(painter)
        painter.end()
        return bytes(held.data())

    def png(self, scale: float = PRINT_SCALE) -> bytes:
        """The picture as PNG."""
        image = self.image(scale)
        held = QByteArray()
        buffer = QBuffer(held)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(image)
        return bytes(held.data())

    def image(self, scale: float = 1.0) -> QImage:
        """The picture in pixels."""
        size = self.size()
        image = QImage(round(size.width() * scale), round(size.height() * scale), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(scale)
        painter = QPainter(image)
        self.paint(painter)
        painter.end()
        # Only now: while painting, the image would scale fonts, which are in points, a second time.
        image.setDotsPerMeterX(round(DPI * scale / 0.0254))
        image.setDotsPerMeterY(round(DPI * scale / 0.0254))
        return image

    def paint(self, painter: QPainter) -> None:
        """Draw title, badge, chart and caption from the top left corner."""
        size = self.size()
        colours = self._style.colours
        painter.fillRect(QRectF(0, 0, size.width(), size.height()), QColor(colours.base))
        (title, title_font), (badge, font), (caption, _) = self._texts()
        y = MARGIN
        y = self._text(painter, title, title_font, colours.text, y, size.width())
        y = self._text(painter, badge, font, colours.warning, y, size.width())
        wanted = self._chart.wanted
        place = QRectF(MARGIN, y + GAP, wanted.width(), wanted.height())
        self._chart.draw_into(painter, place)
        self._text(painter, caption, font, colours.muted, place.bottom() + GAP, size.width())

    def _texts(self) -> tuple[tuple[str, QFont], tuple[str, QFont], tuple[str, QFont]]:
        font = self._style.font
        legend = self._legend
        return (legend.title, self._title_font), (legend.badge, font), (legend.caption, font)

    def _height(self, text: str, font: QFont, width: float) -> float:
        if not text:
            return 0.0
        room = QRectF(0, 0, width - 2 * MARGIN, 10_000)
        return QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap), text).height() + 4

    def _text(self, painter: QPainter, text: str, font: QFont, colour: str, y: float, width: float) -> float:
        """Draw a text, wrapped; where the next thing may begin."""
        height = self._height(text, font, width)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        room = QRectF(MARGIN, y, width - 2 * MARGIN, height)
        painter.drawText(room, int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft), text)
        return y + height
