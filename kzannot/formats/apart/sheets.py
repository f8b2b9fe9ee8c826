"""Workbooks (XLSX) of a corpus: the rows of the first sheet that has any, every cell as text."""

import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.packed import Parts

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows of cells, the first one with the names of the columns."""

    rows: tuple[tuple[str, ...], ...]

    def to_json(self) -> dict[str, Any]:
        """The rows as JSON knows them."""
        return {"rows": [list(row) for row in self.rows]}


def read(name: str, content: bytes) -> Sheet:
    """The rows of a workbook.

    Raises:
        UserError: it is no workbook, or a broken one, or holds too many rows.
    """
    # Imported where it is used: the other readers do without it.
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    parts = Parts(name, content)
    for part in parts.names():
        if part.endswith((".xml", ".rels")):
            parts.xml(part)  # openpyxl would read a document type
    try:
        book = load_workbook(BytesIO(content), read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            if rows := tuple(_rows(name, sheet)):
                return Sheet(rows)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, InvalidFileException, ParseError, KeyError, IndexError,
        ValueError, TypeError, AttributeError, NotImplementedError, OSError,
    ) as error:  # fmt: skip
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=name,
            reason=UserError(QT_TRANSLATE_NOOP("messages", "it is no workbook, or a broken one")),
        ) from error
    raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)


def _rows(name: str, sheet: Any) -> Iterator[tuple[str, ...]]:
    for number, row in enumerate(sheet.iter_rows(values_only=True, max_col=MOST_COLUMNS)):
        if number >= MOST_ROWS:
            raise UserError(QT_TRANSLATE_NOOP("messages", "{name} has too many rows."), name=name)
        cells = tuple(map(_text, row))
        if any(cells):
            yield cells


def _text(cell: object) -> str:
    """What a cell shows: a day without a time has none, a whole number no point."""
    if cell is None:
        return ""
    if isinstance(cell, datetime):
        return (
            cell.date().isoformat()
            if cell.time().isoformat() == "00:00:00"
            else cell.isoformat("T", "minutes")
        )
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)
