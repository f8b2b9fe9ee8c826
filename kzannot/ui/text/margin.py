"""The margin beside the text: one stripe for each mark, as high as the lines that it touches, badge on top.

Columns are counted from the text outwards. What an own mark is shows in the stripe's form: full, hollow
while it is unfinished, broken where it is uncertain; others' marks are thin lines. What finds no column is
counted where it begins. The keyboard walks the same marks in the text.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzannot.ui.badges import Badge, badge_pixmap
from kzannot.ui.text.drawing import Rows
from kzannot.ui.text.hover import Hover
from kzannot.ui.text.lanes import MOST_COLUMNS, Placed
from kzannot.ui.text.layout import Laid
from kzannot.ui.text.measures import Measures
from kzannot.ui.text.values import Look, Mark
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Colours

FEWEST_COLUMNS = 2
"""A margin with fewer columns would mostly count."""

SHARE = 0.22
"""How much of the width the margin may take from the text."""

THICK, THIN = 4.0, 2.0
REACH = 40
"""How far badges and counts reach beyond the line where they stand, in pixels, at most."""

GAP = 3


class Stripe:
    """A part of a mark in one paragraph: its column, its height from `top` to `bottom`, where its badge is.

    Heights are counted from the top of the paragraph.
    """

    __slots__ = ("begins", "bottom", "column", "placed", "top")

    def __init__(self, placed: Placed, column: int, top: float, bottom: float, begins: bool) -> None:
        self.placed = placed
        self.column = column
        self.top = top
        self.bottom = bottom
        self.begins = begins


class Margin(QWidget):
    """Shows the stripes of what is visible of one view, and focuses the mark that is clicked."""

    def __init__(self, view: SpanText, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._columns = 0
        self._stripes: dict[int, tuple[Rows, int, list[Stripe]]] = {}
        self._strong: dict[str, QColor] = {}
        self._badges: dict[tuple[str, str, bool], QPixmap] = {}
        self._badges_for: tuple[Measures, float] | None = None
        self.set_colours(colours)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Margin with a stripe for each span"))
        self._hover = Hover(self, self.marks_under)
        self._scrolled_to = (0, -1)
        self._own_columns = 0
        view.scrolled.connect(self._follow_scrolling)
        view.outdated.connect(self._paint_again)

    def set_colours(self, colours: Colours) -> None:
        """Paint in the colours of another theme."""
        self._colours = colours
        self._strong.clear()
        self._badges.clear()
        self.update()

    def fit(self, width: int) -> None:
        """Take as many columns as there is room for beside a text in this width; none where it is narrow."""
        room = width * SHARE - self._count_width()
        columns = min(MOST_COLUMNS, int(room / self._pitch()))
        self._columns = columns if columns >= FEWEST_COLUMNS else 0
        self.setFixedWidth(round(self._count_width() + self._columns * self._pitch()) + GAP)
        self.update()

    def columns(self) -> int:
        """How many stripes can stand side by side."""
        return self._columns

    def sizeHint(self) -> QSize:  # noqa: N802
        """Wide enough for the columns."""
        return QSize(self.width(), 100)

    def marks_under(self, place: QPointF) -> list[Mark]:
        """The mark whose stripe is at a place; at a count, the marks that it counts."""
        for rect, crowd in self._crowds(place.y() - REACH, place.y() + REACH):
            if rect.contains(place):
                return [placed.mark for placed in crowd]
        column = int((self.width() - GAP - place.x()) / self._pitch())
        return [
            stripe.placed.mark
            for top, stripe in self._visible(place.y(), place.y())
            if stripe.column == column and top + stripe.top <= place.y() <= top + stripe.bottom
        ]

    @Slot()
    def _follow_scrolling(self) -> None:
        """Move what is painted along; only where heights have changed everything is painted anew."""
        (place, moves), self._scrolled_to = self._scrolled_to, self._scroll_place()
        if self._scrolled_to[1] == moves and self.isVisible():
            self.scroll(0, place - self._scrolled_to[0])
        else:
            self.update()

    @Slot(QRect)
    def _paint_again(self, part: QRect) -> None:
        """Paint again what stands beside a part of the text; all of it where the columns have moved."""
        columns = self._view.page.lanes.own_columns
        if columns == self._own_columns:
            self.update(0, part.top() - REACH, self.width(), part.height() + 2 * REACH)
        else:
            self._own_columns = columns
            self.update()

    def _scroll_place(self) -> tuple[int, int]:
        return self._view.verticalScrollBar().value(), self._view.page.layout.moves

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw every stripe that is visible."""
        self._view.lay_out_visible()
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._colours.colour("base"))
        heads = []
        for top, stripe in self._visible(event.rect().top() - REACH, event.rect().bottom() + REACH):
            self._paint_stripe(painter, stripe, top)
            if stripe.begins:
                heads.append((top, stripe))
        for top, stripe in heads:
            self._paint_badge(painter, stripe, top)
        painter.setFont(self._measures.badge_font)
        painter.setPen(self._colours.colour("muted"))
        for rect, crowd in self._crowds(event.rect().top() - REACH, event.rect().bottom() + REACH):
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, f"+{len(crowd)}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Focus the mark whose stripe was clicked; where it begins far away, go there."""
        marks = self.marks_under(event.position())
        if event.button() is Qt.MouseButton.LeftButton and marks:
            self._view.set_caret(marks[0].start)
            self._view.click_mark(marks[0].id)
            self._view.setFocus(Qt.FocusReason.MouseFocusReason)

    # Where things are.

    @property
    def _measures(self) -> Measures:
        return self._view.page.layout.measures

    def _pitch(self) -> float:
        """The width of a column: a badge of two letters, and a gap."""
        return self._measures.badge_width + GAP

    def _left(self, column: int) -> float:
        return self.width() - GAP - (column + 1) * self._pitch()

    def _strip(self, first: float, last: float) -> Iterator[tuple[Laid, float]]:
        """The paragraphs that are seen from `first` to `last`, and their tops from the top of the margin."""
        top = self._view.verticalScrollBar().value()
        for laid in self._view.page.layout.strip(top + first, top + last):
            yield laid, laid.top - top

    def _visible(self, first: float, last: float) -> Iterator[tuple[float, Stripe]]:
        """The stripes that are seen from `first` to `last`, each with the top of its paragraph."""
        for laid, top in self._strip(first, last):
            for stripe in self._stripes_of(laid):
                if top + stripe.bottom >= first and top + stripe.top <= last:
                    yield top, stripe

    def _stripes_of(self, laid: Laid) -> list[Stripe]:
        """The stripes of a paragraph, reckoned anew when it was laid out anew."""
        known = self._stripes.get(laid.number)
        if known is None or known[0] is not laid.rows or known[1] != self._view.page.lanes.own_columns:
            lanes = self._view.page.lanes
            marks = lanes.of_paragraph(laid.number) if laid.facts.length else ()
            columns = ((placed, lanes.column(placed)) for placed in marks)
            found = [_stripe(placed, column, laid) for placed, column in columns if column < MOST_COLUMNS]
            known = self._stripes[laid.number] = laid.rows, lanes.own_columns, found
        return [stripe for stripe in known[2] if stripe.column < self._columns]

    def _crowds(self, first: float, last: float) -> Iterator[tuple[QRectF, list[Placed]]]:
        """What begins in a line from `first` to `last` and finds no column, and where its count stands."""
        height, lanes = QFontMetricsF(self._measures.badge_font).height(), self._view.page.lanes
        for laid, top in self._strip(first, last):
            for number, row in enumerate(laid.rows):
                line = laid.lines.lineAt(number)
                if row is None or not first <= top + line.y() + height or top + line.y() > last:
                    continue
                start = laid.facts.start + line.textStart()
                begun = (placed for placed in row.pieces if placed.start >= start)
                hidden = [placed for placed in begun if lanes.column(placed) >= self._columns]
                if hidden:
                    yield QRectF(0, top + line.y(), self._count_width(), height), hidden

    def _count_width(self) -> float:
        return QFontMetricsF(self._measures.badge_font).horizontalAdvance("+99")

    # Paint.

    def _paint_stripe(self, painter: QPainter, stripe: Stripe, top: float) -> None:
        mark = stripe.placed.mark
        look = mark.look
        colour = self._colour(look.colour)
        thick = THICK if look.own else THIN
        left = self._left(stripe.column) + (self._pitch() - GAP - thick) / 2
        rect = QRectF(left, top + stripe.top, thick, max(thick, stripe.bottom - stripe.top))
        if self._view.focused() == mark:
            painter.fillRect(rect.adjusted(-4, -1, 4, 1), self._colours.colour("accent", 0.35))
        if look.uncertain or look.unfinished:
            pen = QPen(colour, 1.0 if look.unfinished else thick, c=Qt.PenCapStyle.FlatCap)
            if look.uncertain:
                pen.setDashPattern([3.0, 2.0] if look.unfinished else [1.0, 0.75])
            painter.setPen(pen)
            if look.unfinished:
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
            else:
                middle = rect.center().x()
                painter.drawLine(QPointF(middle, rect.top()), QPointF(middle, rect.bottom()))
        else:
            painter.fillRect(rect, colour)

    def _paint_badge(self, painter: QPainter, stripe: Stripe, top: float) -> None:
        look = stripe.placed.mark.look
        if not look.badge:
            return
        picture = self._badge_of(look)
        spare = self._pitch() - GAP - picture.deviceIndependentSize().width()
        place = QPointF(round(self._left(stripe.column) + spare / 2), round(top + stripe.top))
        painter.drawPixmap(place, picture)

    def _badge_of(self, look: Look) -> QPixmap:
        """The badge of a mark without what it lacks, kept as long as letters and screen are the same."""
        drawn_for = self._measures, self.devicePixelRatioF()
        if drawn_for != self._badges_for:
            self._badges.clear()
            self._badges_for = drawn_for
        key = look.badge, look.colour, look.own
        if key not in self._badges:
            badge = Badge(look.badge, look.colour, outlined=not look.own)
            self._badges[key] = badge_pixmap(badge, self._measures.badge_font, self._colours, drawn_for[1])
        return self._badges[key]

    def _colour(self, colour: str) -> QColor:
        if colour not in self._strong:
            self._strong[colour] = self._colours.strong(colour)
        return self._strong[colour]


def _stripe(placed: Placed, column: int, laid: Laid) -> Stripe:
    """The stripe of a mark in one paragraph."""
    start, length, lines = laid.facts.start, laid.facts.length, laid.lines
    begins, goes_on = placed.start >= start, placed.end > start + length
    first = lines.lineForTextPosition(placed.start - start if begins else 0)
    last = lines.lineForTextPosition(length if goes_on else max(0, placed.end - start - 1))
    bottom = last.y() + last.height() * (2 if goes_on else 1)
    return Stripe(placed, column, first.y() if begins else 0.0, bottom, begins)
