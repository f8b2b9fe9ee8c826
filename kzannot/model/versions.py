"""The earlier versions of articles whose texts were corrected.

An earlier version is an article of its own, left out of every count. It keeps the text, its sections, and
what found no place in the corrected text. Its id follows from the article's id and its text, so that it is
known wherever the records go, and needs no record that says so.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from uuid import UUID, uuid5

from kzannot.model.records import Article


def earlier_id(article: Article, taken: Collection[UUID]) -> UUID:
    """The id under which an article's present text is kept when it is corrected.

    A text that was given up twice is kept twice, so an id that is `taken` is passed over.
    """
    number = 0
    while (found := _id(article, article.digest, number)) in taken:
        number += 1
    return found


def currents(articles: Iterable[Article]) -> dict[UUID, Article]:
    """For the id of each earlier version the article that was corrected."""
    everything = list(articles)
    earlier = [article for article in everything if article.excluded and article.id.version == 5]
    often = Counter(article.digest for article in earlier)
    known = {article.id for article in earlier}
    return {
        found: article
        for article in everything
        for digest, count in often.items()
        for number in range(count)
        if (found := _id(article, digest, number)) in known
    }


def counting_last(articles: Iterable[Article]) -> list[Article]:
    """The articles, those that count nowhere first: of equal texts the last one is the one to take."""
    return sorted(articles, key=lambda article: not article.excluded)


def _id(article: Article, digest: str, number: int) -> UUID:
    return uuid5(article.id, f"{digest} {number}")
