"""Paints paragraphs: the margin, the marks, the text with its selection, the caret.

`Drawing` keeps a picture of the marks of every line that was painted, as long as the same rows stand there.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QPainter,
    QPen,
    QTextBlock,
    QTextLayout,
    QTextLine,
)

from kzannot.ui.text.extents import x_of
from kzannot.ui.text.found import Found
from kzannot.ui.text.lanes import Lanes, Placed
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.paragraphs import Paragraph
from kzannot.ui.text.picture import Look, Picture
from kzannot.ui.text.rows import LineRows
from kzannot.ui.text.values import State
from kzannot.ui.theme import Colours

CARET_WIDTH = 2
MOST_STRIPES = 4
REACH = 4
"""How far what is drawn reaches beyond its line and the room under it, in pixels, at most."""

Rows = Sequence[LineRows | None]


class Drawing:
    """How the text of one view is painted.

    `states` says of each section how far the annotator is; `focused` is the mark that keys act on; `found`
    are the places of what is looked for, `hints` those of words that lead the eye.
    """

    def __init__(
        self,
        paragraphs: Sequence[Paragraph],
        lanes: Lanes,
        measures: Measures,
        colours: Colours,
        ratio: float,
    ) -> None:
        self._paragraphs = paragraphs
        self._lanes = lanes
        self._pictures: dict[int, tuple[Rows, dict[LineRows, Picture]]] = {}
        self.states: Sequence[State | None] = ()
        self.focused: Placed | None = None
        self.found = Found()
        self.hints = Found()
        self.measures = measures
        self.set_colours(colours, ratio)

    def set_colours(self, colours: Colours, ratio: float) -> None:
        """Paint in the colours of another theme, or for another screen."""
        self._colours = colours
        self._look = Look(colours, ratio)
        self.forget_all()

    def forget_all(self) -> None:
        """Draw all marks anew."""
        self._pictures.clear()

    def marks_at(self, paragraph: int, block: QTextBlock, rows: Rows, place: QPointF) -> list[Placed]:
        """The mark whose badge or edge is at a place of a paragraph; at a `+n`, the marks that it counts."""
        for line, picture in self._seen(paragraph, block, rows, place.y(), place.y()):
            there = place - QPointF(0, line.y())
            drawn = (placed for rect, placed in reversed(picture.targets) if rect.contains(there))
            if (placed := next(drawn, None)) is not None:
                return [placed]
            if crowd := next((crowd for rect, crowd in picture.crowds if rect.contains(there)), None):
                return crowd
        return []

    def paint(
        self,
        painter: QPainter,
        context: QAbstractTextDocumentLayout.PaintContext,
        paragraph: int,
        block: QTextBlock,
        rows: Rows,
        origin: QPointF,
        height: float,
    ) -> None:
        """Paint one paragraph whose upper left corner is `origin`."""
        facts = self._paragraphs[paragraph]
        painter.save()
        painter.translate(origin)
        self._paint_margin(painter, paragraph, block.layout(), height)
        self.found.paint_ground(painter, facts, block.layout(), self._colours)
        top, bottom = context.clip.top() - origin.y(), context.clip.bottom() - origin.y()
        for line, picture in self._seen(paragraph, block, rows, top, bottom):
            painter.translate(0, line.y())
            self._paint_marks(painter, picture)
            if self.focused and self.focused in picture.pieces:
                self._paint_focus(painter, picture, line, self.focused)
            painter.translate(0, -line.y())
        self.hints.paint_hints(painter, facts, block.layout(), self._colours)
        self.found.paint_dots(painter, facts, block.layout(), self._colours)
        painter.restore()
        painter.setPen(self._colours.colour("muted" if facts.style.muted else "text"))
        block.layout().draw(painter, origin, _selections(context, facts), context.clip)
        self._paint_caret(painter, context, facts, block, origin)

    def _seen(
        self, paragraph: int, block: QTextBlock, rows: Rows, top: float, bottom: float
    ) -> Iterator[tuple[QTextLine, Picture]]:
        """The lines from a height of a paragraph to another that have marks, each with its picture."""
        layout, pictures = block.layout(), self._pictures_for(paragraph, rows)
        for number, row in enumerate(rows):
            if row is None:
                continue
            line = layout.lineAt(number)
            if line.y() - REACH > bottom or line.y() + line.height() + row.room + REACH < top:
                continue
            if row not in pictures:
                facts = self._paragraphs[paragraph]
                pictures[row] = Picture(facts, self.measures, self._look, line, row)
            yield line, pictures[row]

    def _pictures_for(self, paragraph: int, rows: Rows) -> dict[LineRows, Picture]:
        """What is drawn already of a paragraph under whose lines these rows stand."""
        drawn_for, pictures = self._pictures.get(paragraph, (None, {}))
        if drawn_for is not rows:
            pictures = {row: pictures[row] for row in rows if row in pictures}
            self._pictures[paragraph] = rows, pictures
        return pictures

    def _paint_marks(self, painter: QPainter, picture: Picture) -> None:
        for wash, rect in picture.washes:
            painter.fillRect(rect, wash)
        painter.setPen(Qt.PenStyle.NoPen)
        for (colour, _), rects in picture.edges.items():
            painter.setBrush(self._look.strong(colour))
            painter.drawRects(rects)
        for (colour, own), lines in picture.dashes.items():
            painter.setPen(self._dashes(self._look.strong(colour), own))
            painter.drawLines(lines)
        for place, badge in picture.badges:
            painter.drawPixmap(place, badge)
        painter.setPen(self._colours.colour("muted"))
        painter.setFont(self.measures.badge_font)
        for place, count in picture.counts:
            painter.drawText(place, count)

    def _dashes(self, colour: QColor, own: bool) -> QPen:
        """Short and thick for an own uncertain mark, long and thin for the marks of others."""
        thick = self.measures.edge if own else max(1.0, self.measures.edge / 2)
        pen = QPen(colour, thick, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.0, 1.0] if own else [4.0, 2.0])
        return pen

    def _paint_focus(self, painter: QPainter, picture: Picture, line: QTextLine, focused: Placed) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._look.strong(focused.mark.look.colour), 2))
        for rect in picture.outline(line, focused):
            painter.drawRoundedRect(rect.adjusted(-1, 0, 1, 0), 3, 3)
        badge = picture.badge_rect(focused)
        if badge is not None:
            painter.setPen(QPen(self._colours.colour("text"), 1.5))
            painter.drawRoundedRect(badge.adjusted(-1.25, -1.25, 1.25, 1.25), 3.5, 3.5)
        painter.restore()

    def _paint_margin(self, painter: QPainter, paragraph: int, layout: QTextLayout, height: float) -> None:
        facts = self._paragraphs[paragraph]
        if facts.entry and paragraph:
            y = self.measures.entry * 0.45
            painter.setPen(QPen(self._colours.colour("line"), 1))
            painter.drawLine(QLineF(0, y, layout.lineAt(0).width(), y))
        state = self.states[facts.section] if facts.section is not None and self.states else None
        if state is None or not facts.length:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state is State.CODED:
            self._paint_bar(painter, paragraph, layout)
        elif facts.opens:
            self._paint_sign(painter, state, layout)
        painter.restore()

    def _paint_sign(self, painter: QPainter, state: State, layout: QTextLayout) -> None:
        """A ring at the first line of an unread section, a tick at one that is read."""
        line = layout.lineAt(0)
        side = self.measures.line * 0.26
        centre = QPointF(-self.measures.line * 0.95, line.y() + line.ascent() - self.measures.line * 0.28)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._colours.colour("mark"), max(1.5, self.measures.line * 0.09))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        if state is State.UNREAD:
            painter.drawEllipse(centre, side, side)
        else:
            corner = centre + QPointF(-side * 0.25, side * 0.8)
            painter.drawPolyline(
                [centre + QPointF(-side, 0), corner, centre + QPointF(side * 1.1, -side * 0.9)]
            )

    def _paint_bar(self, painter: QPainter, paragraph: int, layout: QTextLayout) -> None:
        """A bar beside a coded section, cut into the colours of the own marks in this paragraph."""
        first, last = layout.lineAt(0), layout.lineAt(layout.lineCount() - 1)
        bar = QRectF(-self.measures.line * 1.05, first.y(), self.measures.line * 0.22, 0)
        bar.setBottom(last.y() + last.height())
        own = (
            placed.mark.look.colour for placed in self._lanes.of_paragraph(paragraph) if placed.mark.look.own
        )
        colours = [self._look.strong(colour) for colour in list(dict.fromkeys(own))[:MOST_STRIPES]]
        stripes = colours or [self._colours.colour("mark")]
        painter.setPen(Qt.PenStyle.NoPen)
        part = bar.height() / len(stripes)
        for place, colour in enumerate(stripes):
            painter.setBrush(colour)
            stripe = QRectF(
                bar.left(), bar.top() + place * part, bar.width(), part - (place < len(stripes) - 1)
            )
            painter.drawRoundedRect(stripe, 1.5, 1.5)

    def _paint_caret(
        self,
        painter: QPainter,
        context: QAbstractTextDocumentLayout.PaintContext,
        facts: Paragraph,
        block: QTextBlock,
        origin: QPointF,
    ) -> None:
        caret = context.cursorPosition - facts.start
        if 0 <= caret <= facts.length:
            line = block.layout().lineForTextPosition(caret)
            place = origin + QPointF(x_of(line, caret) - CARET_WIDTH / 2, line.y())
            painter.fillRect(QRectF(place, QSizeF(CARET_WIDTH, line.height())), self._colours.colour("text"))


def _selections(
    context: QAbstractTextDocumentLayout.PaintContext, facts: Paragraph
) -> list[QTextLayout.FormatRange]:
    """What of the selection lies in a paragraph."""
    found = []
    for selection in context.selections:
        start = max(0, selection.cursor.selectionStart() - facts.start)
        end = min(facts.length, selection.cursor.selectionEnd() - facts.start)
        if start < end:
            part = QTextLayout.FormatRange()
            part.start, part.length, part.format = start, end - start, selection.format
            found.append(part)
    return found
