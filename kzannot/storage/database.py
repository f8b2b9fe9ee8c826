"""An open project's database: who may read and write when, and what its errors mean to a person."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import DatabaseError, DBAPIError

from kzannot.errors import QT_TRANSLATE_NOOP, NotSaved, Refused, UserError
from kzannot.storage import sqlite
from kzannot.storage.tables import REPLICA

BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
FULL = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)


class Database:
    """The one connection to a project file, guarded by a lock, so that a worker may read through it."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._lock = threading.RLock()
        self._engine = sqlite.make_engine(path, read_only)

    @classmethod
    def make(cls, path: Path) -> "Database":
        """A new project's database; UserError where there is a file already or none can be made."""
        if path.exists():
            raise UserError(QT_TRANSLATE_NOOP("messages", "{name} exists already."), name=path.name)
        try:
            sqlite.make_file(path)
        except (OSError, sqlite3.Error, DBAPIError) as error:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} cannot be made here: {reason}."),
                name=path.name,
                reason=_reason(error),
            ) from error
        database = cls(path)
        with database.writing() as connection:
            connection.execute(insert(REPLICA).values(id=uuid4(), made=datetime.now(UTC).isoformat()))
        return database

    @classmethod
    def open(cls, path: Path) -> "Database":
        """The database of a project file, made sure of; UserError where it is none, damaged, or in use."""
        if not path.is_file():
            raise UserError(QT_TRANSLATE_NOOP("messages", "There is no file {name}."), name=path.name)
        try:
            sqlite.check_before_opening(path)
        except OSError as error:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
                name=path.name,
                reason=_reason(error),
            ) from error
        interrupted = sqlite.has_hot_journal(path)
        database = cls(path, read_only=not _may_write(path))
        try:
            with database.reading() as connection:
                sqlite.check_after_opening(connection, path.name, thoroughly=interrupted)
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._lock, self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(writes=False)
            with connection.begin():
                yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is stored as a whole when the block ends, and not at all when it raises."""
        if self.read_only:
            raise Refused(
                QT_TRANSLATE_NOOP(
                    "messages", "{name} can only be read here; save a copy elsewhere to work on it."
                ),
                name=self.path.name,
            )
        with self._lock, self._told(), self._engine.connect() as bare:
            connection = bare.execution_options(writes=True)
            with connection.begin():
                yield connection

    def replica_id(self) -> UUID:
        """The id of this copy of the project."""
        with self.reading() as connection:
            found: UUID | None = connection.scalar(select(REPLICA.c.id))
            assert found, "every project file names its copy"
            return found

    def copy_to(self, target: Path) -> None:
        """A checked copy, made through the open connection."""
        with self._lock, self._told(), self._engine.connect() as connection:
            sqlite.copy_to(connection, target)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the database says into what a person can act on."""
        try:
            yield
        except (DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if isinstance(told := self._in_words(error), UserError):
                raise told from error
            raise

    def _in_words(self, error: Exception) -> Exception:
        code = getattr(getattr(error, "orig", error), "sqlite_errorcode", None)
        if isinstance(error, UnicodeDecodeError):
            return UserError(sqlite.DAMAGED, name=self.path.name, what="UTF-8")
        if code is None:
            return error
        return _meaning(code, self.path.name) or error


def _meaning(code: int, name: str) -> UserError | None:
    """What an error code of SQLite means to the person; None where it is a bug of ours."""
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        text = QT_TRANSLATE_NOOP(
            "messages", "This was not saved: {name} was moved or replaced by another program; save a copy."
        )
        return NotSaved(text, name=name)
    primary = code & 0xFF
    if primary in BUSY:
        text = QT_TRANSLATE_NOOP(
            "messages", "{name} is open in another window or program; close it there first."
        )
        return UserError(text, name=name)
    if primary in FULL:
        text = QT_TRANSLATE_NOOP("messages", "This was not saved: the disk of {name} is full or failing.")
        return NotSaved(text, name=name)
    if primary in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        text = QT_TRANSLATE_NOOP("messages", "This was not saved: {name} can no longer be written to.")
        return NotSaved(text, name=name)
    if primary in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return UserError(sqlite.DAMAGED, name=name, what="SQLite")
    return None


def _may_write(path: Path) -> bool:
    """Whether the file and the journal that SQLite puts beside it can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def _reason(error: Exception) -> str:
    """The system's own words for what failed."""
    return getattr(error, "strerror", None) or str(getattr(error, "orig", error))
