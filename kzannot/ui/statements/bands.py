"""This module is about the bands between the columns, which lead from a passage to those that say the same.

They lie above the columns and let everything through. A passage has a ground and an edge, so that it is
told by form as well as by colour; where it is out of sight, its band leads to where it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kzannot.model.study import Passage
from kzannot.ui.article_view import ArticleView
from kzannot.ui.text.places import rects_of
from kzannot.ui.theme import Theme
from kzannot.ui.workspace import Workspace

GROUND, BAND = 0.16, 0.20
"""How strong the grounds of passages and the bands are."""


@dataclass(frozen=True, slots=True)
class End:
    """One end of a band: its height, and how far the words reach to the left and to the right."""

    top: float
    bottom: float
    left: float
    right: float


class Bands(QWidget):
    """Draws the passages of one statement over the columns, and the bands between them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.middle)
        self._middle = workspace.middle
        self._columns = workspace.columns
        self._theme: Theme = workspace.theme
        self._passages: Sequence[Passage] = ()
        self._watched: set[ArticleView] = set()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._columns.installEventFilter(self)
        self._columns.arranged.connect(self._follow_columns)
        self.hide()

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show these passages; without any, nothing."""
        self._passages = passages
        self._follow_columns()

    def ends(self) -> list[list[End]]:
        """The passages as they stand now, a list for each column that has any, from left to right."""
        found = ([end for each in self._of(view) if (end := self._end(view, each))] for view in self._views())
        return [ends for ends in found if ends]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Cover the columns wherever they are."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow_columns()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw passages and bands."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for view in self._views():
            painter.save()
            painter.setClipRect(self._window(view))
            for passage in self._of(view):
                self._paint_passage(painter, view, passage)
            painter.restore()
        for left, right in pairwise(self.ends()):
            for one in left:
                for other in right:
                    self._paint_band(painter, one, other)

    # Draw

    def _paint_passage(self, painter: QPainter, view: ArticleView, passage: Passage) -> None:
        colours = self._theme.colours
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent", GROUND))
        rects = self._rects(view, passage)
        for rect in rects:
            painter.drawRect(rect)
        painter.setPen(QPen(colours.colour("accent"), 1))
        for rect in rects:
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if rects:
            beside = min(rect.left() for rect in rects) - 5
            painter.setPen(QPen(colours.colour("accent"), 3))
            painter.drawLine(QPointF(beside, rects[0].top()), QPointF(beside, rects[-1].bottom()))

    def _paint_band(self, painter: QPainter, one: End, other: End) -> None:
        """A band from the right of one passage to the left of another, bent so that it meets both level."""
        colours = self._theme.colours
        begin, stop = one.right + 4, other.left - 8
        middle = (begin + stop) / 2
        upper = QPainterPath(QPointF(begin, one.top))
        upper.cubicTo(QPointF(middle, one.top), QPointF(middle, other.top), QPointF(stop, other.top))
        lower = QPainterPath(QPointF(stop, other.bottom))
        lower.cubicTo(QPointF(middle, other.bottom), QPointF(middle, one.bottom), QPointF(begin, one.bottom))
        band = QPainterPath(upper)
        band.lineTo(QPointF(stop, other.bottom))
        band.connectPath(lower)
        band.closeSubpath()
        painter.fillPath(band, colours.colour("accent", BAND))
        painter.setPen(QPen(colours.colour("accent", 0.8), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(upper)
        painter.drawPath(lower)

    # Measure

    def _views(self) -> list[ArticleView]:
        return [column.view for column in self._columns]

    def _of(self, view: ArticleView) -> list[Passage]:
        return [each for each in self._passages if each.article_id == view.article.id]

    def _window(self, view: ArticleView) -> QRectF:
        """Where the text of a column is seen."""
        viewport = view.view.viewport()
        return QRectF(viewport.mapTo(self._middle, QPoint(0, 0)) - self.pos(), viewport.size())

    def _rects(self, view: ArticleView, passage: Passage) -> list[QRectF]:
        """The lines of a passage that are near to what is seen."""
        seen, top = self._window(view), view.view.verticalScrollBar().value()
        lines = rects_of(view.view.page, passage.start, passage.end, top, top + seen.height())
        return [line.translated(seen.left(), seen.top() - top) for line in lines]

    def _end(self, view: ArticleView, passage: Passage) -> End | None:
        """Where the bands of a passage end: at its words, or at the edge behind which they are."""
        seen = self._window(view)
        page, shown = view.view.page, view.view.verticalScrollBar().value()
        if not page.layout.is_started():
            return None
        ending = max(passage.start, passage.end - 1)
        first = page.layout.line_rect(page.positions.to_units(passage.start))
        last = page.layout.line_rect(page.positions.to_units(ending))
        words = next(rects_of(page, ending, passage.end, last.top(), last.bottom()), last)
        offset = seen.top() - shown
        top = min(max(first.top() + offset, seen.top()), seen.bottom())
        bottom = min(max(words.bottom() + offset, seen.top()), seen.bottom())
        left = seen.left() + first.left()
        return End(top, bottom, left, left + first.width())

    # Follow

    @Slot()
    def _follow_columns(self) -> None:
        views = set(self._views())
        for view in views - self._watched:
            view.view.scrolled.connect(self.update)
        self._watched = views
        there = {view.article.id for view in views}
        shared = {each.article_id for each in self._passages} & there
        self.setGeometry(self._columns.geometry())
        self.setVisible(bool(shared) and not self._columns.isHidden())
        self.raise_()
        self.update()
