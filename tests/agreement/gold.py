"""The worked examples of the shared folder: each published value is a case, named by its paper.

Where that folder is missing, its cases are skipped, and the examples written down in the tests remain.
"""

import importlib.util
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from kzannot.agreement.continua import Continua, continua
from kzannot.agreement.ratings import MISSING, Ratings, Scale, from_counts
from tests.shared import shared_folder

Rows = list[list[Any]]


@dataclass(frozen=True)
class Case:
    """One value that a source prints for its data; `value` is None where the measure is undefined."""

    kind: str
    what: str
    value: float | None
    tolerance: float
    data: dict[str, Any]
    params: dict[str, Any]


def cases(file: str, *unmet: str) -> list[Any]:
    """The values of a file as parameters, less those whose name (or whose case's name) is in `unmet`."""
    try:
        folder = shared_folder() / "gold"
    except pytest.skip.Exception as missing:
        return [pytest.param(None, marks=pytest.mark.skip(reason=str(missing)), id=file)]
    return list(_cases(json.loads((folder / f"{file}.json").read_text()), unmet))


def _cases(file: dict[str, Any], unmet: tuple[str, ...]) -> Iterator[Any]:
    for case in file["cases"]:
        for expected in case["expected"]:
            name, what = case["id"], expected["what"]
            if {what, f"{name}-{what}", case["measure"]} & set(unmet):
                continue
            tolerance = expected.get("tolerance") or 0
            value = Case(case["measure"], what, expected["value"], tolerance, case["data"], case["params"])
            yield pytest.param(value, id=f"{name}-{what}")
        for what, number in case.get("agreed", {}).get("ref", {}).items():
            if not what.endswith(("_union", "_digitized")):
                value = Case(case["measure"], what, number, 1e-12, case["data"], case["params"])
                yield pytest.param(value, id=f"{case['id']}-{what}")


@cache
def reference() -> ModuleType:
    """The slow and clear implementation of every measure that lies beside the examples."""
    path = shared_folder() / "gold" / "reference.py"
    spec = importlib.util.spec_from_file_location("agreement_reference", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def real(name: str) -> Path:
    """A file of the folder of real codings."""
    return shared_folder() / "gold" / "real" / name


def study(data: dict[str, Any], scale: Scale = Scale.NOMINAL) -> Ratings:
    """The ratings of an example, whatever form its source prints them in."""
    match data["kind"]:
        case "contingency":
            table = enumerate(data["table"])
            rows: Rows = [[i, j] for i, row in table for j, n in enumerate(row) for _ in range(n)]
            return of_rows(rows, scale, list(range(len(data["table"]))))
        case "counts":
            return from_counts(data["table"])
        case "set_units":
            return of_sets(data["rows"])
        case _:
            return of_rows(data["rows"], scale)


def marked(data: dict[str, Any]) -> tuple[Continua, list[str]]:
    """The text of an example with what was marked in it, and its labels in order."""
    labels = sorted({label for spans in data["annotators"] for _, _, label in spans})
    rows = [
        (0, annotator, int(start - data["begin"]), int(end - data["begin"]), labels.index(label))
        for annotator, spans in enumerate(data["annotators"])
        for start, end, label in spans
    ]
    return continua(
        [int(data["length"])], [[True] * len(data["annotators"])], rows, max(1, len(labels))
    ), labels


def of_rows(rows: Rows, scale: Scale = Scale.NOMINAL, categories: list[Any] | None = None) -> Ratings:
    """Ratings from one list a unit, None where nobody judged; each unit is a document."""
    found = {value for row in rows for value in row if value is not None}
    used = categories or sorted(found) or [0]
    numbers = {value: number for number, value in enumerate(used)}
    width = max((len(row) for row in rows), default=0)
    values = np.full((len(rows), width), MISSING)
    for unit, row in enumerate(rows):
        values[unit, : len(row)] = [MISSING if value is None else numbers[value] for value in row]
    return Ratings(
        values=values,
        documents=np.arange(len(rows)),
        categories=len(used),
        scale=scale,
        numbers=tuple(used) if scale in (Scale.INTERVAL, Scale.RATIO) else None,
    )


def of_sets(rows: Rows) -> Ratings:
    """Ratings whose categories are the sets of codes that occur."""
    sets = sorted({tuple(sorted(value)) for row in rows for value in row if value is not None})
    numbers = [[None if value is None else sets.index(tuple(sorted(value))) for value in row] for row in rows]
    ratings = of_rows(numbers, categories=list(range(len(sets))))
    return Ratings(
        values=ratings.values,
        documents=ratings.documents,
        categories=len(sets),
        sets=tuple(frozenset(codes) for codes in sets),
    )
