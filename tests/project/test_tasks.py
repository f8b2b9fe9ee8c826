"""Long work tells how far it is, and ends where it is unwanted."""

import pytest

from kzannot.project.tasks import Cancelled, Task


def test_a_task_reports_every_step() -> None:
    seen: list[tuple[int, int]] = []
    task = Task(lambda done, total: seen.append((done, total)))

    task.step(0, 2)
    task.step(2, 2)

    assert seen == [(0, 2), (2, 2)]


def test_work_that_is_called_off_ends_at_its_next_step() -> None:
    task = Task()
    task.step(1, 2)

    task.cancel()

    with pytest.raises(Cancelled):
        task.step(2, 2)
