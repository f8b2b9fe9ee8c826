"""The table of articles by frames: zero is read without the frame, and unread has no row."""

import csv
from dataclasses import replace
from pathlib import Path

from kzannot.formats import articles_by_frames
from kzannot.formats.dataset import Dataset, DatasetReading, DatasetSpan
from tests.formats.datasets import article, dataset


def table(path: Path, told: Dataset) -> list[dict[str, str]]:
    articles_by_frames.write(path, told)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_frame_is_told_as_yes_or_no_and_how_often(tmp_path: Path) -> None:
    more = DatasetSpan(annotator="A", frame="unrest", start=0, end=3)
    told = replace(dataset(), articles=(replace(article(), spans=(*article().spans, more)),))

    rows = {row["annotator"]: row for row in table(tmp_path / "x.csv", told)}

    marks = ("unrest", "unrest_count", "order", "order_count")
    assert [rows["A"][name] for name in marks] == ["1", "2", "0", "0"]
    assert [rows["B"][name] for name in marks] == ["0", "0", "1", "1"]


def test_who_has_only_read_has_zeros_and_who_has_not_has_no_row(tmp_path: Path) -> None:
    read = DatasetReading(annotator="A", round="Pilot", start=0, end=5)
    told = replace(dataset(), codebook=None, articles=(replace(article(), spans=(), read=(read,)),))

    assert [(row["annotator"], row["round"]) for row in table(tmp_path / "x.tsv.csv", told)] == [
        ("A", "Pilot")
    ]


def test_no_cell_is_a_formula(tmp_path: Path) -> None:
    told = replace(dataset(), articles=(replace(article(), title="=1+1"),))

    assert {row["title"] for row in table(tmp_path / "x.csv", told)} == {"'=1+1"}
