"""A project in one SQLite file: how the file is opened, made sure of, and copied.

Rollback journal, one process at a time, every commit on the disk before it is acknowledged. While a file
is open here, nothing in this process may `open` it besides SQLite: POSIX would drop SQLite's locks.
"""

import os
import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.storage.tables import METADATA

APPLICATION_ID = 0x6B7A616E  # "kzan"
SCHEMA_VERSION = 1
HEADER = 100
MAGIC = b"SQLite format 3\x00"
SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
BUSY_SECONDS = 1.0

PRAGMAS = (
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
)
WRITER_PRAGMAS = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
)

NOT_OURS = QT_TRANSLATE_NOOP("messages", "{name} is no kzannot project.")
TOO_NEW = QT_TRANSLATE_NOOP(
    "messages", "{name} was made by a newer kzannot; open it with that version, nothing was changed."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "messages", "{name} is damaged ({what}); restore it from a backup, nothing was changed."
)


def make_engine(path: Path, read_only: bool = False) -> Engine:
    """The engine of a project file: one connection, whose transactions begin when we say so."""
    mode = "ro" if read_only else "rw"
    place = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            place, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        _prepare(connection, read_only)
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def make_file(path: Path) -> None:
    """Make the file of an empty project; it is whole before it bears its name."""
    partial = path.with_name(f".{path.name}.partial")
    partial.unlink(missing_ok=True)
    sqlite3.connect(partial).close()
    engine = make_engine(partial)
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
            connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
            METADATA.create_all(connection)
    finally:
        engine.dispose()
    put_in_place(partial, path)


def check_before_opening(path: Path) -> None:
    """Raise UserError unless the file's first bytes, and those of a journal beside it, are ours to open.

    Read before SQLite sees the file, and never while it is open.
    """
    with path.open("rb") as file:
        header = file.read(HEADER)
    if len(header) < HEADER or not header.startswith(MAGIC):
        raise UserError(NOT_OURS, name=path.name)
    if int.from_bytes(header[68:72]) != APPLICATION_ID:
        raise UserError(NOT_OURS, name=path.name)
    if int.from_bytes(header[60:64]) > SCHEMA_VERSION:
        raise UserError(TOO_NEW, name=path.name)
    if header[18] != 1 or header[19] != 1:
        raise UserError(DAMAGED, name=path.name, what="write-ahead flag")
    _check_journal(path)


def has_hot_journal(path: Path) -> bool:
    """Whether the file was left in the middle of a commit; SQLite rolls it back when it opens it."""
    journal = Path(f"{path}-journal")
    return journal.is_file() and journal.stat().st_size > 0


def check_after_opening(connection: Connection, name: str, thoroughly: bool) -> None:
    """Raise UserError unless the tables are those of a project and SQLite finds the file whole."""
    _check_schema(connection, name)
    check = "integrity_check" if thoroughly else "quick_check"
    found = [str(row[0]) for row in connection.exec_driver_sql(f"PRAGMA {check}(1)")]
    if found != ["ok"]:
        raise UserError(DAMAGED, name=name, what=found[0] if found else check)


def copy_to(connection: Connection, target: Path) -> None:
    """A checked copy of the open project; it bears the target's name only when it is whole."""
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    source = connection.connection.dbapi_connection
    assert isinstance(source, sqlite3.Connection)
    copy = sqlite3.connect(partial)
    try:
        source.backup(copy)
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        copy.close()
    if found != "ok":
        partial.unlink()
        raise UserError(DAMAGED, name=target.name, what=found)
    put_in_place(partial, target)


def put_in_place(partial: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one, never a half."""
    with partial.open("rb") as file:
        os.fsync(file.fileno())
    partial.replace(target)
    if os.name == "posix":
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _prepare(connection: sqlite3.Connection, read_only: bool) -> None:
    for pragma in PRAGMAS if read_only else (*PRAGMAS, *WRITER_PRAGMAS):
        connection.execute(pragma).fetchall()
    if not read_only:
        # The first write takes the lock; in EXCLUSIVE mode it stays until the file is closed.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", True)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _check_journal(path: Path) -> None:
    """A journal that names a super-journal would let SQLite delete a file of somebody's choosing."""
    journal = Path(f"{path}-journal")
    if journal.is_file() and journal.read_bytes()[-8:] == SUPER_JOURNAL:
        raise UserError(DAMAGED, name=path.name, what=journal.name)


def _check_schema(connection: Connection, name: str) -> None:
    """No triggers, views or generated columns, and every table with just the columns that we know."""
    ours = {table.name: [column.name for column in table.columns] for table in METADATA.sorted_tables}
    tables = set()
    for kind, table, made_by in connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema"):
        if kind == "index" or table == "sqlite_sequence":
            continue
        if kind != "table" or table not in ours or not str(made_by).upper().startswith("CREATE TABLE"):
            raise UserError(DAMAGED, name=name, what=f"{kind} {table}")
        tables.add(table)
        if _columns_of(connection, table) != ours[table]:
            raise UserError(DAMAGED, name=name, what=f"{kind} {table}")
    if missing := sorted(set(ours) - tables):
        raise UserError(DAMAGED, name=name, what=f"table {missing[0]}")


def _columns_of(connection: Connection, table: str) -> list[Any]:
    """The names of a table's columns; a generated one, which could compute anything, is not a name."""
    found = connection.exec_driver_sql(f'PRAGMA table_xinfo("{table}")')
    return [row[1] if row[6] == 0 else None for row in found]
