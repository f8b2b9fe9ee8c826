"""Which marks stand under each line of a paragraph, and in which row.

A line makes room for the lanes that are used in it and for no others: the lanes found there become rows,
in their order. A row is high where a badge hangs in it, and low where only an edge line runs through.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest

from kzannot.ui.text.lanes import Placed
from kzannot.ui.text.measures import MOST_ROWS, Measures


class LineRows:
    """The rows under one line: tops by lane, the room they need, all marks there, and those without a row."""

    __slots__ = ("hidden", "pieces", "room", "tops")

    def __init__(self, pieces: list[Placed], starts_behind: int, measures: Measures) -> None:
        lanes = sorted({placed.lane for placed in pieces})
        badged = {
            placed.lane for placed in pieces if placed.start >= starts_behind and placed.mark.look.badge
        }
        shown = lanes[:MOST_ROWS]
        top = float(measures.gap)
        self.tops: dict[int, float] = {}
        for lane in shown:
            self.tops[lane] = top
            top += measures.tall_row if lane in badged else measures.thin_row
        self.pieces = pieces
        self.room = top + measures.gap
        self.hidden: list[Placed] = []
        if len(lanes) > MOST_ROWS:
            self.hidden = [placed for placed in pieces if placed.lane not in self.tops]


def rows_of(
    line_starts: Sequence[int],
    placed: Sequence[Placed],
    measures: Measures,
    before: Sequence[LineRows | None],
) -> list[LineRows | None]:
    """The rows under each line, None where there are no marks; lines start at these units of the document.

    Where a line has the same marks as `before`, its rows are the same object; lines and measures must be so.
    """
    pieces: list[list[Placed]] = [[] for _ in line_starts]
    for one in placed:
        line = max(0, bisect_right(line_starts, one.start) - 1)
        while line < len(line_starts) and line_starts[line] < one.end:
            pieces[line].append(one)
            line += 1
    return [
        _rows(found, start, measures, known) if found else None
        for found, start, known in zip_longest(pieces, line_starts, before)
    ]


def _rows(pieces: list[Placed], starts_behind: int, measures: Measures, known: LineRows | None) -> LineRows:
    return known if known and known.pieces == pieces else LineRows(pieces, starts_behind, measures)
