"""This module is about the keys of coding: what a keypress is called, and what it means in a codebook.

A key is called by the sign it types (`q`, `,`, `[`), whatever has to be held for it; a letter with Shift is
`shift+q`; a key without a sign has a word (`delete`, `escape`). Codebooks and `ACTIONS` use these names.
With Ctrl or Alt held a key is called as Qt writes it, in small letters (`ctrl+down`).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from kzannot.model.codebook import Attribute, AttributeKind, Choice, Frame, Level
from kzannot.ui.action import Action
from kzannot.ui.keymap.keymap import KeyMap
from kzannot.ui.menus.go import MOTIONS

WORDS = {
    Qt.Key.Key_Delete: "delete",
    Qt.Key.Key_Backspace: "backspace",
    Qt.Key.Key_Escape: "escape",
    Qt.Key.Key_Return: "return",
    Qt.Key.Key_Enter: "return",
}

HELD = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def key_of(event: QKeyEvent) -> str:
    """The name of a keypress; empty where it is no single key.

    AltGr arrives as Ctrl+Alt on some systems; it is told from a shortcut by the sign that it types. Caps
    lock changes nothing.
    """
    held = event.modifiers() & HELD
    alt_gr = held == Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text()
    if held and not (alt_gr and text.isprintable() and text and not text.isalnum()):
        return ""
    if word := WORDS.get(Qt.Key(event.key())):
        return word
    if len(text) != 1 or not text.isprintable() or text.isspace():
        return ""
    shifted = text.isalpha() and event.modifiers() & Qt.KeyboardModifier.ShiftModifier
    return f"shift+{text.lower()}" if shifted else text.lower()


def chord_of(event: QKeyEvent) -> str:
    """The name of a keypress with Ctrl or Alt held; empty of any other, and of one that types a sign."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not held & HELD or key_of(event):
        return ""
    return QKeySequence(event.key() | held.value).toString(QKeySequence.SequenceFormat.PortableText).lower()


def keeps_enter(event: QEvent) -> bool:
    """Whether a widget keeps a keypress for itself that the window would take: Ctrl+Enter; it says so."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    if not control or WORDS.get(Qt.Key(event.key())) != "return":
        return False
    event.accept()
    return True


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a key means: a frame, a choice of an attribute, an attribute as such, or an action.

    A motion selects on its way where it `extends`.
    """

    frame: Frame | None = None
    attribute: Attribute | None = None
    choice: Choice | None = None
    action: Action | None = None
    extends: bool = False


class Keyboard:
    """The meanings of the keys of the text under one codebook, which goes before the program's own keys."""

    def __init__(self, frames: Iterable[Frame], attributes: Iterable[Attribute], keymap: KeyMap) -> None:
        self._meanings: dict[str, Meaning] = {
            key: Meaning(action=action) for key, action in keymap.keys_in_text().items()
        }
        for attribute in attributes:
            if attribute.level is Level.SPAN:
                self._add_attribute(attribute)
        for frame in sorted(frames, key=lambda frame: not frame.retired):
            if frame.key and frame.retired:  # whoever is used to it shall be told, as long as it is free
                self._meanings.setdefault(frame.key.lower(), Meaning(frame=frame))
            elif frame.key:
                self._meanings[frame.key.lower()] = Meaning(frame=frame)

    def __getitem__(self, key: str) -> Meaning | None:
        """What a key means; None where it means nothing."""
        return self._meanings.get(key)

    def meaning_of(self, event: QKeyEvent) -> Meaning | None:
        """What a keypress means; with Shift the keys of a motion select on its way."""
        name = key_of(event) or chord_of(event)
        if meaning := self._meanings.get(name):
            return meaning
        unshifted = self._meanings.get(name.replace("shift+", "")) if "shift+" in name else None
        if unshifted and unshifted.action and unshifted.action.name in MOTIONS:
            return replace(unshifted, extends=True)
        return None

    def _add_attribute(self, attribute: Attribute) -> None:
        if attribute.key and attribute.kind in (AttributeKind.BOOLEAN, AttributeKind.TEXT):
            self._meanings[attribute.key.lower()] = Meaning(attribute=attribute)
        for choice in attribute.choices:
            if choice.key:
                self._meanings[choice.key.lower()] = Meaning(attribute=attribute, choice=choice)
