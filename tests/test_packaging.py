"""What a fresh machine relies on: the locked files, the set-up scripts, the wheel."""

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.shared import CHECKOUT

PACKAGING = CHECKOUT / "packaging"
RUNTIME, TEST, WITHOUT_QT = "requirements.lock", "requirements-test.lock", "requirements-noqt.lock"
LOCKS = (RUNTIME, TEST, WITHOUT_QT)
QT = {"pyside6-essentials", "shiboken6", "pyqtgraph", "pytest-qt"}
SCRIPTS = ("setup.sh", "run.sh", "test.sh", "lock.sh", "translations.sh")


def project() -> dict[str, Any]:
    """The table `project` of pyproject.toml."""
    with (CHECKOUT / "pyproject.toml").open("rb") as file:
        table: dict[str, Any] = tomllib.load(file)["project"]
    return table


def pins(lock: str) -> dict[str, str]:
    """The version that a locked file gives to each package."""
    text = (PACKAGING / lock).read_text(encoding="utf-8")
    found = re.findall(r"^([\w.-]+)==(\S+)", text, re.MULTILINE)
    return {canonicalize_name(name): version for name, version in found}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_names_no_index(lock: str) -> None:
    text = (PACKAGING / lock).read_text(encoding="utf-8")

    assert not re.search(r"https?:|file:/|--(extra-)?index|--find-links|--trusted", text)


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_of_a_lock_has_hashes(lock: str) -> None:
    entries = re.split(r"^(?=\w)", (PACKAGING / lock).read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]

    assert len(entries) == len(pins(lock))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_the_locks_satisfy_what_the_project_asks_for() -> None:
    asked = [Requirement(line) for line in project()["dependencies"]]
    extras = project()["optional-dependencies"]
    tools = [Requirement(line) for line in extras["test"] + extras["gates"]]

    assert not unmet(asked, pins(RUNTIME))
    assert not unmet(asked + tools, pins(TEST))


def unmet(requirements: list[Requirement], locked: dict[str, str]) -> list[Requirement]:
    """Those that a locked file does not satisfy."""
    return [
        asked
        for asked in requirements
        if not asked.specifier.contains(locked.get(canonicalize_name(asked.name), "0"))
    ]


def test_the_locks_agree_and_one_of_them_knows_no_qt() -> None:
    runtime, test, without = (pins(lock) for lock in LOCKS)

    assert runtime.items() <= test.items()
    assert without.items() <= test.items()
    assert not QT & without.keys()
    assert runtime.keys() - QT <= without.keys()


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_plain_sh(script: str) -> None:
    answer = subprocess.run(["sh", "-n", PACKAGING / script], capture_output=True, text=True, check=False)

    assert answer.returncode == 0, answer.stderr


@pytest.fixture
def set_up(tmp_path: Path) -> Path:
    """A checkout of the scripts and locks, with an environment that is up to date."""
    shutil.copytree(PACKAGING, tmp_path / "packaging")
    for name in ("kzannot", "resources"):
        (tmp_path / name).symlink_to(CHECKOUT / name)
    (tmp_path / ".venv/bin").mkdir(parents=True)
    python = tmp_path / ".venv/bin/python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    stamp = ".venv/requirements.lock.installed"
    shell(tmp_path, f". packaging/setup.sh; state_of .venv packaging/requirements.lock > {stamp}")
    return tmp_path


def shell(folder: Path, line: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """What a line typed into sh answers, in a checkout and with nothing but this in the environment."""
    return subprocess.run(
        ["sh", "-c", line, "packaging/run.sh"],
        cwd=folder,
        env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": str(folder), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
@pytest.mark.parametrize("arguments", ["", "demo", "demo mine.kzannot"])
def test_without_a_display_one_line_says_what_works(set_up: Path, arguments: str) -> None:
    answer = shell(set_up, f"sh packaging/run.sh {arguments}")

    assert answer.returncode == 1
    assert len(answer.stderr.splitlines()) == 1, answer.stderr
    assert all(word in answer.stderr for word in ("display", "demo --no-window", "screens", "report"))


def test_arguments_are_passed_on(set_up: Path) -> None:
    answer = shell(set_up, "sh packaging/run.sh demo 'my study.kzannot' --no-window")

    assert answer.returncode == 0, answer.stderr
    assert (set_up / "my study.kzannot").is_file()


def test_a_machine_without_python_is_told_so(set_up: Path, tmp_path: Path) -> None:
    shutil.rmtree(set_up / ".venv")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name in ("sh", "dirname", "cat", "cksum", "uname"):
        (tools / name).symlink_to(shutil.which(name) or name)

    answer = shell(set_up, "sh packaging/run.sh", PATH=str(tools))

    assert answer.returncode == 1
    assert answer.stderr.startswith("kzannot needs Python 3.11 or newer")


def test_the_wheel_holds_the_resources_and_both_commands(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(CHECKOUT, copy, ignore=shutil.ignore_patterns(".*", "tests", "__pycache__"))
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, tmp_path], cwd=copy, check=True, capture_output=True)

    (wheel,) = tmp_path.glob("*.whl")
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
        (commands,) = [name for name in names if name.endswith("entry_points.txt")]
        text = archive.read(commands).decode()

    shipped = {path.relative_to(CHECKOUT) for path in (CHECKOUT / "resources").rglob("*") if path.is_file()}
    assert {f"kzannot/{path.as_posix()}" for path in shipped} <= names
    assert "kzannot = kzannot.app:main" in text
    assert "kzannot-gui = kzannot.app:gui" in text
