"""The table beside a figure, and the passages behind one of its marks."""

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.passages import Passage
from kzannot.ui.figures.differences import kind_name
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.figures.kind import Table, say
from kzannot.ui.theme import ROWS

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

PASSAGE_HEADS = (
    QT_TRANSLATE_NOOP("figures", "Outlet"),
    QT_TRANSLATE_NOOP("figures", "Article"),
    QT_TRANSLATE_NOOP("figures", "Tagged by"),
    QT_TRANSLATE_NOOP("figures", "Not tagged by"),
    QT_TRANSLATE_NOOP("figures", "Passage"),
)
SIDE_BY_SIDE_HEADS = (
    QT_TRANSLATE_NOOP("figures", "Outlet"),
    QT_TRANSLATE_NOOP("figures", "Differ in"),
    QT_TRANSLATE_NOOP("figures", "One coding"),
    QT_TRANSLATE_NOOP("figures", "The other"),
    QT_TRANSLATE_NOOP("figures", "Passage"),
)


class Cells(QAbstractTableModel):
    """Texts in rows and columns; numbers stand at the right."""

    def __init__(
        self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: int, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._heads = heads
        self._rows = rows
        self._right = right

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What stands in a cell."""
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """What stands above a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column >= self._right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class _Rows(QTableView):
    """A table whose rows are chosen as a whole, by mouse or keys."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(self.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        self.horizontalHeader().setHighlightSections(False)
        self.setStyleSheet(ROWS)

    def show_cells(self, heads: Sequence[str], rows: Sequence[Sequence[str]], right: int) -> None:
        """Show other rows."""
        old, selection = self.model(), self.selectionModel()
        self.setModel(Cells(heads, rows, right, self))
        for gone in (selection, old):
            if gone is not None:
                gone.deleteLater()
        self.resizeColumnsToContents()
        for column in range(len(heads)):
            self.setColumnWidth(column, self.columnWidth(column) + 12)


class ValueTable(_Rows):
    """The values of a figure.

    Signals:
        picked: the key of the row that was chosen.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say(QT_TRANSLATE_NOOP("figures", "Values of the figure")), parent)
        self._keys: Sequence[Hashable] = ()
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)

    def show_table(self, table: Table) -> None:
        """Show a figure's values."""
        self._keys = table.keys
        self.show_cells(table.heads, table.rows, table.numbers)

    def key(self, row: int) -> Hashable:
        """The key of the mark that a row belongs to."""
        return self._keys[row]

    def _pick(self, index: QModelIndex) -> None:
        self.picked.emit(self._keys[index.row()])


class PassageList(_Rows):
    """The passages behind a mark; choosing one goes there.

    Signals:
        wanted: the passage that was chosen.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(say(QT_TRANSLATE_NOOP("figures", "Passages")), parent)
        self._passages: Sequence[Passage] = ()
        self.clicked.connect(self._go)
        self.activated.connect(self._go)

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Show other passages."""
        self._passages = passages
        both = any(passage.codings for passage in passages)
        differ = both or any(passage.missed for passage in passages)
        self.setColumnHidden(3, False)  # a hidden column has no width to adapt
        heads = SIDE_BY_SIDE_HEADS if both else PASSAGE_HEADS
        self.show_cells([say(head) for head in heads], [_row(each) for each in passages], len(heads))
        self.setColumnHidden(3, not differ)
        for column in (0, 1):
            self.setColumnWidth(column, min(self.columnWidth(column), 220))
        self.horizontalHeader().setSectionResizeMode(4, QHeaderView.ResizeMode.Stretch)

    def _go(self, index: QModelIndex) -> None:
        self.wanted.emit(self._passages[index.row()])


def _row(passage: Passage) -> tuple[str, ...]:
    """A passage in cells: who saw what in it, or two codings side by side."""
    outlet = outlet_name(passage.outlet)
    if passage.codings:
        return (
            outlet,
            ", ".join(kind_name(kind, {}) for kind in passage.kinds),
            *passage.codings,
            passage.quote,
        )
    return (outlet, passage.title, ", ".join(passage.found), ", ".join(passage.missed), passage.quote)
