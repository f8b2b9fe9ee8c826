"""Tables as comma- or tab-separated values that every program opens without being asked, and none runs.

Written: UTF-8 without a byte-order mark (R would read it into the first column's name), lines ending in a
line feed, every cell in quotation marks. A text that a spreadsheet would take for a formula gets an
apostrophe in front, which reading takes away again; numbers stay numbers. Read: comma, semicolon or tab,
whichever the first line holds most of.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import MEGABYTE, read_text, write_atomically

SIZE_LIMIT = 256 * MEGABYTE
CELL_LIMIT = 16 * MEGABYTE
Cell = str | int | float | bool | None

# What a spreadsheet skips before it looks for a formula, and what begins one: also in full width, and a line
# end or a tab, behind which some programs look again.
_SKIPPED = r"[ \u00a0\u200b\ufeff]*"
_FORMULA = re.compile(rf"'*{_SKIPPED}[=+\-@\t\r\n＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def guarded(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula; `unguarded` gives it back."""
    text = text.replace("\x00", "")
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def unguarded(cell: str) -> str:
    """The text that a guarded cell stands for."""
    inner = cell.removeprefix("'")
    return inner if inner != cell and guarded(inner) == cell else cell


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a table; the file's suffix says whether commas or tabs divide its cells."""
    write_atomically(path, table(columns, rows, delimiter_of(path)).encode("utf-8", "replace"))


def table(columns: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str = ",") -> str:
    """A table as text, its first line the names of the columns."""
    out = StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow([guarded(name) for name in columns])
    writer.writerows([_cell(value) for value in row] for row in rows)
    return out.getvalue()


def delimiter_of(path: Path) -> str:
    """The delimiter that a file's suffix asks for."""
    return "\t" if path.suffix.lower() in (".tsv", ".tab") else ","


def read_table(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table with their line numbers, each cell under its column's name.

    Raises:
        UserError: the file cannot be read, or a row has more cells than there are columns.
    """
    text = read_text(path, SIZE_LIMIT)
    csv.field_size_limit(CELL_LIMIT)
    reader = csv.reader(StringIO(text, newline=""), delimiter=_delimiter_in(text), strict=True)
    try:
        columns = [unguarded(name).strip() for name in next(reader, [])]
        for row in reader:
            if not any(row):
                continue
            if len(row) > len(columns):
                raise _broken(path, reader.line_num, f"it has {len(row)} cells for {len(columns)} columns")
            yield reader.line_num, dict(zip(columns, map(unguarded, row), strict=False))
    except csv.Error as error:
        raise _broken(path, reader.line_num, str(error)) from error


def _cell(value: Cell) -> Cell:
    if isinstance(value, bool):
        return "true" if value else "false"
    return guarded(value) if isinstance(value, str) else value


def _delimiter_in(text: str) -> str:
    head = text.partition("\n")[0]
    return max(",;\t", key=head.count)


def _broken(path: Path, line: int, reason: str) -> UserError:
    return UserError(
        QT_TRANSLATE_NOOP("messages", "{name}, line {line}: {reason}."),
        name=path.name,
        line=line,
        reason=reason,
    )
