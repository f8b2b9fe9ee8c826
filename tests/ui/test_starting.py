"""What a start may not wait for, and what happens when we made a mistake."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.app import main
from kzannot.ui.crash_window import CrashHook, CrashWindow
from kzannot.ui.log import start_log
from tests.shared import CHECKOUT
from tests.ui.making import Made

LATE = ("pyqtgraph", "numpy", "scipy", "alembic", "kzannot.formats", "kzannot.agreement", "yaml")

START = """
import sys
from pathlib import Path
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
import kzannot.app
application = make_application()
program = Program(application, COMMANDS)
program.window.show()
application.processEvents()
print(*sorted(sys.modules))
if len(sys.argv) > 1:
    program.open_project(Path(sys.argv[1]))
    program.sign_in(program.session.project.annotators()[0])
    program.window.workspace.open_article(program.session.project.articles()[0].id)
    application.processEvents()
print(*sorted(sys.modules))
"""


def modules_after_start(*arguments: str) -> tuple[list[str], list[str]]:
    """The modules that a process has imported at the first paint, and with a project open."""
    done = subprocess.run(
        [sys.executable, "-c", START, *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    first, second = done.stdout.splitlines()
    return first.split(), second.split()


def test_the_window_waits_for_nothing_that_it_does_not_need(made: Made, home: Path) -> None:
    first, second = modules_after_start(str(made.path))

    assert [name for name in (*LATE, "sqlalchemy") if name in first] == []
    assert [name for name in LATE if name in second] == []


def test_a_bug_is_logged_without_its_values_and_shown_once(
    home: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    hook = CrashHook(start_log(home))
    words = "words of an article"

    for _ in range(2):
        try:
            raise RuntimeError(words)
        except RuntimeError as error:
            hook(type(error), error, error.__traceback__)

    log = (home / "kzannot.log").read_text(encoding="utf-8")
    assert log.count("builtins.RuntimeError") == 2
    assert words not in log
    (window,) = [window for window in QApplication.topLevelWidgets() if isinstance(window, CrashWindow)]
    window.close()
    caplog.clear()
    for handler in list(logging.getLogger("kzannot").handlers):
        logging.getLogger("kzannot").removeHandler(handler)
        handler.close()


RUN = """
import sys
from PySide6.QtCore import QTimer
from kzannot.app import main
from kzannot.ui.starting import make_application
QTimer.singleShot(1500, make_application().closeAllWindows)
sys.exit(main(sys.argv[1:]))
"""


SPEAK = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
application = make_application()
program = Program(application, COMMANDS)
program.window.show()
QTimer.singleShot(100, lambda: program.settings.set("language", "de"))
QTimer.singleShot(900, lambda: print("still there", flush=True))
QTimer.singleShot(1000, lambda: program.window.close())
application.exec()
"""


def test_another_language_does_not_end_the_program(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SPEAK], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )

    assert done.stdout == "still there\n"


def test_the_command_opens_the_window_and_ends_with_it(made: Made, home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(made.path)], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert str(made.path) in (home / "recent.json").read_text(encoding="utf-8")
    assert not (home / "kzannot.log").exists()


def test_a_project_that_is_none_is_told_in_a_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path / "nothing.kzannot")]) == 1

    assert "nothing.kzannot" in capsys.readouterr().err
