"""The pale colours behind tagged words: a frame's colour at 22 % on the page, and what several together give.

Where marks overlap their colours are mixed, but never so far that the words lose the contrast that text
needs; edge lines and badges say which frames they are.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtGui import QColor

from kzannot.ui.contrast import TEXT, contrast, mixed

OPACITY = 0.22
DENSEST = 0.40
CROWD = 6
"""Where more marks than this overlap each colour counts once: more shades nobody could tell apart."""


class Washes:
    """The background colours for words in `text` on `page` that keep a contrast of `least`, once mixed."""

    def __init__(self, page: QColor, text: QColor, least: float = TEXT) -> None:
        self._page = page
        self._text = text
        self._least = least
        self._made: dict[tuple[str, ...], QColor] = {}

    def of(self, colours: tuple[str, ...]) -> QColor:
        """The opaque background of words that marks of these colours cover."""
        if len(colours) > CROWD:
            colours = tuple(dict.fromkeys(colours))
        if colours not in self._made:
            self._made[colours] = self._mixed(colours)
        return self._made[colours]

    def _mixed(self, colours: Sequence[str]) -> QColor:
        together = min(DENSEST, 1 - (1 - OPACITY) ** len(colours))
        share = 1 - (1 - together) ** (1 / len(colours))
        wash = self._page
        for colour in colours:
            wash = mixed(QColor(colour), wash, share)
        for step in range(10):
            paler = mixed(self._page, wash, step / 10)
            if contrast(self._text, paler) >= self._least:
                return paler
        return self._page


def stretches(marks: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, tuple[str, ...]]]:
    """Cut marks (start, end, colour) into stretches without overlap, each with the colours that cover it."""
    covers = list(marks)
    if len(covers) == 1:
        start, end, colour = covers[0]
        return [(start, end, (colour,))]
    borders: dict[int, list[tuple[str, int]]] = {}
    for start, end, colour in covers:
        borders.setdefault(start, []).append((colour, 1))
        borders.setdefault(end, []).append((colour, -1))
    found, there = [], Counter[str]()
    for start, end in pairwise(sorted(borders)):
        for colour, change in borders[start]:
            there[colour] += change
        if colours := tuple(sorted(there.elements())):
            found.append((start, end, colours))
    return found
