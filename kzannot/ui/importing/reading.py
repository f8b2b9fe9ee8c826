"""This module is about reading files in a worker, one job at a time, and about how far it is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from kzannot.project.importing import Candidate, Wish, read_files
from kzannot.project.neighbours import Neighbours
from kzannot.project.project import Project
from kzannot.project.tables import SUFFIXES as TABLES
from kzannot.project.tables import Looked, look
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job
from kzannot.ui.theme import GAP


class Reading(QWidget):
    """A bar that is seen while files are read, with a button that calls it off.

    Signals:
        looked: a table, as Looked, of which a person must say what it is.
        read: the candidates that were read.
    """

    looked = Signal(object)
    read = Signal(list)

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._neighbours = Neighbours(project)
        self._job: Job | None = None
        self._waiting: list[tuple[Path, Wish | None]] = []
        self._text = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setMaximumHeight(6)
        stop = QPushButton(self.tr("Stop reading"), autoDefault=False)
        stop.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(stop)
        self.hide()

    def is_busy(self) -> bool:
        """Whether files are being read."""
        return self._job is not None

    def start(self, paths: Sequence[Path], wish: Wish | None = None) -> None:
        """Read files and folders; those that come meanwhile are read next.

        A table is looked at first, unless a wish says how it is to be read.
        """
        self._waiting += [(path, wish) for path in paths]
        if self._job is None and self._waiting:
            taken, self._waiting = self._waiting, []
            self._job = Job(lambda task: self._work(taken, task))
            self._job.progressed.connect(self._show_progress)
            self._job.finished.connect(self._take)
            self._job.failed.connect(self._fail)
            self._job.cancelled.connect(self._end)
            self._show_progress(0, len(taken))
            self.show()
            self._job.start()

    def _work(
        self, taken: Sequence[tuple[Path, Wish | None]], task: Task
    ) -> tuple[list[Candidate], list[Looked]]:
        """What the files hold, and how the tables among them look; in a worker."""
        asked = [path for path, wish in taken if not wish and path.suffix.lower() in TABLES]
        found = read_files([path for path, wish in taken if not wish and path not in asked], task=task)
        for path, wish in taken:
            if wish:
                found += read_files([path], wish=wish, task=task)
        return self._neighbours.judged(found, task), [look(path, task) for path in asked]

    @Slot()
    def stop(self) -> None:
        """Read no further; what was read so far is forgotten."""
        self._waiting.clear()
        if self._job:
            self._job.cancel()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total if total > 1 else 0)
        self._bar.setValue(done)
        if total:
            self._text.setText(self.tr("Reading files… {done}").format(done=done))

    @Slot(object)
    def _take(self, result: tuple[list[Candidate], list[Looked]]) -> None:
        candidates, tables = result
        if candidates:
            self.read.emit(candidates)
        self._end()
        for table in tables:
            self.looked.emit(table)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        """Hand a bug on: a file that cannot be read is no failure, but a candidate that says why."""
        self._end()
        raise error

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.hide()
        self.start([])
