"""doccano's JSON lines: out and in, what they cannot hold, and files of doccano's own tests and server."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import doccano
from kzannot.formats.dataset import Dataset, DatasetAnnotator, digest
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/doccano"


def bare(dataset: Dataset) -> Dataset:
    """The dataset as doccano can hold it."""
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


def sample(name: str) -> Dataset:
    return doccano.read(shared_folder() / FOLDER / name)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    kinds = {"Anna": "person", "Берик": "machine"}
    annotators = tuple(DatasetAnnotator(name=name, kind=kind) for name, kind in kinds.items())
    made = replace(bare(small()), annotators=annotators)

    found = there_and_back("doccano", made, tmp_path / "a.jsonl")

    assert kept(found) == kept(made)
    assert {each.name: each.kind for each in found.annotators} == kinds
    assert [(each.title, each.outlet, each.published) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]
    assert found.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_spans_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("doccano", given_one, Path(folder) / "a.jsonl")

    assert kept(found) == kept(bare(given_one))


def test_a_line_is_what_doccano_imports(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"

    doccano.write(path, small())

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [(line["text"], line["annotators"]) for line in lines] == [
        (TEXT, {"Anna": "person"}),
        (TEXT, {"Берик": "person"}),
        ("Nichts.", {}),
    ]
    assert lines[0]["label"][0] == [14, 34, "unrest"]
    assert TEXT[14:34] == "sprach\r\nvon Gewalt 😀"


def test_every_line_has_the_same_keys(tmp_path: Path) -> None:
    one, two = small().articles
    path = tmp_path / "a.jsonl"

    doccano.write(path, replace(small(), articles=(one, replace(two, outlet="", author="Somebody"))))

    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert len({frozenset(line) for line in lines}) == 1


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_digest_says_where_the_offsets_count(tmp_path: Path, texts: str) -> None:
    path = tmp_path / "a.jsonl"

    found = there_and_back("doccano", small(), path, texts)

    one = next(each for each in found.articles if each.title == "About one")
    assert (one.text, one.sha256, len(one.spans)) == (None, digest(TEXT), 4)
    assert "Präsident" not in path.read_text(encoding="utf-8")


def test_example_of_doccano_s_own_tests() -> None:
    found = sample("example.jsonl")

    assert [(each.text, len(each.spans)) for each in found.articles] == [("exampleA", 1), ("exampleB", 0)]
    assert found.notes == ("example.jsonl, line 3: there is no text; it was left out.",)


def test_equal_spans_are_two() -> None:
    (article,) = sample("example_overlapping.jsonl").articles

    assert [(span.start, span.end, span.frame) for span in article.spans] == [(0, 1, "LOC")] * 2


def test_relations_are_told() -> None:
    found = sample("relation_example.jsonl")

    (article,) = found.articles
    assert [(article.text or "")[span.start : span.end] for span in article.spans] == [
        "Google", "September 4, 1998", "Larry Page", "Sergey Brin",
    ]  # fmt: skip
    assert found.notes == ("relation_example.jsonl, line 1: 3 relations were left out.",)


def test_old_exports_name_their_users() -> None:
    found = sample("old_labeling.jsonl")

    assert Counter(span.annotator for article in found.articles for span in article.spans) == {
        "annotator 1": 5,
        "annotator 2": 11,
    }
    assert sum(len(article.spans) for article in sample("old_labeling_text_label.jsonl").articles) == 11


def test_a_corpus_of_doccano_1_5_is_read() -> None:
    # Counted by jq: 60 lines, 5,682 labels, 3,280 of them FOOD.
    found = sample("restaurant_june.jsonl")

    frames = Counter(span.frame for article in found.articles for span in article.spans)
    assert (len(found.articles), frames.total(), frames["FOOD"]) == (60, 5_682, 3_280)


def test_an_archive_has_a_file_for_each_annotator() -> None:
    gold = json.loads((shared_folder() / "samples/gold_tool_made/gold.json").read_text(encoding="utf-8"))

    found = sample("doccano1.8.4_individual.zip")

    assert [each.name for each in found.annotators] == ["anna", "ben"]
    assert len(found.articles) == 3
    for article in found.articles:
        stem = next(stem for stem, text in gold["texts"].items() if text == article.text)
        of_anna = {(span.start, span.end, span.frame) for span in article.spans if span.annotator == "anna"}
        assert of_anna == {tuple(each) for each in gold["spans"][stem]}
    assert sum(span.annotator == "ben" for article in found.articles for span in article.spans) == 3
    assert any("1 comments" in note for note in found.notes)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"text": "a"}\n{', "a.jsonl, line 2: it is no JSON."),
        ("[1]", "a.jsonl, line 1: the line should be an object."),
        (
            '{"text": "a", "label": [[0, 1]]}',
            "line 1: label should be a list of spans: start, end and label.",
        ),
        ('{"text": "a", "label": [["x", 1, "A"]]}', "line 1: label.start should be a whole number."),
        ('{"text": "a", "label": 3}', "line 1: label should be a list."),
    ],
)
def test_a_broken_line_is_told_in_a_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UserError) as told:
        doccano.read(path)

    assert sentence in str(told.value)


def test_what_is_said_of_a_whole_text_is_counted(tmp_path: Path) -> None:
    lines = [
        {"text": "Der Hafen", "entities": [[4, 9, "Ort"]], "cats": ["Lage", "Stadt"]},
        {"text": "ruht", "label": ["ruhig"]},
        {"text": "heute", "annotations": [{"label": 15, "user": 1}]},
    ]
    file = tmp_path / "berik.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    read = doccano.read(file)

    assert [(each.text, len(each.spans)) for each in read.articles] == [
        ("Der Hafen", 1),
        ("ruht", 0),
        ("heute", 0),
    ]
    assert read.notes == ("berik.jsonl: 4 categories of the whole text were left out.",)


def test_a_span_outside_of_its_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "abc", "label": [[1, 9, "A"], [0, 2, "B"]]}', encoding="utf-8")

    found = doccano.read(path)

    assert [span.frame for span in found.articles[0].spans] == ["B"]
    assert found.notes == ("a 1: A from 1 to 9 does not cover what it should; it was left out.",)


def test_lines_may_stand_in_one_list(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps([{"text": "ein Wort", "label": [[0, 3, "x"]]}], indent=1), encoding="utf-8")

    (article,) = doccano.read(path).articles

    assert [(each.frame, each.start, each.end) for each in article.spans] == [("x", 0, 3)]


def test_a_list_may_begin_behind_a_byte_order_mark(tmp_path: Path) -> None:
    file = tmp_path / "anna.json"
    file.write_text(json.dumps([{"text": "Der Hafen", "label": [[4, 9, "Ort"]]}], indent=1), "utf-8-sig")

    assert [len(each.spans) for each in doccano.read(file).articles] == [1]
