"""What the marks of one line look like: rectangles, lines and badges, reckoned once and painted often.

All heights are counted from the top of the line, so that a line that only moves keeps its picture.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPixmap, QTextLine

from kzannot.ui.badges import Badge, badge_pixmap
from kzannot.ui.patterns import pattern_brush
from kzannot.ui.text.extents import extents, x_of
from kzannot.ui.text.lanes import Placed
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.paragraphs import Paragraph
from kzannot.ui.text.rows import LineRows
from kzannot.ui.text.washes import Washes, stretches
from kzannot.ui.theme import Colours


class Look:
    """The colours that pictures are made with, on a screen of `ratio` device pixels a pixel."""

    def __init__(self, colours: Colours, ratio: float) -> None:
        self.colours = colours
        self.ratio = ratio
        page = QColor(colours.base)
        self._washes = Washes(page, QColor(colours.text), colours.least)
        self._pale = Washes(page, QColor(colours.muted), colours.least)
        self._strong: dict[str, QColor] = {}

    def strong(self, colour: str) -> QColor:
        """A frame's colour for lines, which must stand out from the page."""
        if colour not in self._strong:
            self._strong[colour] = self.colours.strong(colour)
        return self._strong[colour]

    def washes(self, muted: bool) -> Washes:
        """What stands behind words, which may be muted ones."""
        return self._pale if muted else self._washes


class Picture:
    """The marks of a line, ready to be painted."""

    def __init__(
        self, facts: Paragraph, measures: Measures, look: Look, line: QTextLine, row: LineRows
    ) -> None:
        self._facts = facts
        self._measures = measures
        self._look = look
        self._washes = look.washes(facts.style.muted)
        self.pieces = row.pieces
        self.washes: list[tuple[QColor | QBrush, QRectF]] = []
        self.edges: dict[tuple[str, bool], list[QRectF]] = {}
        self.dashes: dict[tuple[str, bool], list[QLineF]] = {}
        self.badges: list[tuple[QPointF, QPixmap]] = []
        self.counts: list[tuple[QPointF, str]] = []
        self.targets: list[tuple[QRectF, Placed]] = []
        self.crowds: list[tuple[QRectF, list[Placed]]] = []
        self._wash(line, (piece for piece in row.pieces if piece.mark.look.own))
        for piece in row.pieces:
            if piece.lane in row.tops:
                self._draw(line, piece, line.height() + row.tops[piece.lane])
        if row.hidden:
            self._count(line, row)

    def outline(self, line: QTextLine, piece: Placed) -> list[QRectF]:
        """The frames around the parts of a mark in a line, for the focused one."""
        return [QRectF(left, 0, right - left, line.height()) for left, right in self._parts(line, piece)]

    def badge_rect(self, piece: Placed) -> QRectF | None:
        """Where the badge of a mark hangs; None if it is not in this line."""
        return next(
            (
                rect
                for rect, placed in self.targets
                if placed is piece and rect.height() > self._measures.thin_row
            ),
            None,
        )

    def _draw(self, line: QTextLine, piece: Placed, top: float) -> None:
        """Draw the edge of a mark, its badge where it begins, and the pattern of another annotator's."""
        parts = self._parts(line, piece)
        if not piece.mark.look.own:
            self._hatch(line, piece, parts)
        self._edge(piece, parts, top)
        if piece.mark.look.badge and piece.start >= self._facts.start + line.textStart():
            self._badge(line, piece, parts, top)

    def _count(self, line: QTextLine, row: LineRows) -> None:
        """Say at the end of a line how many marks have no row there."""
        measures, text = self._measures, f"+{len(row.hidden)}"
        place = QPointF(line.x() + line.width() + measures.gap * 3, line.height() + row.room - measures.gap)
        self.counts.append((place, text))
        metrics = QFontMetricsF(measures.badge_font)
        target = metrics.boundingRect(text).translated(place).adjusted(-3, -3, 3, 3)
        self.crowds.append((target, row.hidden))

    def _parts(self, line: QTextLine, piece: Placed) -> list[tuple[float, float]]:
        base = self._facts.start
        return extents(line, piece.start - base, piece.end - base, self._facts.right_to_left)

    def _wash(self, line: QTextLine, pieces: Iterable[Placed]) -> None:
        base = self._facts.start
        first, last = base + line.textStart(), base + line.textStart() + line.textLength()
        covers = [(max(first, piece.start), min(last, piece.end), piece.mark.look.colour) for piece in pieces]
        for start, end, colours in stretches(covers) if covers else ():
            wash = self._washes.of(colours)
            for left, right in extents(line, start - base, end - base, self._facts.right_to_left):
                self.washes.append((wash, QRectF(left, 0, right - left, line.height())))

    def _hatch(self, line: QTextLine, piece: Placed, parts: Sequence[tuple[float, float]]) -> None:
        """Put the frame's pattern behind the words of another annotator's mark, as pale as a wash."""
        brush = pattern_brush(piece.mark.look.pattern, self._washes.of((piece.mark.look.colour,)))
        for left, right in parts:
            self.washes.append((brush, QRectF(left, 0, right - left, line.height())))

    def _edge(self, piece: Placed, parts: Sequence[tuple[float, float]], top: float) -> None:
        look, thick = piece.mark.look, self._measures.edge
        for left, right in parts:
            # One pixel of page between neighbours of one colour.
            rect = QRectF(left, top, max(2.0, right - left - 1), thick)
            self.targets.append((rect.adjusted(0, -1, 0, 1), piece))
            if look.own and not look.uncertain:
                self.edges.setdefault((look.colour, False), []).append(rect)
            else:
                middle = top + thick / 2
                line = QLineF(rect.left(), middle, rect.right(), middle)
                self.dashes.setdefault((look.colour, look.own), []).append(line)

    def _badge(
        self, line: QTextLine, piece: Placed, parts: Sequence[tuple[float, float]], top: float
    ) -> None:
        look = piece.mark.look
        badge = Badge(look.badge, look.colour, look.sub, not look.own, look.uncertain, look.unfinished)
        picture = badge_pixmap(badge, self._measures.badge_font, self._look.colours, self._look.ratio)
        width, height = picture.deviceIndependentSize().toTuple()
        start = x_of(line, piece.start - self._facts.start)
        left = start - width if start > sum(parts[0]) / 2 and self._facts.right_to_left else parts[0][0]
        left = max(0.0, min(left, line.width() + self._measures.right - width))
        self.badges.append((QPointF(round(left), top), picture))
        self.targets.append((QRectF(round(left), top, width, height), piece))
