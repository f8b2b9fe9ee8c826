"""This module is about the list of what was found: articles, and places between the words around them."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kzannot.project.finding import Hit

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ARTICLE, BEFORE, FOUND, AFTER = range(4)
ARTICLE_WIDTH = 220
WIDEST_FOUND = 320


class Hits(QAbstractTableModel):
    """One row for each place, in the order of the articles."""

    def __init__(self, titles: Mapping[UUID, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = titles
        self._hits: Sequence[Hit] = ()
        self._bold = QFont(parent.font())
        self._bold.setWeight(QFont.Weight.Bold)

    def show(self, titles: Mapping[UUID, str], hits: Sequence[Hit]) -> None:
        """Show other hits."""
        self.beginResetModel()
        self._titles, self._hits = titles, hits
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many places there are."""
        return 0 if parent.isValid() else len(self._hits)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """Article, before, found, after."""
        return 0 if parent.isValid() else 4

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, and how."""
        hit = self._hits[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(hit)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "".join(self._texts(hit)[BEFORE:]) if index.column() == FOUND else None
        if role == Qt.ItemDataRole.FontRole and index.column() == FOUND:
            return self._bold
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if index.column() == BEFORE else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _texts(self, hit: Hit) -> tuple[str, str, str, str]:
        return self._titles.get(hit.article_id, ""), hit.before, hit.found, hit.after


class LeftElided(QStyledItemDelegate):
    """Cuts a text at its left end, where it is farthest from what was found."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        """Say where to cut."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideLeft


class HitList(QTableView):
    """The list itself; several rows may be selected.

    Signals:
        wanted: the row of a place that shall be shown in its article.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hits = Hits({}, self)
        self.setModel(self.hits)
        self.setAccessibleName(self.tr("What was found"))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegateForColumn(BEFORE, LeftElided(self))
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self._share_width()
        self.doubleClicked.connect(lambda index: self.wanted.emit(index.row()))

    def show_hits(self, titles: Mapping[UUID, str], hits: Sequence[Hit]) -> None:
        """Show other hits, none of them selected."""
        self.hits.show(titles, hits)
        bold = self.fontMetrics()
        widest = max((bold.horizontalAdvance(hit.found) for hit in hits[:200]), default=0)
        self.setColumnWidth(FOUND, min(WIDEST_FOUND, round(widest * 1.15) + 16))

    def selected_rows(self) -> list[int]:
        """The rows that are selected, from the top."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def select(self, row: int) -> None:
        """Select one row, and let it be seen."""
        self.selectRow(row)
        self.scrollTo(self.hits.index(row, FOUND))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the place of the row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _share_width(self) -> None:
        head = self.horizontalHeader()
        for column, mode in (
            (ARTICLE, QHeaderView.ResizeMode.Fixed),
            (BEFORE, QHeaderView.ResizeMode.Stretch),
            (FOUND, QHeaderView.ResizeMode.Fixed),
            (AFTER, QHeaderView.ResizeMode.Stretch),
        ):
            head.setSectionResizeMode(column, mode)
        self.setColumnWidth(ARTICLE, ARTICLE_WIDTH)
