"""Lines of a source: where each begins and ends, without its line end, the blanks around it and column bars.

A page wrapped in columns (`| … |`, as a text-mode site is saved) is told by its bars; they are layout, not
text.
"""

import re
from dataclasses import dataclass

_LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_BARRED = re.compile(r"[ \t]*\|[ \t]?(.*?)(?:[ \t]*\|)+[ \t]*")

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
    barred = [_BARRED.fullmatch(source, line.start, line.end) for line in filled]
    if len(filled) < 3 or sum(1 for match in barred if match) < 0.9 * len(filled):
        return lines
    inner = {line: Line(*match.span(1)) for line, match in zip(filled, barred, strict=True) if match}
    return [_trimmed(source, inner.get(line, line)) for line in lines]


def _split(source: str) -> list[Line]:
    lines = []
    start = 0
    for match in _LINE_END.finditer(source):
        lines.append(_trimmed(source, Line(start, match.start())))
        start = match.end()
    lines.append(_trimmed(source, Line(start, len(source))))
    return lines


def _trimmed(source: str, line: Line) -> Line:
    stretch = source[line.start : line.end]
    left = len(stretch) - len(stretch.lstrip(_EDGES))
    return Line(line.start + left, line.start + max(left, len(stretch.rstrip(_EDGES))))
