"""Backups: checked copies of a project, made while it is open, put back, and thinned out with their age.

A backup is a project file like any other. Those that are made without being told where lie in the state
folder, in one folder a project, under the time they were made at.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Codebook
from kzannot.model.edits import Edit
from kzannot.paths import state_folder
from kzannot.project.project import Project
from kzannot.storage.database import IN_USE, Database
from kzannot.storage.files import journal_of, log_of
from kzannot.storage.guards import DAMAGED
from kzannot.storage.sqlite import is_in_use

TIME = "%Y-%m-%dT%H-%M-%S-%fZ"
"""How a time stands in a file's name: in UTC, and without the colons that Windows does not take."""

RECENT = timedelta(days=2)
"""So far back every backup is kept."""

BIG = 200
"""An edit that removes or replaces more records than this is one before which a backup is made."""


def _week_of(day: date) -> tuple[int, int]:
    return day.isocalendar()[:2]


def _month_of(day: date) -> tuple[int, int]:
    return day.year, day.month


KEPT: tuple[tuple[int, Callable[[date], object]], ...] = (
    (12, date.toordinal),
    (10, _week_of),
    (9, _month_of),
)
"""Of what is older: the last of each of so many days, then weeks, then months."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup in a project's own folder of backups; `size` is in bytes."""

    made_at: datetime
    path: Path
    size: int


def backup(project: Project | Path, target: Path | None = None) -> Path:
    """Make a checked copy of a project, and say where it lies.

    Args:
        project: an open project, or the file of one that is open nowhere.
        target: the copy, in the place of a file of that name; without it the copy goes to the project's
            own folder of backups, which is thinned out.

    Raises:
        UserError: the project cannot be opened, or the copy cannot be written.
    """
    if isinstance(project, Path):
        opened = Project.open(project)
        try:
            return backup(opened, target)
        finally:
            opened.close()
    if target is not None:
        project.copy_to(target)
        return target
    now = datetime.now(UTC)
    folder = _made(folder_of(project.path))
    copy = folder / f"{now.strftime(TIME)}{project.path.suffix}"
    project.copy_to(copy)
    there = _backups_in(folder)
    for time in superfluous(there, now):
        there[time].unlink(missing_ok=True)
    return copy


def backups_of(path: Path) -> list[Backup]:
    """The backups of a project that were made without being told where, the newest first."""
    there = _backups_in(folder_of(path))
    return [Backup(time, there[time], there[time].stat().st_size) for time in sorted(there, reverse=True)]


def is_due(project: Project) -> bool:
    """Whether a project that may be changed has changed since its last backup."""
    if project.read_only or project.saved_at is None:
        return False
    return all(time < project.saved_at for time in _backups_in(folder_of(project.path)))


def is_big(edit: Edit) -> bool:
    """Whether an edit changes so much of what is there that a backup should be made before it."""
    if next(edit.of(Codebook), None):
        return True
    return len(edit.changes) > BIG and sum(change.before is not None for change in edit.changes) > BIG


def examine(copy: Path) -> int:
    """How many records a backup holds, after a thorough look at it.

    Raises:
        UserError: it is damaged, or no project.
    """
    database = Database.open(copy)
    try:
        if complaints := database.complaints(1):
            raise UserError(DAMAGED, name=copy.name, what=complaints[0])
        return database.record_count()
    finally:
        database.close()


def restore(copy: Path, target: Path) -> Path | None:
    """Put a backup in a project's place, and say where the project that was there lies now, if any.

    Raises:
        UserError: the backup is damaged, the project in whose place it goes is open, or cannot be moved.
    """
    if target.exists() and is_in_use(target):
        raise UserError(IN_USE, name=target.name)
    partial = target.with_name(f".{target.name}.restored")
    database = Database.open(copy)
    try:
        if complaints := database.complaints(1):
            raise UserError(DAMAGED, name=copy.name, what=complaints[0])
        database.copy_to(partial)
    finally:
        database.close()
    try:
        aside = _set_aside(target)
        partial.rename(target)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be set aside: {reason}."),
            name=target.name,
            reason=error.strerror,
        ) from error
    return aside


def folder_of(path: Path) -> Path:
    """Where the backups of a project lie that are made without being told where."""
    place = sha256(str(path.absolute()).encode()).hexdigest()[:8]
    return state_folder() / "backups" / f"{path.stem}-{place}"


def superfluous(times: Iterable[datetime], now: datetime) -> list[datetime]:
    """Those of the times at which backups were made whose backups may go."""
    older = sorted((time for time in times if now - time > RECENT), reverse=True)
    gone = list(older)
    for number, period_of in KEPT:
        newest: dict[object, datetime] = {}
        for time in older:
            newest.setdefault(period_of(time.date()), time)
        kept = dict(list(newest.items())[:number])
        gone = [time for time in gone if time not in kept.values()]
        older = [time for time in older if period_of(time.date()) not in kept]
    return gone


def _backups_in(folder: Path) -> dict[datetime, Path]:
    """The backups in a folder by their times; what bears no time is somebody else's."""
    try:
        files = list(folder.iterdir())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "The folder {name} cannot be read: {reason}."),
            name=folder,
            reason=error.strerror,
        ) from error
    found = {}
    for file in files:
        try:
            found[datetime.strptime(file.stem, TIME).replace(tzinfo=UTC)] = file
        except ValueError:
            continue
    return found


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "The folder {name} cannot be made: {reason}."),
            name=folder,
            reason=error.strerror,
        ) from error
    return folder


def _set_aside(target: Path) -> Path | None:
    """Give a project, and what SQLite left beside it, a name with the time."""
    aside = target.with_name(f"{target.stem}-{datetime.now(UTC).strftime(TIME)}{target.suffix}")
    for place in (journal_of, log_of):
        if place(target).exists():
            place(target).rename(place(aside))
    return target.rename(aside) if target.exists() else None
