"""The patterns that tell frames apart without colour, as brushes for widgets and as strokes for figures.

Every pattern is drawn in a cell of 8 x 8 units that meets its neighbours without a seam. Brushes hold
pixels: figures that become SVG or PDF call `paint_pattern`, which draws the cells as shapes.
"""

from collections.abc import Callable
from functools import lru_cache
from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPaintEngine,
    QPainter,
    QPainterPath,
    QPainterPathStroker,
    QPen,
    QPixmap,
    QTransform,
)

CELL = 8
STROKE = 1.4
# A tile is drawn finer than it is shown, so that it stays sharp on screens of twice the resolution.
FINENESS = 2


@lru_cache(maxsize=512)
def _tile(name: str, colour: int, background: int | None, scale: float) -> QPixmap:
    # Whole pixels, or the tiles would not meet.
    side = max(1, round(CELL * scale * FINENESS))
    tile = QPixmap(side, side)
    tile.fill(QColor.fromRgba(background) if background is not None else Qt.GlobalColor.transparent)
    painter = QPainter(tile)
    painter.scale(side / CELL, side / CELL)
    _paint_cell(painter, name, QColor.fromRgba(colour))
    painter.end()
    return tile


def pattern_brush(name: str, colour: QColor, background: QColor | None = None, scale: float = 1.0) -> QBrush:
    """A brush with a frame's pattern, on `background` or on nothing; at `scale` 1 it repeats in 8 pixels."""
    if name == "solid":
        return QBrush(colour)
    brush = QBrush(_tile(name, colour.rgba(), background.rgba() if background is not None else None, scale))
    brush.setTransform(QTransform.fromScale(1 / FINENESS, 1 / FINENESS))
    return brush


def paint_pattern(painter: QPainter, rect: QRectF, name: str, colour: QColor, scale: float = 1.0) -> None:
    """Fill `rect` with a frame's pattern drawn as shapes, which stay shapes in SVG and PDF."""
    if name == "solid":
        painter.fillRect(rect, colour)
        return
    side = CELL * scale
    cut = painter.paintEngine().type() is QPaintEngine.Type.SVG
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    for row in range(floor(rect.top() / side), ceil(rect.bottom() / side)):
        for column in range(floor(rect.left() / side), ceil(rect.right() / side)):
            painter.save()
            painter.translate(column * side, row * side)
            painter.scale(scale, scale)
            if cut:
                _cut_cell(painter, name, colour, rect.translated(-column * side, -row * side), scale)
            else:
                _paint_cell(painter, name, colour)
            painter.restore()
    painter.restore()


def _cut_cell(painter: QPainter, name: str, colour: QColor, rect: QRectF, scale: float) -> None:
    """A cell without what lies outside of `rect`: Qt writes SVG without its clips."""
    page = QPainterPath()
    page.addRect(rect.left() / scale, rect.top() / scale, rect.width() / scale, rect.height() / scale)
    painter.fillPath(_outline(name).intersected(page), colour)


@lru_cache(maxsize=32)
def _outline(name: str) -> QPainterPath:
    """A cell's strokes and areas as one shape."""
    lines, areas = QPainterPath(), QPainterPath()
    CELLS[name](lines, areas)
    stroker = QPainterPathStroker()
    stroker.setWidth(STROKE)
    stroker.setCapStyle(Qt.PenCapStyle.FlatCap)
    return stroker.createStroke(lines).united(areas)


def _paint_cell(painter: QPainter, name: str, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines = QPainterPath()
    areas = QPainterPath()
    CELLS[name](lines, areas)
    painter.setPen(QPen(colour, STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(lines)
    painter.fillPath(areas, colour)


def _polyline(path: QPainterPath, *points: tuple[float, float]) -> None:
    path.moveTo(*points[0])
    for point in points[1:]:
        path.lineTo(*point)


def _none(lines: QPainterPath, areas: QPainterPath) -> None:
    """Nothing: whoever draws a frame without a pattern draws its outline."""


def _solid(lines: QPainterPath, areas: QPainterPath) -> None:
    areas.addRect(0, 0, CELL, CELL)


def _diagonal(lines: QPainterPath, areas: QPainterPath) -> None:
    for shift in (-8, 0, 8):
        _polyline(lines, (shift - 2, 10), (shift + 10, -2))


def _diagonal_back(lines: QPainterPath, areas: QPainterPath) -> None:
    for shift in (-8, 0, 8):
        _polyline(lines, (shift - 2, -2), (shift + 10, 10))


def _horizontal(lines: QPainterPath, areas: QPainterPath) -> None:
    for height in (2, 6):
        _polyline(lines, (0, height), (CELL, height))


def _vertical(lines: QPainterPath, areas: QPainterPath) -> None:
    for place in (2, 6):
        _polyline(lines, (place, 0), (place, CELL))


def _grid(lines: QPainterPath, areas: QPainterPath) -> None:
    _polyline(lines, (0, 4), (CELL, 4))
    _polyline(lines, (4, 0), (4, CELL))


def _crosshatch(lines: QPainterPath, areas: QPainterPath) -> None:
    for shift in (-8, 0, 8):
        _polyline(lines, (shift - 2, -2), (shift + 10, 10))
        _polyline(lines, (shift - 2, 10), (shift + 10, -2))


def _dots(lines: QPainterPath, areas: QPainterPath) -> None:
    for centre in ((2, 2), (6, 6)):
        areas.addEllipse(QPointF(*centre), 1.25, 1.25)


def _dots_large(lines: QPainterPath, areas: QPainterPath) -> None:
    areas.addEllipse(QPointF(4, 4), 2.6, 2.6)


def _waves(lines: QPainterPath, areas: QPainterPath) -> None:
    for height in (2, 6):
        lines.moveTo(-4, height)
        for start in (-4, 0, 4, 8):
            side = 2.2 if start % CELL else -2.2
            lines.quadTo(start + 2, height + side, start + 4, height)


def _bricks(lines: QPainterPath, areas: QPainterPath) -> None:
    _polyline(lines, (0, 2), (CELL, 2))
    _polyline(lines, (0, 6), (CELL, 6))
    _polyline(lines, (2, 2), (2, 6))
    _polyline(lines, (6, 6), (6, CELL))
    _polyline(lines, (6, 0), (6, 2))


def _checker(lines: QPainterPath, areas: QPainterPath) -> None:
    areas.addRect(0, 0, 4, 4)
    areas.addRect(4, 4, 4, 4)


def _chevron(lines: QPainterPath, areas: QPainterPath) -> None:
    _polyline(lines, (-4, 2), (0, 6), (4, 2), (8, 6), (12, 2))


def _plus(lines: QPainterPath, areas: QPainterPath) -> None:
    _polyline(lines, (1.5, 4), (6.5, 4))
    _polyline(lines, (4, 1.5), (4, 6.5))


CELLS: dict[str, Callable[[QPainterPath, QPainterPath], None]] = {
    "none": _none,
    "solid": _solid,
    "diagonal": _diagonal,
    "diagonal_back": _diagonal_back,
    "horizontal": _horizontal,
    "vertical": _vertical,
    "grid": _grid,
    "crosshatch": _crosshatch,
    "dots": _dots,
    "dots_large": _dots_large,
    "waves": _waves,
    "bricks": _bricks,
    "checker": _checker,
    "chevron": _chevron,
    "plus": _plus,
}
