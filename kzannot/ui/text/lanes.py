"""Which marks touch which paragraph, and in which lane under the line each of them is drawn.

A mark gets the lowest lane that is free along the whole of it, and keeps it: a new mark never moves an
older one. A badge is wider than a mark of a few letters, so a mark takes its lane at least as far as its
badge reaches. The annotator's own marks and those of others have lanes of their own.

In the margin a mark has a column in the same way. A stripe there is as high as the lines that the mark
touches, so two marks share a column only where no line can hold parts of both. The own marks have the
columns next to the text.

Offsets here are units of the document.
"""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Hashable, Iterable, Iterator, Sequence
from heapq import heappop, heappush

from kzannot.ui.text.positions import Positions
from kzannot.ui.text.values import Mark

# Lanes of others' marks are numbered from here, so that a sort puts them below the own ones.
OTHERS = 1_000
_BADGE_UNITS = 5
_SUB_UNITS = 2
_ENDLESS = 1 << 31
LONGEST_LINE = 100
"""How many units a line has at most, unless the layout knows better."""


class Placed:
    """A mark with its place in the document: `start`, `end`, the `reach` of mark and badge, its lane.

    In the margin it has a `column`, which is its own as far as `far`.
    """

    __slots__ = ("column", "end", "far", "lane", "mark", "reach", "start")

    def __init__(self, mark: Mark, start: int, end: int, border: int) -> None:
        self.mark = mark
        self.start = start
        self.end = end
        self.reach = end
        if mark.badge:
            signs = len(mark.sub) + mark.uncertain + mark.unfinished
            badge = start + _BADGE_UNITS + (_SUB_UNITS + signs if signs else 0)
            if (
                badge > end
            ):  # no badge hangs over into the lines of the next paragraph, which begins at `border`
                self.reach = badge if badge < border else border
        self.lane = 0
        self.far = end
        self.column = 0

    def order(self) -> tuple[int, int]:
        """Text order; of marks that start together, the longest first."""
        return self.start, -self.end


class Lanes:
    """The marks of one text by paragraph and id; `own_columns` is what the own ones need in the margin."""

    def __init__(self, positions: Positions, starts: Sequence[int]) -> None:
        self._positions = positions
        self._starts = starts
        self._by_id: dict[Hashable, Placed] = {}
        self._by_paragraph: list[list[Placed]] = [[] for _ in starts]
        self._line = LONGEST_LINE
        self.own_columns = 0

    def __contains__(self, mark_id: Hashable) -> bool:
        return mark_id in self._by_id

    def __iter__(self) -> Iterator[Placed]:
        return iter(self._by_id.values())

    def of_paragraph(self, paragraph: int) -> list[Placed]:
        """The marks that touch a paragraph, in text order."""
        return self._by_paragraph[paragraph]

    def get(self, mark_id: Hashable) -> Placed | None:
        """The mark with an id; None if there is none."""
        return self._by_id.get(mark_id)

    def placed(self, mark_id: Hashable) -> Placed:
        """The mark with an id that is there."""
        return self._by_id[mark_id]

    def all(self) -> list[Placed]:
        """All marks in text order."""
        return sorted(self._by_id.values(), key=Placed.order)

    def column(self, placed: Placed) -> int:
        """The column of a mark in the margin, counted from the text."""
        return placed.column if placed.mark.own else placed.column - OTHERS + self.own_columns

    def set_line(self, units: int) -> None:
        """Say how many units a line may have; columns of the margin follow."""
        if units != self._line:
            self._line = units
            for placed in self:
                placed.far = min(placed.end + units, self._border(placed.end))
            self.own_columns = _spread_columns(self.all())

    def paragraphs(self, placed: Placed) -> range:
        """The paragraphs that a mark touches."""
        first = bisect_right(self._starts, placed.start) - 1
        return range(first, max(first, bisect_left(self._starts, placed.end) - 1) + 1)

    def paragraph_at(self, units: int) -> int:
        """The paragraph in which a unit stands."""
        return max(0, bisect_right(self._starts, units) - 1)

    def fill(self, marks: Iterable[Mark]) -> None:
        """Take these marks in place of all others; of two with one id the last is taken."""
        self._by_id = {mark.id: self._place(mark) for mark in marks}
        self._by_paragraph = [[] for _ in self._starts]
        in_order = self.all()
        _spread_lanes(in_order)
        self.own_columns = _spread_columns(in_order)
        for placed in in_order:
            for paragraph in self.paragraphs(placed):
                self._by_paragraph[paragraph].append(placed)

    def add(self, mark: Mark, before: Placed | None = None) -> Placed:
        """Take one more mark, in lane and column of the one `before` if they are free."""
        placed = self._place(mark)
        base = 0 if mark.own else OTHERS
        taken = self._taken(placed)
        if before is None or before.lane in taken or (before.lane >= OTHERS) == mark.own:
            placed.lane = _lowest(base, taken)
        else:
            placed.lane = before.lane
        columns = self._taken_columns(placed)
        if before is None or before.column in columns or (before.column >= OTHERS) == mark.own:
            placed.column = _lowest(base, columns)
        else:
            placed.column = before.column
        if mark.own:
            self.own_columns = max(self.own_columns, placed.column + 1)
        self._by_id[mark.id] = placed
        for paragraph in self.paragraphs(placed):
            insort(self._by_paragraph[paragraph], placed, key=Placed.order)
        return placed

    def remove(self, mark_id: Hashable) -> Placed:
        """Drop a mark that is there."""
        placed = self._by_id.pop(mark_id)
        for paragraph in self.paragraphs(placed):
            self._by_paragraph[paragraph].remove(placed)
        return placed

    def touching(self, start: int, end: int) -> list[Placed]:
        """The marks that have a unit in the stretch, or touch it from outside."""
        first, last = self.paragraph_at(max(0, start - 1)), self.paragraph_at(end)
        found = {
            placed
            for paragraph in range(first, last + 1)
            for placed in self._by_paragraph[paragraph]
            if placed.start <= end and placed.end >= start
        }
        return sorted(found, key=Placed.order)

    def _place(self, mark: Mark) -> Placed:
        start, end = self._positions.to_units(mark.start), self._positions.to_units(mark.end)
        border = self._border(end)
        placed = Placed(mark, start, end, border)
        placed.far = min(end + self._line, border)
        return placed

    def _border(self, end: int) -> int:
        """Where the paragraph begins that follows a mark's end."""
        behind = bisect_left(self._starts, end)
        return self._starts[behind] if behind < len(self._starts) else _ENDLESS

    def _taken(self, placed: Placed) -> set[int]:
        paragraphs = self.paragraphs(placed)
        return {
            other.lane
            for paragraph in paragraphs
            for other in self._by_paragraph[paragraph]
            if other.start < placed.reach and other.reach > placed.start
        }

    def _taken_columns(self, placed: Placed) -> set[int]:
        return {
            other.column
            for paragraph in self.paragraphs(placed)
            for other in self._by_paragraph[paragraph]
            if other.start < placed.far and other.far > placed.start
        }


def _lowest(base: int, taken: set[int]) -> int:
    """The lowest number from `base` on that is not taken."""
    return next(free for free in range(base, base + len(taken) + 1) if free not in taken)


def _spread_lanes(in_order: Iterable[Placed]) -> None:
    """Give each mark the lowest free lane."""
    own, others = _Free(0), _Free(OTHERS)
    for placed in in_order:
        placed.lane = (own if placed.mark.own else others).take(placed.start, placed.reach)


def _spread_columns(in_order: Iterable[Placed]) -> int:
    """Give each mark the lowest free column of the margin; how many the own marks need."""
    own, others = _Free(0), _Free(OTHERS)
    for placed in in_order:
        placed.column = (own if placed.mark.own else others).take(placed.start, placed.far)
    return own.next


class _Free:
    """Numbers from `base` on, each taken for a stretch; stretches come in the order of their starts.

    `next` is the lowest number that was never taken.
    """

    def __init__(self, base: int) -> None:
        self._busy: list[tuple[int, int]] = []
        self._free: list[int] = []
        self.next = base

    def take(self, start: int, end: int) -> int:
        """The lowest number that is free from `start` on; it is taken until `end`."""
        busy, free = self._busy, self._free
        while busy and busy[0][0] <= start:
            heappush(free, heappop(busy)[1])
        if free:
            number = heappop(free)
        else:
            number = self.next
            self.next += 1
        heappush(busy, (end, number))
        return number
