"""This module is about one question about an article: its words, and chips or a line for the answer."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from kzannot.model.codebook import Attribute, AttributeKind
from kzannot.model.records import SEVERAL
from kzannot.ui.chips import ChoiceChip, Flow, smaller
from kzannot.ui.keyboard import key_of
from kzannot.ui.plain import tooltip
from kzannot.ui.questions.options import NONE, Option
from kzannot.ui.theme import GAP, RADIUS, Theme

EDGE = 3
"""How wide the line beside the question is that gets the keys, in pixels."""

STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1}


class QuestionField(QWidget):
    """A question, its possible answers as chips with their keys, and what is stored: one, or several of them.

    Signals:
        answered: the value that shall be stored, None to take the answer away.
        chosen_by_key: a value was given by its key, so that the next question may come.
        walked: the keys want to the next question (1) or the one before (-1).
    """

    answered = Signal(object)
    chosen_by_key = Signal()
    walked = Signal(int)

    def __init__(self, question: Attribute, options: Sequence[Option], language: str, theme: Theme) -> None:
        super().__init__()
        self.question = question
        self._theme = theme
        self._options = {option.key: option for option in options if option.key}
        self._chips: dict[str, ChoiceChip] = {}
        self._value: str | None = None
        self._line: QLineEdit | None = None
        self._takes_several = question.kind is AttributeKind.MULTIPLE
        name, asked = (text.in_language(language) for text in (question.label, question.question))
        self._words = asked or name
        label = QLabel(self._words)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setFont(smaller(self.font(), 0.95, QFont.Weight.DemiBold))
        label.setToolTip(tooltip(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, GAP, GAP, GAP)
        column.setSpacing(GAP // 2)
        column.addWidget(label)
        column.addWidget(self._chips_of(options) if options else self._make_line())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_value(None)

    def value(self) -> str | None:
        """What is stored; None where the question is open."""
        return self._value

    def show_value(self, value: str | None) -> None:
        """Show what is stored."""
        self._value = value
        held = self._held()
        for name, chip in self._chips.items():
            chip.set_chosen(name in held)
        if self._line and not self._line.isModified():
            self._line.setText(value or "")
        answer = ", ".join(self._chips[name].text() if name in self._chips else name for name in held)
        self.setAccessibleName(self._words)
        self.setAccessibleDescription(
            self.tr("not answered") if value is None else self.tr("answered: {answer}").format(answer=answer)
        )
        self.update()

    def take_focus(self) -> None:
        """Let the person answer."""
        (self._line or self).setFocus(Qt.FocusReason.OtherFocusReason)

    # What Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Answer by the key of a chip, walk with the arrows and Enter, clear with Delete."""
        option = self._options.get(key_of(event))
        if step := STEPS.get(Qt.Key(event.key())):
            self.walked.emit(step)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(None)
        elif option and self._takes_several:
            self._give(self._toggled(option.value))
        elif option:
            self._give(option.value)
            self.chosen_by_key.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take the keys."""
        self.take_focus()
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that the keys come here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Show that they go elsewhere."""
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a frame around the question that gets the keys, and a line beside one that is answered."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._value is not None:
            edge = QRectF(1, GAP, EDGE, self.height() - 2 * GAP)
            painter.fillRect(edge, colours.colour("good"))
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    # Inside

    def _give(self, value: str | None) -> None:
        if value != self._value:
            self.answered.emit(value)

    def _chips_of(self, options: Sequence[Option]) -> QWidget:
        holder = QWidget()
        for option in options:
            chip = ChoiceChip(option.label, option.key, self._theme)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the question itself takes the keys of all
            chip.setToolTip(tooltip(option.rule))
            chip.clicked.connect(lambda checked=False, value=option.value: self._click(value))
            self._chips[option.value] = chip
        Flow(self._chips.values(), holder)
        return holder

    def _click(self, value: str) -> None:
        """Choose an answer, or take it away where it is one already."""
        self.take_focus()
        self._give(self._toggled(value))

    def _held(self) -> tuple[str, ...]:
        """The answers that are stored; of a question that takes one, that one."""
        if self._value is None:
            return ()
        return tuple(self._value.split(SEVERAL)) if self._takes_several else (self._value,)

    def _toggled(self, value: str) -> str | None:
        """What is stored when an answer is added or taken away; None and other answers exclude each other."""
        if not self._takes_several or value == NONE:
            return None if value == self._value else value
        held = set(self._held()) ^ {value}
        return SEVERAL.join(name for name in self._chips if name in held and name != NONE) or None

    def _make_line(self) -> QWidget:
        self._line = QLineEdit()
        self._line.setAccessibleName(self._words)
        self._line.editingFinished.connect(self._store_line)
        return self._line

    def _store_line(self) -> None:
        if self._line and self._line.isModified():
            self._line.setModified(False)
            self._give(self._line.text().strip() or None)
