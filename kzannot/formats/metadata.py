"""Metadata of articles in a table: one line a file, told by its name.

The columns are `file` and any of outlet, title, published, author, agency, genre, url and language, in any
order, separated by commas, semicolons or tabs. Only cells that hold something count. Dates may be written
as a person writes them; they come out in ISO 8601 with their precision.
"""

import csv
import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.cells import MORE_CELLS, NO_TABLE
from kzannot.formats.dates import published
from kzannot.formats.decoding import decode, load

COLUMNS = ("file", "outlet", "title", "published", "author", "agency", "genre", "url", "language")

SEPARATORS = ",;\t"

CELL_LIMIT = 100_000
"""Letters in a cell; more than any title or address has."""


def read(path: Path) -> dict[str, dict[str, str]]:
    """What a table says of each file, by the file's name.

    Raises:
        UserError: the table cannot be read, lacks the column `file`, has an unknown one, tells a file twice,
            or has a date that is none.
    """
    source = decode(path.name, load(path)).source
    csv.field_size_limit(CELL_LIMIT)  # the whole process has one limit; other tables set their own
    table = csv.reader(io.StringIO(source, newline=""), delimiter=_separator(source), strict=True)
    try:
        rows = [(table.line_num, [cell.strip() for cell in row]) for row in table if any(map(str.strip, row))]
    except csv.Error as error:
        raise UserError(NO_TABLE, name=path.name, line=table.line_num) from error
    return _by_file(path.name, rows)


def unused(given: Mapping[str, object], names: Iterable[str]) -> list[str]:
    """The files of a table that are none of these."""
    known = set(names)
    return [name for name in given if name not in known]


def _separator(source: str) -> str:
    """What separates the columns: whichever stands most often in the first line."""
    first = source.lstrip().split("\n", 1)[0]
    return max(SEPARATORS, key=first.count)


def _by_file(name: str, rows: list[tuple[int, list[str]]]) -> dict[str, dict[str, str]]:
    columns = [cell.lower() for cell in rows[0][1]]
    _check_columns(name, columns)
    found: dict[str, dict[str, str]] = {}
    for line, cells in rows[1:]:
        row = {column: cell for column, cell in zip(columns, cells, strict=False) if cell}
        file = row.pop("file", "")
        if not file or file in found or len(cells) > len(columns):
            raise _wrong_line(name, line, file, file in found)
        found[file] = _with_precision(name, line, row)
    return found


def _check_columns(name: str, columns: list[str]) -> None:
    unknown = [column for column in columns if column not in COLUMNS]
    if unknown:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} has an unknown column: {column}. Columns are {columns}."),
            name=name,
            column=unknown[0] or '""',
            columns=", ".join(COLUMNS),
        )
    if "file" not in columns or len(set(columns)) < len(columns):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} needs a column named file, and each column once."),
            name=name,
        )


def _wrong_line(name: str, line: int, file: str, twice: bool) -> UserError:
    if twice:
        text = QT_TRANSLATE_NOOP("messages", "{name}, line {line}: {file} is told twice.")
    elif file:
        text = MORE_CELLS
    else:
        text = QT_TRANSLATE_NOOP("messages", "{name}, line {line}: no file is named.")
    return UserError(text, name=name, line=line, file=file)


def _with_precision(name: str, line: int, row: dict[str, str]) -> dict[str, str]:
    if "published" not in row:
        return row
    found = published(row["published"])
    if found is None:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "{name}, line {line}: {date} is no date such as 2022-01-08 or 2022-01."
            ),
            name=name,
            line=line,
            date=row["published"],
        )
    return row | {"published": found[0], "precision": found[1]}
