import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from kzannot.errors import UserError
from kzannot.formats import registry
from kzannot.formats.dataset import Dataset, DatasetPassage, DatasetRound, DatasetStatement
from kzannot.model.codec import KINDS
from kzannot.model.edits import Change, Edit, adding
from kzannot.model.records import Annotator, AnnotatorKind, Answer, Option, Record
from kzannot.model.study import Assignment, Decision, Passage, Round, Statement
from kzannot.project.choosing import Choice
from kzannot.project.codebooks import adopt, find
from kzannot.project.exporting import dataset_of, export
from kzannot.project.importing import import_files
from kzannot.project.loading import Terms, load, prepare, read_file
from kzannot.project.loading_dataset import DatasetLoading
from kzannot.project.project import Project
from tests.project.studies import read, study, tag


def full_study(folder: Path) -> Project:
    """A study with a record of every kind."""
    project = study(folder)
    article, ada = project.articles()[0], project.annotators()[0]
    codebook = project.codebook()
    assert codebook
    round_ = Round(name="main", codebook_id=codebook.id)
    gold = Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)
    project.apply(adding("Lay out", [round_, gold, Option(name="unit", value='"paragraph"')]))
    span = tag(project, "Ada", "Nord", "Es brennt im Hafen", "riot_disorder", voice="journalist")
    decided = tag(project, "Gold", "Nord", "Es brennt", "riot_disorder")
    read(project, "Ada", "Nord")
    statement = Statement(title="Feuer", relation="same_fact", annotator_id=ada.id)
    people: dict[str, Any] = {"article_id": article.id, "annotator_id": ada.id, "round_id": round_.id}
    more: list[Record] = [
        Answer(question="genre", value="news", **people),
        Assignment(active_seconds=61, **people),
        Decision(span_ids=(span.id,), gold_id=decided.id, reason="misread", **people),
        statement,
        Passage(statement_id=statement.id, article_id=article.id, start=0, end=5),
    ]
    project.apply(adding("Add more", more))
    return project


def everything(project: Project) -> dict[str, Any]:
    """All records of a project by kind, in no order."""
    return {name: sorted(project.records(kind), key=lambda each: each.id) for name, kind in KINDS.items()}


def test_what_export_writes_load_restores(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    other = Project.create(tmp_path / "other.kzannot")
    other.apply(adopt(find("policy-frames")))

    load(other, tmp_path / "all.jsonl", "jsonl")

    assert everything(other) == everything(project)
    for article in project.articles():
        assert other.text(article) == project.text(article)
        assert other.source(article) == project.source(article)


@pytest.mark.parametrize("name", [each for each in registry.NAMES if hasattr(registry.module(each), "NEEDS")])
def test_what_a_format_does_not_keep_is_not_read(tmp_path: Path, name: str) -> None:
    project = full_study(tmp_path)
    module = registry.module(name)
    out, whole = (tmp_path / f"{stem}{module.SUFFIXES[0]}" for stem in ("out", "whole"))

    export(project, out, name, Choice())
    module.write(whole, dataset_of(project), "full")

    assert out.read_bytes() == whole.read_bytes()
    assert not any(article.answers for article in dataset_of(project, parts=module.NEEDS).articles)


def test_equal_content_gives_equal_bytes(tmp_path: Path) -> None:
    project = full_study(tmp_path)

    export(project, tmp_path / "one.jsonl", "jsonl", Choice())
    export(project, tmp_path / "two.jsonl", "jsonl", Choice())

    assert (tmp_path / "one.jsonl").read_bytes() == (tmp_path / "two.jsonl").read_bytes()


def test_loading_what_is_there_adds_nothing(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())

    loaded = prepare(project, read_file(tmp_path / "all.jsonl", "jsonl"), Terms())

    assert loaded.edit.changes == ()
    assert loaded.skipped > 10
    assert loaded.notes == ()


def test_a_record_that_differs_is_kept_as_it_is_and_told(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    span = project.spans()[0]
    project.apply(Edit("Write memo", (Change(span, replace(span, memo="mine")),)))

    loaded = prepare(project, read_file(tmp_path / "all.jsonl", "jsonl"), Terms())

    assert loaded.edit.changes == ()
    assert "differs" in loaded.notes[0]


def test_codings_without_texts_go_to_the_articles_that_are_there(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "bare.jsonl", "jsonl", Choice(), "none")
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")

    loaded = load(other, tmp_path / "bare.jsonl", "jsonl")

    assert {span.frame_id for span in other.spans()} <= {frame.id for frame in other.frames()}
    assert loaded.added["span"] == 2
    assert loaded.added["reading"] == 4
    assert "section" not in loaded.added


def test_codings_of_an_article_that_is_nowhere_are_left_out_and_told(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "bare.jsonl", "jsonl", Choice(), "none")
    other = Project.create(tmp_path / "other.kzannot")

    loaded = load(other, tmp_path / "bare.jsonl", "jsonl")

    assert other.articles() == []
    assert any("left out" in note for note in loaded.notes)


def test_a_project_with_codings_keeps_its_codebook_and_refuses_unknown_frames(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")
    tag(other, "Ada", "Nord", "Es brennt", "riot_disorder")
    frame = next(frame for frame in other.frames() if frame.name == "riot_disorder")
    other.apply(Edit("Rename", (Change(frame, replace(frame, name="riots")),)))

    with pytest.raises(UserError, match="no frame riot_disorder"):
        load(other, tmp_path / "all.jsonl", "jsonl")


def test_an_annotator_or_a_layer_or_a_round_can_be_chosen(tmp_path: Path) -> None:
    project = full_study(tmp_path)

    ada = dataset_of(project, Choice(annotators=("Ada",)))
    gold = dataset_of(project, Choice(layer="gold"))
    main = dataset_of(project, Choice(round="main"))

    assert [[s.annotator for s in a.spans] for a in ada.articles] == [["Ada"], []]
    assert [[s.layer for s in a.spans] for a in gold.articles] == [["gold"], []]
    assert [len(a.spans) for a in main.articles] == [0, 0]
    assert [len(a.answers) for a in main.articles] == [1, 0]


def test_spans_tell_their_place_in_the_source(tmp_path: Path) -> None:
    project = full_study(tmp_path)

    export(project, tmp_path / "all.jsonl", "jsonl", Choice())

    article = json.loads((tmp_path / "all.jsonl").read_text(encoding="utf-8").splitlines()[1])
    source = project.source(project.articles()[0])
    for span in article["spans"]:
        assert (
            source[span["source_start"] : span["source_end"]] == article["text"][span["start"] : span["end"]]
        )


def test_unknown_annotators_rounds_and_formats_that_only_read_are_refused(tmp_path: Path) -> None:
    project = full_study(tmp_path)

    with pytest.raises(UserError, match="no annotator Zoe"):
        export(project, tmp_path / "x.jsonl", "jsonl", Choice(annotators=("Ada", "Zoe")))
    with pytest.raises(UserError, match="no round pilot"):
        export(project, tmp_path / "x.jsonl", "jsonl", Choice(round="pilot"))
    with pytest.raises(UserError, match="only be read"):
        export(project, tmp_path / "x.jsonl", "answers", Choice())
    assert not (tmp_path / "x.jsonl").exists()


def test_a_dataset_is_never_written_over_its_project(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    before = everything(project)

    with pytest.raises(UserError, match="the project itself"):
        export(project, project.path, "jsonl", Choice())

    assert everything(project) == before
    project.close()
    assert everything(Project.open(project.path)) == before


def test_a_dataset_with_rounds_goes_into_a_project_that_keeps_its_codebook(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")
    tag(other, "Ben", "Nord", "Es brennt", "riot_disorder")
    newest = other.codebook()
    assert newest

    load(other, tmp_path / "all.jsonl", "jsonl")

    assert [codebook.id for codebook in other.codebooks()] == [newest.id]
    assert [(each.name, each.codebook_id) for each in other.records(Round)] == [("main", newest.id)]
    assert len(other.spans()) == 3


def test_a_codebook_that_a_round_rests_on_stays(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")
    newest = other.codebook()
    assert newest
    other.apply(adding("Add round", [Round(name="pilot", codebook_id=newest.id)]))

    load(other, tmp_path / "all.jsonl", "jsonl")

    assert other.codebook() == newest
    assert {each.name for each in other.records(Round)} == {"pilot", "main"}


def test_who_is_named_by_a_coding_alone_is_added_and_a_passage_of_nowhere_is_left_out(tmp_path: Path) -> None:
    dataset = dataset_of(full_study(tmp_path))
    nowhere = DatasetStatement(
        title="Elsewhere", passages=(DatasetPassage(id=uuid4(), article=uuid4(), start=0, end=1),)
    )
    other = Project.create(tmp_path / "other.kzannot")

    loading = DatasetLoading(other, replace(dataset, annotators=(), statements=(nowhere,)))
    other.apply(Edit("Load", tuple(loading.changes())), loading.texts, loading.files)

    assert {annotator.name for annotator in other.annotators()} == {"Ada", "Gold"}
    assert [statement.title for statement in other.records(Statement)] == ["Elsewhere"]
    assert other.records(Passage) == []


def test_a_round_without_any_codebook_is_left_out(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "empty.kzannot")

    assert DatasetLoading(project, Dataset(rounds=(DatasetRound(name="pilot"),))).changes() == []


def test_a_project_without_codebook_or_codings_can_be_exported(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "empty.kzannot")

    dataset = dataset_of(project)

    assert dataset.codebook is None
    assert dataset.exported == ""


def test_bytes_that_say_more_than_the_source_come_back(tmp_path: Path) -> None:
    project = study(tmp_path)
    content = "\ufeffNoch ein Titel\n\nEin Satz steht hier.\n".encode()
    (tmp_path / "bom.txt").write_bytes(content)
    import_files(project, [tmp_path / "bom.txt"])
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    other = Project.create(tmp_path / "other.kzannot")

    load(other, tmp_path / "all.jsonl", "jsonl")

    assert [other.content(article) for article in other.articles()] == [None, None, content]


def test_what_was_read_of_a_section_that_the_project_cuts_otherwise_is_left_out(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "bare.jsonl", "jsonl", Choice(), "none")
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")
    last = other.sections(other.articles()[0].id)[-1]
    other.apply(Edit("Move border", (Change(last, replace(last, end=last.end - 1)),)))

    loaded = load(other, tmp_path / "bare.jsonl", "jsonl")

    assert loaded.added["reading"] == 3
    assert last.id not in {reading.section_id for reading in other.readings()}


def test_bytes_that_say_more_than_the_source_come_along(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "p.kzannot")
    (tmp_path / "bom.txt").write_bytes(b"\xef\xbb\xbfTitel\n\nEin Satz steht hier.\n")
    import_files(project, [tmp_path / "bom.txt"])
    export(project, tmp_path / "all.jsonl", "jsonl", Choice())
    other = Project.create(tmp_path / "other.kzannot")

    load(other, tmp_path / "all.jsonl", "jsonl")

    assert other.content(other.articles()[0]) == (tmp_path / "bom.txt").read_bytes()


def test_what_was_read_of_a_section_that_is_not_there_is_left_out(tmp_path: Path) -> None:
    project = full_study(tmp_path)
    export(project, tmp_path / "bare.jsonl", "jsonl", Choice(), "none")
    (tmp_path / "b").mkdir()
    other = study(tmp_path / "b")
    gone = other.sections(other.articles()[0].id)[-1]
    other.apply(Edit("Remove", (Change(gone, None),)))

    loaded = load(other, tmp_path / "bare.jsonl", "jsonl")

    assert loaded.added["reading"] == 3
