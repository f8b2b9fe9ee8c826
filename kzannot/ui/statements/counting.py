"""This module is about counting in a worker what articles share word for word, while it is wanted."""

from PySide6.QtCore import QObject, Signal, Slot

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Section
from kzannot.project.statements_copied import Copied, copied
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session


class Counting(QObject):
    """Counts anew when articles are others, but only while it is wanted.

    Signals:
        counted: what each article shares.
    """

    counted = Signal(object)

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._is_stale, self._is_wanted = True, False
        session.edited.connect(self._follow)
        session.closing.connect(self._stop)

    def is_settled(self) -> bool:
        """Whether nothing that is wanted is missing."""
        return self._job is None and not (self._is_wanted and self._is_stale)

    def set_wanted(self, wanted: bool) -> None:
        """Begin to count, or call it off."""
        self._is_wanted = wanted
        if wanted:
            self._start()
        elif self._job:
            self._job.cancel()

    def _start(self) -> None:
        if self._job or not self._is_stale:
            return
        self._is_stale = False
        project = self._session.project
        self._job = Job(lambda task: copied(project, task))
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._call_off)
        self._job.start()

    @Slot()
    def _stop(self) -> None:
        self.set_wanted(False)

    @Slot(object)
    def _take(self, found: list[Copied]) -> None:
        self._job = None
        self.counted.emit(found)
        if self._is_wanted:
            self._start()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self._session.refuse(error)

    @Slot()
    def _call_off(self) -> None:
        self._job, self._is_stale = None, True
        if self._is_wanted:
            self._start()

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if any(isinstance(change.record, Article | Section) for change in edit.changes):
            self._is_stale = True
            if self._is_wanted:
                self._start()
