"""Records to rows and back, and the rule that a row is written only where it still is as it was found."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Connection

from kzannot.errors import Conflict
from kzannot.model.codec import KINDS
from kzannot.model.edits import Change
from kzannot.model.records import Annotator, Article, Outlet, Record
from kzannot.model.study import Statement
from kzannot.storage import rows, sqlite
from kzannot.storage.database import Database
from kzannot.storage.tables import TABLE_OF
from tests.model.strategies import instances, records

PAIRS = st.sampled_from(list(KINDS.values())).flatmap(
    lambda kind: st.tuples(instances(kind), instances(kind))
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of an empty project that every example starts from."""
    path = tmp_path_factory.mktemp("rows") / "rows.kzannot"
    sqlite.make_file(path)
    return path


@pytest.fixture(scope="module")
def connection(file: Path) -> Iterator[Connection]:
    """A connection whose references are looked at only when it commits, which it never does."""
    engine = sqlite.make_engine(file)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


@contextmanager
def trial(connection: Connection) -> Iterator[None]:
    """A transaction that is taken back, so that the next example finds nothing."""
    connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    yield
    connection.rollback()


@given(records())
def test_every_record_comes_back_from_its_row_as_it_was(connection: Connection, record: Record) -> None:
    with trial(connection):
        rows.write_all(connection, [Change(None, record)])

        assert rows.get(connection, type(record), record.id) == record


@given(PAIRS)
def test_a_row_is_replaced_and_removed_where_it_is_as_it_was(
    connection: Connection, pair: tuple[Record, Record]
) -> None:
    before, after = pair[0], replace(pair[1], id=pair[0].id)

    with trial(connection):
        rows.write_all(connection, [Change(None, before), Change(before, after)])
        assert rows.read(connection, type(before)) == [after]

        rows.write_all(connection, [Change(after, None)])
        assert rows.read(connection, type(before)) == []


@given(PAIRS)
def test_a_row_that_differs_in_any_field_is_left_as_it_is(
    connection: Connection, pair: tuple[Record, Record]
) -> None:
    stored, other = pair
    for field in fields(stored):
        stale = replace(stored, **{field.name: getattr(other, field.name)})
        if stale == stored or getattr(stale, "start", 0) >= getattr(stale, "end", 1):
            continue
        for after in (None, other):
            with trial(connection):
                rows.write_all(connection, [Change(None, stored)])
                with pytest.raises(Conflict, match="changed this meanwhile"):
                    rows.write_all(connection, [Change(stale, after)])

                assert rows.read(connection, type(stored)) == [stored]


def test_each_kind_has_a_table_with_its_fields() -> None:
    assert set(TABLE_OF) == set(KINDS.values())
    for kind, table in TABLE_OF.items():
        assert {field.name for field in fields(kind)} == {column.name for column in table.columns}


def test_a_record_that_is_not_there_is_a_lookup_error(database: Database) -> None:
    with database.reading() as connection, pytest.raises(LookupError, match="no Outlet"):
        rows.get(connection, Outlet, uuid4())


def test_rows_come_in_the_order_they_were_stored_in(database: Database) -> None:
    outlets = [Outlet(name=name) for name in ("c", "a", "d", "b")]
    with database.writing() as connection:
        rows.write_all(connection, [Change(None, outlet) for outlet in outlets])
        rows.write_all(connection, [Change(outlets[0], replace(outlets[0], note="later"))])

    with database.reading() as connection:
        assert [outlet.name for outlet in rows.read(connection, Outlet)] == ["c", "a", "d", "b"]


def test_columns_are_read_without_records(database: Database) -> None:
    with database.writing() as connection:
        rows.write_all(connection, [Change(None, Outlet(name=name, country="DE")) for name in ("a", "b")])

    with database.reading() as connection:
        found = rows.columns(connection, Outlet, ("name", "country"), 0, country="DE")
        assert found == ([("a", "DE"), ("b", "DE")], None)
        assert rows.columns(connection, Outlet, ("name",), 0, country="FR") == ([], None)


def test_very_many_records_are_read_some_at_a_time(database: Database) -> None:
    outlets = [Outlet(name=str(number)) for number in range(rows.AT_ONCE + 1)]
    with database.writing() as connection:
        rows.write_all(connection, [Change(None, outlet) for outlet in outlets])

    with database.reading() as connection:
        some, place = rows.read_some(connection, Outlet, 0)
        assert place is not None
        last, end = rows.read_some(connection, Outlet, place)
        none, _ = rows.read_some(connection, Outlet, place + 1)

    assert [*some, *last] == outlets
    assert (len(last), end, none) == (1, None, [])


def test_a_name_that_is_taken_is_a_conflict(database: Database) -> None:
    one = Annotator(name="Anna")
    other = Annotator(name="Bela")
    with database.writing() as connection:
        rows.write_all(connection, [Change(None, one), Change(None, other)])

    with database.writing() as connection, pytest.raises(Conflict, match="of this name"):
        rows.write_all(connection, [Change(None, Annotator(name="Anna"))])
    with database.writing() as connection, pytest.raises(Conflict, match="of this name"):
        rows.write_all(connection, [Change(other, replace(other, name="Anna"))])


def test_what_refers_to_nothing_is_a_conflict(database: Database) -> None:
    article = Article(title="t", digest="0", length=1)

    with database.writing() as connection, pytest.raises(Conflict, match="that is gone"):
        rows.write_all(connection, [Change(None, article)])


def test_numbers_keep_all_their_digits(database: Database) -> None:
    statement = Statement(title="t", relation="r", similarity=0.1 + 0.2)
    with database.writing() as connection:
        rows.write_all(connection, [Change(None, statement)])

    with database.reading() as connection:
        assert rows.get(connection, Statement, statement.id).similarity == 0.1 + 0.2
