"""What was acknowledged survives a loss of power, whatever the disk had still in its cache."""

import random
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from kzannot.errors import UserError
from kzannot.project.checking import check
from kzannot.project.project import Project
from tests.storage.losing_power import crashes, record

needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="the calls are recorded by strace")

IMAGES = 300


def survived(image: dict[str, bytes], folder: Path, acknowledged: set[UUID]) -> bool:
    """Whether the project found after a loss of power is whole, with everything that was acknowledged."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, content in image.items():
        (folder / name).write_bytes(content)
    path = folder / "coded.kzannot"
    try:
        project = Project.open(path)
    except UserError:
        return False
    there = {span.id for span in project.spans()}
    project.close()
    return acknowledged <= there and check(path).whole


def lost(tmp_path: Path, synchronous: str) -> int:
    """How many of the losses of power lose something that was acknowledged, or the project."""
    (tmp_path / "disk").mkdir()
    before, events = record(tmp_path / "disk" / "coded.kzannot", synchronous)
    found = crashes(before, events, IMAGES, random.Random(1))
    return sum(not survived(image, tmp_path / "image", acknowledged) for acknowledged, image in found)


@needs_strace
@pytest.mark.long
def test_a_loss_of_power_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    assert lost(tmp_path, "EXTRA") == 0


@needs_strace
@pytest.mark.long
def test_the_loss_of_power_is_real_without_syncs(tmp_path: Path) -> None:
    assert lost(tmp_path, "OFF") > IMAGES / 2
