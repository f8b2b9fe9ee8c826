"""Is a project whole? What SQLite says, what the records say of each other, and what the journal says.

Every change goes through the journal, so that the journal, played from its first line on, must give just
the records that are there. A damaged file is looked through as far as it can be read.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.records import Record
from kzannot.project.checks import CHECKS_OF_RECORDS, Everything, Finding, named
from kzannot.storage import journal
from kzannot.storage.database import Database

MOST = 100
"""How many complaints SQLite is asked for."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found, and how many records of each kind it looked at."""

    path: Path
    findings: tuple[Finding, ...]
    records: dict[str, int] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    def row(self) -> dict[str, Any]:
        """The report as JSON knows it."""
        return {
            "project": str(self.path),
            "whole": self.whole,
            "findings": [{"about": finding.about, "message": finding.message} for finding in self.findings],
            "records": self.records,
        }


def check(path: Path) -> Report:
    """Look through a project file; what cannot even be opened has that as its one finding."""
    try:
        database = Database.open(path, whole=False)
    except UserError as error:
        return Report(path, (_told(error),))
    try:
        everything = Everything(database)
        return Report(path, tuple(_findings(everything)), everything.counts())
    finally:
        database.close()


def _findings(everything: Everything) -> Iterator[Finding]:
    """What every look finds; one that meets what it cannot read ends there, and says so."""
    for look in (_file, _references, *CHECKS_OF_RECORDS, _chain, _replay):
        try:
            yield from look(everything)
        except UserError as error:
            yield _told(error)


def _told(error: UserError) -> Finding:
    return Finding("file", error.text, error.values)


def _file(everything: Everything) -> Iterator[Finding]:
    """What SQLite finds wrong with the file: pages, indexes, constraints, types."""
    for what in everything.database.complaints(MOST):
        yield Finding("file", QT_TRANSLATE_NOOP("messages", "SQLite finds: {what}."), {"what": what})


def _references(everything: Everything) -> Iterator[Finding]:
    """The rows that refer to what does not exist."""
    for table, parent in everything.database.dangling():
        text = QT_TRANSLATE_NOOP(
            "messages", "A row of the table {table} refers to a row of {parent} that is not there."
        )
        yield Finding("reference", text, {"table": table, "parent": parent})


def _chain(everything: Everything) -> Iterator[Finding]:
    """The lines of the journal that were changed, or whose predecessor is gone."""
    with everything.database.reading() as connection:
        for place in journal.breaks(connection):
            text = QT_TRANSLATE_NOOP(
                "messages", "Line {place} of the journal was changed, or does not follow from the one before."
            )
            yield Finding("journal", text, {"place": place})


def _replay(everything: Everything) -> Iterator[Finding]:
    """What the records are other than the journal, played from its first line on, leaves them."""
    left: dict[UUID, Record] = {}
    with everything.database.reading() as connection:
        for place, line in journal.lines(connection):
            for change in line.edit.changes:
                record = change.record
                if left.get(record.id) != change.before:
                    text = QT_TRANSLATE_NOOP(
                        "messages", "Line {place} of the journal finds {record} otherwise than it was left."
                    )
                    yield Finding("journal", text, {"place": place, "record": named(record)})
                left.pop(record.id, None)
                if change.after:
                    left[record.id] = change.after
    yield from _differences(left, everything)


def _differences(left: dict[UUID, Record], everything: Everything) -> Iterator[Finding]:
    there = everything.by_id()
    for record in left.values():
        if everything.was_read(type(record)) and there.get(record.id) != record:
            text = QT_TRANSLATE_NOOP("messages", "{record} is not as the journal leaves it.")
            yield Finding("journal", text, {"record": named(record)})
    for record in there.values():
        if record.id not in left:
            text = QT_TRANSLATE_NOOP("messages", "No line of the journal tells of {record}.")
            yield Finding("journal", text, {"record": named(record)})
