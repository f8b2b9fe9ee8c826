"""This module is about a table of values that is edited in place: those of an attribute, or the groups.

Every letter is reported as it is typed, so that a clash is seen at once.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.codebook_editor.inputs import Tool
from kzannot.ui.theme import GAP, Theme, wide

NAME = Qt.ItemDataRole.UserRole
"""The role under which the first cell of a row holds the value's name; a new one has none."""

NARROW = 58

_BACK = QAbstractItemDelegate.EndEditHint.EditPreviousItem


class _AtOnce(QStyledItemDelegate):
    """Takes over every letter that is typed into a cell."""

    def createEditor(  # noqa: N802
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line without an edge that reports as it is typed into."""
        line = QLineEdit(parent, frame=False)
        line.textEdited.connect(lambda text: self.commitData.emit(line))
        return line


class _Cells(QTableWidget):
    """Tab goes from cell to cell, and leaves the table behind the last one and before the first."""

    def closeEditor(  # noqa: N802
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """Close the editor of a cell, and go where the key leads."""
        onward = hint is QAbstractItemDelegate.EndEditHint.EditNextItem
        if (onward and self._is_at_the(-1)) or (hint is _BACK and self._is_at_the(0)):
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            self.focusNextPrevChild(onward)
        else:
            super().closeEditor(editor, hint)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Leave the table at its end."""
        self.setTabKeyNavigation(not self._is_at_the(-1 if forward else 0))
        moved = super().focusNextPrevChild(forward)
        self.setTabKeyNavigation(True)
        return moved

    def _is_at_the(self, end: int) -> bool:
        """Whether the current cell is the last one, or the first; an empty table is all end."""
        last = (self.rowCount() - 1, self.columnCount() - 1)
        return self.rowCount() == 0 or (self.currentRow(), self.currentColumn()) == (last if end else (0, 0))


class ValueTable(QWidget):
    """Rows of texts, with buttons that add, remove and move them.

    Signals:
        typed: a person has changed, moved or added something.
        removal_wanted: the place of a row that a person wants to go.
    """

    typed = Signal()
    removal_wanted = Signal(int)

    def __init__(self, heads: Sequence[str], narrow: int, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.table = _Cells(0, len(heads))
        self.table.setHorizontalHeaderLabels(list(heads))
        self.table.setAccessibleName(self.tr("Values"))
        self.table.setItemDelegate(_AtOnce(self.table))
        self.table.verticalHeader().hide()
        self.table.setTabKeyNavigation(True)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        header = self.table.horizontalHeader()
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        for column in range(len(heads)):
            mode = QHeaderView.ResizeMode.Fixed if column < narrow else QHeaderView.ResizeMode.Stretch
            header.setSectionResizeMode(column, mode)
            if column < narrow:
                self.table.setColumnWidth(column, max(wide(NARROW), header.sectionSizeHint(column)))
        self.add, self.remove = Tool(self.tr("+ Value")), Tool("−", self.tr("Remove"))
        self.up, self.down = Tool("↑", self.tr("Up")), Tool("↓", self.tr("Down"))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._want_removal)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.table.itemChanged.connect(lambda item: self.typed.emit())
        self._lay_out()

    def rows(self) -> list[tuple[str, list[str]]]:
        """The name of each row, and its texts."""
        return [
            (
                self._item(row, 0).data(NAME) or "",
                [self._item(row, c).text().strip() for c in self._columns()],
            )
            for row in range(self.table.rowCount())
        ]

    def show_rows(self, rows: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Show rows; nobody is told."""
        with QSignalBlocker(self.table):
            self.table.setRowCount(len(rows))
            for row, (name, texts) in enumerate(rows):
                self._fill(row, name, texts)

    def say(self, faults: Mapping[tuple[int, int], str]) -> None:
        """Mark the cells, by row and column, in which something is wrong."""
        bad = self._theme.colours.colour("bad", 0.25)
        with QSignalBlocker(self.table):
            for row in range(self.table.rowCount()):
                for column in self._columns():
                    text = faults.get((row, column), "")
                    item = self._item(row, column)
                    item.setBackground(bad if text else QColor(Qt.GlobalColor.transparent))
                    item.setToolTip(text)
        self.table.viewport().update()

    def drop_row(self, row: int) -> None:
        """Let a row go."""
        self.table.removeRow(row)
        self.typed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move a row with Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and (step := steps.get(Qt.Key(event.key()))):
            self._move(step)
        else:
            super().keyPressEvent(event)

    def _columns(self) -> range:
        return range(self.table.columnCount())

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = self.table.item(row, column)
        assert item, "every cell of a row is filled when the row is made"
        return item

    def _fill(self, row: int, name: str, texts: Sequence[str]) -> None:
        for column, text in enumerate(texts):
            self.table.setItem(row, column, QTableWidgetItem(text))
        self._item(row, 0).setData(NAME, name)

    def _add(self) -> None:
        rows = [*self.rows(), ("", [""] * self.table.columnCount())]
        self.show_rows(rows)
        self.typed.emit()
        self.table.setFocus()
        self.table.setCurrentCell(len(rows) - 1, self.table.columnCount() - 1 if len(rows[0][1]) < 3 else 2)

    def _move(self, step: int) -> None:
        rows, here = self.rows(), self.table.currentRow()
        if here >= 0 and 0 <= here + step < len(rows):
            rows[here], rows[here + step] = rows[here + step], rows[here]
            self.show_rows(rows)
            self.table.setCurrentCell(here + step, self.table.currentColumn())
            self.typed.emit()

    def _want_removal(self) -> None:
        if self.table.currentRow() >= 0:
            self.removal_wanted.emit(self.table.currentRow())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        for button in (self.add, self.up, self.down, self.remove):
            foot.addWidget(button)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.table)
