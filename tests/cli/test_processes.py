"""What only a process of its own can show: a second program, a broken pipe, a code page, no Qt."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from kzannot.project.opened import opened
from tests.cli.running import Shell, row
from tests.shared import CHECKOUT

WITHOUT_QT = """
import sys
for name in ("PySide6", "pyqtgraph"):
    sys.modules[name] = None  # to import it is an ImportError from now on
from kzannot.app import main
for line in sys.stdin:
    arguments = line.split()
    status = main(arguments)
    assert status == 0, (status, arguments)
assert not [name for name in sys.modules if name.startswith(("kzannot.ui", "PySide6."))]
"""


def start(
    *arguments: str | Path,
    out: int = subprocess.PIPE,
    settings: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run `python -m kzannot` and wait for it."""
    return subprocess.run(
        [sys.executable, "-m", "kzannot", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=out,
        stderr=subprocess.PIPE,
        env=surroundings(settings or {}),
        timeout=60,
        check=False,
    )


def surroundings(settings: Mapping[str, str]) -> dict[str, str]:
    """The environment, in which the checkout is found and output is buffered as it is by default."""
    path = os.pathsep.join(filter(None, (str(CHECKOUT), os.environ.get("PYTHONPATH"))))
    plain = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    return {**plain, "PYTHONPATH": path, **settings}


@pytest.mark.parametrize(
    "command",
    [
        ("articles",),
        ("export", "{folder}/out.jsonl", "--format", "jsonl"),
        ("codebook", "import", "generic-frames"),
        ("backup", "{folder}/copy.kzannot"),
    ],
)
def test_a_project_that_another_program_has_open_is_told_in_one_sentence(
    shell: Shell, command: tuple[str, ...]
) -> None:
    project = shell.project()
    name, *rest = command
    place = 2 if name == "codebook" else 1
    arguments = [name, *(each.format(folder=shell.folder) for each in rest)]
    arguments.insert(place, str(project))

    with opened(project):
        ran = start(*arguments)

    assert ran.returncode == 1
    assert ran.stdout == b""
    assert ran.stderr.decode() == (
        "kzannot: study.kzannot is open in another window or program; close it there first.\n"
    )
    assert not (shell.folder / "out.jsonl").exists()
    assert start("check", project).returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows tells of a broken pipe otherwise")
@pytest.mark.parametrize("arguments", [("formats",), ("measures", "--json"), ("articles", "{}", "--text")])
def test_a_reader_that_has_seen_enough_is_no_error_worth_a_word(
    shell: Shell, arguments: tuple[str, ...]
) -> None:
    project = shell.project()
    read_end, write_end = os.pipe()
    os.close(read_end)

    ran = start(*[each.format(project) for each in arguments], out=write_end)
    os.close(write_end)

    assert (ran.returncode, ran.stderr) == (1, b"")


@pytest.mark.parametrize("code_page", ["ascii", "cp1252"])
def test_json_is_utf_8_whatever_the_code_page(shell: Shell, code_page: str) -> None:
    project = shell.project()
    path = shell.file("kyrill.txt", "Привет из Алматы\n\nEin Satz steht hier.\n")
    shell("import", project, path, "--outlet", "Süddeutsche")

    ran = start("articles", project, "--json", settings={"PYTHONIOENCODING": code_page, "PYTHONUTF8": "0"})

    assert ran.returncode == 0
    assert json.loads(ran.stdout.decode("utf-8"))[-1]["title"] == "Привет из Алматы"


def test_commands_need_no_qt(tmp_path: Path) -> None:
    text = "Der Preis steigt\n\nEs brennt im Hafen der Stadt.\n"
    (tmp_path / "nord.txt").write_text(text, encoding="utf-8")
    coding = [{"file": "nord.txt", "annotator": who, "read": [0, 40]} for who in ("Ada", "Ben")]
    coding.append(row("nord.txt", "Es brennt", "riot_disorder", "Ada"))
    lines = "".join(json.dumps(each) + "\n" for each in coding)
    (tmp_path / "coding.jsonl").write_text(lines, encoding="utf-8")
    script = """
        new p.kzannot
        import p.kzannot nord.txt --outlet Nord --json
        articles p.kzannot --text --json
        load p.kzannot coding.jsonl --format spans --offsets source
        codebook export p.kzannot book.yaml
        codebook check book.yaml
        codebook import p.kzannot book.yaml
        export p.kzannot all.jsonl --format jsonl
        formats --json
        measures --json
        agreement p.kzannot --samples 10 --json
        prevalence p.kzannot --json
        report p.kzannot report.html --samples 10
        check p.kzannot
        backup p.kzannot copy.kzannot
        restore copy.kzannot again.kzannot
        demo demo.kzannot --no-window
    """

    ran = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT],
        input="\n".join(line.strip() for line in script.strip().splitlines()),
        cwd=tmp_path,
        env=surroundings({}),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert ran.returncode == 0, ran.stderr
    assert (tmp_path / "report.html").stat().st_size > 10_000
