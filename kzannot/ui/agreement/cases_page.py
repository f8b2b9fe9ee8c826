"""This module is about the page of disagreements: the list, and below it both codings side by side."""

from dataclasses import replace

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question
from kzannot.project.disagreements import Meeting
from kzannot.project.passages import Words as Codings
from kzannot.ui.agreement.cases import CaseList, Cases, Wanted, columns_of
from kzannot.ui.agreement.drawn_table import DrawnTable
from kzannot.ui.agreement.page import Page
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.side_by_side import SideBySide
from kzannot.ui.agreement.views import CASES
from kzannot.ui.agreement.words import Words, say
from kzannot.ui.figures.picture import Legend
from kzannot.ui.workspace import Workspace

TITLE = QT_TRANSLATE_NOOP("agreement", "Where annotators differ")
AGREED = QT_TRANSLATE_NOOP("agreement", "Those who read the same text agree about every passage.")
WHERE = QT_TRANSLATE_NOOP("agreement", "{number} of {count}")


class CasesPage(Page):
    """The cases; Enter shows one side by side, stepping goes to the next and shows it, too."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words: Words | None = None
        self._codings: Codings | None = None
        self._wanted: Wanted | None = None
        self.list = CaseList()
        self.side = SideBySide(workspace)
        self.list.wanted.connect(self._open)
        self.list.picked.connect(self._follow)
        halves = QSplitter(Qt.Orientation.Vertical)
        halves.addWidget(self.list)
        halves.addWidget(self.side)
        halves.setSizes([260, 340])
        halves.setStretchFactor(1, 1)
        halves.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(halves)
        self.setFocusProxy(self.list)

    def needs(self) -> str:
        """The meetings."""
        return CASES

    def show_answer(self, question: Question, answer: Cases, words: Words) -> None:
        """List the cases."""
        self._words = words
        self._codings = Codings.of(self._workspace.session.project, self._workspace.codebook_language)
        self.legend = Legend(say(TITLE), "" if answer.differing else say(AGREED), "")
        self.list.show_cases(answer, words, self._codings)
        if self._wanted:
            self.want(self._wanted)
        if not self.list.shown():
            self.side.clear()

    def want(self, wanted: Wanted) -> None:
        """List these cases, now or as soon as they are there."""
        self._wanted = None if self._codings else wanted
        self.list.want(wanted)
        self.side.clear()

    def step(self, by: int) -> bool:
        """Show the next case, or the one before; whether there is one."""
        view = self.list.view
        case = view.current()
        if case is None:
            return False
        if self.side.case is not None and not view.step(by):
            return False
        self._open(view.current())
        return True

    def keep(self, text: str) -> None:
        """List only cases that hold these words."""
        self.list.keep(text)

    def paper(self) -> Paper | None:
        """The list as it is sorted and kept."""
        words, codings, lines = self._words, self._codings, self.list.view.lines
        if not words or not codings or not lines.rowCount():
            return None
        shown = list(lines.things())
        return Paper(
            lambda style: DrawnTable(columns_of(replace(words, style=style), codings), shown, style),
            self.legend,
            [case.row() for case in shown],
            (lines.heads(), lines.cells()),
        )

    def go_to_article(self) -> None:
        """Show the current case's passage in its article."""
        case = self.list.view.current()
        if case is not None:
            self.place_wanted.emit(case.coded.article.id, case.start, case.end)

    @Slot(object)
    def _open(self, case: Meeting) -> None:
        assert self._codings, "cases are opened when they are listed"
        view = self.list.view
        where = say(WHERE, number=view.currentIndex().row() + 1, count=view.lines.rowCount())
        self.side.show_case(case, self._codings, where)

    @Slot(object)
    def _follow(self, case: Meeting) -> None:
        """Once a case is open, the current one is."""
        if self.side.case is not None and self.side.case is not case and self._codings:
            self._open(case)
