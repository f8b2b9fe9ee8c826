"""Offsets as other programs count them: in UTF-16 code units (Java, JavaScript, .NET) or in UTF-8 bytes.

Ours are code points. Every format of others converts with the class below and nowhere else.
"""

from array import array
from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate
from typing import Final

Width = Callable[[str], int]


def utf16(character: str) -> int:
    """How many UTF-16 code units a character takes."""
    return 2 if character > "\uffff" else 1


def utf8(character: str) -> int:
    """How many bytes a character takes in UTF-8; half a surrogate pair takes three."""
    return len(character.encode("utf-8", "surrogatepass"))


class Units:
    """The places between the characters of one text, counted in another unit.

    Attributes:
        length: the length of the whole text in that unit.
    """

    def __init__(self, text: str, width: Width = utf16) -> None:
        self._edges: Final = array("q", accumulate(map(width, text), initial=0))
        self.length: Final = self._edges[-1]

    def of(self, offset: int) -> int:
        """The units before an offset in code points."""
        return self._edges[offset]

    def to_points(self, units: int) -> int | None:
        """The offset in code points; None where it is outside of the text or inside of a character."""
        place = bisect_left(self._edges, units)
        return place if place < len(self._edges) and self._edges[place] == units else None
