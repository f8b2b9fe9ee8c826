"""This module is about what a form of the editor consists of: titled rows, and texts in two languages.

Rules, examples and indicator words stand a line each; the same line of German and English is the same rule.
"""

import re
from collections.abc import Iterable
from itertools import zip_longest

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.model.codebook import Bilingual, Example
from kzannot.ui.chips import smaller
from kzannot.ui.theme import GAP, Theme

VALUES = re.compile(r"(?P<text>.*?)\s*\|\s*(?P<values>[\w.-]+=[^=|]+(?:,\s*[\w.-]+=[^=|]+)*)")
"""An example with its values: `They fired first. | voice=police, stance=reported`."""


class Row(QWidget):
    """A field of a form: its title above, what is typed, and below what is wrong with it."""

    def __init__(self, title: str, theme: Theme, *inputs: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._inputs = inputs
        self._title = QLabel(title, wordWrap=True)
        self._title.setFont(smaller(self.font(), 0.92, QFont.Weight.DemiBold))
        self._title.setForegroundRole(self._title.palette().ColorRole.PlaceholderText)
        self._fault = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._fault.setFont(smaller(self.font(), 0.92))
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self._title)
        for each in inputs:
            column.addWidget(each)
            if not each.accessibleName():
                each.setAccessibleName(title)
        column.addWidget(self._fault)

    def fault(self) -> str:
        """What is said to be wrong; empty where nothing is."""
        return self._fault.text()

    def say(self, text: str, shown: bool = True) -> None:
        """Say what is wrong, or nothing; it is not `shown` where others say it for a narrow field."""
        self._fault.setText(text)
        self._fault.setVisible(bool(text) and shown)
        self._fault.setStyleSheet(f"color: {self._theme.colours.bad};")
        for each in self._inputs:
            each.setAccessibleDescription(text)


class Tool(QToolButton):
    """A button that Enter presses, too, instead of saving the codebook."""

    def __init__(self, text: str, tip: str = "") -> None:
        super().__init__()
        self.setText(text)
        self.setToolTip(tip)
        self.setAccessibleName(tip or text)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press the button, or open its menu."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self.popupMode() is self.ToolButtonPopupMode.InstantPopup:
            self.showMenu()
        else:
            self.click()


class LinePair(QWidget):
    """A short text in German and English.

    Signals:
        typed: a person has changed it.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.de = QLineEdit(placeholderText=self.tr("German"))
        self.en = QLineEdit(placeholderText=self.tr("English"))
        _lay_side_by_side(self, self.de, self.en)
        for line in (self.de, self.en):
            line.textEdited.connect(self.typed)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name both lines, each with its language."""
        super().setAccessibleName(name)
        for line in (self.de, self.en):
            line.setAccessibleName(f"{name}, {line.placeholderText()}")

    def begin(self) -> None:
        """Let a person type another text in the place of this one."""
        self.de.setFocus(Qt.FocusReason.OtherFocusReason)
        self.de.selectAll()

    def text(self) -> Bilingual:
        """What stands there."""
        return Bilingual(self.de.text().strip(), self.en.text().strip())

    def show_text(self, text: Bilingual) -> None:
        """Show a text."""
        self.de.setText(text.de)
        self.en.setText(text.en)


class Lines(QPlainTextEdit):
    """A text of some lines; Tab leaves it.

    Signals:
        typed: a person has changed it.
    """

    typed = Signal()

    def __init__(self, height: int, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName("field")
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFixedHeight(round((height + 0.8) * self.fontMetrics().lineSpacing()))
        self.textChanged.connect(self.typed)

    def show_text(self, text: str) -> None:
        """Show a text; nobody is told."""
        with QSignalBlocker(self):
            self.setPlainText(text)

    def lines(self) -> tuple[str, ...]:
        """The lines that say something."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())


class TextPair(QWidget):
    """A longer text in German and English, as a whole or as rules, a line each.

    Signals:
        typed: a person has changed it.
    """

    typed = Signal()

    def __init__(self, height: int) -> None:
        super().__init__()
        self.de = Lines(height, self.tr("German"))
        self.en = Lines(height, self.tr("English"))
        _lay_side_by_side(self, self.de, self.en)
        for text in (self.de, self.en):
            text.typed.connect(self.typed)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802
        """Name both texts, each with its language."""
        super().setAccessibleName(name)
        for text in (self.de, self.en):
            text.setAccessibleName(f"{name}, {text.placeholderText()}")

    def text(self) -> Bilingual:
        """What stands there, as a whole."""
        return Bilingual(self.de.toPlainText().strip(), self.en.toPlainText().strip())

    def rules(self) -> tuple[Bilingual, ...]:
        """What stands there, line by line."""
        lines = (text.toPlainText().splitlines() for text in (self.de, self.en))
        pairs = (Bilingual(de.strip(), en.strip()) for de, en in zip_longest(*lines, fillvalue=""))
        return tuple(pair for pair in pairs if pair != Bilingual())

    def show_text(self, text: Bilingual) -> None:
        """Show a text as a whole."""
        self.de.show_text(text.de)
        self.en.show_text(text.en)

    def show_rules(self, rules: Iterable[Bilingual]) -> None:
        """Show rules, a line each."""
        pairs = [(rule.de, rule.en) for rule in rules]
        self.de.show_text("\n".join(" ".join(de.split()) for de, _ in pairs))
        self.en.show_text("\n".join(" ".join(en.split()) for _, en in pairs))


def typed_key(text: str) -> str:
    """A key as codebooks write it: a capital is its letter with Shift."""
    key = text.strip()
    if len(key) == 1 and key != key.lower():
        return f"shift+{key.lower()}"
    return key.lower()


def examples_of(lines: Iterable[str]) -> tuple[Example, ...]:
    """The examples that stand in lines, with the values behind a bar."""
    return tuple(_example(line) for line in lines)


def example_line(example: Example) -> str:
    """An example as a line."""
    text = " ".join(example.text.split())
    values = ", ".join(f"{name}={value}" for name, value in example.values)
    return f"{text} | {values}" if values else text


def _example(line: str) -> Example:
    found = VALUES.fullmatch(line)
    if not found:
        return Example(line)
    pairs = (value.partition("=") for value in found["values"].split(","))
    return Example(found["text"], tuple((name.strip(), value.strip()) for name, _, value in pairs))


def _lay_side_by_side(holder: QWidget, *widgets: QWidget) -> None:
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget, 1)
    holder.setFocusProxy(widgets[0])
