"""This module is about the list of statements as it is used: rows and passages are walked by keys.

Up and down choose a statement, left and right the passage of it that keys act on and that the others are
compared with. The chosen row is as high as its passages; all others are alike, so that thousands of them
cost nothing.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kzannot.model.linking import Relation
from kzannot.project.statements import Row
from kzannot.ui.keyboard import keeps_enter, key_of
from kzannot.ui.statements.cells import PAD, StatementCells
from kzannot.ui.statements.choosing import Listed
from kzannot.ui.statements.table import StatementTable
from kzannot.ui.workspace import Workspace

NARROWEST = 230
"""How narrow a column may get, in pixels, before the table scrolls sideways."""

KEYS = {
    "return": "open",
    "c": "confirm",
    "x": "reject",
    "delete": "remove",
    "backspace": "remove",
    "n": "note",
    "r": "rename",
    "0": f"relation {Relation.UNTYPED}",
    "1": f"relation {Relation.SAME_QUOTE}",
    "2": f"relation {Relation.SAME_FACT}",
    "3": f"relation {Relation.TRANSLATION}",
    "4": f"relation {Relation.OTHER_OCCASION}",
    "5": f"relation {Relation.CONTRADICTION}",
    "6": f"relation {Relation.AGENCY_COPY}",
}
"""What a key asks for."""


class StatementGrid(QTableView):
    """The list itself.

    Signals:
        chosen: another statement or passage is chosen.
        asked: a key asks for something, by the names in `KEYS`.
    """

    chosen = Signal()
    asked = Signal(str)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = workspace.theme
        self.table = StatementTable(self)
        self.cells = StatementCells(workspace, self.font(), self)
        self.setModel(self.table)
        self.setItemDelegate(self.cells)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._follow_row)
        self.doubleClicked.connect(lambda: self.asked.emit("open"))
        workspace.theme.changed.connect(self.renew)

    # What is chosen

    @property
    def listed(self) -> Listed | None:
        """The chosen statement."""
        row = self.cells.row
        return self.table.listed(row) if 0 <= row < self.table.rowCount() else None

    @property
    def place(self) -> int:
        """The place of the chosen passage in its row."""
        return self.cells.place

    def show_listed(self, listed: Sequence[Listed], outlets: Sequence[str]) -> None:
        """Show other statements; the chosen one stays chosen, or the one that takes its place is."""
        before, row, place = self.listed, self.cells.row, self.cells.place
        self.table.show(listed, outlets)
        ids = self.table.ids()
        known = before.row.statement.id if before else None
        wanted = ids.index(known) if known in ids else min(max(row, 0), len(ids) - 1)
        self._fit_columns()
        self._choose(wanted, place if known in ids else 0)

    def choose_statement(self, statement_id: UUID) -> bool:
        """Choose a statement; whether it is listed."""
        ids = self.table.ids()
        if statement_id in ids:
            self._choose(ids.index(statement_id), 0)
        return statement_id in ids

    def choose_place(self, place: int) -> None:
        """Choose another passage of the chosen statement."""
        self._choose(self.cells.row, place)

    @Slot()
    def renew(self) -> None:
        """Draw everything anew: the theme, the codebook or passages are others."""
        self.cells.comparison.forget()
        self.cells.renew()
        self._fit_row()
        self.viewport().update()

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk, or ask for what the key says."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        sideways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: self.table.rowCount() - 1}.get(Qt.Key(event.key()))
        if sideways and not held and self.listed:
            self.choose_place((self.place + sideways) % len(self.listed.row.wordings))
        elif ends is not None and not held and self.listed:
            self._choose(ends, 0)
        elif (name := KEYS.get(key_of(event))) and not held:
            self.asked.emit(name)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Enter with Ctrl for those who finish articles with it."""
        return keeps_enter(event) or super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the passage under the mouse."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if self.listed and index.isValid() and index.column():
            outlet = self.table.outlets[index.column() - 1]
            own = [n for n, each in enumerate(self.listed.row.wordings) if each.outlet == outlet]
            if own and self.place not in own:
                self.choose_place(own[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._fit_columns()
        self._fit_row()

    # How it is done

    @Slot(QModelIndex, QModelIndex)
    def _follow_row(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.row() != self.cells.row:
            self._choose(now.row(), 0)

    def _choose(self, row: int, place: int) -> None:
        old = self.cells.row
        self.cells.row = row
        listed = self.listed
        self.cells.place = min(place, len(listed.row.wordings) - 1) if listed else 0
        if 0 <= old < self.table.rowCount() and old != row:
            self.verticalHeader().resizeSection(old, self.cells.height_of_few())
        self._fit_row()
        if listed:
            index = self.table.index(row, self._column(listed.row))
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()
        self.chosen.emit()

    def _column(self, row: Row) -> int:
        """The column of the chosen passage."""
        outlet = row.wordings[self.cells.place].outlet
        return 1 + list(self.table.outlets).index(outlet) if outlet in self.table.outlets else 0

    def _fit_columns(self) -> None:
        """Let the columns fill the width, but none be too narrow to read."""
        count = self.table.columnCount()
        width = max(self._theme.scaled(NARROWEST), self.viewport().width() // max(1, count))
        for column in range(count):
            self.setColumnWidth(column, width)

    def _fit_row(self) -> None:
        """Give the chosen row the height of its passages."""
        if listed := self.listed:
            widths = {
                outlet: self.columnWidth(1 + number) for number, outlet in enumerate(self.table.outlets)
            }
            self.verticalHeader().resizeSection(self.cells.row, self.cells.height(listed, widths))

    def _dress(self) -> None:
        self.setAccessibleName(self.tr("Statements"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self.cells.height_of_few())
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStyleSheet(f"QHeaderView::section {{ padding: 2px {PAD - 2}px; }}")
