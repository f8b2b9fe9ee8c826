"""This module is about the foot of the statements: what was decided on the chosen one, and the keys that do.

The chips show what is so and ask for a change; they are chosen when the change comes back. Title and note
are taken over with Enter or when the field is left.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kzannot.model.linking import Relation, Status
from kzannot.model.study import Statement
from kzannot.ui.chips import ChoiceChip, Flow
from kzannot.ui.statements.grid import KEYS
from kzannot.ui.statements.words import RELATIONS, say
from kzannot.ui.theme import GAP, Theme


class Field(QLineEdit):
    """A text of a statement.

    Signals:
        written: another text was taken over.
        left: the keys shall go back to the list.
    """

    written = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(name)
        self.setAccessibleName(name)
        self._held = ""
        self.editingFinished.connect(self._take)

    def hold(self, text: str) -> None:
        """Show a text that is so; what is being written stays."""
        if not (self.hasFocus() and self.isModified()):
            self.setText(text)
            self.setCursorPosition(0)
        self._held = text

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the text over with Enter, give it up with Escape; both lead back."""
        if event.key() == Qt.Key.Key_Escape:
            self.setText(self._held)
            self.left.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()

    def _take(self) -> None:
        text = self.text().strip()
        self.setModified(False)
        if text != self._held:
            self._held = text
            self.written.emit(text)


class DecisionBar(QWidget):
    """What was decided on a statement.

    Signals:
        asked: a chip was clicked, by the names in `KEYS`.
    """

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        words = {
            "open": self.tr("Side by side"),
            "confirm": self.tr("Confirm"),
            "reject": self.tr("Reject"),
            "remove": self.tr("Remove passage"),
        }
        words |= {f"relation {relation}": say(text) for relation, text in RELATIONS.items()}
        firsts = {name: key for key, name in reversed(KEYS.items())}
        self.chips = {name: ChoiceChip(text, firsts[name], theme) for name, text in words.items()}
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda checked=False, name=name: self.asked.emit(name))
        self.title = Field(self.tr("Title of the statement"))
        self.note = Field(self.tr("Note on the statement"))
        self._lay_out()
        self.show_statement(None, False)

    def show_statement(self, statement: Statement | None, can_write: bool) -> None:
        """Show what was decided on a statement, or on none."""
        self.title.hold(statement.title if statement else "")
        self.note.hold(statement.note if statement else "")
        for field in (self.title, self.note):
            field.setEnabled(statement is not None and can_write)
        for name, chip in self.chips.items():
            chip.setEnabled(statement is not None and (can_write or name == "open"))
        status = statement.status if statement else ""
        self.chips["confirm"].set_chosen(status == Status.CONFIRMED)
        self.chips["reject"].set_chosen(status == Status.REJECTED)
        for relation in Relation:
            chosen = statement is not None and statement.relation == relation
            self.chips[f"relation {relation}"].set_chosen(chosen)

    def _lay_out(self) -> None:
        chips = QWidget()
        Flow(self.chips.values(), chips)
        fields = QHBoxLayout()
        fields.setSpacing(GAP)
        for label, field, stretch in (
            (self.tr("Title (R)"), self.title, 3),
            (self.tr("Note (N)"), self.note, 2),
        ):
            fields.addWidget(QLabel(label))
            fields.addWidget(field, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(chips)
        column.addLayout(fields)
