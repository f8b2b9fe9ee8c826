"""Disks that are full, read-only, or turn so under a project: nothing is lost, and one sentence says it."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from kzannot.errors import NotSaved, Refused, UserError
from kzannot.project.project import Project
from tests.storage.world import add, mounted, needs_mounts, opened, run


def fill(project: Project, limit: int = 10_000) -> int:
    """Make edits until the disk is full; how many were stored."""
    for stored in range(limit):
        try:
            add(project, 40 if stored % 5 == 4 else 1)
        except NotSaved:
            return stored
    pytest.fail("the disk does not get full")


def on_a_full_disk(path: Path, make_room: Callable[[], None]) -> None:
    """See that a full disk loses nothing, that reading goes on, and saving when there is room again."""
    with opened(path) as project:
        edits_before = len(project.history(99_999))
        stored = fill(project)
        there = project.outlets()

        with pytest.raises(
            NotSaved, match=r"This was not saved: the disk of small\.kzannot is full or failing"
        ):
            add(project, 400)

        assert stored
        assert project.outlets() == there
        assert len(project.history(99_999)) == edits_before + stored
        make_room()
        add(project, 50)
        there = project.outlets()
    with opened(path) as project:
        assert project.outlets() == there


@needs_mounts
def test_a_full_disk_loses_nothing_and_is_told(file: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "small", "-t", "tmpfs", "-o", "size=2m", "none") as disk:
        ballast = disk / "ballast"
        ballast.write_bytes(bytes(1_000_000))
        path = disk / "small.kzannot"
        path.write_bytes(file.read_bytes())

        on_a_full_disk(path, ballast.unlink)


LIMITED = """
import resource, sys
from pathlib import Path
from tests.storage.test_disks import on_a_full_disk
path = Path(sys.argv[1])
soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 200_000, hard))
on_a_full_disk(path, lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard)))
print("survived")
"""


@pytest.mark.skipif(os.name != "posix", reason="only POSIX bounds the size of files")
def test_a_bound_on_the_size_of_files_is_a_full_disk(file: Path) -> None:
    assert run(LIMITED, file) == "survived"


@needs_mounts
def test_a_project_is_not_made_where_there_is_no_room(tmp_path: Path) -> None:
    with mounted(tmp_path / "tiny", "-t", "tmpfs", "-o", "size=8k", "none") as disk:
        with pytest.raises(UserError, match="cannot be made here: database or disk is full"):
            Project.create(disk / "x.kzannot")

        assert list(disk.iterdir()) == []


@needs_mounts
def test_a_copy_that_finds_no_room_is_told_and_leaves_nothing(file: Path, tmp_path: Path) -> None:
    with mounted(tmp_path / "tiny", "-t", "tmpfs", "-o", "size=64k", "none") as disk, opened(file) as project:
        with pytest.raises(
            UserError, match=r"The copy x\.kzannot cannot be written: database or disk is full"
        ):
            project.copy_to(disk / "x.kzannot")

        assert list(disk.iterdir()) == []
        add(project)


@needs_mounts
def test_a_project_on_read_only_media_can_be_read(file: Path) -> None:
    with mounted(file.parent, "--bind", str(file.parent)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(file.parent)], check=True)
        with opened(file) as project:
            assert project.read_only
            assert len(project.outlets()) == 1
            with pytest.raises(Refused, match="can only be read here; save a copy elsewhere"):
                add(project)
            project.copy_to(file.parent.parent / "copy.kzannot")
    with opened(file.parent.parent / "copy.kzannot") as copy:
        add(copy)


@needs_mounts
def test_a_folder_that_turns_read_only_is_told(file: Path) -> None:
    with opened(file) as project, mounted(file.parent, "--bind", str(file.parent)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(file.parent)], check=True)

        with pytest.raises(NotSaved, match=r"This was not saved: small\.kzannot can no longer be written to"):
            add(project)

        assert len(project.outlets()) == 1


def test_what_cannot_be_read_any_more_is_told(file: Path) -> None:
    Path(f"{file}-journal").mkdir()

    with pytest.raises(UserError, match=r"small\.kzannot can no longer be read: its disk is failing or gone"):
        Project.open(file)
