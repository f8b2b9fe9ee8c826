"""Tables as comma- or tab-separated values that every program opens without being asked, and none runs.

Written: UTF-8 without a byte-order mark (R would read it into the first column's name), lines ending in a
line feed, every cell in quotation marks. A text that a spreadsheet would take for a formula gets an
apostrophe in front, which reading takes away again; numbers stay numbers. Read: comma, semicolon or tab,
whichever the first line holds most of.
"""

import csv
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, islice
from pathlib import Path
from typing import TextIO

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.decoding import check_size
from kzannot.formats.files import MEGABYTE, write_atomically
from kzannot.formats.pieces import each

SIZE_LIMIT = 256 * MEGABYTE
CELL_LIMIT = 16 * MEGABYTE
MOST_KNOWN = 10_000
LINES = 500
MORE_CELLS = QT_TRANSLATE_NOOP("messages", "{name}, line {line}: more cells than columns.")
NO_TABLE = QT_TRANSLATE_NOOP(
    "messages",
    "{name}, line {line}: quotation marks and separators do not fit together, or a cell is too long.",
)
Cell = str | int | float | bool | None

# What a spreadsheet skips before it looks for a formula, and what begins one: also in full width, and a line
# end or a tab, behind which some programs look again.
_SKIPPED = r"[ \u00a0\u200b\ufeff]*"
_FORMULA = re.compile(rf"'*{_SKIPPED}[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; `unguarded` gives it back."""
    if text[:1].isalnum() and "\x00" not in text:
        return text  # most cells are words or numbers, which are quickly told
    text = text.replace("\x00", "")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """The text that a guarded cell stands for."""
    inner = cell.removeprefix("'")
    return inner if inner != cell and guarded(inner) == cell else cell


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table; the file's suffix says whether commas or tabs divide its cells."""
    lines = table_lines(columns, rows, delimiter_of(path))
    write_atomically(path, _at_once(lines))


def _at_once(lines: Iterator[str]) -> Iterator[bytes]:
    """Many lines at a time, for each stroke has its price."""
    while several := "".join(islice(lines, LINES)):
        yield several.encode("utf-8", "replace")


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str = ",") -> str:
    """A table as text, its first line the names of the columns."""
    return "".join(table_lines(columns, rows, delimiter))


def table_lines(
    columns: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str = ","
) -> Iterator[str]:
    """The lines of a table, each with its line end."""
    line = _Line()
    writer = csv.writer(line, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    known = _Guarded()
    for cells in chain([columns], rows):
        writer.writerow([known[value] if isinstance(value, str) else _plain(value) for value in cells])
        yield line.text


class _Guarded(dict[str, str]):
    """The cells of texts: a column mostly holds a few, and each is guarded only once."""

    def __missing__(self, text: str) -> str:
        cell = guarded(text)
        if len(self) < MOST_KNOWN:
            self[text] = cell
        return cell


class _Line:
    """Takes what the writer of tables writes, which is a line at a time."""

    text = ""

    def write(self, text: str) -> None:
        self.text = text


def delimiter_of(path: Path) -> str:
    """The delimiter that a file's suffix asks for."""
    return "\t" if path.suffix.lower() in (".tsv", ".tab") else ","


def read_table(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with their line numbers, each cell under its column's name.

    Raises:
        UserError: the file cannot be read, or a row has more cells than there are columns.
    """
    csv.field_size_limit(CELL_LIMIT)
    with _opened(path) as file:
        yield from _rows(file, path)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The file as text; what goes wrong while it is read is told as of this file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            check_size(path.name, os.fstat(file.fileno()).st_size, SIZE_LIMIT)
            yield file
    except OSError as error:
        text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
        raise UserError(text, name=path.name, reason=error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8."), name=path.name) from error


def _rows(file: TextIO, path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    head = file.readline(CELL_LIMIT)
    reader = csv.reader(each(chain([head], file)), delimiter=_delimiter_in(head), strict=True)
    try:
        columns = [unguarded(name).strip() for name in next(reader, [])]
        for row in reader:
            if not any(row):
                continue
            if len(row) > len(columns):
                raise UserError(MORE_CELLS, name=path.name, line=reader.line_num)
            yield reader.line_num, dict(zip(columns, map(unguarded, row), strict=False))
    except csv.Error as error:
        raise UserError(NO_TABLE, name=path.name, line=reader.line_num) from error


def _plain(value: Cell) -> Cell:
    return ("true" if value else "false") if isinstance(value, bool) else value


def _delimiter_in(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)
