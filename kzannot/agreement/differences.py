"""Where two annotators differ in a text, and how: missed, other frame, boundary, splitting, attributes.

Marks of the same frame meet first: those that share half of what they cover, one to one; what is left joins
the mark that it overlaps most, so that one long mark against two short ones is a matter of splitting, not of
frames. Only marks that met none of their own frame may meet one of another, one to one. A second frame
on a passage that the other annotator gave the first one only is therefore missed, not confused.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from operator import attrgetter

import numpy as np

from kzannot.agreement import links
from kzannot.agreement.continua import ANNOTATOR, END, START
from kzannot.agreement.meeting import meetings, shared
from kzannot.agreement.ratings import Integers
from kzannot.agreement.span_f1 import LEAST_SHARED

_ends = attrgetter("start", "end")


class Kind(StrEnum):
    """How two annotators differ about a passage."""

    MISSED = "missed"
    OTHER_FRAME = "other_frame"
    SPLITTING = "splitting"
    BOUNDARY = "boundary"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Mark:
    """What an annotator marked, from `start` up to `end`; `name` is whatever the caller knows it by."""

    start: int
    end: int
    frame: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Encounter:
    """Marks of two annotators that mean the same passage; one side is empty where nobody met them."""

    first: tuple[Mark, ...]
    second: tuple[Mark, ...]

    @property
    def frames(self) -> tuple[str | None, str | None]:
        """The frame of either annotator; None where one marked nothing."""
        return (
            self.first[0].frame if self.first else None,
            self.second[0].frame if self.second else None,
        )

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that differ, where one mark of a frame met one."""
        if len(self.first) != 1 or len(self.second) != 1 or self.first[0].frame != self.second[0].frame:
            return ()
        one, other = self.first[0].attributes, self.second[0].attributes
        return tuple(name for name in {**one, **other} if one.get(name) != other.get(name))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """In what the annotators differ; nothing where they agree."""
        return (*((self.place,) if self.place else ()), *((Kind.ATTRIBUTE,) if self.attributes else ()))

    @property
    def place(self) -> Kind | None:
        """In what they differ beside attributes."""
        if not self.first or not self.second:
            return Kind.MISSED
        if self.frames[0] != self.frames[1]:
            return Kind.OTHER_FRAME
        if len(self.first) > 1 or len(self.second) > 1:
            return Kind.SPLITTING
        one, other = self.first[0], self.second[0]
        return None if (one.start, one.end) == (other.start, other.end) else Kind.BOUNDARY


def encounters(first: Iterable[Mark], second: Iterable[Mark]) -> list[Encounter]:
    """All marks of two annotators in one text, each in one encounter, in order of the text."""
    one, other = _by_frame(first), _by_frame(second)
    met: list[Encounter] = []
    for frame in {**one, **other}:
        met.extend(_of_frame(one[frame], other[frame]))
    lone_first = sorted((each.first[0] for each in met if not each.second), key=_ends)
    lone_second = sorted((each.second[0] for each in met if not each.first), key=_ends)
    both = [encounter for encounter in met if encounter.first and encounter.second]
    return sorted([*both, *_of_lone(lone_first, lone_second)], key=_place)


def matched(spans: Integers) -> Integers:
    """Which spans of two annotators mean the same: of one label, one to one, sharing half of their extent.

    Args:
        spans: rows of text, annotator (0 or 1), start, end and label.

    Returns:
        The row of the first annotator's and that of the second's; shape (pairs, 2).
    """
    in_order = np.lexsort((spans[:, END], spans[:, START]))
    ordered = spans[in_order]
    one, other = meetings(ordered, 2)
    share = shared(ordered, one, other)
    alike = (share >= LEAST_SHARED) & (ordered[one, ANNOTATOR] == 0)
    one, other, share = one[alike], other[alike], share[alike]
    single = (np.bincount(one)[one] == 1) & (np.bincount(other)[other] == 1)
    rest = zip(*(each[~single].tolist() for each in (one, other, share)), strict=True)
    best = links.matches({(row, column): worth for row, column, worth in rest})
    pairs = np.concatenate((np.column_stack((one[single], other[single])), np.array(best).reshape(-1, 2)))
    return np.asarray(in_order[pairs.astype(np.int64)])


def confusion(met: Iterable[Encounter], frames: Sequence[str]) -> Integers:
    """How often the first annotator's frame (row) met the second's (column); the last of each is none."""
    number: dict[str | None, int] = {frame: index for index, frame in enumerate(frames)}
    number[None] = len(frames)
    table = np.zeros((len(number), len(number)), dtype=np.int64)
    for encounter in met:
        row, column = encounter.frames
        table[number[row], number[column]] += 1
    return table


def _by_frame(marks: Iterable[Mark]) -> defaultdict[str, list[Mark]]:
    """The marks of each frame, in order of the text."""
    found: defaultdict[str, list[Mark]] = defaultdict(list)
    for mark in sorted(marks, key=_ends):
        found[mark.frame].append(mark)
    return found


def _of_frame(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[Encounter]:
    """How marks of one frame meet: matched, joined to what they overlap most, or alone."""
    common = links.overlaps(first, second)
    linked = _halves(first, second, common)
    for side in (0, 1):
        linked += links.nearest(common, linked, side)
    for rows, columns in links.groups(linked):
        yield Encounter(tuple(first[row] for row in rows), tuple(second[column] for column in columns))
    yield from _alone(first, second, linked)


def _of_lone(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[Encounter]:
    """How marks that met none of their frame meet those of other frames."""
    pairs = links.matches(links.shares(first, second, links.overlaps(first, second)))
    yield from (Encounter((first[row],), (second[column],)) for row, column in pairs)
    yield from _alone(first, second, pairs)


def _alone(
    first: Sequence[Mark], second: Sequence[Mark], linked: Iterable[links.Link]
) -> Iterator[Encounter]:
    """The marks of either that no link leads to."""
    rows, columns = {row for row, _ in linked}, {column for _, column in linked}
    yield from (Encounter((mark,), ()) for row, mark in enumerate(first) if row not in rows)
    yield from (Encounter((), (mark,)) for column, mark in enumerate(second) if column not in columns)


def _halves(
    first: Sequence[Mark], second: Sequence[Mark], common: Mapping[links.Link, int]
) -> list[links.Link]:
    """The links, one to one, that share at least half of what both cover, and most of it together."""
    shares = links.shares(first, second, common)
    return links.matches({link: share for link, share in shares.items() if share >= LEAST_SHARED})


def _place(encounter: Encounter) -> tuple[int, int, str]:
    """Where an encounter is in the text."""
    marks = (*encounter.first, *encounter.second)
    return min(mark.start for mark in marks), max(mark.end for mark in marks), marks[0].frame
