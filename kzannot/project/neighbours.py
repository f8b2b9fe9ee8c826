"""Files that are much like an article of the project or like a file before them, told before they come in."""

from collections.abc import Hashable, Iterable
from dataclasses import replace
from pathlib import PurePath
from uuid import UUID

from kzannot.model.records import Article
from kzannot.model.versions import currents
from kzannot.project.importing import Candidate
from kzannot.project.likeness import Likeness, sketch
from kzannot.project.project import Project
from kzannot.project.tasks import Task


class Neighbours:
    """Compares files with the project's articles, which are read with the first one, and with each other."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._likeness: Likeness | None = None
        self._names: dict[Hashable, str] = {}
        self._currents: dict[UUID, Article] = {}

    def judged(self, candidates: Iterable[Candidate], task: Task | None = None) -> list[Candidate]:
        """The candidates, each with what it is much like; any thread may ask."""
        task = task or Task()
        likeness = self._read(task)
        judged = []
        for candidate in candidates:
            task.step(0, 0)
            if candidate.draft:
                runs = sketch(candidate.draft.text)
                if nearest := likeness.nearest(runs):
                    candidate = self._told(candidate, *nearest)
                self._names[candidate.name] = PurePath(candidate.name).name
                likeness.add(candidate.name, runs)
            judged.append(candidate)
        return judged

    def _told(self, candidate: Candidate, key: Hashable, share: float) -> Candidate:
        """The candidate with what it is much like; for an earlier version stands what took its place."""
        likest = key if isinstance(key, UUID) else None
        if likest and likest in self._currents:
            likest = key = self._currents[likest].id
        return replace(candidate, alike=self._names[key], share=share, likest=likest)

    def _read(self, task: Task) -> Likeness:
        if self._likeness is None:
            likeness = Likeness()
            articles = self._project.articles()
            for number, article in enumerate(articles):
                task.step(number, len(articles))
                likeness.add(article.id, sketch(self._project.text(article)))
                self._names[article.id] = article.title
            self._likeness = likeness
            self._currents.update(currents(articles))
        return self._likeness
