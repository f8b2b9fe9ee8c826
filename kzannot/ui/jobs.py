"""This module is about long work off the window's thread: workers compute, the window applies."""

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from kzannot.project.tasks import Cancelled, Task

REPORT_S = 0.04
"""How much time is between two reports of progress, in seconds."""


class Job(QObject):
    """Work that runs in a thread of the pool and ends in exactly one of four signals.

    The job lives in the window's thread and owns the signals; the runnable only borrows it, so that the
    pool may drop the runnable in whatever thread it likes. It outlives the window that wanted it: the
    application keeps it until it has ended.

    Signals:
        progressed: done and total, in the work's own units.
        finished: the result.
        failed: the exception.
        cancelled: the person, or newer work, called it off.
    """

    progressed = Signal(int, int)
    finished = Signal(object)
    failed = Signal(Exception)
    cancelled = Signal()

    def __init__(self, work: Callable[[Task], Any]) -> None:
        super().__init__(QCoreApplication.instance())
        self._work = work
        self._task = Task(self._report)
        self._reported = -REPORT_S

    def start(self) -> None:
        """Queue the work; connect to the signals before."""
        for end in (self.finished, self.failed, self.cancelled):
            # Queued, and connected last: the job must outlive what its other listeners have yet to hear.
            end.connect(self._dispose, Qt.ConnectionType.QueuedConnection)
        QThreadPool.globalInstance().start(_Runnable(self))

    def cancel(self) -> None:
        """Let the work end at its next step."""
        self._task.cancel()

    def run(self) -> None:
        """Do the work, in the pool's thread."""
        try:
            result = self._work(self._task)
        except Cancelled:
            self.cancelled.emit()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.finished.emit(result)

    def _report(self, done: int, total: int) -> None:
        """Tell how far the work is, from the pool's thread; seldom enough to leave the window free."""
        now = time.monotonic()
        if now - self._reported >= REPORT_S:
            self._reported = now
            self.progressed.emit(done, total)

    @Slot()
    def _dispose(self) -> None:
        self.deleteLater()


class _Runnable(QRunnable):
    def __init__(self, job: Job) -> None:
        super().__init__()
        self._job = job

    def run(self) -> None:
        self._job.run()
