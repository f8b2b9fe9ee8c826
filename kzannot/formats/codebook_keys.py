"""The keys of a codebook: how one is written, and which ones the program needs for itself."""

from typing import Final

RESERVED: Final = {
    "n": "next unread section",
    "p": "previous unread section",
    "u": "uncertain",
    "m": "memo",
    "h": "definition",
    "i": "details",
    ".": "read, no frame",
    "[": "previous of overlapping spans",
    "]": "next of overlapping spans",
    "delete": "erase span",
    "escape": "cancel selection",
    "f1": "help",
    "space": "next page",
    "return": "details",
    "enter": "details",
    "tab": "next pane",
    "backspace": "erase span",
}
"""Keys that act in the text whatever the codebook says, and what they do."""

SHIFT: Final = "shift+"


def normal(key: str) -> str:
    """A key in the one way of writing it: `Q` and `Shift+Q` are `shift+q`."""
    if len(key) == 1 and key != key.lower():
        return SHIFT + key.lower()
    return key.lower() if len(key) > 1 else key


def is_key(key: str) -> bool:
    """Whether a normal key can be typed: one visible character, by itself or with Shift."""
    character = key.removeprefix(SHIFT) if len(key) > 1 else key
    return len(character) == 1 and character.isprintable() and not character.isspace()
