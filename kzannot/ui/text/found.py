"""What was looked for and found in a text: a pale ground and a dotted line below each place.

The ground lies beneath the washes of the marks, so that no frame's colour changes; the dots tell the places
from them without colour. Hints are fainter still: a thin line, and no ground.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from kzannot.ui.contrast import contrast, legible, mixed
from kzannot.ui.text.extents import extents
from kzannot.ui.text.paragraphs import Paragraph
from kzannot.ui.theme import Colours

SHARE = 0.26
"""How much of the ground is the colour of warnings, where the words stay legible on it."""

THICK = 1.6
"""How thick the dots are, in pixels."""


class Found:
    """The places found in one text; starts and ends are units of the document, in text order."""

    def __init__(self, places: Iterable[tuple[int, int]] = ()) -> None:
        self._places = sorted(places)
        self._starts = [start for start, _ in self._places]
        self._ends = [end for _, end in self._places]

    def of(self, facts: Paragraph) -> list[tuple[int, int]]:
        """The parts of the places that lie in a paragraph, in units of the paragraph."""
        first = bisect_right(self._ends, facts.start)
        last = bisect_left(self._starts, facts.start + facts.length)
        parts = (
            (max(0, start - facts.start), min(facts.length, end - facts.start))
            for start, end in self._places[first:last]
        )
        return [(start, end) for start, end in parts if start < end]

    def paint_ground(
        self, painter: QPainter, facts: Paragraph, layout: QTextLayout, colours: Colours
    ) -> None:
        """Paint what lies below marks and words."""
        colour = ground(colours)
        for rect in self.rects(facts, layout):
            painter.fillRect(rect, colour)

    def paint_dots(self, painter: QPainter, facts: Paragraph, layout: QTextLayout, colours: Colours) -> None:
        """Paint the dotted line below the words."""
        pen = QPen(legible(QColor(colours.warning), QColor(colours.base)), THICK, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        for rect in self.rects(facts, layout):
            painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()).translated(0, -THICK / 2))

    def paint_hints(self, painter: QPainter, facts: Paragraph, layout: QTextLayout, colours: Colours) -> None:
        """Paint a thin broken line below the words, as for indicator words that only lead the eye."""
        painter.setPen(QPen(colours.colour("mark"), 1, Qt.PenStyle.DashLine))
        for rect in self.rects(facts, layout):
            painter.drawLine(QLineF(rect.bottomLeft(), rect.bottomRight()).translated(0, -0.5))

    def rects(self, facts: Paragraph, layout: QTextLayout) -> Iterator[QRectF]:
        """The places in a paragraph, line by line, as wide as the words."""
        for start, end in self.of(facts):
            first, last = (layout.lineForTextPosition(unit).lineNumber() for unit in (start, end - 1))
            for number in range(first, last + 1):
                line = layout.lineAt(number)
                height = line.ascent() + line.descent()
                for left, right in extents(line, start, end, facts.right_to_left):
                    yield QRectF(left, line.y(), right - left, height)


def ground(colours: Colours) -> QColor:
    """The ground of what was found: as strong as the muted words on it allow."""
    page = QColor(colours.base)
    for share in (SHARE, SHARE / 2, SHARE / 4):
        made = mixed(QColor(colours.warning), page, share)
        if all(contrast(QColor(words), made) >= colours.least for words in (colours.text, colours.muted)):
            return made
    return page
