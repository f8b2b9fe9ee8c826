"""This module is about the window of the statements: what articles share, omit and copy."""

from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import UserError
from kzannot.project.statements_table import write_statements
from kzannot.ui.saving import ask_where
from kzannot.ui.statements.agency import AgencyPage
from kzannot.ui.statements.beside import beside_of
from kzannot.ui.statements.choosing import Listed, chosen, outlets_of
from kzannot.ui.statements.collecting import Collecting
from kzannot.ui.statements.counting import Counting
from kzannot.ui.statements.deciding import Deciding
from kzannot.ui.statements.decision import DecisionBar
from kzannot.ui.statements.filters import Filters
from kzannot.ui.statements.grid import StatementGrid
from kzannot.ui.statements.legend import Legend
from kzannot.ui.statements.search import Search
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace

STATEMENTS, OMISSIONS, AGENCY = range(3)
"""The places of the tabs."""


class StatementsWindow(QWidget):
    """The statements of a project; hidden, it reads nothing.

    Attributes:
        grid, filters, bar, agency: the list, what is listed, what was decided, and the copies.
        search: the search for new statements.
        export_button: asks for a file, and writes what is listed.
    """

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._workspace = workspace
        session = workspace.session
        self.collecting = Collecting(session, self)
        self.counting = Counting(session, self)
        self.search = Search(session, self)
        self.grid = StatementGrid(workspace)
        self.filters = Filters()
        self.bar = DecisionBar(workspace.theme)
        self.agency = AgencyPage(session)
        self._deciding = Deciding(session, self.grid)
        self._listed: list[Listed] = []
        self._sought: UUID | None = None
        self._make_parts()
        self._lay_out()
        self._connect()
        self.setWindowTitle(self.tr("Shared statements"))
        workspace.theme.fit(self, QSize(1680, 980))
        self._show_tab(STATEMENTS)

    @property
    def workspace(self) -> Workspace:
        """The workspace whose statements are shown."""
        return self._workspace

    def shows(self, workspace: Workspace) -> bool:
        """Whether these are the statements of that workspace."""
        return self._workspace is workspace

    def show_tab(self, place: int) -> None:
        """Bring one of the pages to the front, and give it the keys; the statement in the desk is chosen."""
        self._tabs.setCurrentIndex(place)
        self.show()
        if shown := beside_of(self._workspace).statement:
            self._sought = shown.id
            self._seek()
        self.raise_()
        self.activateWindow()
        self._give_keys()

    def find_statements(self) -> None:
        """Look for what articles share and nobody has linked yet."""
        self._progress.setRange(0, 0)
        self._searching.show()
        self._find.setEnabled(False)
        self.search.start()

    def is_settled(self) -> bool:
        """Whether what is shown is the project as it is, and nothing is being looked for."""
        return self.collecting.is_settled() and self.counting.is_settled() and not self.search.is_busy()

    def notice_text(self) -> str:
        """Why nothing is listed; what is said where something is, nobody sees."""
        return self._notice.text()

    def export_to(self, path: Path) -> None:
        """Write the statements that are listed as a table."""
        session = self._workspace.session
        try:
            write_statements([each.row for each in self._listed], path)
        except UserError as error:
            session.refuse(error)
        else:
            session.tell(self.tr("Written: {name}").format(name=path.name))

    # What Qt calls

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read what was missed while nobody looked."""
        super().showEvent(event)
        self.collecting.set_wanted(True)
        self._show_tab(self._tabs.currentIndex())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Call off what nobody will see."""
        self.search.cancel()
        self.counting.set_wanted(False)
        self.collecting.set_wanted(False)
        super().closeEvent(event)

    # What is shown

    @Slot(int)
    def _show_tab(self, place: int) -> None:
        self._pages.setCurrentIndex(place == AGENCY)
        self.filters.setVisible(place != AGENCY)
        self.export_button.setVisible(place != AGENCY)
        self.filters.show_omissions(place == OMISSIONS)
        self.counting.set_wanted(place == AGENCY and self.isVisible())
        if place != AGENCY:
            self._choose()

    @Slot()
    def _take(self) -> None:
        self.filters.show_outlets(outlets_of(self.collecting.listed))
        was_empty = not self._listed
        self._choose()
        if was_empty and self._listed and not isinstance(self.focusWidget(), QLineEdit):
            self._give_keys()

    def _turn_page(self, step: int) -> None:
        """Go to the next page (1) or the one before (-1), behind the last to the first."""
        self.show_tab((self._tabs.currentIndex() + step) % self._tabs.count())

    def _give_keys(self) -> None:
        """Give the keys to what the page is about: where nothing is listed yet, to the search for it."""
        agency = self._tabs.currentIndex() == AGENCY
        (self.agency if agency else self.grid if self._listed else self._find).setFocus()

    @Slot()
    def _choose(self) -> None:
        """List what is wanted."""
        wanted = self.filters.wanted()
        self._listed = chosen(self.collecting.listed, wanted)
        self.grid.show_listed(self._listed, outlets_of(self._listed))
        self._seek()
        self._notice.setText(self._reason())
        self._list.setCurrentIndex(0 if self._listed else 1)
        self.export_button.setEnabled(bool(self._listed))
        for part in (self._legend, self.bar):
            part.setVisible(bool(self._listed))
        text = self.tr("Statements: {count} of {all}")
        self._count.setText(text.format(count=len(self._listed), all=len(self.collecting.listed)))

    def _seek(self) -> None:
        """Choose the statement that the desk shows, as soon as it is listed."""
        found = self._sought and self.grid.choose_statement(self._sought)
        if found or self.collecting.is_settled():
            self._sought = None

    def _reason(self) -> str:
        """Why nothing is listed."""
        if self.collecting.listed and self._tabs.currentIndex() == OMISSIONS:
            return self.tr("Whatever the first outlet shares with others, the second one has, too.")
        if self.collecting.listed:
            return self.tr("No statement fits what is chosen above.")
        return self.tr(
            "No shared statements yet. Look for them, or link passages that are selected in two columns."
        )

    @Slot(bool)
    def _follow_blinding(self, hidden: bool) -> None:
        """Close while nobody may look, and forget what was read."""
        self.collecting.renew()
        if hidden and self.isVisible():
            self.close()
            text = self.tr("While a blind round is open, shared statements stay hidden from who codes in it.")
            self._workspace.session.tell(text)

    @Slot()
    def _show_chosen(self) -> None:
        listed = self.grid.listed
        statement = listed.row.statement if listed else None
        self.bar.show_statement(statement, not self._workspace.session.project.read_only)

    # What is asked for

    @Slot(str)
    def _do(self, name: str) -> None:
        listed = self.grid.listed
        if listed is None:
            return
        if name == "open":
            self.open_chosen()
        elif name in ("note", "rename"):
            field = self.bar.note if name == "note" else self.bar.title
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()
        else:
            self._deciding.decide(name)

    def open_chosen(self) -> None:
        """Show the chosen statement in the desk, its articles side by side."""
        if listed := self.grid.listed:
            row = listed.row
            passages = [wording.passage for wording in row.wordings]
            self._raise_desk()
            beside_of(self._workspace).show_statement(row.statement, passages, passages[self.grid.place])

    @Slot(object, int, int)
    def _go(self, article_id: object, start: int, end: int) -> None:
        self._raise_desk()
        self._workspace.go_to(article_id, start, end)  # type: ignore[arg-type]  # a signal hands ids on as objects

    def _raise_desk(self) -> None:
        desk = self._workspace.middle.window()
        desk.raise_()
        desk.activateWindow()

    @Slot()
    def _ask_file(self) -> None:
        """Ask where to, and write what is listed."""
        place = self._workspace.session.project.path.with_name("statements.csv")
        title, kinds = self.tr("Export statements"), self.tr("Table (*.csv *.tsv)")
        if path := ask_where(self, title, place, kinds):
            self.export_to(path)

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    @Slot()
    def _end_search(self) -> None:
        self._searching.hide()
        self._find.setEnabled(not self._workspace.session.project.read_only)
        if not isinstance(self.focusWidget(), QLineEdit):  # the keys left the disabled button
            self._give_keys()

    # Make

    def _make_parts(self) -> None:
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        for text in (self.tr("Statements"), self.tr("Omissions"), self.tr("Agency copy")):
            self._tabs.addTab(text)
        self._find = QPushButton(self.tr("Look for statements"))
        self._find.setEnabled(not self._workspace.session.project.read_only)
        self.export_button = QPushButton(self.tr("Export…"))
        for button in (self._find, self.export_button):
            button.setAutoDefault(True)  # Enter presses it
        self._progress = QProgressBar(textVisible=False)
        self._progress.setFixedHeight(6)
        self._cancel = QPushButton(self.tr("Cancel"))
        self._searching = QWidget()
        self._searching.hide()
        self._notice = QLabel(wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self._notice.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._count = QLabel()
        self._legend = Legend(self._workspace.theme)
        self._list, self._pages = QStackedWidget(), QStackedWidget()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self._tabs)
        top.addStretch(1)
        top.addWidget(self._find)
        top.addWidget(self.export_button)
        search = QHBoxLayout(self._searching)
        search.setContentsMargins(0, 0, 0, 0)
        search.addWidget(QLabel(self.tr("Looking for what articles share …")))
        search.addWidget(self._progress, 1)
        search.addWidget(self._cancel)
        self._list.addWidget(self.grid)
        self._list.addWidget(self._notice)
        foot = QHBoxLayout()
        foot.addWidget(self._legend, 1)
        foot.addWidget(self._count)
        statements = QWidget()
        column = QVBoxLayout(statements)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._list, 1)
        column.addLayout(foot)
        column.addWidget(self.bar)
        self._pages.addWidget(statements)
        self._pages.addWidget(self.agency)
        page = QVBoxLayout(self)
        page.setContentsMargins(2 * GAP, GAP, 2 * GAP, GAP)
        page.setSpacing(GAP)
        page.addLayout(top)
        page.addWidget(self.filters)
        page.addWidget(self._searching)
        page.addWidget(self._pages, 1)

    def _connect(self) -> None:
        session = self._workspace.session
        self._tabs.currentChanged.connect(self._show_tab)
        self._find.clicked.connect(self.find_statements)
        self.export_button.clicked.connect(self._ask_file)
        self._cancel.clicked.connect(self.search.cancel)
        self.search.progressed.connect(self._show_progress)
        self.search.ended.connect(self._end_search)
        self.collecting.collected.connect(self._take)
        self.counting.counted.connect(self.agency.show_copied)
        self.agency.wanted.connect(self._go)
        self.filters.changed.connect(self._choose)
        self.grid.chosen.connect(self._show_chosen)
        self.grid.asked.connect(self._do)
        self.bar.asked.connect(self._do)
        for field, name in ((self.bar.title, "rename"), (self.bar.note, "note")):
            field.written.connect(lambda text, name=name: self._deciding.write(name, text))
            field.left.connect(self.grid.setFocus)
        self._workspace.blinding.changed.connect(self._follow_blinding)
        for key, step in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            QShortcut(QKeySequence(key), self, partial(self._turn_page, step))
        for name, act in (("undo", session.undo), ("redo", session.redo)):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(key) for key in self._workspace.keymap.shortcuts(name)])
            shortcut.activated.connect(act)
