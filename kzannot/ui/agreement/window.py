"""The agreement window: a question above, its answers in views below, following every edit.

Nothing is computed while the window is hidden, or while who looks at it codes in an open blind round.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QFont, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.model.codebook import Attribute
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Outlet
from kzannot.model.study import Round
from kzannot.project.agreement import Question, Row
from kzannot.project.choices import facts_of
from kzannot.ui.agreement import keys
from kzannot.ui.agreement.answers import Answers
from kzannot.ui.agreement.busy import Busy
from kzannot.ui.agreement.cases import Wanted
from kzannot.ui.agreement.cases_page import CasesPage
from kzannot.ui.agreement.chart_pages import CasesFigure, DriftPage, PairsPage
from kzannot.ui.agreement.controls import Controls
from kzannot.ui.agreement.doubts_page import DoubtsPage
from kzannot.ui.agreement.page import Page, Stack
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.row_pages import ForestPage, RowLedger, TablePage
from kzannot.ui.agreement.views import ROWS, VIEWS, WORKS
from kzannot.ui.agreement.words import Words, say
from kzannot.ui.chips import smaller
from kzannot.ui.figures.controls import Note
from kzannot.ui.figures.style import Style
from kzannot.ui.grounds import fill_scrolled
from kzannot.ui.saving import ask_where
from kzannot.ui.theme import GAP, LIGHT
from kzannot.ui.workspace import Workspace


class AgreementWindow(QWidget):
    """How far the annotators of a workspace's project agree."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.workspace = workspace
        project = workspace.session.project
        self.controls = Controls(project)
        self.answers = Answers(project, WORKS, self)
        self.table, self.ledger = TablePage(workspace.theme), RowLedger()
        self.cases = CasesPage(workspace)
        self.pages: dict[str, Page] = {
            "table": self.table,
            "forest": ForestPage(),
            "pairs": PairsPage(),
            "drift": DriftPage(project),
            "confusion": CasesFigure("confusion"),
            "kinds": CasesFigure("disagreements"),
            "cases": self.cases,
            "ledger": self.ledger,
            "doubts": DoubtsPage(),
        }
        self._shown: dict[str, tuple[tuple[Question, Any], Words, str]] = {}
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setWindowTitle(self.tr("Agreement"))
        workspace.theme.fit(self, QSize(1680, 980))
        self.answers.ask(self.controls.question())
        self._hide_or_show()

    # What others may ask

    def show_view(self, name: str) -> None:
        """Show one of the views by its name."""
        self._tabs.setCurrentIndex([view.name for view in VIEWS].index(name))
        self.show()
        self.raise_()
        self.activateWindow()
        self.pages[name].setFocus(Qt.FocusReason.OtherFocusReason)

    def shows(self, workspace: Workspace) -> bool:
        """Whether this is the agreement of that workspace."""
        return self.workspace is workspace

    def step(self, by: int) -> None:
        """Show the next disagreement side by side, or the one before."""
        if self.view != "cases":
            self.show_view("cases")
        if self.answers.is_settled() and not self.cases.step(by):
            self.workspace.session.tell(self.tr("There is no further disagreement in the list."))

    def is_settled(self) -> bool:
        """Whether what is shown is the project as it is."""
        return self.answers.is_settled()

    @property
    def view(self) -> str:
        """The name of the view that is shown."""
        return VIEWS[max(self._tabs.currentIndex(), 0)].name

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.view]

    def export_to(self, path: Path) -> None:
        """Write what is shown, in the form that the file's name asks for."""
        self._use(lambda paper: paper.write(path, self._style(for_print=True)), path.name)

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Compute what was missed while nobody looked."""
        super().showEvent(event)
        self._want()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Call off what nobody will see."""
        self.answers.call_off()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw anew with other letters, a moment later: Qt is still walking over what would be replaced."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            QTimer.singleShot(0, self, self._show_answer)

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        kinds = {type(change.record) for change in edit.changes}
        if kinds & {Annotator, Attribute, Outlet, Round}:
            self.controls.renew()
        self.answers.outdate()
        if Attribute in kinds:
            self._ask()

    @Slot()
    def _ask(self) -> None:
        self.answers.ask(self.controls.question())
        self._want()

    @Slot()
    def _want(self) -> None:
        """Have computed what is looked at."""
        blind = self.workspace.blinding.is_hidden
        self.answers.want(self.page.needs() if self.isVisible() and not blind else "")

    @Slot(str)
    def _take(self, work: str) -> None:
        if work == ROWS and (found := self.answers.get(work)):
            self.controls.show_fit(*found)
        if work == self.page.needs():
            self._show_answer()

    @Slot()
    def _show_view(self) -> None:
        self._stack.setCurrentWidget(self.page)
        self._filter.setEnabled(self.view in ("table", "cases", "ledger", "doubts"))
        self._show_answer()
        self._want()

    @Slot()
    def _show_answer(self) -> None:
        """Show the newest answer on the page that is looked at, unless it shows it in the same words."""
        found = self.answers.get(self.page.needs())
        if found and not self.workspace.blinding.is_hidden:
            words, language = self._words(), self.workspace.codebook_language
            shown = self._shown.get(self.view)
            if not shown or shown[0] is not found or shown[1:] != (words, language):
                self._shown[self.view] = (found, words, language)
                self.page.show_answer(*found, words)
        self._tell()

    @Slot()
    def _renew(self) -> None:
        """Show the same on the page, which needs something else now, or has other words."""
        self._tell()
        self._want()

    @Slot()
    def _hide_or_show(self) -> None:
        """Show nothing to who codes in an open blind round."""
        blind = self.workspace.blinding.is_hidden
        for part in (self.controls, self._tabs, self._stack, self._foot):
            part.setVisible(not blind)
        self._blind.setVisible(blind)
        self._export.setEnabled(not blind)
        self._copy.setEnabled(not blind)
        self._show_answer()
        self._want()

    def _tell(self) -> None:
        """Say around the page what it shows."""
        blind = self.workspace.blinding.is_hidden
        legend = self.page.legend
        self._title.setText("" if blind else legend.title)
        self._badge.show_text("" if blind else legend.badge)
        self._badge.set_colour(self.workspace.theme.colours.colour("warning"))
        self._caption.show_text("" if blind else legend.caption)

    # Lead elsewhere

    @Slot(object)
    def _list_cases(self, wanted: Wanted) -> None:
        self.cases.want(wanted)
        self.show_view("cases")

    @Slot()
    def _open_ledger(self) -> None:
        self._show_ledger(self.table.current())

    @Slot(object)
    def _show_ledger(self, row: Row | None) -> None:
        self.ledger.open_row(row)
        self.show_view("ledger")

    @Slot(object, int, int)
    def _go(self, article_id: UUID, start: int, end: int) -> None:
        self.workspace.go_to(article_id, start, end)
        self.workspace.middle.window().activateWindow()

    def _back(self) -> None:
        """Stop what is being computed; where nothing is, go back to the table."""
        if self.answers.is_settled():
            self.show_view("table")
        else:
            self.answers.call_off()

    # Give away

    def _ask_where(self) -> None:
        place = self.workspace.session.project.path.with_name(f"{self.view}.svg")
        kinds = self.tr("Figure for print (*.svg);;Document (*.pdf);;Picture (*.png);;Table (*.csv)")
        if path := ask_where(self, self.tr("Export"), place, kinds):
            self.export_to(path)

    def _copy_table(self) -> None:
        self._use(lambda paper: paper.copy_table(), "")

    def _copy_picture(self) -> None:
        self._use(lambda paper: paper.copy_picture(self._style(for_print=True)), "")

    def _use(self, use: Callable[[Paper], None], name: str) -> None:
        """Do something with what is shown, and say what became of it."""
        session = self.workspace.session
        paper: Paper | None = None if self.workspace.blinding.is_hidden else self.page.paper()
        if paper is None:
            session.tell(self.tr("There is nothing to export yet."))
            return
        try:
            use(paper)
        except UserError as error:
            session.refuse(error)
        else:
            session.tell(self.tr("Written: {name}").format(name=name) if name else self.tr("Copied."))

    def _style(self, for_print: bool = False) -> Style:
        colours = LIGHT if for_print else self.workspace.theme.colours
        return Style(colours, self.font(), self.workspace.language)

    def _words(self) -> Words:
        project = self.workspace.session.project
        return Words.of(project, self._style(), facts_of(project, ()))

    # Make

    def _make_parts(self) -> None:
        self._tabs = QTabBar(drawBase=False, expanding=False)
        for number, view in enumerate(VIEWS, 1):
            self._tabs.addTab(say(view.title))
            self._tabs.setTabToolTip(number - 1, keys.VIEW_KEY.format(number=number))
        self._stack = Stack()
        for page in self.pages.values():
            self._stack.addWidget(page)
        self._filter = QLineEdit(clearButtonEnabled=True)
        self._filter.setPlaceholderText(keys.with_key(self.tr("Filter"), "filter"))
        self._filter.setAccessibleName(self.tr("Filter the rows"))
        placeholder = self._filter.placeholderText()
        self._filter.setFixedWidth(self._filter.fontMetrics().horizontalAdvance(placeholder) + 3 * GAP)
        self._export = QPushButton(keys.with_key(self.tr("Export…"), "export"))
        self._copy = QToolButton()
        self._copy.setText(self.tr("Copy"))
        menu = QMenu(self._copy)
        menu.addAction(keys.with_key(self.tr("As a table"), "copy_table"), self._copy_table)
        menu.addAction(keys.with_key(self.tr("As a picture"), "copy_picture"), self._copy_picture)
        self._copy.setMenu(menu)
        self._copy.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.busy = Busy()
        self._title = QLabel()
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setFont(smaller(self.font(), 1.25, QFont.Weight.Bold))
        self._badge, self._caption = Note(), Note()
        self._foot = Note()
        self._foot.setFont(smaller(self.font()))
        self._foot.setForegroundRole(self._foot.palette().ColorRole.PlaceholderText)
        self._foot.show_text(keys.line(len(VIEWS)))
        self._blind = QLabel(
            self.tr(
                "While a blind round is open, who codes in it sees neither what others have marked nor how "
                "far they agree."
            )
        )
        self._blind.setWordWrap(True)
        self._blind.setAlignment(Qt.AlignmentFlag.AlignCenter)

    def _lay_out(self) -> None:
        head, above = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._tabs, 1)
        for button in (self._filter, self._copy, self._export):
            head.addWidget(button)
        above.addWidget(self._title)
        above.addWidget(self.busy, 1)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        column.setSpacing(GAP)
        column.addLayout(head)
        column.addWidget(self.controls)
        column.addLayout(above)
        column.addWidget(self._badge)
        column.addWidget(self._stack, 1)
        column.addWidget(self._blind, 1)
        for note in (self._caption, self._foot):
            column.addWidget(note)
        fill_scrolled(self, page)

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._show_view)
        self.controls.changed.connect(self._ask)
        self._filter.textChanged.connect(lambda text: self.page.keep(text))
        self._export.clicked.connect(self._ask_where)
        self.busy.called_off.connect(self.answers.call_off)
        self.busy.wanted.connect(self._want)
        self.answers.answered.connect(self._take)
        self.answers.progressed.connect(self.busy.show_progress)
        self.answers.idle.connect(self.busy.rest)
        self.answers.refused.connect(self.workspace.session.refuse)
        for page in self.pages.values():
            page.cases_wanted.connect(self._list_cases)
            page.row_wanted.connect(self._show_ledger)
            page.place_wanted.connect(self._go)
            page.need_changed.connect(self._renew)
        self.workspace.session.edited.connect(self._follow)
        self.workspace.theme.changed.connect(self._show_answer)
        self.workspace.blinding.changed.connect(self._hide_or_show)
        commands: dict[str, Callable[[], object]] = {
            "next": lambda: self.step(1),
            "previous": lambda: self.step(-1),
            "article": self.cases.go_to_article,
            "ledger": self._open_ledger,
            "filter": self._filter.setFocus,
            "export": self._ask_where,
            "copy_table": self._copy_table,
            "copy_picture": self._copy_picture,
            "back": self._back,
        }
        views = {f"view_{n}": partial(self.show_view, view.name) for n, view in enumerate(VIEWS, 1)}
        keys.bind(self, {**commands, **views}, len(VIEWS))
