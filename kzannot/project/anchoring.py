"""Where stretches of a text stand in its next version: surely, perhaps, at several places, or nowhere.

A stretch is kept where its very words stand with the same words beside them, or where they are so many that
they can be no others. All else is a guess that a person must confirm. A place of the new version that was
another place of the old one all along is never taken.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from rapidfuzz.distance import Indel

from kzannot.project.aligning import Alignment, Wording

BESIDE = 4
"""So many words and signs that are the same before or behind a stretch make sure of its place."""

LONG = 8
"""So many words and signs make sure of a place by themselves, if they stand there once."""

ALIKE = 0.6
"""How much of the letters two wordings must share for one to be proposed for the other, between 0 and 1."""

RARE = 8
"""A word that stands in the new version more often than this is no sign of where to look."""

SIGNS = 4
"""By how many of its words a stretch is looked for."""

Words = tuple[int, int]
"""The places of the first word of a stretch, and behind the last."""


class Fate(StrEnum):
    """What became of a stretch; all but the first are told to a person."""

    KEPT = "kept"
    DOUBTFUL = "doubtful"
    AMBIGUOUS = "ambiguous"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a stretch stands in the new version, or may stand; nowhere if it is ambiguous or lost."""

    fate: Fate
    start: int = 0
    end: int = 0


LOST = Anchor(Fate.LOST)
AMBIGUOUS = Anchor(Fate.AMBIGUOUS)


class Anchors:
    """Finds the places of stretches in the new version of an alignment."""

    def __init__(self, alignment: Alignment) -> None:
        self._images = alignment.images
        self._image = alignment.image
        self._old = alignment.old
        self._new = alignment.new
        self._known: dict[tuple[int, int], Anchor] = {}

    def of(self, start: int, end: int) -> Anchor:
        """What became of `text[start:end]` of the old version."""
        if (start, end) not in self._known:
            self._known[start, end] = self._found(start, end)
        return self._known[start, end]

    def _found(self, start: int, end: int) -> Anchor:
        words = self._old.within(start, end)
        first, last = words
        if first == last:
            return LOST
        straight = self._straight(words)
        if straight is not None and self._is_sure(words, straight):
            return self._anchor(Fate.KEPT, start, end, straight)
        places = self._verbatim(words)
        sure = [place for place in places if self._is_sure(words, place)]
        if len(sure) == 1 or (len(places) == 1 and last - first >= LONG):
            return self._anchor(Fate.KEPT, start, end, (sure or places)[0])
        if straight is not None or len(places) == 1:
            return self._anchor(Fate.DOUBTFUL, start, end, places[0] if straight is None else straight)
        return AMBIGUOUS if places else self._reworded(words)

    # The very words

    def _straight(self, words: Words) -> int | None:
        """Where all the words went together; None where they did not."""
        first, last = words
        place = self._images[first]
        together = place is not None and self._images[first:last] == [*range(place, place + last - first)]
        return place if together else None

    def _verbatim(self, words: Words) -> list[int]:
        """All the places where the very words stand and where no other part of the old version stands."""
        first, last = words
        wanted = self._old.words[first:last]
        rarest = min(range(first, last), key=lambda place: len(self._where[self._old.words[place]]))
        begins = (place - (rarest - first) for place in self._where[self._old.words[rarest]])
        return [
            place
            for place in begins
            if place >= 0
            and self._new.words[place : place + last - first] == wanted
            and not self._is_taken(words, place, place + last - first)
        ]

    def _is_sure(self, words: Words, place: int) -> bool:
        """Whether enough words before or behind are the same."""
        first, last = words
        return self._is_alike(first - 1, place - 1, -1) or self._is_alike(last, place + last - first, 1)

    def _is_alike(self, one: int, other: int, step: int) -> bool:
        """Whether enough words from two places on are the same, or all up to the edge of both texts."""
        for number in range(BESIDE):
            ours = self._old.word(one + number * step)
            if ours != self._new.word(other + number * step):
                return False
            if ours is None:
                return number > 0
        return True

    def _is_taken(self, words: Words, begin: int, end: int) -> bool:
        """Whether words of the new version have been others of the old one all along."""
        first, last = words
        return any(origin is not None and not first <= origin < last for origin in self._origins[begin:end])

    # Other words

    def _reworded(self, words: Words) -> Anchor:
        """What stands between the words that stood around it, else what reads most like it."""
        between = self._between(words)
        if between and self._likeness(words, between) >= ALIKE:
            return self._doubtful(between)
        found = {self._likeness(words, window): window for window in self._windows(words)}
        best = max(found, default=0.0)
        return self._doubtful(found[best]) if best >= ALIKE else LOST

    def _between(self, words: Words) -> Words | None:
        first, last = words
        begin = self._edge(range(first, last), 1)
        end = self._edge(range(last - 1, first - 1, -1), -1)
        return (begin, end + 1) if begin is not None and end is not None and begin <= end else None

    def _edge(self, places: range, step: int) -> int | None:
        """Where a stretch begins (1) or ends (-1): beside the word beside it, or at one of its own."""
        beside = self._image(places[0] - step)
        if self._image(places[0]) is None and beside is not None:
            return beside + step
        images = (self._image(place) for place in places)
        return next((image for image in images if image is not None), None)

    def _windows(self, words: Words) -> Iterator[Words]:
        """Stretches of as many words around the rare words of a stretch."""
        first, last = words
        size = last - first
        often = {place: len(self._where[self._old.words[place]]) for place in range(first, last)}
        rare = sorted((place for place in often if 0 < often[place] <= RARE), key=often.__getitem__)
        for sign in rare[:SIGNS]:
            for place in self._where[self._old.words[sign]]:
                begin = max(0, min(place - (sign - first), len(self._new) - size))
                window = begin, min(begin + size, len(self._new))
                if not self._is_taken(words, place, place + 1):
                    yield window

    def _likeness(self, words: Words, window: Words) -> float:
        ours, theirs = _stretch(self._old, words), _stretch(self._new, window)
        return Indel.normalized_similarity(self._old.text[slice(*ours)], self._new.text[slice(*theirs)])

    # Words and letters

    @cached_property
    def _where(self) -> defaultdict[str, list[int]]:
        """The places of each word of the new version."""
        where: defaultdict[str, list[int]] = defaultdict(list)
        for place, word in enumerate(self._new.words):
            where[word].append(place)
        return where

    @cached_property
    def _origins(self) -> list[int | None]:
        """For each word of the new version where it stood; None of new ones, and of matches by chance."""
        origins: list[int | None] = [None] * len(self._new)
        for places in self._rows():
            if len(places) >= BESIDE:
                for place in places:
                    image = self._images[place]
                    assert image is not None, "a row is of words that both versions have"
                    origins[image] = place
        return origins

    def _rows(self) -> Iterator[range]:
        """The words of the old version that stand in the new one in a row."""
        begin = 0
        for place in range(1, len(self._images) + 1):
            before = self._images[place - 1]
            after = self._images[place] if place < len(self._images) else None
            if before is None or after != before + 1:
                if before is not None:
                    yield range(begin, place)
                begin = place

    def _doubtful(self, window: Words) -> Anchor:
        return Anchor(Fate.DOUBTFUL, *_stretch(self._new, window))

    def _anchor(self, fate: Fate, start: int, end: int, place: int) -> Anchor:
        """The stretch whose very words begin at a place, with its blanks at the edges, or without any."""
        old, new = self._old, self._new
        first, last = old.within(start, end)
        begin = new.starts[place] + start - old.starts[first]
        stop = new.ends[place + last - first - 1] + end - old.ends[last - 1]
        lead, tail = old.text[start : old.starts[first]], old.text[old.ends[last - 1] : end]
        if lead and (begin < 0 or new.text[begin : new.starts[place]] != lead):
            begin = new.starts[place]
        if tail and new.text[stop - len(tail) : stop] != tail:
            stop = new.ends[place + last - first - 1]
        return Anchor(fate, begin, stop)


def _stretch(wording: Wording, words: Words) -> tuple[int, int]:
    """The letters of some words."""
    return wording.starts[words[0]], wording.ends[words[1] - 1]
