"""Where a character of the stored text stands in Qt's document, and back.

Python counts code points, Qt counts UTF-16 units: a character beyond U+FFFF is two of them. Only this
module and `layout` know it. Qt also changes eight kinds of characters when it takes a text, so it is
given a display copy in which each of them is replaced by one that it keeps and that is one unit long.
A paragraph of enormous length is shown in pieces; each seam adds one unit that no character stands for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from kzannot.model.edges import is_grapheme_border

LONGEST = 20_000
PIECE = 10_000

# Qt would end a paragraph at some of these, drop others, or swap the bytes of all that follows.
_SHOWN_AS: dict[int, str] = {
    0x0000: "\u2400",
    0x000D: "\u200b",
    0x2028: "\u2424",
    0x2029: "\u2424",
    0xFDD0: "\ufffd",
    0xFDD1: "\ufffd",
    0xFEFF: "\u2060",
    0xFFFC: "\ufffd",
    0xFFFE: "\ufffd",
}
_SHOWN_AS |= dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """The map between code points of a text and units of the document that shows it.

    `shown` is what is given to Qt, `units` the length that the document must then have.
    """

    def __init__(self, text: str) -> None:
        self._astral = [match.start() for match in _ASTRAL.finditer(text)]
        self._seams = _seams(text)
        self._astral_units = [self.to_units(place) for place in self._astral]
        self._seam_units = [self.to_units(place) - 1 for place in self._seams]
        self.units = len(text) + len(self._astral) + len(self._seams)
        self.shown = _with_seams(text.translate(_SHOWN_AS), self._seams)

    def to_units(self, position: int) -> int:
        """Where the character at `position` starts in the document."""
        if not self._astral and not self._seams:
            return position
        return position + bisect_left(self._astral, position) + bisect_right(self._seams, position)

    def to_position(self, units: int) -> int:
        """Which character starts at `units`; inside a pair of surrogates, the character they make."""
        if not self._astral and not self._seams:
            return units
        return units - bisect_left(self._astral_units, units) - bisect_left(self._seam_units, units)

    def is_seam(self, units: int) -> bool:
        """Whether the paragraph that ends at `units` goes on in the next one."""
        place = bisect_left(self._seam_units, units)
        return place < len(self._seam_units) and self._seam_units[place] == units


def units_of(shown: str) -> int:
    """How many units a text has that Qt keeps as it is."""
    return len(shown) if shown.isascii() else len(shown.encode("utf-16-le")) // 2


def _seams(text: str) -> list[int]:
    """Where long paragraphs are cut: behind a blank if possible, never inside a visible character."""
    seams: list[int] = []
    for start, end in _long_lines(text):
        place = start + PIECE
        while place < end:
            blank = text.rfind(" ", place - PIECE // 2, place)
            seam = blank + 1 if blank >= 0 else place
            while not is_grapheme_border(text, seam):
                seam += 1
            if seam >= end:
                break
            seams.append(seam)
            place = seam + PIECE
    return seams


def _long_lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if len(line) > LONGEST:
            yield start, start + len(line)
        start += len(line) + 1


def _with_seams(shown: str, seams: Sequence[int]) -> str:
    borders = [0, *seams, len(shown)]
    return "\n".join(shown[start:end] for start, end in pairwise(borders))
