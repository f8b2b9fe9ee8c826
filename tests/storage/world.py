"""The world as tests change it: other processes, mounted folders, and edits that take room."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kzannot.model import edits
from kzannot.model.records import Outlet
from kzannot.project.project import Project
from tests.shared import CHECKOUT

LINUX_ROOT = sys.platform == "linux" and os.getuid() == 0
needs_mounts = pytest.mark.skipif(not LINUX_ROOT, reason="mounting needs Linux and root")


def run(program: str, *arguments: object) -> str:
    """What a program of its own process prints."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=CHECKOUT).stdout.strip()


@contextmanager
def mounted(folder: Path, *how: str) -> Iterator[Path]:
    """A folder with something mounted on it; skipped where even root may not."""
    folder.mkdir(exist_ok=True)
    if subprocess.run(["mount", *how, str(folder)], capture_output=True, check=False).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def opened(path: Path) -> Iterator[Project]:
    """A project that is closed whatever happens."""
    project = Project.open(path)
    try:
        yield project
    finally:
        project.close()


def add(project: Project, count: int = 1) -> None:
    """Add as many outlets, each with a note of a thousand letters, in one edit."""
    there = len(project.outlets())
    project.apply(
        edits.adding("Add", [Outlet(name=f"{there + each}", note="x" * 1000) for each in range(count)])
    )
