"""How much of each article others have word for word: what is probably an agency's text.

The five-word runs that stand in another article of the project, too, are counted, without names and turns
of phrase. Where the article names an agency, the copy is marked; where it names none and shares a tenth or
more, it is suspected. A person answers in the questionnaire what it is.
"""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kzannot.model.records import Article
from kzannot.project.project import Project
from kzannot.project.statements_found import documents_of, searched
from kzannot.project.tasks import Task
from kzannot.statements.copying import Shared, shared_words

SUSPICIOUS = 0.1
"""The share of words from which an article that names no agency is suspected of copying one."""


class Agency(StrEnum):
    """Whether an article is an agency's, as far as words can tell."""

    NONE = "none"
    MARKED = "marked"
    SUSPECTED = "suspected"


@dataclass(frozen=True, slots=True)
class Copied:
    """What an article shares: how many of its words, and the stretches of its text that these make up."""

    article: Article
    outlet: str
    words: int
    shared: int
    stretches: tuple[tuple[int, int], ...]

    @property
    def share(self) -> float:
        """The part of the article's words that others have, too; 0 where it has no words."""
        return self.shared / self.words if self.words else 0.0

    @property
    def agency(self) -> Agency:
        """Whether the article names an agency, or shares so much that one is to be suspected."""
        if self.article.agency:
            return Agency.MARKED
        return Agency.SUSPECTED if self.share >= SUSPICIOUS else Agency.NONE


def copied(project: Project, task: Task | None = None) -> list[Copied]:
    """What every article shares with the others, in the order in which they came in."""
    task = task or Task()
    articles = searched(project)
    outlets = {outlet.id: outlet.name for outlet in project.outlets()}
    shares = shared_words(documents_of(project, articles), task.step)
    return [
        _copied(article, outlets.get(article.outlet_id, "") if article.outlet_id else "", shared)
        for article, shared in zip(articles, shares, strict=True)
    ]


def _copied(article: Article, outlet: str, shared: Shared) -> Copied:
    return Copied(article, outlet, shared.words, shared.shared, shared.stretches)


def suspected(found: Collection[Copied]) -> list[Copied]:
    """The articles that may be an agency's without saying so, the most shared first."""
    wanted = [each for each in found if each.agency is Agency.SUSPECTED]
    return sorted(wanted, key=lambda each: -each.share)
