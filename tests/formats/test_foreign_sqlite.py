"""Databases of other programs: what is read of them, and what hostile and damaged ones are answered."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats.foreign_sqlite import Tables, tables_of
from tests.shared import shared_folder

ENDLESS = "WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM r) SELECT x AS name FROM r"


def database(folder: Path, *statements: str) -> bytes:
    with closing(sqlite3.connect(folder / "made.db")) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()
    return (folder / "made.db").read_bytes()


def read_all(tables: Tables, names: Iterator[str]) -> None:
    for name in names:
        if tables.has(name):
            for _ in tables.rows(name, *tables.columns(name)[:5]):
                pass


def test_rows_come_in_their_order_and_a_missing_column_is_none(tmp_path: Path) -> None:
    content = database(tmp_path, "CREATE TABLE t (a, b)", "INSERT INTO t VALUES (2, 'zwei'), (1, 'eins')")

    with tables_of(content, "made.db") as tables:
        assert list(tables.rows("t", "a", "later", "b")) == [(2, None, "zwei"), (1, None, "eins")]
        assert (tables.count("t"), tables.count("u")) == (2, 0)


def test_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    content = database(
        tmp_path, "PRAGMA journal_mode = WAL", "CREATE TABLE t (a)", "INSERT INTO t VALUES (1)"
    )
    before = sorted(tmp_path.iterdir())

    with tables_of(content, "made.db") as tables:
        list(tables.rows("t", "a"))

    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    "statements",
    [
        (f"CREATE VIEW t AS {ENDLESS}",),
        ("CREATE VIRTUAL TABLE t USING fts5(name)",),
    ],
)
def test_what_is_no_plain_table_is_none(tmp_path: Path, statements: tuple[str, ...]) -> None:
    with (
        tables_of(database(tmp_path, *statements), "made.db") as tables,
        pytest.raises(UserError, match=r"made\.db cannot be read: it has no table t"),
    ):
        list(tables.rows("t", "name"))


def test_a_column_that_is_computed_is_not_asked_for(tmp_path: Path) -> None:
    content = database(
        tmp_path,
        "CREATE TABLE t (a, name AS (hex(zeroblob(400000000))))",
        "INSERT INTO t (a) VALUES (1)",
    )

    with tables_of(content, "made.db") as tables:
        assert list(tables.rows("t", "a", "name")) == [(1, None)]


def test_a_table_that_takes_too_long_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = database(
        tmp_path, "CREATE TABLE t (a)", f"INSERT INTO t SELECT name FROM ({ENDLESS}) LIMIT 20000"
    )
    monkeypatch.setattr("kzannot.formats.foreign_sqlite.STEPS", 10_000)

    with tables_of(content, "made.db") as tables, pytest.raises(UserError, match="interrupted"):
        list(tables.rows("t", "a"))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04" + b"x" * 5000, b"SQLite format 3\0"])
def test_what_is_no_database_is_refused(content: bytes) -> None:
    with pytest.raises(UserError, match=r"a\.db is no SQLite database"), tables_of(content, "a.db"):
        pass


def test_damaged_databases_are_read_or_refused_in_a_sentence() -> None:
    # 500 images that once broke SQLite, from its own tests: none may do more than tell what is wrong.
    folder = shared_folder() / "badinputs/sqlite_upstream"
    names = [*"abcdefghijtxyz", "t1", "t2", "t3", "x1", "dual"]
    told = {}
    for file in sorted(folder.iterdir()):
        try:
            with tables_of(file.read_bytes(), file.name) as tables:
                read_all(tables, iter(names))
        except UserError as refusal:
            told[file.name] = str(refusal)

    assert all(name in sentence for name, sentence in told.items())
    assert told
