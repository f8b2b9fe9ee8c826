"""The same annotator, later."""

from pathlib import Path

import pytest

from kzannot.model.edits import adding, read_sections
from kzannot.model.study import Assignment, AssignmentState
from kzannot.project.agreement import Question, agreement
from tests.project.studies import article_of, code_in, start_round, study


def test_repeats_compare_an_annotator_with_themselves(tmp_path: Path) -> None:
    project = study(tmp_path)
    first, second = start_round(project, "first", 1), start_round(project, "second", 2)
    code_in(project, first, "Ada", "Nord", riot_disorder="Es brennt")
    code_in(project, second, "Ada", "Nord", riot_disorder="Es brennt", human_cost="Niemand")
    code_in(project, first, "Ben", "Nord", riot_disorder="Alle warten")
    code_in(project, second, "Ben", "Süd")

    rows = agreement(project, Question(units=("paragraph",), repeats=True, samples=0))

    found = {row.frame: row for row in rows}
    assert {row.annotators for row in rows} == {("Ada", "Ada")}
    assert all(row.repeat for row in rows)
    assert found["riot_disorder"].result.value == 1.0
    assert found["human_cost"].result.value == pytest.approx(1 - (2 / 8) / (14 / 56))
    assert found["human_cost"].ledger.numbers["used"] == 4


def test_without_repeats_there_are_no_rows(tmp_path: Path) -> None:
    project = study(tmp_path)
    code_in(project, start_round(project, "only"), "Ada", "Nord")

    assert agreement(project, Question(repeats=True)) == []


def test_a_repeat_of_what_was_not_finished_is_none(tmp_path: Path) -> None:
    project = study(tmp_path)
    first, second = start_round(project, "first", 1), start_round(project, "second", 2)
    article, ada = article_of(project, "Nord"), project.annotators()[0]
    begun = Assignment(
        article_id=article.id, annotator_id=ada.id, round_id=first.id, state=AssignmentState.STARTED
    )
    project.apply(adding("Begin", [begun]))
    project.apply(read_sections(project.sections(article.id)[:1], ada.id, first.id))
    code_in(project, second, "Ada", "Nord")

    assert agreement(project, Question(repeats=True)) == []
