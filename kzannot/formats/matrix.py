"""Who tagged what, unit by unit: a row a frame and section, a column an annotator, for reliability programs.

1 says that the annotator tagged the frame in the section, 0 that the section was read or coded without it; an
empty cell says that the annotator has not read it. Unread is never "no frame".
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.cells import Cell, write_table
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSection, ordered
from kzannot.formats.pieces import between

TITLE = QT_TRANSLATE_NOOP("messages", "Sections by annotators, frame by frame (CSV, TSV)")
SUFFIXES = (".csv", ".tsv")
HOLDS = ""
NEEDS = ("sections", "spans", "read")
KEEPS = QT_TRANSLATE_NOOP("messages", "Which annotator tagged which frame in which section, and who read it.")
LOSES = QT_TRANSLATE_NOOP("messages", "Everything else.")

COLUMNS: Final = ("frame", "article", "file", "outlet", "section", "entry_time", "start", "end")
NEVER_CODED: Final = ("furniture", "entry")
"""Sections that are no units: furniture, and entries, whose paragraphs are units themselves."""


def write(path: Path, dataset: Dataset, texts: str = "none") -> None:
    """Write the table; it never holds texts."""
    dataset = ordered(dataset)
    annotators = [each.name for each in dataset.annotators]
    write_table(path, (*COLUMNS, *annotators), rows(dataset, annotators))


def rows(dataset: Dataset, annotators: list[str]) -> Iterator[tuple[Cell, ...]]:
    """The rows: the frames in the codebook's order, then those that only spans name."""
    known = [frame.name for frame in dataset.codebook.frames] if dataset.codebook else []
    used = {span.frame for article in dataset.articles for span in article.spans}
    units = [unit for article in dataset.articles for unit in units_of(article)]
    for frame in dict.fromkeys([*known, *sorted(used)]):
        between()
        for unit in units:
            marks = (_mark((name, frame) in unit.tagged, name in unit.seen) for name in annotators)
            yield (frame, *unit.cells, *marks)


@dataclass(frozen=True, slots=True)
class Unit:
    """A section: what stands in its row, annotators with the frames they tagged in it, and who saw it."""

    cells: tuple[Cell, ...]
    tagged: set[tuple[str, str]] = field(default_factory=set)
    seen: set[str] = field(default_factory=set)


def units_of(article: DatasetArticle) -> list[Unit]:
    """The sections of an article that can be coded; they lie in the order of the text and do not overlap."""
    sections = [each for each in article.sections if each.kind not in NEVER_CODED]
    entries = [each for each in article.sections if each.kind == "entry"]
    units = [Unit(_cells(article, section, entries)) for section in sections]
    for span in article.spans:
        for place in _touched(sections, span.start, span.end):
            units[place].tagged.add((span.annotator, span.frame))
            units[place].seen.add(span.annotator)
    for reading in article.read:
        for place in _touched(sections, reading.start, reading.end):
            if reading.start <= sections[place].start and sections[place].end <= reading.end:
                units[place].seen.add(reading.annotator)
    return units


def _touched(sections: list[DatasetSection], start: int, end: int) -> Iterator[int]:
    """The places of the sections that share a character with a stretch."""
    place = bisect_right(sections, start, key=lambda each: each.end)
    while place < len(sections) and sections[place].start < end:
        yield place
        place += 1


def _cells(
    article: DatasetArticle, section: DatasetSection, entries: list[DatasetSection]
) -> tuple[Cell, ...]:
    time = next((each.time for each in entries if each.start <= section.start < each.end), "")
    return (
        str(article.id or ""), article.source.name, article.outlet, section.kind, time,
        section.start, section.end,
    )  # fmt: skip


def _mark(tagged: bool, seen: bool) -> int | None:
    if tagged:
        return 1
    return 0 if seen else None
