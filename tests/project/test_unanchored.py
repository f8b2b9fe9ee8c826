from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import Refused
from kzannot.model import edits
from kzannot.model.records import Span
from kzannot.project.choosing import Choice, Inventory
from kzannot.project.exporting import export
from kzannot.project.file_formats import file_formats
from kzannot.project.importing import import_files, read_files
from kzannot.project.loading import load
from kzannot.project.project import Project
from kzannot.project.unanchored import anchored, unanchored
from kzannot.project.versions import correct_text, correction
from tests.project.making import Made

FIRST = "Ruhe am Hafen\n\nAm Morgen lagen drei Schiffe am Kai.\n\nDer Strand blieb leer.\n"
SECOND = "Ruhe am Hafen\n\nAm Morgen war dort gar nichts zu sehen.\n\nDer Strand blieb leer.\n"


@pytest.fixture
def lost(made: tuple[Project, Made], tmp_path: Path) -> Span:
    """A span of Anna's that found no place, in a project with another one of Bela's."""
    project, records = made
    path = tmp_path / "a.txt"
    path.write_text(FIRST, encoding="utf-8")
    article_id = import_files(project, [path])[0].article
    assert article_id
    start = project.text(project.article(article_id)).index("drei Schiffe")
    spans = [
        records.span(article_id=article_id, annotator_id=person.id, start=start + more, end=start + 12)
        for person, more in ((records.anna, 0), (records.bela, 5))
    ]
    project.apply(edits.adding("Tag", spans))
    path.write_text(SECOND, encoding="utf-8")
    correct_text(project, correction(project, article_id, read_files([path])[0]))
    return spans[0]


def test_what_found_no_place_is_listed_with_what_stood_around_it(
    made: tuple[Project, Made], lost: Span
) -> None:
    project, records = made

    everybodys, own = unanchored(project), unanchored(project, records.anna.id)

    assert [each.words for each in everybodys] == ["drei Schiffe", "Schiffe"]
    assert [each.span.id for each in own] == [lost.id]
    assert own[0].before.endswith("Am Morgen lagen ")
    assert own[0].behind.startswith(" am Kai.")
    assert project.text(own[0].article).startswith("Ruhe am Hafen\nAm Morgen war")


@pytest.mark.parametrize(("name", "count"), [("jsonl", 2), ("csv", 0)])
def test_it_counts_as_exported_where_the_format_holds_it(
    made: tuple[Project, Made], lost: Span, tmp_path: Path, name: str, count: int
) -> None:
    project, _ = made
    chosen = next(each for each in file_formats() if each.name == name)
    without = Inventory(project).of(Choice(), earlier=False)

    portion = Inventory(project).of(Choice(), chosen.earlier)
    export(project, tmp_path / f"out.{name}", name, Choice())

    assert portion == replace(without, spans=without.spans + count)
    assert (tmp_path / f"out.{name}").read_text(encoding="utf-8").count(str(lost.id)) == bool(count)


def test_a_span_is_anchored_where_a_person_says(made: tuple[Project, Made], lost: Span) -> None:
    project, records = made
    own = unanchored(project, records.anna.id)[0]
    text = project.text(own.article)
    start = text.index("gar nichts")

    project.apply(anchored(project, own, (start - 1, start + 11)))

    now = project.spans(own.article.id)[0]
    assert (now.id, text[now.start : now.end]) == (lost.id, "gar nichts")
    assert unanchored(project, records.anna.id) == []


def test_nothing_is_anchored_to_blanks_or_twice(made: tuple[Project, Made], lost: Span) -> None:
    project, records = made
    own = unanchored(project, records.anna.id)[0]
    place = project.text(own.article).index("nichts")
    there = records.span(article_id=own.article.id, start=place, end=place + 6)
    project.apply(edits.tag(there))

    with pytest.raises(Refused, match="no words"):
        anchored(project, own, (place - 1, place))
    with pytest.raises(Refused, match="already"):
        anchored(project, own, (place, place + 6))


def test_a_dataset_keeps_spans_without_an_anchor_and_other_files_tell_that_they_do_not(
    made: tuple[Project, Made], lost: Span, tmp_path: Path
) -> None:
    project, _ = made
    whole, table = tmp_path / "all.jsonl", tmp_path / "spans.csv"

    assert export(project, whole, "jsonl", Choice()) == []
    notes = export(project, table, "csv", Choice())

    assert notes == ["Spans without an anchor are left out: 2; the format jsonl holds them."]
    assert "drei Schiffe" not in table.read_text(encoding="utf-8")
    copy = Project.create(tmp_path / "copy.kzannot")
    load(copy, whole, "jsonl")
    assert unanchored(copy) == unanchored(project)
    copy.close()


def test_a_project_without_corrected_texts_leaves_nothing_out(
    made: tuple[Project, Made], tmp_path: Path
) -> None:
    assert export(made[0], tmp_path / "spans.csv", "csv", Choice(), offsets="source") == [
        "csv holds both pairs of offsets, whichever is chosen."
    ]


def test_codings_of_a_text_that_was_corrected_only_elsewhere_are_left_out_and_told(
    made: tuple[Project, Made], lost: Span, tmp_path: Path
) -> None:
    project, _ = made
    export(project, tmp_path / "corrected.jsonl", "jsonl", Choice())
    article = unanchored(project)[0].article
    project.undo()

    loaded = load(project, tmp_path / "corrected.jsonl", "jsonl")

    assert loaded.notes == (
        "Ruhe am Hafen has another text in the project than in the file: its codings are left out.",
    )
    assert project.article(article.id).digest != article.digest
