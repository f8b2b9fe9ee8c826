"""A text with a caret, and a selection that knows words: what keys and mouse do before anything is marked.

All positions are code points of the stored text. Nobody reads text back from the widget: what is copied is
cut from the stored text.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QMimeData, Qt, QTimerEvent, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from kzannot.ui.text.caret import Caret
from kzannot.ui.text.surface import Surface
from kzannot.ui.text.values import Block
from kzannot.ui.theme import Colours

_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_MIRRORED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}
_RIGHT_TO_LEFT = Qt.LayoutDirection.RightToLeft
_UP_AND_DOWN = (Qt.Key.Key_Up, Qt.Key.Key_Down)
_LEFT = Qt.MouseButton.LeftButton


class Selecting(Surface):
    """Shows one text, in which a caret goes and passages are selected.

    Signals:
        selection_changed: `selection()` is another one.
        caret_moved: the caret stands before another character (its position).
    """

    selection_changed = Signal()
    caret_moved = Signal(int)

    def __init__(self, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._caret = Caret(self, self._page.text, self._page.positions)
        self._told: tuple[int, tuple[int, int] | None] = (0, None)
        self._busy = False
        self.setAcceptDrops(False)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.cursorPositionChanged.connect(self._follow_caret)
        self.selectionChanged.connect(self._follow_caret)

    def show_text(self, text: str, sections: Sequence[Block]) -> None:
        """Show a text from its top, without marks.

        Raises:
            UserError: Qt would not show it unit for unit; what was shown before stays.
        """
        page = self._made_page(text, sections)
        self._caret = Caret(self, text, page.positions)
        self._turn_to(page)
        self._follow_caret()

    def text(self) -> str:
        """The stored text."""
        return self._page.text

    def selection(self) -> tuple[int, int] | None:
        """What is selected; None if nothing is."""
        return self._caret.selection()

    def select(self, start: int, end: int) -> None:
        """Select a stretch exactly."""
        self._caret.select(start, end)

    def clear_selection(self) -> None:
        """Select nothing; the caret stays."""
        self._caret.place(self._caret.position())

    def caret(self) -> int:
        """Before which character the caret stands."""
        return self._caret.position()

    def set_caret(self, position: int) -> None:
        """Put the caret before a character, and let it be seen."""
        self._caret.place(position)

    def move_by_word(self, steps: int, select: bool = False) -> None:
        """Go to the end of the next words, or with negative steps to the start of previous ones."""
        self._caret.move(steps, select)

    def extend_by_character(self, steps: int) -> None:
        """Let the selection reach one visible character further (1), or less far (-1)."""
        self._caret.move_by_character(steps)

    def extend_to(self, position: int) -> None:
        """Select from where the selection began to a position, in whole words."""
        self._caret.extend(position, fine=False)

    def as_read(self, event: QKeyEvent) -> QKeyEvent:
        """A keypress as it is meant: where words run from right to left, Left leads on and Right back."""
        other = _MIRRORED.get(Qt.Key(event.key()))
        if other is None or self.textCursor().block().textDirection() is not _RIGHT_TO_LEFT:
            return event
        return QKeyEvent(event.type(), other, event.modifiers(), event.text())

    # What Qt calls.

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the caret, or grow the selection by words, with Alt by characters."""
        meant = self.as_read(event)
        modifiers = meant.modifiers()
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        steps = _SIDEWAYS.get(Qt.Key(meant.key()), 0)
        if steps and shift and modifiers & Qt.KeyboardModifier.AltModifier:
            self.extend_by_character(steps)
        elif steps and (shift or modifiers & Qt.KeyboardModifier.ControlModifier):
            self.move_by_word(steps, select=shift)
        else:
            self._move_as_qt_does(event, shift)
            return
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Begin a selection; a click into the selected words begins a new one."""
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        with self._as_one_step():
            if event.button() is _LEFT and not extends:
                # Qt would begin to drag the selected words.
                self.clear_selection()
            super().mousePressEvent(event)
            if event.button() is _LEFT and not extends:
                self._caret.begin()
            self._caret.snap(_is_fine(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select whole words, with Alt characters."""
        with self._as_one_step():
            super().mouseMoveEvent(event)
            if event.buttons() & _LEFT:
                self._caret.snap(_is_fine(event))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Select the word."""
        with self._as_one_step():
            super().mouseDoubleClickEvent(event)
            self._caret.snap(_is_fine(event))

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802
        """Go on selecting words while the text scrolls under the mouse."""
        with self._as_one_step():
            super().timerEvent(event)
            if QGuiApplication.mouseButtons() & _LEFT and self.hasFocus():
                self._caret.snap(fine=False)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802
        """Copy the words as they are stored: Qt's own would turn no-break spaces into blanks."""
        # Qt must have made it: the clipboard frees it when the process ends, after Python has gone.
        made = super().createMimeDataFromSelection()
        made.text()  # has Qt write down its own words, which it would otherwise do later, over ours
        made.clear()
        start, end = self.selection() or (0, 0)
        words = self._page.text[start:end]
        # PySide6 takes a first U+FEFF or U+FFFE for a byte-order mark; so it gets one to take.
        made.setText(f"\ufeff{words}" if words[:1] in ("\ufeff", "\ufffe") else words)
        return made

    # How it is done.

    def _move_as_qt_does(self, event: QKeyEvent, select: bool) -> None:
        before = self.textCursor()
        with self._as_one_step():
            super().keyPressEvent(event)
            if before == self.textCursor():
                return
            if event.key() in _UP_AND_DOWN and self._is_between_paragraphs():
                # Empty lines are mere distance.
                super().keyPressEvent(event)
            if select:
                self._caret.snap(fine=_is_fine(event))
            else:
                self._caret.forget_origin()

    def _is_between_paragraphs(self) -> bool:
        cursor = self.textCursor()
        return not cursor.block().text() and not cursor.atStart() and not cursor.atEnd()

    @contextmanager
    def _as_one_step(self) -> Iterator[None]:
        """Say what became of caret and selection once, not of every step on the way."""
        if self._busy:
            yield
            return
        self._busy = True
        try:
            yield
        finally:
            self._busy = False
        self._follow_caret()

    def _follow_caret(self) -> None:
        """Say what changed."""
        if self._busy:
            return
        caret, selection = self.caret(), self.selection()
        before, self._told = self._told, (caret, selection)
        if selection != before[1]:
            self.selection_changed.emit()
        if caret != before[0]:
            self.caret_moved.emit(caret)


def _is_fine(event: QMouseEvent | QKeyEvent) -> bool:
    return bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
