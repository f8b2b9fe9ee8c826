"""This module is about the answers to one question: computed in workers, one at a time, kept until outdated.

An edit or another question makes every answer old. An old answer is still shown until the new one is there;
only what somebody looks at is computed anew.
"""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kzannot.errors import UserError
from kzannot.project.agreement import Question
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job

SETTLE_MS = 400
"""How long is waited for more edits before anything is computed anew, in milliseconds."""

Work = Callable[[Project, Question, Task], Any]


class Answers(QObject):
    """Knows the newest answer of each kind.

    Signals:
        answered: there is another answer of the kind (its name).
        progressed: how much of the work is done, of how much.
        idle: nothing is being computed any more; whether that is because somebody called it off.
        refused: a UserError says why there is no answer.
    """

    answered = Signal(str)
    progressed = Signal(int, int)
    idle = Signal(bool)
    refused = Signal(Exception)

    def __init__(self, project: Project, works: Mapping[str, Work], parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._works = works
        self._question = Question()
        self._found: dict[str, tuple[Question, Any]] = {}
        self._fresh: set[str] = set()
        self._wanted = ""
        self._job: Job | None = None
        self._doing = ""
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._go_on)

    def get(self, name: str) -> tuple[Question, Any] | None:
        """The newest answer of a kind, and the question that it answers; None as long as there is none."""
        return self._found.get(name)

    def is_settled(self) -> bool:
        """Whether what is wanted is there, and is new."""
        return not self._job and not self._settle.isActive() and self._wanted in {"", *self._fresh}

    def ask(self, question: Question) -> None:
        """Answer another question from now on."""
        self._question = question
        self.outdate(0)

    def outdate(self, wait: int = SETTLE_MS) -> None:
        """Compute anew what is wanted, when no more edits have come for a while."""
        self._fresh.clear()
        if self._job:
            self._job.cancel()
        if self._wanted:
            self._settle.start(wait)

    def want(self, name: str) -> None:
        """Compute the answer of a kind unless it is there; nothing is wanted with an empty name."""
        self._wanted = name
        if name and name not in self._fresh and not self._settle.isActive():
            self._settle.start(0)
        if self._job and self._doing != name:
            self._job.cancel()

    @Slot()
    def call_off(self) -> None:
        """Compute nothing until something else is asked."""
        self._wanted = ""
        self._settle.stop()
        if self._job:
            self._job.cancel()

    @Slot()
    def _go_on(self) -> None:
        if self._job or not self._wanted or self._wanted in self._fresh:
            return
        question, work, project = self._question, self._works[self._wanted], self._project
        self._doing = self._wanted
        self._fresh.add(self._doing)
        self._job = Job(lambda task: (question, work(project, question, task)))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._job.start()
        self.progressed.emit(0, 0)

    @Slot(object)
    def _take(self, answer: tuple[Question, Any]) -> None:
        name, is_new = self._doing, self._doing in self._fresh
        if is_new or name not in self._found:
            self._found[name] = answer
        self._job = None
        self.answered.emit(name)
        self._rest()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._job = None
        self._rest()
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error)

    @Slot()
    def _end(self) -> None:
        self._fresh.discard(self._doing)
        self._job = None
        self._rest()

    def _rest(self) -> None:
        """Go on with what is wanted now, or say that there is nothing more to do."""
        self._doing = ""
        if self._wanted and self._wanted not in self._fresh:
            if not self._settle.isActive():
                self._settle.start(0)
        else:
            self.idle.emit(not self._wanted)
