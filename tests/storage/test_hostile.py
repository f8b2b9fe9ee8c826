"""Files from strangers and failing disks: each is refused in one sentence or opens; nothing else happens."""

import random
import shutil
import time
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.codec import KINDS
from kzannot.project.project import Project
from tests.shared import shared_folder

SECONDS = 2.0
"""How long a file may take to be refused."""

FLIPS = 40
MANY_FLIPS = 300


def hostile_files(name: str) -> list[Path]:
    """The files of a folder of hostile files that bear a database's name."""
    return sorted(
        path for path in (shared_folder() / "badinputs" / name).iterdir() if path.suffix in (".kzp", ".db")
    )


def look_through(path: Path) -> None:
    """Open a project and read everything in it."""
    project = Project.open(path)
    try:
        for kind in KINDS.values():
            project.records(kind)
        for article in project.articles():
            project.text(article)
        project.history(1_000_000)
    finally:
        project.close()


def refused(path: Path) -> str:
    """See that a file is refused soon, with nothing changed on the disk; what was said."""
    before = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    since = time.process_time()

    with pytest.raises(UserError) as told:
        look_through(path)

    assert time.process_time() - since < SECONDS
    assert {each.name: each.read_bytes() for each in path.parent.iterdir()} == before
    return str(told.value)


@pytest.mark.parametrize("folder", ["sqlite", "sqlite_upstream"])
def test_hostile_files_of_others_are_refused(folder: str, tmp_path: Path) -> None:
    for each in hostile_files(folder):
        place = tmp_path / folder / each.stem
        place.mkdir(parents=True)
        shutil.copy(each, place / each.name)

        assert refused(place / each.name).startswith(each.name)


@pytest.mark.parametrize("folder", ["sqlite", "sqlite_upstream"])
def test_hostile_files_that_claim_to_be_ours_are_refused(folder: str, tmp_path: Path) -> None:
    for each in hostile_files(folder):
        content = bytearray(each.read_bytes())
        if len(content) < 100:
            continue
        content[60:64] = (1).to_bytes(4, "big")
        content[68:72] = b"kzan"
        place = tmp_path / folder / each.stem
        place.mkdir(parents=True)
        (place / each.name).write_bytes(content)

        assert refused(place / each.name).startswith(each.name)


def flipped(file: Path, target: Path, chance: random.Random) -> None:
    """Write a copy of a file in which one to eight bits, or a run of bytes, are others."""
    content = bytearray(file.read_bytes())
    for _ in range(chance.randint(1, 8)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    if chance.random() < 0.2:
        start = chance.randrange(len(content))
        content[start : start + 64] = chance.randbytes(len(content[start : start + 64]))
    target.write_bytes(content)


def survive(file: Path, folder: Path, count: int) -> tuple[int, int]:
    """Look through as many copies with other bits; how many were refused, and how many opened."""
    chance = random.Random(count)
    seen = [0, 0]
    for number in range(count):
        target = folder / f"{number}.kzannot"
        flipped(file, target, chance)
        try:
            look_through(target)
        except UserError:
            seen[0] += 1
        else:
            seen[1] += 1
        target.unlink()
    return seen[0], seen[1]


def test_flipped_bits_are_refused_or_harmless(file: Path, tmp_path: Path) -> None:
    refused, opened = survive(file, tmp_path, FLIPS)

    assert refused
    assert refused + opened == FLIPS


@pytest.mark.long
def test_many_flipped_bits_are_refused_or_harmless(file: Path, tmp_path: Path) -> None:
    refused, opened = survive(file, tmp_path, MANY_FLIPS)

    assert refused
    assert opened
