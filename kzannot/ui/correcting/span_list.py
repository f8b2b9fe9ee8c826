"""This module is about the list of the spans that a corrected text does not hold as they were.

A box is before each span for which a place is proposed; ticked, the span goes there.
"""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Span
from kzannot.project.anchoring import Anchor, Fate
from kzannot.ui.importing.file_list import COLOUR, STATUS, FileRows
from kzannot.ui.marks import Marks
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Row = tuple[Span, Anchor]

TEXTS = {
    Fate.DOUBTFUL: QT_TRANSLATE_NOOP("SpanModel", "other words"),
    Fate.AMBIGUOUS: QT_TRANSLATE_NOOP("SpanModel", "stands at several places"),
    Fate.LOST: QT_TRANSLATE_NOOP("SpanModel", "found nowhere"),
}

SAME_WORDS = QT_TRANSLATE_NOOP("SpanModel", "same words among others")
CONFIRMED = QT_TRANSLATE_NOOP("SpanModel", "goes to its new place")


class SpanModel(QAbstractListModel):
    """The spans that a person must know of; `confirmed` are the ids of those that go where it is proposed."""

    def __init__(self, text: str, new: str, rows: Sequence[Row], marks: Marks, parent: QObject) -> None:
        super().__init__(parent)
        self.rows = list(rows)
        self.confirmed: set[UUID] = set()
        self._text, self._new, self._marks = text, new, marks

    def words(self, row: int) -> str:
        """The words that a span covers so far."""
        span = self.rows[row][0]
        return self._text[span.start : span.end]

    def proposed(self, row: int) -> str:
        """The words that it would cover; nothing where no place is proposed."""
        anchor = self.rows[row][1]
        return self._new[anchor.start : anchor.end]

    def confirm_all(self) -> None:
        """Let every span go where it is proposed."""
        self.confirmed = {span.id for span, anchor in self.rows if anchor.fate is Fate.DOUBTFUL}
        self._tell()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        """One row a span."""
        return 0 if parent and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What has no place to go to can be looked at, but not ticked."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        doubtful = self.rows[index.row()][1].fate is Fate.DOUBTFUL
        return flags | Qt.ItemFlag.ItemIsUserCheckable if doubtful else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a row shows."""
        row = index.row()
        span = self.rows[row][0]
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(self.words(row).split())
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if span.id in self.confirmed else Qt.CheckState.Unchecked
        if role == STATUS:
            return self._status(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._status(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{index.data()}, {self._status(row)}"
        return self._colour(row) if role == COLOUR else None

    def setData(  # noqa: N802
        self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Let a span go where it is proposed, or not."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.confirmed ^= {self.rows[index.row()][0].id}
        self._tell()
        return True

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _status(self, row: int) -> str:
        span, anchor = self.rows[row]
        named = self._marks.words(span)
        state = self.tr(TEXTS[anchor.fate])
        if anchor.fate is Fate.DOUBTFUL and self.words(row).split() == self.proposed(row).split():
            state = self.tr(SAME_WORDS)
        if span.id in self.confirmed:
            state = self.tr(CONFIRMED)
        return " · ".join(part for part in (state, *named) if part)

    def _colour(self, row: int) -> str:
        span, anchor = self.rows[row]
        if anchor.fate is not Fate.DOUBTFUL:
            return "bad"
        return "good" if span.id in self.confirmed else "warning"


class SpanList(QListView):
    """The list itself; one row is current."""

    def __init__(self, model: SpanModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(FileRows(theme, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Spans without a sure place"))
