"""How fast the program starts, and how much memory the open demo takes: `python -m tests.benchmarks.start`.

Each start is a process of its own, measured from before it is made until the window with the demo project,
an annotator signed in and one article open, is painted. The first start warms the disk's cache.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import Figure, show

ROUNDS = 5


def starts(path: Path, home: Path) -> Iterator[tuple[float, float]]:
    """For each start the seconds until the window was painted, and the most memory it took in MB."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "KZANNOT_HOME": str(home)}
    for _ in range(ROUNDS + 1):
        begun = time.monotonic()
        line = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.start", str(path)],
            env=environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        ).stdout
        painted, memory = line.split()
        yield float(painted) - begun, float(memory)


def main() -> Iterator[Figure]:
    """Start often, and tell the medians."""
    from kzannot.project.demo import (
        make_demo,
    )  # the child, which is measured, opens the project behind its window

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "demo.kzannot")
        make_demo(path).close()
        warm = list(starts(path, Path(folder)))[1:]
    yield Figure("start to window with project, warm", statistics.median(s for s, _ in warm), "s", 1.0)
    yield Figure("memory of the open demo", statistics.median(memory for _, memory in warm), "MB", 180)


def start_once(path: Path) -> None:
    """Open the project as `kzannot PROJECT` does, and print when it was painted and what it took."""
    from PySide6.QtCore import qInstallMessageHandler

    from kzannot.ui.commands import COMMANDS
    from kzannot.ui.program import Program
    from kzannot.ui.starting import make_application

    qInstallMessageHandler(lambda *message: None)
    application = make_application()
    program = Program(application, COMMANDS)
    program.window.show()
    application.processEvents()
    program.open_project(path)
    assert program.session
    program.sign_in(program.session.project.annotators()[0])
    assert program.window.workspace
    program.window.workspace.open_article(program.session.project.articles()[0].id)
    application.processEvents()
    program.window.grab()
    painted = time.monotonic()
    print(painted, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000)
    program.end()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        start_once(Path(sys.argv[1]))
    else:
        sys.exit(show(main()))
