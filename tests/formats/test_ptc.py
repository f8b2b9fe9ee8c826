"""Spans of PTC and SemEval: offsets out and in, and the real files of the shared tasks."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

from kzannot.errors import UserError
from kzannot.formats import ptc
from kzannot.formats.dataset import Dataset
from tests.formats.foreign_datasets import TEXT, Kept, codings, kept, small, there_and_back
from tests.shared import shared_folder


def places(dataset: Dataset) -> list[tuple[str, str, str, int, int]]:
    """What of the spans the format keeps."""

    def kept_of(span: Kept) -> tuple[str, str, str, int, int]:
        text, annotator, _, frame, start, end, *_ = span
        return text, annotator, frame, start, end

    return [kept_of(span) for span in kept(dataset)]


def made(folder: Path, labels: str) -> Path:
    """A folder as a shared task hands it out."""
    bundle = folder / "task"
    bundle.mkdir()
    (bundle / "article7.txt").write_text("Ein Satz.\n\nNoch 😀 einer.\n", encoding="utf-8")
    (bundle / "article7.task2-TC.labels").write_text(labels, encoding="utf-8")
    return bundle


def a_list(folder: Path, **changes: Any) -> Path:
    """A file of SemEval 2021 with one text."""
    label = {"start": 4, "end": 5, "technique": "Doubt", "text_fragment": "😀"} | changes
    path = folder / "task2.json"
    path.write_text(json.dumps([{"id": "1_batch", "text": "Ein 😀", "labels": [label]}]), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["set.zip", "folder"])
def test_what_is_written_is_read(tmp_path: Path, name: str) -> None:
    read = there_and_back("ptc", small(), tmp_path / name)

    assert places(read) == sorted(places(small()))
    assert read.codebook == small().codebook
    assert [article.title for article in read.articles] == ["About one", "About two"]
    assert {each.name for each in read.annotators} == {"Anna", "anna", "Берик", "Model 3/b"}


@settings(max_examples=60, deadline=None)
@given(codings())
def test_any_codings_keep_their_places(given_one: Dataset) -> None:
    with TemporaryDirectory() as folder:
        read = there_and_back("ptc", given_one, Path(folder) / "set.zip")

    assert sorted(places(read)) == sorted(places(given_one))


def test_the_files_are_named_as_in_the_shared_task(tmp_path: Path) -> None:
    ptc.write(tmp_path / "out", small())

    assert (tmp_path / "out/articles/article000000001.txt").read_bytes().decode() == TEXT
    labels = (tmp_path / "out/Anna/article000000001.task2-TC.labels").read_text(encoding="utf-8")
    assert labels.splitlines() == ["000000001\tunrest\t14\t34", "000000001\tOekonomie_Folgen\t26\t44"]
    assert (tmp_path / "out/Anna/article000000002.task2-TC.labels").read_bytes() == b""


@pytest.mark.parametrize("texts", ["words", "none"])
def test_without_texts_the_offsets_still_load(tmp_path: Path, texts: str) -> None:
    read = there_and_back("ptc", small(), tmp_path / "out", texts)

    assert not list((tmp_path / "out").rglob("*.txt"))
    assert read.articles[0].text is None
    assert len(read.articles[0].spans) == 4


def test_lines_without_a_technique_are_told(tmp_path: Path) -> None:
    read = ptc.read(made(tmp_path, "7\t0\t3\n7\tDoubt\t16\t17\n"))

    assert [(span.frame, span.start, span.end) for span in read.articles[0].spans] == [
        ("propaganda", 0, 3),
        ("Doubt", 16, 17),
    ]
    assert read.notes == ("article7.task2-TC.labels: 1 spans have no technique; their frame is propaganda.",)


def test_labels_of_whole_texts_and_paragraphs_are_counted_beside_those_of_spans(tmp_path: Path) -> None:
    bundle = made(tmp_path, "7\tDoubt\t0\t3\n")
    (bundle / "dev-labels-subtask-1.txt").write_text("7\tsatire\n8\topinion\n", encoding="utf-8")
    (bundle / "dev-labels-subtask-3.txt").write_text("7\t1\tDoubt,Slogans\n7\t3\t\n", encoding="utf-8")

    read = ptc.read(bundle)

    assert [span.frame for span in read.articles[0].spans] == ["Doubt"]
    assert sorted(read.notes) == [
        "dev-labels-subtask-1.txt: 2 categories of the whole text were left out.",
        "dev-labels-subtask-3.txt: 2 categories of the whole text were left out.",
    ]


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("7\tDoubt\t0\t3\n7\tDoubt\t0\n", "line 2: it should be an id"),
        ("7\tDoubt\t-1\t3\n", "line 1: it should be an id"),
        ("7\tDoubt\t0\t99\n", "line 1: from 0 to 99 does not lie in the text"),
        ("7\tDoubt\t3\t3\n", "line 1: from 3 to 3 does not lie in the text"),
        ("8\tDoubt\t0\t3\n", "line 1: there is no text article8.txt"),
    ],
)
def test_a_broken_line_is_told_by_its_number(tmp_path: Path, labels: str, words: str) -> None:
    with pytest.raises(UserError, match=words) as told:
        ptc.read(made(tmp_path, labels))

    assert "\n" not in str(told.value)


def test_the_words_of_semeval_2021_are_compared(tmp_path: Path) -> None:
    read = ptc.read(a_list(tmp_path))

    assert [(span.frame, span.start, span.end) for span in read.articles[0].spans] == [("Doubt", 4, 5)]
    with pytest.raises(UserError, match="1_batch: from 4 to 5 other words stand"):
        ptc.read(a_list(tmp_path, text_fragment="x"))
    with pytest.raises(UserError, match="does not lie in the text"):
        ptc.read(a_list(tmp_path, end=9))
    with pytest.raises(UserError, match=r"text 1: labels\[0\].end should be a whole number"):
        ptc.read(a_list(tmp_path, end="9"))


def test_what_is_none_of_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "b.json").write_text('[\n{"id"', encoding="utf-8")

    with pytest.raises(UserError, match="holds no files of PTC"):
        ptc.read(tmp_path / "a.txt")
    with pytest.raises(UserError, match=r"b.json, line 2: it is no JSON"):
        ptc.read(tmp_path / "b.json")


def test_the_real_corpus_is_read_whole() -> None:
    folder = shared_folder() / "samples/ptc_tsv"
    rows = [
        line.split("\t")
        for file in folder.glob("*/*.labels")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]

    read = ptc.read(folder)

    assert [(each.source.name, len(each.spans)) for each in read.articles] == [
        ("article111111111.txt", 8),
        ("article111111112.txt", 9),
        ("article111111121.txt", 0),
        ("article727497152.txt", 2),
    ]
    found = {(span.start, span.end) for article in read.articles for span in article.spans}
    assert found == {(int(row[-2]), int(row[-1])) for row in rows}
    assert sum(span.frame == "propaganda" for article in read.articles for span in article.spans) == 2


def test_the_real_list_is_read_whole() -> None:
    path = shared_folder() / "samples/ptc_tsv/semeval2021_task6_dev_task2.json"
    values = json.loads(path.read_text(encoding="utf-8"))

    read = ptc.read(path)

    assert len(read.articles) == len(values) == 63
    assert sum(len(each.spans) for each in read.articles) == sum(len(each["labels"]) for each in values)


def test_the_labels_of_semeval_2023_are_read(tmp_path: Path) -> None:
    (tmp_path / "article12.txt").write_text("Titel\n\nDer Hafen ruht.", encoding="utf-8")
    (tmp_path / "article12-labels-subtask-3.txt").write_text("12\tDoubt\t11\t16\n", encoding="utf-8")

    (article,) = ptc.read(tmp_path).articles

    assert [(each.frame, each.start, each.end) for each in article.spans] == [("Doubt", 11, 16)]
