"""Spans from elsewhere, the plainest way in: JSON lines or a table, a span a row.

A row names its article by the file it came from or by its id; whether its offsets count in the text or in the
source, whoever reads the file knows. `check` holds the first words that the span must cover. A row without a
frame says what an annotator has read. Every key or column that is not known is an attribute.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.cells import read_table
from kzannot.formats.dataset import Value
from kzannot.formats.json_lines import broken, read_lines

TITLE = QT_TRANSLATE_NOOP("messages", "Spans (JSON lines or table)")
SUFFIXES = (".jsonl", ".csv", ".tsv")
HOLDS = "spans"
KEEPS = QT_TRANSLATE_NOOP("messages", "Spans with their attributes, doubts and memos, and what was read.")
LOSES = QT_TRANSLATE_NOOP("messages", "Articles, sections, codebook, answers, decisions, statements.")

TABLES: Final = (".csv", ".tsv", ".tab")
MULTIPLE: Final = "; "
"""What divides the values of an attribute that takes several, in one cell of a table."""

PLAIN_KEYS: Final = frozenset(
    (
        "file", "article", "start", "end", "frame", "annotator", "round", "uncertain", "memo", "check",
        "read", "id",
    )
)  # fmt: skip
DERIVED: Final = frozenset(
    (
        "outlet", "title", "published", "section", "entry_time", "source_start", "source_end", "frame_de",
        "frame_en", "group", "layer", "codebook", "text", "words",
    )
)  # fmt: skip
"""Columns of our own tables that follow from the rest."""

OTHERS: Final = {
    "file": ("filename", "document", "document_id", "doc_id", "doc"),
    "start": ("begin", "start_offset", "start_char"),
    "end": ("stop", "end_offset", "end_char"),
    "frame": ("label", "code", "tag", "category"),
    "annotator": ("annotator_id", "coder"),
}
"""What tables of others call these columns; it counts only where ours is missing."""

_WHOLE = re.compile(r"\s*(\d{1,18})(?:\.0+)?\s*")
"""A whole number as tables have it: programs that know gaps write 3.0. Python makes none of 5,000 digits."""
_TRUE: Final = ("true", "1", "yes", "ja", "x")
_FALSE: Final = ("false", "0", "no", "nein", "")
_OFFSET: Final = QT_TRANSLATE_NOOP("messages", "start and end should be whole numbers, and start the smaller")


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRow:
    """A tagged stretch. `attributes` are sorted by name; what the file leaves open is empty."""

    line: int
    file: str = ""
    article: str = ""
    start: int
    end: int
    frame: str
    annotator: str = ""
    round: str = ""
    attributes: tuple[tuple[str, Value], ...] = ()
    uncertain: bool = False
    memo: str = ""
    check: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRow:
    """A stretch that an annotator has read."""

    line: int
    file: str = ""
    article: str = ""
    start: int
    end: int
    annotator: str = ""
    round: str = ""


def read(path: Path) -> list[SpanRow | ReadRow]:
    """The rows of a file, in its order.

    Raises:
        UserError: the file cannot be read, or a row lacks its article or its offsets.
    """
    return [row_of(values, path.name, line) for line, values in rows_of(path)]


def row_of(values: Mapping[str, Any], name: str, line: int) -> SpanRow | ReadRow:
    """What a row says; `name` and `line` tell where it stands.

    Raises:
        UserError: it lacks its article or its offsets.
    """
    values = _as_ours(values)
    common = article_of(values, name, line)
    frame = as_text(values.get("frame"), name, line)
    if not frame:
        start, end = _read_stretch(values, name, line)
        return ReadRow(line=line, start=start, end=end, **common)
    start, end = _stretch(values.get("start"), values.get("end"), name, line)
    check = values.get("check") or values.get("words") or values.get("text")
    return SpanRow(
        line=line,
        start=start,
        end=end,
        frame=frame,
        attributes=_attributes(values, name, line),
        uncertain=_truth(values.get("uncertain"), name, line),
        memo=as_text(values.get("memo"), name, line),
        check=as_text(check, name, line),
        id=as_text(values.get("id"), name, line),
        **common,
    )


def rows_of(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows of a table, or the objects of JSON lines, with their line numbers."""
    if path.suffix.lower() in TABLES:
        yield from read_table(path)
        return
    for line, value in read_lines(path):
        if not isinstance(value, dict):
            raise broken(path.name, line, QT_TRANSLATE_NOOP("messages", "it should be an object"))
        yield line, value


def covers(passage: str, check: str) -> bool:
    """Whether a passage begins with the words of `check`, white space and the bars of columns aside."""
    return " ".join(_words(passage)).startswith(" ".join(_words(check)))


def article_of(values: Mapping[str, Any], name: str, line: int) -> dict[str, str]:
    """Which article a row is about, who says it and in which round.

    Raises:
        UserError: it names neither a file nor an article.
    """
    found = {key: as_text(values.get(key), name, line) for key in ("file", "article", "annotator", "round")}
    if not found["file"] and not found["article"]:
        raise broken(name, line, QT_TRANSLATE_NOOP("messages", "it names neither a file nor an article"))
    return found


def as_text(value: Any, name: str, line: int) -> str:
    """A scalar of JSON or a cell as a text; null is empty.

    Raises:
        UserError: it is a list or an object.
    """
    if isinstance(value, dict | list):
        raise broken(
            name, line, QT_TRANSLATE_NOOP("messages", "it holds a list or an object where a text should be")
        )
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)


def _read_stretch(values: Mapping[str, Any], name: str, line: int) -> tuple[int, int]:
    match values.get("read", [values.get("start"), values.get("end")]):
        case [start, end]:
            return _stretch(start, end, name, line)
        case _:
            raise broken(name, line, QT_TRANSLATE_NOOP("messages", "read should be a list of start and end"))


def _stretch(start: Any, end: Any, name: str, line: int) -> tuple[int, int]:
    """The two offsets; they are numbers in JSON and digits in a table."""
    first, last = (_whole(each) if isinstance(each, str) else each for each in (start, end))
    if type(first) is not int or type(last) is not int or not 0 <= first < last:
        raise broken(name, line, _OFFSET)
    return first, last


def _whole(cell: str) -> int | None:
    found = _WHOLE.fullmatch(cell)
    return int(found[1]) if found else None


def _as_ours(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values with the names of others put as ours."""
    others = {
        name: next((other for other in calls if other in values), "")
        for name, calls in OTHERS.items()
        if name not in values and (name != "file" or "article" not in values) and "read" not in values
    }
    found = {other: name for name, other in others.items() if other}
    return {found.get(name, name): value for name, value in values.items()} if found else values


def _attributes(values: Mapping[str, Any], name: str, line: int) -> tuple[tuple[str, Value], ...]:
    found: dict[str, Value] = {}
    for key, value in values.items():
        if key in PLAIN_KEYS or key in DERIVED or value in (None, "", []):
            continue
        if isinstance(value, list):
            found[key] = tuple(as_text(each, name, line) for each in value)
        else:
            found[key] = as_text(value, name, line)
    return tuple(sorted(found.items()))


def _truth(value: Any, name: str, line: int) -> bool:
    text = as_text(value, name, line).strip().lower()
    if text not in (*_TRUE, *_FALSE):
        raise broken(name, line, QT_TRANSLATE_NOOP("messages", "uncertain should be true or false"))
    return text in _TRUE


def _words(text: str) -> list[str]:
    return text.replace("|", " ").split()
