"""This module is about the middle of the window: articles side by side, each with its own scroll."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.model.records import Article
from kzannot.project.progress import Progress
from kzannot.ui.article_view import ArticleView
from kzannot.ui.chips import KeyLabel, smaller
from kzannot.ui.dates import shown_date
from kzannot.ui.plain import tooltip
from kzannot.ui.text.turns import Turns
from kzannot.ui.theme import GAP, Theme

MOST = 5
"""How many articles may stand side by side."""

NARROWEST = 110
"""The narrowest column in pixels."""

STRIPE = 2
"""The height of the line above the focused column in pixels."""


class Elided(QLabel):
    """A line of text that ends in dots where the room ends; the whole of it is in the tooltip."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setMinimumWidth(1)
        self.show_whole(text)

    def show_whole(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(tooltip(text))
        self._cut()

    def whole(self) -> str:
        """The text without dots."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the text anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        self.setText(self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width()))


class ColumnHeader(QFrame):
    """The head of a column: outlet and date, title, how far it is read, and the button that closes it."""

    closed = Signal()

    def __init__(self, theme: Theme, article: Article, outlet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress: Progress | None = None
        self._focused = False
        self._origin, self._title = origin, title = Elided(""), Elided("")
        origin.setFont(smaller(self.font(), 0.9))
        origin.setForegroundRole(origin.palette().ColorRole.PlaceholderText)
        title.setFont(smaller(self.font(), 1.0, QFont.Weight.DemiBold))
        self._numbers = QLabel()
        self._numbers.setFont(smaller(self.font(), 0.9))
        self._numbers.setForegroundRole(origin.foregroundRole())
        close = QToolButton(autoRaise=True)
        close.setText("×")
        close.setToolTip(self.tr("Close column"))
        close.setAccessibleName(self.tr("Close column"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.closed)
        first = QHBoxLayout()
        first.setSpacing(GAP)
        self._link = Elided("")
        self._link.setFont(smaller(self.font(), 0.85))
        self._link.setVisible(False)
        self._link_key = KeyLabel(theme)
        first.addWidget(origin, 1)
        first.addWidget(self._link, 1)
        first.addWidget(self._link_key)
        first.addWidget(self._numbers)
        first.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP // 2 + STRIPE, GAP, GAP)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(title)
        self.show_article(article, outlet)

    def show_article(self, article: Article, outlet: str) -> None:
        """Show what is known of the article now."""
        self._origin.show_whole("  ·  ".join(part for part in (outlet, shown_date(article)) if part))
        self._title.show_whole(article.title)

    def show_progress(self, progress: Progress) -> None:
        """Show how far the article is read."""
        self._progress = progress
        done = progress.sections - progress.unread
        self._numbers.setText(f"{done} / {progress.sections}")
        self._numbers.setToolTip(
            self.tr("Sections read or coded: {done} of {all}. Spans: {spans}.").format(
                done=done, all=progress.sections, spans=progress.spans
            )
        )
        self.update()

    def show_link(self, words: str, key: str = "") -> None:
        """Show by what the column scrolls along, and the key that changes it; nothing where it does not."""
        self._link.show_whole(f"⇅ {words}" if words else "")
        self._link.setMaximumWidth(self._link.fontMetrics().horizontalAdvance(self._link.whole()) + GAP)
        self._link.setVisible(bool(words))
        self._link_key.show_key(key if words else "")

    def link_text(self) -> str:
        """What is said about how the column scrolls along."""
        return self._link.whole()

    def set_focused(self, focused: bool) -> None:
        """Show whether the keys go to this column."""
        self._focused = focused
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line above the focused column, and the progress along the foot."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.colour("window"))
        if self._focused:
            painter.fillRect(0, 0, self.width(), STRIPE, colours.colour("accent"))
        foot = QRectF(0, self.height() - STRIPE, self.width(), STRIPE)
        painter.fillRect(foot, colours.colour("line"))
        if self._progress and self._progress.sections:
            done = 1 - self._progress.unread / self._progress.sections
            foot.setWidth(foot.width() * done)
            painter.fillRect(foot, colours.colour("mark" if self._progress.unread else "good"))


class ArticleColumn(QWidget):
    """An article with its head.

    Signals:
        closed: the person wants it away.
    """

    closed = Signal()

    def __init__(self, theme: Theme, view: ArticleView, outlet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = view
        self._header = ColumnHeader(theme, view.article, outlet)
        self._header.closed.connect(self.closed)
        self._header.show_progress(view.progress())
        view.progressed.connect(self._header.show_progress)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(view, 1)
        self.setMinimumWidth(NARROWEST)
        self.setFocusProxy(view)
        self.setAccessibleName(view.article.title)

    def show_article(self, article: Article, outlet: str) -> None:
        """Show what is known of the article now."""
        self._header.show_article(article, outlet)
        self.setAccessibleName(article.title)

    def show_link(self, words: str, key: str = "") -> None:
        """Show by what the column scrolls along, and the key that changes it; nothing where it does not."""
        self._header.show_link(words, key)

    def link_text(self) -> str:
        """What is said about how the column scrolls along."""
        return self._header.link_text()

    def set_focused(self, focused: bool) -> None:
        """Show whether the keys go to this column."""
        self._header.set_focused(focused)


class Columns(QSplitter):
    """The open columns from left to right; one of them, the focused one, gets the keys.

    Signals:
        focused_changed: the ArticleView that is focused now, or None where no column is open.
        arranged: a column came, went, or has another width.
    """

    focused_changed = Signal(object)
    arranged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._focused: ArticleColumn | None = None
        self._turns = Turns(self)
        self.splitterMoved.connect(lambda: self.arranged.emit())
        application = QApplication.instance()
        assert isinstance(application, QApplication), "there is no window without an application"
        application.focusChanged.connect(self._follow_focus)

    def __iter__(self) -> Iterator[ArticleColumn]:
        """The columns from left to right."""
        for place in range(self.count()):
            column = self.widget(place)
            if isinstance(column, ArticleColumn):
                yield column

    @property
    def focused(self) -> ArticleView | None:
        """The view that gets the keys."""
        return self._focused.view if self._focused else None

    @property
    def focused_place(self) -> int:
        """The place of the focused column; 0 where there is none."""
        return max(0, self.indexOf(self._focused)) if self._focused else 0

    def open(self, column: ArticleColumn, beside: bool) -> None:
        """Show a column: in place of the focused one, or right of it."""
        place = self.focused_place
        column.view.view.take_turns(self._turns)
        column.hide()  # until all have their widths: each of them is laid out anew in every other one
        if self._focused and not beside:
            gone = self._focused
            self.replaceWidget(place, column)
            self._remove(gone)
        else:
            self.insertWidget(place + 1, column)
            self.setSizes([1_000] * self.count())
        column.show()
        column.closed.connect(lambda: self.close_column(column))
        self.setStretchFactor(self.indexOf(column), 1)
        self._focus(column)
        column.view.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arranged.emit()

    def close_column(self, column: ArticleColumn) -> None:
        """Put a column away; the keys go to its neighbour."""
        place = self.indexOf(column)
        self._remove(column)
        rest = list(self)
        self._focus(rest[min(place, len(rest) - 1)] if rest else None)
        if self._focused:
            self._focused.view.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arranged.emit()

    def focus_place(self, place: int) -> None:
        """Give the keys to the column at a place, if there is one."""
        columns = list(self)
        if place < len(columns):
            columns[place].view.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._focus(columns[place])

    def focus_next(self, step: int) -> None:
        """Give the keys to the next column (1) or the one before (-1), behind the last to the first."""
        if self.count():
            self.focus_place((self.focused_place + step) % self.count())

    def move_focused(self, step: int) -> None:
        """Let the focused column change places with its neighbour; each keeps its width."""
        place = self.focused_place
        other = place + step
        if self._focused is None or not 0 <= other < self.count():
            return
        widths, moved = self.sizes(), self._focused
        widths[place], widths[other] = widths[other], widths[place]
        self.insertWidget(other, moved)
        self.setSizes(widths)
        moved.view.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.arranged.emit()

    def clear(self) -> None:
        """Put every column away."""
        for column in list(self):
            self._remove(column)
        self._focus(None)  # at last, for each that goes hands the keys on to one that has to go, too

    def _remove(self, column: ArticleColumn) -> None:
        if self._focused is column:
            self._focused = None
        column.hide()
        column.setParent(None)
        _let_go(column)

    def _focus(self, column: ArticleColumn | None) -> None:
        if column is self._focused and column is not None:
            return
        self._focused = column
        for other in self:
            other.set_focused(other is column and self.count() > 1)
        self.focused_changed.emit(column.view if column else None)

    @Slot(QObject, QObject)
    def _follow_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        for column in self:
            if now is not None and column.isAncestorOf(now):
                self._focus(column)


def _let_go(column: ArticleColumn) -> None:
    """Delete a column, and at once all that it holds.

    The parts of a view hold each other, so that Python would find them only when it looks for garbage; with
    thousands of spans in each, the memory would grow until somebody pauses.
    """
    held = [vars(part) for part in (column, *column.findChildren(QObject))]

    def forget() -> None:
        for part in held:
            part.clear()

    column.destroyed.connect(forget)
    column.deleteLater()
