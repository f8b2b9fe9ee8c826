"""Potato's project folders: out and in, what they cannot hold, and one that its server made."""

import json
import zipfile
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import potato
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/potato/rahmen"
STATE = "annotation_output/frames/anna/user_state.json"


def bare(dataset: Dataset) -> Dataset:
    """The dataset as Potato can hold it."""
    articles = (
        replace(
            article,
            spans=tuple(
                replace(span, attributes=(), uncertain=False, memo="", round="") for span in article.spans
            ),
        )
        for article in dataset.articles
    )
    return replace(dataset, articles=tuple(articles))


def made(folder: Path, *spans: list[object], text: str = "ein\r\n😀 Wort") -> Path:
    """A project with one text and one user."""
    path = folder / "project"
    (path / STATE).parent.mkdir(parents=True)
    (path / "data.jsonl").write_text(json.dumps({"id": "a", "text": text}), encoding="utf-8")
    state = {"user_id": "anna", "instance_id_to_span_to_value": {"a": list(spans)}}
    (path / STATE).write_text(json.dumps(state), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["project.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    found = there_and_back("potato", small(), tmp_path / name)

    assert kept(found) == kept(bare(small()))
    assert found.codebook == small().codebook
    assert {each.name for each in found.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}
    assert found.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings().filter(lambda one: bool(one.articles)))
def test_any_spans_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("potato", given_one, Path(folder) / "set.zip")

    assert kept(found) == kept(bare(given_one))


def test_ends_of_lines_count_as_one(tmp_path: Path) -> None:
    potato.write(tmp_path / "a.zip", small())

    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        state = json.loads(archive.read("annotation_output/frames/Anna/user_state.json"))

    first = state["instance_id_to_span_to_value"]["one"][0]
    assert (first[0]["start"], first[0]["end"]) == (14, 33)
    assert first[1] == "sprach\nvon Gewalt 😀"


def test_without_texts_it_is_not_written(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be written without"):
        potato.write(tmp_path / "a.zip", small(), "none")


def test_spans_are_read_in_whichever_units_fit_their_words(tmp_path: Path) -> None:
    path = made(tmp_path, [{"name": "x", "start": 7, "end": 11}, "Wort"])

    found = potato.read(path)

    (span,) = found.articles[0].spans
    assert (span.start, span.end) == (7, 11)
    assert found.notes == ("a: the offsets count code points; they were read so.",)


def test_a_span_of_several_parts_becomes_several(tmp_path: Path) -> None:
    parts = [{"start": 6, "end": 10, "text": "Wort"}]
    path = made(tmp_path, [{"name": "x", "start": 0, "end": 3, "additional_parts": parts}, "ein Wort"])

    found = potato.read(path)

    assert [(span.start, span.end) for span in found.articles[0].spans] == [(0, 3), (7, 11)]
    assert found.notes == ("a, x has 2 parts, which became as many spans.",)


def test_a_table_of_texts_is_read(tmp_path: Path) -> None:
    path = made(tmp_path, [{"name": "x", "start": 0, "end": 3}, "ein"])
    (path / "data.jsonl").unlink()
    (path / "texts.csv").write_text('number,body\r\na,"ein\nWort"\r\n', encoding="utf-8", newline="")
    keys = "item_properties: {id_key: number, text_key: body}\n"
    (path / "config.yaml").write_text(keys, encoding="utf-8")

    (article,) = potato.read(path).articles

    assert (article.text, len(article.spans)) == ("ein\nWort", 1)


def test_a_long_text_of_a_table_is_read_and_one_that_is_too_long_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(tmp_path, [{"name": "x", "start": 0, "end": 3}, "ein"])
    (path / "data.jsonl").unlink()
    (path / "texts.csv").write_text("id,text\na,ein " + "Wort " * 40_000 + "\n", encoding="utf-8")

    (article,) = potato.read(path).articles
    monkeypatch.setattr(potato, "CELL_LIMIT", 1000)

    assert len(article.spans) == 1
    with pytest.raises(UserError, match=r"texts\.csv, line 1: .*a cell is too long"):
        potato.read(path)


def test_what_the_server_wrote_is_read() -> None:
    gold = json.loads((shared_folder() / "samples/gold_tool_made/gold.json").read_text(encoding="utf-8"))

    found = potato.read(shared_folder() / FOLDER)

    spans = [span for article in found.articles for span in article.spans]
    assert Counter(span.annotator for span in spans) == {"anna": 12, "ben": 7}
    assert Counter(span.frame for span in spans) == {
        "Sicherheit": 4, "Konflikt": 3, "Moral": 6, "Diplomatie": 2, "Wirtschaft": 4,
    }  # fmt: skip
    for article in found.articles:
        stem = next(stem for stem, text in gold["texts"].items() if text == article.text)
        of_anna = {(span.start, span.end, span.frame) for span in article.spans if span.annotator == "anna"}
        assert of_anna == {tuple(each) for each in gold["spans"][stem]}
    assert found.codebook
    assert [frame.name for frame in found.codebook.frames] == [
        "Konflikt", "Moral", "Sicherheit", "Wirtschaft", "Diplomatie",
    ]  # fmt: skip
    assert "anna: the answers about 3 articles were left out." in found.notes


@pytest.mark.parametrize(
    ("spans", "sentence"),
    [
        ([3], "user_state.json: a should be a list of spans with their words."),
        ([[{"name": "x", "start": "1", "end": 2}, "a"]], "a.start should be a whole number."),
        ([[3, "a"]], "a should be an object."),
    ],
)
def test_a_broken_state_is_told_in_a_sentence(
    tmp_path: Path, spans: list[list[object]], sentence: str
) -> None:
    with pytest.raises(UserError) as told:
        potato.read(made(tmp_path, *spans))

    assert sentence in str(told.value)


def test_a_missing_text_is_told(tmp_path: Path) -> None:
    path = made(tmp_path, [{"name": "x", "start": 0, "end": 3}, "ein"])
    (path / "data.jsonl").write_text('{"id": "b", "text": "x"}', encoding="utf-8")

    with pytest.raises(UserError, match="a should be among the texts"):
        potato.read(path)


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="holds no texts of Potato"):
        potato.read(tmp_path)


INSTANCES: list[dict[str, Any]] = [
    {"id": "1", "displayed_text": "Der <b>Hafen</b> ruht.", "label_annotations": {"tone": {"calm": "true"}}},
    {"id": 2, "displayed_text": "😀 Noch ein Wort", "label_annotations": {}, "span_annotations": {}},
]
SPANS = [
    {"start": 7, "end": 12, "span": "Hafen", "annotation": "place"},
    {"start": 17, "end": 21, "text": "ruht", "name": "state", "schema": "frames"},
]


def lines_of(folder: Path) -> Path:
    """The file that older versions wrote for an annotator."""
    folder.mkdir(parents=True)
    first = INSTANCES[0] | {"span_annotations": SPANS}
    content = "\n".join(json.dumps(each) for each in (first, INSTANCES[1])) + "\n"
    (folder / "annotated_instances.jsonl").write_text(content, encoding="utf-8")
    return folder / "annotated_instances.jsonl"


@pytest.mark.parametrize("is_alone", [True, False])
def test_the_lines_of_older_versions_are_read_with_the_text_as_displayed(
    tmp_path: Path, is_alone: bool
) -> None:
    file = lines_of(tmp_path / "annotation_output/anna")

    read = potato.read(file if is_alone else tmp_path)

    first, second = read.articles
    assert [
        (each.annotator, each.frame, (first.text or "")[each.start : each.end]) for each in first.spans
    ] == [
        ("anna", "place", "Hafen"),
        ("anna", "state", "ruht"),
    ]
    assert (second.text, second.spans) == ("😀 Noch ein Wort", ())
    assert list(read.notes) == ["anna: the answers about 1 articles were left out."]


def test_lines_beside_a_state_are_not_read_twice(tmp_path: Path) -> None:
    made(tmp_path, [{"name": "x", "start": 0, "end": 3}, "ein"])
    state = next(tmp_path.rglob("user_state.json"))
    lines_of(tmp_path / "aside").rename(state.with_name("annotated_instances.jsonl"))

    read = potato.read(tmp_path)

    assert [each.frame for article in read.articles for each in article.spans] == ["x"]


def test_a_broken_line_of_an_older_version_is_told_with_its_number(tmp_path: Path) -> None:
    file = lines_of(tmp_path / "anna")
    file.write_bytes(file.read_bytes() + b"{,}\n")

    with pytest.raises(UserError, match=r"annotated_instances\.jsonl, line 3: it is no JSON"):
        potato.read(file)
