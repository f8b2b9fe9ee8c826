"""A project's database that tests write to through its one connection."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.model import edits
from kzannot.storage.database import Database
from tests.project.making import make, workflow


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """A new project's database, open."""
    database = Database.make(tmp_path / "new.kzannot")
    yield database
    database.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The file of a small project that nobody has open, in a folder of its own."""
    folder = tmp_path / "project"
    folder.mkdir()
    project, made = make(folder / "small.kzannot")
    project.apply(edits.adding("More", workflow(made)))
    project.close()
    return project.path
