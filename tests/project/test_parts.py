"""Agreement by outlet, round, version and time; and how the use of frames drifts."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kzannot.errors import UserError
from kzannot.model.codebook import Codebook
from kzannot.model.edits import adding
from kzannot.project.agreement import Question, agreement
from kzannot.project.correcting import exclude
from kzannot.project.disagreements import differing, meetings
from kzannot.project.drift import Usage, drift
from kzannot.project.project import Project
from tests.project.studies import article_of, code_in, read, start_round, study_with_ticker, tag

QUESTION = Question(units=("paragraph",), samples=0)
OUTLETS = ("Nord", "Süd", "Ost")


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def read_all(project: Project) -> None:
    for outlet in OUTLETS:
        for who in ("Ada", "Ben"):
            read(project, who, outlet)


def units(project: Project, by: str, **more: int) -> dict[str | None, int]:
    rows = agreement(project, replace(QUESTION, by=by, **more))  # type: ignore[arg-type]  # keywords of a test
    return {row.part: row.result.units for row in rows}


def test_each_outlet_is_measured_on_its_own(project: Project) -> None:
    read_all(project)
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")

    rows = agreement(project, replace(QUESTION, by="outlet"))

    assert {row.part: row.ledger.articles for row in rows} == {"Nord": 1, "Ost": 1, "Süd": 1}
    values = {row.part: row.result.value for row in rows if row.frame == "riot_disorder"}
    assert values == {"Nord": 1.0, "Ost": None, "Süd": None}


def test_what_is_excluded_is_told_with_its_outlet(project: Project) -> None:
    read_all(project)
    project.apply(exclude(article_of(project, "Nord"), "a duplicate"))

    assert set(units(project, "outlet")) == {"Ost", "Süd"}


def test_each_round_is_measured_on_its_own(project: Project) -> None:
    late, early = start_round(project, "late", 2), start_round(project, "early", 1)
    for who in ("Ada", "Ben"):
        code_in(project, early, who, "Nord", riot_disorder="Es brennt")
        code_in(project, late, who, "Nord", human_cost="Niemand")
        code_in(project, late, who, "Süd")

    assert units(project, "round") == {"early": 4, "late": 8}


def test_frames_of_an_older_codebook_count_by_their_names(project: Project) -> None:
    for who in ("Ada", "Ben"):
        tag(project, who, "Nord", "Es brennt", "riot_disorder")
    read_all(project)
    old = project.codebook()
    assert old
    newer = Codebook(name=old.name, version="2.0.0", title=old.title)
    frame = next(frame for frame in project.frames() if frame.name == "riot_disorder")
    project.apply(adding("Revise", [newer, replace(frame, id=uuid4(), codebook_id=newer.id)]))
    tag(project, "Ada", "Süd", "Die Truppen", "riot_disorder")

    rows = {row.part: row.result for row in agreement(project, replace(QUESTION, by="version"))}

    assert {part: result.seen_by_any for part, result in rows.items()} == {"1.0.0": 1, "2.0.0": 1}
    assert rows["1.0.0"].value == 1.0
    (missed,) = differing(meetings(project))
    assert (missed.kinds, missed.versions) == (("missed",), "2.0.0")


def test_in_time_only_articles_count_that_two_have_seen(project: Project) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Süd")
    read(project, "Ada", "Nord")

    assert units(project, "batch") == {"1": 4}


def test_batches_follow_the_order_of_coding(project: Project) -> None:
    for outlet in ("Süd", "Ost", "Nord"):
        for who in ("Ada", "Ben"):
            read(project, who, outlet)

    rows = agreement(project, replace(QUESTION, by="batch", batch=2))

    lines = {row.part: {line.outlet for line in row.ledger.lines if line.why == "used"} for row in rows}
    assert lines == {"1–2": {"Süd", "Ost"}, "3": {"Nord"}}


@pytest.mark.parametrize("by", ["day", "week", "month"])
def test_what_was_coded_in_one_period_is_together(project: Project, by: str) -> None:
    read_all(project)

    assert list(units(project, by).values())[-1] == 16
    assert units(project, by).keys() <= {line.part for line in agreement(project, replace(QUESTION, by=by))}


def test_unknown_parts_are_refused(project: Project) -> None:
    with pytest.raises(UserError, match="no parts by moon; there are those by outlet, round"):
        agreement(project, replace(QUESTION, by="moon"))
    with pytest.raises(UserError, match="Say by what"):
        drift(project, QUESTION)


def test_the_use_of_a_frame_is_told_with_its_limits(project: Project) -> None:
    read_all(project)
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ben", "Nord", "Es brennt", "riot_disorder")

    found = drift(project, replace(QUESTION, by="batch", batch=1))

    assert found.parts == ("1", "2", "3")
    assert found.annotators == ("Ada", "Ben")
    usage = found.usage["riot_disorder", "Ada", "1"]
    # One of 4, 4 and 8 units: the mean is 1/16, the deviations 3/4, -1/4, -1/2; two errors are 2 s / 4.
    spread = ((3 / 4) ** 2 + (1 / 4) ** 2 + (1 / 2) ** 2) / 2
    assert (usage.units, usage.found, usage.share, usage.mean) == (4, 1, 0.25, 1 / 16)
    assert usage.high == pytest.approx(1 / 16 + 2 * spread**0.5 / 4)
    assert usage.low == 0.0
    assert not usage.leaves
    assert found.agreement["riot_disorder", "1"].result.value == 1.0
    assert found.rows()[0]["frame"] == found.frames[0]


def test_a_share_outside_the_limits_is_marked() -> None:
    usage = Usage(frame="f", annotator="Ada", part="1", units=10, found=9, mean=0.5, low=0.3, high=0.7)

    assert usage.leaves
    assert usage.row()["leaves"] is True
    assert not replace(usage, found=6).leaves
    assert not replace(usage, low=None).leaves
    assert not replace(usage, units=0, found=0).leaves


def test_a_single_article_has_no_limits_and_who_read_nothing_no_share(project: Project) -> None:
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")
    one = drift(project, replace(QUESTION, by="outlet"))

    usage = one.usage["riot_disorder", "Ada", "Nord"]
    nothing = one.usage["riot_disorder", "Ada", "Süd"]

    assert (usage.share, usage.low) == (0.0, None)
    assert (nothing.share, nothing.low) == (None, None)
