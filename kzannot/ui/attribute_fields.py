"""This module is about how one attribute of a span is answered: chips with their keys, a text, yes and no."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QWidget

from kzannot.model.codebook import Attribute, AttributeKind, Choice
from kzannot.model.records import Value
from kzannot.ui.action import shown_key
from kzannot.ui.chips import ChoiceChip, Flow, smaller
from kzannot.ui.coding import YES
from kzannot.ui.plain import tooltip
from kzannot.ui.theme import GAP, Theme

MANY = 6
"""From more choices than these on, two of them share a line whatever they are called."""

SHORTEST = 12
"""How many letters there is room for in a line to type in; the label stands above it where there is less."""


class AttributeField(QWidget):
    """The label of an attribute, and below it what can be answered.

    Signals:
        choice_wanted: the attribute and a choice that was clicked.
        text_given: the attribute and a text that was typed, or `yes` or nothing.
    """

    choice_wanted = Signal(object, object)
    text_given = Signal(object, str)

    def __init__(
        self, attribute: Attribute, language: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.attribute = attribute
        self._chips: dict[str, ChoiceChip] = {}
        self._text: QLineEdit | None = None
        name = attribute.label.in_language(language)
        has_key = attribute.kind is AttributeKind.TEXT and attribute.key
        label = QLabel(f"{name}  ({shown_key(attribute.key)})" if has_key else name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setFont(smaller(self.font(), 0.9))
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        label.setToolTip(tooltip(attribute.question.in_language(language)))
        if attribute.kind is AttributeKind.BOOLEAN:
            label.hide()
        if attribute.kind is AttributeKind.TEXT:
            label.setWordWrap(True)
            row = QFormLayout(self)
            row.setContentsMargins(0, 0, 0, 0)
            row.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # letters may be twice as large
            row.setSpacing(GAP)
            row.addRow(label, self._line(language))
        else:
            self._add_chips(label, language, theme)
        self.setAccessibleName(name)

    def show_value(self, value: Value | None) -> None:
        """Show what is stored."""
        held = () if value is None else (value,) if isinstance(value, str) else value
        for name, chip in self._chips.items():
            chip.set_chosen(name in held)
        if self._text and not self._text.isModified():
            self._text.setText("".join(held))

    def take_focus(self) -> None:
        """Let the person answer."""
        for widget in self.stops()[:1]:
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def stops(self) -> list[QWidget]:
        """What Tab leads to, in reading order."""
        return [self._text] if self._text else list(self._chips.values())

    def _add_chips(self, label: QLabel, language: str, theme: Theme) -> None:
        """Put the choices behind the label, for the panel to be read without scrolling."""
        if self.attribute.kind is AttributeKind.BOOLEAN:
            choices: tuple[Choice, ...] = (Choice(YES, self.attribute.label, self.attribute.key),)
        else:
            choices = self.attribute.choices
        for choice in choices:
            chip = ChoiceChip(choice.label.in_language(language), choice.key, theme)
            label.setMinimumHeight(chip.sizeHint().height())
            chip.setToolTip(tooltip("\n".join((chip.text(), choice.rule.in_language(language))).strip()))
            chip.clicked.connect(lambda checked=False, choice=choice: self._want(choice))
            self._chips[choice.name] = chip
        Flow((label, *self._chips.values()), self, in_pairs=len(choices) > MANY)

    def _line(self, language: str) -> QWidget:
        self._text = QLineEdit()
        self._text.setAccessibleName(self.attribute.label.in_language(language))
        self._text.setMinimumWidth(SHORTEST * self._text.fontMetrics().averageCharWidth())
        self._text.editingFinished.connect(self._give)
        return self._text

    def _want(self, choice: Choice) -> None:
        if self.attribute.kind is AttributeKind.BOOLEAN:
            self.text_given.emit(self.attribute, "" if self._chips[YES].is_chosen() else YES)
        else:
            self.choice_wanted.emit(self.attribute, choice)

    def _give(self) -> None:
        if self._text and self._text.isModified():
            self._text.setModified(False)
            self.text_given.emit(self.attribute, self._text.text().strip())
