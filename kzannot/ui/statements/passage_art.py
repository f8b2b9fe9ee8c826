"""This module is about how a passage is drawn in its cell: whose it is, its words, what was coded in it."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen, QTextLayout, QTextOption

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.statements import Piece, Wording
from kzannot.ui.badges import badge_font, badge_height, badge_pixmap, badge_size
from kzannot.ui.chips import smaller
from kzannot.ui.dates import shown_date
from kzannot.ui.marks import Marks
from kzannot.ui.statements.codings import Said, said_of
from kzannot.ui.statements.comparing import formats
from kzannot.ui.statements.words import say
from kzannot.ui.text.positions import Positions
from kzannot.ui.theme import GAP, RADIUS, Colours

FEW = 4
"""How many lines of a passage are seen as long as its row is not the chosen one."""

KEPT = 600
"""How many passages are kept broken into lines."""

NO_FRAME = QT_TRANSLATE_NOOP("statements", "no frame")
UNREAD = QT_TRANSLATE_NOOP("statements", "nobody has read this")


class PassageArt:
    """Draws passages in one type and one theme; the words of a passage are broken into lines once."""

    def __init__(self, font: QFont, colours: Colours, marks: Marks) -> None:
        self._font, self._colours, self._marks = font, colours, marks
        self._small, self._badges = smaller(font, 0.88), badge_font(font)
        self._line = QFontMetricsF(font).height()
        self._foot = max(QFontMetricsF(self._small).height(), badge_height(self._badges)) + 3
        self._broken: dict[tuple[object, ...], QTextLayout] = {}

    def height_of_few(self) -> float:
        """How high a passage is of which only the beginning is shown."""
        return self._head_height() + FEW * self._line + GAP / 2 + self._foot

    def height(self, wording: Wording, pieces: Sequence[Piece], width: float) -> float:
        """How high a whole passage is in a cell of a width."""
        lines = self._lines(wording, pieces, width).lineCount()
        foot = sum(self._said_height(said, width) for said in self._said(wording)) or self._foot
        return self._head_height() + lines * self._line + GAP / 2 + foot

    def paint(
        self, painter: QPainter, place: QRectF, wording: Wording, pieces: Sequence[Piece], more: int
    ) -> None:
        """Draw the beginning of a passage, and that there are `more` of the outlet."""
        self._paint_head(painter, place, wording, f"+{more}" if more else "")
        layout = self._lines(wording, pieces, place.width())
        top = place.top() + self._head_height()
        self._paint_lines(painter, layout, QPointF(place.left(), top), FEW)
        if layout.lineCount() > FEW:
            self._paint_cut(painter, layout, QPointF(place.left(), top))
        foot = QRectF(place.left(), top + FEW * self._line + GAP / 2, place.width(), self._foot)
        self._paint_badges(painter, foot, wording)

    def paint_whole(
        self, painter: QPainter, place: QRectF, wording: Wording, pieces: Sequence[Piece]
    ) -> None:
        """Draw a whole passage, what was coded in it line by line."""
        self._paint_head(painter, place, wording, "")
        layout = self._lines(wording, pieces, place.width())
        top = place.top() + self._head_height()
        self._paint_lines(painter, layout, QPointF(place.left(), top), layout.lineCount())
        foot = QRectF(place.left(), top + layout.lineCount() * self._line, place.width(), self._foot)
        foot.translate(0, GAP / 2)
        if not wording.codings:
            self._paint_badges(painter, foot, wording)
        for said in self._said(wording):
            foot.setHeight(self._said_height(said, foot.width()))
            self._paint_said(painter, foot, said)
            foot.moveTop(foot.bottom())

    def paint_frame(self, painter: QPainter, place: QRectF) -> None:
        """Draw the frame of the passage that keys act on."""
        painter.setPen(QPen(self._colours.colour("accent"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(-GAP / 2, -GAP / 2, GAP / 2, GAP / 2), RADIUS, RADIUS)

    # Parts

    def _head_height(self) -> float:
        return QFontMetricsF(self._small).height() + 2

    def _said(self, wording: Wording) -> list[Said]:
        return said_of(wording.codings, self._marks)

    def _lines(self, wording: Wording, pieces: Sequence[Piece], width: float) -> QTextLayout:
        """The words of a passage, broken into lines and marked."""
        key = (wording.passage.id, wording.passage.start, wording.passage.end, id(pieces), round(width))
        if key not in self._broken:
            if len(self._broken) >= KEPT:
                self._broken.clear()
            self._broken[key] = self._break(wording.text, pieces, width)
        return self._broken[key]

    def _break(self, text: str, pieces: Sequence[Piece], width: float) -> QTextLayout:
        layout = QTextLayout(Positions(text).shown.replace("\n", " "), self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats(text, pieces, self._colours))
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, top))
            top += self._line
        layout.endLayout()
        return layout

    def _paint_head(self, painter: QPainter, place: QRectF, wording: Wording, more: str) -> None:
        """The article's title and date; `more` stands at the right."""
        painter.setFont(self._small)
        painter.setPen(self._colours.colour("muted"))
        metrics = painter.fontMetrics()
        line = QRectF(place.left(), place.top(), place.width(), metrics.height())
        right = metrics.horizontalAdvance(more) + GAP if more else 0
        words = " · ".join(part for part in (shown_date(wording.article), wording.article.title) if part)
        painter.drawText(line, Qt.AlignmentFlag.AlignRight, more)
        cut = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(place.width() - right))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_lines(self, painter: QPainter, layout: QTextLayout, origin: QPointF, most: int) -> None:
        painter.setPen(self._colours.colour("text"))
        for number in range(min(most, layout.lineCount())):
            layout.lineAt(number).draw(painter, origin)

    def _paint_cut(self, painter: QPainter, layout: QTextLayout, origin: QPointF) -> None:
        """Three dots behind the last line that is shown."""
        line = layout.lineAt(FEW - 1)
        painter.setFont(self._font)
        painter.setPen(self._colours.colour("muted"))
        painter.drawText(origin + QPointF(line.naturalTextWidth() + 1, line.y() + line.ascent()), "…")

    def _paint_badges(self, painter: QPainter, place: QRectF, wording: Wording) -> None:
        """The badges side by side as far as there is room, or why there are none."""
        if not wording.codings:
            painter.setFont(self._small)
            painter.setPen(self._colours.colour("muted"))
            text = say(NO_FRAME if wording.seen else UNREAD)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)
            return
        left, said = place.left(), self._said(wording)
        for number, each in enumerate(said):
            size = badge_size(each.badge, self._badges)
            if left + size.width() > place.right() and number:
                painter.setFont(self._small)
                painter.setPen(self._colours.colour("muted"))
                painter.drawText(QPointF(left, place.bottom() - GAP / 2), f"+{len(said) - number}")
                return
            self._paint_badge(painter, QPointF(left, place.center().y() - size.height() / 2), each)
            left += size.width() + GAP / 2

    def _said_height(self, said: Said, width: float) -> float:
        """How high what was coded is in a cell of a width, its words broken into lines."""
        room = QRectF(0, 0, width - badge_size(said.badge, self._badges).width() - GAP / 2, 0)
        words = QFontMetricsF(self._small).boundingRect(room, Qt.TextFlag.TextWordWrap, said.words)
        return max(self._foot, words.height() + 3)

    def _paint_said(self, painter: QPainter, place: QRectF, said: Said) -> None:
        """A badge, and what it says in words."""
        size = badge_size(said.badge, self._badges)
        middle = place.top() + self._foot / 2
        self._paint_badge(painter, QPointF(place.left(), middle - size.height() / 2), said)
        painter.setFont(self._small)
        painter.setPen(self._colours.colour("text"))
        top = (self._foot - QFontMetricsF(self._small).height()) / 2
        rest = place.adjusted(size.width() + GAP / 2, top, 0, 0)
        painter.drawText(rest, Qt.TextFlag.TextWordWrap, said.words)

    def _paint_badge(self, painter: QPainter, place: QPointF, said: Said) -> None:
        ratio = painter.device().devicePixelRatio()
        picture = badge_pixmap(said.badge, self._badges, self._colours, ratio)
        painter.drawPixmap(place, picture)
