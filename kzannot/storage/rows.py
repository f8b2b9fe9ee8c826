"""Records to rows and back."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from itertools import groupby
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Column,
    ColumnElement,
    Connection,
    Delete,
    Select,
    Update,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    type_coerce,
    update,
)
from sqlalchemy.exc import IntegrityError
from sqlalchemy.types import TypeEngine

from kzannot.errors import QT_TRANSLATE_NOOP, Conflict
from kzannot.model.edits import Change
from kzannot.model.records import Record
from kzannot.storage.columns import Stored
from kzannot.storage.tables import TABLE_OF

R = TypeVar("R", bound=Record)

STORED: ColumnElement[int] = literal_column("rowid")
"""The order in which rows were stored; SQLite keeps it even in its indexes, so that it costs nothing."""

AT_ONCE = 2_000
"""How many rows are read at one stroke; meanwhile no other thread of ours goes on."""


def read(connection: Connection, kind: type[R], **wanted: Any) -> list[R]:
    """The records of a kind whose fields have the wanted values, in the order they were stored.

    They are looked for by the first of these fields.
    """
    names = TABLE_OF[kind].columns.keys()
    parts = connection.execute(_query(kind, names, wanted)).partitions(AT_ONCE)
    made = (_records(kind, names, _made(kind, names, zip(*part, strict=True))) for part in parts)
    return [record for part in made for record in part]


def read_some(connection: Connection, kind: type[R], after: int, **wanted: Any) -> tuple[list[R], int | None]:
    """The next of the wanted records that are stored behind a place, and the place to go on from.

    There is none behind the last of them.
    """
    names = TABLE_OF[kind].columns.keys()
    columns, place = _some(connection, kind, names, after, wanted)
    return (_records(kind, names, columns) if columns else []), place


def get(connection: Connection, kind: type[R], record_id: UUID) -> R:
    """The record of that id; LookupError where there is none."""
    for record in read(connection, kind, id=record_id):
        return record
    raise LookupError(f"no {kind.__name__} {record_id}")


def columns(
    connection: Connection, kind: type[Record], names: Sequence[str], after: int, **wanted: Any
) -> tuple[list[tuple[Any, ...]], int | None]:
    """Some fields of the next of the wanted records, as `read_some`, for who counts and needs no records."""
    found, place = _some(connection, kind, names, after, wanted)
    return list(zip(*found, strict=True)), place


def count(connection: Connection) -> int:
    """How many records there are, of all kinds."""
    return sum(connection.scalar(select(func.count()).select_from(table)) or 0 for table in TABLE_OF.values())


def write_all(connection: Connection, changes: Iterable[Change]) -> None:
    """Make changes in their order; those of one sort that follow each other go in at one stroke.

    A row is replaced or removed provided that it still equals `change.before`; Conflict otherwise.
    """
    for (kind, adds, removes), run in groupby(changes, key=_sort_of):
        statement = insert(TABLE_OF[kind]) if adds else _statement(kind, removes)
        values = [_values(change.record) if adds else _compared(change) for change in run]
        try:
            touched = connection.execute(statement, values).rowcount
        except IntegrityError as error:
            raise _conflict(error) from error
        if not adds and touched != len(values):
            raise Conflict(QT_TRANSLATE_NOOP("messages", "Somebody changed this meanwhile; look again."))


def _some(
    connection: Connection, kind: type[Record], names: Sequence[str], after: int, wanted: Mapping[str, Any]
) -> tuple[list[Sequence[Any]], int | None]:
    """The columns of the next of the wanted records behind a place, and the place to go on from, if any."""
    query = _query(kind, names, wanted).add_columns(STORED).where(after < STORED).limit(AT_ONCE)
    found = connection.execute(query).all()
    if not found:
        return [], None
    *columns, places = zip(*found, strict=True)
    return _made(kind, names, columns), places[-1] if len(found) == AT_ONCE else None


def _query(kind: type[Record], names: Sequence[str], wanted: Mapping[str, Any]) -> Select[Any]:
    """What asks for fields as they are stored, in the order of the records."""
    table = TABLE_OF[kind]
    bare = (type_coerce(table.c[name], _bare(table.c[name])) for name in names)
    terms = [table.c[name] == value for name, value in wanted.items()]
    # SQLite looks for what is wanted first: for an article's spans, not for all that somebody ever made.
    return select(*bare).where(*terms[:1], *(func.likely(term) for term in terms[1:])).order_by(STORED)


def _made(kind: type[Record], names: Sequence[str], columns: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    """The values of fields out of columns as they were stored."""
    table = TABLE_OF[kind]
    return [_values_of(table.c[name], stored) for name, stored in zip(names, columns, strict=True)]


def _bare(column: Column[Any]) -> TypeEngine[Any]:
    """The type by which a column comes as it is stored."""
    return column.type.impl_instance if isinstance(column.type, Stored) else column.type


def _values_of(column: Column[Any], stored: Sequence[Any]) -> Sequence[Any]:
    """The values of a field that a column holds."""
    if not isinstance(column.type, Stored):
        return stored
    if column.primary_key:
        return list(map(column.type.read, stored))
    known = {value: column.type.read_again(value) for value in set(stored)}
    return list(map(known.__getitem__, stored))


def _records(kind: type[R], names: Iterable[str], columns: Sequence[Sequence[Any]]) -> list[R]:
    """Records out of their fields.

    Each field is set in all of them at once; their own `__init__`, which does no more, takes four times as
    long where there are many.
    """
    made = [object.__new__(kind) for _ in columns[0]]
    for name, values in zip(names, columns, strict=True):
        deque(map(getattr(kind, name).__set__, made, values), maxlen=0)
    return made


def _sort_of(change: Change) -> tuple[type[Record], bool, bool]:
    return type(change.record), change.before is None, change.after is None


def _statement(kind: type[Record], removes: bool) -> Update | Delete:
    """What replaces or removes a row that is as it was; old values are called `was_…`, new ones `to_…`."""
    table = TABLE_OF[kind]
    as_before = [_is(column, bindparam(f"was_{column.name}", type_=column.type)) for column in table.c]
    if removes:
        return delete(table).where(*as_before)
    return update(table).where(*as_before).values({c.name: bindparam(f"to_{c.name}") for c in table.c})


def _is(column: Column[Any], value: BindParameter[Any]) -> ColumnElement[bool]:
    """Equality that heeds what is absent; of ids, which never are, one that an index answers."""
    return column == value if column.primary_key else column.is_not_distinct_from(value)


def _compared(change: Change) -> dict[str, Any]:
    assert change.before, "additions are not compared"
    before = {f"was_{name}": value for name, value in _values(change.before).items()}
    if change.after is None:
        return before
    return {**before, **{f"to_{name}": value for name, value in _values(change.after).items()}}


def _values(record: Record) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}


def _conflict(error: IntegrityError) -> Conflict:
    """What a constraint that was broken means to the person."""
    if "FOREIGN KEY" in str(error.orig):
        text = QT_TRANSLATE_NOOP(
            "messages",
            "Something else in the project belongs to this, or it belongs to something that is gone.",
        )
        return Conflict(text)
    return Conflict(QT_TRANSLATE_NOOP("messages", "There is one of this name or kind already."))
