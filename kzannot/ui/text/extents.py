"""How far a stretch of text reaches from left to right in its line.

In a paragraph of one direction that is one subtraction. Where Hebrew or Arabic occur a stretch may fall
into several parts, and the glyphs are asked.
"""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextLine

NARROWEST = 4.0
"""A mark on nothing but an accent must still be seen."""


def extents(line: QTextLine, start: int, end: int, right_to_left: bool) -> list[tuple[float, float]]:
    """Left and right of the parts of `start`..`end` (units of the paragraph) that stand in a line."""
    first, last = line.textStart(), line.textStart() + line.textLength()
    natural = line.naturalTextRect()
    if start <= first and end >= last:
        return [(natural.left(), max(natural.right(), natural.left() + NARROWEST))]
    if right_to_left:
        parts = _of_glyphs(line, max(start, first), min(end, last))
        if parts:
            return parts
    left = x_of(line, start) if start > first else natural.left()
    right = min(x_of(line, end), natural.right()) if end < last else natural.right()
    left = min(left, natural.right())
    return [_widened(min(left, right), max(left, right))]


def x_of(line: QTextLine, units: int) -> float:
    """Where the caret stands before a unit of the paragraph."""
    # PySide6 gives the pair of x and the position that it took.
    return float(line.cursorToX(units)[0])  # type: ignore[index]


def _of_glyphs(line: QTextLine, start: int, end: int) -> list[tuple[float, float]]:
    rects: list[QRectF] = sorted(
        (run.boundingRect() for run in line.glyphRuns(start, end - start)), key=QRectF.left
    )
    parts: list[tuple[float, float]] = []
    for rect in rects:
        if parts and rect.left() <= parts[-1][1] + 1:
            parts[-1] = (parts[-1][0], max(parts[-1][1], rect.right()))
        else:
            parts.append((rect.left(), rect.right()))
    return [_widened(left, right) for left, right in parts]


def _widened(left: float, right: float) -> tuple[float, float]:
    missing = NARROWEST - (right - left)
    return (left, right) if missing <= 0 else (max(0.0, left - missing / 2), right + missing / 2)
