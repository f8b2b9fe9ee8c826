"""What is drawn anew to find how sure a measure is: articles or, on request, the entries within them."""

from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.corpus import Corpus
from kzannot.project.counting import Counts, Integers
from kzannot.project.units import entry_numbers

ARTICLE = "article"
ENTRY = "entry"
DRAWN = (ARTICLE, ENTRY)
"""What may be drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """The number of what is drawn, for each section of each article; `within` says of which article that is.

    Where articles themselves are drawn, `within` is None.
    """

    of_section: tuple[tuple[int, ...], ...]
    within: Integers | None = None

    @classmethod
    def articles(cls, corpus: Corpus) -> "Drawn":
        """Each article as a whole."""
        return cls(tuple((number,) * len(coded.sections) for number, coded in enumerate(corpus.articles)))

    @classmethod
    def entries(cls, corpus: Corpus) -> "Drawn":
        """Each article and, within it, the entries of a ticker."""
        inside = [entry_numbers(coded) for coded in corpus.articles]
        sizes = [1 + max(numbers, default=-1) for numbers in inside]
        before = [0, *accumulate(sizes)]
        return cls(
            tuple(tuple(start + each for each in own) for start, own in zip(before, inside, strict=False)),
            np.repeat(np.arange(len(sizes)), sizes),
        )

    @classmethod
    def of(cls, corpus: Corpus, what: str) -> "Drawn":
        """What is drawn under a name of `DRAWN`; UserError where there is no such name."""
        if what not in DRAWN:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "Drawn are articles or entries; {name} is neither."), name=what
            )
        return cls.entries(corpus) if what == ENTRY else cls.articles(corpus)

    def of_units(self, counts: Counts) -> Integers:
        """The number of what each unit is drawn with."""
        if self.within is None:
            return counts.document
        places = zip(counts.document.tolist(), counts.first.tolist(), strict=True)
        return np.array([self.of_section[article][first] for article, first in places], np.int64)
