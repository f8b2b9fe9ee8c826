"""The long table of spans: a row a span, all that is known of it in columns, for R, pandas and LibreOffice.

Offsets count Unicode code points, end exclusive. What follows from the rest (title, labels, section) stands
there to save a join; reading the table back leaves it out.
"""

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats import pieces
from kzannot.formats.cells import Cell, write_table
from kzannot.formats.codebook_draft import FrameDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetArticle,
    DatasetSection,
    DatasetSpan,
    first_words,
    ordered,
)
from kzannot.formats.spans import DERIVED, MULTIPLE, PLAIN_KEYS, ReadRow, SpanRow
from kzannot.formats.spans import read as read_rows

TITLE = QT_TRANSLATE_NOOP("messages", "Table of spans (CSV, TSV)")
SUFFIXES = (".csv", ".tsv")
HOLDS = "spans"
OFFSETS = "both"
NEEDS = ("sections", "spans")
KEEPS = QT_TRANSLATE_NOOP("messages", "Every span with its article, frame, attributes, doubt and memo.")
LOSES = QT_TRANSLATE_NOOP(
    "messages", "Texts, sections, answers, readings, decisions, statements, the codebook's definitions."
)

BEFORE: Final = (
    "id", "file", "article", "outlet", "title", "published", "section", "entry_time", "start", "end",
    "source_start", "source_end", "frame", "frame_de", "frame_en", "group", "annotator", "round", "layer",
)  # fmt: skip
AFTER: Final = ("uncertain", "memo", "codebook")
COLUMN_OF_TEXTS: Final = {"full": ("text",), "words": ("words",), "none": ()}


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write the spans; `texts` is full (a column of their texts), words (the first eight of each) or none."""
    attributes = span_attributes(dataset)
    write_table(path, columns(attributes, texts), rows(dataset, attributes, texts))


def read(path: Path) -> list[SpanRow | ReadRow]:
    """The spans of a table, as `spans` reads them."""
    return read_rows(path)


def span_attributes(dataset: Dataset) -> list[str]:
    """The attributes that get a column: the codebooks' in their order, then others that spans have."""
    books = [book for book in (dataset.codebook, *dataset.older) if book]
    named = [each.name for book in books for each in book.attributes if each.level == "span"]
    used = {name for article in dataset.articles for span in article.spans for name, _ in span.attributes}
    return list(dict.fromkeys([*named, *sorted(used)]))


def columns(attributes: list[str], texts: str) -> tuple[str, ...]:
    """The names of the columns."""
    return (*BEFORE, *map(column_of, attributes), *AFTER, *COLUMN_OF_TEXTS[texts])


def column_of(attribute: str) -> str:
    """The column of an attribute, which is its name unless a column is called so already."""
    return f"attribute_{attribute}" if attribute in PLAIN_KEYS | DERIVED else attribute


def rows(dataset: Dataset, attributes: list[str], texts: str) -> Iterator[tuple[Cell, ...]]:
    """The rows, in the order of the articles and of the text."""
    column = {name: place for place, name in enumerate(attributes)}
    frames = _Frames(dataset)
    for article in pieces.each(ordered(dataset).articles):
        places, about = _Places(article), _about(article)
        for span in article.spans:
            frame, version = frames[span.codebook, span.frame]
            values = [""] * len(attributes)
            for name, value in span.attributes:
                if name in column:
                    values[column[name]] = value if isinstance(value, str) else MULTIPLE.join(value)
            yield (
                str(span.id or ""), *about, places.kind(span.start), places.time(span.start),
                span.start, span.end, span.source_start, span.source_end,
                *frame, span.annotator, span.round, span.layer, *values,
                span.uncertain, span.memo, version, *_texts(article, span, texts),
            )  # fmt: skip


class _Frames(dict[tuple[UUID | None, str], tuple[tuple[str, ...], str]]):
    """The cells of a frame and of its codebook's version, by the version's id and the frame's name."""

    def __init__(self, dataset: Dataset) -> None:
        super().__init__()
        self._books = {book.id: book for book in dataset.older}
        self._newest = dataset.codebook

    def __missing__(self, key: tuple[UUID | None, str]) -> tuple[tuple[str, ...], str]:
        version, name = key
        book = self._books.get(version) or self._newest
        own = self._newest if version is None else self._books.get(version)
        named = (frame for frame in (own.frames if own else ()) if frame.name == name)
        frame = next(named, FrameDraft(name))
        cells = name, frame.label.de, frame.label.en, frame.group
        self[key] = cells, f"{book.name} {book.version}" if book else ""
        return self[key]


class _Places:
    """In which section of an article an offset lies."""

    def __init__(self, article: DatasetArticle) -> None:
        self._leaves = [each for each in article.sections if each.kind != "entry"]
        self._entries = [each for each in article.sections if each.kind == "entry"]
        self._starts = [each.start for each in self._leaves]
        self._entry_starts = [each.start for each in self._entries]

    def kind(self, offset: int) -> str:
        """The kind of the section at an offset; empty between sections."""
        section = _at(self._leaves, self._starts, offset)
        return section.kind if section else ""

    def time(self, offset: int) -> str:
        """The time of the entry at an offset; empty outside of entries."""
        entry = _at(self._entries, self._entry_starts, offset)
        return entry.time if entry else ""


def _at(sections: list[DatasetSection], starts: list[int], offset: int) -> DatasetSection | None:
    place = bisect_right(starts, offset) - 1
    return sections[place] if place >= 0 and offset < sections[place].end else None


def _about(article: DatasetArticle) -> tuple[Cell, ...]:
    return article.source.name, str(article.id or ""), article.outlet, article.title, article.published


def _texts(article: DatasetArticle, span: DatasetSpan, texts: str) -> tuple[str, ...]:
    if texts == "none":
        return ()
    covered = (article.text or "")[span.start : span.end]
    return (covered if texts == "full" else first_words(covered) or span.words,)
