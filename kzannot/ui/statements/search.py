"""This module is about looking for statements that nobody has linked yet, which can be called off."""

from PySide6.QtCore import QObject, Signal, Slot

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.model.study import Statement
from kzannot.project.statements_found import proposals
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session


class Search(QObject):
    """Looks through a project's articles; what it finds is one edit.

    Signals:
        progressed: done and total.
        ended: the search is over, or was called off.
    """

    progressed = Signal(int, int)
    ended = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._is_wanted = False
        session.closing.connect(self.cancel)

    def is_busy(self) -> bool:
        """Whether it is looking."""
        return self._job is not None

    def start(self) -> None:
        """Begin to look; nothing happens while it is looking already."""
        if self._job:
            return
        self._is_wanted = True
        project = self._session.project
        self._job = Job(lambda task: proposals(project, task))
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._job.start()

    @Slot()
    def cancel(self) -> None:
        """Call the search off; nothing is proposed then."""
        self._is_wanted = False
        if self._job:
            self._job.cancel()

    @Slot(object)
    def _take(self, edit: Edit) -> None:
        self._end()
        if not self._is_wanted:  # called off after its last step
            return
        count = sum(1 for _ in edit.of(Statement))
        if not count:
            self._session.tell(self.tr("Nothing new was found that articles share."))
        elif self._session.apply(edit):
            text = self.tr("Statements proposed: {count}. Confirm or reject them; undo takes them back.")
            self._session.tell(text.format(count=count))

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self._session.refuse(error)

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.ended.emit()
