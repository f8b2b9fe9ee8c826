"""The rate of uncertain spans by frame and annotator, and the spans behind it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.model import edits
from kzannot.project.agreement import Question
from kzannot.project.codebooks import adopt
from kzannot.project.doubts import doubts
from kzannot.project.project import Project
from tests.project.studies import codebook, read, study, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Ada doubts one of two spans of disorder and her only one of peace; Ben doubts nothing."""
    project = study(tmp_path)
    doubted = tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    project.apply(edits.doubt(doubted, True))
    project.apply(edits.write_memo(replace(doubted, uncertain=True), "or an accident?"))
    tag(project, "Ada", "Nord", "Der Preis steigt", "riot_disorder")
    peace = tag(project, "Ada", "Süd", "Die Truppen ziehen ab", "allied_peacekeeping")
    project.apply(edits.doubt(peace, True))
    tag(project, "Ben", "Nord", "Es brennt im Hafen", "riot_disorder")
    yield project
    project.close()


def test_the_rate_is_of_the_spans_of_each_frame_and_annotator(project: Project) -> None:
    rates = doubts(project, Question()).rates

    ada = rates["riot_disorder", "Ada"]
    assert (ada.uncertain, ada.spans, ada.share) == (1, 2, 0.5)
    ben = rates["riot_disorder", "Ben"]
    assert (ben.uncertain, ben.spans, ben.share) == (0, 1, 0.0)


def test_without_spans_there_is_no_rate(project: Project) -> None:
    rate = doubts(project, Question()).rates["allied_peacekeeping", "Ben"]

    assert rate.spans == 0
    assert rate.share is None


def test_all_frames_and_everybody_are_sums(project: Project) -> None:
    rates = doubts(project, Question()).rates

    assert (rates[None, None].uncertain, rates[None, None].spans) == (2, 4)
    assert (rates[None, "Ada"].uncertain, rates[None, "Ada"].spans) == (2, 3)
    assert (rates["riot_disorder", None].uncertain, rates["riot_disorder", None].spans) == (1, 3)


def test_the_spans_behind_the_rates_come_with_their_memos(project: Project) -> None:
    first, second = doubts(project, Question()).spans

    assert (first.annotator, first.frame, first.memo) == ("Ada", "riot_disorder", "or an accident?")
    assert first.passage.quote == "Es brennt"
    assert first.passage.outlet == "Nord"
    assert second.frame == "allied_peacekeeping"


def test_it_is_about_whom_and_what_is_asked(project: Project) -> None:
    read(project, "Ben", "Süd")

    ben = doubts(project, Question(annotators=("Ben",)))
    south = doubts(project, Question(outlet="Süd"))

    assert ben.annotators == ("Ben",)
    assert ben.rates[None, None].spans == 1
    assert (south.rates[None, None].uncertain, south.rates[None, None].spans) == (1, 1)


def test_the_table_has_a_row_for_each_frame_and_annotator(project: Project) -> None:
    found = doubts(project, Question())

    rows = found.rows()

    assert len(rows) == (len(found.frames) + 1) * 3
    assert rows[0] == {"frame": None, "annotator": None, "spans": 4, "uncertain": 2, "share": 0.5}


def test_a_frame_that_the_codebook_has_no_more_is_not_counted(project: Project) -> None:
    kept = tuple(frame for frame in codebook().frames if frame.name != "riot_disorder")
    project.apply(adopt(replace(codebook(), version="9.0.0", frames=kept)))

    found = doubts(project, Question())

    assert "riot_disorder" not in found.frames
    assert found.rates[None, None].spans == 1
    assert [doubt.frame for doubt in found.spans] == ["allied_peacekeeping"]
