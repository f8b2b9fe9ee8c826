"""The small project that most of these tests work on."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.project.project import Project
from tests.project.making import Made, make


@pytest.fixture
def made(tmp_path: Path) -> Iterator[tuple[Project, Made]]:
    """An open project with something of everything, and Anna signed in."""
    project, made = make(tmp_path / "small.kzannot")
    project.sign_in(made.anna)
    yield project, made
    project.close()
