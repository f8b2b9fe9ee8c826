"""The tables of spans and of units, and the list of all formats."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import csv_spans, matrix, registry
from kzannot.formats.cells import table
from kzannot.formats.dataset import Dataset, ordered
from kzannot.formats.spans import SpanRow
from tests.formats.datasets import TEXT, dataset, datasets


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t" if path.suffix == ".tsv" else ","))


def test_a_row_says_all_that_is_known_of_a_span(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"

    csv_spans.write(path, dataset())

    first, second = rows_of(path)
    assert first["file"] == "nord.txt"
    assert first["outlet"] == "Nordblatt"
    assert first["published"] == "2022-01-08T09:12"
    assert first["section"] == "heading"
    assert first["entry_time"] == "2022-01-07"
    assert (first["start"], first["end"], first["source_start"], first["source_end"]) == (
        "4",
        "13",
        "5",
        "14",
    )
    assert (first["frame"], first["frame_de"], first["frame_en"]) == ("unrest", "Unruhe", "Unrest")
    assert (first["group"], first["annotator"], first["layer"]) == ("causes", "A", "coder")
    assert (first["voice"], first["marks"]) == ("journalist", "hedge; irony")
    assert first["codebook"] == "small 1.0.0"
    assert first["text"] == TEXT[4:13] == "Präsident"
    assert second["uncertain"] == "true"
    assert second["memo"] == '\'=HYPERLINK("x")\nzweite Zeile'


def test_texts_may_be_left_out(tmp_path: Path) -> None:
    words, none = tmp_path / "words.tsv", tmp_path / "none.tsv"

    csv_spans.write(words, dataset(), "words")
    csv_spans.write(none, dataset(), "none")

    assert rows_of(words)[1]["words"] == "von Gewalt 😀. Ещё"
    assert not {"text", "words"} & rows_of(none)[0].keys()


def test_a_table_is_read_back(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    csv_spans.write(path, dataset())

    first, second = csv_spans.read(path)

    assert isinstance(first, SpanRow)
    assert isinstance(second, SpanRow)
    assert (first.start, first.end, first.frame, first.annotator) == (4, 13, "unrest", "A")
    assert first.attributes == (("marks", "hedge; irony"), ("voice", "journalist"))
    assert first.check == "Präsident"
    assert second.memo == '=HYPERLINK("x")\nzweite Zeile'
    assert second.uncertain


@settings(max_examples=60, deadline=None)
@given(datasets())
def test_every_span_has_its_row(given_one: Dataset) -> None:
    attributes = csv_spans.span_attributes(given_one)

    written = table(["x"], csv_spans.rows(given_one, attributes, "full"))

    spans = [span for article in ordered(given_one).articles for span in article.spans]
    rows = list(csv.reader(written.splitlines(keepends=True)))[1:]
    column = csv_spans.BEFORE.index("start")
    assert [(row[column], row[column + 1]) for row in rows] == [
        (str(span.start), str(span.end)) for span in spans
    ]


def test_an_attribute_that_is_called_like_a_column_gets_another_name(tmp_path: Path) -> None:
    one = dataset()
    odd = replace(one.articles[0].spans[0], attributes=(("group", "x"),))
    path = tmp_path / "out.csv"

    csv_spans.write(path, replace(one, articles=(replace(one.articles[0], spans=(odd,)),)))

    assert rows_of(path)[0]["attribute_group"] == "x"
    assert rows_of(path)[0]["group"] == "causes"


def test_a_span_of_an_older_codebook_names_it(tmp_path: Path) -> None:
    one = dataset()
    old = replace(one.articles[0].spans[0], codebook=one.older[0].id)
    path = tmp_path / "out.csv"

    csv_spans.write(path, replace(one, articles=(replace(one.articles[0], spans=(old,)),)))

    assert rows_of(path)[0]["codebook"] == "small 0.9.0"


def test_unread_is_not_the_same_as_no_frame(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"

    matrix.write(path, dataset())

    cells = {(row["frame"], row["section"]): (row["A"], row["B"]) for row in rows_of(path)}
    assert cells == {
        ("unrest", "heading"): ("1", ""),
        ("unrest", "paragraph"): ("0", "0"),
        ("order", "heading"): ("0", ""),
        ("order", "paragraph"): ("0", "1"),
    }


def test_every_format_says_what_it_is() -> None:
    for found in registry.formats():
        assert found.title
        assert found.keeps
        assert found.loses
        assert found.reads or found.writes
        assert all(suffix.startswith(".") for suffix in found.suffixes)
        assert bool(found.holds) == found.reads
    assert json.dumps([found.name for found in registry.formats()]) == json.dumps(list(registry.NAMES))


def test_an_unknown_format_is_told() -> None:
    with pytest.raises(UserError, match="There is no format x; there are jsonl"):
        registry.module("x")
