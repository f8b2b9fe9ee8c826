"""The program's own dataset format: JSON lines, a header and then an article a line.

UTF-8 without a byte-order mark, lines ending in a line feed, keys and records in one order, so that equal
datasets make equal bytes. What `write` writes, `read` gives back: every record, every offset. The texts may
be left out; then the digests say which texts the offsets count in.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import IO, Any, TypeVar

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
from kzannot.formats.files import MEGABYTE, write_atomically
from kzannot.formats.plain import Wrong, beside, from_plain, to_plain

TITLE = QT_TRANSLATE_NOOP("messages", "kzannot dataset (JSON lines)")
SUFFIXES = (".jsonl",)
HOLDS = "dataset"
KEEPS = QT_TRANSLATE_NOOP("messages", "Everything: texts, sources, sections, spans, answers, readings, codebook.")
LOSES = QT_TRANSLATE_NOOP("messages", "The journal.")

VERSION = 1
LINE_LIMIT = 64 * MEGABYTE
T = TypeVar("T")

_INDEX = re.compile(r"\[\d+\]")

# They may stand in JSON as they are, but many a program takes them for the end of a line.
_LINE_ENDS = str.maketrans({"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Header:
    """The first line."""

    kzannot: int
    codebook: CodebookDraft | None = None
    annotators: tuple[DatasetAnnotator, ...] = ()
    exported: str = ""
    program: str = ""
    older: tuple[CodebookDraft, ...] = beside(())
    outlets: tuple[DatasetOutlet, ...] = beside(())
    rounds: tuple[DatasetRound, ...] = beside(())
    options: tuple[DatasetOption, ...] = beside(())
    statements: tuple[DatasetStatement, ...] = beside(())


_SHARED = ("codebook", "annotators", "exported", "program", "older", "outlets", "rounds", "options", "statements")
"""What the header and the dataset have in common."""


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write a dataset; `texts` is full, words (the first eight of each span) or none."""
    write_atomically(path, b"".join(lines(dataset, texts)))


def lines(dataset: Dataset, texts: str = "full") -> Iterator[bytes]:
    """The lines of the file, each with its line end."""
    dataset = ordered(with_texts(dataset, texts))
    yield _line(_Header(kzannot=VERSION, **{name: getattr(dataset, name) for name in _SHARED}))
    for article in dataset.articles:
        yield _line(replace(article, source=without_repetition(article)))


def read(path: Path) -> Dataset:
    """The dataset of a file, checked: every digest, every offset.

    Raises:
        UserError: the file cannot be read, is of another version, or a line is not what it should be.
    """
    try:
        with path.open("rb") as file:
            return read_stream(file, path.name)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def loads(content: bytes, name: str) -> Dataset:
    """The dataset that the bytes of a file hold; `name` is what the file is called in messages."""
    return read_stream(BytesIO(content), name)


def read_stream(file: IO[bytes], name: str) -> Dataset:
    """The dataset that a binary stream holds; `name` is what it is called in messages."""
    unknown: dict[str, int] = {}
    numbered = _values(file, name)
    header = _header(numbered, name, unknown)
    articles = tuple(_article(value, name, number, unknown) for number, value in numbered)
    notes = tuple(
        f"Line {number}: the key {key} is unknown to this version and was left out."
        for key, number in unknown.items()
    )
    return ordered(
        Dataset(**{key: getattr(header, key) for key in _SHARED}, articles=articles, notes=notes)
    )


def _line(value: Any) -> bytes:
    text = json.dumps(to_plain(value), ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)
    # Half a surrogate pair has no UTF-8; the escape that Python falls back on is the one JSON knows.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _values(file: IO[bytes], name: str) -> Iterator[tuple[int, Any]]:
    """The JSON of each line that is not empty, with the line's number."""
    number = 0
    while content := file.readline(LINE_LIMIT + 1):
        number += 1
        if len(content) > LINE_LIMIT:
            raise _broken(name, number, f"it is longer than {LINE_LIMIT // MEGABYTE} MB")
        if not content.strip():
            continue
        yield number, parse(content, name, number)


def parse(content: bytes, name: str, number: int) -> Any:
    """The JSON of one line of the file called `name`.

    Raises:
        UserError: the line is no JSON.
    """
    try:
        return json.loads(content.decode("utf-8-sig" if number == 1 else "utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise _broken(name, number, "it is not UTF-8") from error
    except RecursionError as error:
        raise _broken(name, number, "it is nested too deeply") from error
    except ValueError as error:
        raise _broken(name, number, "it is no JSON") from error


def _refuse(constant: str) -> None:
    raise ValueError(constant)


def _broken(name: str, number: int, reason: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("messages", "{name}, line {line}: {reason}."), name=name, line=number, reason=reason
    )


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
            QT_TRANSLATE_NOOP("messages", "{name} is of version {version}; this program reads version {known}."),
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
        raise _broken(name, number, str(error)) from error


def _article(value: Any, name: str, number: int, unknown: dict[str, int]) -> DatasetArticle:
    article = _typed(DatasetArticle, value, name, number, unknown)
    article = replace(article, source=with_repetition(article))
    if reason := fault(article):
        raise _broken(name, number, reason)
    return article
