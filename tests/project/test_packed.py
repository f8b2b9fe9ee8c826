import gc
from pathlib import Path

import pytest

from kzannot.project.disagreements import Meeting, meetings
from kzannot.project.packed import let_go, packed
from kzannot.project.project import Project
from tests.project.studies import read, study, tag

WORDS = "Es brennt im Hafen der Stadt"


@pytest.fixture
def found(tmp_path: Path) -> list[Meeting]:
    """Ada and Ben have marked the same words with two frames, and some of them alone."""
    project: Project = study(tmp_path)
    for who, frame in (("Ada", "riot_disorder"), ("Ben", "economic_grievance")):
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
        tag(project, who, "Nord", WORDS, frame, voice="journalist")
    tag(project, "Ada", "Nord", "Es brennt", "economic_grievance")
    tag(project, "Ben", "Nord", "im Hafen", "riot_disorder")
    return meetings(project)


def test_meetings_come_out_as_they_went_in(found: list[Meeting]) -> None:
    again = packed(found)

    assert len(again) == len(found) > 1
    assert [each.encounter for each in again] == [each.encounter for each in found]
    assert [each.row() for each in again] == [each.row() for each in found]
    assert list(again[1:]) == [again[place] for place in range(1, len(found))]
    assert list(packed([])) == []


def test_meetings_are_chosen_by_what_they_have_in_common(found: list[Meeting]) -> None:
    kind = found[0].kinds[0]

    chosen = packed(found).where(lambda meeting: kind in meeting.kinds)

    assert [each.row() for each in chosen] == [each.row() for each in found if kind in each.kinds]
    assert list(chosen.where(lambda meeting: kind not in meeting.kinds)) == []


def test_meetings_that_are_alike_share_their_example(found: list[Meeting]) -> None:
    twice = packed([*found, *found])

    assert len(twice.examples) == len(packed(found).examples)
    assert [each.row() for each in twice] == [each.row() for each in [*found, *found]]


def test_what_is_packed_holds_no_spans_and_is_not_gone_through(found: list[Meeting]) -> None:
    again = packed(found)

    assert not any(gc.is_tracked(said) for said in again.said)
    assert all(not each.coded.spans for each in again)


def test_all_meetings_are_forgotten(found: list[Meeting]) -> None:
    let_go(found)

    assert found == []
