"""Where the paragraphs and lines of a text stand: a document layout of our own, made where it is looked at.

Qt's layout knows one background and one underline a character and one distance of lines. This one makes
room under every line for the marks in it, and has `Drawing` paint them; caret, selection, clipboard and
accessibility stay with QTextEdit.

Heights of paragraphs that nobody has seen are estimates. `ensure` makes a strip exact, `settle` makes some
more exact when there is time. The layout never scrolls: whoever calls keeps the view where it was.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from math import ceil
from time import perf_counter
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QTextBlock,
    QTextDocument,
    QTextFrame,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kzannot.ui.text.drawing import Drawing, Rows
from kzannot.ui.text.lanes import Lanes, Placed
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.paragraphs import Paragraph
from kzannot.ui.text.rows import LineRows, rows_of

PATIENCE = 50
"""How many milliseconds pass at least between two words about the document's size."""


class Laid(NamedTuple):
    """A paragraph that is laid out: its number, its facts, its top on the page, its rows and lines."""

    number: int
    facts: Paragraph
    top: float
    rows: Rows
    lines: QTextLayout


class LaneLayout(QAbstractTextDocumentLayout):
    """Lays out the paragraphs of one document.

    It does nothing until `start`: a QTextEdit that is not shown yet asks several times, with widths that do
    not last. `moves` grows whenever something has another place on the page.
    """

    def __init__(
        self, document: QTextDocument, paragraphs: Sequence[Paragraph], lanes: Lanes, drawing: Drawing
    ) -> None:
        super().__init__(document)
        self._paragraphs = paragraphs
        self._lanes = lanes
        self._drawing = drawing
        self._blocks = _blocks(document)
        self._rows: list[list[LineRows | None]] = [[] for _ in paragraphs]
        self._exact = bytearray(len(paragraphs))
        self._heights: list[float] = [0.0] * len(paragraphs)
        self._tops: list[float] = [0.0] * len(paragraphs)
        self._inexact = 0
        self._next = 0
        self._size = QSizeF(0, 0)
        self._left = self._width = 0.0
        self._wide = 0.0
        self._started = False
        self.moves = 0
        self._words = _option(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._anywhere = _option(QTextOption.WrapMode.WrapAnywhere)
        self._tell = QTimer(self, singleShot=True, interval=PATIENCE)
        self._tell.timeout.connect(self.tell_size)

    # What the view asks.

    @property
    def measures(self) -> Measures:
        """The measures of the page."""
        return self._drawing.measures

    def start(self) -> None:
        """Begin to lay out: the page has its width now."""
        if not self._started:
            self._started = True
            self._begin_again()

    def is_started(self) -> bool:
        """Whether there are lines at all."""
        return self._started

    def is_exact(self) -> bool:
        """Whether every paragraph is laid out."""
        return self._inexact == 0

    def paragraph_at(self, y: float) -> int:
        """The paragraph at a height of the page."""
        return max(0, bisect_right(self._tops, y) - 1)

    def stretch(self, paragraphs: range) -> QRectF:
        """The part of the page that paragraphs take, over its full width."""
        top, last = self._tops[paragraphs.start], paragraphs.stop - 1
        return QRectF(0, top, self._wide, self._tops[last] + self._heights[last] - top)

    def lines_of(self, placed: Placed) -> QRectF:
        """The part of the page that the lines of a mark take, as far as they are laid out."""
        rect = self.stretch(self._lanes.paragraphs(placed))
        if self._exact[placed.first]:
            rect.setTop(self.line_rect(placed.start).top())
        if self._exact[placed.last]:
            rect.setBottom(self.line_rect(placed.end - 1).bottom())
        return rect

    def ensure(self, top: float, bottom: float) -> bool:
        """Make a strip of the page exact; True if something below its first paragraph moved."""
        if not self._started or not self._inexact:
            return False
        first = paragraph = self.paragraph_at(top)
        y, moved = self._tops[first], False
        while paragraph < len(self._heights) and (paragraph == first or y <= bottom):
            moved |= self._make_exact(paragraph)
            y += self._heights[paragraph]
            paragraph += 1
        if moved:
            self._stack(first)
        return moved

    def ensure_paragraphs(self, paragraphs: range) -> bool:
        """Make paragraphs exact; True if something moved."""
        moved = [self._make_exact(paragraph) for paragraph in paragraphs]
        if any(moved):
            self._stack(paragraphs.start)
        return any(moved)

    def settle(self, seconds: float) -> bool:
        """Make more paragraphs exact for a while; True if something moved.

        The marks get their places first, so that a jump to the end need not wait for those on the way.
        """
        end = perf_counter() + seconds
        while perf_counter() < end and self._lanes.go_on():
            pass
        first, moved = self._next, False
        while self._next < len(self._heights) and perf_counter() < end:
            moved |= self._make_exact(self._next)
            self._next += 1
        if moved:
            self._stack(first)
        return moved

    def lay_out_again(self, paragraphs: Iterable[int]) -> bool:
        """Make paragraphs exact whose marks are others now; True if something moved, be it a single line."""
        touched = [paragraph for paragraph in paragraphs if self._exact[paragraph]]
        rooms = [_rooms(self._rows[paragraph]) for paragraph in touched]
        for paragraph in touched:
            self._heights[paragraph] = self._lay_out(paragraph)
        moved = rooms != [_rooms(self._rows[paragraph]) for paragraph in touched]
        if moved:
            self._stack(touched[0])
        return moved

    def begin_again(self) -> None:
        """Forget every line: fonts, measures or all marks are others."""
        if self._started:
            self._begin_again()

    def tell_size(self) -> None:
        """Tell the view how large the page is, at once."""
        self._tell.stop()
        self.documentSizeChanged.emit(self._size)

    def place_at(self, y: float) -> tuple[int, float]:
        """The first unit of the line at a height of the page, and how far below the line's top that is."""
        self.ensure(y, y)
        paragraph = self.paragraph_at(y)
        line = _line_at(self._blocks[paragraph].layout(), y - self._tops[paragraph])
        return self._paragraphs[paragraph].start + line.textStart(), y - self._tops[paragraph] - line.y()

    def line_rect(self, units: int) -> QRectF:
        """The line in which a unit stands, with the room under it."""
        paragraph = self._lanes.paragraph_at(units)
        self.ensure_paragraphs(range(paragraph, paragraph + 1))
        layout, rows = self._blocks[paragraph].layout(), self._rows[paragraph]
        line = layout.lineForTextPosition(
            min(units - self._paragraphs[paragraph].start, self._paragraphs[paragraph].length)
        )
        row = rows[line.lineNumber()]
        height = line.height() + (row.room if row else self.measures.gap)
        return QRectF(self._left, self._tops[paragraph] + line.y(), self._width, height)

    def marks_at(self, point: QPointF) -> list[Placed]:
        """The mark whose badge or edge is at a point of the page; at a `+n`, the marks that it counts."""
        if not self._started:
            return []
        self.ensure(point.y(), point.y())
        paragraph = self.paragraph_at(point.y())
        origin = QPointF(self._left, self._tops[paragraph])
        return self._drawing.marks_at(
            paragraph, self._blocks[paragraph], self._rows[paragraph], point - origin
        )

    def strip(self, top: float, bottom: float) -> Iterator[Laid]:
        """The paragraphs of a strip of the page that are laid out."""
        paragraph = self.paragraph_at(top)
        while self._started and paragraph < len(self._tops) and self._tops[paragraph] <= bottom:
            if self._exact[paragraph]:
                facts, lines = self._paragraphs[paragraph], self._blocks[paragraph].layout()
                yield Laid(paragraph, facts, self._tops[paragraph], self._rows[paragraph], lines)
            paragraph += 1

    # What Qt asks.

    def documentChanged(self, position: int, removed: int, added: int) -> None:  # noqa: N802
        """Follow another width of the page; the text itself never changes."""
        if self._started:
            self._begin_again()

    def documentSize(self) -> QSizeF:  # noqa: N802
        """The size of the page."""
        return self._size

    def pageCount(self) -> int:  # noqa: N802
        """One endless page."""
        return 1

    def frameBoundingRect(self, frame: QTextFrame) -> QRectF:  # noqa: N802
        """The page: there is one frame."""
        return QRectF(QPointF(0, 0), self._size)

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:  # noqa: N802
        """Where a paragraph stands; it is laid out if it was not yet."""
        paragraph = block.blockNumber()
        if not self._started or not 0 <= paragraph < len(self._tops):
            return QRectF()
        self.ensure_paragraphs(range(paragraph, paragraph + 1))
        return QRectF(self._left, self._tops[paragraph], self._width, self._heights[paragraph])

    def hitTest(self, point: QPointF, accuracy: Qt.HitTestAccuracy) -> int:  # type: ignore[override]  # noqa: N802  Qt calls it with a QPointF
        """The unit at a point of the page; with ExactHit -1 beside the text."""
        if not self._started:
            return 0
        self.ensure(point.y(), point.y())
        paragraph = self.paragraph_at(point.y())
        layout = self._blocks[paragraph].layout()
        place = point - QPointF(self._left, self._tops[paragraph])
        line = _line_at(layout, place.y())
        if accuracy is Qt.HitTestAccuracy.ExactHit and not _covers(line.naturalTextRect(), place.x()):
            return -1
        return self._paragraphs[paragraph].start + line.xToCursor(place.x())

    def draw(self, painter: QPainter, context: QAbstractTextDocumentLayout.PaintContext) -> None:
        """Paint the paragraphs in the clip of the context."""
        if not self._started:
            return
        clip = context.clip
        if not clip.isValid():
            clip = QRectF(QPointF(0, 0), self._size)
        self.ensure(clip.top(), clip.bottom())
        paragraph = self.paragraph_at(clip.top())
        while paragraph < len(self._tops) and self._tops[paragraph] <= clip.bottom():
            origin = QPointF(self._left, self._tops[paragraph])
            block, rows = self._blocks[paragraph], self._rows[paragraph]
            self._drawing.paint(painter, context, paragraph, block, rows, origin, self._heights[paragraph])
            paragraph += 1

    # How it is done.

    def _begin_again(self) -> None:
        """Take the page's width and estimate every height."""
        measures = self.measures
        self._wide = self.document().pageSize().width()
        self._left, self._width = measures.column(self._wide)
        self._drawing.forget_all()
        self._rows = [[] for _ in self._paragraphs]
        count = len(self._paragraphs)
        self._exact = bytearray(count)
        self._inexact, self._next = count, 0
        fits = max(1, int(self._width / measures.character))
        advance = ceil(measures.line + measures.leading + measures.spread)
        # Whole pixels, as the scroll bar counts.
        self._heights = [
            (1 + paragraph.length // fits) * advance + measures.after if paragraph.length else measures.blank
            for paragraph in self._paragraphs
        ]
        self._tops = [0.0] * count
        self._stack(0)
        self.tell_size()

    def _stack(self, first: int) -> None:
        """Put the paragraphs from `first` on below each other."""
        self.moves += 1
        start = self._tops[first] if first else float(self.measures.margin)
        self._tops[first:] = accumulate(self._heights[first:-1], initial=start)
        size = QSizeF(self._wide, self._tops[-1] + self._heights[-1] + self.measures.margin)
        if size != self._size:
            self._size = size
            self._tell.start()

    def _make_exact(self, paragraph: int) -> bool:
        if self._exact[paragraph]:
            return False
        estimate = self._heights[paragraph]
        self._heights[paragraph] = self._lay_out(paragraph)
        self._exact[paragraph] = 1
        self._inexact -= 1
        return self._heights[paragraph] != estimate

    def _lay_out(self, paragraph: int) -> float:
        """Break a paragraph into lines, if it is not yet, make room for its marks, and give its height."""
        facts, before = self._paragraphs[paragraph], self._rows[paragraph]
        lines = self._lines(paragraph)
        starts = [facts.start + line.textStart() for line in lines]
        # A mark over several paragraphs runs through the empty lines between them unseen.
        placed = self._lanes.of_paragraph(paragraph) if facts.length else []
        rows: list[LineRows | None] = (
            rows_of(starts, placed, self.measures, before) if placed else [None] * len(lines)
        )
        self._rows[paragraph] = rows
        y = float(self._above(paragraph))
        leading = self.measures.leading_of(facts.style.size)
        for line, row in zip(lines, rows, strict=True):
            line.setPosition(QPointF(0, y))
            y += ceil(line.height() + max(leading, row.room if row else 0.0) + self.measures.spread)
        if not facts.length:
            return float(self.measures.blank)
        return float(y if facts.continues else y + self.measures.after)

    def _lines(self, paragraph: int) -> list[QTextLine]:
        """The lines of a paragraph, which stay as they are until another page begins."""
        layout, known = self._blocks[paragraph].layout(), self._rows[paragraph]
        if known:
            return [layout.lineAt(number) for number in range(len(known))]
        layout.setTextOption(self._anywhere if self._paragraphs[paragraph].unbroken else self._words)
        return _broken(layout, self._width)

    def _above(self, paragraph: int) -> int:
        facts = self._paragraphs[paragraph]
        if facts.entry and paragraph:
            return self.measures.entry
        return round(facts.style.above * self.measures.line) if facts.opens and paragraph else 0


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _option(mode: QTextOption.WrapMode) -> QTextOption:
    option = QTextOption()
    option.setWrapMode(mode)
    return option


def _broken(layout: QTextLayout, width: float) -> list[QTextLine]:
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


def _rooms(rows: Rows) -> list[float]:
    """How much room the marks take under each line."""
    return [row.room if row else 0.0 for row in rows]


def _line_at(layout: QTextLayout, y: float) -> QTextLine:
    """The line at a height of its paragraph; the room under a line belongs to it."""
    last = layout.lineCount() - 1
    return next(
        (layout.lineAt(place) for place in range(last) if y < layout.lineAt(place + 1).y()),
        layout.lineAt(last),
    )


def _covers(rect: QRectF, x: float) -> bool:
    return rect.left() <= x <= rect.right()
