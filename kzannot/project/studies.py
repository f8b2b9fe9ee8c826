"""What the measures are computed of: a study a frame, or one of all frames, on units or on spans.

What several measures need (the judgements of a kind of unit, the stretches that were read) is made once.
"""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Any, TypeVar

import numpy as np

from kzannot.agreement.chance import Chance
from kzannot.agreement.continua import Continua, in_words
from kzannot.agreement.gamma import Aligned, aligned
from kzannot.agreement.measures import Measure, Study, Units
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.model.codebook import Frame
from kzannot.project.corpus import Corpus
from kzannot.project.counting import Counts, count
from kzannot.project.drawing import ARTICLE, Drawn
from kzannot.project.stretches import continua_of, words_of
from kzannot.project.tasks import Task

ALL = "all"
FRAME = "frame"
SPAN = "span"
"""The unit of measures of spans."""

People = tuple[int, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A study on a unit, of which frame (None: of all), and the numbers of those whom it compares."""

    unit: str
    frame: str | None
    people: People
    study: Study


class Studies:
    """The studies of a corpus, for any measure.

    Args:
        corpus: who coded what.
        frames: what was coded.
        per: `FRAME` or `ALL`.
        groups: who is compared with whom.
        drawn: what is drawn for intervals, as in `drawing.DRAWN`.
        chance: what gamma is held against.
        task: is told how far the aligning of gamma is.
    """

    def __init__(
        self,
        corpus: Corpus,
        frames: Sequence[Frame],
        per: str,
        groups: Sequence[People],
        drawn: str,
        chance: Chance,
        task: Task,
    ) -> None:
        self._corpus = corpus
        self._ids = [frame.id for frame in frames]
        self._names = [frame.name for frame in frames]
        self._per = per
        self._groups = groups
        self._drawn = Drawn.of(corpus, drawn)
        self._chance = chance
        self._task = task
        self._made: dict[tuple[Hashable, ...], Any] = {}

    def of(self, measure: Measure, units: Sequence[str]) -> Iterator[Asked]:
        """The studies of a measure: on each of the units, or on spans."""
        if measure.units is Units.SPANS:
            aligning = measure.study is Aligned
            yield from self._once(self._on_spans, aligning, measure.words, measure.focus)
            return
        for unit in units:
            yield from self._once(self._on_units, unit, ALL if measure.sets else self._per)

    def counts(self, unit: str) -> Counts:
        """What was found in units of a kind, and who saw them."""
        return self._once(self._count, unit)

    def _once(self, make: Callable[..., T], *of: Hashable) -> T:
        """What a method makes of these, made but once.

        A `cache` around a method would hold the studies, which hold it: all that was read would be garbage
        that only a look at everything finds.
        """
        key = (make.__name__, *of)
        if key not in self._made:
            self._made[key] = make(*of)
        found: T = self._made[key]
        return found

    def _count(self, unit: str) -> Counts:
        return count(self._corpus, unit, self._ids)

    def _on_units(self, unit: str, per: str) -> list[Asked]:
        """Ratings of the units of a kind: of each frame there or not, or of each unit's set of frames."""
        counts = self.counts(unit)
        # An article holds all of its entries, so nothing within it can be drawn.
        documents = counts.document if unit == ARTICLE else self._drawn.of_units(counts)
        within = None if unit == ARTICLE else self._drawn.within
        made = [(None, _sets(counts, self._names))] if per == ALL else _presence(counts, self._names)
        found = []
        for name, ratings in made:
            placed = replace(ratings, documents=documents, within=within)
            everybody = tuple(range(ratings.annotators))
            found += [
                Asked(unit, name, people, placed if people == everybody else placed.of(people))
                for people in self._groups
            ]
        return found

    def _on_spans(self, aligning: bool, words: bool, focus: bool) -> list[Asked]:
        """The stretches that were read, with their spans, in the form that the measure takes."""
        one = focus or self._per == FRAME
        return [
            Asked(SPAN, name, people, self._study(people, number, aligning, words, focus))
            for people in self._groups
            for number, name in (enumerate(self._names) if one else [(MISSING, None)])
        ]

    def _study(self, people: People, number: int, aligning: bool, words: bool, focus: bool) -> Study:
        """The study of some people: a frame's layer, or all frames, perhaps with one in focus."""
        if focus:
            whole = self._once(self._whole, people, aligning, words)
            return replace(whole, focus=number)
        if number == MISSING:
            return self._once(self._whole, people, aligning, words)
        layer = self._once(self._continua, words).of(people).layer(number)
        return aligned(layer, self._chance, self._task.step) if aligning else layer

    def _whole(self, people: People, aligning: bool, words: bool) -> Continua | Aligned:
        """What some people marked, whatever the frame."""
        own = self._once(self._continua, words).of(people)
        return aligned(own, self._chance, self._task.step) if aligning else own

    def _continua(self, words: bool) -> Continua:
        """The stretches with the spans of everybody."""
        if words:
            return in_words(self._once(self._continua, False), words_of(self._corpus, self._drawn))
        return continua_of(self._corpus, self._ids, self._drawn)


def groups(annotators: int, pairs: bool = False, leave_one_out: bool = False) -> list[People]:
    """All annotators at once, or every two of them; with `leave_one_out` then all but each one."""
    everybody = tuple(range(annotators))
    if pairs:
        return list(combinations(everybody, 2))
    rest = [tuple(other for other in everybody if other != one) for one in everybody]
    return [everybody, *(rest if leave_one_out and annotators > 2 else ())]


def _presence(counts: Counts, names: Sequence[str]) -> list[tuple[str | None, Ratings]]:
    """Of each frame, whether it is there."""
    return [
        (name, Ratings(values=values, documents=counts.document, categories=2, presence=True))
        for name, values in zip(names, counts.values, strict=True)
    ]


def _sets(counts: Counts, names: Sequence[str]) -> Ratings:
    """Each annotator's set of frames in a unit as one value."""
    frames, units, annotators = counts.values.shape
    has = counts.values.reshape(frames, units * annotators) == 1
    codes = np.zeros(units * annotators, np.int64)
    first = np.zeros(min(1, codes.size), np.intp)
    for part in np.packbits(has, axis=0):
        _, first, codes = np.unique(codes * 256 + part, return_index=True, return_inverse=True)
    codes = codes.reshape(units, annotators).astype(np.int32)
    codes[~counts.seen] = MISSING
    sets = tuple(
        frozenset(name for name, there in zip(names, kind, strict=True) if there) for kind in has[:, first].T
    )
    return Ratings(values=codes, documents=counts.document, categories=len(sets), sets=sets)
