"""Records to rows and back."""

from collections.abc import Iterable
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
    Update,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from kzannot.errors import QT_TRANSLATE_NOOP, Conflict
from kzannot.model.edits import Change
from kzannot.model.records import Record
from kzannot.storage.tables import TABLE_OF

R = TypeVar("R", bound=Record)

STORED: ColumnElement[int] = literal_column("rowid")
"""The order in which rows were stored; SQLite keeps it even in its indexes, so that it costs nothing."""

AT_ONCE = 500
"""How many rows are read at one stroke; meanwhile no other thread of ours goes on."""


def read(connection: Connection, kind: type[R], **wanted: Any) -> list[R]:
    """The records of a kind whose fields have the wanted values, in the order they were stored."""
    table = TABLE_OF[kind]
    query = select(table).where(*(table.c[name] == value for name, value in wanted.items()))
    names = table.columns.keys()
    found = connection.execute(query.order_by(STORED))
    return [kind(**dict(zip(names, row, strict=True))) for part in found.partitions(AT_ONCE) for row in part]


def get(connection: Connection, kind: type[R], record_id: UUID) -> R:
    """The record of that id; LookupError where there is none."""
    for record in read(connection, kind, id=record_id):
        return record
    raise LookupError(f"no {kind.__name__} {record_id}")


def columns(connection: Connection, kind: type[Record], *names: str, **wanted: Any) -> list[tuple[Any, ...]]:
    """Some fields of the records of a kind, for those who count and need no records."""
    table = TABLE_OF[kind]
    query = select(*(table.c[name] for name in names))
    return [
        tuple(row) for row in connection.execute(query.where(*(table.c[n] == v for n, v in wanted.items())))
    ]


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
