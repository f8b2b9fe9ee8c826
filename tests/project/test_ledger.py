"""What every number rests on, and what was left out, why, and where."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator
from kzannot.model.study import Assignment, AssignmentState
from kzannot.project.agreement import Question, agreement, ledgers
from kzannot.project.correcting import exclude
from kzannot.project.ledger import Ledger, Line, Why
from kzannot.project.project import Project
from kzannot.project.versions import correct_text, correction, read_corrected
from tests.project.studies import article_of, code_in, read, start_round, study, study_with_ticker, tag

PARAGRAPHS = Question(units=("paragraph",), samples=0)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def of(project: Project, question: Question = PARAGRAPHS) -> Ledger:
    (found,) = ledgers(project, question)
    return found


def lines(found: Ledger, why: Why) -> list[Line]:
    return [line for line in found.lines if line.why is why]


def begin(project: Project, who: str, outlet: str, state: AssignmentState) -> Assignment:
    annotator = next(each for each in project.annotators() if each.name == who)
    begun = Assignment(article_id=article_of(project, outlet).id, annotator_id=annotator.id, state=state)
    project.apply(adding("Begin", [begun]))
    return begun


def test_units_that_two_have_read_are_used_and_the_others_lead_to_their_places(project: Project) -> None:
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord", "Der Preis", "Es brennt")
    text = project.text(article_of(project, "Nord"))

    found = of(project)

    assert found.numbers == {
        "used": 2, "one_annotator": 2, "unread": 12, "unfinished": 0, "repeat": 0, "excluded": 0,
        "unanchored": 0, "furniture": 3,
    }  # fmt: skip
    assert found.articles == 1
    (used,), (one,) = lines(found, Why.USED), lines(found, Why.ONE)
    assert (used.annotators, one.annotators) == (("Ada", "Ben"), ("Ada",))
    assert [text[start:end] for start, end in one.places] == [
        "Niemand weiß warum das so ist.",
        "Alle warten auf morgen.",
    ]
    assert {line.outlet for line in lines(found, Why.UNREAD)} == {"Süd", "Ost"}
    assert one.row() == {
        "why": "one_annotator",
        "article": str(article_of(project, "Nord").id),
        "outlet": "Nord",
        "title": "Der Preis steigt",
        "annotators": ["Ada"],
        "number": 2,
        "places": [list(place) for place in one.places],
    }


def test_furniture_and_excluded_articles_have_lines_of_their_own(project: Project) -> None:
    project.apply(exclude(article_of(project, "Nord"), "a duplicate"))
    read(project, "Ada", "Ost")

    found = of(project)

    (excluded,), (furniture,) = lines(found, Why.EXCLUDED), lines(found, Why.FURNITURE)
    assert (excluded.outlet, excluded.annotators) == ("Nord", ())
    assert (furniture.outlet, furniture.number) == ("Ost", 3)


def test_what_somebody_is_still_at_work_on_is_left_out_and_said(project: Project) -> None:
    read(project, "Ada", "Nord")
    read(project, "Ben", "Nord", "Der Preis")
    read(project, "Ben", "Süd")
    begun = begin(project, "Ben", "Nord", AssignmentState.STARTED)

    unfinished, all_work = of(project), of(project, replace(PARAGRAPHS, unfinished=True))
    project.apply(replacing("Finish", begun, replace(begun, state=AssignmentState.FINISHED)))
    finished = of(project)

    (line,) = lines(unfinished, Why.UNFINISHED)
    assert (line.outlet, line.annotators) == ("Nord", ("Ben",))
    assert unfinished.numbers["used"] == 0
    assert all_work.numbers["used"] == finished.numbers["used"] == 1
    assert lines(finished, Why.UNFINISHED) == []


def test_who_has_seen_everything_has_finished_whatever_the_clock_says(project: Project) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    begin(project, "Ben", "Nord", AssignmentState.STARTED)

    assert of(project).numbers["used"] == 4


def test_a_second_coding_by_the_same_annotator_is_left_out_and_said(project: Project) -> None:
    first, second = start_round(project, "first", 1), start_round(project, "second", 2)
    for who in ("Ada", "Ben"):
        code_in(project, first, who, "Nord", riot_disorder="Es brennt")
    code_in(project, second, "Ada", "Nord", human_cost="Niemand")

    rows = {row.frame: row for row in agreement(project, PARAGRAPHS)}

    (line,) = lines(rows["riot_disorder"].ledger, Why.REPEAT)
    assert line.annotators == ("Ada",)
    assert rows["riot_disorder"].result.value == 1.0
    assert rows["human_cost"].result.seen_by_any == 0


def test_what_belongs_to_no_round_goes_with_the_first(tmp_path: Path) -> None:
    project = study(tmp_path)
    first = start_round(project, "first")
    for who in ("Ada", "Ben"):
        code_in(project, first, who, "Nord", riot_disorder="Es brennt")
        tag(project, who, "Nord", "Niemand", "human_cost")

    rows = {row.frame: row for row in agreement(project, PARAGRAPHS)}

    assert rows["human_cost"].result.value == rows["riot_disorder"].result.value == 1.0
    assert rows["human_cost"].ledger.numbers["repeat"] == 0


def test_frames_share_a_ledger_and_a_row_tells_its_numbers(project: Project) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")

    rows = agreement(project, replace(PARAGRAPHS, measures=("alpha", "u_alpha")))

    assert len({id(row.ledger) for row in rows}) == 1
    assert rows[0].row()["ledger"] == {"articles": 1, **rows[0].ledger.numbers}


def test_the_ledger_of_a_pair_tells_nothing_of_others(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Cleo")]))
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    read(project, "Cleo", "Nord", "Der Preis")
    read(project, "Cleo", "Süd")
    begin(project, "Cleo", "Nord", AssignmentState.STARTED)

    pairs = {found.annotators: found for found in ledgers(project, replace(PARAGRAPHS, pairs=True))}

    assert lines(pairs["Ada", "Ben"], Why.UNFINISHED) == []
    assert pairs["Ada", "Ben"].numbers["unfinished"] == 0
    assert len(lines(pairs["Ada", "Cleo"], Why.UNFINISHED)) == 1


def test_spans_that_a_corrected_text_lacks_are_told_and_count_nowhere(
    project: Project, tmp_path: Path
) -> None:
    span = tag(project, "Ada", "Nord", "Niemand weiß", "human_cost")
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    article = article_of(project, "Nord")
    before = of(project).numbers["used"]
    text = project.text(article).replace("Niemand weiß", "Man ahnt")
    (tmp_path / "new.txt").write_text(text.replace("\n", "\n\n"), encoding="utf-8")

    correct_text(project, correction(project, article.id, read_corrected(tmp_path / "new.txt")))

    found = of(project)
    (line,) = lines(found, Why.UNANCHORED)
    assert (line.annotators, line.number, line.places) == (("Ada",), 1, ((span.start, span.end),))
    assert found.numbers["unanchored"] == 1
    assert found.numbers["excluded"] == 0
    assert found.numbers["used"] == before - 1
