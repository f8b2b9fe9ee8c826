"""Frozen dataclasses as JSON and back, by the types of their fields.

A field takes str, int, float, bool, bytes, UUID, another dataclass, one of several of these, a tuple of
them, or a tuple of (name, value) pairs, which is a JSON object. What is read is checked: a value of another
kind raises Wrong with its place, and a key that nobody knows is told but no error, for a later version may
have written it.
"""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable, Hashable
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from math import isfinite
from types import MappingProxyType
from typing import Any, Final, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError

T = TypeVar("T")
Tell = Callable[[str], object]
Reader = Callable[[Any, str, Tell], Any]

BESIDE: Final = MappingProxyType({"beside": True})
"""Marks a field that is written only where it holds something else than its default."""

NULLABLE: Final = MappingProxyType({"nullable": True})
"""Marks a text that is written as null where it is empty."""


_AS_THEY_ARE: Final = frozenset((str, int, float, bool, type(None)))


LINE: Final = QT_TRANSLATE_NOOP("messages", "the line")
FILE: Final = QT_TRANSLATE_NOOP("messages", "the file")


class Wrong(UserError):
    """What stands at a place of the JSON is not what should stand there; the place is a path of keys."""

    def __init__(self, place: str, expected: str, **values: Any) -> None:
        super().__init__(
            QT_TRANSLATE_NOOP("messages", "{place} should be {expected}"),
            place=UserError(place or LINE) if place in ("", LINE, FILE) else place,
            expected=UserError(expected, **values),
        )


def to_plain(value: Any) -> Any:
    """A value as JSON knows it; a dataclass becomes an object with its keys in the order of the fields."""
    if type(value) in _AS_THEY_ARE:
        return value
    if is_dataclass(value):
        return _object(value)
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, bytes):
        return b64encode(value).decode("ascii")
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    return value


def from_plain(kind: type[T], value: Any, tell: Tell) -> T:
    """The dataclass that JSON stands for; `tell` hears the place of every key that it does not know.

    Raises:
        Wrong: a key is missing, or a value is of another kind.
    """
    return cast(T, _reader(cast(Hashable, kind))(value, "", tell))


def _object(value: Any) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, beside, nullable, pairs, default in _plan(cast(Hashable, type(value))):
        held = getattr(value, name)
        if beside and held == default:
            continue
        if nullable and held == "":
            told[name] = None
        elif pairs:
            told[name] = {key: to_plain(inner) for key, inner in held}
        else:
            told[name] = to_plain(held)
    return told


@cache
def _plan(kind: Any) -> tuple[tuple[str, bool, bool, bool, Any], ...]:
    """Each field: written only where it says something, null where empty, as an object; and its default."""
    hints = get_type_hints(kind)
    return tuple(
        (
            each.name,
            each.metadata == BESIDE,
            each.metadata == NULLABLE,
            _is_pairs(hints[each.name]),
            each.default,
        )
        for each in fields(kind)
    )


def _is_pairs(hint: Any) -> bool:
    """Whether the hint is `tuple[tuple[str, X], ...]`."""
    inner = get_args(hint)
    if get_origin(hint) is not tuple or len(inner) != 2 or inner[1] is not Ellipsis:
        return False
    pair = get_args(inner[0])
    return get_origin(inner[0]) is tuple and len(pair) == 2 and pair[0] is str


@cache
def _reader(hint: Any) -> Reader:
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if is_dataclass(hint):
        return _object_reader(cast(type, hint))
    if _is_pairs(hint):
        return _pairs_reader(get_args(get_args(hint)[0])[1])
    if get_origin(hint) is tuple:
        return _list_reader(get_args(hint)[0])
    return _union_reader(get_args(hint))


def _object_reader(kind: type) -> Reader:
    readers = {name: _reader(hint) for name, hint in get_type_hints(kind).items()}
    required = [each.name for each in fields(kind) if each.default is MISSING]
    empty = {each.name for each in fields(kind) if each.metadata == NULLABLE}

    def read(value: Any, place: str, tell: Tell) -> Any:
        _expect(isinstance(value, dict), place, QT_TRANSLATE_NOOP("messages", "an object"))
        found = {}
        for key, inner in value.items():
            where = f"{place}.{key}" if place else str(key)
            if key not in readers:
                tell(where)
            elif inner is None and key in empty:
                found[key] = ""
            else:
                found[key] = readers[key](inner, where, tell)
        for key in required:
            _expect(key in found, f"{place}.{key}" if place else key, "there")
        return kind(**found)

    return read


def _pairs_reader(hint: Any) -> Reader:
    inner = _reader(hint)

    def read(value: Any, place: str, tell: Tell) -> tuple[tuple[str, Any], ...]:
        _expect(isinstance(value, dict), place, QT_TRANSLATE_NOOP("messages", "an object"))
        return tuple((name, inner(each, f"{place}.{name}", tell)) for name, each in value.items())

    return read


def _list_reader(hint: Any) -> Reader:
    inner = _reader(hint)

    def read(value: Any, place: str, tell: Tell) -> tuple[Any, ...]:
        _expect(isinstance(value, list), place, QT_TRANSLATE_NOOP("messages", "a list"))
        return tuple(inner(each, f"{place}[{index}]", tell) for index, each in enumerate(value))

    return read


def _union_reader(hints: tuple[Any, ...]) -> Reader:
    """A value of one of several kinds: null, a list where one of them is a tuple, else the first of them."""
    optional = type(None) in hints
    lists = next((_reader(each) for each in hints if get_origin(each) is tuple), None)
    single = next(_reader(each) for each in hints if each is not type(None) and get_origin(each) is not tuple)

    def read(value: Any, place: str, tell: Tell) -> Any:
        if value is None and optional:
            return None
        return (lists if lists and isinstance(value, list) else single)(value, place, tell)

    return read


def _expect(holds: bool, place: str, expected: str) -> None:
    if not holds:
        raise Wrong(place, expected)


def _text(value: Any, place: str, _: Tell) -> str:
    _expect(isinstance(value, str), place, QT_TRANSLATE_NOOP("messages", "a text"))
    return cast(str, value)


def _whole(value: Any, place: str, _: Tell) -> int:
    # True is an int to Python, but no offset.
    _expect(type(value) is int, place, QT_TRANSLATE_NOOP("messages", "a whole number"))
    return cast(int, value)


def _number(value: Any, place: str, _: Tell) -> float:
    _expect(
        type(value) in (int, float) and abs(value) < 1e300 and isfinite(value),
        place,
        QT_TRANSLATE_NOOP("messages", "a number"),
    )
    return float(value)


def _truth(value: Any, place: str, _: Tell) -> bool:
    _expect(isinstance(value, bool), place, QT_TRANSLATE_NOOP("messages", "true or false"))
    return cast(bool, value)


def _id(value: Any, place: str, _: Tell) -> UUID:
    try:
        return UUID(value)
    except (ValueError, TypeError, AttributeError) as error:
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "an id (UUID)")) from error


def _bytes(value: Any, place: str, _: Tell) -> bytes:
    try:
        return b64decode(value, validate=True)
    except (binascii.Error, ValueError, TypeError) as error:
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "bytes in base64")) from error


_SIMPLE: dict[Any, Reader] = {
    str: _text,
    int: _whole,
    float: _number,
    bool: _truth,
    UUID: _id,
    bytes: _bytes,
}
