"""This module is about tables of things of one kind: sorted by their heads, kept by words, left by Enter.

What has nothing to be sorted by goes last, whichever way is up.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP, ROWS

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
THING = Qt.ItemDataRole.UserRole
"""The role under which every cell of a row holds the thing that the row shows."""

MOST = 5_000
"""How many rows are shown at once; the rest is counted, and found by words."""

MEASURED = 40
"""How many rows say how wide a column is: about as many as are seen at once."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """A column: its head, what it says of a thing, and by what it is sorted, which may be None.

    `colour` names a colour of the letters, or nothing; `most` is how wide it may be, in pixels.
    """

    title: str
    text: Callable[[T], str]
    key: Callable[[T], Any] | None = None
    number: bool = False
    colour: Callable[[T], QColor | None] | None = None
    most: int = 0
    drawn: bool = False


class Lines(QAbstractTableModel):
    """Things of one kind, a row each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._columns: Sequence[Column[Any]] = ()
        self._all: Sequence[Any] = ()
        self._shown: list[Any] = []
        self._kept = 0
        self._words = ""
        self._order: tuple[int, bool] | None = None

    def show(self, columns: Sequence[Column[Any]], things: Sequence[Any]) -> None:
        """Show other things, in the order and kept by the words of before."""
        self.beginResetModel()
        if len(columns) != len(self._columns):
            self._order = None
        self._columns, self._all = columns, things
        self._arrange()
        self.endResetModel()

    def keep(self, words: str) -> None:
        """Show the rows that hold all of these words."""
        self.beginResetModel()
        self._words = words
        self._arrange()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; a negative one leaves the order as it came."""
        self.beginResetModel()
        self._order = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self._arrange()
        self.endResetModel()

    def thing(self, row: int) -> Any:
        """What a row shows."""
        return self._shown[row]

    def things(self) -> Sequence[Any]:
        """What is shown, in its order."""
        return self._shown

    def found(self) -> int:
        """How many things hold the words; more than are shown where there are very many."""
        return self._kept

    def heads(self) -> list[str]:
        """What stands above the columns."""
        return [column.title for column in self._columns]

    def cells(self) -> list[list[str]]:
        """What is shown, in words."""
        return [[column.text(thing) for column in self._columns] for thing in self._shown]

    def column(self, place: int) -> Column[Any]:
        """A column."""
        return self._columns[place]

    # What Qt calls

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        column, thing = self._columns[index.column()], self._shown[index.row()]
        if role == THING:
            return thing
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.drawn else column.text(thing)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            text = column.text(thing)
            return tooltip(text) if role == Qt.ItemDataRole.ToolTipRole else text
        if role == Qt.ItemDataRole.ForegroundRole and column.colour:
            return column.colour(thing)
        return self._alignment(column) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self._columns[section])
        return None

    def _arrange(self) -> None:
        """Choose what is shown, and order it."""
        words = self._words.casefold().split()
        kept = [thing for thing in self._all if self._holds(thing, words)] if words else self._all
        self._kept = len(kept)
        if self._order:
            kept = _sorted(kept, self._columns[self._order[0]], self._order[1])
        self._shown = list(kept[:MOST])

    def _holds(self, thing: Any, words: Sequence[str]) -> bool:
        text = "\n".join(column.text(thing) for column in self._columns).casefold()
        return all(word in text for word in words)

    def _alignment(self, column: Column[Any]) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


def _sorted(things: Sequence[Any], column: Column[Any], downward: bool) -> list[Any]:
    key = column.key or (lambda thing: column.text(thing).casefold())
    keyed = [(key(thing), thing) for thing in things]
    known = sorted((pair for pair in keyed if pair[0] is not None), key=lambda p: p[0], reverse=downward)
    return [thing for _, thing in (*known, *(pair for pair in keyed if pair[0] is None))]


class LineView(QTableView):
    """A table of which whole rows are chosen.

    Signals:
        picked: the thing of the row that is current now.
        wanted: the thing of a row on which Enter was pressed, or which was clicked twice.
    """

    picked = Signal(object)
    wanted = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(self)
        self.setModel(self.lines)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + GAP)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.setSortingEnabled(True)
        self.setStyleSheet(ROWS)
        self.doubleClicked.connect(lambda index: self.wanted.emit(self.lines.thing(index.row())))
        self.selectionModel().currentRowChanged.connect(self._pick)

    def show_lines(self, columns: Sequence[Column[Any]], things: Sequence[Any]) -> None:
        """Show other things; the row that was current stays so."""
        row = self.currentIndex().row()
        self.lines.show(columns, things)
        self.fit()
        if self.lines.rowCount():
            self.go_to(min(max(row, 0), self.lines.rowCount() - 1))

    def keep(self, words: str) -> None:
        """Show the rows that hold all of these words."""
        self.lines.keep(words)
        if self.lines.rowCount():
            self.go_to(0)

    def go_to(self, row: int) -> None:
        """Make a row current, and let it be seen."""
        index = self.lines.index(row, 0)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def current(self) -> Any:
        """The thing of the current row; None where there is none."""
        row = self.currentIndex().row()
        return self.lines.thing(row) if 0 <= row < self.lines.rowCount() else None

    def step(self, by: int) -> bool:
        """Go so many rows on; whether there was one."""
        row = self.currentIndex().row() + by
        if not 0 <= row < self.lines.rowCount():
            return False
        self.go_to(row)
        return True

    def fit(self) -> None:
        """Give every column the room that its first rows want, and no more than it may have."""
        self.horizontalHeader().setResizeContentsPrecision(MEASURED)
        self.resizeColumnsToContents()
        for place in range(self.lines.columnCount() - 1):
            width, most = self.columnWidth(place) + GAP // 2, self.lines.column(place).most
            self.setColumnWidth(place, min(width, most) if most else width)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Want the current row by Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.current() is not None:
            self.wanted.emit(self.current())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        if index.isValid():
            self.picked.emit(self.lines.thing(index.row()))
