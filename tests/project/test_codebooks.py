from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.errors import UserError
from kzannot.formats.codebook_draft import AttributeDraft, Bilingual, CodebookDraft, FrameDraft
from kzannot.model.codebook import Attribute, Codebook, Frame
from kzannot.project.codebooks import (
    DEFAULT,
    adopt,
    check,
    draft_of,
    find,
    revise,
    shipped,
    write,
)
from kzannot.project.project import Project
from tests.project.studies import codebook, study, tag

SUFFIXES = (".yaml", ".json", ".csv", ".tsv", ".qdc")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study(tmp_path)
    yield project
    project.close()


def own_draft(project: Project) -> CodebookDraft:
    newest = project.codebook()
    assert newest
    return draft_of(project, newest)


def test_a_project_takes_on_a_codebook_with_all_that_it_says(project: Project) -> None:
    draft = own_draft(project)

    assert [frame.name for frame in draft.frames] == [frame.name for frame in codebook().frames]
    first, asked = draft.frames[0], codebook().frames[0]
    assert replace(first, id=asked.id) == asked
    assert replace(draft.attributes[0], id=None) == replace(codebook().attributes[0], id=None)
    assert (draft.groups, draft.max_frames, draft.title) == (
        codebook().groups,
        codebook().max_frames,
        codebook().title,
    )


def test_the_draft_of_a_project_keeps_its_ids(project: Project) -> None:
    draft = own_draft(project)

    records = [change.after for change in adopt(draft).changes]
    there = [*project.records(Codebook), *project.records(Frame), *project.records(Attribute)]
    assert {record.id: record for record in records if record} == {record.id: record for record in there}


def test_a_revision_of_the_same_changes_nothing(project: Project) -> None:
    assert revise(project, own_draft(project)).changes == ()
    assert revise(project, codebook()).changes == ()


def test_a_revision_keeps_the_frames_of_spans_and_retires_what_is_missing(project: Project) -> None:
    span = tag(project, "Ada", "Nord", "brennt", "riot_disorder", voice="journalist")
    frames = tuple(
        replace(frame, label=Bilingual("Krawall", "Riot"))
        for frame in codebook().frames
        if frame.name == "riot_disorder"
    )
    voice = next(attribute for attribute in codebook().attributes if attribute.name == "voice")
    mood = AttributeDraft(name="mood", label=Bilingual("Stimmung", "Mood"))
    draft = replace(
        codebook(),
        version="2.0.0",
        frames=(*frames, FrameDraft(name="calm", label=Bilingual("Ruhe", "Calm"))),
        attributes=(voice, mood),
    )
    before = {frame.name: frame for frame in project.frames()}

    project.apply(revise(project, draft))

    after = {frame.name: frame for frame in project.frames()}
    assert len(project.codebooks()) == 1
    assert project.codebooks()[0].version == "2.0.0"
    assert after["riot_disorder"].id == span.frame_id
    assert after["riot_disorder"].label.de == "Krawall"
    assert {frame.name for frame in after.values() if frame.retired} == before.keys() - {"riot_disorder"}
    assert not after["calm"].retired
    assert {attribute.name for attribute in project.attributes()} == {"voice", "mood"}
    assert project.spans() == [span]


def test_a_revision_can_be_undone(project: Project) -> None:
    project.sign_in(project.annotators()[0])
    before = own_draft(project)

    project.apply(revise(project, replace(codebook(), version="2.0.0", frames=codebook().frames[:3])))
    project.undo()

    assert own_draft(project) == before


def test_a_frame_that_comes_back_is_the_old_one(project: Project) -> None:
    ids = {frame.name: frame.id for frame in project.frames()}

    project.apply(revise(project, replace(codebook(), frames=codebook().frames[1:])))
    project.apply(revise(project, codebook()))

    assert {frame.name: frame.id for frame in project.frames()} == ids
    assert not any(frame.retired for frame in project.frames())


def test_a_project_without_a_codebook_takes_the_revision_on(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "empty.kzannot")

    project.apply(revise(project, find("generic-frames")))

    assert project.codebook()
    assert len(project.frames()) == 5


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_what_is_written_is_sound_and_revises_nothing_of_what_it_can_say(
    project: Project, tmp_path: Path, suffix: str
) -> None:
    span = tag(project, "Ada", "Nord", "brennt", "riot_disorder", voice="journalist")
    before = project.frames()
    attributes = project.attributes()

    write(project, tmp_path / f"book{suffix}")
    assert check(tmp_path / f"book{suffix}") == []
    project.apply(revise(project, find(str(tmp_path / f"book{suffix}"))))

    after = project.frames()
    assert [(f.id, f.name, f.label.de, f.colour) for f in after] == [
        (f.id, f.name, f.label.de, f.colour) for f in before
    ]
    assert not any(frame.retired for frame in after)
    assert project.attributes() == attributes
    assert project.spans() == [span]


@pytest.mark.parametrize("suffix", [".yaml", ".json"])
def test_yaml_and_json_lose_nothing(project: Project, tmp_path: Path, suffix: str) -> None:
    write(project, tmp_path / f"book{suffix}")

    found = find(str(tmp_path / f"book{suffix}"))

    assert [change for change in revise(project, found).changes if type(change.record) is not Codebook] == []
    assert replace(found, source="") == replace(codebook(), source="")


def test_a_file_with_clashes_says_where_they_are(tmp_path: Path) -> None:
    path = tmp_path / "book.yaml"
    path.write_text(
        "schema: kzannot-codebook/1\nid: mine\nversion: '1'\ntitle: {en: Mine}\nframes:\n"
        "- {id: one, key: q, badge: ON, color: '#6E3FFD', pattern: solid, label: {en: One}}\n"
        "- {id: two, key: q, badge: TW, color: '#24A66E', pattern: dots, label: {en: Two}}\n",
        encoding="utf-8",
    )

    problems = check(path)

    assert [problem.line for problem in problems] == [7]
    assert "q" in problems[0].message


def test_the_shipped_codebooks_have_names_and_titles() -> None:
    found = dict(shipped())

    assert set(found) == {DEFAULT, "generic-frames", "policy-frames"}
    assert all(title.de and title.en for title in found.values())


def test_unknown_names_and_forms_and_an_absent_codebook_are_refused(project: Project, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no codebook nonsense; there are kazakhstan-2022"):
        find("nonsense")
    with pytest.raises(UserError, match="suffix of no codebook"):
        write(project, tmp_path / "book.txt")
    with pytest.raises(UserError, match="the project itself"):
        write(project, project.path)
    with pytest.raises(UserError, match="no codebook yet"):
        write(Project.create(tmp_path / "empty.kzannot"), tmp_path / "book.yaml")
    assert not list(tmp_path.glob("book*"))
