"""Which marks touch which paragraph, and in which lane under the line each of them is drawn.

A mark gets the lowest lane that is free along the whole of it, and keeps it: a new mark never moves an
older one. A badge is wider than a mark of a few letters, so a mark takes its lane at least as far as its
badge reaches. The annotator's own marks and those of others have lanes of their own.

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


class Placed:
    """A mark with its place in the document: `start`, `end`, the `reach` of mark and badge, and its lane."""

    __slots__ = ("end", "lane", "mark", "reach", "start")

    def __init__(self, mark: Mark, start: int, end: int) -> None:
        self.mark = mark
        self.start = start
        self.end = end
        signs = len(mark.sub) + mark.uncertain + mark.unfinished
        self.reach = (
            max(end, start + _BADGE_UNITS + (_SUB_UNITS + signs if signs else 0)) if mark.badge else end
        )
        self.lane = 0

    def order(self) -> tuple[int, int]:
        """Text order; of marks that start together, the longest first."""
        return self.start, -self.end


class Lanes:
    """The marks of one text by paragraph and by id."""

    def __init__(self, positions: Positions, starts: Sequence[int]) -> None:
        self._positions = positions
        self._starts = starts
        self._by_id: dict[Hashable, Placed] = {}
        self._by_paragraph: list[list[Placed]] = [[] for _ in starts]

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
        for own in (True, False):
            _spread([placed for placed in in_order if placed.mark.own is own], 0 if own else OTHERS)
        for placed in in_order:
            for paragraph in self.paragraphs(placed):
                self._by_paragraph[paragraph].append(placed)

    def add(self, mark: Mark, lane: int | None = None) -> Placed:
        """Take one more mark, in `lane` if that is free."""
        placed = self._place(mark)
        base = 0 if mark.own else OTHERS
        taken = self._taken(placed)
        if lane is None or lane in taken or (lane >= OTHERS) == mark.own:
            lane = next(free for free in range(base, base + len(taken) + 1) if free not in taken)
        placed.lane = lane
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
        placed = Placed(mark, self._positions.to_units(mark.start), self._positions.to_units(mark.end))
        behind = bisect_left(self._starts, placed.end)
        if behind < len(self._starts):  # no badge hangs over into the lines of the next paragraph
            placed.reach = min(placed.reach, max(placed.end, self._starts[behind]))
        return placed

    def _taken(self, placed: Placed) -> set[int]:
        paragraphs = self.paragraphs(placed)
        return {
            other.lane
            for paragraph in paragraphs
            for other in self._by_paragraph[paragraph]
            if other.start < placed.reach and other.reach > placed.start
        }


def _spread(in_order: Iterable[Placed], base: int) -> None:
    """Give each mark the lowest free lane from `base` on."""
    busy: list[tuple[int, int]] = []
    free: list[int] = []
    lanes = base
    for placed in in_order:
        while busy and busy[0][0] <= placed.start:
            heappush(free, heappop(busy)[1])
        if free:
            placed.lane = heappop(free)
        else:
            placed.lane = lanes
            lanes += 1
        heappush(busy, (placed.reach, placed.lane))
