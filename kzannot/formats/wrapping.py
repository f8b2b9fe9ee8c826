"""Wrapped lines: the width that a page was wrapped at, and where its paragraphs end.

A page that was wrapped by a machine betrays its width: every line is as long as it may be, so the next
line's first word would not have fitted. Each pair of lines votes for the widths at which that is so. Where
a word would have fitted, somebody ended the paragraph; this is how paragraphs are found on pages without
empty lines.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from kzannot.formats.lines import Line

NARROWEST, WIDEST = 30, 120
"""Widths that pages are wrapped at, in characters."""

FEWEST_PAIRS = 4
SHARE = 0.6
"""How many pairs of lines a verdict needs, and what share of them must agree."""


def wrap_width(source: str, lines: Sequence[Line]) -> int | None:
    """The width that the lines were wrapped at; None where they were not."""
    votes: Counter[int] = Counter()
    pairs = 0
    for line, following in pairwise(lines):
        if len(line) and len(following):
            pairs += 1
            narrowest, widest = len(line), len(line) + _first_word(source, following)
            votes.update(range(max(narrowest, NARROWEST), min(widest, WIDEST) + 1))
    if pairs < FEWEST_PAIRS:
        return None
    width, agreeing = min(votes.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
    return width if agreeing >= SHARE * pairs else None


def goes_on(source: str, line: Line, following: Line, width: int | None) -> bool:
    """True when the following line belongs to the paragraph of this one."""
    if width is None or not len(line) or not len(following):
        return False
    return len(line) + 1 + _first_word(source, following) > width


def _first_word(source: str, line: Line) -> int:
    """How long the first word of a line is."""
    return len(source[line.start : line.end].split(maxsplit=1)[0])
