"""The spans of one article in reading order, found by where they are, however many they are.

The rules of coding ask what overlaps, a key asks what comes next: neither looks at every span.
"""

from bisect import bisect_left, insort
from collections.abc import Collection, Iterator
from itertools import chain
from operator import attrgetter

from kzannot.model.records import Span

_ENDLESS = 1 << 40
_START = attrgetter("start")


class ReadingOrder:
    """Spans by where they start; of those that start together the longest first."""

    def __init__(self, spans: Collection[Span] = ()) -> None:
        self._spans = sorted(spans, key=_place)
        self._longest = max((span.end - span.start for span in spans), default=0)

    def __iter__(self) -> Iterator[Span]:
        return iter(self._spans)

    def add(self, span: Span) -> None:
        """Take one more span."""
        insort(self._spans, span, key=_place)
        self._longest = max(self._longest, span.end - span.start)

    def remove(self, span: Span) -> None:
        """Drop a span that is there."""
        del self._spans[self._index(span)]

    def touching(self, start: int, end: int) -> list[Span]:
        """The spans that cover a character of the stretch."""
        first = bisect_left(self._spans, start - self._longest, key=_START)
        last = bisect_left(self._spans, end, first, key=_START)
        return [span for span in self._spans[first:last] if span.end > start]

    def walk(self, place: Span | int, step: int) -> Iterator[Span]:
        """Every span once: onward (1) or back (-1) from one that is there, or from before a character.

        Behind the last comes the first; the span that is left comes at the very end.
        """
        if isinstance(place, Span):
            before = self._index(place)
            behind = before + 1
        else:
            before = behind = bisect_left(self._spans, place, key=_START)
        spans = self._spans
        if step > 0:
            return chain(spans[behind:], spans[:behind])
        return chain(reversed(spans[:before]), reversed(spans[before:]))

    def _index(self, span: Span) -> int:
        index = bisect_left(self._spans, _place(span), key=_place)
        while self._spans[index].id != span.id:
            index += 1
        return index


def _place(span: Span) -> int:
    return span.start * _ENDLESS - span.end
