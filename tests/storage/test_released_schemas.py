"""Every released schema has a small project file in `tests/files`, which must open and keep what it holds."""

import shutil
from pathlib import Path

import pytest

from kzannot.model.codec import KINDS
from kzannot.project.checking import check
from kzannot.project.project import Project
from kzannot.storage.guards import SCHEMA_VERSION

FILES = Path(__file__).resolve().parent.parent / "files"


@pytest.fixture(params=range(1, SCHEMA_VERSION + 1))
def released(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of the project file of a schema."""
    return Path(shutil.copy(FILES / f"schema-{request.param}.kzannot", tmp_path / "old.kzannot"))


def test_a_project_of_every_released_schema_opens_and_is_whole(released: Path) -> None:
    assert check(released).whole


def test_it_keeps_a_record_of_every_kind(released: Path) -> None:
    project = Project.open(released)

    assert [name for name, kind in KINDS.items() if not project.records(kind)] == []
    assert [project.text(project.article(s.article_id))[s.start : s.end] for s in project.spans()] == [
        "Es brennt im Hafen",
        "Es brennt",
    ]
    project.close()
