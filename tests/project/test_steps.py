"""The steps of a project, newest first, read from the journal where somebody looks."""

from datetime import UTC, datetime

from kzannot.model import edits
from kzannot.model.assigning import WORKED, work
from kzannot.model.edits import Change, Edit
from kzannot.model.study import Round
from kzannot.project.project import Project
from kzannot.project.steps import PAGE, Steps, Way, seen_by
from tests.project.making import Made


def test_a_step_tells_who_did_what_and_when(made: tuple[Project, Made]) -> None:
    project, small = made
    span = small.span()
    project.apply(edits.tag(span))

    steps = Steps(project)

    step = steps[0]
    assert (step.annotator_id, step.title, step.way, step.undone) == (
        small.anna.id,
        "Tag span",
        Way.DONE,
        False,
    )
    assert (step.first, step.count) == (Change(None, span), 1)
    assert step.at <= datetime.now(UTC)
    assert steps[1].count > 1


def test_what_was_undone_and_done_again_is_told(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.tag(small.span()))
    project.undo()
    project.redo()
    project.undo()

    steps = Steps(project)

    assert [steps[row].way for row in range(5)] == [Way.UNDO, Way.REDO, Way.UNDO, Way.DONE, Way.DONE]
    assert [steps[row].undone for row in range(5)] == [False, True, False, True, False]
    project.redo()
    assert steps.update() == 1
    assert [steps[row].undone for row in range(6)] == [False, True, False, True, False, False]


def test_steps_are_those_of_one_annotator_or_article_or_kind(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.tag(small.span()))
    project.apply(edits.tag(small.span(article_id=small.ticker.id, start=0, end=7)))
    project.sign_in(small.bela)
    project.apply(edits.tag(small.span(annotator_id=small.bela.id)))

    assert len(Steps(project)) == 4
    assert len(Steps(project, annotator_id=small.anna.id)) == 2
    assert len(Steps(project, article_id=small.ticker.id, title="Tag span")) == 1
    assert project.journal_titles() == ["Fill", "Tag span"]


def test_the_time_that_is_counted_is_told_to_who_asks_for_it(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(work(None, small.ticker.id, small.anna.id, 60))

    assert len(Steps(project)) == 1
    assert len(Steps(project, title=WORKED)) == 1
    assert Steps(project)[0].title == "Fill"


def test_many_steps_are_read_page_by_page_while_others_come(made: tuple[Project, Made]) -> None:
    project, small = made
    spans = [small.span(memo=str(number)) for number in range(2 * PAGE)]
    for span in spans[:-1]:
        project.apply(edits.tag(span))

    steps = Steps(project)
    shown = [steps[row].first.record for row in range(2 * PAGE - 1)]
    project.apply(edits.tag(spans[-1]))

    assert shown == spans[-2::-1]
    assert steps.update() == 1
    assert steps[0].first.record == spans[-1]
    assert [steps[row].first.record for row in range(2 * PAGE)] == spans[::-1]
    assert steps.update() == 0


def test_a_blind_round_leaves_to_see_the_own_steps_alone(made: tuple[Project, Made]) -> None:
    project, small = made
    assert seen_by(project, small.anna) is None

    blind = Round(name="Runde 1", codebook_id=small.codebook.id)
    project.apply(Edit("Add round", (Change(None, blind),)))

    assert seen_by(project, small.anna) == small.anna.id
