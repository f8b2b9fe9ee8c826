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

import numpy as np
from scipy.optimize import linear_sum_assignment

from kzannot.agreement.continua import Mask
from kzannot.agreement.ratings import Floats, Integers
from kzannot.agreement.span_f1 import LEAST_SHARED


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
        if len(self.first) != 1 or len(self.second) != 1 or self.frames[0] != self.frames[1]:
            return ()
        one, other = self.first[0].attributes, self.second[0].attributes
        return tuple(name for name in {**one, **other} if one.get(name) != other.get(name))

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """In what the annotators differ; nothing where they agree."""
        place = self._place()
        return (*((place,) if place else ()), *((Kind.ATTRIBUTE,) if self.attributes else ()))

    def _place(self) -> Kind | None:
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
    lone_first = [encounter.first[0] for encounter in met if not encounter.second]
    lone_second = [encounter.second[0] for encounter in met if not encounter.first]
    both = [encounter for encounter in met if encounter.first and encounter.second]
    return sorted([*both, *_of_lone(lone_first, lone_second)], key=_place)


def matched(first: Iterable[Mark], second: Iterable[Mark]) -> Iterator[tuple[Mark, Mark]]:
    """The marks of one frame that mean the same: matched one to one, each pair sharing half of its extent."""
    one, other = _by_frame(first), _by_frame(second)
    for frame in one:
        rows, columns = _halves(_overlaps(one[frame], other[frame])[1])
        yield from (
            (one[frame][row], other[frame][column])
            for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
        )


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
    for mark in sorted(marks, key=lambda mark: (mark.start, mark.end)):
        found[mark.frame].append(mark)
    return found


def _of_frame(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[Encounter]:
    """How marks of one frame meet: matched, joined to what they overlap most, or alone."""
    overlap, share = _overlaps(first, second)
    linked = np.zeros(overlap.shape, dtype=np.bool_)
    linked[_halves(share)] = True
    for row in np.flatnonzero(~linked.any(axis=1) & overlap.any(axis=1)):
        linked[row, overlap[row].argmax()] = True
    for column in np.flatnonzero(~linked.any(axis=0) & overlap.any(axis=0)):
        linked[overlap[:, column].argmax(), column] = True
    yield from (Encounter((first[row],), ()) for row in np.flatnonzero(~linked.any(axis=1)).tolist())
    yield from (Encounter((), (second[column],)) for column in np.flatnonzero(~linked.any(axis=0)).tolist())
    while linked.any():
        rows, columns = _together(linked)
        yield Encounter(tuple(first[row] for row in rows), tuple(second[column] for column in columns))
        linked[rows] = False


def _together(linked: Mask) -> tuple[Integers, Integers]:
    """The rows and columns that hang together with the first link."""
    rows = np.zeros(len(linked), dtype=np.bool_)
    rows[np.flatnonzero(linked.any(axis=1))[0]] = True
    size = 0
    while size != rows.sum():
        size = int(rows.sum())
        columns = linked[rows].any(axis=0)
        rows |= linked[:, columns].any(axis=1)
    return np.flatnonzero(rows), np.flatnonzero(columns)


def _of_lone(first: Sequence[Mark], second: Sequence[Mark]) -> Iterator[Encounter]:
    """How marks that met none of their frame meet those of other frames."""
    pairs = list(zip(*_matches(_overlaps(first, second)[1]), strict=True))
    yield from (Encounter((first[row],), (second[column],)) for row, column in pairs)
    rows, columns = {row for row, _ in pairs}, {column for _, column in pairs}
    yield from (Encounter((mark,), ()) for row, mark in enumerate(first) if row not in rows)
    yield from (Encounter((), (mark,)) for column, mark in enumerate(second) if column not in columns)


def _overlaps(first: Sequence[Mark], second: Sequence[Mark]) -> tuple[Floats, Floats]:
    """How far each two marks overlap: in length, and as a share of what both cover."""
    one = np.array([(mark.start, mark.end) for mark in first], dtype=np.float64).reshape(-1, 1, 2)
    other = np.array([(mark.start, mark.end) for mark in second], dtype=np.float64).reshape(1, -1, 2)
    low, high = np.maximum(one[..., 0], other[..., 0]), np.minimum(one[..., 1], other[..., 1])
    overlap = np.maximum(0.0, high - low)
    whole = np.maximum(one[..., 1], other[..., 1]) - np.minimum(one[..., 0], other[..., 0])
    return overlap, overlap / whole


def _halves(share: Floats) -> tuple[Integers, Integers]:
    """The pairs, one to one, that share at least half of what both cover, and most of it together."""
    return _matches(np.where(share >= LEAST_SHARED, share, 0.0))


def _matches(worth: Floats) -> tuple[Integers, Integers]:
    """The pairs, one to one, that are worth most together."""
    rows, columns = linear_sum_assignment(worth, maximize=True)
    worthy = worth[rows, columns] > 0
    return rows[worthy], columns[worthy]


def _place(encounter: Encounter) -> tuple[int, int, str]:
    """Where an encounter is in the text."""
    marks = (*encounter.first, *encounter.second)
    return min(mark.start for mark in marks), max(mark.end for mark in marks), marks[0].frame
