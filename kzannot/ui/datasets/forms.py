"""This module is about what the dialogs of datasets have in common: labelled fields, lists to pick from."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kzannot.project.file_formats import FileFormat
from kzannot.project.notes import KINDS, Note
from kzannot.ui.theme import GAP, wide
from kzannot.ui.translation import in_words

WIDTH = 560
LINES = 3
"""How many lines of a list are shown at least."""


class Form(QDialog):
    """A dialog of labelled fields with its buttons below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(wide(WIDTH))
        self.form = QFormLayout()
        self.form.setSpacing(GAP)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        self.column.setSpacing(2 * GAP)
        self.column.addLayout(self.form)

    def lay_out_buttons(self) -> None:
        """Put the buttons below all the rest; Tab comes to them last, too."""
        self.column.addWidget(self.buttons)

    def note(self) -> QLabel:
        """A wrapped line of plain text of second rank."""
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        label.setMinimumWidth(wide(WIDTH - 160))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label


class Picks(QWidget):
    """A list of names to tick, and above it a box that ticks all or none.

    Signals:
        changed: other names are ticked.
    """

    changed = Signal()

    def __init__(self, title: str, names: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.all = QCheckBox(title)
        self._list = QListWidget()
        self._list.setAccessibleName(title)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for value, label in names:
            item = QListWidgetItem(label)
            item.setData(Qt.ItemDataRole.UserRole, value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setSizeHint(QSize(0, self.fontMetrics().height() + GAP))
            self._list.addItem(item)
        self._list.setMinimumHeight(LINES * (self.fontMetrics().height() + GAP))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.all)
        column.addWidget(self._list)
        self._list.itemChanged.connect(self._follow)
        self.all.setTristate(True)
        self.all.clicked.connect(self._tick_all)
        self._follow()

    def chosen(self) -> tuple[str, ...]:
        """What is ticked; nothing where all of it is."""
        ticked = self._ticked()
        return () if len(ticked) == self._list.count() else tuple(ticked)

    def is_empty(self) -> bool:
        """Whether there are names, and none is ticked."""
        return bool(self._list.count()) and not self._ticked()

    def tick(self, *values: str) -> None:
        """Tick these names alone."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            chosen = item.data(Qt.ItemDataRole.UserRole) in values
            item.setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)

    def _ticked(self) -> list[str]:
        items = [self._list.item(row) for row in range(self._list.count())]
        return [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]

    @Slot()
    def _follow(self) -> None:
        ticked = len(self._ticked())
        some = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.all.setCheckState(Qt.CheckState.Checked if ticked == self._list.count() else some)
        self.changed.emit()

    @Slot()
    def _tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        chosen = len(self._ticked()) < self._list.count()
        self._list.blockSignals(True)
        for row in range(self._list.count()):
            self._list.item(row).setCheckState(Qt.CheckState.Checked if chosen else Qt.CheckState.Unchecked)
        self._list.blockSignals(False)
        self._follow()


def noted(note: str) -> str:
    """A sentence of the layers below, translated where it is one of the program's own."""
    if not isinstance(note, Note):
        return note
    values = {name: in_words(str(value)) if value in KINDS else value for name, value in note.values.items()}
    return in_words(note.text, **values)


def format_box(formats: Sequence[FileFormat]) -> QComboBox:
    """A box of formats by their titles."""
    box = QComboBox()
    for each in formats:
        box.addItem(in_words(each.title), each.name)
    return box


def choice_box(choices: Iterable[tuple[str, str]]) -> QComboBox:
    """A box of values and how they are called."""
    box = QComboBox()
    for value, label in choices:
        box.addItem(label, value)
    return box
