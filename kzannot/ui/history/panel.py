"""This module is about the panel that tells what was done, by whom and when, and leads to where it was done.

The steps of others are told only where the rounds allow it.
"""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article
from kzannot.project.steps import Steps, seen_by
from kzannot.ui.history.table import StepList, StepTable
from kzannot.ui.history.telling import Telling
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace


class HistoryPanel(QWidget):
    """Tells the steps of a workspace's project, those of a person, of the focused article, or of a kind."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._project = workspace.session.project
        annotator = self._project.annotator
        assert annotator, "steps are told to somebody who is signed in"
        self._me = annotator
        self.people = self._box(self.tr("Whose steps"))
        self.articles = self._box(self.tr("Steps in which article"))
        self.kinds = self._box(self.tr("Which kind of steps"))
        self._count = QLabel()
        self._fill()
        self._asked = self._ask()
        telling = Telling(self._project, workspace.codebook_language)
        self.table = StepTable(Steps(self._project, *self._asked), telling, self)
        self.list = StepList(self.table, self)
        self._lay_out()
        self._connect()
        self._tell()

    def ask(self) -> None:
        """Give the keys to the list, at the newest step."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.table.rowCount():
            self.list.selectRow(0)

    def go_to(self, row: int) -> None:
        """Show where a step was made."""
        if place := self.table.place(row):
            self._workspace.go_to(place.article_id, place.start, place.end)

    def count_text(self) -> str:
        """What the panel says about how many steps there are."""
        return self._count.text()

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take in what came while nobody looked."""
        super().showEvent(event)
        self._fill()
        self._take_in()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Lead back to the text with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._workspace.focus_text()
        else:
            super().keyPressEvent(event)

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if not self.isVisible():
            return
        if next(edit.of(Annotator), None):
            self._fill()
        if next(edit.of(Article), None):
            self.table.forget()
        self._take_in()

    def _take_in(self) -> None:
        """Show what is asked for, and what has come since."""
        asked = self._ask()
        if asked != self._asked:
            self._asked = asked
            self.table.show(Steps(self._project, *asked))
        else:
            self.table.take_in()
        self._tell()

    @Slot()
    def _follow_blinding(self) -> None:
        """Tell the steps of others no more, or tell them again; whoever shows the panel later asks anew."""
        if self.isVisible():
            self._fill()
            self._take_in()

    @Slot()
    def _choose(self) -> None:
        if self.isVisible():
            self._take_in()

    def _tell(self) -> None:
        self._count.setText(self.tr("Steps: {count}").format(count=self.table.rowCount()))

    def _ask(self) -> tuple[UUID | None, UUID | None, str | None]:
        """Whose steps, in which article and of which kind are asked for."""
        view = self._workspace.columns.focused
        here = view.article.id if view and self.articles.currentData() else None
        return seen_by(self._project, self._me) or self.people.currentData(), here, self.kinds.currentData()

    # Make

    def _fill(self) -> None:
        """Offer whom and what there is; what was chosen stays chosen."""
        only = seen_by(self._project, self._me)
        everybody = [] if only else [(self.tr("Everybody"), None)]
        people = [(each.name, each.id) for each in self._project.annotators() if only in (None, each.id)]
        titles = [(QCoreApplication.translate("messages", t), t) for t in self._project.journal_titles()]
        for box, rows in (
            (self.people, [*everybody, *people]),
            (self.articles, [(self.tr("All articles"), False), (self.tr("The focused article"), True)]),
            (self.kinds, [(self.tr("Every kind"), None), *sorted(titles)]),
        ):
            chosen = box.currentData()
            values = [value for _, value in rows]
            with QSignalBlocker(box):
                box.clear()
                for text, value in rows:
                    box.addItem(text, value)
                box.setCurrentIndex(values.index(chosen) if chosen in values else 0)

    def _box(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        box.currentIndexChanged.connect(self._choose)
        return box

    def _connect(self) -> None:
        self.list.wanted.connect(self.go_to)
        self._workspace.session.edited.connect(self._follow)
        self._workspace.columns.focused_changed.connect(self._choose)
        self._workspace.blinding.changed.connect(self._follow_blinding)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for box in (self.people, self.articles, self.kinds):
            head.addWidget(box)
        head.addStretch(1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
