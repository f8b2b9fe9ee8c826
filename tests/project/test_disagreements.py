from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.agreement.differences import Kind
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator
from kzannot.project.disagreements import (
    NONE,
    confusion_of,
    counts_by_kind,
    differing,
    meetings,
)
from kzannot.project.project import Project
from tests.project.studies import read, study, tag

WORDS = "Es brennt im Hafen der Stadt"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Ada and Ben have read both articles, and coded nothing yet."""
    project = study(tmp_path)
    for who in ("Ada", "Ben"):
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
    return project


def add_cleo(project: Project) -> None:
    """A third annotator, who has read everything and seen nothing in it."""
    project.apply(adding("Add annotator", [Annotator(name="Cleo")]))
    for outlet in ("Nord", "Süd"):
        read(project, "Cleo", outlet)


def kinds(project: Project) -> list[tuple[str, ...]]:
    return [meeting.kinds for meeting in meetings(project)]


def test_the_same_coding_is_no_disagreement(project: Project) -> None:
    for who in ("Ada", "Ben"):
        tag(project, who, "Nord", WORDS, "riot_disorder", voice="journalist")

    assert kinds(project) == [()]
    assert differing(meetings(project)) == []


def test_one_span_against_two_on_the_same_words_is_splitting(project: Project) -> None:
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "im Hafen der Stadt", "riot_disorder")

    assert kinds(project) == [(Kind.SPLITTING,)]


def test_another_frame_on_the_same_words_is_one_disagreement_of_two_frames(project: Project) -> None:
    tag(project, "Ada", "Süd", "Die Truppen ziehen ab", "allied_peacekeeping")
    tag(project, "Ben", "Süd", "Die Truppen ziehen ab", "order_antiterror")

    (meeting,) = meetings(project)

    assert meeting.kinds == (Kind.OTHER_FRAME,)
    assert meeting.frames == ("allied_peacekeeping", "order_antiterror")
    assert counts_by_kind([meeting]) == {
        (Kind.OTHER_FRAME, "allied_peacekeeping"): 1,
        (Kind.OTHER_FRAME, "order_antiterror"): 1,
    }


def test_a_boundary_and_attributes_may_differ_at_once(project: Project) -> None:
    tag(project, "Ada", "Nord", WORDS, "riot_disorder", voice="journalist", stance="endorsed")
    tag(project, "Ben", "Nord", "Es brennt im Hafen", "riot_disorder", voice="expert")

    assert {frozenset(each) for each in kinds(project)} == {frozenset({Kind.BOUNDARY, "voice", "stance"})}


def test_a_missed_passage_leads_to_its_text_and_both_codings(project: Project) -> None:
    tag(project, "Ben", "Nord", WORDS, "riot_disorder", voice="expert", topics=("oil", "gas"))  # type: ignore[arg-type]  # a choice of several

    (meeting,) = differing(meetings(project))

    start = meeting.coded.text.index(WORDS)
    assert meeting.row() == {
        "kinds": ["missed"],
        "frame": NONE,
        "other": "riot_disorder",
        "annotators": ["Ada", "Ben"],
        "outlet": "Nord",
        "article": "Der Preis steigt",
        "version": "1.0.0",
        "start": start,
        "end": start + len(WORDS),
        "coding": "",
        "other_coding": f"riot_disorder {start}-{start + len(WORDS)} topics=oil, gas voice=expert",
        "text": WORDS,
    }


def test_text_that_one_of_the_two_has_not_read_is_no_disagreement(tmp_path: Path) -> None:
    project = study(tmp_path)
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")
    tag(project, "Ada", "Nord", "Alle warten", "human_cost")
    read(project, "Ben", "Nord", "Es brennt")

    (meeting,) = meetings(project)

    assert meeting.frames == ("riot_disorder", NONE)


def test_a_retired_frame_meets_nothing(project: Project) -> None:
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")
    frame = next(frame for frame in project.frames() if frame.name == "riot_disorder")
    project.apply(replacing("Retire", frame, replace(frame, retired=True)))

    assert meetings(project) == []


def test_confusion_of_one_pair_is_ordered_and_of_several_symmetric(project: Project) -> None:
    names = [frame.name for frame in project.frames()]
    riot, cost, none = names.index("riot_disorder"), names.index("human_cost"), len(names)
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")
    tag(project, "Ben", "Nord", WORDS, "human_cost")
    for who in ("Ada", "Ben"):
        tag(project, who, "Süd", "Ein Minister", "human_cost")

    ordered = confusion_of(meetings(project), project.frames())

    assert (ordered[riot, cost], ordered[cost, riot], ordered[cost, cost]) == (1, 0, 1)
    assert ordered.sum() == 2

    add_cleo(project)
    pooled = confusion_of(meetings(project), project.frames())

    # Cleo marked nothing: Ada's and Ben's spans of both articles meet none, the riot once, the cost thrice.
    assert pooled.tolist() == pooled.T.tolist()
    assert (pooled[riot, cost], pooled[cost, cost]) == (1, 1)
    assert (pooled[riot, none], pooled[cost, none], pooled[none, none]) == (1, 3, 0)


def test_disagreements_are_of_each_pair_and_of_one_outlet_where_it_is_asked_for(project: Project) -> None:
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")
    tag(project, "Ada", "Süd", "Ein Minister", "human_cost")
    add_cleo(project)

    found = meetings(project)

    missed = Counter((meeting.annotators, meeting.outlet) for meeting in found if "missed" in meeting.kinds)
    assert missed == {(("Ada", other), outlet): 1 for other in ("Ben", "Cleo") for outlet in ("Nord", "Süd")}
    assert {meeting.outlet for meeting in meetings(project, ("Ada", "Ben"), "Süd")} == {"Süd"}
