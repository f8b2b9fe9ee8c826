"""This module is about bringing files in while the window stays alive: a worker makes the edit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QWidget

from kzannot.errors import UserError
from kzannot.project.importing import Candidate, Outcome, prepare
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP


class Adding(QWidget):
    """A bar that is seen while files become articles; it cannot be called off, for all come in or none.

    Signals:
        added: the Outcomes of the files.
        refused: the UserError that says why nothing came in.
    """

    added = Signal(list)
    refused = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: Job | None = None
        self._text = QLabel()
        bar = QProgressBar(textVisible=False)
        bar.setMaximumHeight(6)
        bar.setRange(0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._text)
        row.addWidget(bar, 1)
        self.hide()

    def is_busy(self) -> bool:
        """Whether files are being brought in."""
        return self._job is not None

    def start(self, candidates: Sequence[Candidate]) -> None:
        """Make the files articles, in one edit."""
        project = self._session.project

        def add() -> list[Outcome]:
            prepared = prepare(project, candidates)
            project.apply(prepared.edit, prepared.texts, prepared.files)
            return list(prepared.outcomes)

        self._text.setText(self.tr("Importing files: {number}").format(number=len(candidates)))
        self._job = Job(lambda task: add())
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self.show()
        self._job.start()

    @Slot(object)
    def _take(self, outcomes: list[Outcome]) -> None:
        self._end()
        self.added.emit(outcomes)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, UserError):
            raise error
        self.refused.emit(error)

    def _end(self) -> None:
        self._job = None
        self.hide()
