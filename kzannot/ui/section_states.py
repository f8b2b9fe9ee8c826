"""This module is about how far one article is read: which of its sections are unread, read or coded.

It is kept up to date span by span, so that an edit in a long article costs no more than in a short one.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from operator import attrgetter
from uuid import UUID

from kzannot.model.records import Reading, Section, Span
from kzannot.project.progress import Progress, codable, touched
from kzannot.ui.text.values import State


class SectionStates:
    """The states of an article's sections for one annotator."""

    def __init__(
        self, sections: Sequence[Section], spans: Collection[Span], readings: Iterable[Reading]
    ) -> None:
        self._codable = codable(sections)
        places = {section.id: place for place, section in enumerate(self._codable)}
        self._places = [places.get(section.id) for section in sections]
        self._starts = [section.start for section in self._codable]
        self._ends = [section.end for section in self._codable]
        where = (map(attrgetter(edge), spans) for edge in ("start", "end"))
        self._spans_in = touched(self._codable, *where)
        self._spans = len(spans)
        self._read: dict[UUID, Reading] = {}
        for reading in readings:
            self.read(reading)

    def add(self, span: Span) -> None:
        """Heed a new span."""
        self._count(span, 1)

    def remove(self, span: Span) -> None:
        """Heed that a span is gone."""
        self._count(span, -1)

    def read(self, reading: Reading) -> None:
        """Heed that a section was read."""
        self._read[reading.section_id] = reading

    def unread(self, reading: Reading) -> None:
        """Heed that a section was not read after all."""
        self._read.pop(reading.section_id, None)

    def states(self) -> list[State | None]:
        """The state of every section, in their order; None of what is never coded."""
        return [None if place is None else self._state(place) for place in self._places]

    def progress(self) -> Progress:
        """The same as numbers."""
        states = [self._state(place) for place in range(len(self._codable))]
        return Progress(len(states), states.count(State.READ), states.count(State.CODED), self._spans)

    def next_unread(self, position: int, step: int) -> Section | None:
        """The nearest unread section behind (`step` 1) or before (-1) a position, then from the other end."""
        here = bisect_right(self._starts, position) - 1
        count = len(self._codable)
        around = [(here + step * away) % count for away in range(1, count + 1)]
        unread = (place for place in around if self._state(place) is State.UNREAD)
        return next((self._codable[place] for place in unread), None)

    def unread_sections(self) -> list[Section]:
        """The unread sections, in text order."""
        return [s for place, s in enumerate(self._codable) if self._state(place) is State.UNREAD]

    def codable_at(self, position: int) -> Section | None:
        """The section at a position that can be coded; None on furniture and between sections."""
        place = bisect_right(self._starts, position) - 1
        return self._codable[place] if place >= 0 and position <= self._ends[place] else None

    def state_of(self, section: Section) -> State:
        """The state of a section that can be coded."""
        return self._state(bisect_left(self._starts, section.start))

    def _state(self, place: int) -> State:
        if self._spans_in[place]:
            return State.CODED
        return State.READ if self._codable[place].id in self._read else State.UNREAD

    def _count(self, span: Span, change: int) -> None:
        self._spans += change
        for place in range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end)):
            self._spans_in[place] += change
