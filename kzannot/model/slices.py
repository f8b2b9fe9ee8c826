"""Slices: a text as stretches of its source, and offsets from the one to the other.

A slice covers `source[start:end]` and stands in the text behind its separator `before`. Slices go forward
in the source and do not overlap. Offsets count Unicode code points, end exclusive.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Protocol


class SliceLike(Protocol):
    """What a slice must have; both the record's and the draft's do."""

    @property
    def start(self) -> int:
        """Where it begins in the source."""

    @property
    def end(self) -> int:
        """Where it ends in the source."""

    @property
    def before(self) -> str:
        """What stands in the text between it and the one before."""


def joined(source: str, slices: Iterable[SliceLike]) -> str:
    """The text that slices of a source make."""
    return "".join(part.before + source[part.start : part.end] for part in slices)


class Offsets:
    """Translates stretches between a text and its source; made once for many.

    An edge that falls on something that the other side has not moves inward; a stretch of which nothing is
    left has no counterpart.
    """

    def __init__(self, slices: Iterable[SliceLike]) -> None:
        self._sources: list[tuple[int, int]] = []
        self._texts: list[tuple[int, int]] = []
        length = 0
        for part in slices:
            start = length + len(part.before)
            length = start + part.end - part.start
            self._sources.append((part.start, part.end))
            self._texts.append((start, length))

    def to_text(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the text that shows `source[start:end]`; None where all of it was cut away."""
        return _translated(self._sources, self._texts, start, end)

    def to_source(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the source that `text[start:end]` came from; None where it is but separators."""
        return _translated(self._texts, self._sources, start, end)


def _translated(
    here: list[tuple[int, int]], there: list[tuple[int, int]], start: int, end: int
) -> tuple[int, int] | None:
    first = bisect_right(here, start, key=lambda stretch: stretch[1])
    last = bisect_left(here, end, key=lambda stretch: stretch[0]) - 1
    if start >= end or first > last:
        return None
    moved_start = there[first][0] + max(start - here[first][0], 0)
    moved_end = there[last][0] + min(end, here[last][1]) - here[last][0]
    return moved_start, moved_end
