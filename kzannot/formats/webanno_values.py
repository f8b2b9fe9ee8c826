"""Escapes of WebAnno TSV 3: in texts and in the values of annotations."""

import re
from collections.abc import Iterable
from typing import Final

NOTHING: Final = "_"
"""No annotation."""
NO_VALUE: Final = "*"
"""An annotation without a value."""

_NAMES: Final = {"\t": "t", "\n": "n", "\r": "r", "\f": "f", "\b": "b"}
_CHARACTERS: Final = {name: character for character, name in _NAMES.items()}
_IN_TEXT: Final = str.maketrans(
    {"\\": "\\\\"} | {character: f"\\{name}" for character, name in _NAMES.items()}
)
_IN_VALUE = re.compile(r"->|[\\\[\]|_;\t\n\r\f\x08*]")
_ESCAPED = re.compile(r"\\(->|.)", re.DOTALL)
_STACK = re.compile(r"(?:[^|\\]|\\.)+")
_NUMBERED = re.compile(r"((?:[^\\\[]|\\.)*)(?:\[(\d+)\])?", re.DOTALL)
_SEVERAL = re.compile(r"((?:[^\\;]|\\.)*)(?:; |$)", re.DOTALL)


def text_line(text: str) -> str:
    """A stretch of text on one line."""
    return text.translate(_IN_TEXT)


def value_cell(value: str) -> str:
    """A value as it stands in a cell; none where it is empty."""
    return _IN_VALUE.sub(lambda found: f"\\{_NAMES.get(found[0], found[0])}", value) or NO_VALUE


def plain(escaped: str) -> str:
    """What escapes stand for."""
    return _ESCAPED.sub(lambda found: _CHARACTERS.get(found[1], found[1]), escaped)


def stacked(cell: str) -> list[tuple[str, str]]:
    """The annotations of a cell, still escaped, each with its number (or none)."""
    found = (_NUMBERED.fullmatch(part) for part in _STACK.findall(cell))
    return [(each[1], each[2] or "") for each in found if each]


def as_one(values: Iterable[str]) -> str:
    """Several values in one, for a feature takes only one."""
    return "; ".join(value.replace("\\", "\\\\").replace(";", "\\;") for value in values)


def as_several(value: str) -> tuple[str, ...]:
    """The values that `as_one` put into one."""
    parts = [each[1] for each in _SEVERAL.finditer(value) if each[0]]
    return tuple(re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in parts)
