"""This module is about the facts that a report needs and no project knows: a field for each of them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QScrollArea, QVBoxLayout, QWidget

from kzannot.model.codebook import Bilingual
from kzannot.project.report_facts import Fact
from kzannot.ui.theme import GAP

LINES = 3


class FactsForm(QScrollArea):
    """A field for each fact, in one of the two languages of a text; the other one is kept as it is.

    Signals:
        changed: somebody typed.
    """

    changed = Signal()

    def __init__(self, facts: Mapping[str, Bilingual], names: Sequence[str], read_only: bool) -> None:
        super().__init__()
        self._facts = {name: facts.get(name, Bilingual()) for name in names}
        self._language = ""
        self._labels = {name: QLabel() for name in names}
        self._fields = {name: QPlainTextEdit(tabChangesFocus=True, readOnly=read_only) for name in names}
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setSpacing(GAP // 2)
        for name, field in self._fields.items():
            label = self._labels[name]
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setBuddy(field)
            field.setObjectName("field")  # its edge is seen in every theme
            field.setFixedHeight(field.fontMetrics().lineSpacing() * LINES + 2 * GAP)
            field.textChanged.connect(self.changed)
            field.installEventFilter(self)
            column.addWidget(label)
            column.addWidget(field)
            column.addSpacing(GAP)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its fields take the keys

    def speak(self, language: str, facts: Sequence[Fact]) -> None:
        """Show the texts of a language, and call the facts as it does."""
        self._facts = self.facts()
        self._language = language
        for fact in facts:
            self._labels[fact.name].setText(f"{fact.point}  {fact.label}")
            field = self._fields[fact.name]
            field.setPlaceholderText(fact.hint)
            field.setAccessibleName(fact.label)
            field.setAccessibleDescription(fact.hint)
            field.blockSignals(True)
            field.setPlainText(getattr(self._facts[fact.name], language))
            field.blockSignals(False)

    def facts(self) -> dict[str, Bilingual]:
        """What is entered, in both languages."""
        if not self._language:
            return dict(self._facts)
        typed = {name: field.toPlainText().strip() for name, field in self._fields.items()}
        if self._language == "de":
            return {name: Bilingual(typed[name], text.en) for name, text in self._facts.items()}
        return {name: Bilingual(text.de, typed[name]) for name, text in self._facts.items()}

    def entered(self) -> int:
        """How many facts have a text, in either language."""
        return sum(bool(text.de or text.en) for text in self.facts().values())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Bring the field that gets the focus into view."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched)
        return super().eventFilter(watched, event)
