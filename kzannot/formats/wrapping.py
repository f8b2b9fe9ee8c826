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
FITTING = 0.9
AGREEING = 0.4
"""How many pairs of lines a verdict needs; what share of lines must fit the width, of pairs vote for it."""


def wrap_width(source: str, lines: Sequence[Line]) -> int | None:
    """The width that the lines were wrapped at; None where they were not."""
    pairs = [(line, following) for line, following in pairwise(lines) if len(line) and len(following)]
    if len(pairs) < FEWEST_PAIRS:
        return None
    lengths = sorted(len(line) for line, _ in pairs)
    shortest = max(lengths[int(FITTING * (len(lengths) - 1))], NARROWEST)
    votes: Counter[int] = Counter()
    for line, following in pairs:
        widest = len(line) + _first_word(source, following)
        votes.update(range(max(len(line), shortest), min(widest, WIDEST) + 1))
    width = min(votes, key=lambda width: (-votes[width], width), default=0)
    return width if votes[width] >= AGREEING * len(pairs) else None


def goes_on(source: str, line: Line, following: Line, width: int | None) -> bool:
    """True when the following line belongs to the paragraph of this one."""
    if width is None or not len(line) or not len(following):
        return False
    return len(line) + 1 + _first_word(source, following) > width


def _first_word(source: str, line: Line) -> int:
    """How long the first word of a line is."""
    return len(source[line.start : line.end].partition(" ")[0])
