"""The statements as a table for other programs: a line a passage, with what was coded in it.

Offsets count code points of the article's text; those of the source stand beside them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kzannot.formats.cells import Cell, write_table
from kzannot.project.statements import Coding, Row, Wording

COLUMNS = (
    "statement",
    "title",
    "status",
    "relation",
    "contrast",
    "similarity",
    "note",
    "outlet",
    "article",
    "source",
    "start",
    "end",
    "source_start",
    "source_end",
    "seen",
    "annotators",
    "frames",
    "voices",
    "stances",
    "text",
)


def write_statements(found: Iterable[Row], path: Path) -> None:
    """Write the statements with all their passages; UserError where the file cannot be written."""
    write_table(path, COLUMNS, (line for row in found for line in _lines(row)))


def _lines(row: Row) -> Iterator[tuple[Cell, ...]]:
    statement = row.statement
    about: tuple[Cell, ...] = (
        str(statement.id),
        statement.title,
        statement.status,
        statement.relation,
        row.contrast,
        statement.similarity,
        statement.note,
    )
    return ((*about, *_passage(wording)) for wording in row.wordings)


def _passage(wording: Wording) -> tuple[Cell, ...]:
    source = wording.source or (None, None)
    return (
        wording.outlet,
        wording.article.title,
        wording.article.source_name,
        wording.passage.start,
        wording.passage.end,
        *source,
        wording.seen,
        *(_several(wording.codings, name) for name in ("annotator", "frame", "voice", "stance")),
        wording.text,
    )


def _several(codings: Iterable[Coding], name: str) -> str:
    """The values of the codings, each once, in their order."""
    values = (str(getattr(coding, name)) for coding in codings)
    return "; ".join(value for value in dict.fromkeys(values) if value)
