"""This module is about reading the statements with their codings in a worker, and staying up to date.

What is decided on a statement is shown at once; what needs the codings read again follows.
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kzannot.errors import UserError
from kzannot.model.edits import Edit
from kzannot.model.linking import Status
from kzannot.model.records import Article, Outlet, Reading, Span
from kzannot.model.study import Passage, Statement
from kzannot.project.statements import rows
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session
from kzannot.ui.statements.choosing import Listed

SETTLE_MS = 250
"""How long is waited for more codings before they are read again, in milliseconds."""

AT_ONCE = 8
"""What was linked in so many articles is read while the person waits, for it takes no time."""

SHOWN = (Statement, Passage)
CODED = (Span, Reading, Article, Outlet)


class Collecting(QObject):
    """Keeps the statements of a project as they are.

    Attributes:
        listed: all statements with their passages, as they were found.

    Signals:
        collected: they are others.
    """

    collected = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self.listed: Sequence[Listed] = ()
        self._job: Job | None = None
        self._is_stale, self._is_wanted = True, False
        self._settle = QTimer(self, singleShot=True)
        self._settle.timeout.connect(self._start)
        session.edited.connect(self._follow)
        session.closing.connect(self._stop)

    def is_settled(self) -> bool:
        """Whether the statements are those of the project as it is."""
        return self._job is None and not (self._is_wanted and self._is_stale)

    def set_wanted(self, wanted: bool) -> None:
        """Read the statements whenever they are others, or only when somebody looks again."""
        self._is_wanted = wanted
        self._start()

    @Slot()
    def renew(self) -> None:
        """Read everything again: another one may see it now."""
        self._is_stale = True
        self._start()

    @Slot()
    def _start(self) -> None:
        """Read the statements if they are others now; what is being read already comes first."""
        if self._job or not (self._is_wanted and self._is_stale):
            return
        self._is_stale = False
        project = self._session.project

        def read(task: Task) -> list[Listed]:
            found = rows(project, statuses=tuple(Status))
            return [Listed.of(row) for row in found]

        self._job = Job(read)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    @Slot()
    def _stop(self) -> None:
        """Read nothing any more: the project is about to be closed."""
        self._is_wanted = False

    @Slot(object)
    def _take(self, listed: list[Listed]) -> None:
        self._job = None
        if self._is_stale and self._is_wanted:
            self._start()
            return
        self.listed = listed
        self.collected.emit()

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._job = None
        if not isinstance(error, UserError):
            raise error
        self._session.refuse(error)

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        """Show at once what was decided, linked and taken away; read the rest again."""
        if any(change.before and isinstance(change.record, SHOWN) for change in edit.changes):
            self._decide(edit)
        brought = _brought(edit)
        busy = self._is_stale or self._job is not None
        if brought and (busy or len({each.article_id for each in brought}) > AT_ONCE):
            self._is_stale = True
            self._settle.start(0)
        elif brought:
            self._bring({each.statement_id for each in brought})
        if any(isinstance(change.record, CODED) for change in edit.changes):
            self._is_stale = True
            self._settle.start(SETTLE_MS)

    def _decide(self, edit: Edit) -> None:
        statements = {before.id: after for before, after in edit.of(Statement) if before and after}
        left = {before.id for before, after in edit.of(Passage) if before and _is_elsewhere(before, after)}
        rows = (_decided(each, statements, left) for each in self.listed)
        self.listed = [each for each in rows if each.row.wordings]
        self.collected.emit()

    def _bring(self, statements: set[UUID]) -> None:
        """Take the place of these statements, or come last, as they are now."""
        found = rows(self._session.project, statuses=tuple(Status), only=statements)
        new = {row.statement.id: Listed.of(row) for row in found}
        listed = [new.pop(each.row.statement.id, each) for each in self.listed]
        self.listed = [*listed, *new.values()]
        self.collected.emit()


def _brought(edit: Edit) -> list[Passage]:
    """The passages that are new, or others than they were, as they are now."""
    return [after for _, after in edit.of(Passage) if after]


def _is_elsewhere(before: Passage, after: Passage | None) -> bool:
    return after is None or after.statement_id != before.statement_id


def _decided(listed: Listed, statements: dict[UUID, Statement], left: set[UUID]) -> Listed:
    """A statement as it is now, without the passages that have left it."""
    row = listed.row
    wordings = tuple(wording for wording in row.wordings if wording.passage.id not in left)
    statement = statements.get(row.statement.id, row.statement)
    if statement is row.statement and len(wordings) == len(row.wordings):
        return listed
    return Listed.of(replace(row, statement=statement, wordings=wordings))
