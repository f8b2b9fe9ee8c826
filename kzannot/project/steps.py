"""The steps of a project for those who look back: who did what, when, and whether it still holds.

Steps are read from the journal where somebody looks: of a hundred thousand lines only the places are
known, and a page of lines at a time is kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from uuid import UUID

from kzannot.model.assigning import WORKED
from kzannot.model.edits import Change
from kzannot.model.records import Annotator
from kzannot.project.blinding import is_hidden
from kzannot.project.project import Project
from kzannot.storage.journal import Glance, Wanted

PAGE = 64
"""How many lines are read at a time."""

PAGES_KEPT = 32


class Way(StrEnum):
    """Whether a step did something, took something back, or did again what had been taken back."""

    DONE = "done"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Step:
    """A line of the journal; its first change stands for the others, and what is `undone` holds no longer."""

    at: datetime
    annotator_id: UUID | None
    title: str
    way: Way
    undone: bool
    first: Change
    count: int


class Steps:
    """The steps of an annotator, in an article, under a title (None is any), the newest first.

    The time that the program counts would bury what people did; it is there where its title is asked for.
    """

    def __init__(
        self,
        project: Project,
        annotator_id: UUID | None = None,
        article_id: UUID | None = None,
        title: str | None = None,
    ) -> None:
        self._project = project
        without = None if title else WORKED
        self._wanted = Wanted(annotator_id=annotator_id, article_id=article_id, title=title, without=without)
        self._last = 0
        self._places: list[int] = []
        self._takes_back: dict[UUID, UUID] = {}
        self._undone: set[UUID] = set()
        self._page = lru_cache(maxsize=PAGES_KEPT)(self._read)
        self.update()

    def __len__(self) -> int:
        """How many there are."""
        return len(self._places)

    def __getitem__(self, row: int) -> Step:
        """The step of a row; 0 is the newest."""
        back = len(self._places) - 1 - row  # counted from the oldest, whose page stays when others come
        glance = self._page(back // PAGE)[back % PAGE]
        return Step(
            glance.at,
            glance.annotator_id,
            glance.title,
            self._way(glance.id),
            glance.id in self._undone,
            glance.first,
            glance.count,
        )

    def update(self) -> int:
        """Take in what has come since; how many rows are new at the top."""
        new = self._project.journal_places(self._wanted, self._last)
        if new and len(self._places) % PAGE:
            self._page.cache_clear()  # the newest page has more lines now
        self._places = new + self._places
        self._follow(self._project.retraced(self._last))
        self._last = self._project.journal_length()
        return len(new)

    def _follow(self, retraced: Iterable[tuple[UUID, UUID]]) -> None:
        for line_id, taken_back in retraced:
            self._takes_back[line_id] = taken_back
            before: UUID | None = taken_back
            while before:  # what is taken back no longer takes back what it took back
                self._undone ^= {before}
                before = self._takes_back.get(before)

    def _way(self, line_id: UUID) -> Way:
        way, before = Way.DONE, self._takes_back.get(line_id)
        while before:
            way = Way.REDO if way is Way.UNDO else Way.UNDO
            before = self._takes_back.get(before)
        return way

    def _read(self, page: int) -> list[Glance]:
        """The lines of a page, counted from the oldest."""
        end = len(self._places) - page * PAGE
        return self._project.glances(self._places[max(0, end - PAGE) : end])[::-1]


def seen_by(project: Project, annotator: Annotator) -> UUID | None:
    """Whose steps an annotator may see: only the own ones in an open blind round, else everybody's."""
    return annotator.id if is_hidden(project, annotator) else None
