import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from kzannot.errors import UserError
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job


class Listener(QObject):
    """Hears how jobs end."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []

    @Slot(object)
    def hear(self, result: object) -> None:
        self.heard.append(result)

    @Slot()
    def hear_nothing(self) -> None:
        self.heard.append(None)


class Steps(QObject):
    """Hears how far a job is."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[tuple[int, int]] = []
        self.seen = threading.Event()

    @Slot(int, int)
    def hear(self, done: int, total: int) -> None:
        self.heard.append((done, total))
        self.seen.set()


def _hand_back(number: int, task: Task) -> int:
    return number


def _has_heard(listener: Listener, count: int) -> bool:
    return len(listener.heard) >= count


def test_every_job_is_heard_of_in_the_end(qtbot: QtBot) -> None:
    listener = Listener()

    for number in range(100):
        job = Job(partial(_hand_back, number))
        job.finished.connect(listener.hear)
        job.start()
        del job
        qtbot.waitUntil(partial(_has_heard, listener, number + 1))

    assert listener.heard == list(range(100))


def test_a_job_tells_its_progress_and_can_be_called_off(qtbot: QtBot) -> None:
    listener, steps = Listener(), Steps()

    def work(task: Task) -> None:
        for done in range(1_000_000):
            task.step(done, 1_000_000)
            steps.seen.wait(5)

    job = Job(work)
    job.progressed.connect(steps.hear)
    job.cancelled.connect(listener.hear_nothing)
    job.start()
    qtbot.waitUntil(steps.seen.is_set)
    job.cancel()

    qtbot.waitUntil(lambda: listener.heard == [None])
    assert steps.heard[0] == (0, 1_000_000)


@pytest.mark.parametrize("error", [UserError("The disk is full."), ValueError("a bug")])
def test_a_job_that_fails_hands_on_its_error(qtbot: QtBot, error: Exception) -> None:
    listener = Listener()

    def work(task: Task) -> None:
        raise error

    job = Job(work)
    job.failed.connect(listener.hear)
    job.start()

    qtbot.waitUntil(lambda: listener.heard == [error])
