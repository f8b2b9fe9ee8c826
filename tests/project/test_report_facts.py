from collections.abc import Iterator
from pathlib import Path

import pytest

from kzannot.model.codebook import Bilingual
from kzannot.model.edits import adding
from kzannot.model.records import Option
from kzannot.project.project import Project
from kzannot.project.report_facts import enter_facts, entered_facts, offered_facts
from tests.project.studies import study

TRAINING = Bilingual("Zwölf Stunden.", "Twelve hours.")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study(tmp_path)
    yield project
    project.close()


def test_what_is_entered_is_kept_in_both_languages(project: Project) -> None:
    project.apply(enter_facts(project, {"training": TRAINING, "data": Bilingual(en="On request.")}))

    assert entered_facts(project) == {"training": TRAINING, "data": Bilingual("", "On request.")}
    values = {option.name: option.value for option in project.options()}
    assert values["report.training"] == '{"de": "Zwölf Stunden.", "en": "Twelve hours."}'


def test_only_what_changes_is_an_edit_and_undo_takes_it_back(project: Project) -> None:
    project.sign_in(project.annotators()[0])
    project.apply(enter_facts(project, {"training": TRAINING}))
    before = project.options()

    assert not enter_facts(project, {"training": TRAINING, "code": Bilingual()}).changes
    edit = enter_facts(project, {"training": Bilingual(de="Elf Stunden.")})
    project.apply(edit)

    assert [option.id for option in project.options()] == [option.id for option in before]
    assert entered_facts(project)["training"] == Bilingual("Elf Stunden.")
    project.undo()
    assert entered_facts(project)["training"] == TRAINING


def test_an_emptied_fact_is_taken_away(project: Project) -> None:
    project.apply(enter_facts(project, {"training": TRAINING}))

    project.apply(enter_facts(project, {"training": Bilingual()}))

    assert entered_facts(project) == {}
    assert project.options() == []


def test_other_options_are_no_facts(project: Project) -> None:
    others = [Option(name="report.odd", value="1"), Option(name="training", value="2")]
    project.apply(adding("Add", [*others, Option(name="report.code", value="{}")]))

    assert entered_facts(project) == {}


@pytest.mark.parametrize("language", ["de", "en"])
def test_facts_are_offered_in_the_order_of_the_points(language: str) -> None:
    facts = offered_facts(language)

    assert [fact.point for fact in facts] == sorted(fact.point for fact in facts)
    assert all(fact.label and fact.hint for fact in facts)
