"""A project in one SQLite file: how the file is made, opened and copied.

Rollback journal, one process at a time, every commit on the disk before it is acknowledged. While a file
is open here, nothing in this process may `open` it besides SQLite: POSIX would drop SQLite's locks.
"""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, insert
from sqlalchemy.pool import StaticPool

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.storage.files import growing, reason_of
from kzannot.storage.guards import APPLICATION_ID, DAMAGED, SCHEMA_VERSION
from kzannot.storage.tables import METADATA, REPLICA

BUSY_SECONDS = 1.0
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)

PRAGMAS = (
    "PRAGMA locking_mode=EXCLUSIVE",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA foreign_keys=ON",
)
WRITER_PRAGMAS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
)

FILE_SETTINGS = (("journal_mode", "delete"), ("auto_vacuum", 0))
"""What a file says of itself; with others even an empty commit would rewrite it."""

NO_COPY = QT_TRANSLATE_NOOP("messages", "The copy {name} cannot be written: {reason}.")


def make_engine(path: Path, read_only: bool = False) -> Engine:
    """The engine of a project file: one connection, whose transactions begin when we say so."""
    mode = "ro" if read_only else "rw"
    place = f"{path.absolute().as_uri()}?mode={mode}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            place, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection, path.name, read_only)
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "begin", _begin)
    return engine


def make_file(path: Path) -> None:
    """Make the file of an empty project; it is whole before it bears its name."""
    with growing(path) as partial:
        sqlite3.connect(partial).close()
        engine = make_engine(partial)
        try:
            with engine.begin() as connection:
                connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")
                connection.exec_driver_sql(f"PRAGMA user_version={SCHEMA_VERSION}")
                METADATA.create_all(connection)
                connection.execute(insert(REPLICA).values(id=uuid4(), made=datetime.now(UTC).isoformat()))
        finally:
            engine.dispose()


def is_in_use(path: Path) -> bool:
    """Whether another connection, of this process or another, has the project file open for writing."""
    place = f"{path.absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(place, uri=True, timeout=BUSY_SECONDS)) as connection:
            connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in BUSY
    return False


def copy_to(connection: Connection, target: Path) -> None:
    """A checked copy of the open project; it bears the target's name only when it is whole.

    Raises:
        UserError: the copy cannot be written there, or is not equal to what was copied.
    """
    source = connection.connection.dbapi_connection
    assert isinstance(source, sqlite3.Connection)
    try:
        with growing(target) as partial, closing(sqlite3.connect(partial)) as copy:
            source.backup(copy)
            _check_copy(source, copy, target.name)
    except (OSError, sqlite3.OperationalError) as error:
        raise UserError(NO_COPY, name=target.name, reason=reason_of(error)) from error


def _prepare(connection: sqlite3.Connection, name: str, read_only: bool) -> None:
    for pragma in PRAGMAS:
        connection.execute(pragma).fetchall()
    for setting, ours in FILE_SETTINGS:
        if connection.execute(f"PRAGMA {setting}").fetchone()[0] != ours:
            raise UserError(DAMAGED, name=name, what=setting)
    if not read_only:
        for pragma in WRITER_PRAGMAS:
            connection.execute(pragma).fetchall()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", True)
    # In EXCLUSIVE mode the lock that a transaction takes stays until the file is closed.
    connection.exec_driver_sql("BEGIN EXCLUSIVE" if writes else "BEGIN")


def _check_copy(source: sqlite3.Connection, copy: sqlite3.Connection, name: str) -> None:
    """Raise UserError unless SQLite finds the copy whole, with as many rows in each table."""
    found = [row[0] for row in copy.execute("PRAGMA quick_check(1)") if row[0] != "ok"]
    counts = [f"SELECT count(*) FROM {table}" for table in METADATA.tables]
    found += [count for count in counts if source.execute(count).fetchone() != copy.execute(count).fetchone()]
    if found:
        raise UserError(DAMAGED, name=name, what=found[0])
