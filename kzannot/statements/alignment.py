"""Which words of two sentences are the same statement: the best stretch of both, word beside word.

The longest common subsequence of the words is found first (rapidfuzz), words that differ in an ending or
a letter are paired in its gaps, and then the stretch is chosen in which what is shared outweighs what is
not. So a clause is found inside a long sentence, and a word put in or left out does not end it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import LCSseq

from kzannot.statements.wording import is_number

ALIKE = 65.0
"""How alike (per cent) the forms of two words must be to be paired where everything around them agrees."""

SHORTEST_ALIKE = 4
"""Words of fewer letters are equal or they are not."""

OTHER_NUMBER = 0.6
"""What two different numbers in the same place share: the statement is one, its value is not."""

GAP = 4
"""Only in gaps of so many words on either side is it looked for words that are nearly equal."""

PENALTY = 0.45
"""What a word that only one side has costs, as a share of its weight."""


class Pair(NamedTuple):
    """A word of either sentence, by their places there, and how much of their weight they share.

    Millions of them are made, and a tuple is made faster than a frozen dataclass.
    """

    first: int
    second: int
    share: float


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretches `first` and `second` (start, end in words) that two sentences share.

    Attributes:
        pairs: the words that stand for each other.
        shared: the weight that they share.
        similarity: twice the shared weight by the weight of both stretches; 1 is verbatim.
    """

    first: tuple[int, int]
    second: tuple[int, int]
    pairs: tuple[Pair, ...]
    shared: float
    similarity: float


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to be aligned: the numbers, forms and weights of its words, and the weight before each."""

    numbers: list[int]
    forms: list[str]
    weights: list[float]
    before: list[float]

    def weight(self, start: int, end: int) -> float:
        """What a stretch of its words weighs."""
        return self.before[end] - self.before[start]


def pairs_of(first: Sentence, second: Sentence) -> list[Pair]:
    """The words of two sentences that stand for each other, in the order of both."""
    pairs: list[Pair] = []
    at = (0, 0)
    blocks = LCSseq.opcodes(first.numbers, second.numbers).as_matching_blocks()
    for block in blocks:  # the last one is empty, and stands behind both sentences
        pairs += _in_gap(first, second, at, (block.a, block.b))
        pairs += (Pair(block.a + each, block.b + each, 1.0) for each in range(block.size))
        at = (block.a + block.size, block.b + block.size)
    return pairs


def _in_gap(
    first: Sentence, second: Sentence, start: tuple[int, int], end: tuple[int, int]
) -> Iterator[Pair]:
    """Words between two equal ones that are nearly equal, or both are numbers."""
    if max(end[0] - start[0], end[1] - start[1]) > GAP:
        return
    at = start[1]
    for i in range(start[0], end[0]):
        for j in range(at, end[1]):
            share = _share(first.forms[i], second.forms[j])
            if share is not None:
                yield Pair(i, j, share)
                at = j + 1
                break


def _share(one: str, other: str) -> float | None:
    """How much two unequal words share; None where they have nothing to do with each other."""
    if is_number(one) or is_number(other):
        return OTHER_NUMBER if is_number(one) and is_number(other) else None
    if min(len(one), len(other)) < SHORTEST_ALIKE or one[0] != other[0]:
        return None
    alike = fuzz.ratio(one, other)
    return alike / 100 if alike >= ALIKE else None


def best_stretch(first: Sentence, second: Sentence) -> Stretch | None:
    """The stretches of two sentences that share most; None where they share nothing that has weight."""
    pairs = pairs_of(first, second)
    run = _heaviest(pairs, first, second)
    if not run:
        return None
    ours = (run[0].first, run[-1].first + 1)
    theirs = (run[0].second, run[-1].second + 1)
    shared = sum(pair.share * (first.weights[pair.first] + second.weights[pair.second]) / 2 for pair in run)
    weight = first.weight(*ours) + second.weight(*theirs)
    return Stretch(ours, theirs, tuple(run), shared, 2 * shared / weight)


def _heaviest(pairs: Sequence[Pair], first: Sentence, second: Sentence) -> Sequence[Pair]:
    """The run of pairs whose shared weight exceeds most what only one side has between them."""
    begin = chosen = end = 0
    top = total = 0.0
    at = (0, 0)
    for place, pair in enumerate(pairs):
        total -= PENALTY * (first.weight(at[0], pair.first) + second.weight(at[1], pair.second))
        if total <= 0:
            begin, total = place, 0.0
        total += pair.share * (first.weights[pair.first] + second.weights[pair.second])
        if total > top:
            chosen, end, top = begin, place + 1, total
        at = (pair.first + 1, pair.second + 1)
    return pairs[chosen:end]
