"""What of a project is exported, and what a choice leaves out."""

from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats import registry
from kzannot.formats.dataset import DatasetSpan
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.model.study import Passage, Statement
from kzannot.project.choosing import Choice, Inventory, Portion
from kzannot.project.exporting import dataset_of, export
from kzannot.project.loading import Terms, prepare, read_file
from kzannot.project.project import Project
from kzannot.project.recounting import in_sources, in_texts
from tests.project.studies import article_of, code_in, start_round, study, tag


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Three spans of two annotators and two frames in two articles, one of them in a round."""
    project = study(tmp_path)
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    tag(project, "Ben", "Süd", "Truppen", "human_cost")
    code_in(project, start_round(project, "main"), "Ada", "Süd", riot_disorder="Minister")
    return project


@pytest.mark.parametrize(
    ("choice", "portion"),
    [
        (Choice(), Portion(3, 2, 2)),
        (Choice(annotators=("Ada",)), Portion(2, 2, 1)),
        (Choice(frames=("riot_disorder",)), Portion(2, 2, 2)),
        (Choice(outlets=("Süd",)), Portion(2, 1, 2)),
        (Choice(round="main"), Portion(1, 2, 2)),
        (Choice(layer="gold"), Portion(0, 2, 0)),
    ],
)
def test_what_is_counted_is_what_is_exported(project: Project, choice: Choice, portion: Portion) -> None:
    dataset = dataset_of(project, choice)

    assert Inventory(project).of(choice) == portion
    assert sum(len(article.spans) for article in dataset.articles) == portion.spans
    assert (len(dataset.articles), len(dataset.annotators)) == (portion.articles, portion.annotators)


def test_articles_without_an_outlet_have_the_empty_one(project: Project) -> None:
    article = article_of(project, "Süd")
    project.apply(replacing("x", article, replace(article, outlet_id=None)))

    assert [each.title for each in dataset_of(project, Choice(outlets=("",))).articles] == ["Ruhe im Tal"]


def test_what_was_read_goes_along_whatever_the_frames(project: Project) -> None:
    dataset = dataset_of(project, Choice(frames=("human_cost",)))

    assert sum(len(article.read) for article in dataset.articles) == 4


def test_statements_of_articles_that_stay_behind_stay_too(project: Project) -> None:
    north, south = (article_of(project, name) for name in ("Nord", "Süd"))
    both, alone = (Statement(title=name, relation="same_fact") for name in ("both", "alone"))
    passages = [
        Passage(statement_id=statement.id, article_id=article.id, start=0, end=5)
        for statement, article in ((both, north), (both, south), (alone, south))
    ]
    project.apply(adding("x", [both, alone, *passages]))

    dataset = dataset_of(project, Choice(outlets=("Nord",)))

    assert [(each.title, len(each.passages)) for each in dataset.statements] == [("both", 1)]
    assert len(dataset_of(project).statements) == 2


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (Choice(annotators=("Zoe",)), "There is no annotator Zoe."),
        (Choice(round="x"), "There is no round x."),
        (Choice(frames=("x",)), "There is no frame x."),
        (Choice(outlets=("x",)), "There is no outlet x."),
    ],
)
def test_what_is_not_there_cannot_be_chosen(
    project: Project, tmp_path: Path, choice: Choice, said: str
) -> None:
    with pytest.raises(UserError, match=said):
        export(project, tmp_path / "x.jsonl", "jsonl", choice)


def test_the_adjudicated_layer_is_that_of_its_annotator(project: Project) -> None:
    project.apply(adding("x", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    tag(project, "Gold", "Nord", "Hafen", "human_cost")

    assert Inventory(project).of(Choice(layer="gold")) == Portion(1, 2, 1)


def test_offsets_in_the_source_go_out_and_come_back(project: Project, tmp_path: Path) -> None:
    before = {(each.article_id, each.start, each.end) for each in project.spans()}
    notes = export(project, tmp_path / "x.zip", "gate", Choice(), offsets="source")
    other = study(_folder(tmp_path))

    incoming = read_file(tmp_path / "x.zip", "gate")
    back = prepare(other, incoming, Terms(offsets="source"))
    other.apply(back.edit, back.texts, back.files)

    sources = {each.digest for each in project.articles()}
    told = {article.sha256 for article in incoming.content.articles}  # type: ignore[union-attr]
    assert notes == []
    assert not told & sources
    assert {(start, end) for _, start, end in before} == {(s.start, s.end) for s in other.spans()}
    assert back.added["span"] == 3


def _folder(tmp_path: Path) -> Path:
    folder = tmp_path / "other"
    folder.mkdir()
    return folder


def test_articles_that_the_project_does_not_know_stay_as_they_are(project: Project, tmp_path: Path) -> None:
    dataset, _ = in_sources(dataset_of(project), registry.format_of("gate"))

    assert in_texts(dataset, Project.create(tmp_path / "empty.kzannot")) == dataset


def test_formats_with_both_pairs_of_offsets_say_so(project: Project, tmp_path: Path) -> None:
    assert export(project, tmp_path / "x.csv", "csv", Choice(), offsets="source") == [
        "csv holds both pairs of offsets, whichever is chosen."
    ]


def test_a_format_without_offsets_says_so(project: Project, tmp_path: Path) -> None:
    choice = Choice(annotators=("Ada",), outlets=("Nord",))

    notes = export(project, tmp_path / "x.csv", "articles_by_frames", choice, offsets="source")

    assert notes == ["articles_by_frames holds no offsets; it is written as always."]


def test_a_span_of_what_was_cut_away_is_told(tmp_path: Path) -> None:
    project = study(tmp_path)
    dataset, _ = in_sources(dataset_of(project), registry.format_of("gate"))
    north = next(each for each in dataset.articles if each.source.name == "Nord.txt")
    text = north.text or ""
    gap = text.index("\n\n")
    span = DatasetSpan(annotator="Ada", frame="riot_disorder", start=gap, end=gap + 2)

    back = in_texts(replace(dataset, articles=(replace(north, spans=(span,)),)), project)

    assert back.articles[0].spans == ()
    assert back.notes == (
        f"Der Preis steigt: the span from {gap} to {gap + 2} has no counterpart and is left out.",
    )


def test_passages_count_in_the_source_too(project: Project) -> None:
    north = article_of(project, "Nord")
    statement = Statement(title="x", relation="same_fact")
    passage = Passage(statement_id=statement.id, article_id=north.id, start=17, end=26)
    project.apply(adding("x", [statement, passage]))

    dataset, _ = in_sources(dataset_of(project), registry.format_of("gate"))

    (moved,) = dataset.statements[0].passages
    source = next(each.text for each in dataset.articles if each.id == north.id) or ""
    assert source[moved.start : moved.end] == project.text(north)[17:26]
