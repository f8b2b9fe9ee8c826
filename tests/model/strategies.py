"""Values of every kind of record, for properties; built from the types of their fields.

Texts are what people, files and clipboards hold: emoji, Cyrillic, quotes of every kind, controls without NUL.
"""

import types
from dataclasses import is_dataclass
from enum import StrEnum
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from kzannot.model.codec import KINDS
from kzannot.model.records import Record

FAR = 2**40

WEIRD = (
    "",
    " ",
    "Ärger „drinnen“ und 'draußen",
    'ein " allein',
    "Қазақстан — Казахстан",
    "👩‍👩‍👧 🇰🇿 ",
    "a\r\nb\tc\x0b\x1b[31m",
    "\u00a0\u200b\ufeff\u2028",
    "'; DROP TABLE spans; --",
    "null",
    "[]",
)

TEXTS = st.sampled_from(WEIRD) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)

PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXTS,
    int: st.integers(0, FAR),
    bool: st.booleans(),
    float: st.floats(allow_nan=False, allow_infinity=False),
    UUID: st.uuids(),
    type(None): st.none(),
}


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type."""
    if hint in PLAIN:
        return PLAIN[hint]
    if get_origin(hint) in (Union, types.UnionType):
        return st.one_of(*(values(member) for member in get_args(hint)))
    if get_origin(hint) is tuple:
        return _tuples(get_args(hint))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    assert is_dataclass(hint), f"no strategy for {hint}"
    return instances(hint)


def instances(kind: Any) -> st.SearchStrategy[Any]:
    """Instances of a dataclass; of one that is a stretch of a text, with its start before its end."""
    fields = {name: values(hint) for name, hint in get_type_hints(kind).items()}
    if "start" in fields:
        fields["start"] = st.integers(0, FAR)
        fields["end"] = st.integers(FAR + 1, 2 * FAR)
    return st.builds(kind, **fields)


def records() -> st.SearchStrategy[Record]:
    """Records of every kind."""
    return st.one_of(*(instances(kind) for kind in KINDS.values()))


def _tuples(members: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if members[-1] is Ellipsis:
        return st.lists(values(members[0]), max_size=3).map(tuple)
    return st.tuples(*(values(member) for member in members))
