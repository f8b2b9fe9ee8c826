"""From spans to arrays: which annotator found which frame in which unit, and which units were seen.

An annotator has seen a unit when every section that it consists of was read or coded. In the arrays 1 is
"has the frame", 0 "seen, and has it not", and -1 "not seen".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from kzannot.project.corpus import Corpus
from kzannot.project.units import check_unit, units_of

UNSEEN = -1
START, END, FIRST, LAST = range(4)
"""The columns of units as arrays."""

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Counts:
    """The units of a corpus, and what was found in them.

    Attributes:
        kind: which units these are.
        values: shape (F, N, M), int8; of frame f, unit n and annotator m: 1, 0, or -1 where unseen.
        seen: shape (N, M); whether the annotator has seen the unit.
        document: shape (N,); the place of each unit's article in the corpus.
        places: each unit's article and stretch, so that a number leads to its passage.
        first: the place of each unit's first section in its article.
    """

    kind: str
    values: NDArray[np.int8]
    seen: NDArray[np.bool_]
    document: NDArray[np.intp]
    places: tuple[tuple[UUID, int, int], ...]
    first: NDArray[np.int64]

    @property
    def documents(self) -> int:
        """How many articles the units come from."""
        return int(self.document.max()) + 1 if len(self.document) else 0


def count(corpus: Corpus, kind: str, frames: Sequence[UUID]) -> Counts:
    """Count frames in units.

    Args:
        corpus: who coded what.
        kind: the unit, as in `units.UNITS`.
        frames: the ids of the frames, in the order of the first axis.

    Raises:
        UserError: there is no such unit.
    """
    check_unit(kind)
    units = [units_of(coded, kind) for coded in corpus.articles]
    document = np.repeat(np.arange(len(units)), [len(each) for each in units])
    flat = np.array(
        [(unit.start, unit.end, unit.first, unit.last) for each in units for unit in each], np.int64
    ).reshape(-1, 4)
    seen = _seen(corpus, document, flat)
    values = _found(corpus, document, flat, frames)
    values[:, ~seen] = UNSEEN
    places = tuple(
        (coded.article.id, unit.start, unit.end)
        for coded, each in zip(corpus.articles, units, strict=True)
        for unit in each
    )
    return Counts(kind, values, seen, document, places, flat[:, FIRST])


def bases(corpus: Corpus) -> Integers:
    """Where each article would begin if all followed each other, so that places of all can be compared."""
    return np.concatenate(
        ([0], np.cumsum([len(coded.text) + 1 for coded in corpus.articles], dtype=np.int64))
    )


def marks(corpus: Corpus, frames: Sequence[UUID]) -> Integers:
    """The spans of these frames as rows of article, annotator, start, end, frame; by article."""
    number = {frame: place for place, frame in enumerate(frames)}
    rows = (
        (article, m, span.start, span.end, place)
        for article, coded in enumerate(corpus.articles)
        for m, annotator in enumerate(corpus.annotators)
        for span in coded.spans[annotator.id]
        if (place := number.get(span.frame_id)) is not None
    )
    # Not out of a list: other threads would wait until all of it is in the array.
    return np.fromiter(rows, np.dtype((np.int64, 5)))


def ranges(first: Integers, last: Integers) -> tuple[Integers, Integers]:
    """The row number with each number of its range first ... last - 1."""
    sizes = np.maximum(last - first, 0)
    row = np.repeat(np.arange(len(first)), sizes)
    return row, np.arange(len(row)) - (np.cumsum(sizes) - sizes)[row] + first[row]


def _seen(corpus: Corpus, document: Integers, units: Integers) -> NDArray[np.bool_]:
    """Shape (N, M): whether the annotator has read or coded all sections of each unit."""
    people = [annotator.id for annotator in corpus.annotators]
    before = np.cumsum([0, *(len(coded.sections) for coded in corpus.articles)])
    unseen = np.array(
        [
            [section.id not in coded.seen[person] for person in people]
            for coded in corpus.articles
            for section in coded.sections
        ],
        np.int64,
    ).reshape(int(before[-1]), len(people))
    missed = np.concatenate((np.zeros((1, len(people)), np.int64), np.cumsum(unseen, axis=0)))
    article = before[document]
    found: NDArray[np.bool_] = missed[article + units[:, LAST] + 1] == missed[article + units[:, FIRST]]
    return found


def _found(corpus: Corpus, document: Integers, units: Integers, frames: Sequence[UUID]) -> NDArray[np.int8]:
    """Shape (F, N, M): where spans are, whether or not the rest of the unit was seen."""
    found = np.zeros((len(frames), len(units), len(corpus.annotators)), np.int8)
    base = bases(corpus)
    article, person, start, end, frame = marks(corpus, frames).T
    first = np.searchsorted(base[document] + units[:, END], base[article] + start, "right")
    last = np.searchsorted(base[document] + units[:, START], base[article] + end, "left")
    row, unit = ranges(first, last)
    found[frame[row], unit, person[row]] = 1
    return found
