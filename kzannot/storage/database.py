"""An open project's database: who may read and write when, and what its errors mean to a person."""

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.exc import DatabaseError

from kzannot.errors import QT_TRANSLATE_NOOP, NotSaved, Refused, UserError
from kzannot.storage import guards, rows, sqlite
from kzannot.storage.columns import Unreadable
from kzannot.storage.files import identity, reason_of, was_interrupted

BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
NO_ACCESS = (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM)
FAILING = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR)

IN_USE = QT_TRANSLATE_NOOP("messages", "{name} is open in another window or program; close it there first.")
CLOSED = QT_TRANSLATE_NOOP("messages", "{name} is closed.")
READ_ONLY = QT_TRANSLATE_NOOP(
    "messages", "{name} can only be read here; save a copy elsewhere to work on it."
)
INTERRUPTED = QT_TRANSLATE_NOOP(
    "messages", "{name} was interrupted while it was saved; open it once where it can be written to."
)
MOVED = QT_TRANSLATE_NOOP(
    "messages", "This was not saved: {name} was moved or replaced by another program; save a copy."
)
FULL = QT_TRANSLATE_NOOP("messages", "This was not saved: the disk of {name} is full or failing.")
LOCKED = QT_TRANSLATE_NOOP("messages", "This was not saved: {name} can no longer be written to.")
GONE = QT_TRANSLATE_NOOP("messages", "{name} can no longer be read: its disk is failing or gone.")
ITSELF = QT_TRANSLATE_NOOP("messages", "{name} is the project itself; give the copy another name.")


class Database:
    """The one connection to a project file, guarded by a lock, so that a worker may read through it."""

    def __init__(self, path: Path, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._identity = identity(path)
        self._lock = threading.RLock()
        self._busy = False
        self._closed = False
        self._engine = sqlite.make_engine(path, read_only)

    @classmethod
    def make(cls, path: Path) -> "Database":
        """A new project's database; UserError where there is a file already or none can be made."""
        try:
            if path.exists():
                raise UserError(QT_TRANSLATE_NOOP("messages", "{name} exists already."), name=path.name)
            sqlite.make_file(path)
        except (OSError, sqlite3.Error, DatabaseError) as error:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} cannot be made here: {reason}."),
                name=path.name,
                reason=reason_of(error),
            ) from error
        database = cls(path)
        database._claim()
        return database

    @classmethod
    def open(cls, path: Path, whole: bool = True) -> "Database":
        """The database of a project file, made sure of; UserError where it is none, damaged, or in use.

        Args:
            path: the project file.
            whole: whether a file that SQLite finds damaged is refused; False is for who looks for damage.
        """
        try:
            if not path.is_file():
                raise UserError(QT_TRANSLATE_NOOP("messages", "There is no file {name}."), name=path.name)
            guards.check_before_opening(path)
            interrupted = was_interrupted(path)
        except OSError as error:
            raise UserError(guards.UNREADABLE, name=path.name, reason=reason_of(error)) from error
        database = cls(path, read_only=not _may_write(path))
        try:
            database._make_sure(whole, interrupted)
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Give the file back; whoever reads or writes after that is told."""
        with self._lock:
            self._closed = True
            self._engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads."""
        with self._transaction(writes=False) as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is stored as a whole when the block ends, and not at all when it raises.

        Raises:
            Refused: the file can only be read.
            NotSaved: the disk did not take it, or the file is no longer where it was.
        """
        if self.read_only:
            raise Refused(READ_ONLY, name=self.path.name)
        with self._transaction(writes=True) as connection:
            # SQLite looks for that only when it makes a journal, and in EXCLUSIVE mode it makes one once.
            if identity(self.path) != self._identity:
                raise NotSaved(MOVED, name=self.path.name)
            yield connection

    def complaints(self, most: int) -> list[str]:
        """What SQLite finds wrong with the file, looking thoroughly; at most so many of them."""
        with self.reading() as connection:
            return guards.complaints(connection, thoroughly=True, most=most)

    def record_count(self) -> int:
        """How many records there are, of all kinds."""
        with self.reading() as connection:
            return rows.count(connection)

    def dangling(self) -> list[tuple[str, str]]:
        """The tables of rows that refer to a row that is not there, each with the table it should be in."""
        with self.reading() as connection:
            return guards.dangling(connection)

    def copy_to(self, target: Path) -> None:
        """A checked copy, made through the open connection; it replaces a file of that name.

        Raises:
            UserError: the copy cannot be written, or the target is the project file or is open elsewhere.
        """
        if identity(target) == self._identity:
            raise UserError(ITSELF, name=target.name)
        if target.exists() and sqlite.is_in_use(target):
            raise UserError(IN_USE, name=target.name)
        with self._alone(), self._told(saving=False), self._engine.connect() as connection:
            sqlite.copy_to(connection, target)

    def _make_sure(self, whole: bool, interrupted: bool) -> None:
        """Raise UserError unless the file is a project and, if `whole` matters, undamaged and ours alone."""
        try:
            with self.reading() as connection:
                guards.check_after_opening(connection, self.path.name)
                found = guards.complaints(connection, thoroughly=interrupted) if whole else []
        except DatabaseError as error:
            # What no other time is SQLite's word for damage is one when the tables are read first.
            raise UserError(guards.DAMAGED, name=self.path.name, what=reason_of(error)) from error
        if found:
            raise UserError(guards.DAMAGED, name=self.path.name, what=found[0])
        if whole and not self.read_only:
            self._claim()  # last, for it may rewrite the header

    def _claim(self) -> None:
        """Take the lock that keeps others out, with an empty transaction."""
        with self._transaction(writes=True):
            pass

    @contextmanager
    def _transaction(self, writes: bool) -> Iterator[Connection]:
        with self._alone(), self._told(saving=writes), self._engine.connect() as bare:
            connection = bare.execution_options(writes=writes)
            with connection.begin():
                yield connection

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Let one in at a time, and nobody a second time: the driver would roll the first one back."""
        with self._lock:
            assert not self._busy, "a transaction holds no other"
            if self._closed:
                raise UserError(CLOSED, name=self.path.name)
            self._busy = True
            try:
                yield
            finally:
                self._busy = False

    @contextmanager
    def _told(self, saving: bool) -> Iterator[None]:
        """Turn what the database says into what a person can act on."""
        try:
            yield
        except Unreadable as error:
            raise UserError(guards.DAMAGED, name=self.path.name, what=error) from error
        except UnicodeDecodeError as error:
            # Not even the driver's complaint about the file could be read.
            raise UserError(guards.DAMAGED, name=self.path.name, what="UTF-8") from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            if told := _in_words(getattr(error, "orig", error), self.path.name, saving):
                raise told from error
            raise


def _in_words(error: BaseException, name: str, saving: bool) -> UserError | None:
    """What an error of SQLite means to the person; None where it is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # The driver's own and only complaint about a value that it reads: it is no UTF-8.
        return UserError(guards.DAMAGED, name=name, what="UTF-8") if "UTF-8" in str(error) else None
    if code == sqlite3.SQLITE_READONLY_ROLLBACK:
        return UserError(INTERRUPTED, name=name)
    primary = code & 0xFF
    if primary in sqlite.BUSY:
        return UserError(IN_USE, name=name)
    if primary in BROKEN:
        return UserError(guards.DAMAGED, name=name, what=error)
    if primary in NO_ACCESS + FAILING:
        text = LOCKED if primary in NO_ACCESS else FULL
        return NotSaved(text, name=name) if saving else UserError(GONE, name=name)
    return None


def _may_write(path: Path) -> bool:
    """Whether the file and the journal that SQLite puts beside it can be written."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
