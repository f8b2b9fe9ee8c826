"""The ways in which other programs count the characters of a text, and the one in which a document was.

Ours are code points, end exclusive. The words that a mark says it covers decide: a way of counting fits a
document when every mark covers its words in it.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import chain
from typing import Final, Protocol

from kzannot.formats.dataset import DatasetSpan
from kzannot.formats.gathering import lies_in
from kzannot.formats.units import Units, utf8


class Count(Protocol):
    """The offsets of one text in another way of counting."""

    def of(self, offset: int) -> int:
        """The offset as the other program counts it."""
        ...

    def to_points(self, units: int) -> int | None:
        """The offset in code points; None where there is none."""
        ...


class Points:
    """Code points, as ours are."""

    def __init__(self, text: str) -> None:
        self._length: Final = len(text)

    def of(self, offset: int) -> int:
        """The same offset."""
        return offset

    def to_points(self, units: int) -> int | None:
        """The same offset; None outside of the text."""
        return units if 0 <= units <= self._length else None


class SingleLineEnds:
    """Code points where a carriage return and its line feed count as one."""

    def __init__(self, text: str) -> None:
        pieces = (piece.start() for piece in _PIECE.finditer(text))
        self._edges: Final = [*pieces, len(text)]

    def of(self, offset: int) -> int:
        """The pieces before an offset; between carriage return and line feed, both are before it."""
        return bisect_left(self._edges, offset)

    def to_points(self, units: int) -> int | None:
        """The offset in code points; None outside of the text."""
        return self._edges[units] if 0 <= units < len(self._edges) else None


class AfterMark:
    """Code points behind a byte-order mark, which counts as one."""

    def __init__(self, text: str) -> None:
        self._length: Final = len(text)

    def of(self, offset: int) -> int:
        """The offset with the mark before it."""
        return offset + 1

    def to_points(self, units: int) -> int | None:
        """The offset without the mark; None outside of the text."""
        return units - 1 if 1 <= units <= self._length + 1 else None


Way = tuple[str, Callable[[str], Count]]

_PIECE = re.compile(r"\r\n|.", re.DOTALL)

POINTS: Final[Way] = ("code points", Points)
UTF16: Final[Way] = ("UTF-16 code units", Units)
UTF8: Final[Way] = ("bytes of UTF-8", lambda text: Units(text, utf8))
SINGLE_LINE_ENDS: Final[Way] = ("code points, an end of line as one", SingleLineEnds)
AFTER_MARK: Final[Way] = ("code points, the byte-order mark as one", AfterMark)
WAYS: Final = (POINTS, UTF16, SINGLE_LINE_ENDS, UTF8, AFTER_MARK)


def fitting(text: str, marks: Sequence[DatasetSpan], first: Way = POINTS) -> tuple[str, Count]:
    """The way of counting, by name, in which most marks cover the words they name; `first` wins a tie."""
    best: tuple[int, str, Count] | None = None
    for name, make in chain((first,), (way for way in WAYS if way is not first)):
        count = make(text)
        fits = sum(placed(text, mark, count) is not None for mark in marks)
        if best is None or fits > best[0]:
            best = fits, name, count
        if fits == len(marks):
            break
    assert best is not None
    return best[1], best[2]


def placed(text: str, mark: DatasetSpan, count: Count) -> tuple[int, int] | None:
    """Where a mark stands, in code points; None where it covers other words than it names."""
    start, end = count.to_points(mark.start), count.to_points(mark.end)
    if start is None or end is None or not lies_in(start, end, len(text)):
        return None
    return (start, end) if not mark.words or same_words(text[start:end], mark.words) else None


def found(text: str, words: str) -> tuple[int, int] | None:
    """Where the words stand if they stand there only once."""
    start = text.find(words) if words else -1
    if start < 0 or text.find(words, start + 1) >= 0:
        return None
    return start, start + len(words)


def same_words(covered: str, words: str) -> bool:
    """Whether two passages are equal but for their ends of lines."""
    return covered == words or covered.replace("\r\n", "\n") == words.replace("\r\n", "\n")
