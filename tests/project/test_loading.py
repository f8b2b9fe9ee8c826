import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import registry
from kzannot.model.codebook import AttributeKind
from kzannot.model.edits import adding, replacing
from kzannot.model.study import Round
from kzannot.project.choosing import Choice
from kzannot.project.exporting import export
from kzannot.project.file_formats import file_formats
from kzannot.project.loading import load
from kzannot.project.project import Project
from tests.project.studies import NORTH, study, tag


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return study(tmp_path)


def lines(folder: Path, *rows: Mapping[str, object]) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def a_row(words: str = "Es brennt im Hafen", **more: object) -> dict[str, object]:
    start = NORTH.index(words)
    row = {
        "file": "Nord.txt",
        "start": start,
        "end": start + len(words),
        "frame": "riot_disorder",
        "check": words,
    }
    return {**row, **more}


def test_spans_with_source_offsets_lie_where_their_words_are(project: Project, tmp_path: Path) -> None:
    row = a_row(voice="journalist", distancing=["irony"], uncertain=True, memo="hm", via="npa")

    load(project, lines(tmp_path, row), "spans", "Ada", offsets="source")

    span = project.spans()[0]
    article = project.article(span.article_id)
    assert project.text(article)[span.start : span.end] == "Es brennt im Hafen"
    assert dict(span.attributes) == {"voice": "journalist", "distancing": ("irony",), "via": "npa"}
    assert (span.uncertain, span.memo) == (True, "hm")


def test_loading_twice_adds_nothing(project: Project, tmp_path: Path) -> None:
    path = lines(tmp_path, a_row(), {"file": "Nord.txt", "read": [0, len(NORTH)]})

    first = load(project, path, "spans", "Ada", offsets="source")
    second = load(project, path, "spans", "Ada", offsets="source")

    assert first.added == {"span": 1, "reading": 4}
    assert second.added == {}
    assert second.skipped == 1


def test_what_was_read_is_whole_sections_only(project: Project, tmp_path: Path) -> None:
    end = NORTH.index("Niemand") + 5

    load(project, lines(tmp_path, {"file": "Nord.txt", "read": [0, end]}), "spans", "Ada", offsets="source")

    assert len(project.readings()) == 2


def test_somebody_new_is_added(project: Project, tmp_path: Path) -> None:
    load(project, lines(tmp_path, a_row(annotator="Cleo")), "spans", offsets="source")

    assert [annotator.name for annotator in project.annotators()] == ["Ada", "Ben", "Cleo"]


def test_an_article_may_be_named_by_its_id_and_a_round_by_its_name(project: Project, tmp_path: Path) -> None:
    codebook = project.codebook()
    assert codebook
    project.apply(adding("Add round", [Round(name="pilot", codebook_id=codebook.id)]))
    article = project.articles()[0]
    start = project.text(article).index("Es brennt")
    row = {"article": str(article.id), "start": start, "end": start + 9, "frame": "riot_disorder"}

    load(project, lines(tmp_path, row), "spans", "Ada", round_name="pilot")

    assert project.spans()[0].round_id == project.records(Round)[0].id


@pytest.mark.parametrize("format_name", ["csv", "xlsx"])
def test_a_table_finds_its_articles_in_another_project_by_their_files(
    project: Project, tmp_path: Path, format_name: str
) -> None:
    (tmp_path / "other").mkdir()
    other = study(tmp_path / "other")
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    table = tmp_path / f"spans.{format_name}"
    export(project, table, format_name, Choice())

    load(other, table, format_name)

    span = other.spans()[0]
    article = other.article(span.article_id)
    assert article.id not in {each.id for each in project.articles()}
    assert other.text(article)[span.start : span.end] == "Es brennt"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (a_row(frame="nonsense"), "frame nonsense"),
        (a_row(check="Ganz andere Worte"), "does not begin with"),
        (a_row(end=99_999), "lies outside"),
        (a_row(file="fremd.txt"), "no article fremd.txt"),
        (a_row(voice="nobody"), "no value nobody"),
        (a_row(mood="bad"), "no attribute mood"),
        (a_row(round="main"), "no round main"),
        (a_row(start=16, end=18, check=""), "was cut out"),
    ],
)
def test_what_cannot_be_true_is_refused_with_its_line_and_nothing_is_loaded(
    project: Project, tmp_path: Path, row: dict[str, object], said: str
) -> None:
    path = lines(tmp_path, a_row("Alle warten"), row)

    with pytest.raises(UserError, match=f"line 2.*{said}.*Nothing was loaded"):
        load(project, path, "spans", "Ada", offsets="source")

    assert project.spans() == []


def test_a_file_that_names_nobody_needs_an_annotator(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="names no annotator"):
        load(project, lines(tmp_path, a_row()), "spans", offsets="source")


def test_answers_replace_what_was_answered_before(project: Project, tmp_path: Path) -> None:
    first = {"file": "Nord.txt", "primary_frame": "riot_disorder", "genre": "news"}
    second = {"file": "Nord.txt", "primary_frame": "none", "genre": "news"}

    load(project, lines(tmp_path, first), "answers", "Ada")
    again = load(project, lines(tmp_path, second), "answers", "Ada")

    assert again.skipped == 1
    assert {a.question: a.value for a in project.answers()} == {"primary_frame": "", "genre": "news"}


def test_the_last_of_several_answers_in_a_file_holds(project: Project, tmp_path: Path) -> None:
    rows = [{"file": "Nord.txt", "genre": genre} for genre in ("news", "opinion", "interview")]

    load(project, lines(tmp_path, *rows), "answers", "Ada")

    assert [answer.value for answer in project.answers()] == ["interview"]


def test_several_answers_to_one_question_are_a_list(project: Project, tmp_path: Path) -> None:
    (genre,) = (each for each in project.attributes() if each.name == "genre")
    project.apply(replacing("Several", genre, replace(genre, kind=AttributeKind.MULTIPLE)))

    load(project, lines(tmp_path, {"file": "Nord.txt", "genre": ["news", "interview"]}), "answers", "Ada")

    assert [answer.values() for answer in project.answers()] == [("news", "interview")]
    with pytest.raises(UserError, match="genre has no value a; b"):
        load(project, lines(tmp_path, {"file": "Nord.txt", "genre": ["b", "news", "a"]}), "answers", "Ada")


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"file": "Nord.txt", "mood": "bad"}, "no question mood"),
        ({"file": "Nord.txt", "primary_frame": "nonsense"}, "no value nonsense"),
        ({"primary_frame": "riot_disorder"}, "neither a file nor an article"),
    ],
)
def test_an_answer_that_cannot_be_is_refused(
    project: Project, tmp_path: Path, row: dict[str, object], said: str
) -> None:
    with pytest.raises(UserError, match=said):
        load(project, lines(tmp_path, row), "answers", "Ada")


def test_a_format_that_only_writes_cannot_be_loaded(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="only be written"):
        load(project, lines(tmp_path, a_row()), "matrix", "Ada")


def test_half_a_character_is_refused_and_nothing_is_loaded(project: Project, tmp_path: Path) -> None:
    path = lines(tmp_path, a_row(), a_row("Niemand", memo="\ud800"))

    with pytest.raises(UserError, match=r"half a character \(U\+D800\)"):
        load(project, path, "spans", "Ada", offsets="source")

    assert project.spans() == []


def test_the_formats_are_listed_with_what_they_keep_and_lose() -> None:
    listed = {format_.name: format_.row() for format_ in file_formats()}

    assert tuple(listed) == registry.NAMES
    assert all(row["title"] and row["keeps"] and row["loses"] for row in listed.values())
    assert listed["jsonl"]["suffixes"] == [".jsonl"]
    assert {"jsonl", "csv", "spans", "answers"} <= {name for name, row in listed.items() if row["reads"]}
    assert {"jsonl", "csv", "matrix"} <= {name for name, row in listed.items() if row["writes"]}
    assert not listed["matrix"]["reads"]
    assert not listed["answers"]["writes"]
