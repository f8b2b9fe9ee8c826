"""The text of a page: its encoding is told by a byte-order mark, by UTF-8 itself, or by what it declares."""

import re
from contextlib import suppress

from kzannot.formats.decoding import MARKS, decode, refuse_controls

_DECLARED = re.compile(
    rb"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})|encoding=[\"']([\w.:-]{2,40})", re.IGNORECASE
)
_HEAD = 4096


def decoded(name: str, content: bytes, declared: str = "") -> str:
    """The text of a page; `declared` is an encoding that somebody else said (the part of a message).

    Raises:
        UserError: it is no text.
    """
    if not content.startswith(tuple(mark for mark, *_ in MARKS)):
        for encoding in filter(None, ("utf-8", declared, _declared(content))):
            # A name that nobody knows, or one that does not fit, tells nothing.
            with suppress(UnicodeError, LookupError):
                text = content.decode(encoding)
                refuse_controls(name, text)
                return text
    return decode(name, content).source


def _declared(content: bytes) -> str:
    match = _DECLARED.search(content[:_HEAD])
    return next((group.decode("ascii") for group in match.groups() if group), "") if match else ""
