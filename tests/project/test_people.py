"""Who codes in a project: added, renamed, given a colour, and removed as long as nothing is theirs."""

import pytest

from kzannot.errors import Refused, UserError
from kzannot.model.edits import adding
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.project import people
from kzannot.project.people import Work, work_of
from kzannot.project.project import Project
from tests.project.making import Made, workflow

PERSON, MACHINE = AnnotatorKind.PERSON, AnnotatorKind.MACHINE


def test_somebody_is_added_once(made: tuple[Project, Made]) -> None:
    project, _ = made
    edit, carl = people.add(project, " Carl ", MACHINE, "#45736A")

    project.apply(edit)

    assert (carl.name, carl.kind, carl.colour) == ("Carl", MACHINE, "#45736A")
    assert carl in project.annotators()
    with pytest.raises(UserError, match="There is a carl already"):
        people.add(project, "carl", PERSON)
    with pytest.raises(UserError, match="A name is needed"):
        people.add(project, " ", PERSON)


def test_who_is_signed_in_has_the_new_name_at_once(made: tuple[Project, Made]) -> None:
    project, names = made

    project.apply(people.rename(project, names.anna, "Anne"))

    assert project.annotator
    assert project.annotator.name == "Anne"
    project.undo()
    assert project.annotator == names.anna
    with pytest.raises(UserError, match="There is a Bela already"):
        people.rename(project, names.anna, "Bela")


def test_a_name_that_stays_is_no_edit(made: tuple[Project, Made]) -> None:
    project, names = made

    assert people.rename(project, names.bela, "Bela").changes == ()
    project.apply(people.rename(project, names.bela, "Béla"))
    project.sign_in(None)
    project.apply(people.recolour(names.anna, "#45736A"))
    assert {each.colour for each in project.annotators()} == {"", "#45736A"}


def test_what_was_coded_stays_a_persons_work(made: tuple[Project, Made]) -> None:
    project, names = made
    project.apply(people.change_kind(project, names.bela, MACHINE))
    bela = next(each for each in project.annotators() if each.name == "Bela")
    project.apply(adding("Fill", workflow(names)))

    with pytest.raises(Refused, match="Bela has coded"):
        people.change_kind(project, bela, PERSON)

    assert people.change_kind(project, bela, MACHINE).changes == ()


def test_only_somebody_without_codings_can_go(made: tuple[Project, Made]) -> None:
    project, names = made
    carl = Annotator(name="Carl")
    project.apply(adding("Fill", [carl, *workflow(names)]))

    assert work_of(project, names.anna) == Work(spans=1, answers=1, readings=0, other=2)
    assert work_of(project, names.bela) == Work(spans=0, answers=1, readings=1, other=1)
    with pytest.raises(Refused, match="Spans: 1, answers: 1, sections read: 0, other entries: 2"):
        people.remove(project, names.anna)
    project.sign_in(carl)
    with pytest.raises(Refused, match="Carl is signed in"):
        people.remove(project, carl)
    project.sign_in(names.anna)
    project.apply(people.remove(project, carl))
    assert carl not in project.annotators()
