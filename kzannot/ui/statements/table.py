"""This module is about the statements as a table: one row a statement, a column an outlet."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.plain import tooltip
from kzannot.ui.statements.choosing import Listed
from kzannot.ui.statements.words import outlet_name, relation_name, say, status_name

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()

LISTED = Qt.ItemDataRole.UserRole
"""The role under which every cell of a row holds its statement."""

OUTLET = Qt.ItemDataRole.UserRole + 1
"""The role under which a cell holds the name of its column's outlet; None in the first column."""

HEAD = QT_TRANSLATE_NOOP("statements", "Statement")


class StatementTable(QAbstractTableModel):
    """The statements that are listed, and the outlets that carry any of them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._listed: Sequence[Listed] = ()
        self.outlets: Sequence[str] = ()

    def show(self, listed: Sequence[Listed], outlets: Sequence[str]) -> None:
        """Show other statements; the same ones in the same columns are only said anew."""
        if [each.row.statement.id for each in listed] == self.ids() and list(outlets) == list(self.outlets):
            self._listed = listed
            if listed:
                last = self.index(len(listed) - 1, len(outlets))
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._listed, self.outlets = listed, list(outlets)
        self.endResetModel()

    def ids(self) -> list[UUID]:
        """The ids of the statements from top to bottom."""
        return [each.row.statement.id for each in self._listed]

    def listed(self, row: int) -> Listed:
        """The statement of a row."""
        return self._listed[row]

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """How many statements there are."""
        return 0 if parent.isValid() else len(self._listed)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802
        """The statement, and the outlets."""
        return 0 if parent.isValid() else 1 + len(self.outlets)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell holds, and what is said of it."""
        listed, column = self._listed[index.row()], index.column()
        if role == LISTED:
            return listed
        if role == OUTLET:
            return self.outlets[column - 1] if column else None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._spoken(listed, column)
        if role == Qt.ItemDataRole.ToolTipRole and not column:
            statement = listed.row.statement
            return tooltip("\n".join(part for part in (statement.title, statement.note) if part))
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return outlet_name(self.outlets[section - 1]) if section else say(HEAD)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _spoken(self, listed: Listed, column: int) -> str:
        statement = listed.row.statement
        if not column:
            parts = (statement.title, status_name(statement.status), relation_name(statement.relation))
            return ", ".join(parts)
        return "\n".join(wording.text for wording in listed.row.of(self.outlets[column - 1]))
