"""A project for the length of a block: opened, and given back whatever happens."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kzannot.project.project import Project


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """The project of a file."""
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()
