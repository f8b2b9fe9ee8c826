from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.model.assigning import finish, work
from kzannot.model.edits import Edit
from kzannot.project.assignments import assignment_of, assignments
from kzannot.project.project import Project
from tests.project.studies import study, tag


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = study(tmp_path)
    project.sign_in(project.annotators()[0])
    return project


def test_work_is_found_by_article_and_annotator(project: Project) -> None:
    first, second = project.articles()
    ada, ben = project.annotators()

    project.note(work(None, first.id, ada.id, 40))

    found = assignment_of(project, first.id, ada.id)
    assert found
    assert found.active_seconds == 40
    assert assignments(project, ada.id) == {first.id: found}
    assert assignment_of(project, second.id, ada.id) is None
    assert assignments(project, ben.id) == {}


def test_what_is_noted_cannot_be_undone_and_leaves_undo_and_redo_as_they_were(project: Project) -> None:
    span = tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    project.undo()

    project.note(work(None, project.articles()[0].id, span.annotator_id, 40))

    assert project.redo_title() == "Tag span"
    assert project.history(1)[0].annotator_id is None
    project.redo()
    assert project.spans() == [span]


def test_a_note_of_nothing_is_no_line(project: Project) -> None:
    before = project.history(1)

    project.note(Edit("Nothing", ()))

    assert project.history(1) == before


def test_finishing_can_be_undone(project: Project) -> None:
    article, ada = project.articles()[0], project.annotators()[0]
    project.note(work(None, article.id, ada.id, 40))
    begun = assignment_of(project, article.id, ada.id)
    assert begun

    project.apply(finish(begun, ""))
    project.undo()

    assert assignment_of(project, article.id, ada.id) == begun


def test_who_wants_to_be_forewarned_hears_of_an_edit_before_it_is_made(project: Project) -> None:
    seen: list[tuple[str, int]] = []
    project.forewarn(lambda edit: seen.append((edit.title, len(project.spans()))))

    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    project.undo()

    assert seen == [("Tag span", 0), ("Tag span", 1)]


def test_an_article_is_finished_again_though_working_time_was_stored_meanwhile(project: Project) -> None:
    article, ada = project.articles()[0], project.annotators()[0]
    project.note(work(None, article.id, ada.id, 40))
    begun = assignment_of(project, article.id, ada.id)
    assert begun
    project.apply(finish(begun, "abgebrochen"))
    project.undo()
    project.note(work(begun, article.id, ada.id, 20))

    project.redo()

    found = assignment_of(project, article.id, ada.id)
    assert found
    assert (found.state, found.reason, found.active_seconds) == ("finished", "abgebrochen", 60)
    project.undo()
    assert assignment_of(project, article.id, ada.id) == replace(begun, active_seconds=60)
