"""This module is about the list of steps: one row for each, told when the row is looked at."""

from functools import lru_cache
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kzannot.project.steps import Steps
from kzannot.ui.history.telling import Place, Telling, Told

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
WHEN, WHO, WHAT, WORDS, ARTICLE = range(5)
ROWS_KEPT = 512


class StepTable(QAbstractTableModel):
    """The steps, newest first, each in words."""

    def __init__(self, steps: Steps, telling: Telling, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = steps
        self._telling = telling
        self._count = len(steps)
        self._struck = QFont(parent.font())
        self._struck.setStrikeOut(True)
        self._told = lru_cache(maxsize=ROWS_KEPT)(self._tell)

    def show(self, steps: Steps) -> None:
        """Show other steps."""
        self.beginResetModel()
        self._steps, self._count = steps, len(steps)
        self.forget()
        self.endResetModel()

    def forget(self) -> None:
        """Tell the steps anew, for there are other articles, or others of their texts."""
        self._telling.forget()
        self._told.cache_clear()

    def take_in(self) -> None:
        """Show what has come since, on top."""
        new = self._steps.update()
        self._told.cache_clear()
        if new:
            self.beginInsertRows(ROOT, 0, new - 1)
            self._count += new
            self.endInsertRows()
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, ARTICLE))

    def told(self, row: int) -> Told:
        """What a row says."""
        return self._told(row)

    def place(self, row: int) -> Place | None:
        """Where the step of a row was made."""
        return self._telling.place(self._steps[row])

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many steps there are."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """When, who, what, the words, the article."""
        return 0 if parent.isValid() else 5

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and how."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.FontRole):
            return None
        told = self._told(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return (told.when, told.who, told.what, told.words, told.article)[index.column()]
        return self._struck if told.undone and index.column() == WHAT else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Words"), self.tr("Article"))
        return names[section]

    def _tell(self, row: int) -> Told:
        return self._telling.tell(self._steps[row])


class StepList(QTableView):
    """The list itself.

    Signals:
        wanted: the row of a step whose place shall be shown.
    """

    wanted = Signal(int)

    def __init__(self, table: StepTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setAccessibleName(self.tr("Steps"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        letter = self.fontMetrics().averageCharWidth()
        for column, letters in ((WHEN, 26), (WHO, 14)):
            self.setColumnWidth(column, letters * letter)
        for column in (WHAT, WORDS, ARTICLE):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.clicked.connect(lambda index: self.wanted.emit(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the place of the row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
