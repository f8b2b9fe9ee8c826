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
    "shift+n": "next span in the text",
    "shift+p": "previous span in the text",
    "shift+u": "next uncertain span",
    "shift+i": "next unfinished span",
    "y": "select the sentence",
    "z": "select the sentence",
    "shift+y": "select the paragraph",
    "shift+z": "select the paragraph",
    "+": "grow the selection",
    "=": "grow the selection",
    "-": "shrink the selection",
    "#": "repeat the last code",
    ";": "repeat the last code",
    "/": "split span",
    "&": "merge spans",
    "shift+h": "begin a word earlier",
    "shift+j": "begin a word later",
    "shift+k": "end a word earlier",
    "shift+l": "end a word later",
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
