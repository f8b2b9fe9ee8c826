"""Which marks of two annotators overlap, and which of them go together.

A link is a pair of places: of a mark among those of the first annotator, and of one among the second's; both
lie in order of the text. An article holds few marks of a frame, and a project many articles: so this is plain
Python, which has linked a handful before an array of it is made.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from scipy.optimize import linear_sum_assignment

Link = tuple[int, int]
Group = tuple[list[int], list[int]]


class Placed(Protocol):
    """What goes from `start` up to `end`."""

    @property
    def start(self) -> int:
        """Where it starts."""

    @property
    def end(self) -> int:
        """Where it ends."""


def overlaps(first: Sequence[Placed], second: Sequence[Placed]) -> dict[Link, int]:
    """How long marks overlap, of all that do."""
    found: dict[Link, int] = {}
    behind = 0
    for row, one in enumerate(first):
        while behind < len(second) and second[behind].end <= one.start:
            behind += 1
        for column in range(behind, len(second)):
            other = second[column]
            if other.start >= one.end:
                break
            common = min(one.end, other.end) - max(one.start, other.start)
            if common > 0:
                found[row, column] = common
    return found


def shares(
    first: Sequence[Placed], second: Sequence[Placed], common: Mapping[Link, int]
) -> dict[Link, float]:
    """What overlapping marks have in common, as a share of what both cover."""
    return {
        (row, column): length
        / (max(first[row].end, second[column].end) - min(first[row].start, second[column].start))
        for (row, column), length in common.items()
    }


def matches(worth: Mapping[Link, float]) -> list[Link]:
    """The links, one to one, that are worth most together."""
    found: list[Link] = []
    for rows, columns in groups(worth):
        if len(rows) == len(columns) == 1:
            found.append((rows[0], columns[0]))
        else:
            table = np.array([[worth.get((row, column), 0.0) for column in columns] for row in rows])
            pairs = zip(*(side.tolist() for side in linear_sum_assignment(table, maximize=True)), strict=True)
            found += [(rows[row], columns[column]) for row, column in pairs if table[row, column] > 0]
    return found


def nearest(common: Mapping[Link, int], linked: Iterable[Link], side: int) -> list[Link]:
    """The link of each mark of one side that has none yet to what it overlaps most, the first of equals."""
    known = {link[side] for link in linked}
    found: dict[int, Link] = {}
    for link, length in common.items():
        place = link[side]
        if place not in known and (place not in found or length > common[found[place]]):
            found[place] = link
    return list(found.values())


def groups(links: Iterable[Link]) -> Iterator[Group]:
    """The places of either side that hang together by links."""
    columns_of: defaultdict[int, list[int]] = defaultdict(list)
    rows_of: defaultdict[int, list[int]] = defaultdict(list)
    for row, column in links:
        columns_of[row].append(column)
        rows_of[column].append(row)
    while columns_of:
        seed = next(iter(columns_of))
        rows, columns, waiting = {seed}, set[int](), [seed]
        while waiting:
            met = set(columns_of.pop(waiting.pop())) - columns
            columns |= met
            fresh = {row for column in met for row in rows_of[column]} - rows
            rows |= fresh
            waiting += fresh
        yield sorted(rows), sorted(columns)
