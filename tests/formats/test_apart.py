"""The process of its own: its bounds hold, and a file that kills it does not stop the others."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kzannot.errors import UserError, told
from kzannot.formats import reading
from kzannot.formats.apart.process import Apart
from kzannot.project.tasks import Cancelled, Task
from tests.formats.stranger_files import PAGE, RTF
from tests.shared import CHECKOUT

BOUNDS = """
import os, sys
from kzannot.formats.apart.child import MEMORY, limit_memory, refuse
import socket, subprocess
limit_memory(MEMORY)
sys.addaudithook(refuse)
def tried(work):
    try:
        work()
    except (PermissionError, MemoryError) as error:
        return type(error).__name__
    return "done"
print(
    tried(lambda: socket.socket()),
    tried(lambda: subprocess.run([sys.executable])),
    tried(lambda: open(sys.argv[1], "w")),
    tried(lambda: os.remove(sys.argv[0] + "none")),
    tried(lambda: os.system("true")),
    tried(lambda: open(os.devnull).close()),
)
"""


def test_the_process_can_neither_call_write_nor_start(tmp_path: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-c", BOUNDS, str(tmp_path / "out")],
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.split() == ["PermissionError"] * 5 + ["done"]
    assert not (tmp_path / "out").exists()


def test_a_file_that_takes_too_long_is_refused_and_the_next_one_read() -> None:
    with Apart(seconds=0.0) as apart:
        apart.read("rtf", "a.rtf", RTF)

        with pytest.raises(UserError, match="takes too long"):
            apart.read("html", "a.html", PAGE.encode())
        again = apart.read("rtf", "a.rtf", RTF)

    assert again["pieces"][0][0] == "Der Hafen ist zu"


def test_reading_can_be_called_off_in_the_middle_of_a_file() -> None:
    task = Task()
    task.cancel()

    with Apart() as apart:
        apart.read("rtf", "a.rtf", RTF)
        with pytest.raises(Cancelled):
            apart.read("html", "a.html", PAGE.encode(), lambda: task.step(0, 0))

        assert apart.read("rtf", "a.rtf", RTF)


def test_a_reader_that_is_not_there_is_told() -> None:
    with Apart() as apart, pytest.raises(UserError, match="no reader of os"):
        apart.read("os", "a", b"")


def test_a_reason_within_a_refusal_comes_through_as_one_that_can_be_translated(tmp_path: Path) -> None:
    file = tmp_path / "tasks.json"
    file.write_text(json.dumps([{"data": 5}]), encoding="utf-8")

    with pytest.raises(UserError, match=r"task 1\.data should be an object") as refused:
        reading.read(file, "label_studio")

    spoken = told(refused.value, lambda text: text.replace("an object", "ein Objekt"))
    assert spoken == "tasks.json: task 1.data should be ein Objekt."
