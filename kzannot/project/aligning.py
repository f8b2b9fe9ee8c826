"""Which words of a text stand where in a later version of it, so that what was coded finds its place again.

Words and signs are compared, blanks are not: where a line ends, and how wide a blank is, makes no other text.
Lines that both versions have once hold the rest in place; between them stands the longest row of words that
both have. A place here is the number of a word, an offset that of a letter.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from kzannot.project.tasks import Task

LARGEST = 400_000_000
"""Gaps with more pairs of words than this are taken to be written anew; the search would need 50 MB."""

_WORD = re.compile(r"\w+|[^\w\s]")

Pair = tuple[int, int]
"""The place of a word in the old version, and in the new one."""


class Sort(StrEnum):
    """Which version a piece of text stands in."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text, and whether one version alone has it; what both have is written as in the new one."""

    sort: Sort
    text: str


class Wording:
    """A text as its words and signs, each with where it starts and ends."""

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(_WORD.finditer(text))
        self.words = [match.group() for match in found]
        self.starts = [match.start() for match in found]
        self.ends = [match.end() for match in found]

    def __len__(self) -> int:
        """How many words and signs it has."""
        return len(self.words)

    def word(self, place: int) -> str | None:
        """The word of a place; None beyond the edges of the text."""
        return self.words[place] if 0 <= place < len(self.words) else None

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The words that a stretch of the text touches, the end exclusive; equal where it touches none."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))

    def lines(self) -> Iterator[tuple[int, int]]:
        """The words of each line, the end exclusive; of lines that have any."""
        begin = 0
        for place in range(1, len(self) + 1):
            if place == len(self) or "\n" in self.text[self.ends[place - 1] : self.starts[place]]:
                yield begin, place
                begin = place


class Alignment:
    """Two versions of a text.

    Attributes:
        images: for each word of the old version its place in the new one, None where that lacks it.
    """

    def __init__(self, old: Wording, new: Wording, task: Task | None = None) -> None:
        self.old = old
        self.new = new
        self.images: list[int | None] = [None] * len(old)
        for one, other in _pairs(old, new, task or Task()):
            self.images[one] = other

    @property
    def share(self) -> float:
        """How much of the longer version the other one has, too; 1 where both are the same."""
        longer = max(len(self.old), len(self.new))
        return sum(image is not None for image in self.images) / longer if longer else 1.0

    def pieces(self) -> Iterator[Piece]:
        """Both versions in one text; what goes stands before what comes in its place."""
        told = one = other = 0
        for place in range(len(self.images) + 1):
            image = self.image(place)
            if image is None:
                continue
            if one < place or other < image:
                begin, old, new = self._gap(range(one, place), range(other, image))
                pieces = (
                    Piece(Sort.SAME, self.new.text[told:begin]),
                    Piece(Sort.OLD, old),
                    Piece(Sort.NEW, new),
                )
                yield from (piece for piece in pieces if piece.text)
                told = begin + len(new)
            one, other = place + 1, image + 1
        if told < len(self.new.text):
            yield Piece(Sort.SAME, self.new.text[told:])

    def image(self, place: int) -> int | None:
        """Where a word of the old version stands in the new one; the edges of the texts lie on each other."""
        if place < 0:
            return -1
        return self.images[place] if place < len(self.images) else len(self.new)

    def _gap(self, gone: range, come: range) -> tuple[int, str, str]:
        """Where words come or go in the new text, what goes and what comes, each with a blank beside it."""
        old, new = self.old, self.new
        if gone.start and not come:
            gap = old.text[old.ends[gone.start - 1] : old.ends[gone.stop - 1]]
            return new.ends[come.start - 1], gap, ""
        last = old.starts[gone.stop] if gone.stop < len(old) else len(old.text)
        begin, end = (new.starts[come.start], new.ends[come.stop - 1]) if come else (0, 0)
        return begin, old.text[old.starts[gone.start] : last] if gone else "", new.text[begin:end]


def _pairs(old: Wording, new: Wording, task: Task) -> Iterator[Pair]:
    """The words that both versions share, from the first to the last."""
    numbers: dict[str, int] = {}
    ours = [numbers.setdefault(word, len(numbers)) for word in old.words]
    theirs = [numbers.setdefault(word, len(numbers)) for word in new.words]
    anchors = [(0, 0, 0), *_lines_held(old, new), (len(old), len(new), 0)]
    for done, ((one, other, size), (next_one, next_other, _)) in enumerate(pairwise(anchors)):
        task.step(done, len(anchors))
        yield from ((one + place, other + place) for place in range(size))
        one, other = one + size, other + size
        for first, second in _gap(ours[one:next_one], theirs[other:next_other]):
            yield one + first, other + second


def _lines_held(old: Wording, new: Wording) -> list[tuple[int, int, int]]:
    """The lines that both versions have just once and in the same order: their places and sizes in words."""
    ours, theirs = _single_lines(old), _single_lines(new)
    met = [(first, theirs[line], len(line)) for line, first in ours.items() if line in theirs]
    return _rising(sorted(met))


def _single_lines(wording: Wording) -> dict[tuple[str, ...], int]:
    """The lines that stand there once, each with the place of its first word."""
    lines = [(tuple(wording.words[first:last]), first) for first, last in wording.lines()]
    often = Counter(line for line, _ in lines)
    return {line: first for line, first in lines if often[line] == 1}


def _rising(met: Sequence[tuple[int, int, int]]) -> list[tuple[int, int, int]]:
    """The longest row of lines, sorted by their old places, whose new places rise, too.

    Source: C. Schensted, Longest increasing and decreasing subsequences, 1961.
    """
    tops: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, (_, place, _) in enumerate(met):
        pile = bisect_left(tops, place)
        tops[pile : pile + 1] = [place]
        last[pile : pile + 1] = [number]
        before.append(last[pile - 1] if pile else -1)
    row: list[int] = []
    number = last[-1] if last else -1
    while number >= 0:
        row.append(number)
        number = before[number]
    return [met[number] for number in reversed(row)]


def _gap(ours: Sequence[int], theirs: Sequence[int]) -> Iterator[Pair]:
    """The words that two stretches share, in the order of both."""
    head = _alike(ours, theirs)
    tail = _alike(ours[head:][::-1], theirs[head:][::-1])
    ends = len(ours) - tail, len(theirs) - tail
    yield from ((place, place) for place in range(head))
    if (ends[0] - head) * (ends[1] - head) <= LARGEST:
        for block in LCSseq.opcodes(ours[head : ends[0]], theirs[head : ends[1]]).as_matching_blocks():
            yield from ((head + block.a + place, head + block.b + place) for place in range(block.size))
    yield from ((ends[0] + place, ends[1] + place) for place in range(tail))


def _alike(ours: Sequence[int], theirs: Sequence[int]) -> int:
    """How many words two stretches begin with alike."""
    differ = (place for place, (one, other) in enumerate(zip(ours, theirs, strict=False)) if one != other)
    return next(differ, min(len(ours), len(theirs)))
