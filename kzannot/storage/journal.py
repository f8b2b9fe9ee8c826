"""The journal: every edit ever made, in order, by whom. What can be undone is read off it.

It is append-only. Each line bears the SHA-256 of the line that its copy of the project (replica) wrote
before it, so that a line that was changed, taken out or put between is seen. `place` is the line's place
in this file; `number` counts the replica's own lines; `lamport` orders the lines of several replicas.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Column, ColumnElement, Connection, Row, func, insert, select

from kzannot import __version__
from kzannot.model.codec import canonical, pack_changes, unpack_changes
from kzannot.model.edits import Change, Edit
from kzannot.storage.columns import reading
from kzannot.storage.tables import JOURNAL, REPLICA

FIRST = "0" * 64


def _of_last(column: Column[Any], none: object) -> ColumnElement[Any]:
    """A column of the last line that this replica wrote; `none` where it has written none."""
    own = select(column).where(JOURNAL.c.replica_id == REPLICA.c.id).order_by(JOURNAL.c.place.desc())
    return func.coalesce(own.limit(1).scalar_subquery(), none)


NUMBERS = select(
    REPLICA.c.id.label("replica_id"),
    (_of_last(JOURNAL.c.number, 0) + 1).label("number"),
    _of_last(JOURNAL.c.digest, FIRST).label("previous"),
    (func.coalesce(select(func.max(JOURNAL.c.lamport)).scalar_subquery(), 0) + 1).label("lamport"),
)
"""The replica's id, and the numbers and the predecessor of its next line."""


@dataclass(frozen=True, slots=True)
class Line:
    """An edit as the journal keeps it: whose, when, and which line it takes back, if any."""

    id: UUID
    at: datetime
    annotator_id: UUID | None
    takes_back: UUID | None
    edit: Edit


@dataclass(frozen=True, slots=True)
class Glance:
    """What a list shows of a line: its first change and how many there are, for an import has thousands."""

    id: UUID
    at: datetime
    annotator_id: UUID | None
    takes_back: UUID | None
    title: str
    first: Change
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which lines are asked for: by whom, about which article, under which title or not; None is any."""

    annotator_id: UUID | None = None
    article_id: UUID | None = None
    title: str | None = None
    without: str | None = None


def append(
    connection: Connection,
    edit: Edit,
    annotator_id: UUID | None,
    sitting_id: UUID,
    takes_back: UUID | None = None,
) -> Line:
    """Write down an edit, and whose it is.

    Call it before any other write of the transaction. The transaction lets in one writer at a time, so
    that places follow the order of the commits and whoever reads on from the last one misses nothing.
    """
    at = datetime.now(UTC)
    values = {
        **connection.execute(NUMBERS).one()._asdict(),
        "id": uuid4(),
        "at": at.isoformat(),
        "annotator_id": annotator_id,
        "sitting_id": sitting_id,
        "version": __version__,
        "takes_back": takes_back,
        "title": edit.title,
        "changes": pack_changes(edit.changes),
    }
    connection.execute(insert(JOURNAL), {**values, "digest": digest_of(values)})
    return Line(values["id"], at, annotator_id, takes_back, edit)


def get(connection: Connection, line_id: UUID) -> Line:
    """The line of that id; LookupError where there is none."""
    row = connection.execute(select(JOURNAL).where(JOURNAL.c.id == line_id)).first()
    if row is None:
        raise LookupError(f"no line {line_id}")
    return _line(row)


def newest(connection: Connection, limit: int) -> list[Line]:
    """The last lines, newest first."""
    rows = connection.execute(select(JOURNAL).order_by(JOURNAL.c.place.desc()).limit(limit))
    return [_line(row) for row in rows]


def places(connection: Connection, wanted: Wanted, after: int = 0) -> list[int]:
    """The places of the lines that are wanted, newest first; only those behind the place `after`."""
    query = select(JOURNAL.c.place).where(JOURNAL.c.place > after)
    if wanted.annotator_id:
        query = query.where(JOURNAL.c.annotator_id == wanted.annotator_id)
    if wanted.title:
        query = query.where(JOURNAL.c.title == wanted.title)
    if wanted.without:
        query = query.where(JOURNAL.c.title != wanted.without)
    if wanted.article_id:  # whatever says something of an article bears its id
        query = query.where(func.instr(JOURNAL.c.changes, str(wanted.article_id)) > 0)
    return list(connection.scalars(query.order_by(JOURNAL.c.place.desc())))


def glances(connection: Connection, places: Sequence[int]) -> list[Glance]:
    """What the lines at some places say in short, in the order of the places."""
    first, count = func.json_extract(JOURNAL.c.changes, "$[0]"), func.json_array_length(JOURNAL.c.changes)
    said = (JOURNAL.c.id, JOURNAL.c.at, JOURNAL.c.annotator_id, JOURNAL.c.takes_back, JOURNAL.c.title)
    query = select(JOURNAL.c.place, *said, first, count).where(JOURNAL.c.place.in_(places))
    found = {row[0]: _glance(*row[1:]) for row in connection.execute(query)}
    return [found[place] for place in places]


def taken_back(connection: Connection, after: int = 0) -> list[tuple[UUID, UUID]]:
    """The undos and redos behind a place, oldest first: each line's id, and that of what it takes back."""
    query = select(JOURNAL.c.id, JOURNAL.c.takes_back).where(JOURNAL.c.place > after)
    found = connection.execute(query.where(JOURNAL.c.takes_back.is_not(None)).order_by(JOURNAL.c.place))
    return [(row.id, row.takes_back) for row in found]


def length(connection: Connection) -> int:
    """The place of the last line; 0 where there is none."""
    return connection.scalar(select(func.max(JOURNAL.c.place))) or 0


def titles(connection: Connection) -> list[str]:
    """What the edits of all lines are called, each once."""
    return list(connection.scalars(select(JOURNAL.c.title).distinct().order_by(JOURNAL.c.title)))


def lines(connection: Connection) -> Iterator[tuple[int, Line]]:
    """All lines, oldest first, each with its place."""
    for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.place)):
        yield row.place, _line(row)


def steps(connection: Connection, annotator_id: UUID) -> list[tuple[UUID, str, UUID | None]]:
    """What an annotator did, oldest first: each line's id, title, and the id of the line it takes back."""
    said = (JOURNAL.c.id, JOURNAL.c.title, JOURNAL.c.takes_back)
    own = connection.execute(
        select(*said).where(JOURNAL.c.annotator_id == annotator_id).order_by(JOURNAL.c.place)
    )
    titles: dict[str, str] = {}  # a few, where there may be 100,000 lines
    return [(row.id, titles.setdefault(row.title, row.title), row.takes_back) for row in own]


def last_time(connection: Connection) -> datetime | None:
    """When the last edit was made; None where there is none."""
    at = connection.scalar(select(JOURNAL.c.at).order_by(JOURNAL.c.place.desc()).limit(1))
    return None if at is None else _time_of(at)


def breaks(connection: Connection) -> Iterator[int]:
    """The places of the lines that do not follow from the line before them, or were changed."""
    previous: dict[UUID, str] = {}
    for row in connection.execute(select(JOURNAL).order_by(JOURNAL.c.place)):
        if row.previous != previous.get(row.replica_id, FIRST) or row.digest != digest_of(row._mapping):
            yield row.place
        previous[row.replica_id] = row.digest


def digest_of(values: Any) -> str:
    """The SHA-256 of what a line says, its predecessor's digest included."""
    said = ("previous", "id", "replica_id", "number", "lamport", "at", "annotator_id", "sitting_id")
    text = [str(values[name]) for name in (*said, "version", "takes_back", "title", "changes")]
    return sha256(canonical(text).encode()).hexdigest()


def _line(row: Row[Any]) -> Line:
    edit = Edit(row.title, _changes_of(row.changes))
    return Line(row.id, _time_of(row.at), row.annotator_id, row.takes_back, edit)


def _glance(
    line_id: UUID,
    at: str,
    annotator_id: UUID | None,
    takes_back: UUID | None,
    title: str,
    first: str,
    count: int,
) -> Glance:
    (change,) = _changes_of(f"[{first}]")
    return Glance(line_id, _time_of(at), annotator_id, takes_back, title, change, count)


_changes_of = reading(unpack_changes)
_time_of = reading(datetime.fromisoformat)
