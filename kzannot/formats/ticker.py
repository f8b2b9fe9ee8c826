"""Live tickers: a page whose body is entries, each below its heading or time, and days that divide them.

A divider is a date on a line of its own; the entries below it are of its day. What stands between a divider
and the first heading and speaks of the ticker itself is a sign-off, and furniture.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kzannot.formats.dates import DateLine, clock, date_line
from kzannot.formats.page import names_a_ticker
from kzannot.formats.sections import FURNITURE, HEADING, LEAD, PARAGRAPH, TITLE, Part

FEWEST_TIMES = 3
"""How many times of the day on lines of their own make a ticker."""


def is_ticker(parts: Sequence[Part]) -> bool:
    """True when days divide the page or times head its entries; one is enough where the page says so."""
    dividers = sum(1 for part in parts if _divider(part))
    times = sum(1 for part in parts if clock(part.text))
    says_so = any(names_a_ticker(part.text) for part in parts if part.kind in (TITLE, LEAD))
    return dividers >= 2 or times >= FEWEST_TIMES or (says_so and dividers + times >= 1)


def with_entries(parts: Iterable[Part]) -> list[Part]:
    """The parts of a ticker, those of its entries with the entry's number and its day or time."""
    reader = _Reader()
    return [reader.read(part) for part in parts]


def days_of(parts: Iterable[Part]) -> list[str]:
    """The days that divide a ticker, in order of time."""
    return sorted({line.day for part in parts if (line := _divider(part))})


def _divider(part: Part) -> DateLine | None:
    """The date that a part is when it divides; a labelled one says when the page was published."""
    line = date_line(part.text) if part.kind == FURNITURE else None
    return line if line and not line.labelled else None


class _Reader:
    """Goes through the parts of a ticker and knows the day and the entry it is in."""

    def __init__(self) -> None:
        self._day = ""
        self._time = ""
        self._entries = 0
        self._open = False
        self._awaits_heading = False

    def read(self, part: Part) -> Part:
        """The part with its entry, if it is in one."""
        if line := _divider(part):
            self._day = line.day
            self._open = False
            return part
        if time := clock(part.text):
            self._start(f"{self._day}T{time}" if self._day else time)
            self._awaits_heading = True
            return self._inside(replace(part, kind=HEADING))
        return self._text(part)

    def _text(self, part: Part) -> Part:
        if part.kind == HEADING and not self._awaits_heading:
            self._start(self._day)
        self._awaits_heading = False
        if self._open:
            return self._inside(part)
        if not self._day or part.kind != PARAGRAPH:
            return part
        if names_a_ticker(part.text):
            return replace(part, kind=FURNITURE)
        self._start(self._day)
        return self._inside(part)

    def _start(self, time: str) -> None:
        self._entries += 1
        self._time = time
        self._open = True

    def _inside(self, part: Part) -> Part:
        return replace(part, entry=self._entries, time=self._time)
