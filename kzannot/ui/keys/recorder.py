"""This module is about pressing a key to say which one is meant: a field that takes whatever is pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from kzannot.ui.keyboard import key_of

ALONE = (
    Qt.Key.Key_Shift,
    Qt.Key.Key_Control,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_CapsLock,
    Qt.Key.Key_unknown,
)
"""What is held or locked, and names no key by itself."""

KEYPAD = Qt.KeyboardModifier.KeypadModifier


def pressed_key(event: QKeyEvent) -> str:
    """A keypress as `KeyMap` writes it; empty while keys are only held."""
    if Qt.Key(event.key()) in ALONE:
        return ""
    held = event.modifiers() & ~KEYPAD
    pressed = QKeySequence(event.key() | held.value)
    return key_of(event) or pressed.toString(QKeySequence.SequenceFormat.PortableText)


class KeyRecorder(QLineEdit):
    """Takes one key, whatever it does elsewhere; Escape, or going elsewhere, takes none.

    Signals:
        recorded: the key that was pressed, as `KeyMap` writes it.
        left: no key is wanted any more.
    """

    recorded = Signal(str)
    left = Signal()

    def __init__(self, action: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setPlaceholderText(self.tr("Press the key, or Esc"))
        self.setAccessibleName(self.tr("Key for “{action}”").format(action=action))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that the window or the next field would take."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self.keyPressEvent(event)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the key."""
        event.accept()
        key = pressed_key(event)
        if key == "escape":
            self.left.emit()
        elif key:
            self.recorded.emit(key)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Take none: the person has turned to something else."""
        super().focusOutEvent(event)
        self.left.emit()
