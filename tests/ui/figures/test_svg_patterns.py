"""Patterns in SVG stay inside of what they fill, though Qt writes no clips."""

from PySide6.QtCore import QBuffer, QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator, QSvgRenderer
from pytestqt.qtbot import QtBot

from kzannot.ui.patterns import paint_pattern

PLACE = QRectF(21, 23, 50, 9)


def drawn(pattern: str) -> QImage:
    """A stripe filled with a pattern, written as SVG and read back."""
    held = QByteArray()
    generator = QSvgGenerator()
    generator.setOutputDevice(QBuffer(held))
    generator.setSize(QSize(100, 60))
    generator.setViewBox(QRectF(0, 0, 100, 60))
    painter = QPainter(generator)
    paint_pattern(painter, PLACE, pattern, QColor("black"))
    painter.end()
    image = QImage(100, 60, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    QSvgRenderer(held).render(painter, QRectF(0, 0, 100, 60))
    painter.end()
    return image


def test_no_pattern_leaves_its_place_in_svg(qtbot: QtBot) -> None:
    for pattern in ("diagonal", "crosshatch", "dots", "waves", "vertical", "checker"):
        image = drawn(pattern)
        dark = [(x, y) for x in range(100) for y in range(60) if image.pixelColor(x, y).lightness() < 200]

        assert dark
        assert all(20 <= x <= 72 and 22 <= y <= 33 for x, y in dark), pattern
