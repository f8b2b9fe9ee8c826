"""Words and marks of a text, for formats that know no offsets inside of words.

A token is a run of letters and digits with their accents, or one sign; an emoji with all that belongs to it
is one sign. Tokens are cut at the edges of every span as well, so that each span is some of them, whole.
White space belongs to none.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

Token = tuple[int, int]

_ACCENTS: Final = r"\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u1ab0-\u1aff"
_JOINED: Final = r"(?:[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]|\u200d[^\w\s])*"
_TOKEN = re.compile(rf"\w[\w{_ACCENTS}]*|[^\w\s]{_JOINED}")


def tokens_of(text: str, edges: Iterable[int] = ()) -> list[Token]:
    """The tokens of a text, cut at the edges."""
    cuts = sorted(set(edges))
    found: list[Token] = []
    at = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        while at < len(cuts) and cuts[at] <= start:
            at += 1
        inner = at
        while inner < len(cuts) and cuts[inner] < end:
            inner += 1
        found += pairwise((start, *cuts[at:inner], end))
    return found


def tokens_in(tokens: list[Token], start: int, end: int) -> tuple[int, int]:
    """The first token within a stretch, and the one behind the last."""
    first = bisect_left(tokens, start, key=lambda token: token[0])
    return first, bisect_left(tokens, end, lo=first, key=lambda token: token[0])


def lines_of(text: str, tokens: Iterable[Token]) -> list[list[Token]]:
    """The tokens line by line; a line without any is left out."""
    lines: list[list[Token]] = []
    last = 0
    for start, end in tokens:
        if not lines or "\n" in text[last:start]:
            lines.append([])
        lines[-1].append((start, end))
        last = end
    return lines
