"""What outlets differ in, as an independent library says, and what adjudicated articles tell of shares."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import stats

from kzannot.errors import UserError
from kzannot.model.edits import Change, Edit, adding, replacing
from kzannot.model.records import Annotator, AnnotatorKind, Reading, Record, SectionKind, Span
from kzannot.project.choices import Choices
from kzannot.project.figures import Confusion, compute
from kzannot.project.figures_association import REST, Association
from kzannot.project.figures_counted import COUNTED
from kzannot.project.figures_drift import Trend
from kzannot.project.figures_shares import Frequency
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import Cooccurrence
from kzannot.project.figures_voices import Voices
from kzannot.project.kept import Materials
from kzannot.project.passages_compared import passages_of_drift
from kzannot.project.project import Project
from tests.project.newspapers import add_article, newspapers
from tests.project.studies import article_of, read, study, study_with_ticker, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Nord, Ost and Süd have six articles each, Klein two."""
    project = newspapers(tmp_path)
    yield project
    project.close()


def association(project: Project, **choices: Any) -> Association:
    found = compute(project, "association", Choices(**choices))
    assert isinstance(found, Association)
    return found


def frequency(project: Project, **choices: Any) -> Frequency:
    found = compute(project, "frequency", Choices(**choices))
    assert isinstance(found, Frequency)
    return found


def test_the_association_of_outlets_and_frames_is_that_of_scipy(project: Project) -> None:
    found = association(project, samples=500)

    assert found.outlets == {"Nord": 6, "Ost": 6, "Süd": 6}
    assert found.descriptive == {"Klein": 2}
    bond = found.bonds["riot_disorder"]
    table = np.array([[6, 0], [0, 6], [3, 3]])
    assert bond.v == pytest.approx(stats.contingency.association(table, method="cramer"))
    assert bond.shares == {"Nord": 1.0, "Ost": 0.0, "Süd": 0.5}
    assert bond.v is not None
    assert bond.low is not None
    assert bond.high is not None
    assert bond.low < bond.v <= bond.high
    assert bond.test == "permutation"
    tested = [each for each in found.bonds.values() if each.p is not None]
    assert len(tested) == 3
    p = [each.p for each in tested if each.p is not None]
    false_discoveries = stats.false_discovery_control(p)
    assert [each.bh for each in tested] == pytest.approx(false_discoveries.tolist())
    assert found.bonds["other"].v is None
    assert len(found.rows()) == 15


def test_two_outlets_are_compared_by_fishers_test_and_one_with_all_others(project: Project) -> None:
    two = association(project, outlet="Nord", against="Ost")
    rest = association(project, outlet="Nord")
    points = association(project, outlet="Nord", against="Ost", samples=0)
    alone = association(project, outlet="Klein")

    bond = two.bonds["riot_disorder"]
    exact = float(stats.fisher_exact(np.array([[6, 0], [0, 6]])).pvalue)
    assert bond.test == "fisher"
    assert bond.p == pytest.approx(exact)
    assert bond.holm == pytest.approx(3 * exact)
    assert rest.outlets == {"Nord": 6, REST: 14}
    assert rest.bonds["riot_disorder"].shares[REST] == pytest.approx(5 / 14)
    assert points.bonds["riot_disorder"].v == pytest.approx(1.0)
    assert points.bonds["riot_disorder"].p is None
    assert alone.descriptive == {"Klein": 2}
    assert {each.v for each in alone.bonds.values()} == {None}


def adjudicate(project: Project, found: dict[str, str]) -> None:
    """Adjudicate articles by their titles: each has one frame, in its paragraph."""
    gold = Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)
    frames = {frame.name: frame.id for frame in project.frames()}
    records: list[Record] = [gold]
    for article in project.articles():
        if article.title in found:
            sections = project.sections(article.id)
            records += [
                Reading(section_id=s.id, article_id=article.id, annotator_id=gold.id) for s in sections
            ]
            body = next(s for s in sections if s.kind == SectionKind.PARAGRAPH)
            records.append(
                Span(
                    article_id=article.id,
                    annotator_id=gold.id,
                    frame_id=frames[found[article.title]],
                    start=body.start,
                    end=body.end,
                )
            )
    project.apply(adding("Adjudicate", records))


@pytest.mark.parametrize("name", COUNTED)
def test_all_frames_may_be_retired(project: Project, name: str) -> None:
    adjudicate(project, {})
    retired = tuple(Change(frame, replace(frame, retired=True)) for frame in project.frames())
    project.apply(Edit("Retire", retired))

    found = compute(project, name, Choices(samples=50))

    assert found.facts.articles == 20


def test_shares_are_corrected_by_what_coders_are_known_to_miss(project: Project) -> None:
    assert frequency(project).corrected == {}

    # Riot is in four of the six: Ada saw it in three of them, and in one of the two that have it not.
    truth = dict.fromkeys(("Nord 0", "Nord 1", "Nord 2", "Ost 0"), "riot_disorder")
    adjudicate(project, truth | {"Ost 1": "human_cost", "Nord 3": "human_cost"})
    found = frequency(project).corrected

    # Rogan and Gladen 1978: (apparent + specificity - 1) / (sensitivity + specificity - 1).
    assert found["Süd", "riot_disorder"].value == pytest.approx((0.5 + 0.5 - 1) / (0.75 + 0.5 - 1))
    assert found["Süd", "riot_disorder"].low is None  # in many draws of these six nothing is told
    assert found["Nord", "riot_disorder"].value == 1.0
    assert frequency(project).adjudicated == 6
    assert compute(project, "agreement", Choices(samples=0)).facts.annotators == ("Ada",)
    assert ("Klein", "riot_disorder") not in found
    assert ("Nord", "other") not in found  # in none of the adjudicated articles
    row = frequency(project).rows()[0]
    assert "corrected" in row
    for choices in ({"normalise": "words"}, {"layer": "gold"}, {"per_entry": True}, {"samples": 0}):
        assert frequency(project, **choices).corrected == {}


def test_nothing_is_corrected_by_coders_who_do_not_see_a_frame(project: Project) -> None:
    truth = dict.fromkeys(("Ost 0", "Ost 1", "Ost 2"), "riot_disorder")
    adjudicate(project, truth | {"Nord 1": "human_cost", "Nord 3": "human_cost"})

    assert not any(frame == "riot_disorder" for _, frame in frequency(project).corrected)


def test_few_adjudicated_articles_correct_nothing(project: Project) -> None:
    adjudicate(project, {"Nord 0": "riot_disorder", "Ost 0": "human_cost"})

    assert frequency(project).corrected == {}


def test_pairs_of_frames_are_adjusted_for_each_other_as_scipy_does(project: Project) -> None:
    found = compute(project, "odds", Choices(window="article", outlet="Nord", samples=99))

    assert isinstance(found, Cooccurrence)
    p = [pair.p for pair in found.pairs.values() if pair.p is not None]
    q = [pair.q for pair in found.pairs.values()]
    assert len(p) == len(q)
    assert q == pytest.approx(stats.false_discovery_control(p).tolist())


def test_entries_stand_at_their_hours(tmp_path: Path) -> None:
    project = study_with_ticker(tmp_path)
    read(project, "Ada", "Ost")
    tag(project, "Ada", "Ost", "Es wird windig", "human_cost")
    article = article_of(project, "Ost")

    def hours(time: str) -> Mapping[tuple[str, date], tuple[float, ...]]:
        """The hours, once the entry that is tagged has this time."""
        place = project.text(article).index("Es wird windig")
        entry = next(
            each
            for each in project.sections(article.id)
            if each.kind == SectionKind.ENTRY and each.start <= place < each.end
        )
        project.apply(replacing("Correct time", entry, replace(entry, time=time)))
        found = compute(project, "timeline", Choices())
        assert isinstance(found, Timeline)
        return found.hours

    assert hours("2022-01-06T14:30") == {("human_cost", date(2022, 1, 6)): (14.5,)}
    assert hours("2022-01-06") == {}
    assert hours("2022-01-06Tnoon") == {}
    project.close()


def test_voices_tell_how_far_coders_agree_about_voice_and_stance(tmp_path: Path) -> None:
    project = study(tmp_path)
    for who, voice in (("Ada", "journalist"), ("Ben", "expert")):
        tag(project, who, "Nord", "Es brennt", "riot_disorder", voice=voice, stance="endorsed")
        tag(project, who, "Nord", "Alle warten", "human_cost", voice="journalist", stance="endorsed")
        read(project, who, "Nord")

    found = compute(project, "voices", Choices(samples=50))
    points = compute(project, "voices", Choices(samples=0))

    assert isinstance(found, Voices)
    assert "voice" in found.weak
    assert isinstance(points, Voices)
    assert points.agreement == {}
    assert (found.voices[0].name, found.stances[0].name) == ("journalist", "endorsed")
    project.close()


def test_drift_is_that_of_one_frame(project: Project) -> None:
    found = compute(project, "drift", Choices(frame="human_cost", samples=10))

    assert isinstance(found, Trend)
    assert found.frame.name == found.choices.frame == "human_cost"
    assert {row["frame"] for row in found.rows()} <= {"human_cost"}
    with pytest.raises(UserError, match="no frame none"):
        compute(project, "drift", Choices(frame="none"))


def test_behind_a_mark_of_drift_stands_what_was_coded_in_its_part(tmp_path: Path) -> None:
    project = study(tmp_path)
    for title, who in (("Nord", "Ada"), ("Nord", "Ben"), ("Süd", "Ada"), ("Süd", "Ben")):
        read(project, who, title)
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    materials = Materials(project)
    found = compute(project, "drift", Choices(by="outlet", frame="riot_disorder", samples=0), None, materials)
    assert isinstance(found, Trend)

    def behind(people: tuple[str, ...], part: str) -> list[tuple[str, Sequence[str], Sequence[str]]]:
        passages = passages_of_drift(materials, found.choices, found.frame.name, people, part)
        return [(each.outlet, each.found, each.missed) for each in passages]

    assert behind(("Ada", "Ben"), "Nord") == [("Nord", ("Ada",), ("Ben",))]
    assert behind(("Ada",), "Nord") == [("Nord", ("Ada",), ())]
    assert behind(("Ben",), "Nord") == behind(("Ada", "Ben"), "Süd") == []
    project.close()


def test_what_articles_copy_is_found_anew_only_when_texts_change(project: Project) -> None:
    materials = Materials(project)
    heard: list[Materials] = []
    project.listen(lambda edit: heard.append(materials.after(edit)))
    assert not materials.copies.known
    compute(project, "frequency", Choices(no_copies=True, samples=0), None, materials)
    assert materials.copies.known
    assert materials.copies.found() is materials.copies.found()

    add_article(project, "Nord", "Neues aus Nord.")
    project.apply(adding("Add annotator", [Annotator(name="Ben")]))

    assert [each.copies.known for each in heard] == [False, True]


def test_meetings_are_found_once_for_all_filters(tmp_path: Path) -> None:
    project = study(tmp_path)
    for who in ("Ada", "Ben"):
        tag(project, who, "Nord", "Es brennt", "riot_disorder")
        read(project, who, "Nord")
    materials = Materials(project)

    def many(**choices: Any) -> int:
        found = compute(project, "confusion", Choices(**choices), None, materials)
        assert isinstance(found, Confusion)
        return found.meetings

    assert many() == many(outlet="Nord") == many(annotators=("Ada", "Ben")) == 1
    assert many(outlet="Süd") == many(annotators=("Ada",)) == 0
    project.close()


def test_a_figure_of_agreement_refuses_filters_that_it_does_not_heed(project: Project) -> None:
    for name in ("agreement", "confusion", "drift"):
        with pytest.raises(UserError, match="know no filter genre, own_voice"):
            compute(project, name, Choices(genre="news", own_voice=True))
