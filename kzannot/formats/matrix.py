"""Who tagged what, unit by unit: a row a frame and section, a column an annotator, for reliability programs.

1 says that the annotator tagged the frame in the section, 0 that the section was read or coded without it; an
empty cell says that the annotator has not read it. Unread is never "no frame".
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.cells import Cell, write_table
from kzannot.formats.dataset import Dataset, DatasetArticle, DatasetSection, ordered

TITLE = QT_TRANSLATE_NOOP("messages", "Sections by annotators, frame by frame (CSV, TSV)")
SUFFIXES = (".csv", ".tsv")
HOLDS = ""
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
    units = [
        (article, section, _tagged(article, section), _seen(article, section))
        for article in dataset.articles
        for section in article.sections
        if section.kind not in NEVER_CODED
    ]
    for frame in dict.fromkeys([*known, *sorted(used)]):
        for article, section, tagged, seen in units:
            yield (
                frame,
                str(article.id or ""),
                article.source.name,
                article.outlet,
                section.kind,
                _entry_time(article, section),
                section.start,
                section.end,
                *(_mark((name, frame) in tagged, name in seen) for name in annotators),
            )


def _mark(tagged: bool, seen: bool) -> int | None:
    if tagged:
        return 1
    return 0 if seen else None


def _tagged(article: DatasetArticle, section: DatasetSection) -> set[tuple[str, str]]:
    """Annotators with the frames that they tagged in a section."""
    return {
        (span.annotator, span.frame)
        for span in article.spans
        if span.start < section.end and section.start < span.end
    }


def _seen(article: DatasetArticle, section: DatasetSection) -> set[str]:
    """The annotators who read or coded a section."""
    readers = {
        reading.annotator
        for reading in article.read
        if reading.start <= section.start and section.end <= reading.end
    }
    return readers | {annotator for annotator, _ in _tagged(article, section)}


def _entry_time(article: DatasetArticle, section: DatasetSection) -> str:
    return next(
        (
            each.time
            for each in article.sections
            if each.kind == "entry" and each.start <= section.start and section.end <= each.end
        ),
        "",
    )
