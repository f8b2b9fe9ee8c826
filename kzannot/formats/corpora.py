"""Corpora: tables whose rows are articles, as CSV, TSV, JSON lines or a workbook.

A recipe says which column holds what. The text of a row with its title before it is the source of its
article, and the whole row, all columns of it, is kept as the article's file.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.extract import Extract, pieces_of
from kzannot.formats.apart.process import Apart
from kzannot.formats.cells import MORE_CELLS, NO_TABLE
from kzannot.formats.dates import published
from kzannot.formats.decoding import decode
from kzannot.formats.draft import Draft
from kzannot.formats.extracted import draft_of
from kzannot.formats.sections import TITLE as TITLE_KIND

SUFFIXES = (".csv", ".tsv", ".tab", ".xlsx", ".jsonl", ".ndjson")
SIZE_LIMIT: Final = 128 * 2**20
MOST_ROWS: Final = 200_000
LONGEST_CELL: Final = 16 * 2**20
MOST_COLUMNS: Final = 200

LONG: Final = 200
"""How many characters a column's cells have at least that may be the articles."""

TEXT, TITLE, NAME = "text", "title", "name"
FIELDS = (TEXT, TITLE, "outlet", "published", "author", "agency", "genre", "url", "language", NAME)
"""What a column may hold; `name` is how a row is called, such as its number in an archive."""

WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    TEXT: ("text", "fulltext", "volltext", "body", "content", "inhalt", "article", "artikel", "artikeltext"),
    TITLE: ("title", "titel", "headline", "überschrift", "schlagzeile"),
    "outlet": ("outlet", "medium", "source", "quelle", "publisher", "zeitung", "newspaper", "publication"),
    "published": ("published", "date", "datum", "pubdate", "published_at", "publish_date", "erschienen"),
    "author": ("author", "autor", "authors", "byline", "verfasser"),
    "agency": ("agency", "agentur"),
    "genre": ("genre", "type", "darstellungsform"),
    "url": ("url", "link", "adresse", "weblink"),
    "language": ("language", "sprache", "lang"),
    NAME: ("name", "id", "kennung", "nummer", "nr", "doc_id", "docid", "article_id", "file", "datei"),
}
"""By what names the columns are known, in small letters."""

NO_TEXT = QT_TRANSLATE_NOOP(
    "messages", "{name}: it is not known which column holds the texts. The columns are {columns}."
)
NO_OBJECT = QT_TRANSLATE_NOOP(
    "messages", "{name}, line {line}: this is no object of JSON, which holds a row's cells by their names."
)
HOLDS_CODINGS = QT_TRANSLATE_NOOP(
    "messages", "{name} holds codings and no articles; “File > Load annotations…” is for those."
)
WRONG_DATE = QT_TRANSLATE_NOOP("messages", "The date of the row could not be understood.")

CODING: Final = frozenset({"frame", "start", "end"})
"""The columns of a table of codings."""

_PARAGRAPHS = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Recipe:
    """Which column holds each field, and what the person calls this."""

    columns: Mapping[str, str] = field(default_factory=dict)
    name: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a corpus, each with its number in the file and a text for each column."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[int, Mapping[str, str]], ...]


def read(name: str, content: bytes, apart: Apart, step: Callable[[], None] = lambda: None) -> Table:
    """The table of a file.

    Raises:
        UserError: it cannot be read, a row is broken, it has too many of them, or they are codings.
    """
    table = _table(name, content, apart, step)
    if {column.casefold() for column in table.columns} >= CODING:
        raise UserError(HOLDS_CODINGS, name=table.name)
    return table


def _table(name: str, content: bytes, apart: Apart, step: Callable[[], None]) -> Table:
    suffix = PurePath(name).suffix.lower()
    name = PurePath(name).name
    if suffix == ".xlsx":
        rows = enumerate(apart.read("sheets", name, content, step)["rows"], start=1)
        return _headed(name, [(number, [str(cell) for cell in row]) for number, row in rows])
    source = _decoded(name, content)
    if suffix in (".jsonl", ".ndjson"):
        return _table_of_lines(name, source)
    return _headed(name, list(_cells(name, source)))


def suggested(table: Table) -> Recipe:
    """The columns that are known by their names; the longest texts are the articles where none is."""
    found: dict[str, str] = {}
    by_word = {column.strip().casefold(): column for column in reversed(table.columns)}
    for wanted, words in WORDS.items():
        column = next((by_word[word] for word in words if word in by_word), "")
        if column and column not in found.values():
            found[wanted] = column
    if TEXT not in found:
        free = [column for column in table.columns if column not in found.values()]
        longest = max(free, key=lambda column: _usual_length(table, column), default="")
        if longest and _usual_length(table, longest) >= LONG:
            found[TEXT] = longest
    return Recipe(found)


def drafts(table: Table, recipe: Recipe) -> Iterator[tuple[str, Draft | UserError]]:
    """The name of each row with its article, or why it is none.

    Raises:
        UserError: no column holds the texts, or one is not there.
    """
    lacking = [column for column in recipe.columns.values() if column not in table.columns]
    if TEXT not in recipe.columns or lacking:
        raise UserError(NO_TEXT, name=table.name, columns=", ".join(table.columns))
    for number, row in table.rows:
        given = {wanted: row[column].strip() for wanted, column in recipe.columns.items()}
        name = f"{table.name}#{given.get(NAME) or number}"
        try:
            yield name, _draft(name, row, given)
        except UserError as error:
            yield name, error


def _draft(name: str, row: Mapping[str, str], given: Mapping[str, str]) -> Draft:
    text = given[TEXT]
    paragraphs = _PARAGRAPHS.split(text) if _PARAGRAPHS.search(text) else text.split("\n")
    title = given.get(TITLE, "")
    if title and paragraphs[0].strip().removeprefix("# ") == title:
        del paragraphs[0]
    pieces = pieces_of([(title, TITLE_KIND), *((paragraph, "") for paragraph in paragraphs)])
    if not text:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)
    said = {wanted: value for wanted, value in given.items() if value and wanted not in (TEXT, NAME)}
    notes = []
    if "published" in said:
        when = published(said.pop("published").removesuffix("Z")[:25]) or _day(given["published"])
        if when:
            said |= {"published": when[0], "precision": when[1]}
        else:
            notes.append(WRONG_DATE)
    line = json.dumps(dict(row), ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    kind = PurePath(name.rpartition("#")[0]).suffix.lower().removeprefix(".")
    return draft_of(name.replace("/", "_"), line, Extract(pieces, said, tuple(notes)), kind)


def _day(text: str) -> tuple[str, str] | None:
    """The moment that a longer notation begins with, such as one with seconds and a time zone."""
    return published(text[:16]) or published(text[:10])


def _headed(name: str, rows: Sequence[tuple[int, Sequence[str]]]) -> Table:
    """The table whose first row names the columns."""
    if not rows:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)
    columns = [cell.strip() or f"column {number}" for number, cell in enumerate(rows[0][1], start=1)]
    if len(set(columns)) < len(columns) or len(columns) > MOST_COLUMNS:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name}: the first row must name the columns, each only once."),
            name=name,
        )
    made = []
    for number, cells in rows[1:]:
        if len(cells) > len(columns) and any(cells[len(columns) :]):
            raise UserError(MORE_CELLS, name=name, line=number)
        filled = [*cells[: len(columns)], *[""] * (len(columns) - len(cells))]
        made.append((number, dict(zip(columns, filled, strict=True))))
    return Table(name, tuple(columns), tuple(made))


def _cells(name: str, source: str) -> Iterator[tuple[int, Sequence[str]]]:
    csv.field_size_limit(LONGEST_CELL)  # the whole process has one limit; other tables set their own
    head = source.partition("\n")[0]
    table = csv.reader(io.StringIO(source, newline=""), delimiter=max(",;\t", key=head.count), strict=True)
    try:
        for row in table:
            if any(row):
                yield table.line_num, row
            if table.line_num > MOST_ROWS * 100:
                raise UserError(QT_TRANSLATE_NOOP("messages", "{name} has too many rows."), name=name)
    except csv.Error as error:
        raise UserError(NO_TABLE, name=name, line=table.line_num) from error


def _table_of_lines(name: str, source: str) -> Table:
    rows: list[tuple[int, dict[str, str]]] = []
    columns: dict[str, None] = {}
    for number, line in enumerate(source.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UserError(NO_OBJECT, name=name, line=number) from error
        if not isinstance(value, dict):
            raise UserError(NO_OBJECT, name=name, line=number)
        row = {str(key): _cell(each) for key, each in value.items()}
        columns |= dict.fromkeys(row)
        rows.append((number, row))
    if not rows or len(columns) > MOST_COLUMNS:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} has no rows, or too many columns."), name=name)
    filled = ((number, {column: row.get(column, "") for column in columns}) for number, row in rows)
    return Table(name, tuple(columns), tuple(filled))


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return ", ".join(value)
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _decoded(name: str, content: bytes) -> str:
    """The text of a file, which may be longer than one article."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decode(name, content).source


def _usual_length(table: Table, column: str) -> float:
    lengths = sorted(len(row[column]) for _, row in table.rows[:200])
    return lengths[len(lengths) // 2] if lengths else 0
