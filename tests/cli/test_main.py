"""What holds for all commands: help, usage, the window, and how failures are told."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from kzannot import __version__
from kzannot.app import gui
from kzannot.cli.main import COMMANDS, check_display
from kzannot.cli.main import main as run_command
from kzannot.errors import UserError
from kzannot.project.choices import Choices
from tests.cli.running import Shell

LATER = ("handout", "collect", "merge", "upgrade")


class Recorder:
    """Surroundings without windows, which keep what they were asked for."""

    def __init__(self) -> None:
        self.asked: list[tuple[Any, ...]] = []

    def open_window(self, project: Path | None) -> int:
        self.asked.append(("window", project))
        return 7

    def figures(self) -> Sequence[str]:
        return ("frequency",)

    def draw_figure(self, project: Path, name: str, out: Path, filters: dict[str, Any]) -> None:
        self.asked.append(("figure", project, name, out, filters))

    def draw_screens(
        self, folder: Path, themes: Sequence[str], languages: Sequence[str], size: tuple[int, int]
    ) -> list[Path]:
        self.asked.append(("screens", folder, tuple(themes), tuple(languages), size))
        return [folder / "one.png"]


def test_the_help_names_what_exists_and_nothing_else(shell: Shell) -> None:
    ran = shell("--help")

    assert ran.status == 0
    named = set(re.findall(r"^    (\w+)", ran.out, re.MULTILINE))
    assert named == set(COMMANDS)
    for absent in (*LATER, "postgresql"):
        assert absent not in ran.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(shell: Shell, command: str) -> None:
    ran = shell(command, "--help")

    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: kzannot {command}")
    assert "--database" not in ran.out


@pytest.mark.parametrize("command", LATER)
def test_a_command_that_does_not_exist_is_told(shell: Shell, command: str) -> None:
    alone = shell(command)
    with_more = shell(command, "p.kzannot")

    assert f"There is no file and no command {command}" in alone.complaint
    assert with_more.status == 2
    assert f"there is no command {command}" in with_more.err


def test_the_version_is_told(shell: Shell) -> None:
    assert shell("--version").out == f"kzannot {__version__}\n"


@pytest.mark.parametrize(
    "command", [name for name in COMMANDS if name not in ("demo", "formats", "measures", "plan")]
)
def test_a_command_without_its_arguments_is_wrong_usage(shell: Shell, command: str) -> None:
    ran = shell(command)

    assert ran.status == 2
    assert ran.out == ""
    assert ran.err.startswith("usage: kzannot")


@pytest.mark.parametrize(
    "arguments",
    [
        ("import", "{}", "x.txt"),
        ("articles", "{}"),
        ("codebook", "export", "{}", "out.yaml"),
        ("codebook", "import", "{}", "kazakhstan-2022"),
        ("load", "{}", "x.jsonl", "--format", "spans"),
        ("export", "{}", "out.jsonl", "--format", "jsonl"),
        ("agreement", "{}"),
        ("prevalence", "{}"),
        ("figure", "{}", "frequency", "out.csv"),
        ("report", "{}", "out.html"),
        ("backup", "{}"),
    ],
)
@pytest.mark.parametrize("content", [None, "no project", "SQLite format 3\x00 but not really"])
def test_what_is_no_project_is_told_and_nothing_is_written(
    shell: Shell, arguments: tuple[str, ...], content: str | None
) -> None:
    path = shell.folder / "study.kzannot"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    before = sorted(shell.folder.rglob("*"))

    ran = shell(*[each.format(path) for each in arguments])

    assert "study.kzannot" in ran.complaint
    assert ran.out == ""
    assert sorted(shell.folder.rglob("*")) == before
    assert content is None or path.read_text(encoding="utf-8") == content


def test_the_window_opens_on_a_project_or_on_the_start_page(tmp_path: Path) -> None:
    path = tmp_path / "study.kzannot"
    path.write_bytes(b"")
    surroundings = Recorder()

    statuses = [run_command(arguments, surroundings) for arguments in ([], [str(path)])]

    assert statuses == [7, 7]
    assert surroundings.asked == [("window", None), ("window", path)]


def test_the_demo_is_made_once_and_opened(home: Path, tmp_path: Path) -> None:
    surroundings = Recorder()

    assert [run_command(["demo"], surroundings) for _ in range(2)] == [7, 7]
    assert run_command(["demo", str(tmp_path / "own.kzannot")], surroundings) == 7

    (_, first), (_, second), (_, own) = surroundings.asked
    assert first == second
    assert home in first.parents
    assert own == tmp_path / "own.kzannot"
    assert first.is_file()
    assert own.is_file()


def test_a_figure_is_drawn_with_what_was_chosen(shell: Shell) -> None:
    project, out, surroundings = shell.coded(), shell.folder / "f.svg", Recorder()

    status = run_command(
        ["figure", str(project), "frequency", str(out), "--voice", "expert", "--theme", "dark"], surroundings
    )

    assert status == 0
    ((_, drawn, name, where, filters),) = surroundings.asked
    assert (drawn, name, where) == (project, "frequency", out)
    assert filters == {"choices": Choices(values={"voice": "expert"}), "theme": "dark", "language": "en"}


def test_screens_are_drawn_in_all_themes_and_languages_unless_some_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    surroundings = Recorder()

    run_command(["screens", str(tmp_path)], surroundings)
    run_command(
        ["screens", str(tmp_path), "--theme", "dark", "--language", "de", "--size", "800x600"], surroundings
    )

    assert [asked[2:] for asked in surroundings.asked] == [
        (("light", "dark"), ("de", "en"), (1440, 900)),
        (("dark",), ("de",), (800, 600)),
    ]
    assert capsys.readouterr().out == f"{tmp_path / 'one.png'}\n" * 2


@pytest.mark.parametrize("size", ["800", "x", "10x10", "99999x900", "-800x600", "²00x300"])
def test_an_impossible_size_is_wrong_usage(shell: Shell, size: str) -> None:
    ran = shell("screens", shell.folder, f"--size={size}")

    assert ran.status == 2
    assert f"{size} is no size such as 1440x900" in ran.err


def test_an_interrupted_command_says_so_by_its_status(tmp_path: Path) -> None:
    class Interrupted(Recorder):
        def open_window(self, project: Path | None) -> int:
            raise KeyboardInterrupt

    assert run_command([], Interrupted()) == 130


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        ({}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_window_needs_a_display(
    monkeypatch: pytest.MonkeyPatch, names: dict[str, str], shown: bool
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)

    if shown:
        check_display()
    else:
        with pytest.raises(UserError, match=r"no display .* these work: demo --no-window, import"):
            check_display()


def test_without_a_display_the_window_is_refused_in_one_line(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.argv", ["kzannot-gui"])

    assert "There is no display" in shell().complaint
    assert gui() == 1


def test_a_program_without_streams_can_open_its_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdout", None)

    assert run_command([], Recorder()) == 7
