"""This module is about icons: SVG files in one colour, which is taken from the theme when they are drawn."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from kzannot.paths import resource

SIZES = (16, 20, 24, 32, 64)
"""Sizes in which an icon is drawn beforehand, in pixels of the page."""


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """The icon `resources/icons/<name>.svg` in a colour `#rrggbb`."""
    source = resource(f"icons/{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(source.replace("currentColor", colour).encode()))
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_drawn(renderer, QSize(size, size)))
    return made


def _drawn(renderer: QSvgRenderer, size: QSize) -> QPixmap:
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap
