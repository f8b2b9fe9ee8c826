"""This module is about how a statement is drawn in the first column: title, decision, contrast."""

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.linking import Relation, Status
from kzannot.ui.chips import smaller
from kzannot.ui.statements.choosing import Listed
from kzannot.ui.statements.words import relation_name, say, status_name
from kzannot.ui.theme import GAP, Colours

LINES = 3
"""How many lines a title takes at most."""

BAR = 4
"""The height of the bar that shows the contrast, in pixels."""

COLOURS = {Status.PROPOSED: "mark", Status.CONFIRMED: "good", Status.REJECTED: "bad"}

UNKNOWN = QT_TRANSLATE_NOOP("statements", "framing: too little read")
CONTRAST = QT_TRANSLATE_NOOP("statements", "framing differs by {contrast}")
OUTLETS = QT_TRANSLATE_NOOP("statements", "outlets: {outlets}")
NOTED = QT_TRANSLATE_NOOP("statements", "note: {note}")


class StatementArt:
    """Draws statements in one type and one theme."""

    def __init__(self, font: QFont, colours: Colours) -> None:
        self._colours = colours
        self._bold = smaller(font, 1.0, QFont.Weight.DemiBold)
        self._small = smaller(font, 0.88)
        self._line = QFontMetricsF(self._small).height() + 2

    def height(self) -> float:
        """How high a statement is."""
        return LINES * QFontMetricsF(self._bold).height() + 4.6 * self._line + GAP / 2

    def paint(self, painter: QPainter, place: QRectF, listed: Listed) -> None:
        """Draw a statement: its title, what was decided on it, how differently it is framed."""
        statement = listed.row.statement
        painter.setFont(self._bold)
        struck = statement.status == Status.REJECTED
        painter.setPen(self._colours.colour("muted" if struck else "text"))
        metrics = painter.fontMetrics()
        title = QRectF(place.left(), place.top(), place.width(), LINES * metrics.height())
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        taken = metrics.boundingRect(title.toRect(), flags, statement.title)
        painter.save()
        painter.setClipRect(title)
        painter.drawText(title, flags, statement.title)
        painter.restore()
        below = title.top() + min(title.height(), taken.height()) + GAP / 2
        line = QRectF(place.left(), below, place.width(), self._line)
        self._paint_status(painter, line, statement.status, statement.relation)
        self._paint_contrast(painter, line.translated(0, self._line), listed)
        self._paint_line(painter, line.translated(0, 2.6 * self._line), _outlets(listed))
        if statement.note:
            note = say(NOTED).format(note=" ".join(statement.note.split()))
            self._paint_line(painter, line.translated(0, 3.6 * self._line), note)

    def _paint_status(self, painter: QPainter, line: QRectF, status: str, relation: str) -> None:
        """A sign of the status, and what it is called with the kind of the link."""
        side = line.height() * 0.3
        centre = QPointF(line.left() + side + 1, line.center().y())
        colour = self._colours.colour(COLOURS.get(Status(status), "mark"))
        painter.setPen(QPen(colour, 1.8, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if status == Status.CONFIRMED:
            low = centre + QPointF(-side * 0.2, side * 0.8)
            painter.drawPolyline([centre + QPointF(-side, 0), low, centre + QPointF(side * 1.1, -side * 0.9)])
        elif status == Status.REJECTED:
            painter.drawLine(centre + QPointF(-side, -side), centre + QPointF(side, side))
            painter.drawLine(centre + QPointF(-side, side), centre + QPointF(side, -side))
        else:
            painter.drawEllipse(centre, side, side)
        words = status_name(status)
        if relation != Relation.UNTYPED:
            words = f"{words} · {relation_name(relation)}"
        rest = line.adjusted(2 * side + GAP, 0, 0, 0)
        self._paint_line(painter, rest, words, "text")

    def _paint_contrast(self, painter: QPainter, line: QRectF, listed: Listed) -> None:
        """The contrast as a number in words, and as a bar."""
        if listed.contrast is None:
            self._paint_line(painter, line, say(UNKNOWN))
            return
        number = QLocale().toString(listed.contrast, "f", 2)
        self._paint_line(painter, line, say(CONTRAST).format(contrast=number))
        bar = QRectF(line.left(), line.bottom() + 1, min(line.width(), 160.0), BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.colour("line"))
        painter.drawRoundedRect(bar, BAR / 2, BAR / 2)
        if listed.contrast:
            bar.setWidth(max(BAR, bar.width() * listed.contrast))
            painter.setBrush(self._colours.colour("accent"))
            painter.drawRoundedRect(bar, BAR / 2, BAR / 2)

    def _paint_line(self, painter: QPainter, line: QRectF, words: str, colour: str = "muted") -> None:
        painter.setFont(self._small)
        painter.setPen(self._colours.colour(colour))
        cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)


def _outlets(listed: Listed) -> str:
    return say(OUTLETS).format(outlets=len(listed.row.outlets))
