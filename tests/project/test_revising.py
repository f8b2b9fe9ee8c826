"""A codebook that is revised: what the revision says, and what the one edit does to spans and answers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.model.codebook import Attribute, Bilingual, Frame, Level
from kzannot.model.edits import Change, Edit, adding
from kzannot.model.records import Answer, Span
from kzannot.model.study import Decision
from kzannot.project import codebooks
from kzannot.project.merging import Uses, uses_of_attribute, uses_of_frame
from kzannot.project.project import Project
from kzannot.project.revising import (
    Revision,
    edit_of,
    groups_of,
    in_own_words,
    moved,
    moved_attribute,
    name_of,
    named,
    named_attribute,
    new_attribute,
    new_frame,
    placed,
    retired,
    revision_of,
    with_attribute,
    with_frame,
    with_merged,
    without_attribute,
    without_frame,
)
from tests.project.studies import article_of, study, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study(tmp_path)
    project.sign_in(project.annotators()[0])
    yield project
    project.close()


def frame(project: Project, name: str) -> Frame:
    return next(each for each in project.frames() if each.name == name)


def attribute(project: Project, name: str) -> Attribute:
    return next(each for each in project.attributes() if each.name == name)


def names(revision: Revision, group: str) -> list[str]:
    return [each.name for each in dict(groups_of(revision))[group]]


def answer(project: Project, question: str, value: str, who: int = 0) -> None:
    article, annotator = article_of(project, "Nord"), project.annotators()[who]
    made = Answer(article_id=article.id, annotator_id=annotator.id, question=question, value=value)
    project.apply(adding("Answer", [made]))


def test_what_is_not_changed_is_no_edit(project: Project) -> None:
    assert edit_of(project, revision_of(project)).changes == ()


def test_a_project_without_a_codebook_gets_one(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "bare.kzannot")
    revision = revision_of(project)

    project.apply(edit_of(project, with_frame(revision, new_frame(revision, Bilingual("Angst", "Fear")))))

    assert [(each.name, each.badge, each.key) for each in project.frames()] == [("fear", "AN", "q")]
    project.close()


def test_a_label_is_one_change_and_undone_at_once(project: Project) -> None:
    old = frame(project, "human_cost")
    new = replace(old, label=Bilingual("Leid", "Suffering"))

    edit = edit_of(project, with_frame(revision_of(project), new))
    project.apply(edit)

    assert [(change.before, change.after) for change in edit.changes] == [(old, new)]
    project.undo()
    assert frame(project, "human_cost") == old


def test_a_new_frame_has_marks_that_nobody_else_has(project: Project) -> None:
    revision = revision_of(project)
    for number in range(12):
        label = Bilingual(f"Neu {number}", "")
        revision = with_frame(revision, new_frame(revision, label, "actors"))

    assert len({each.badge for each in revision.frames}) == len(revision.frames)
    assert len({each.colour for each in revision.frames}) == len(revision.frames)
    keys = [each.key for each in revision.frames if each.key]
    choices = {c.key for a in revision.attributes for c in a.choices if a.level is Level.SPAN}
    assert len(set(keys)) == len(keys)
    assert not set(keys) & choices


def test_names_come_of_labels(project: Project) -> None:
    assert name_of("Äußere  Mächte!", ["x"]) == "aeussere_maechte"
    assert name_of("Fear", ["fear", "fear_2"]) == "fear_3"
    assert name_of("Страх", []) == ""
    assert new_frame(revision_of(project), Bilingual("Страх")).name == "frame"
    assert new_attribute(revision_of(project), Bilingual("Страх"), Level.SPAN).name == "attribute"


def test_the_name_of_what_is_not_stored_yet_follows_its_label(project: Project) -> None:
    revision = revision_of(project)
    made = new_frame(revision, Bilingual("", "New frame"))
    other = replace(project.frames()[0], confusable_with=("new_frame",))
    asked = new_attribute(revision, Bilingual("", "New question"), Level.ARTICLE)
    revision = with_attribute(with_frame(with_frame(revision, made), other), asked)

    revision = named(revision, replace(made, label=Bilingual("", "Fear")))
    revision = named_attribute(revision, replace(asked, label=Bilingual("Thema")))

    assert revision.frames[-1].name == "fear"
    assert revision.frames[0].confusable_with == ("fear",)
    assert revision.attributes[-1].name == "thema"
    bare = named(revision, replace(revision.frames[-1], label=Bilingual("…")))
    assert bare.frames[-1].name == "frame"
    assert named_attribute(bare, replace(asked, label=Bilingual("…"))).attributes[-1].name == "attribute"


def test_words_become_a_frame_once(project: Project) -> None:
    taken = {"g", "b", "o"}

    edit, made = in_own_words(project, " „Ein  Sturm zieht auf“.", "de", taken)
    project.apply(edit)
    again, same = in_own_words(project, "EIN STURM ZIEHT AUF", "en")

    assert (made.label, made.name) == (Bilingual("Ein Sturm zieht auf"), "ein_sturm_zieht_auf")
    assert made.key
    assert made.key not in taken | {frame.key for frame in project.frames() if frame.id != made.id}
    assert same.id == made.id
    assert again.changes == ()
    _, long = in_own_words(project, "Wort " * 30, "en")
    assert long.label.en.endswith("Wort …")
    with pytest.raises(UserError, match="without letters"):
        in_own_words(project, "– 👍 –", "de")


def test_a_merged_frame_gives_spans_answers_and_its_place(project: Project) -> None:
    old, heir = frame(project, "terrorists_bandits"), frame(project, "order_antiterror")
    tag(project, "Ada", "Nord", "Es brennt", old.name)
    double = tag(project, "Ada", "Nord", "im Hafen", old.name)
    tag(project, "Ada", "Nord", "im Hafen", heir.name)
    answer(project, "primary_frame", old.name)
    answer(project, "genre", "news")
    assert uses_of_frame(project, old) == Uses(2, 1)

    project.apply(edit_of(project, with_merged(revision_of(project), old, heir)))

    assert {span.frame_id for span in project.spans()} == {heir.id}
    assert double.id not in {span.id for span in project.spans()}
    assert {each.value for each in project.answers()} == {heir.name, "news"}
    assert frame(project, old.name).retired
    assert not any(old.name in each.confusable_with for each in project.frames())
    assert not uses_of_frame(project, old)
    project.undo()
    assert uses_of_frame(project, old) == Uses(2, 1)


def test_a_span_that_a_decision_rests_on_stays(project: Project) -> None:
    old, heir = frame(project, "terrorists_bandits"), frame(project, "order_antiterror")
    span = tag(project, "Ada", "Nord", "im Hafen", old.name)
    tag(project, "Ada", "Nord", "im Hafen", heir.name)
    decision = Decision(article_id=span.article_id, annotator_id=span.annotator_id, span_ids=(span.id,))
    project.apply(adding("Decide", [decision]))

    project.apply(edit_of(project, with_merged(revision_of(project), old, heir)))

    assert len(project.spans()) == 2


def test_who_is_merged_twice_ends_with_the_last_heir(project: Project) -> None:
    first, second, third = project.frames()[:3]
    tag(project, "Ada", "Nord", "Es brennt", first.name)
    revision = with_merged(with_merged(revision_of(project), first, second), second, third)

    project.apply(edit_of(project, revision))

    assert [span.frame_id for span in project.spans()] == [third.id]


def test_a_frame_brought_back_keeps_its_spans(project: Project) -> None:
    first, second = project.frames()[:2]
    revision = with_merged(revision_of(project), first, second)

    revision = retired(revision, first, False)

    assert revision.merged == ()
    assert not next(each for each in revision.frames if each.id == first.id).retired


def test_a_frame_without_spans_can_go_with_all_that_names_it(project: Project) -> None:
    gone = frame(project, "terrorists_bandits")
    revision = without_frame(with_merged(revision_of(project), project.frames()[0], gone), gone)

    project.apply(edit_of(project, replace(revision, merged=())))

    assert gone.name not in {each.name for each in project.frames()}
    assert revision.merged == ()
    assert not any(gone.name in each.confusable_with for each in project.frames())


def test_frames_move_within_their_group_and_beyond(project: Project) -> None:
    revision = revision_of(project)
    groups = groups_of(revision)
    (one, first), (two, second) = groups[:2]

    down = moved(revision, first[0], 1)
    assert names(down, one)[:2] == [first[1].name, first[0].name]
    assert names(moved(down, first[0], -1), one) == names(revision, one)
    over = moved(revision, first[-1], 1)
    assert names(over, two)[0] == first[-1].name
    back = moved(over, next(f for f in over.frames if f.id == first[-1].id), -1)
    assert names(back, one)[-1] == first[-1].name
    assert moved(revision, first[0], -1) == revision
    assert names(moved(revision, second[0], 1), two)[1] == second[0].name
    last = groups[-2][1][-1]
    assert names(moved(revision, last, 1), "") == [last.name, *names(revision, "")]


def test_a_frame_is_put_before_another_one_or_last(project: Project) -> None:
    revision = revision_of(project)
    (one, first), (two, second) = groups_of(revision)[:2]

    assert names(placed(revision, first[0], two, second[1]), two)[1] == first[0].name
    assert names(placed(revision, first[0], one, first[0]), one)[-1] == first[0].name
    assert names(placed(revision, first[0], "", None), "")[-1] == first[0].name
    project.apply(edit_of(project, placed(revision, first[0], two, second[0])))
    assert [each.order for each in project.frames()] == list(range(len(project.frames())))


def test_attributes_are_added_moved_and_removed(project: Project) -> None:
    revision = revision_of(project)
    added = new_attribute(revision, Bilingual("Ton", "Tone"), Level.SPAN)
    voice, stance = attribute(project, "voice"), attribute(project, "stance")

    revision = with_attribute(revision, added)
    revision = moved_attribute(revision, voice, 1)
    revision = without_attribute(revision, attribute(project, "entman_element"))

    spans = [each.name for each in revision.attributes if each.level is Level.SPAN]
    assert spans[:2] == ["stance", "voice"]
    assert spans[-1] == "tone"
    assert moved_attribute(revision, stance, -1) == revision
    assert not any(name == "entman_element" for f in revision.frames for name, _ in f.defaults)
    project.apply(edit_of(project, revision))
    assert "entman_element" not in {each.name for each in project.attributes()}


def test_a_value_that_is_gone_is_preset_nowhere(project: Project) -> None:
    entman = attribute(project, "entman_element")
    preset = {value for each in project.frames() for name, value in each.defaults if name == entman.name}
    left = tuple(choice for choice in entman.choices if choice.name == "causal_interpretation")

    revision = with_attribute(revision_of(project), replace(entman, choices=left))

    assert len(preset) > 1
    kept = {value for each in revision.frames for name, value in each.defaults if name == entman.name}
    assert kept == {"causal_interpretation"}


def test_what_is_revised_and_written_passes_the_check(project: Project, tmp_path: Path) -> None:
    first, second = project.frames()[:2]
    revision = with_merged(revision_of(project), first, second)
    revision = with_frame(revision, new_frame(revision, Bilingual("Neu", "New"), "causes"))

    project.apply(edit_of(project, revision))
    codebooks.write(project, tmp_path / "revised.yaml")

    assert codebooks.check(tmp_path / "revised.yaml") == []
    draft = codebooks.find(str(tmp_path / "revised.yaml"))
    assert {each.name for each in draft.frames if each.retired} == {first.name}
    assert "new" in {each.name for each in draft.frames}


def test_it_is_told_how_often_an_attribute_was_answered(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt", "human_cost", voice="expert")
    span = tag(project, "Ada", "Nord", "im Hafen", "human_cost")
    project.apply(Edit("Mark", (Change(span, _with_marks(span, ("irony", "hedge_word"))),)))
    answer(project, "genre", "news")

    assert uses_of_attribute(project, attribute(project, "voice")) == Uses(1)
    assert uses_of_attribute(project, attribute(project, "voice"), "journalist") == Uses()
    assert uses_of_attribute(project, attribute(project, "distancing"), "irony") == Uses(1)
    assert uses_of_attribute(project, attribute(project, "genre"), "news") == Uses(answers=1)
    assert uses_of_attribute(project, attribute(project, "genre"), "report") == Uses()


def _with_marks(span: Span, marks: tuple[str, ...]) -> Span:
    return replace(span, attributes=(("distancing", marks),))
