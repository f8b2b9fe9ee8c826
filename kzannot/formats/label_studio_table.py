"""Label Studio's export as CSV or TSV: what JSON-MIN says in a row, lists as JSON in their cells."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from kzannot.formats.cells import read_table

TABLES: Final = (".csv", ".tsv")


def tasks_in(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """The rows of a table as tasks of JSON-MIN, with the numbers of their lines."""
    for line, row in read_table(path):
        yield line, {name: _value(name, cell) for name, cell in row.items() if cell}


def _value(name: str, cell: str) -> Any:
    if name == "annotator" and cell.isdecimal():
        return int(cell)
    if cell[:1] not in ("[", "{"):
        return cell
    try:
        return json.loads(cell)
    except (ValueError, RecursionError):
        return cell  # a text may begin with a bracket
