"""What a file must be before this program works in it: nothing in it may compute, or reach beyond it.

A project file may come from a stranger, or from a failing disk. The header is looked at before SQLite
heeds anything that lies beside the file; the tables and indexes must be those that we make, letter by
letter; the rest is SQLite's own check.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, func, select
from sqlalchemy.schema import CreateIndex, CreateTable

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.storage.files import journal_of, log_of
from kzannot.storage.tables import METADATA, REPLICA

APPLICATION_ID = 0x6B7A616E  # "kzan"
SCHEMA_VERSION = 1
SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")

SEQUENCES = "CREATE TABLE sqlite_sequence(name,seq)"
"""The table that SQLite adds by itself, where it keeps the last place of the journal."""

NOT_OURS = QT_TRANSLATE_NOOP("messages", "{name} is no kzannot project.")
TOO_NEW = QT_TRANSLATE_NOOP(
    "messages", "{name} was made by a newer kzannot; open it with that version, nothing was changed."
)
DAMAGED = QT_TRANSLATE_NOOP(
    "messages", "{name} is damaged ({what}); restore it from a backup, nothing was changed."
)
FOREIGN_LOG = QT_TRANSLATE_NOOP(
    "messages", "{log} lies beside {name} and would change it; another program left it, move it elsewhere."
)
UNREADABLE = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")


def check_before_opening(path: Path) -> None:
    """Raise UserError unless the file's header, and what lies beside it, are ours to open."""
    owner, version = _header(path)
    if owner != APPLICATION_ID:
        raise UserError(NOT_OURS, name=path.name)
    if version > SCHEMA_VERSION:
        raise UserError(TOO_NEW, name=path.name)
    _check_beside(path)


def check_after_opening(connection: Connection, name: str) -> None:
    """Raise UserError unless the file holds just the tables and indexes of a project, and names its copy."""
    found = connection.exec_driver_sql("SELECT type, name, sql FROM sqlite_schema").all()
    # An index without a statement belongs to a constraint.
    there = {_squeezed(str(sql)): f"{kind} {called}" for kind, called, sql in found if sql is not None}
    ours = _schema(connection)
    odd = [there[statement] for statement in there.keys() - ours]
    missing = [ours[statement] for statement in ours.keys() - there]
    if odd or missing:
        raise UserError(DAMAGED, name=name, what=min(odd or missing))
    if connection.scalar(select(func.count()).select_from(REPLICA)) != 1:
        raise UserError(DAMAGED, name=name, what="table replica")


def complaints(connection: Connection, thoroughly: bool, most: int = 1) -> list[str]:
    """What SQLite finds wrong with the file; the quick check leaves out whether the indexes are right."""
    check = "integrity_check" if thoroughly else "quick_check"
    found = [" ".join(str(row[0]).split()) for row in connection.exec_driver_sql(f"PRAGMA {check}({most})")]
    return [] if found == ["ok"] else found


def dangling(connection: Connection) -> list[tuple[str, str]]:
    """The tables of rows that refer to a row that is not there, each with the table it should be in."""
    found = connection.exec_driver_sql("PRAGMA foreign_key_check")
    return [(str(row[0]), str(row[2])) for row in found]


def _header(path: Path) -> tuple[int, int]:
    """Whose file it is, and which version of the tables it has.

    Read through SQLite, and without a look at a journal: this process may have the file open, and
    opening and closing it by itself would drop the locks.
    """
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as file:
            # The size that the header tells may be that of a commit that was never finished.
            file.execute("PRAGMA writable_schema=ON")
            owner = file.execute("PRAGMA application_id").fetchone()[0]
            version = file.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.OperationalError as error:
        raise UserError(UNREADABLE, name=path.name, reason=error) from error
    except sqlite3.DatabaseError as error:
        raise UserError(NOT_OURS, name=path.name) from error
    return owner, version


def _check_beside(path: Path) -> None:
    """Look at what SQLite would heed beside the file, and what no kzannot leaves there.

    A journal that names a super-journal would let SQLite delete a file of somebody's choosing; a
    write-ahead log would be played into the project, even one that belongs to another file.
    """
    journal = journal_of(path)
    if journal.is_file():
        with journal.open("rb") as file:
            file.seek(max(0, journal.stat().st_size - len(SUPER_JOURNAL)))
            if file.read() == SUPER_JOURNAL:
                raise UserError(FOREIGN_LOG, name=path.name, log=journal.name)
    log = log_of(path)
    if log.exists():
        raise UserError(FOREIGN_LOG, name=path.name, log=log.name)


def _schema(connection: Connection) -> dict[str, str]:
    """How a project's tables and indexes are made, without blanks, and what each is called.

    Compared letter by letter, so that no trigger, view, generated column or foreign constraint, which
    could compute anything, gets in.
    """
    made = {_squeezed(SEQUENCES): "table sqlite_sequence"}
    for table in METADATA.sorted_tables:
        made[_squeezed(str(CreateTable(table).compile(connection)))] = f"table {table.name}"
        for index in table.indexes:
            made[_squeezed(str(CreateIndex(index).compile(connection)))] = f"index {index.name}"
    return made


def _squeezed(statement: str) -> str:
    return "".join(statement.split())
