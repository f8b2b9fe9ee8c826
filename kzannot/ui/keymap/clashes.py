"""This module is about keys that cannot be given away: who has them already, in one sentence.

A key may belong to another action, to a frame or an attribute of the open codebook, to the text itself, or
to a menu.
"""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.ui.action import MENUS, Action, name_of, shown_key
from kzannot.ui.keymap.keymap import KeyMap, is_single
from kzannot.ui.menus.go import MOTIONS

MOVES = ("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown")
HELD = ("", "Shift+", "Ctrl+", "Ctrl+Shift+")

CARET: frozenset[str] = frozenset(
    (*((held + key).lower() for held in HELD for key in MOVES), "alt+shift+left", "alt+shift+right")
)
"""The keys that move the caret, and those that select, whatever the table says."""

FIELDS: frozenset[str] = frozenset(
    ("tab", "shift+tab", "backtab", "shift+backtab", "space", "f10", "ctrl+a", "ctrl+v", "ctrl+x")
)
"""The keys by which fields are filled in, left, and the menus reached."""


def codebook_keys(frames: Iterable[Frame], attributes: Iterable[Attribute], language: str) -> dict[str, str]:
    """Whose each key of a codebook is: the names of frames, and of attributes with their values."""
    found: dict[str, str] = {}
    for attribute in attributes:
        if attribute.level is Level.SPAN:
            name = attribute.label.in_language(language)
            if attribute.key:
                found[attribute.key.lower()] = name
            for choice in attribute.choices:
                if choice.key:
                    found[choice.key.lower()] = f"{name}: {choice.label.in_language(language)}"
    for frame in frames:
        if frame.key and not frame.retired:
            found[frame.key.lower()] = frame.label.in_language(language)
    return found


def check(key: str, action: Action, keymap: KeyMap, codebook: Mapping[str, str]) -> None:
    """Make sure that an action can have a key; its own keys of the table are free to it.

    Args:
        key: as `KeyMap` writes it.
        action: what the key shall do.
        keymap: the keys in force.
        codebook: whose the keys of the open codebook are, from `codebook_keys`.

    Raises:
        Refused: the key is somebody else's, with the name of whose it is.
    """
    _check_unheld(key, action, keymap.holder(key) or _selecting_motion(key, keymap), codebook)
    if key not in action.keys:
        _check_free(key, action)
    if action.name in MOTIONS:
        selecting = with_shift(key)
        _check_unheld(selecting, action, keymap.holder(selecting), codebook)


def with_shift(key: str) -> str:
    """The key that is pressed when Shift is held besides; the key itself where it is held already."""
    if "shift+" in key.lower():
        return key
    held, plus, last = key.rpartition("+") if len(key) > 1 else ("", "", key)
    return f"{held}{plus}{'shift+' if is_single(key) else 'Shift+'}{last}"


def _check_unheld(key: str, action: Action, holder: Action | None, codebook: Mapping[str, str]) -> None:
    """Raise Refused where a key is another action's, or means something in the open codebook."""
    if holder and holder.name != action.name:
        raise Refused(
            QT_TRANSLATE_NOOP("messages", "{key} belongs to “{action}”."),
            key=shown_key(key),
            action=name_of(holder),
        )
    if is_single(key) and key in codebook:
        raise Refused(
            QT_TRANSLATE_NOOP("messages", "{key} belongs to the open codebook: {name}."),
            key=shown_key(key),
            name=codebook[key],
        )


def _selecting_motion(key: str, keymap: KeyMap) -> Action | None:
    """The motion that selects by a key, which is its own with Shift; None where there is none."""
    unshifted = keymap.holder(key.replace("Shift+", "")) if "Shift+" in key else None
    return unshifted if unshifted and unshifted.name in MOTIONS else None


def _check_free(key: str, action: Action) -> None:
    """Raise Refused where the window itself needs a key."""
    if key.lower() in CARET:
        text = QT_TRANSLATE_NOOP("messages", "{key} moves the caret; the text needs it.")
    elif key.lower() in FIELDS:
        text = QT_TRANSLATE_NOOP("messages", "{key} is needed in fields and menus.")
    elif is_single(key) and not action.in_text:
        text = QT_TRANSLATE_NOOP(
            "messages", "{key} alone works only in the text; “{action}” needs Ctrl or Alt with it."
        )
    elif menu := _menu_of(key):
        text = QT_TRANSLATE_NOOP("messages", "{key} opens the menu “{menu}”.")
        raise Refused(text, key=shown_key(key), menu=menu)
    else:
        return
    raise Refused(text, key=shown_key(key), action=name_of(action))


def _menu_of(key: str) -> str:
    """The menu that a key opens, in the language of the windows; empty where it opens none."""
    for menu in MENUS:
        title = QCoreApplication.translate("actions", menu)
        if QKeySequence.mnemonic(title).toString(QKeySequence.SequenceFormat.PortableText) == key:
            return title.replace("&", "")
    return ""
