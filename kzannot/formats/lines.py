"""Lines of a source: where each begins and ends, without its line end, the blanks around it and column bars.

A page wrapped in columns (`| … |`, as a text-mode site is saved) is told by its bars; they are layout, not
text.
"""

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")

UNSEEN = "".join(map(chr, (*range(9), *range(14, 32), *range(0xFDD0, 0xFDF0), 0xFEFF, 0xFFFE, 0xFFFF)))
"""Control characters and non-characters: they are cut wherever they stand."""

_EDGES = " \t" + UNSEEN


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, `source[start:end]`; an empty one has start == end."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start


def lines_of(source: str) -> list[Line]:
    """All lines of a source; those of a page in columns without their bars."""
    lines = _split(source)
    filled = [line for line in lines if len(line)]
    barred = sum(1 for line in filled if _is_barred(source, line))
    if len(filled) < 3 or barred < 0.9 * len(filled):
        return lines
    return [_without_bars(source, line) if _is_barred(source, line) else line for line in lines]


def _split(source: str) -> list[Line]:
    lines = []
    start = 0
    for match in _LINE_END.finditer(source):
        lines.append(_trimmed(source, Line(start, match.start())))
        start = match.end()
    lines.append(_trimmed(source, Line(start, len(source))))
    return lines


def _is_barred(source: str, line: Line) -> bool:
    return len(line) > 1 and source[line.start] == "|" == source[line.end - 1]


def _without_bars(source: str, line: Line) -> Line:
    """The line without its first bar and without all bars at its end."""
    inner = source[line.start + 1 : line.end].rstrip(_EDGES + "|")
    return _trimmed(source, Line(line.start + 1, line.start + 1 + len(inner)))


def _trimmed(source: str, line: Line) -> Line:
    stretch = source[line.start : line.end]
    left = len(stretch) - len(stretch.lstrip(_EDGES))
    return Line(line.start + left, line.start + max(left, len(stretch.rstrip(_EDGES))))
