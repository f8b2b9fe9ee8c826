"""What the figures show as tables in files, whose columns stand there also where a figure is empty."""

from collections.abc import Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from kzannot.agreement.result import Result
from kzannot.formats.cells import write_table
from kzannot.project.figures import Confusion, Disagreements, Reliability, Values
from kzannot.project.figures_association import Association, Bond
from kzannot.project.figures_drift import Trend
from kzannot.project.figures_plane import Map
from kzannot.project.figures_shares import Frequency, Salience
from kzannot.project.figures_strips import Strips
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import Cooccurrence, Pair
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness, Word
from kzannot.project.prevalence import Share
from kzannot.statistics.estimates import Estimate


def _names(*records: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for record in records for field in fields(record))


_OF_ROWS = (
    "measure", "unit", "frame", "question", "attribute", "matched", "spans", "outlet", "part", "annotators",
    "without", "repeat", "resampled", "defined", "more_units", "ledger",
)  # fmt: skip

COLUMNS: Mapping[type[Any], Sequence[str]] = {
    Frequency: (*_names(Share), "corrected", "corrected_low", "corrected_high"),
    Salience: ("outlet", "frame", "part", *_names(Estimate)),
    Association: ("frame", *_names(Bond)),
    Voices: ("outlet", "voice", "stance", "value"),
    Cooccurrence: ("frame", "other", *_names(Pair)),
    Timeline: ("frame", "day", "with_frame", "items", "value", "hours"),
    Keyness: _names(Word),
    Map: ("name", "outlet", "x", "y", "share", "articles", "supplementary"),
    Strips: ("outlet", "article", "frame", "start", "end"),
    Reliability: tuple(dict.fromkeys((*_OF_ROWS, *_names(Result)))),
    Confusion: ("frame", "other", "value"),
    Disagreements: ("kind", "frame", "value"),
    Trend: ("frame", "annotator", "part", "units", "found", "share", "mean", "low", "high", "leaves"),
}
"""The columns of the table of each figure, in the order of its rows."""


def write_csv(values: Values, path: Path) -> None:
    """Write what a figure shows as a table."""
    write_rows(values.rows(), path, COLUMNS[type(values)])


def write_rows(rows: Sequence[Mapping[str, Any]], path: Path, columns: Sequence[str] = ()) -> None:
    """Write rows that have the same names as a table; `columns` stand above where there is no row."""
    heads = list(rows[0] if rows else columns)
    write_table(path, heads, [[_cell(row[head]) for head in heads] for row in rows])


def _cell(value: Any) -> Any:
    if isinstance(value, Mapping):
        return "; ".join(f"{name}={number}" for name, number in value.items())
    return ", ".join(map(str, value)) if isinstance(value, list) else value
