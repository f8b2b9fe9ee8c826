"""A workbook for spreadsheets: the long table of spans, articles by frames, and units by annotators.

The sheet `spans` has the columns of the table of spans and is what reading gives back. `articles` and
`counts` have a row for each article and annotator who read or coded it, a column for each frame; then each
frame has a sheet of its own, a row a section, a column an annotator. Empty is unread, never "no frame".

Every text is a text, whatever it looks like, and stays as it is: it becomes no formula, link or number.
XlsxWriter writes, in little memory and with equal bytes for equal content; openpyxl reads.
"""

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, time
from io import BytesIO
from itertools import chain, groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import ParseError

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import csv_spans, matrix
from kzannot.formats.cells import Cell
from kzannot.formats.dataset import Dataset, DatasetArticle, ordered
from kzannot.formats.files import MEGABYTE, read_bytes, write_atomically
from kzannot.formats.spans import ReadRow, SpanRow, row_of
from kzannot.formats.units import Units
from kzannot.formats.walking import GROWS, LARGEST_RATIO, SMALL

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

TITLE = QT_TRANSLATE_NOOP("messages", "Workbook (XLSX)")
SUFFIXES = (".xlsx",)
HOLDS = "spans"
OFFSETS = "both"
NEEDS = ("sections", "spans", "read")
KEEPS = QT_TRANSLATE_NOOP(
    "messages",
    "Every span with its article, frame, attributes, doubt and memo; which articles have which frames, how "
    "often, and who tagged what in which section.",
)
LOSES = QT_TRANSLATE_NOOP(
    "messages", "Texts, sections, answers, decisions, statements, the codebook's definitions."
)

SPANS, ARTICLES, COUNTS = "spans", "articles", "counts"
LONGEST_CELL: Final = 32_767
MOST_ROWS: Final = 1_048_575
"""What a sheet takes: UTF-16 code units in a cell, rows below the head."""

LONGEST_NAME: Final = 31
SIZE_LIMIT: Final = 64 * MEGABYTE
UNPACKED_LIMIT: Final = 512 * MEGABYTE

_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f\ud800-\udfff]|^'|'$")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")


def write(path: Path, dataset: Dataset, texts: str = "full") -> None:
    """Write the workbook; `texts` is full (a column of the spans' texts), words (eight of each) or none.

    Raises:
        UserError: a text or a table is larger than a sheet takes.
    """
    # Imported where it is used: the list of formats is made without it.
    from xlsxwriter import Workbook

    dataset = ordered(dataset)
    content = BytesIO()
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with Workbook(content, options) as book:
        book.set_properties({"created": _time_of(dataset)})
        used: set[str] = set()
        for name, columns, rows in _sheets(dataset, texts):
            sheet = book.add_worksheet(_sheet_name(name, used))
            sheet.freeze_panes(1, 0)
            for number, row in enumerate(chain((columns,), rows)):
                _write_row(sheet, number, row, name)
    write_atomically(path, content.getvalue())


def read(path: Path) -> list[SpanRow | ReadRow]:
    """The spans of the sheet `spans`, or of the first sheet where none is called so.

    Raises:
        UserError: the file is no workbook, grows beyond all bounds, or a row is not what it should be.
    """
    return [row_of(values, path.name, line) for line, values in _rows_in(path)]


# Writing


def _sheets(dataset: Dataset, texts: str) -> Iterator[tuple[str, Sequence[Cell], Iterable[Sequence[Cell]]]]:
    """The sheets, each with its name, its columns and its rows."""
    attributes = csv_spans.span_attributes(dataset)
    columns = map(csv_spans.column_of, attributes)
    last = (*csv_spans.AFTER, *csv_spans.COLUMN_OF_TEXTS[texts])
    yield SPANS, (*csv_spans.BEFORE, *columns, *last), csv_spans.rows(dataset, attributes, texts)
    frames = _frames(dataset)
    head = ("article", "file", "outlet", "title", "published", "annotator", *frames)
    counted = [row for article in dataset.articles for row in _counts(article, frames)]
    yield ARTICLES, head, ((*row[:6], *(_mark(cell) for cell in row[6:])) for row in counted)
    yield COUNTS, head, counted
    annotators = [each.name for each in dataset.annotators]
    for frame, rows in groupby(matrix.rows(dataset, annotators), key=lambda row: row[0]):
        yield str(frame), (*matrix.COLUMNS, *annotators), rows


def _frames(dataset: Dataset) -> list[str]:
    known = [frame.name for frame in dataset.codebook.frames] if dataset.codebook else []
    used = {span.frame for article in dataset.articles for span in article.spans}
    return list(dict.fromkeys([*known, *sorted(used)]))


def _counts(article: DatasetArticle, frames: list[str]) -> Iterator[tuple[Cell, ...]]:
    """How often each annotator tagged each frame; empty where it is not, and not all was read."""
    units = matrix.units_of(article)
    seen = {name for unit in units for name in unit.seen} | {span.annotator for span in article.spans}
    about = (str(article.id or ""), article.source.name, article.outlet, article.title, article.published)
    for name in sorted(seen):
        tagged = [span.frame for span in article.spans if span.annotator == name]
        nothing = 0 if all(name in unit.seen for unit in units) else None
        yield (*about, name, *(tagged.count(frame) or nothing for frame in frames))


def _mark(count: Cell) -> Cell:
    return 1 if count else count


def _write_row(sheet: "Worksheet", number: int, row: Sequence[Cell], table: str) -> None:
    if number > MOST_ROWS:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "The table {table} has more rows than a sheet takes; export it as CSV."
            ),
            table=table,
        )
    for column, cell in enumerate(row):
        if isinstance(cell, str):
            sheet.write_string(number, column, _fitting(cell)) if cell else None
        elif isinstance(cell, bool):
            sheet.write_boolean(number, column, cell)
        elif cell is not None:
            sheet.write_number(number, column, cell)


def _fitting(text: str) -> str:
    """The text, which a cell must be able to hold; half of a surrogate pair becomes a question mark."""
    if len(text) * 2 > LONGEST_CELL and Units(text).length > LONGEST_CELL:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "A text of {length} characters does not fit into a cell; export it as CSV."
            ),
            length=len(text),
        )
    return text.encode("utf-8", "replace").decode()


def _sheet_name(name: str, used: set[str]) -> str:
    """A name that a sheet may have, each only once."""
    plain = _FORBIDDEN.sub("_", name)[:LONGEST_NAME].strip("'") or "_"
    found, number = plain, 1
    while found.casefold() in used or found.casefold() == "history":
        number += 1
        end = f" ({number})"
        found = plain[: LONGEST_NAME - len(end)] + end
    used.add(found.casefold())
    return found


def _time_of(dataset: Dataset) -> datetime:
    """The time of the project's last change; the first that an archive can hold where it is unknown."""
    try:
        return datetime.fromisoformat(dataset.exported).astimezone(UTC)
    except ValueError:
        return datetime(1980, 1, 1, tzinfo=UTC)


# Reading


def _rows_in(path: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """The rows below the head with their numbers, each cell under its column's name."""
    # Imported where it is used: the list of formats is made without it.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    content = BytesIO(read_bytes(path, SIZE_LIMIT))
    try:
        _check(content, path.name)
        book = load_workbook(content, read_only=True, data_only=True, keep_links=False)
        sheet = book[SPANS] if SPANS in book.sheetnames else book.worksheets[0]
        rows = ([_value(cell) for cell in row] for row in sheet.iter_rows(values_only=True))
        columns = [str(name).strip() for name in next(rows, [])]
        for number, row in enumerate(rows, start=2):
            if any(cell != "" for cell in row):
                yield number, dict(zip(columns, row, strict=False))
    except (
        zipfile.BadZipFile, zlib.error, EOFError, InvalidFileException, ParseError, KeyError, IndexError,
        ValueError, TypeError, AttributeError, NotImplementedError, OSError,
    ) as error:  # fmt: skip
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=path.name,
            reason=UserError(QT_TRANSLATE_NOOP("messages", "it is no workbook, or a broken one")),
        ) from error


def _check(content: BytesIO, name: str) -> None:
    """Refuse a file that unpacks to more than a table would."""
    with zipfile.ZipFile(content) as archive:
        members = archive.infolist()
    if sum(each.file_size for each in members) > UNPACKED_LIMIT or any(
        each.file_size > max(SMALL, LARGEST_RATIO * each.compress_size) for each in members
    ):
        raise UserError(GROWS, name=name)


def _value(cell: Any) -> Any:
    """The value of a cell as JSON knows it; an empty one is an empty text."""
    if isinstance(cell, str):
        return _ESCAPE.sub(lambda found: chr(int(found[1], 16)), cell)
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    if isinstance(cell, date | datetime | time):
        return cell.isoformat()
    return "" if cell is None else cell
