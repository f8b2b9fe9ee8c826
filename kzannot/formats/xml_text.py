"""Text into XML such that every character keeps its place.

A carriage return is written as a reference, for every reader makes a line feed of a bare one. Characters that
no XML may hold, as most control characters, become U+FFFD: one for one, so that offsets stay.
"""

import re
from typing import Final

REPLACEMENT: Final = "\ufffd"

_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_MARKUP: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})
_IN_QUOTES: Final = str.maketrans({'"': "&quot;", "\n": "&#10;", "\t": "&#9;"})


def as_text(text: str) -> str:
    """A text as it stands between tags."""
    return held(text).translate(_MARKUP)


def as_value(text: str) -> str:
    """A text as it stands in an attribute, between double quotes."""
    return as_text(text).translate(_IN_QUOTES)


def held(text: str) -> str:
    """The text as XML can hold it."""
    return _FORBIDDEN.sub(REPLACEMENT, text)
