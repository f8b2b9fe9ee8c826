"""The program's own dataset format: JSON lines, a header and then an article a line.

UTF-8 without a byte-order mark, lines ending in a line feed, keys and records in one order, so that equal
datasets make equal bytes. What `write` writes, `read` gives back: every record, every offset. The texts may
be left out; then the digests say which texts the offsets count in.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeVar

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.dataset import (
    Dataset,
    DatasetAnnotator,
    DatasetArticle,
    DatasetOption,
    DatasetOutlet,
    DatasetRound,
    DatasetStatement,
    ordered,
    with_texts,
)
from kzannot.formats.dataset_checks import fault, with_repetition, without_repetition
from kzannot.formats.files import write_atomically
from kzannot.formats.json_lines import IN_LINE, line_of, lines_in, numbered, read_lines
from kzannot.formats.notes import UNKNOWN_KEY, Note
from kzannot.formats.plain import BESIDE, Wrong, from_plain, to_plain

TITLE = QT_TRANSLATE_NOOP("messages", "kzannot dataset (JSON lines)")
SUFFIXES = (".jsonl",)
HOLDS = "dataset"
OFFSETS = "both"
EARLIER = True
KEEPS = QT_TRANSLATE_NOOP(
    "messages", "Everything: texts, sources, sections, spans, answers, readings, codebook."
)
LOSES = QT_TRANSLATE_NOOP("messages", "The journal.")

VERSION: Final = 1
T = TypeVar("T")

_INDEX = re.compile(r"\[\d+\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """The first line."""

    kzannot: int
    codebook: CodebookDraft | None = None
    annotators: tuple[DatasetAnnotator, ...] = ()
    exported: str = ""
    program: str = ""
    older: tuple[CodebookDraft, ...] = field(default=(), metadata=BESIDE)
    outlets: tuple[DatasetOutlet, ...] = field(default=(), metadata=BESIDE)
    rounds: tuple[DatasetRound, ...] = field(default=(), metadata=BESIDE)
    options: tuple[DatasetOption, ...] = field(default=(), metadata=BESIDE)
    statements: tuple[DatasetStatement, ...] = field(default=(), metadata=BESIDE)


_SHARED: Final = (
    "codebook", "annotators", "exported", "program", "older", "outlets", "rounds", "options", "statements",
)  # fmt: skip
"""What the header and the dataset have in common."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a dataset; `texts` is full, words (the first eight of each span) or none."""
    write_atomically(path, lines(dataset, texts))


def lines(dataset: Dataset, texts: str = "full") -> Iterator[bytes]:
    """The lines of the file, each with its line end."""
    dataset = ordered(with_texts(dataset, texts))
    header = _Header(kzannot=VERSION, **{name: getattr(dataset, name) for name in _SHARED})
    yield line_of(to_plain(header))
    for article in dataset.articles:
        yield line_of(to_plain(replace(article, source=without_repetition(article))))


def read(path: Path) -> Dataset:
    """The dataset of a file, checked: every digest, every offset.

    Raises:
        UserError: the file cannot be read, is of another version, or a line is not what it should be.
    """
    return _read(read_lines(path), path.name)


def from_lines(told: Iterable[bytes], name: str) -> Dataset:
    """The dataset that lines say; `name` is what their file is called in messages."""
    return _read(numbered(told, name), name)


def loads(content: bytes, name: str) -> Dataset:
    """The dataset that the bytes of a file hold; `name` is what the file is called in messages."""
    return _read(lines_in(BytesIO(content), name), name)


def _read(numbered: Iterator[tuple[int, Any]], name: str) -> Dataset:
    unknown: dict[str, int] = {}
    header = _header(numbered, name, unknown)
    articles = tuple(_article(value, name, number, unknown) for number, value in numbered)
    notes = tuple(Note(UNKNOWN_KEY, number=number, key=key) for key, number in unknown.items())
    return ordered(Dataset(**{key: getattr(header, key) for key in _SHARED}, articles=articles, notes=notes))


def _header(numbered: Iterator[tuple[int, Any]], name: str, unknown: dict[str, int]) -> _Header:
    number, value = next(numbered, (0, None))
    version = value.get("kzannot") if isinstance(value, dict) else None
    if version is None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no dataset of kzannot: its first line does not say so."),
            name=name,
        )
    if version != VERSION:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "{name} is of version {version}; this program reads version {known}."
            ),
            name=name,
            version=str(version)[:20],
            known=VERSION,
        )
    return _typed(_Header, value, name, number, unknown)


def _typed(kind: type[T], value: Any, name: str, number: int, unknown: dict[str, int]) -> T:
    def tell(place: str) -> None:
        unknown.setdefault(_INDEX.sub("[]", place), number)

    try:
        return from_plain(kind, value, tell)
    except Wrong as error:
        raise UserError(IN_LINE, name=name, line=number, reason=error) from error


def _article(value: Any, name: str, number: int, unknown: dict[str, int]) -> DatasetArticle:
    article = _typed(DatasetArticle, value, name, number, unknown)
    article = replace(article, source=with_repetition(article))
    if reason := fault(article):
        raise UserError(IN_LINE, name=name, line=number, reason=reason)
    return article
