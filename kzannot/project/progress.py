"""How far an annotator is with an article: which sections are unread, read, or coded.

Counted are the sections that can be coded: everything but furniture, and of a ticker's entry what it
encloses, not the entry itself.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from kzannot.model.records import Reading, Section, SectionKind

Stretch = tuple[int, int]
"""Where a span starts and ends: there may be fifty thousand of them in an article."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Sections that can be coded; how many of them bear a span; how many of the others were read; spans."""

    sections: int
    read: int
    coded: int
    spans: int

    @property
    def unread(self) -> int:
        """How many sections are neither read nor coded."""
        return self.sections - self.read - self.coded


def codable(sections: Iterable[Section]) -> list[Section]:
    """The sections that are coded and counted, in text order."""
    left_out = (SectionKind.FURNITURE, SectionKind.ENTRY)
    return sorted((s for s in sections if s.kind not in left_out), key=lambda section: section.start)


def unread_entries(sections: Iterable[Section], unread: Iterable[Section]) -> tuple[int, int]:
    """In how many of a ticker's entries something is unread, and how many entries there are."""
    entries = sorted((s for s in sections if s.kind is SectionKind.ENTRY), key=lambda entry: entry.start)
    starts = [entry.start for entry in entries]
    around = ((section, bisect_right(starts, section.start) - 1) for section in unread)
    touched = {place for section, place in around if place >= 0 and section.start < entries[place].end}
    return len(touched), len(entries)


def touched(sections: Iterable[Section], starts: Iterable[int], ends: Iterable[int]) -> list[int]:
    """How many spans touch each section: all but those that start behind it or end before it."""
    starts, ends = sorted(starts), sorted(ends)
    return [bisect_left(starts, section.end) - bisect_right(ends, section.start) for section in sections]


def coded_ids(sections: Sequence[Section], spans: Collection[Stretch]) -> set[UUID]:
    """The ids of the sections that a span touches."""
    counts = touched(sections, (start for start, _ in spans), (end for _, end in spans))
    return {section.id for section, count in zip(sections, counts, strict=True) if count}


def progress_of(
    sections: Iterable[Section], spans: Collection[Stretch], readings: Iterable[Reading]
) -> Progress:
    """The progress of one annotator in one article, from the places of the spans and from the readings."""
    there = codable(sections)
    coded = coded_ids(there, spans)
    read = {reading.section_id for reading in readings} & {section.id for section in there} - coded
    return Progress(len(there), len(read), len(coded), len(spans))
