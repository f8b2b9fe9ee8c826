"""Which articles, units and annotators a number rests on, and what was left out, why, and where.

Every line leads to the text. A unit that two annotators have read is used; one that a single annotator or
nobody has read is not, and never counts as "no frame". What was left out before units were made (articles,
work that is not finished, repeats, furniture) has lines of its own.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from kzannot.agreement.ratings import MISSING
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.counting import Counts


class Why(StrEnum):
    """What became of something; all but the first was left out."""

    USED = "used"
    ONE = "one_annotator"
    UNREAD = "unread"
    UNFINISHED = "unfinished"
    REPEAT = "repeat"
    EXCLUDED = "excluded"
    UNANCHORED = "unanchored"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Line:
    """So many units (or sections of furniture, spans without an anchor, articles) with one fate, and where.

    `annotators` are those who have read them, or whose work it is.
    """

    why: Why
    article_id: UUID
    outlet: str
    title: str
    annotators: tuple[str, ...]
    number: int
    places: tuple[tuple[int, int], ...]

    def row(self) -> dict[str, Any]:
        """The line as a table shows it."""
        return {
            "why": str(self.why),
            "article": str(self.article_id),
            "outlet": self.outlet,
            "title": self.title,
            "annotators": list(self.annotators),
            "number": self.number,
            "places": [list(place) for place in self.places],
        }


@dataclass(frozen=True, slots=True)
class _Told:
    """What lines say of an article, and where its furniture is."""

    article_id: UUID
    outlet: str
    title: str
    furniture: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, coded: Coded) -> "_Told":
        """What is said of a coded article."""
        places = tuple((section.start, section.end) for section in coded.furniture)
        return cls(coded.article.id, coded.outlet_name, coded.article.title, places)

    def line(self, why: Why, annotators: tuple[str, ...], places: tuple[tuple[int, int], ...]) -> Line:
        """A line of units or sections of the article."""
        return Line(why, self.article_id, self.outlet, self.title, annotators, len(places), places)

    def furniture_lines(self) -> Iterator[Line]:
        """The line of its furniture, where it has any."""
        if self.furniture:
            yield self.line(Why.FURNITURE, (), self.furniture)


class Ledger:
    """What was used and left out of a corpus, for units of a kind and those who are compared.

    Attributes:
        unit: the kind of unit.
        annotators: who is compared.
    """

    def __init__(
        self,
        corpus: Corpus,
        unit: str,
        annotators: Sequence[str],
        places: Sequence[tuple[UUID, int, int]],
        seen: NDArray[np.bool_],
    ) -> None:
        self.unit = unit
        self.annotators = tuple(annotators)
        # Not the corpus: its spans would be kept as long as somebody looks at a number.
        self._articles = {coded.article.id: _Told.of(coded) for coded in corpus.articles}
        self._omitted = corpus.omitted
        self._places = places
        self._seen = seen

    @cached_property
    def numbers(self) -> dict[str, int]:
        """How many units of each fate; of what has none sections, spans, or articles for each annotator."""
        readers = self._seen.sum(axis=1)
        omitted: Counter[str] = Counter()
        for each in self._omitted:
            omitted[each.why] += max(1, len(each.places)) * self._concerns(each.annotator)
        return {
            Why.USED: int((readers > 1).sum()),
            Why.ONE: int((readers == 1).sum()),
            Why.UNREAD: int((readers == 0).sum()),
            **{why: omitted[why] for why in (Why.UNFINISHED, Why.REPEAT, Why.EXCLUDED, Why.UNANCHORED)},
            Why.FURNITURE: sum(len(told.furniture) for told in self._articles.values()),
        }

    @cached_property
    def articles(self) -> int:
        """How many articles have units that are used."""
        used = self._seen.sum(axis=1) > 1
        return len({self._places[unit][0] for unit in np.flatnonzero(used).tolist()})

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every fate of every article: of its units first, then of what was left out before."""
        return (
            *self._of_units(),
            *(line for told in self._articles.values() for line in told.furniture_lines()),
            *self._of_omitted(),
        )

    def _of_units(self) -> Iterator[Line]:
        """A line for each article and each set of readers; neighbours are one place."""
        met: dict[tuple[UUID, tuple[bool, ...]], list[tuple[int, int]]] = {}
        for (article_id, start, end), readers in zip(self._places, self._seen.tolist(), strict=True):
            met.setdefault((article_id, tuple(readers)), []).append((start, end))
        for (article_id, readers), places in met.items():
            who = tuple(name for name, has in zip(self.annotators, readers, strict=True) if has)
            why = (Why.UNREAD, Why.ONE, Why.USED)[min(len(who), 2)]
            yield self._articles[article_id].line(why, who, tuple(places))

    def _of_omitted(self) -> Iterator[Line]:
        for each in self._omitted:
            if self._concerns(each.annotator):
                who = (each.annotator,) if each.annotator else ()
                places = each.places or ((0, each.article.length),)
                why, article = Why(each.why.value), each.article
                yield Line(why, article.id, each.outlet, article.title, who, len(places), places)

    def _concerns(self, annotator: str | None) -> bool:
        """Whether what is left out is everybody's, or the work of one who is compared."""
        return annotator is None or annotator in self.annotators


def ledger(corpus: Corpus, counts: Counts, people: Sequence[int]) -> Ledger:
    """The ledger of some of the annotators of a corpus."""
    names = [corpus.annotators[person].name for person in people]
    return Ledger(corpus, counts.kind, names, counts.places, counts.seen[:, list(people)])


def ledger_of_answers(corpus: Corpus, values: NDArray[np.int32], people: Sequence[int]) -> Ledger:
    """The ledger of those who answered a question about articles; `values` are as in `Answers`."""
    names = [corpus.answering[person].name for person in people]
    places = [(coded.article.id, 0, coded.article.length) for coded in corpus.articles]
    return Ledger(corpus, "article", names, places, values[:, list(people)] != MISSING)
