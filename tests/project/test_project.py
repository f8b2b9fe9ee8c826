"""A project is records; it changes by edits, and every edit can be taken back."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from kzannot.errors import Conflict, Refused, UserError
from kzannot.model import edits
from kzannot.model.codec import KINDS
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Annotator, Article, Outlet, Record, Span
from kzannot.project.project import Project
from tests.project.making import SOURCE, TEXT, TICKER, Made, workflow


def all_records(project: Project) -> dict[UUID, Record]:
    return {record.id: record for kind in KINDS.values() for record in project.records(kind)}


def reopened(project: Project, annotator: Annotator | None = None) -> Project:
    project.close()
    again = Project.open(project.path)
    again.sign_in(annotator)
    return again


# What is in it


def test_a_new_project_is_empty(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "new.kzannot")

    assert (project.articles(), project.outlets(), project.options()) == ([], [], [])
    assert (project.codebook(), project.frames(), project.attributes()) == (None, [], [])
    assert project.saved_at is None
    assert not project.read_only
    assert project.history(10) == []
    assert project.progress(uuid4()) == {}
    project.close()


def test_every_kind_of_record_is_there_again_after_reopening(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.adding("More", workflow(small)))
    before = all_records(project)

    again = reopened(project)

    assert all_records(again) == before
    assert {type(record) for record in before.values()} == set(KINDS.values())
    again.close()


def test_articles_keep_their_text_and_what_it_was_cut_from(made: tuple[Project, Made]) -> None:
    project, small = made

    assert project.articles() == [small.article, small.ticker]
    assert project.article(small.article.id) == small.article
    assert project.text(small.article) == TEXT
    assert project.source(small.article) == SOURCE
    assert project.source(small.ticker) == TICKER
    assert project.content(small.article) == SOURCE.encode()
    with pytest.raises(LookupError):
        project.article(uuid4())


def test_an_entry_stands_before_what_it_encloses(made: tuple[Project, Made]) -> None:
    project, small = made
    heading, entry, paragraph = small.entry

    assert project.sections(small.ticker.id) == [entry, heading, paragraph]
    assert set(project.sections()) == {*small.sections, *small.entry}


def test_frames_and_attributes_stand_in_the_order_of_the_newest_codebook(made: tuple[Project, Made]) -> None:
    project, small = made

    assert project.codebook() == small.codebook
    assert project.frames() == [small.order, small.threat]
    assert [attribute.order for attribute in project.attributes()] == [0, 1, 2, 3, 4]


def test_spans_readings_and_answers_are_found_by_article_and_annotator(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.adding("More", workflow(small)))
    of_bela = small.span(annotator_id=small.bela.id)
    project.apply(edits.tag(of_bela))

    assert len(project.spans()) == 2
    assert project.spans(small.article.id, small.bela.id) == [of_bela]
    assert project.spans(small.ticker.id) == []
    assert [answer.question for answer in project.answers(annotator_id=small.anna.id)] == ["primary_frame"]
    assert len(project.readings(annotator_id=small.bela.id)) == 1
    assert project.readings(annotator_id=small.anna.id) == []


def test_outlets_stand_by_name_whatever_their_letters(made: tuple[Project, Made]) -> None:
    project, _ = made
    project.apply(edits.adding("Outlets", [Outlet(name=name) for name in ("taz", "Sputnik", "RT")]))

    assert [outlet.name for outlet in project.outlets()] == ["RT", "Sputnik", "taz"]
    assert project.annotators()[0].name == "Anna"


# Edits


def test_who_reads_very_many_keeps_nobody_from_editing(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "many.kzannot")
    outlets = [Outlet(name=str(number)) for number in range(2_500)]
    project.apply(edits.adding("Many", outlets))

    reading = project.each(Outlet, country="")
    first = next(reading)
    project.apply(edits.adding("One more", [last := Outlet(name="last")]))

    assert [first, *reading] == [*outlets, last]
    project.close()


def test_listeners_hear_every_edit_and_its_undoing(made: tuple[Project, Made]) -> None:
    project, small = made
    heard: list[Edit] = []
    project.listen(heard.append)
    edit = edits.tag(small.span())

    project.apply(edit)
    project.undo()
    project.redo()

    assert heard == [edit, edit.inverse(), edit]


def test_an_edit_without_changes_leaves_no_line(made: tuple[Project, Made]) -> None:
    project, _ = made
    lines = len(project.history(99))

    project.apply(Edit("nothing", ()))

    assert len(project.history(99)) == lines
    assert project.undo_title() is None


def test_the_time_of_the_last_edit_is_known_after_reopening(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.tag(small.span()))
    saved_at = project.saved_at

    again = reopened(project)

    assert saved_at is not None
    assert again.saved_at == saved_at
    again.close()


def test_a_refused_edit_changes_nothing_at_all(made: tuple[Project, Made]) -> None:
    project, small = made
    heard: list[Edit] = []
    project.listen(heard.append)
    before, lines = all_records(project), project.history(99)
    edit = edits.adding("Two", [small.span(), small.span(start=0, end=len(TEXT) + 1)])

    with pytest.raises(Refused, match="outside the article"):
        project.apply(edit)

    assert all_records(project) == before
    assert project.history(99) == lines
    assert heard == []
    assert project.undo_title() is None


def test_half_a_character_is_refused(made: tuple[Project, Made]) -> None:
    project, small = made

    with pytest.raises(Refused, match="D83D"):
        project.apply(edits.tag(small.span(memo="\ud83d")))

    assert project.spans() == []


def test_a_section_outside_its_article_is_refused(made: tuple[Project, Made]) -> None:
    project, small = made
    section = small.sections[0]

    with pytest.raises(Refused, match="section lies outside"):
        project.apply(edits.move_edges(section, 0, 900))  # type: ignore[arg-type]  # sections have edges, too


def test_an_edit_of_what_was_changed_meanwhile_is_a_conflict(made: tuple[Project, Made]) -> None:
    project, small = made
    span = small.span()
    project.apply(edits.tag(span))
    project.apply(edits.retag(span, small.order.id))

    with pytest.raises(Conflict, match="changed this meanwhile"):
        project.apply(edits.write_memo(span, "late"))

    assert [found.memo for found in project.spans()] == [""]


# Undo


def test_undo_and_redo_have_no_end(made: tuple[Project, Made]) -> None:
    project, small = made
    states = [project.spans()]
    for place in range(60):
        span = small.span(start=place, end=place + 5)
        project.apply(edits.tag(span) if place % 3 else edits.adding("Two", [span, small.span()]))
        states.append(project.spans())

    for state in reversed(states[:-1]):
        assert project.undo() is not None
        assert project.spans() == state
    assert project.undo() is None
    for state in states[1:]:
        assert project.redo() is not None
        assert project.spans() == state
    assert project.redo() is None


def test_undo_goes_on_after_reopening_and_so_does_redo(made: tuple[Project, Made]) -> None:
    project, small = made
    one, two = small.span(), small.span(start=0, end=7)
    project.apply(edits.tag(one))
    project.apply(edits.tag(two))
    project.undo()

    again = reopened(project, small.anna)

    assert (again.undo_title(), again.redo_title()) == ("Tag span", "Tag span")
    assert again.redo() == edits.tag(two)
    again.undo()
    again.undo()
    assert again.spans() == []
    assert again.undo() is None
    again.close()


def test_an_import_can_be_undone_and_redone_with_its_texts(made: tuple[Project, Made]) -> None:
    project, small = made
    project.sign_in(None)
    other = Article(title="Neu", digest=small.ticker.digest, length=len(TICKER))
    project.apply(edits.adding("Import", [other]), [TICKER])

    project.undo()
    project.redo()

    assert project.text(project.article(other.id)) == TICKER


def test_a_new_step_ends_what_could_be_redone(made: tuple[Project, Made]) -> None:
    project, small = made
    project.apply(edits.tag(small.span()))
    project.undo()
    project.apply(edits.tag(small.span()))

    assert project.redo_title() is None
    assert project.redo() is None


def test_two_annotators_in_turn_undo_their_own_steps_alone(made: tuple[Project, Made]) -> None:
    project, small = made
    of_anna, of_bela = small.span(), small.span(annotator_id=small.bela.id)
    project.apply(edits.tag(of_anna))
    project.sign_in(small.bela)
    project.apply(edits.tag(of_bela))

    project.sign_in(small.anna)
    project.undo()

    assert project.spans() == [of_bela]
    assert project.undo() is None
    project.sign_in(small.bela)
    project.undo()
    assert project.spans() == []


def test_nobody_signed_in_undoes_what_this_sitting_did(made: tuple[Project, Made]) -> None:
    project, _ = made
    project.sign_in(None)
    outlet = Outlet(name="taz")
    project.apply(edits.adding("Add outlet", [outlet]))

    assert project.undo_title() == "Add outlet"
    project.undo()
    assert project.outlets() == []


def test_a_step_that_somebody_built_on_is_told_and_left_out(made: tuple[Project, Made]) -> None:
    project, small = made
    first, second = small.span(), small.span(start=0, end=7)
    project.apply(edits.tag(first))
    project.apply(edits.tag(second))
    project.sign_in(small.bela)
    project.apply(edits.write_memo(second, "wirklich?"))
    project.sign_in(small.anna)

    with pytest.raises(Conflict):
        project.undo()

    assert project.undo() == edits.tag(first).inverse()
    assert [span.memo for span in project.spans()] == ["wirklich?"]


def test_what_was_left_out_stays_left_out_after_reopening(made: tuple[Project, Made]) -> None:
    project, small = made
    first, second = small.span(), small.span(start=0, end=7)
    project.apply(edits.tag(first))
    project.apply(edits.tag(second))
    project.sign_in(small.bela)
    project.apply(edits.erase(second))
    project.sign_in(small.anna)
    with pytest.raises(Conflict):
        project.undo()
    project.undo()

    again = reopened(project, small.anna)

    assert again.undo() is None
    assert again.redo() == edits.tag(first)
    again.close()


def test_a_redo_that_is_in_the_way_is_told_and_left_out(made: tuple[Project, Made]) -> None:
    project, small = made
    outlet = Outlet(name="taz")
    project.apply(edits.adding("Add outlet", [outlet]))
    project.undo()
    project.sign_in(small.bela)
    project.apply(edits.adding("Add outlet", [Outlet(name="taz")]))
    project.sign_in(small.anna)

    with pytest.raises(Conflict, match="one of this name"):
        project.redo()

    assert project.redo() is None


def test_what_others_rest_on_cannot_be_removed(made: tuple[Project, Made]) -> None:
    project, small = made

    with pytest.raises(Conflict, match="belongs to this"):
        project.apply(Edit("Remove", (Change(small.codebook, None),)))


def test_the_history_tells_who_did_what(made: tuple[Project, Made]) -> None:
    project, small = made
    span = small.span()
    project.apply(edits.tag(span))
    project.undo()

    undone, tagged = project.history(2)

    assert (tagged.annotator_id, tagged.edit, tagged.takes_back) == (small.anna.id, edits.tag(span), None)
    assert (undone.annotator_id, undone.edit.title, undone.takes_back) == (
        small.anna.id,
        "Tag span",
        tagged.id,
    )
    assert undone.at > tagged.at
    assert project.history(99)[-1].annotator_id is None


# Its end


def test_a_closed_project_says_so(made: tuple[Project, Made]) -> None:
    project, small = made
    project.close()

    with pytest.raises(UserError, match="is closed"):
        project.spans()
    with pytest.raises(UserError, match="is closed"):
        project.apply(edits.tag(small.span()))


def test_what_an_edit_brings_may_not_ask_the_project(made: tuple[Project, Made]) -> None:
    project, small = made
    edit = edits.tag(small.span())

    with pytest.raises(AssertionError, match="holds no other"):
        project.apply(edit, (project.text(article) for article in (small.article,)))

    assert project.spans() == []
    project.apply(edit)
    assert isinstance(project.spans()[0], Span)
