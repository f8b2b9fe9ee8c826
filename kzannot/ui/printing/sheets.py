"""This module is about laying an article out on sheets of paper, and drawing them.

Everything is reckoned in pixels of the screen, in which fonts are measured, and scaled to the printer when
it is drawn. A sheet ends between two lines, never within one.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QGuiApplication,
    QPagedPaintDevice,
    QPainter,
    QTextDocument,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.badges import Badge, badge_size, paint_badge
from kzannot.ui.patterns import paint_pattern
from kzannot.ui.printing.printout import Key, Printout
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.page import Page
from kzannot.ui.theme import GAP, LIGHT

POINTS = 10.0
LONGEST_LINE = 88
FINENESS = 4.0
"""How many times finer than on a screen badges and patterns are drawn."""

HEAD = 3 * GAP
FOOT = 3 * GAP
SWATCH = 46

SPANS_OF = QT_TRANSLATE_NOOP("printing", "Spans of {names}")
PAGE = QT_TRANSLATE_NOOP("printing", "Page {number} of {all}")
FRAMES = QT_TRANSLATE_NOOP("printing", "Frames")
MEMOS = QT_TRANSLATE_NOOP("printing", "Memos")
KEY = QT_TRANSLATE_NOOP("printing", "{label} (spans: {count})")


@dataclass(frozen=True, slots=True)
class Strip:
    """A stretch of the text from one height to another, as it is laid out on one endless page."""

    top: float
    bottom: float


class Sheets(QObject):
    """The sheets of one article for paper of a size."""

    def __init__(self, printout: Printout, size: QSizeF) -> None:
        super().__init__()
        self._printout = printout
        self._size = size
        family = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
        self._font = QFont(family, round(POINTS))
        self._small = QFont(family)
        self._small.setPointSizeF(POINTS * 0.8)
        measures = Measures(self._font, LONGEST_LINE)
        self._badge_font = measures.badge_font
        self._page = Page(printout.text, printout.sections, measures, LIGHT, FINENESS, self)
        self._page.lanes.fill(printout.marks)
        self._page.document.setPageSize(QSizeF(size.width(), 1e7))
        self._page.layout.start()
        while not self._page.layout.is_exact():
            self._page.layout.settle(1.0)
        self._strips = list(strips(self._lines(), self._room))
        self._tail = self._made_tail()
        self._tail_pages = self._tail.pageCount() if printout.keys or printout.notes else 0

    def __len__(self) -> int:
        """How many sheets there are."""
        return len(self._strips) + self._tail_pages

    def paint(self, painter: QPainter, number: int) -> None:
        """Draw a sheet; the first one is 0."""
        self._paint_edge(painter, number)
        painter.save()
        painter.translate(0, HEAD)
        if number < len(self._strips):
            self._paint_strip(painter, self._strips[number])
        else:
            self._paint_tail(painter, number - len(self._strips))
        painter.restore()

    @property
    def _room(self) -> float:
        """The height of a sheet between its head and its foot."""
        return self._size.height() - HEAD - FOOT

    def _lines(self) -> Iterator[Strip]:
        """Every line with the room under it, from the top."""
        layout = self._page.layout
        for laid in layout.strip(0, layout.documentSize().height()):
            bottom = layout.stretch(range(laid.number, laid.number + 1)).bottom()
            tops = [laid.top + laid.lines.lineAt(place).y() for place in range(laid.lines.lineCount())]
            for start, end in zip(tops, [*tops[1:], bottom], strict=True):
                yield Strip(start, end)

    def _paint_strip(self, painter: QPainter, strip: Strip) -> None:
        clip = QRectF(0, strip.top, self._size.width(), strip.bottom - strip.top)
        painter.translate(0, -strip.top)
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip.adjusted(
            0, 0, 0, -1
        )  # the paragraph that begins where the strip ends is the next's
        self._page.layout.draw(painter, context)

    def _paint_edge(self, painter: QPainter, number: int) -> None:
        """The head and the foot."""
        printout, width = self._printout, self._size.width()
        painter.setFont(self._small)
        painter.setPen(LIGHT.colour("muted"))
        whose = _say(SPANS_OF).format(names=printout.annotators)
        metrics = QFontMetricsF(self._small)
        rest = width - metrics.horizontalAdvance(whose) - 2 * GAP
        source = metrics.elidedText(printout.source, Qt.TextElideMode.ElideRight, rest)
        head = QRectF(0, 0, width, HEAD - GAP)
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft, source)
        painter.drawText(head, Qt.AlignmentFlag.AlignRight, whose)
        foot = QRectF(0, self._size.height() - FOOT + GAP, width, FOOT - GAP)
        place = _say(PAGE).format(number=number + 1, all=len(self))
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, place)

    # Legend and memos

    def _made_tail(self) -> QTextDocument:
        """The memos as a document of its own, behind the room that the legend takes."""
        document = QTextDocument(self)
        document.setDefaultFont(self._font)
        document.setDocumentMargin(0)
        legend = "<br>".join("&nbsp;" for _ in self._printout.keys)
        parts = [f"<h3>{_say(FRAMES)}</h3><p>{legend}</p>"] if self._printout.keys else []
        if self._printout.notes:
            notes = (
                f"<p><b>{note.number}</b>&nbsp; “{escape(note.words)}”<br>{_lines(note.memo)}</p>"
                for note in self._printout.notes
            )
            parts.append(f"<h3>{_say(MEMOS)}</h3>{''.join(notes)}")
        document.setHtml("".join(parts))
        document.setPageSize(QSizeF(self._size.width(), self._room))
        return document

    def _paint_tail(self, painter: QPainter, number: int) -> None:
        clip = QRectF(0, number * self._room, self._size.width(), self._room)
        painter.translate(0, -clip.top())
        painter.setClipRect(clip)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = clip
        self._tail.documentLayout().draw(painter, context)
        for rect, key in zip(self._legend_lines(), self._printout.keys, strict=True):
            self._paint_key(painter, rect, key)

    def _legend_lines(self) -> Iterator[QRectF]:
        """The places of the legend's empty lines in the document."""
        block = self._tail.begin().next()
        if not self._printout.keys:
            return
        origin = self._tail.documentLayout().blockBoundingRect(block).topLeft()
        for place in range(block.layout().lineCount()):
            yield block.layout().lineAt(place).rect().translated(origin)

    def _paint_key(self, painter: QPainter, line: QRectF, key: Key) -> None:
        """A badge, the pattern, and what the frame is called."""
        frame = key.frame
        badge = Badge(frame.badge, frame.colour, outlined=True)
        size = badge_size(badge, self._badge_font)
        top = line.center().y() - size.height() / 2
        paint_badge(painter, QRectF(QPointF(0, top), size), badge, self._badge_font, LIGHT)
        swatch = QRectF(SWATCH, top, SWATCH - GAP, size.height())
        paint_pattern(painter, swatch, frame.pattern, LIGHT.strong(frame.colour))
        painter.setPen(LIGHT.colour("line"))
        painter.drawRect(swatch)
        painter.setFont(self._font)
        painter.setPen(LIGHT.colour("text"))
        words = _say(KEY).format(label=key.label, count=key.spans)
        painter.drawText(line.adjusted(2 * SWATCH, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words)


def strips(lines: Iterable[Strip], room: float) -> Iterator[Strip]:
    """The lines, gathered into strips that are no taller than the room, where a line is not."""
    gathered: Strip | None = None
    for line in lines:
        if gathered and line.bottom - gathered.top <= room:
            gathered = Strip(gathered.top, line.bottom)
            continue
        if gathered:
            yield gathered
        gathered = line
    if gathered:
        yield gathered


def draw_on(device: QPagedPaintDevice, printout: Printout, numbers: Sequence[int] = ()) -> int:
    """Draw an article on a printer or a PDF; how many sheets. With `numbers` only these, counted from 0."""
    dots = QGuiApplication.primaryScreen().logicalDotsPerInch()
    area = device.pageLayout().paintRect(device.pageLayout().Unit.Point)
    sheets = Sheets(printout, QSizeF(area.width(), area.height()) * (dots / 72))
    wanted = [number for number in numbers if number < len(sheets)] or range(len(sheets))
    painter = QPainter(device)
    scale = device.logicalDpiX() / dots
    painter.scale(scale, scale)
    for place, number in enumerate(wanted):
        if place:
            device.newPage()
        painter.save()
        sheets.paint(painter, number)
        painter.restore()
    painter.end()
    return len(wanted)


def _lines(memo: str) -> str:
    return escape(memo).replace("\n", "<br>")


def _say(text: str) -> str:
    return QCoreApplication.translate("printing", text)
