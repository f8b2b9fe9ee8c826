"""Which of two candidates' shared stretches are the same statement, and which are only the same words.

What decides is how much weight is shared, how alike the stretches are, and how much of their clauses they
make up. A stretch without a predicate says nothing about what it names ("the president of the
authoritarian republic"), so it must share more to be believed, and is not where both sentences go on to say
something else: then they share their subject, and no statement.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzannot.statements.alignment import Sentence, Stretch, best_stretch
from kzannot.statements.sentences import Integers, Sentences, Step
from kzannot.statements.weights import Weights
from kzannot.statements.wording import Word

Mask = NDArray[np.bool_]

FEWEST = 5
"""How many words a statement has at least in common."""

LEAST_ALIKE = 0.6
"""How alike two wordings are at least."""

ENOUGH = 1.75
"""The evidence that a statement needs; about two rare words and what binds them."""

ENOUGH_WITHOUT_PREDICATE = 3.4
"""The evidence that is needed where nothing is said about what is named."""

BESIDE = 0.7
"""The part of it that does beside two sentences that are linked."""

CLAUSE = 0.5
"""How far the evidence rises where the shared stretch is its whole clause, on the side where it is less."""

OCCURRENCES = 20
"""Of a sentence that many documents have, so many places are looked at for their neighbours."""

OFTEN = 500
"""So many pairs are looked at between two reports of progress."""


class Link(NamedTuple):
    """Two sentences that share a statement, where in each (start, end in words), and how sure that is.

    The evidence is that which was found by that which is needed: from 1 on it is enough. A tuple, for many
    are made.
    """

    first: int
    second: int
    in_first: tuple[int, int]
    in_second: tuple[int, int]
    similarity: float
    evidence: float


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence to be aligned, and what is known of its words.

    Attributes:
        sentence: the numbers, forms and weights of its words.
        opens: where the clause of each word begins.
        closes: where the clause of each word ends, exclusive.
        says: how many words before each place tell something of what is named; one more than there are words.
    """

    sentence: Sentence
    opens: list[int]
    closes: list[int]
    says: list[int]

    def part(self, start: int, end: int) -> float:
        """How much of the weight of its clauses a stretch has."""
        whole = self.sentence.weight(self.opens[start], self.closes[end - 1])
        return self.sentence.weight(start, end) / whole

    def tells(self, runs: Iterable[tuple[int, int]]) -> bool:
        """Whether one of the words of some runs tells something of what is named."""
        return any(self.says[begin + length] > self.says[begin] for begin, length in runs)

    def tells_beside(self, start: int, end: int) -> bool:
        """Whether the rest of the sentence, beside a stretch, tells something."""
        return self.says[-1] > self.says[end] - self.says[start]


def links_of(sentences: Sentences, weights: Weights, pairs: Integers, step: Step) -> list[Link]:
    """The candidates of different documents that share a statement, those within one sentence included."""
    pairs = pairs[:, _apart(sentences, *pairs)]
    several = np.flatnonzero(_apart(sentences, *np.arange(len(sentences))[None].repeat(2, axis=0))).tolist()
    read = {number: _parsed(sentences, weights, number) for number in {*pairs.reshape(-1).tolist(), *several}}
    found = [link for number in several if (link := _repeated(read[number], number))]
    doubtful: list[Link] = []
    for done, (first, second) in enumerate(pairs.T.tolist()):
        if done % OFTEN == 0:
            step(done, pairs.shape[1])
        ours, theirs = read[first], read[second]
        stretch = best_stretch(ours.sentence, theirs.sentence)
        if stretch and (evidence := _evidence(ours, theirs, stretch)) >= BESIDE:
            link = Link(first, second, stretch.first, stretch.second, stretch.similarity, evidence)
            (found if evidence >= 1 else doubtful).append(link)
    return found + _beside(sentences, found, doubtful)


def _beside(sentences: Sentences, found: Sequence[Link], doubtful: Sequence[Link]) -> list[Link]:
    """The doubtful links whose sentences stand next to two that are linked: what is copied comes in runs."""
    linked = {places for link in found for places in _meetings(sentences, link)} if doubtful else set()
    return [
        link
        for link in doubtful
        if any(
            ((one[0], one[1] + way), (other[0], other[1] + way)) in linked
            for one, other in _meetings(sentences, link)
            for way in (-1, 1)
        )
    ]


def _meetings(sentences: Sentences, link: Link) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Document and number of every two sentences that a link is about, both ways round."""
    for one in sentences.places[link.first][:OCCURRENCES]:
        for other in sentences.places[link.second][:OCCURRENCES]:
            yield (one.document, one.number), (other.document, other.number)
            yield (other.document, other.number), (one.document, one.number)


def _apart(sentences: Sentences, first: Integers, second: Integers) -> Mask:
    """Whether each two sentences stand in more than one document."""
    document = np.array([each[0].document for each in sentences.places], np.int64)
    alone = np.array([each[0].document == each[-1].document for each in sentences.places], np.bool_)
    return np.asarray((document[first] != document[second]) | ~alone[first] | ~alone[second])


def _parsed(sentences: Sentences, weights: Weights, number: int) -> Parsed:
    where = sentences.numbers(number)
    numbers, each = sentences.words[where].tolist(), weights[where].tolist()
    forms = [sentences.vocabulary[word] for word in numbers]
    words = sentences.places[number][0].words
    opens, closes = clauses(words)
    says = [0, *accumulate(predicates(words))]
    return Parsed(Sentence(numbers, forms, [0.0, *accumulate(each)]), opens, closes, says)


def _repeated(parsed: Parsed, number: int) -> Link | None:
    """A sentence that several documents have word for word."""
    length = len(parsed.sentence.forms)
    if length < FEWEST:
        return None
    whole = (0, length)
    needed = ENOUGH if parsed.tells([whole]) else ENOUGH_WITHOUT_PREDICATE
    evidence = parsed.sentence.weight(*whole) * (1 + CLAUSE / 2) / needed
    return Link(number, number, whole, whole, 1.0, evidence) if evidence >= 1 else None


def _evidence(ours: Parsed, theirs: Parsed, stretch: Stretch) -> float:
    """How sure it is that a stretch is one statement; 0 where the words are too few or too unlike."""
    if stretch.similarity < LEAST_ALIKE or stretch.words < FEWEST:
        return 0.0
    part = min(ours.part(*stretch.first), theirs.part(*stretch.second))
    found = stretch.shared * stretch.similarity * (1 - CLAUSE / 2 + CLAUSE * part)
    return found / _needed(ours, theirs, stretch)


def _needed(ours: Parsed, theirs: Parsed, stretch: Stretch) -> float:
    """The evidence that a stretch needs; no evidence does where both sentences tell something else of it."""
    if ours.tells((run.first, run.length) for run in stretch.runs):
        return ENOUGH
    if theirs.tells((run.second, run.length) for run in stretch.runs):
        return ENOUGH
    elsewhere = ours.tells_beside(*stretch.first) and theirs.tells_beside(*stretch.second)
    return inf if elsewhere else ENOUGH_WITHOUT_PREDICATE


def clauses(words: Sequence[Word]) -> tuple[list[int], list[int]]:
    """Where the clause of each word begins and ends."""
    borders = [0, *(place for place, word in enumerate(words) if word.opens and place), len(words)]
    opens: list[int] = []
    closes: list[int] = []
    for begin, stop in pairwise(borders):
        opens += [begin] * (stop - begin)
        closes += [stop] * (stop - begin)
    return opens, closes


def predicates(words: Sequence[Word]) -> list[bool]:
    """Of each word, whether it is an auxiliary, or in small letters and not before what it describes."""
    found = [False] * len(words)
    describes = False
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        small = not (word.capital or word.weightless)
        found[place] = word.auxiliary or (small and not describes)
        # What stands before this word describes it, or what this one describes; never across a comma.
        describes = not word.opens and (word.capital or (small and describes))
    return found
