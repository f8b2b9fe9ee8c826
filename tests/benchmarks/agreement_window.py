"""How long the agreement window takes with a large project, and how it answers meanwhile.

Every view is asked for in turn, as a person does, who sees the table of all measures but gamma first. A timer
of 5 ms in the window's thread tells how late the window would have heard a key: each moment in which it heard
nothing counts, not each stall. What the machine does to an idle window stands beside it, and what the same
rows take without a window. The longest work is the processor time of the window's thread between two ticks:
what it was late by its own doing, however busy the machine is.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot, qInstallMessageHandler

from kzannot.agreement.ratings import Floats
from kzannot.model import edits
from kzannot.project.agreement import agreement
from kzannot.ui.agreement.measure_box import EVERY
from kzannot.ui.agreement.views import VIEWS
from kzannot.ui.agreement.window import AgreementWindow
from kzannot.ui.commands import COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.starting import make_application
from tests.benchmarks import Figure, show
from tests.benchmarks.agreement_project import made_up

TICK = 0.005
IDLE, AFTER = 2.0, 3.0
"""How long, in seconds, the window is watched while nothing is done, before and after."""

LONGEST = 50
"""How much of the window's own work may lie between two ticks, in milliseconds."""


class Pulse(QObject):
    """Watches the thread of the window until something is so."""

    def __init__(self) -> None:
        super().__init__()
        self._loop = QEventLoop()
        self._timer = QTimer(self, interval=int(1000 * TICK), timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._times: list[float] = []
        self._work: list[float] = []
        self._done: Callable[[], bool] = lambda: True

    def until(self, done: Callable[[], bool]) -> tuple[float, Floats]:
        """The seconds until it is so, and how late the window was at each moment, in milliseconds."""
        self._done, self._times, self._work = done, [time.perf_counter()], [time.thread_time()]
        self._timer.start()
        self._loop.exec()
        self._timer.stop()
        late = np.maximum(np.diff(self._times) - TICK, 0.0)
        # Who had pressed a key some ticks into a stall would have waited for the rest of it.
        waits = [np.arange(each, -1e-9, -TICK) for each in late]
        return self._times[-1] - self._times[0], 1000 * np.concatenate(waits)

    def longest_work(self) -> float:
        """The most that the thread of the window did without a tick, in milliseconds."""
        return 1000 * float(np.diff(self._work).max())

    @Slot()
    def _tick(self) -> None:
        self._times.append(time.perf_counter())
        self._work.append(time.thread_time())
        if self._done():
            self._loop.quit()


def main() -> Iterator[Figure]:
    """Open the window of a large project, and each of its views."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qInstallMessageHandler(lambda *message: None)
    application = make_application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "large.kzannot")
        made_up(path).close()
        program = Program(application, COMMANDS)
        program.window.show()
        program.open_project(path)
        assert program.session
        program.sign_in(program.session.project.annotators()[0])
        yield from _watched(program)
        program.end()


def _watched(program: Program) -> Iterator[Figure]:
    pulse = Pulse()
    assert program.window.workspace
    assert program.session
    yield from _lateness("idle", pulse.until(_waited(IDLE))[1])
    window = AgreementWindow(program.window.workspace, program.window)
    window.controls.measure.setCurrentIndex(window.controls.measure.findData(EVERY))
    for view in VIEWS:
        cpu = time.process_time()
        window.show_view(view.name)
        seconds, late = pulse.until(window.is_settled)
        yield Figure(f"{view.name}: seconds", seconds, "s", 10 if view.name == "table" else None)
        yield Figure(f"{view.name}: processor", time.process_time() - cpu, "s")
        yield Figure(f"{view.name}: longest work of the window", pulse.longest_work(), "ms", LONGEST)
        yield from _lateness(view.name, late, 20 if view.name == "table" else None)
    yield from _lateness("afterwards", pulse.until(_waited(AFTER))[1])
    yield from _after_an_edit(program, window, pulse)
    begin, cpu = time.perf_counter(), time.process_time()
    rows = agreement(program.session.project, window.controls.question())
    yield Figure(f"{len(rows)} rows without a window: seconds", time.perf_counter() - begin, "s")
    yield Figure("the same: processor", time.process_time() - cpu, "s")


def _after_an_edit(program: Program, window: AgreementWindow, pulse: Pulse) -> Iterator[Figure]:
    """The table follows an edit, and somebody goes on editing."""
    assert program.session
    project = program.session.project
    window.show_view("table")
    pulse.until(window.is_settled)
    begin = time.perf_counter()
    program.session.apply(edits.erase(project.spans(article_id=project.articles()[0].id)[0]))
    yield Figure("an edit beside the window", 1000 * (time.perf_counter() - begin), "ms", 50)
    seconds, late = pulse.until(window.is_settled)
    yield Figure("the table after an edit: seconds", seconds, "s", 10)
    yield from _lateness("after an edit", late, 20)


def _waited(seconds: float) -> Callable[[], bool]:
    """Whether some time has gone by since now."""
    end = time.perf_counter() + seconds
    return lambda: time.perf_counter() > end


def _lateness(what: str, late: Floats, limit: float | None = None) -> Iterator[Figure]:
    for share in (50, 99):
        most = limit if share == 99 else None
        yield Figure(f"{what}: lateness, p{share}", float(np.percentile(late, share)), "ms", most)
    yield Figure(f"{what}: lateness, worst", float(late.max()), "ms")


if __name__ == "__main__":
    sys.exit(show(main()))
