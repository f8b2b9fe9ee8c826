"""Tokens as spaCy and Prodigy count them: words, single marks, and white space beyond a blank.

No token reaches over the edge of a span, so that every span begins and ends with one. Joined again, each with
its blank, they are the text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ATOM = re.compile(r"\w+|\s|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a text; `blank` tells whether a blank follows that is no token itself."""

    start: int
    end: int
    blank: bool


def tokens_of(text: str, spans: Iterable[tuple[int, int]] = ()) -> list[Token]:
    """The tokens of a text in which spans stand."""
    spans = list(spans)
    starts, ends = {start for start, _ in spans}, {end for _, end in spans}
    found: list[Token] = []
    for start, end in _pieces(text, starts | ends):
        last = found[-1] if found else None
        follows = last is not None and last.end == start and not last.blank and not text[last.start].isspace()
        if text[start:end] == " " and follows and last and start not in starts and end not in ends:
            found[-1] = Token(last.start, last.end, True)
        else:
            found.append(Token(start, end, False))
    return found


def _pieces(text: str, edges: set[int]) -> Iterator[tuple[int, int]]:
    for atom in _ATOM.finditer(text):
        cuts = sorted(edge for edge in edges if atom.start() < edge < atom.end()) if edges else []
        yield from zip([atom.start(), *cuts], [*cuts, atom.end()], strict=True)
