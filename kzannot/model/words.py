"""Words: where they begin and end in a text, and how many there are.

A word is a run of letters and digits; hyphens, points and apostrophes inside hold it together, so
`US-Dollar`, `taz.de`, `2.298` and `07.01.2022` are one word each. So is a number whose thousands are set
apart by blanks (`20 000`). Shares of words and the grid of words both count with this definition, and with
no other.
"""

import re

_LETTER = r"[\w\u0300-\u036f\u00ad\u200c\u200d]"
_WORD = re.compile(rf"(?<!\w)\d{{1,3}}(?:[ \u00a0\u202f]\d{{3}})+(?!\w)|\w{_LETTER}*(?:[-.'’]\w{_LETTER}*)*")


def words(text: str) -> list[tuple[int, int]]:
    """Start and end of every word, in order."""
    return [match.span() for match in _WORD.finditer(text)]


def count(text: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in _WORD.finditer(text))
