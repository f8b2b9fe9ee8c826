"""Which of two candidates' shared stretches are the same statement, and which are only the same words.

What decides is how much weight is shared, how alike the stretches are, and how much of their clauses they
make up. A stretch without a predicate says nothing about what it names ("the president of the
authoritarian republic"), so it must share more to be believed, and is not where both sentences go on to say
something else: then they share their subject, and no statement. What both go on to say counts against any.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kzannot.statements.alignment import Stretch, best_stretch, rearranged
from kzannot.statements.parsed import Parsed, parsed
from kzannot.statements.sentences import Integers, Sentences, Step
from kzannot.statements.weights import Weights

Mask = NDArray[np.bool_]

FEWEST = 5
"""How many words a statement has at least in common."""

LEAST_ALIKE = 0.6
"""How alike two wordings are at least."""

IN_ORDER = 0.3
"""What part of a sentence's weight two share in order at least, where the rest is looked for in another."""

ENOUGH = 1.75
"""The evidence that a statement needs; about two rare words and what binds them."""

ENOUGH_WITHOUT_PREDICATE = 3.4
"""The evidence that is needed where nothing is said about what is named."""

BESIDE = 0.7
"""The part of it that does beside two sentences that are linked."""

FURTHER = 2.0
"""How far the evidence falls by what both sentences go on to say, for they tell it at their ends …"""

ONE_WORD = 1.0
"""… where that weighs more than a word, which the one might have in the place of the other."""

LAST = 0.5
"""With what weighs no more behind it, a stretch is the last that a sentence tells."""

CLAUSE = 0.8
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


def links_of(sentences: Sentences, weights: Weights, pairs: Integers, step: Step) -> list[Link]:
    """The candidates of different documents that share a statement, those within one sentence included."""
    pairs = pairs[:, _apart(sentences, *pairs)]
    several = np.flatnonzero(_apart(sentences, *np.arange(len(sentences))[None].repeat(2, axis=0))).tolist()
    read = {number: parsed(sentences, weights, number) for number in {*pairs.reshape(-1).tolist(), *several}}
    found = [link for number in several if (link := _repeated(read[number], number))]
    doubtful: list[Link] = []
    for done, (first, second) in enumerate(pairs.T.tolist()):
        if done % OFTEN == 0:
            step(done, pairs.shape[1])
        ours, theirs = read[first], read[second]
        if link := _link(ours, theirs, first, second):
            (found if link.evidence >= 1 else doubtful).append(link)
    return found + _beside(sentences, found, doubtful)


def _link(ours: Parsed, theirs: Parsed, first: int, second: int) -> Link | None:
    """The link of two sentences, doubtful ones included: by a stretch, or by all their words in any order."""
    stretch = best_stretch(ours.sentence, theirs.sentence)
    if stretch is None:
        return None
    evidence = _evidence(ours, theirs, stretch)
    if evidence < 1 and stretch.shared >= IN_ORDER * ours.sentence.before[-1]:
        whole = rearranged(ours.sentence, theirs.sentence)
        if whole and _told(ours, theirs, whole) and (again := _evidence(ours, theirs, whole)) > evidence:
            stretch, evidence = whole, again
    if evidence < BESIDE:
        return None
    return Link(first, second, stretch.first, stretch.second, stretch.similarity, evidence)


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


def _repeated(sentence: Parsed, number: int) -> Link | None:
    """A sentence that several documents have word for word."""
    length = len(sentence.sentence.forms)
    if length < FEWEST:
        return None
    whole = (0, length)
    needed = ENOUGH / (1 + CLAUSE / 2) if sentence.tells([whole]) else ENOUGH_WITHOUT_PREDICATE
    evidence = sentence.sentence.weight(*whole) / needed
    return Link(number, number, whole, whole, 1.0, evidence) if evidence >= 1 else None


def _evidence(ours: Parsed, theirs: Parsed, stretch: Stretch) -> float:
    """How sure it is that a stretch is one statement; 0 where the words are too few or too unlike."""
    if stretch.similarity < LEAST_ALIKE or stretch.words < FEWEST:
        return 0.0
    found = stretch.shared * stretch.similarity
    further = FURTHER * max(stretch.further - ONE_WORD, 0.0)
    if _told(ours, theirs, stretch):
        part = min(ours.part(*stretch.first), theirs.part(*stretch.second))
        return (found * (1 - CLAUSE / 2 + CLAUSE * part) - further) / ENOUGH
    elsewhere = ours.tells_beside(*stretch.first) and theirs.tells_beside(*stretch.second)
    if elsewhere and not _introduced(ours, theirs, stretch):
        return 0.0
    return (found - further) / ENOUGH_WITHOUT_PREDICATE


def _introduced(ours: Parsed, theirs: Parsed, stretch: Stretch) -> bool:
    """Whether a stretch that only names something is news itself, and not what both sentences speak of."""
    introduces = ours.introduces(*stretch.first) or theirs.introduces(*stretch.second)
    return introduces and stretch.further <= LAST


def _told(ours: Parsed, theirs: Parsed, stretch: Stretch) -> bool:
    """Whether the words that stand for each other tell something, at least in one of the sentences."""
    return ours.tells((run.first, run.length) for run in stretch.runs) or theirs.tells(
        (run.second, run.length) for run in stretch.runs
    )
