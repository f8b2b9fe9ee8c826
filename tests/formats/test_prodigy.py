"""Prodigy's JSON lines: out and in, what they cannot hold, and files of Prodigy's users; and tokens."""

import json
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kzannot.errors import UserError
from kzannot.formats import prodigy
from kzannot.formats.dataset import Dataset, digest
from kzannot.formats.prodigy_tokens import tokens_of
from tests.formats.datasets import TEXTS
from tests.formats.foreign_datasets import TEXT, codings, kept, small, there_and_back
from tests.shared import shared_folder

FOLDER = "samples/prodigy"


def sample(name: str) -> Dataset:
    return prodigy.read(shared_folder() / FOLDER / name)


def frames(dataset: Dataset) -> Counter[str]:
    return Counter(span.frame for article in dataset.articles for span in article.spans)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    found = there_and_back("prodigy", small(), tmp_path / "a.jsonl")

    assert kept(found) == kept(small())
    assert [(each.title, each.outlet, each.published) for each in found.articles] == [
        ("About one", "Nordblatt", "2022-01-08"),
        ("About two", "Nordblatt", "2022-01-08"),
    ]
    assert [each.name for each in found.rounds] == ["second round"]
    assert found.notes == ()


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_survive(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        found = there_and_back("prodigy", given_one, Path(folder) / "a.jsonl")

    assert kept(found) == kept(given_one)


@settings(max_examples=60, deadline=None)
@given(codings())
def test_the_tokens_of_a_span_begin_and_end_with_it(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.jsonl"
        prodigy.write(path, given_one)
        tasks = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    for task in tasks:
        for span in task.get("spans", []):
            assert task["tokens"][span["token_start"]]["start"] == span["start"]
            assert task["tokens"][span["token_end"]]["end"] == span["end"]


@given(TEXTS, st.data())
def test_tokens_make_the_text_again(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))

    tokens = tokens_of(text, [(start, end)])

    assert "".join(text[each.start : each.end] + " " * each.blank for each in tokens) == text
    assert start in {each.start for each in tokens}
    assert end in {each.end for each in tokens}


def test_words_marks_and_white_space_are_tokens() -> None:
    text = "Der  Zug\nkam, 😀."

    assert [text[each.start : each.end] for each in tokens_of(text)] == [
        "Der", " ", "Zug", "\n", "kam", ",", "😀", ".",
    ]  # fmt: skip


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_digest_says_where_the_offsets_count(tmp_path: Path, texts: str) -> None:
    path = tmp_path / "a.jsonl"

    found = there_and_back("prodigy", small(), path, texts)

    one = next(each for each in found.articles if each.title == "About one")
    assert (one.text, one.sha256, len(one.spans)) == (None, digest(TEXT), 4)
    assert "Präsident" not in path.read_text(encoding="utf-8")


def test_only_what_was_accepted_is_a_coding(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    span = {"start": 0, "end": 3, "label": "x"}
    lines = ({"text": "ein Wort", "spans": [span], "answer": answer} for answer in ("reject", "ignore"))
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")

    found = prodigy.read(path)

    assert frames(found) == {}
    assert found.notes == (
        "a.jsonl, line 1: 1 spans were left out (answer: reject).",
        "a.jsonl, line 2: 1 spans were left out (answer: ignore).",
    )


def test_headlines_of_prodigy_s_own_recipes() -> None:
    # Counted by jq: 373 texts, accepted spans as below.
    found = sample("news_headlines_ner.jsonl")

    assert len(found.articles) == 373
    assert frames(found) == {"ORG": 136, "LOCATION": 121, "PERSON": 38, "PRODUCT": 8}


def test_affiliations_of_two_sessions() -> None:
    # Counted by jq: 361 of 365 tasks accepted, with 491 spans.
    found = sample("preprints_ner.jsonl")

    assert len(found.articles) == 365
    assert frames(found) == {"PERSON": 219, "ORG": 162, "GPE": 110}
    assert [each.name for each in found.annotators] == ["2024-10-03_13-19-52", "2024-10-07_13-51-52"]
    assert len(found.notes) == 4


def test_tasks_without_spans_are_texts() -> None:
    found = sample("span_and_textcat_examples.jsonl")

    assert [len(article.spans) for article in found.articles] == [0, 0, 0]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"text": "a"}\n{', "a.jsonl, line 2: it is no JSON."),
        ("[1]", "a.jsonl, line 1: the line should be an object."),
        ('{"text": "a", "spans": [{"start": 0, "label": "x"}]}', "spans.end should be a whole number."),
        ('{"text": ["a"]}', "line 1: text should be a text."),
        ('{"text": "a", "spans": [3]}', "line 1: spans should be an object."),
    ],
)
def test_a_broken_line_is_told_in_a_sentence(tmp_path: Path, content: str, sentence: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(content, encoding="utf-8")

    with pytest.raises(UserError) as told:
        prodigy.read(path)

    assert sentence in str(told.value)


def test_a_question_about_one_label_names_it_beside_the_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    task = {"text": "ein Wort", "label": "x", "spans": [{"start": 0, "end": 3}], "answer": "accept"}
    path.write_text(json.dumps(task), encoding="utf-8")

    assert frames(prodigy.read(path)) == {"x": 1}
