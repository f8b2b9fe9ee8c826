"""Which article holds the text in which something was done: the article itself, or an earlier version of it.

Whoever looks back finds offsets that counted in the text of their time. The journal says when texts were
corrected, and when that was taken back.
"""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from kzannot.model.records import Article
from kzannot.model.versions import currents
from kzannot.project.project import Project
from kzannot.project.versions import TITLE
from kzannot.storage.journal import Wanted


class Holders:
    """The articles that hold texts, as the project is now."""

    def __init__(self, project: Project) -> None:
        articles = project.articles()
        self._present = {article.id: article.digest for article in articles}
        current = currents(articles)
        self._earlier = {
            (current[each.id].id, each.digest): each.id for each in articles if each.id in current
        }
        self._given_up: dict[UUID, list[tuple[datetime, str]]] = {}
        for at, before in _given_up(project):
            self._given_up.setdefault(before.id, []).append((at, before.digest))

    def holder(self, article_id: UUID, at: datetime) -> UUID | None:
        """The article in whose text the offsets of that time count; None where no article has it any more."""
        later = (digest for when, digest in self._given_up.get(article_id, ()) if at < when)
        digest = next(later, self._present.get(article_id))
        if digest is None or digest == self._present[article_id]:
            return article_id
        return self._earlier.get((article_id, digest))


def _given_up(project: Project) -> Iterator[tuple[datetime, Article]]:
    """Each article whose text was given up for another, as it was before, and when; the oldest first."""
    lines = project.glances(project.journal_places(Wanted(title=TITLE))[::-1])
    done: dict[UUID, tuple[Article, Article]] = {}
    for line in lines:
        before, after = line.first.before, line.first.after
        if line.takes_back in done:
            done[line.id] = done[line.takes_back][::-1]
        elif isinstance(before, Article) and isinstance(after, Article):
            done[line.id] = before, after
        if line.id in done:
            yield line.at, done[line.id][0]
