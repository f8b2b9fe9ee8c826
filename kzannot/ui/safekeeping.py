"""This module is about backups that nobody has to think of: every half hour, before big edits, on closing.

They are made only where something has changed since the last one, and never of a project that can only be
read. A backup that fails is told, and stops nobody.
"""

import logging
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Slot

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.project.backups import backup, is_big, is_due
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session
from kzannot.ui.translation import told

LOG = logging.getLogger(__name__)

EVERY_MS = 30 * 60 * 1000
"""How long a change waits for a backup at most, in milliseconds."""

QUIET = timedelta(seconds=3)
"""So long nobody may have changed anything: an edit in the middle of a backup would have to wait for it."""

FAILED = QT_TRANSLATE_NOOP("messages", "No backup could be made: {reason}")


class Safekeeping(QObject):
    """Makes backups of the session's project as long as it is open."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._closed = False
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._back_up_when_quiet)
        self._timer.start()
        self._later = QTimer(self, singleShot=True, interval=QUIET // timedelta(milliseconds=1))
        self._later.timeout.connect(self._back_up_when_quiet)
        session.closing.connect(self._end)
        session.project.forewarn(self._prepare)

    def back_up_behind(self) -> None:
        """Make a backup in a worker where one is due; coding goes on meanwhile."""
        if not self._is_due():
            return
        project = self._session.project
        job = Job(lambda task: backup(project))
        job.failed.connect(self._follow_failure)
        job.start()

    def back_up_now(self) -> None:
        """Make a backup where one is due, before anything else happens."""
        if not self._is_due():
            return
        try:
            backup(self._session.project)
        except UserError as error:
            self._tell(error)

    @Slot()
    def _back_up_when_quiet(self) -> None:
        saved_at = self._session.project.saved_at
        if saved_at and datetime.now(UTC) - saved_at < QUIET:
            self._later.start()
        else:
            self.back_up_behind()

    def _is_due(self) -> bool:
        try:
            return is_due(self._session.project)
        except UserError as error:
            self._tell(error)
            return False

    def _prepare(self, edit: Edit) -> None:
        """Back up what a big edit is about to change; in the window's thread, for the edit has to wait."""
        if is_big(edit):
            self.back_up_now()

    @Slot()
    def _end(self) -> None:
        """Make the last backup, here as well: behind it the file is closed."""
        self._timer.stop()
        self._later.stop()
        self.back_up_now()
        self._closed = True

    @Slot(Exception)
    def _follow_failure(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        if not self._closed:  # else the last backup stands for the one that came too late
            self._tell(error)

    def _tell(self, error: UserError) -> None:
        LOG.info("no backup: %r", error.text)
        self._session.refuse(UserError(FAILED, reason=told(error)))
