"""What lies on the disk beside a project file, and how a file that was finished gets its name."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SYNCS_FOLDERS = os.name == "posix"
"""Whether a new name must be brought to the disk by itself; Windows neither needs it nor can."""


def journal_of(path: Path) -> Path:
    """Where SQLite keeps what a transaction overwrites, until it is committed."""
    return Path(f"{path}-journal")


def log_of(path: Path) -> Path:
    """Where SQLite would keep a write-ahead log; no project has one."""
    return Path(f"{path}-wal")


def was_interrupted(path: Path) -> bool:
    """Whether the file was left without being closed; SQLite takes a half commit back when it opens it."""
    journal = journal_of(path)
    return journal.is_file() and journal.stat().st_size > 0


def identity(path: Path) -> tuple[int, int] | None:
    """What stays the same of a file as long as no other takes its name; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def reason_of(error: Exception) -> str:
    """The system's own words for what failed."""
    return getattr(error, "strerror", None) or str(getattr(error, "orig", error))


@contextmanager
def growing(target: Path) -> Iterator[Path]:
    """The name under which a file is made that gets the target's name when the block ends well."""
    partial = target.with_name(f".{target.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        yield partial
        put_in_place(partial, target)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def put_in_place(partial: Path, target: Path) -> None:
    """Give a finished file its name, so that a power cut leaves the old one or the new one, never a half."""
    with partial.open("rb+") as file:  # Windows flushes only what may be written
        os.fsync(file.fileno())
    partial.replace(target)
    if SYNCS_FOLDERS:
        folder = os.open(target.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
