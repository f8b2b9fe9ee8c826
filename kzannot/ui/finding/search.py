"""This module is about a search that is under way: it runs in a worker, and newer ones call it off."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from kzannot.model.records import Article
from kzannot.project.finding import Hit, Query, find, places
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job


class Search(QObject):
    """Looks for something in articles, one search at a time.

    Signals:
        progressed: how many articles are done, and of how many.
        found: all hits, in the order of the articles.
        stopped: the search was called off, and nothing comes.
    """

    progressed = Signal(int, int)
    found = Signal(object)
    stopped = Signal()

    def __init__(self, project: Project, parent: QObject) -> None:
        super().__init__(parent)
        self._project = project
        self._job: Job | None = None
        self._number = 0

    def is_busy(self) -> bool:
        """Whether something is being looked for."""
        return self._job is not None

    def start(self, query: Query, articles: Sequence[Article]) -> None:
        """Look for something; whatever was being looked for is not any more.

        Raises:
            UserError: nothing can be looked for so; the reason is fit to stand beside the field.
        """
        self.cancel()
        next(places("", query), None)  # says at once what is wrong with a pattern
        project, number, wanted = self._project, self._number, list(articles)

        def work(task: Task) -> tuple[int, list[Hit]]:
            return number, find(project, query, wanted, task)

        self._job = Job(work)
        self._job.progressed.connect(self.progressed)
        self._job.finished.connect(self._take)
        self._job.failed.connect(self._fail)
        self._job.start()

    def cancel(self) -> None:
        """Call off what is under way."""
        self._number += 1
        if self._job:
            self._job.progressed.disconnect(self.progressed)
            self._job.cancel()
            self._job = None
            self.stopped.emit()

    @Slot(object)
    def _take(self, result: tuple[int, list[Hit]]) -> None:
        number, hits = result
        if number == self._number:  # else it was called off when it was just done
            self._job = None
            self.found.emit(hits)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        raise error
