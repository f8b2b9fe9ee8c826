"""Which words of two sentences are the same statement: the best stretch of both, word beside word.

The longest common subsequence of the words is found first (rapidfuzz), words that differ in an ending or
a letter are paired in its gaps, and then the stretch is chosen in which what is shared outweighs what is
not. So a clause is found inside a long sentence, and a word put in or left out does not end it.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from kzannot.statements.wording import binds, is_number

ALIKE = 65.0
"""How alike (per cent) the forms of two words must be to be paired where everything around them agrees."""

SHORTEST_ALIKE = 4
"""Words of fewer letters are equal or they are not."""

OTHER_NUMBER = 0.6
"""What two different numbers in the same place share: the statement is one, its value is not."""

GAP = 4
"""Only in gaps of so many words on either side is it looked for words that are nearly equal."""

REARRANGED = 0.75
"""How alike two sentences are at least that say the same in another order …"""

NEARLY_REARRANGED = 0.6
"""… and how alike by equal words alone, so that it is looked for words that are nearly equal."""

PENALTY = 0.45
"""What a word that only one side has costs, as a share of its weight."""


class Run(NamedTuple):
    """Words of either sentence that stand for each other, one by one, and the share of weight in common.

    `first` and `second` are where it begins. Millions of them are made, and a tuple is made faster than a
    frozen dataclass.
    """

    first: int
    second: int
    length: int
    share: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretches `first` and `second` (start, end in words) that two sentences share.

    Attributes:
        runs: the words that stand for each other.
        shared: the weight that they share.
        similarity: twice the shared weight by the weight of both stretches; 1 is verbatim.
        further: the weight of what both sentences go on to say behind it, by the one that says less.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    runs: tuple[Run, ...]
    shared: float
    similarity: float
    further: float

    @property
    def words(self) -> int:
        """How many words stand for each other."""
        return sum(run.length for run in self.runs)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be aligned: its words as numbers and forms, and what those before each place weigh."""

    numbers: list[int]
    forms: list[str]
    before: list[float]

    def weight(self, start: int, end: int) -> float:
        """What a stretch of its words weighs."""
        return self.before[end] - self.before[start]


def runs_of(first: Sentence, second: Sentence) -> list[Run]:
    """The words of two sentences that stand for each other, in the order of both."""
    runs: list[Run] = []
    i = j = 0
    blocks = LCSseq.opcodes(first.numbers, second.numbers).as_matching_blocks()
    for a, b, size in blocks:  # the last one is empty, and stands behind both sentences
        if i < a <= i + GAP and j < b <= j + GAP:
            runs += _in_gap(first, second, (i, j), (a, b))
        if size:
            runs.append(Run(a, b, size, 1.0))
        i, j = a + size, b + size
    return runs


def _in_gap(first: Sentence, second: Sentence, start: tuple[int, int], end: tuple[int, int]) -> Iterator[Run]:
    """Words between two equal ones that are nearly equal, or both are numbers."""
    at = start[1]
    for i in range(start[0], end[0]):
        for j in range(at, end[1]):
            share = _share(first.forms[i], second.forms[j])
            if share is not None:
                yield Run(i, j, 1, share)
                at = j + 1
                break


def _share(one: str, other: str) -> float | None:
    """How much two unequal words share; None where they have nothing to do with each other."""
    if one[0] != other[0] or min(len(one), len(other)) < SHORTEST_ALIKE:
        return OTHER_NUMBER if is_number(one) and is_number(other) else None
    if is_number(one):
        return OTHER_NUMBER
    if binds(one) or binds(other):
        return None
    alike = fuzz.ratio(one, other)
    return alike / 100 if alike >= ALIKE else None


def best_stretch(first: Sentence, second: Sentence) -> Stretch | None:
    """The stretches of two sentences that share most; None where they share nothing that has weight."""
    runs = _heaviest(runs_of(first, second), first, second)
    if not runs:
        return None
    ours = (runs[0].first, runs[-1].first + runs[-1].length)
    theirs = (runs[0].second, runs[-1].second + runs[-1].length)
    shared = sum(_shared(run, first, second) for run in runs) / 2
    weight = first.weight(*ours) + second.weight(*theirs)
    further = min(first.weight(ours[1], len(first.forms)), second.weight(theirs[1], len(second.forms)))
    return Stretch(ours, theirs, tuple(runs), shared, 2 * shared / weight, further)


def rearranged(first: Sentence, second: Sentence) -> Stretch | None:
    """Two whole sentences by the words that both have, in whatever order; None where they are not that alike.

    Words that are nearly equal count where the others nearly suffice: a verb changes its form in the passive.
    """
    place = {number: at for at, number in enumerate(second.numbers)}
    runs = [Run(at, place.pop(number), 1, 1.0) for at, number in enumerate(first.numbers) if number in place]
    if _alike(runs, first, second) >= NEARLY_REARRANGED:
        runs += _changed(
            first, second, {*range(len(first.forms))} - {run.first for run in runs}, {*place.values()}
        )
    similarity = _alike(runs, first, second)
    if similarity < REARRANGED:
        return None
    shared = similarity * (first.before[-1] + second.before[-1]) / 2
    return Stretch((0, len(first.forms)), (0, len(second.forms)), tuple(runs), shared, similarity, 0.0)


def _changed(first: Sentence, second: Sentence, ours: set[int], theirs: set[int]) -> Iterator[Run]:
    """Words of two sentences, among those at some places, that are nearly equal; each is taken once."""
    for i in sorted(ours):
        nearness, j = max(((_nearness(first.forms[i], second.forms[j]), j) for j in theirs), default=(0.0, 0))
        if nearness >= ALIKE:
            theirs.remove(j)
            yield Run(i, j, 1, nearness / 100)


def _nearness(one: str, other: str) -> float:
    """How alike (per cent) the forms of two words are that are neither numbers nor function words."""
    if is_number(one) or is_number(other) or binds(one) or binds(other):
        return 0.0
    return fuzz.ratio(one, other)


def _alike(runs: Iterable[Run], first: Sentence, second: Sentence) -> float:
    """How alike two whole sentences are by the words that stand for each other."""
    return sum(_shared(run, first, second) for run in runs) / (first.before[-1] + second.before[-1])


def _shared(run: Run, first: Sentence, second: Sentence) -> float:
    """The weight that both sentences together have in a run."""
    i, j, length, share = run
    ours, theirs = first.before, second.before
    return share * (ours[i + length] - ours[i] + theirs[j + length] - theirs[j])


def _heaviest(runs: Sequence[Run], first: Sentence, second: Sentence) -> Sequence[Run]:
    """Those runs behind each other whose shared weight exceeds most what only one side has between them."""
    begin = chosen = end = 0
    top = total = 0.0
    at = (0, 0)
    for place, run in enumerate(runs):
        total -= PENALTY * (first.weight(at[0], run.first) + second.weight(at[1], run.second))
        if total <= 0:
            begin, total = place, 0.0
        total += _shared(run, first, second)
        if total > top:
            chosen, end, top = begin, place + 1, total
        at = (run.first + run.length, run.second + run.length)
    return runs[chosen:end]
