"""This module is about the panel of spans whose words a corrected text lacks, until each has a place again.

A span goes where the person selects, or away. Nothing is proposed here: what could be, was.
"""

from uuid import UUID

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kzannot.errors import UserError
from kzannot.model import edits
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Span
from kzannot.model.versions import currents
from kzannot.project.blinding import is_hidden
from kzannot.project.finding import Hit
from kzannot.project.unanchored import Unanchored, anchored, unanchored
from kzannot.ui.columns import Elided
from kzannot.ui.finding.hits import HitList
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace


class UnanchoredPanel(QWidget):
    """Lists the signed-in annotator's spans without an anchor."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._session = workspace.session
        self.rows: list[Unanchored] = []
        self._earlier: set[UUID] = set()
        self.list = HitList(self)
        self.list.setAccessibleName(self.tr("Spans without an anchor"))
        self._told = Elided("")
        self.others = QLabel()
        self._none = QLabel(self.tr("Every span has its place in its article."))
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.anchor = QPushButton(self.tr("Anchor to the selection"), autoDefault=False)
        self.anchor.setToolTip(tooltip(workspace.keymap.shown("anchor")))
        self.show_place = QPushButton(self.tr("Show where it stood"), autoDefault=False)
        self.erase = QPushButton(self.tr("Erase span"), autoDefault=False)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self._read()

    def ask(self) -> None:
        """Give the keys to the list."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def anchor_to_selection(self) -> None:
        """Give the current span the place that is selected in its article."""
        lost, view = self._current(), self._workspace.columns.focused
        if lost is None:
            return
        if view is None or view.article.id != lost.article.id or view.view.selection() is None:
            text = self.tr("Open {title} and select the words that the span shall cover.")
            self._session.refused.emit(text.format(title=lost.article.title))
            return
        passage = view.view.selection()
        assert passage, "it was asked for just now"
        try:
            edit = anchored(self._session.project, lost, passage)
        except UserError as error:
            self._session.refuse(error)
        else:
            self._session.apply(edit)

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take in what came while nobody looked."""
        super().showEvent(event)
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead back to the text with Escape; erase the current span with Delete."""
        if event.key() == Qt.Key.Key_Escape:
            self._workspace.focus_text()
        elif event.key() == Qt.Key.Key_Delete and self.list.hasFocus():
            self._erase()
        else:
            super().keyPressEvent(event)

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Read anew where an article got another text, or a span without an anchor is another."""
        touched = {span.article_id for pair in edit.of(Span) for span in pair if span}
        if self.isVisible() and (next(edit.of(Article), None) or touched & self._earlier):
            self._read()

    @Slot()
    def _read(self) -> None:
        project = self._session.project
        me, row = project.annotator, max(0, self.list.currentIndex().row())
        everybodys = unanchored(project)
        self.rows = [lost for lost in everybodys if me and lost.span.annotator_id == me.id]
        self._earlier = set(currents(project.articles()))
        titles = {lost.article.id: lost.article.title for lost in self.rows}
        self.list.show_hits(titles, [_hit(lost) for lost in self.rows])
        others = 0 if is_hidden(project, me) else len(everybodys) - len(self.rows)
        self.others.setText(self.tr("Of others: {number}").format(number=QLocale().toString(others)))
        self.others.setVisible(others > 0)
        self._pages.setCurrentIndex(1 if self.rows else 0)
        for widget in (self._told, self.anchor, self.show_place, self.erase):
            widget.setVisible(bool(self.rows))
        if self.rows:
            self.list.select(min(row, len(self.rows) - 1))

    @Slot()
    def _tell(self) -> None:
        """Say how the current span is coded."""
        lost = self._current()
        self._told.show_whole(" · ".join(self._workspace.marks.words(lost.span)) if lost else "")

    # What a person does

    def _current(self) -> Unanchored | None:
        row = self.list.currentIndex().row()
        return self.rows[row] if 0 <= row < len(self.rows) else None

    @Slot()
    def _open(self) -> None:
        """Show the article that the current span belongs to, so that its new place can be selected."""
        if lost := self._current():
            place = min(lost.span.start, lost.article.length)
            self._workspace.go_to(lost.article.id, place, place)

    @Slot()
    def _show_place(self) -> None:
        """Show where the current span stood, beside the article."""
        lost = self._current()
        if lost is None:
            return
        earlier = lost.span.article_id
        shown = any(column.view.article.id == earlier for column in self._workspace.columns)
        if shown or self._workspace.open_article(earlier, beside=True):
            self._workspace.go_to(earlier, lost.span.start, lost.span.end)

    @Slot()
    def _erase(self) -> None:
        if lost := self._current():
            self._session.apply(edits.erase(lost.span))

    # Make

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._tell)
        self.list.wanted.connect(self._open)
        self.anchor.clicked.connect(self.anchor_to_selection)
        self.show_place.clicked.connect(self._show_place)
        self.erase.clicked.connect(self._erase)
        self._session.edited.connect(self._follow)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._told, 1)
        foot.addStretch()
        for widget in (self.others, self.show_place, self.erase, self.anchor):
            foot.addWidget(widget)
        self._pages.addWidget(self._none)
        self._pages.addWidget(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addWidget(self._pages, 1)
        column.addLayout(foot)


def _hit(lost: Unanchored) -> Hit:
    """A span as the list shows places: its words between those that stood around them."""
    span = lost.span
    return Hit(
        lost.article.id, span.start, span.end, _line(lost.before), _line(lost.words), _line(lost.behind)
    )


def _line(text: str) -> str:
    return text.replace("\n", " ")
