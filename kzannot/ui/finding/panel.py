"""This module is about the panel that finds words in articles, leads from place to place, and codes them.

Whoever came from a text gets back to the same caret with Escape; whoever goes to a place has it selected,
so that the key of a frame tags it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.model.records import Article
from kzannot.project.finding import Hit
from kzannot.ui.article_view import ArticleView
from kzannot.ui.finding.coding_row import CodingRow
from kzannot.ui.finding.form import FindForm
from kzannot.ui.finding.hits import HitList
from kzannot.ui.finding.scope import articles_of
from kzannot.ui.finding.search import Search
from kzannot.ui.theme import GAP
from kzannot.ui.translation import told
from kzannot.ui.workspace import Workspace

TYPING_MS = 250
"""How long the search waits for the next letter, in milliseconds."""

LONGEST = 120
"""How many letters of a selection are looked for."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where somebody was in a text before looking for something."""

    view: ArticleView
    caret: int
    selection: tuple[int, int] | None
    top: int


class FindPanel(QWidget):
    """Finds words in the articles of a workspace."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._hits: list[Hit] = []
        self._articles: tuple[UUID, ...] = ()
        self._at = -1
        self._goes_on = 0
        self._origin: Origin | None = None
        self.form = FindForm(workspace.theme)
        self.list = HitList()
        self.coding = CodingRow(workspace)
        self.search = Search(workspace.session.project, self)
        self._count = QLabel()
        self._stop = QPushButton(self.tr("Stop"))
        self._typing = QTimer(self, singleShot=True, interval=TYPING_MS)
        self._lay_out()
        self._connect()
        self._show([])

    # What actions ask

    def ask(self) -> None:
        """Let the person type what to find; the selected words are there already."""
        if view := self._workspace.columns.focused:
            text = view.view
            self._origin = Origin(view, text.caret(), text.selection(), text.first_visible())
            start, end = text.selection() or (0, 0)
            words = " ".join(text.text()[start:end].split())
            if 0 < len(words) <= LONGEST and not self.form.pattern.isChecked():
                self.form.field.setText(words)
        self.form.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.form.field.selectAll()

    def go_on(self, step: int) -> None:
        """Go to the next place (1) or the one before (-1), behind the last to the first."""
        if self._typing.isActive() or self.search.is_busy():
            self._goes_on = step
            if self._typing.isActive():
                self._look()
            return
        if self._hits:
            self.go_to((self._at + step) % len(self._hits) if self._at >= 0 else self._nearest(step))

    def go_to(self, row: int) -> None:
        """Show a place in its article, selected."""
        self._at = row
        hit = self._hits[row]
        self.list.select(row)
        if view := self._workspace.go_to(hit.article_id, hit.start, hit.end):
            view.view.select(hit.start, hit.end)
        self._tell()

    def is_waiting(self) -> bool:
        """Whether the search waits for the next letter."""
        return self._typing.isActive()

    def count_text(self) -> str:
        """What the panel says about how much was found."""
        return self._count.text()

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the next place with Enter, back to where one was with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.form.field.hasFocus():
            back = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.go_on(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Down and self.form.field.hasFocus() and self._hits:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.select(max(0, self._at))
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Mark in the texts what was found."""
        super().showEvent(event)
        self._follow_columns()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Take the marks off the texts, and look no further."""
        super().hideEvent(event)
        self._typing.stop()
        self.search.cancel()
        self._mark([])

    # Look

    @Slot()
    def _look(self) -> None:
        """Look for what is asked now."""
        self._typing.stop()
        articles = articles_of(self.form.scope(), self._workspace)
        self._articles = tuple(article.id for article in articles)
        if not self.form.field.text():
            self.search.cancel()
            self._show([])
            return
        try:
            self.search.start(self.form.query(), articles)
        except UserError as error:
            self._goes_on = 0
            self._show([])
            self.form.say(told(error))
        else:
            self.form.say("")
            self._stop.show()

    @Slot(object)
    def _take(self, hits: list[Hit]) -> None:
        self._show(hits)
        step, self._goes_on = self._goes_on, 0
        if step and hits:
            self.go_on(step)

    @Slot()
    def _follow_columns(self) -> None:
        """Look again where other articles are meant now; mark what was found in those that came."""
        if not self.isVisible():
            return
        meant = tuple(article.id for article in articles_of(self.form.scope(), self._workspace))
        if meant != self._articles:
            self._typing.start()
        self._mark(self._hits)

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Look again when articles come or go."""
        if next(edit.of(Article), None) and self.isVisible():
            self._typing.start()

    def _nearest(self, step: int) -> int:
        """The first place behind the caret, or before it."""
        view = self._workspace.columns.focused
        article_id = view.article.id if view else None
        here = [(row, hit) for row, hit in enumerate(self._hits) if hit.article_id == article_id]
        if not view or not here:
            return 0 if step > 0 else len(self._hits) - 1
        start, end = view.view.selection() or (view.view.caret(), view.view.caret())
        if step > 0:
            return next((row for row, hit in here if hit.start >= start), here[0][0])
        return next((row for row, hit in reversed(here) if hit.end <= end), here[-1][0])

    # Show

    def _show(self, hits: list[Hit]) -> None:
        self._hits, self._at = hits, -1
        titles = {a.id: a.title for a in self._workspace.session.project.articles()} if hits else {}
        self.list.show_hits(titles, hits)
        self.form.say("")
        self._mark(hits)
        self._tell()

    def _mark(self, hits: Sequence[Hit]) -> None:
        """Mark hits faintly in the texts that are open."""
        places: dict[UUID, list[tuple[int, int]]] = {}
        for hit in hits:
            places.setdefault(hit.article_id, []).append((hit.start, hit.end))
        for column in self._workspace.columns:
            column.view.view.show_found(places.get(column.view.article.id, ()))

    def _tell(self) -> None:
        """Say how much was found, and which of it is shown."""
        self._stop.setVisible(self.search.is_busy())
        found = len(self._hits)
        articles = len({hit.article_id for hit in self._hits})
        if not self.form.field.text():
            text = ""
        elif not found:
            text = self.tr("Nothing found.")
        elif self._at >= 0:
            text = self.tr("{place} of {found}").format(place=self._at + 1, found=found)
        else:
            text = self.tr("Found: {found}, articles: {articles}").format(found=found, articles=articles)
        self._count.setText(text)
        self.coding.follow(found)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._count.setText(self.tr("Article {done} of {total}").format(done=done + 1, total=total))

    def _leave(self) -> None:
        """Close the panel, and go back to the same caret."""
        holder = self.parentWidget()
        if isinstance(holder, QDockWidget):
            holder.close()
        origin, self._origin = self._origin, None
        if origin and any(column.view is origin.view for column in self._workspace.columns):
            text = origin.view.view
            text.set_caret(origin.caret)
            if origin.selection:
                text.select(*origin.selection)
            text.scroll_to(origin.top)
            text.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._workspace.focus_text()

    def _tag(self, rows: Sequence[int]) -> None:
        self.coding.tag([self._hits[row] for row in rows])

    # Make

    def _connect(self) -> None:
        self.form.changed.connect(self._typing.start)
        self._typing.timeout.connect(self._look)
        self.search.found.connect(self._take)
        self.search.progressed.connect(self._show_progress)
        self.search.stopped.connect(self._tell)
        self._stop.clicked.connect(self.search.cancel)
        self.list.wanted.connect(self.go_to)
        self.coding.all_wanted.connect(lambda: self._tag(range(len(self._hits))))
        self.coding.selected_wanted.connect(lambda: self._tag(self.list.selected_rows()))
        self._workspace.columns.focused_changed.connect(self._follow_columns)
        self._workspace.columns.arranged.connect(self._follow_columns)
        self._workspace.session.edited.connect(self._follow)

    def _lay_out(self) -> None:
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._count)
        foot.addWidget(self._stop)
        foot.addStretch(1)
        foot.addWidget(self.coding)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.form)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
