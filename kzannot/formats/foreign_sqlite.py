"""Databases of other programs, read from their bytes in memory: no file of theirs is opened or written.

A database of a stranger can hold views, triggers and generated columns that never end or fill the memory.
So only plain tables are read, by one kind of statement, with bounds on its steps and on the size of a value.
The journals beside the file are left out: what was not stored when the file was copied is not there.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import MEGABYTE

MAGIC: Final = b"SQLite format 3\0"
LONGEST: Final = 64 * MEGABYTE
"""How long a value of a cell may be."""

STEPS: Final = 20_000_000
"""How many instructions one table may take; a table of a million rows takes half of it."""

_STEP: Final = 1_000
_WAL: Final = slice(18, 20)
"""Where the header says that a write-ahead log belongs to the file, which cannot be in memory."""


class Tables:
    """The tables of one database."""

    def __init__(self, connection: sqlite3.Connection, name: str) -> None:
        self._connection = connection
        self._name = name
        self._left = 0

    def has(self, table: str) -> bool:
        """Whether there is a plain table of that name."""
        with self._telling():
            found = self._connection.execute(
                "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?"
                " AND sql LIKE 'CREATE TABLE%' AND rootpage > 0",
                (table,),
            ).fetchone()
        return bool(found[0])

    def columns(self, table: str) -> list[str]:
        """The stored columns of a table: those that are computed are none."""
        with self._telling():
            found = self._connection.execute(f'PRAGMA table_xinfo("{table}")')
            return [name for _, name, *_, hidden in found if not hidden]

    def rows(self, table: str, *columns: str) -> Iterator[Sequence[Any]]:
        """The rows of a table in the order they were made; a column that it does not have gives None.

        Raises:
            UserError: there is no such table, it is damaged, or it takes too long.
        """
        if not self.has(table):
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
                name=self._name,
                reason=UserError(QT_TRANSLATE_NOOP("messages", "it has no table {table}"), table=table),
            )
        there = self.columns(table)
        asked = ", ".join(f'"{column}"' if column in there else "NULL" for column in columns)
        with self._telling():
            yield from self._connection.execute(f'SELECT {asked} FROM "{table}" ORDER BY rowid')

    def count(self, table: str) -> int:
        """How many rows a table has; none where there is no such table."""
        if not self.has(table):
            return 0
        with self._telling():
            return int(self._connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])

    def over(self) -> bool:
        """Whether a statement has taken more steps than it may; asked by SQLite every so often."""
        self._left -= 1
        return self._left < 0

    @contextmanager
    def _telling(self) -> Iterator[None]:
        """Give a statement its steps, and tell what is wrong with the file in a sentence."""
        self._left = STEPS // _STEP
        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError, OverflowError) as error:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
                name=self._name,
                reason=error,
            ) from error


@contextmanager
def tables_of(content: bytes, name: str) -> Iterator[Tables]:
    """The tables of a database file.

    Raises:
        UserError: it is no SQLite database.
    """
    if not content.startswith(MAGIC) or len(content) < 512:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no SQLite database."), name=name)
    image = bytearray(content)
    image[_WAL] = b"\x01\x01"
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.deserialize(bytes(image))
        connection.execute("PRAGMA query_only = ON")
        connection.set_authorizer(_allow)
        tables = Tables(connection, name)
        connection.set_progress_handler(tables.over, _STEP)
        yield tables


def _allow(action: int, first: str | None, second: str | None, *_: str | None) -> int:
    reads = action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
    counts = action == sqlite3.SQLITE_FUNCTION and second in ("count", "like")
    looks = action == sqlite3.SQLITE_PRAGMA and first == "table_xinfo"
    return sqlite3.SQLITE_OK if reads or counts or looks else sqlite3.SQLITE_DENY
