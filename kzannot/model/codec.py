"""Records to plain JSON values and back, as the journal keeps them.

The form is frozen: old journals must stay readable, and the digests of their lines true. A UUID is its
text, an enumeration its value, a tuple a list, and a nested value an object; a record
says what it is.
"""

import json
import types
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache, lru_cache
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from kzannot.model import codebook, records, study
from kzannot.model.edits import Change
from kzannot.model.records import Record

KINDS: dict[str, type[Record]] = {
    kind.__name__: kind
    for kind in (
        records.Outlet,
        records.Article,
        records.Section,
        codebook.Codebook,
        codebook.Frame,
        codebook.Attribute,
        records.Annotator,
        study.Round,
        study.Assignment,
        records.Span,
        records.Answer,
        records.Reading,
        study.Decision,
        study.Statement,
        study.Passage,
        records.Option,
    )
}
"""Every kind of record by its name, each behind those that it refers to."""

AS_THEY_ARE = (str, int, bool, float, type(None))
"""The values that JSON knows."""

IDS_KEPT = 4096
"""How many ids are kept as they were read: in a large edit most records are of the same few others."""


def canonical(value: Any) -> str:
    """Plain values as JSON with one spelling only: keys sorted, no blanks, letters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def plain(value: Any) -> Any:
    """A field's value as JSON knows it."""
    kind: Any = type(value)
    if kind in AS_THEY_ARE:
        return value
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, UUID | StrEnum):
        return str(value)
    return {name: plain(getattr(value, name)) for name in _names_of(kind)}


def pack(record: Record) -> dict[str, Any]:
    """A record as a JSON object that says what it is."""
    packed: dict[str, Any] = plain(record)
    return {"record": type(record).__name__, **packed}


def unpack(packed: dict[str, Any]) -> Record:
    """The record of a JSON object; fields that it lacks take their defaults.

    Raises:
        ValueError: it is no record that this program knows.
    """
    try:
        kind = KINDS[packed["record"]]
        readers = _FIELDS_OF[packed["record"]]
        return kind(**{name: readers[name](value) for name, value in packed.items() if name != "record"})
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no record: {error}") from error


def pack_changes(changes: tuple[Change, ...]) -> str:
    """The changes of an edit as canonical JSON."""
    return canonical([[_pack(change.before), _pack(change.after)] for change in changes])


def unpack_changes(text: str) -> tuple[Change, ...]:
    """The changes that `pack_changes` wrote.

    Raises:
        ValueError: the text holds no changes that this program knows.
    """
    try:
        return tuple(Change(_unpack(before), _unpack(after)) for before, after in json.loads(text))
    except TypeError as error:
        raise ValueError(f"no changes: {error}") from error


@cache
def reader_of(hint: Any) -> Callable[[Any], Any]:
    """The function that turns a JSON value into a value of a type; it raises where there is none."""
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _reader_of_union(get_args(hint))
    if origin is tuple:
        return _reader_of_tuple(get_args(hint))
    if hint is UUID:
        return lru_cache(maxsize=IDS_KEPT)(UUID)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        call: Callable[[Any], Any] = hint
        return call
    if is_dataclass(hint) and isinstance(hint, type):
        return _reader_of_value(hint)
    return _reader_of_plain(hint)


@cache
def _names_of(kind: Any) -> tuple[str, ...]:
    """The names of the fields of a kind of value."""
    return tuple(field.name for field in fields(kind))


def _pack(record: Record | None) -> dict[str, Any] | None:
    return None if record is None else pack(record)


def _unpack(packed: dict[str, Any] | None) -> Record | None:
    return None if packed is None else unpack(packed)


def _reader_of_union(members: tuple[Any, ...]) -> Callable[[Any], Any]:
    """`X | None` where X is read by its own reader; `str | tuple` where a list is the tuple."""
    if type(None) in members:
        inner = reader_of(next(member for member in members if member is not type(None)))
        return lambda value: None if value is None else inner(value)
    listed = reader_of(next(member for member in members if get_origin(member) is tuple))
    bare = reader_of(next(member for member in members if get_origin(member) is not tuple))
    return lambda value: listed(value) if isinstance(value, list) else bare(value)


def _reader_of_tuple(members: tuple[Any, ...]) -> Callable[[Any], Any]:
    if members[-1] is Ellipsis:
        item = reader_of(members[0])
        return lambda values: tuple(item(value) for value in values)
    readers = [reader_of(member) for member in members]
    return lambda values: tuple(read(value) for read, value in zip(readers, values, strict=True))


def _reader_of_value(kind: type[Any]) -> Callable[[Any], Any]:
    readers = {name: reader_of(hint) for name, hint in get_type_hints(kind).items()}
    return lambda value: kind(**{name: readers[name](held) for name, held in value.items()})


def _reader_of_plain(kind: type[Any]) -> Callable[[Any], Any]:
    """JSON writes a float that is a whole number as it likes; every other value is of its kind."""
    kinds = (float, int) if kind is float else (kind,)

    def read(value: Any) -> Any:
        if not isinstance(value, kinds):
            raise ValueError(f"no {kind.__name__}: {value!r:.60}")
        return value

    return read


_FIELDS_OF = {
    name: {field: reader_of(hint) for field, hint in get_type_hints(kind).items()}
    for name, kind in KINDS.items()
}
