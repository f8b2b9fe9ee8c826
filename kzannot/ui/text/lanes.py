"""Which marks touch which paragraph, and in which lane under the line each of them is drawn.

A mark gets the lowest lane that is free along the whole of it, and keeps it: a new mark never moves an
older one. A badge is wider than a mark of a few letters, so a mark takes its lane at least as far as its
badge reaches. The annotator's own marks and those of others have lanes of their own.

In the margin a mark has a column in the same way. A stripe there is as high as the lines that the mark
touches, so two marks share a column only where no line can hold parts of both. The own marks have the
columns next to the text.

Both are found in text order, as far as somebody looks: a mark that nobody has come near costs nothing but
its place in the row. What is found before does not depend on what comes later, so that it never changes.

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

MOST_COLUMNS = 6
"""How many stripes stand side by side in the margin at most; what needs more is counted there."""


class Placed:
    """A mark with its place in the document: `start`, `end`, the `reach` of mark and badge, its lane.

    It touches the paragraphs from `first` to `last`; the next one begins at `border`. In the margin it has a
    `column`, which is its own as far as `far`.
    """

    __slots__ = ("border", "column", "end", "far", "first", "lane", "last", "mark", "reach", "start")

    def __init__(self, mark: Mark, start: int, end: int, starts: Sequence[int]) -> None:
        self.mark = mark
        self.start = start
        self.end = end
        self.first = bisect_right(starts, start) - 1
        behind = bisect_left(starts, end, self.first + 1)
        self.last = behind - 1
        self.border = starts[behind] if behind < len(starts) else _ENDLESS
        self.reach = end
        look = mark.look
        if look.badge:
            signs = len(look.sub) + look.uncertain + look.unfinished
            badge = start + _BADGE_UNITS + (_SUB_UNITS + signs if signs else 0)
            if badge > end:  # no badge hangs over into the lines of the next paragraph
                self.reach = min(badge, self.border)
        self.lane = 0
        self.far = end
        self.column = 0

    def order(self) -> int:
        """As that of a mark."""
        return self.start * _ENDLESS - self.end


class Lanes:
    """The marks of one text by paragraph and id; `own_columns` is what the own ones need in the margin."""

    def __init__(self, positions: Positions, starts: Sequence[int]) -> None:
        self._positions = positions
        self._starts = starts
        self._line = LONGEST_LINE
        self.fill(())

    def __contains__(self, mark_id: Hashable) -> bool:
        return mark_id in self._marks

    def __iter__(self) -> Iterator[Mark]:
        return iter(self._marks.values())

    def in_order(self) -> list[Mark]:
        """All marks in text order; of those that start together, the longest first."""
        return list(self._order)

    def of_paragraph(self, paragraph: int) -> list[Placed]:
        """The marks that touch a paragraph, in text order."""
        self._go_to(paragraph)
        return self._by_paragraph[paragraph]

    def get(self, mark_id: Hashable) -> Placed | None:
        """The mark with an id; None if there is none."""
        return self.placed(mark_id) if mark_id in self._marks else None

    def placed(self, mark_id: Hashable) -> Placed:
        """The mark with an id that is there."""
        if mark_id not in self._placed:
            self._go_to(self._made(self._marks[mark_id]).last)
        return self._placed[mark_id]

    def column(self, placed: Placed) -> int:
        """The column of a mark in the margin, counted from the text."""
        return placed.column if placed.mark.look.own else placed.column - OTHERS + self.own_columns

    def set_line(self, units: int) -> None:
        """Say how many units a line may have; columns of the margin follow."""
        if units != self._line:
            self._line = units
            self._columns = _Numbers()
            for mark in self._order[: self._next]:
                placed = self._placed[mark.id]
                placed.far = self._far(placed)
                self._take_column(placed)
            self.own_columns = self._needed()

    def paragraphs(self, placed: Placed) -> range:
        """The paragraphs that a mark touches."""
        return range(placed.first, placed.last + 1)

    def paragraph_at(self, units: int) -> int:
        """The paragraph in which a unit stands."""
        return max(0, bisect_right(self._starts, units) - 1)

    def fill(self, marks: Iterable[Mark]) -> None:
        """Take these marks in place of all others; of two with one id the last is taken."""
        self._marks = {mark.id: mark for mark in marks}
        self._order = sorted(self._marks.values(), key=_order)
        self._placed: dict[Hashable, Placed] = {}
        self._next = 0  # how many marks of the order have their places
        self._paragraph = 0  # the first paragraph whose marks have none yet
        self._by_paragraph: list[list[Placed]] = [[] for _ in self._starts]
        self._lanes, self._columns = _Numbers(), _Numbers()
        self.own_columns = self._needed()

    def go_on(self) -> bool:
        """Find the places of one more paragraph's marks; False where all have theirs."""
        if self._paragraph < len(self._starts):
            self._go_to(self._paragraph)
        return self._paragraph < len(self._starts)

    def add(self, mark: Mark, before: Placed | None = None) -> Placed:
        """Take one more mark, in lane and column of the one `before` if they are free."""
        placed = self._made(mark)
        self._go_to(placed.last)
        own = mark.look.own
        lanes, columns = self._taken_lanes(placed), self._taken_columns(placed)
        keeps = before is not None and (before.lane < OTHERS) == own
        placed.lane = before.lane if before and keeps and before.lane not in lanes else _lowest(own, lanes)
        placed.column = (
            before.column if before and keeps and before.column not in columns else _lowest(own, columns)
        )
        if own:
            self.own_columns = min(MOST_COLUMNS, max(self.own_columns, placed.column + 1))
        self._marks[mark.id] = mark
        insort(self._order, mark, key=_order)
        self._next += 1
        self._placed[mark.id] = placed
        for paragraph in self.paragraphs(placed):
            insort(self._by_paragraph[paragraph], placed, key=Placed.order)
        return placed

    def remove(self, mark_id: Hashable) -> Placed:
        """Drop a mark that is there."""
        placed = self.placed(mark_id)
        for paragraph in self.paragraphs(placed):
            self._by_paragraph[paragraph].remove(placed)
        del self._marks[mark_id], self._placed[mark_id]
        place = bisect_left(self._order, _order(placed.mark), key=_order)
        while self._order[place].id != mark_id:
            place += 1
        del self._order[place]
        self._next -= 1
        return placed

    def touching(self, start: int, end: int) -> list[Placed]:
        """The marks that have a unit in the stretch, or touch it from outside."""
        first, last = self.paragraph_at(max(0, start - 1)), self.paragraph_at(end)
        found = {
            placed
            for paragraph in range(first, last + 1)
            for placed in self.of_paragraph(paragraph)
            if placed.start <= end and placed.end >= start
        }
        return sorted(found, key=Placed.order)

    def _go_to(self, paragraph: int) -> None:
        """Find the places of all marks that begin in a paragraph or before it."""
        if paragraph < self._paragraph:
            return
        self._paragraph = paragraph + 1
        behind = self._starts[paragraph + 1] if paragraph + 1 < len(self._starts) else _ENDLESS
        last = bisect_left(self._order, self._positions.to_position(behind), self._next, key=_start)
        for mark in self._order[self._next : last]:
            placed = self._placed[mark.id] = self._made(mark)
            placed.lane = self._lanes.take(mark.look.own, placed.start, placed.reach)
            self._take_column(placed)
            for touched in range(placed.first, placed.last + 1):
                self._by_paragraph[touched].append(placed)
        self._next = last

    def _made(self, mark: Mark) -> Placed:
        to_units = self._positions.to_units
        placed = Placed(mark, to_units(mark.start), to_units(mark.end), self._starts)
        placed.far = self._far(placed)
        return placed

    def _take_column(self, placed: Placed) -> None:
        placed.column = self._columns.take(placed.mark.look.own, placed.start, placed.far)

    def _far(self, placed: Placed) -> int:
        """How far no other mark may have the column of this one: to the end of its last line."""
        return min(placed.end + self._line, placed.border)

    def _needed(self) -> int:
        """How many columns the own marks need, as far as the margin can have them."""
        own = _Free(0)
        for mark in self._order:
            if mark.look.own:
                placed = self._made(mark)
                own.take(placed.start, placed.far)
                if own.next == MOST_COLUMNS:
                    break
        return own.next

    def _taken_lanes(self, placed: Placed) -> set[int]:
        return {
            other.lane
            for paragraph in self.paragraphs(placed)
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


def _order(mark: Mark) -> int:
    """Text order; of marks that start together, the longest first."""
    return mark.start * _ENDLESS - mark.end


def _start(mark: Mark) -> int:
    return mark.start


def _lowest(own: bool, taken: set[int]) -> int:
    """The lowest number that is not taken."""
    base = 0 if own else OTHERS
    return next(free for free in range(base, base + len(taken) + 1) if free not in taken)


class _Numbers:
    """Lanes, or columns: those of the own marks from 0 on, those of the others' from `OTHERS` on."""

    def __init__(self) -> None:
        self._own = _Free(0)
        self._others = _Free(OTHERS)

    def take(self, own: bool, start: int, end: int) -> int:
        """The lowest number that is free for a stretch."""
        return (self._own if own else self._others).take(start, end)


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
