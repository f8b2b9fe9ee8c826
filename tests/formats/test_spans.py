"""Spans and answers from elsewhere."""

import json
from pathlib import Path
from typing import Any

import pytest

from kzannot.errors import UserError
from kzannot.formats import answers, spans
from kzannot.formats.spans import ReadRow, SpanRow
from tests.shared import shared_folder


def written(path: Path, *values: Any) -> Path:
    path.write_text("\n".join(json.dumps(value) for value in values), encoding="utf-8")
    return path


@pytest.mark.parametrize(("annotator", "count"), [("a", 296), ("b", 275), ("c", 223)])
def test_the_codings_are_read_and_each_span_begins_with_its_check(annotator: str, count: int) -> None:
    folder = shared_folder()
    sources = {
        file.name: file.read_bytes().decode("utf-8-sig") for file in (folder / "articles").glob("*.txt")
    }

    rows = spans.read(folder / "coding" / f"coder-{annotator}.jsonl")

    tagged = [row for row in rows if isinstance(row, SpanRow)]
    assert len(tagged) == count
    assert all(spans.covers(sources[row.file][row.start : row.end], row.check) for row in tagged)
    assert all(len(row.attributes) == 3 for row in tagged)
    assert len([row for row in rows if isinstance(row, ReadRow)]) == 5


@pytest.mark.parametrize("annotator", ["a", "b", "c"])
def test_the_answers_of_the_codings_are_read(annotator: str) -> None:
    rows = answers.read(shared_folder() / "coding" / f"coder-{annotator}-articles.jsonl")

    assert len(rows) == 20
    assert {row.question for row in rows} == {"primary_frame", "headline_frame", "genre", "agency_copy"}


def test_a_row_of_json_is_a_span(tmp_path: Path) -> None:
    row = {
        "file": "a.txt",
        "start": 1,
        "end": 5,
        "frame": "f",
        "voice": "x",
        "marks": ["b", "a"],
        "via": None,
    }
    row |= {"uncertain": True, "memo": "m", "check": "c", "annotator": "A"}

    found = spans.read(written(tmp_path / "in.jsonl", row))

    assert found == [
        SpanRow(
            line=1, file="a.txt", start=1, end=5, frame="f", annotator="A", uncertain=True, memo="m",
            check="c", attributes=(("marks", ("b", "a")), ("voice", "x")),
        )
    ]  # fmt: skip


def test_a_row_of_a_table_is_the_same_span(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text(
        "file;start;end;frame;voice;uncertain\na.txt;1;5;f;x;ja\na.txt;1;9;;;\n", encoding="utf-8"
    )

    assert spans.read(path) == [
        SpanRow(
            line=2, file="a.txt", start=1, end=5, frame="f", attributes=(("voice", "x"),), uncertain=True
        ),
        ReadRow(line=3, file="a.txt", start=1, end=9),
    ]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("rows.csv", "doc_id,begin,end,label,coder,text,file_no\na.txt,0,3.0,Ort,Anna,Ein,7\n"),
        (
            "rows.jsonl",
            '{"document": "a.txt", "start_offset": 0, "end_offset": 3, "tag": "Ort", "annotator_id": "Anna", '
            '"check": "Ein", "file_no": "7"}',
        ),
    ],
)
def test_columns_of_others_are_known_by_their_names(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")

    (row,) = spans.read(tmp_path / name)

    assert isinstance(row, SpanRow)
    assert (row.file, row.start, row.end, row.frame, row.annotator, row.check) == (
        "a.txt",
        0,
        3,
        "Ort",
        "Anna",
        "Ein",
    )
    assert row.attributes == (("file_no", "7"),)


def test_a_name_of_others_beside_ours_is_an_attribute(tmp_path: Path) -> None:
    row = '{"file": "a.txt", "start": 0, "end": 3, "frame": "Ort", "label": "x", "code": "y"}'
    (tmp_path / "rows.jsonl").write_text(row, encoding="utf-8")

    (read,) = spans.read(tmp_path / "rows.jsonl")

    assert isinstance(read, SpanRow)
    assert (read.frame, read.attributes) == ("Ort", (("code", "y"), ("label", "x")))


def test_what_was_read_is_no_span(tmp_path: Path) -> None:
    path = written(tmp_path / "in.jsonl", {"article": "7", "read": [0, 9], "annotator": "B"})

    assert spans.read(path) == [ReadRow(line=1, article="7", start=0, end=9, annotator="B")]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"start": 1, "end": 2, "frame": "f"}, "neither a file nor an article"),
        ({"file": "a", "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": 5, "end": 5, "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": -1, "end": 5, "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": 1.0, "end": 5, "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": True, "end": 5, "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": "x", "end": "y", "frame": "f"}, "whole numbers"),
        ({"file": "a", "start": "1" * 5000, "end": 5, "frame": "f"}, "whole numbers"),
        ({"file": "a", "read": [1]}, "list of start and end"),
        ({"file": "a", "read": 1}, "list of start and end"),
        ({"file": "a", "start": 1, "end": 2, "frame": ["f"]}, "a text should be"),
        ({"file": "a", "start": 1, "end": 2, "frame": "f", "uncertain": "maybe"}, "true or false"),
        (["file"], "an object"),
    ],
)
def test_a_bad_row_is_told_with_its_line(tmp_path: Path, row: Any, words: str) -> None:
    path = written(tmp_path / "in.jsonl", {"file": "a", "start": 1, "end": 2, "frame": "f"}, row)

    with pytest.raises(UserError, match=rf"in\.jsonl, line 2: .*{words}"):
        spans.read(path)


@pytest.mark.parametrize(
    ("passage", "check"),
    [
        ("Kämpfe dauern an / Tote und mehr", "Kämpfe dauern an"),
        ("der | \r\n| Präsident  sagte", "der Präsident"),
        ("in\u00a0Kasachstan", "in Kasachstan"),
        ("irgendwas", ""),
    ],
)
def test_white_space_and_column_bars_do_not_matter(passage: str, check: str) -> None:
    assert spans.covers(passage, check)


def test_another_passage_is_told_apart() -> None:
    assert not spans.covers("Ein anderer Satz", "Der Satz")
    assert not spans.covers("Der", "Der Satz")


def test_null_is_an_answer_and_an_empty_cell_is_none(tmp_path: Path) -> None:
    lines = written(
        tmp_path / "in.jsonl", {"file": "a", "headline_frame": None, "relevance": True, "annotator": "A"}
    )
    cells = tmp_path / "in.csv"
    cells.write_text("file,headline_frame,genre\na,,news\n", encoding="utf-8")

    assert [(row.question, row.value, row.annotator) for row in answers.read(lines)] == [
        ("headline_frame", "", "A"),
        ("relevance", "true", "A"),
    ]
    assert [(row.question, row.value, row.line) for row in answers.read(cells)] == [("genre", "news", 2)]
