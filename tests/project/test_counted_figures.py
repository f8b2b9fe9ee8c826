"""What the figures that count show, by hand or by an independent library, and the passages behind it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import stats

from kzannot.errors import UserError
from kzannot.model.edits import replacing
from kzannot.project.choices import Choices
from kzannot.project.codebooks import adopt, find
from kzannot.project.figures import compute
from kzannot.project.figures_plane import Map
from kzannot.project.figures_shares import Frequency, Salience
from kzannot.project.figures_strips import MOST, Strips
from kzannot.project.figures_time import Timeline
from kzannot.project.figures_together import Cooccurrence
from kzannot.project.figures_voices import Voices
from kzannot.project.figures_words import Keyness
from kzannot.project.kept import Materials
from kzannot.project.passages_counted import Behind, passages_behind, passages_of_word, windows_with_both
from kzannot.project.project import Project
from kzannot.project.repeated import RUN
from tests.project.newspapers import add_article, newspapers
from tests.project.studies import read, study, study_with_ticker, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Nord, Ost and Süd have six articles each, Klein two."""
    project = newspapers(tmp_path)
    yield project
    project.close()


def frequency(project: Project, **choices: Any) -> Frequency:
    found = compute(project, "frequency", Choices(**choices))
    assert isinstance(found, Frequency)
    return found


def words(found: Frequency) -> dict[str, int]:
    """How many words count in each outlet."""
    return {outlet: share.words for (outlet, _), share in found.shares.items()}


def test_outlets_are_not_tested_while_one_has_too_few_articles(project: Project) -> None:
    found = frequency(project, samples=200)

    assert found.descriptive == {"Klein": 2}
    assert found.p == {}


def test_a_difference_between_two_outlets_is_that_of_scipy(project: Project) -> None:
    found = frequency(project, outlet="Nord", against="Ost", samples=2000)

    # Riot stands in all of Nord and in none of Ost: of 924 ways to deal 12 articles out two are as extreme.
    exact = stats.permutation_test(
        (np.ones(6), np.zeros(6)), lambda x, y: x.mean() - y.mean(), permutation_type="independent"
    ).pvalue
    assert exact == pytest.approx(2 / 924)
    assert set(found.p) == {frame.name for frame in found.frames}
    assert found.p["riot_disorder"] == pytest.approx(15 * exact, abs=0.03)
    assert found.p["other"] == 1.0
    assert frequency(project, outlet="Nord", against="Ost", normalise="count").p == {}
    assert frequency(project, outlet="Nord", against="Ost", samples=0).p == {}
    assert frequency(project, outlet="Nord").p == {}


def test_each_filter_leaves_what_it_says(project: Project) -> None:
    whole = words(frequency(project))
    assert whole["Nord"] == 6 * 18

    assert words(frequency(project, genre="news"))["Nord"] == 3 * 18
    assert words(frequency(project, since="2022-01-02", until="2022-01-03"))["Nord"] == 2 * 18
    assert words(frequency(project, since="2022-01-01"))["Ost"] == 0  # nobody knows their days
    assert words(frequency(project, parts=("headline",)))["Nord"] == 6 * 5
    assert words(frequency(project, parts=("lead", "body")))["Nord"] == 6 * 13
    assert set(words(frequency(project, outlet="Nord"))) == {"Nord"}
    nobody = frequency(project, annotators=("Zoe",))
    assert words(nobody)["Nord"] == 0
    assert nobody.shares["Nord", "human_cost"].value is None
    own = frequency(project, own_voice=True).shares
    assert own["Nord", "riot_disorder"].spans == 6
    assert own["Nord", "human_cost"].spans == 0
    other = frequency(project, own_voice=True, values={"voice": "expert"}).shares
    assert all(share.spans == 0 for share in other.values())
    assert frequency(project, values={"voice": "expert"}).shares["Nord", "human_cost"].spans == 3


def test_filters_that_cannot_be_are_refused(project: Project) -> None:
    with pytest.raises(UserError, match="no part foot; there are headline, lead, body"):
        frequency(project, parts=("foot",))
    with pytest.raises(UserError, match="soon is no day"):
        frequency(project, since="soon")
    with pytest.raises(UserError, match="no round X"):
        frequency(project, round="X")
    with pytest.raises(UserError, match="no unit page"):
        compute(project, "cooccurrence", Choices(window="page"))
    with pytest.raises(UserError, match="two different outlets"):
        compute(project, "keyness", Choices(against="Nord", outlet="Nord"))


def test_a_codebook_without_voice_has_no_own_voice(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "generic.kzannot")
    project.apply(adopt(find("generic-frames")))

    with pytest.raises(UserError, match="no voice to tell"):
        frequency(project, own_voice=True)
    with pytest.raises(UserError, match="no attribute voice"):
        compute(project, "voices", Choices())
    project.close()


def test_a_run_of_seven_words_is_a_repeat_and_a_shared_one_a_copy(project: Project) -> None:
    said = "Wärter schlossen gestern sämtliche Tore beider Häfen ganz"
    add_article(project, "Doppelt", f"{said}. Dazwischen steht etwas. Erneut: {said}. Ende.")
    add_article(project, "Fremd", f"Fremde melden, {said}. Niemand widerspricht.")

    whole = words(frequency(project))
    once = words(frequency(project, repeats_once=True))
    own = words(frequency(project, no_copies=True))

    assert RUN == 7
    assert whole["Doppelt"] - once["Doppelt"] == 8
    assert whole["Fremd"] == once["Fremd"]
    assert whole["Fremd"] - own["Fremd"] == 8
    assert whole["Doppelt"] - own["Doppelt"] == 16


def test_nothing_is_a_repeat_where_there_are_few_words(tmp_path: Path) -> None:
    project = study(tmp_path)
    for article in project.articles()[1:]:
        project.apply(replacing("Exclude", article, replace(article, excluded="test")))
    empty = Project.create(tmp_path / "empty.kzannot")
    empty.apply(adopt(find("generic-frames")))

    assert words(frequency(empty, repeats_once=True)) == {}
    assert words(frequency(project, repeats_once=True)) == {"Nord": 0}
    project.close()
    empty.close()


def test_salience_is_the_share_of_the_words_of_each_part(project: Project) -> None:
    found = compute(project, "salience", Choices())

    assert isinstance(found, Salience)
    assert found.shares["Nord", "riot_disorder", "body"].value == 1.0
    headline = found.shares["Nord", "human_cost", "headline"]
    assert (headline.value, headline.articles) == (0.5, 6)
    assert headline.low is not None
    assert found.shares["Nord", "human_cost", "lead"].value == 0.0
    assert found.shares["Klein", "riot_disorder", "body"].low is None
    assert found.descriptive == {"Klein": 2}
    assert len(found.rows()) == 4 * 15 * 3
    behind = Behind(outlet="Nord", frames=("human_cost",), part="headline")
    assert len(passages_behind(Materials(project), Choices(), behind)) == 3


def test_voices_are_counted_by_stance_and_each_count_leads_to_its_spans(project: Project) -> None:
    found = compute(project, "voices", Choices())
    of_frame = compute(project, "voices", Choices(frame="human_cost"))

    assert isinstance(found, Voices)
    assert isinstance(of_frame, Voices)
    assert found.counts["Nord", "journalist", "endorsed"] == 6
    assert found.counts["Nord", "expert", "endorsed"] == 3
    assert of_frame.counts["Nord", "journalist", "endorsed"] == 0
    for (outlet, voice, stance), count in found.counts.items():
        behind = Behind(outlet=outlet, values=(("voice", voice), ("stance", stance)))
        assert len(passages_behind(Materials(project), Choices(), behind)) == count
    assert sum(row["value"] for row in found.rows()) == 30


def test_frames_stand_together_as_scipy_says(project: Project) -> None:
    choices = Choices(window="article", outlet="Nord", samples=200)
    found = compute(project, "cooccurrence", choices)
    all_outlets = compute(project, "cooccurrence", Choices(window="article", samples=200))
    paragraphs = compute(project, "cooccurrence", Choices(window="paragraph"))

    assert isinstance(found, Cooccurrence)
    pair = found.pairs["riot_disorder", "human_cost"]
    assert (pair.joint, pair.jaccard, found.windows) == (3, 0.5, 6)
    # Haldane and Anscombe: a half added to each of 3, 3, 0, 0; scipy's sample odds ratio of twice the table.
    odds = stats.contingency.odds_ratio(np.array([[7, 7], [1, 1]]), kind="sample").statistic
    assert pair.log_odds == pytest.approx(np.log(odds))
    assert pair.p == 1.0  # riot is everywhere, so every deal is alike
    assert pair.low is not None
    assert isinstance(all_outlets, Cooccurrence)
    assert all_outlets.pairs["riot_disorder", "human_cost"].p is None  # Klein has too few articles
    assert isinstance(paragraphs, Cooccurrence)
    assert paragraphs.pairs["riot_disorder", "human_cost"].joint == 0
    assert paragraphs.pairs["external_interference", "other"].jaccard is None
    assert paragraphs.windows == 60
    assert len(found.rows()) == 15 * 14 / 2
    both = windows_with_both(Materials(project), choices, ("riot_disorder", "human_cost"))
    assert len(both) == 6
    assert {passage.outlet for passage in both} == {"Nord"}


def test_a_timeline_counts_items_by_day(project: Project) -> None:
    found = compute(project, "timeline", Choices())

    assert isinstance(found, Timeline)
    assert found.undated == 6
    first, second = date(2022, 1, 1), date(2022, 1, 2)
    assert (found.items[first], found.items[second]) == (3, 3)
    assert found.found["riot_disorder", first] == 2
    assert found.found["riot_disorder", second] == 3
    assert found.rows()[0]["day"] == "2022-01-01"
    behind = Behind(frames=("riot_disorder",), day=second)
    assert len(passages_behind(Materials(project), Choices(), behind)) == 4


def test_a_tickers_entries_have_their_own_days(tmp_path: Path) -> None:
    project = study_with_ticker(tmp_path)
    read(project, "Ada", "Ost")
    tag(project, "Ada", "Ost", "Es wird windig", "human_cost")

    as_entries = compute(project, "timeline", Choices(per_entry=True))
    as_article = compute(project, "timeline", Choices())

    assert isinstance(as_entries, Timeline)
    assert isinstance(as_article, Timeline)
    assert as_entries.found["human_cost", date(2022, 1, 6)] == 1
    assert sum(as_entries.items.values()) + as_entries.undated == 4
    assert as_article.undated + sum(as_article.items.values()) == 1
    together = compute(project, "cooccurrence", Choices(window="entry"))
    assert isinstance(together, Cooccurrence)
    assert together.windows == 4
    project.close()


def test_key_words_mark_a_frame_against_the_rest(project: Project) -> None:
    found = compute(project, "keyness", Choices(outlet="Nord"))
    nowhere = compute(project, "keyness", Choices(outlet="Nord", frame="other"))
    unknown = compute(project, "keyness", Choices(outlet="Nord", frame="no frame"))

    assert isinstance(found, Keyness)
    assert found.frame is not None
    assert found.frame.name == "riot_disorder"
    assert found.sides == (48, 60)
    by_word = {word.word: word for word in found.words}
    assert (by_word["brennt"].first, by_word["brennt"].second) == (6, 0)
    assert by_word["brennt"].zeta > 0 > by_word["titel"].zeta
    assert by_word["brennt"].dispersion == pytest.approx(0)
    assert by_word["brennt"].p is None
    assert isinstance(nowhere, Keyness)
    assert nowhere.words == ()
    assert isinstance(unknown, Keyness)
    assert unknown.frame is None
    places = passages_of_word(Materials(project), Choices(outlet="Nord"), "brennt")
    assert len(places) == 6
    text = project.text(project.article(places[0].article_id))
    assert text[places[0].start : places[0].end] == "brennt"
    assert passages_of_word(Materials(project), Choices(), "fehlt") == []


def test_key_words_of_two_outlets_are_tested_over_articles(project: Project) -> None:
    add_article(project, "Nord", "Seide Seide Seide.")
    found = compute(project, "keyness", Choices(outlet="Nord", against="Ost", samples=99))
    few = compute(project, "keyness", Choices(outlet="Nord", against="Klein", samples=99))
    framed = compute(project, "keyness", Choices(outlet="Nord", against="Ost", frame="human_cost", samples=9))

    assert isinstance(found, Keyness)
    assert found.tested
    assert found.frame is None
    silk = next(word for word in found.words if word.word == "seide")
    assert (silk.first, silk.second) == (3, 0)
    assert silk.p is not None
    assert silk.p > 0.3  # in one article only: no mark of the outlet
    assert isinstance(few, Keyness)
    assert not few.tested
    assert isinstance(framed, Keyness)
    assert {word.p for word in framed.words} == {None}  # the frame is in three articles of Nord


def test_the_map_is_greenacres_and_says_why_there_is_none(project: Project) -> None:
    found = compute(project, "map", Choices(samples=50))
    few = compute(project, "map", Choices(outlet="Nord"))
    without = compute(project, "map", Choices(samples=0))

    assert isinstance(found, Map)
    assert isinstance(few, Map)
    assert isinstance(without, Map)
    # Inertia is chi-square over n.
    table = np.array([[6, 3, 0], [0, 6, 3], [3, 0, 6]])
    inertia = stats.chi2_contingency(table).statistic / table.sum()
    outlets = [point for point in found.points if point.outlet and not point.supplementary]
    masses = table.sum(axis=1) / table.sum()
    measured = sum(m * (p.x**2 + p.y**2) for m, p in zip(masses, outlets, strict=True))
    assert measured == pytest.approx(inertia)
    assert sum(found.explained) == pytest.approx(1)
    assert [point.name for point in found.points if point.supplementary] == ["Klein"]
    assert all(point.ellipse for point in outlets)
    assert not any(point.ellipse for point in without.points)
    assert {point.name for point in found.points if not point.outlet} == {
        "riot_disorder",
        "human_cost",
        "economic_grievance",
    }
    assert few.points == ()
    assert "three outlets" in few.why_not
    assert len(found.rows()) == 7
    assert len(passages_behind(Materials(project), Choices(), Behind(outlet="Klein"))) == 3


def test_strips_show_each_article_with_its_frames(project: Project) -> None:
    found = compute(project, "strips", Choices())

    assert isinstance(found, Strips)
    assert found.articles == len(found.strips) == 20 <= MOST
    strip = found.strips[2]
    assert (strip.outlet, strip.title) == ("Nord", "Nord 0")
    ((frame, start, end),) = strip.marks
    assert (frame, end) == ("riot_disorder", 1.0)
    assert 0 < start < end
    assert len(found.rows()) == 30
    behind = Behind(article=strip.article_id)
    assert len(passages_behind(Materials(project), Choices(), behind)) == 1


def test_frames_that_coders_disagree_about_are_weak(tmp_path: Path) -> None:
    project = study(tmp_path)
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    tag(project, "Ada", "Nord", "Niemand", "human_cost")
    tag(project, "Ben", "Nord", "Der Preis", "human_cost")
    materials = Materials(project)
    for who in ("Ada", "Ben"):
        read(project, who, "Nord")

    points = compute(project, "frequency", Choices(samples=0), None, materials)
    drawn = compute(project, "frequency", Choices(samples=20), None, materials)
    again = compute(project, "frequency", Choices(samples=0), None, materials)
    other = compute(project, "frequency", Choices(samples=20, outlet="Süd"), None, materials)

    assert points.facts.weak is None
    assert drawn.facts.weak is not None
    assert "human_cost" in drawn.facts.weak
    assert again.facts.weak == other.facts.weak == drawn.facts.weak
    project.close()


def test_one_coder_leaves_agreement_unknown(project: Project) -> None:
    assert frequency(project, samples=10).facts.weak is None


def test_what_agreement_tells_is_measured_anew_with_another_seed_or_number_of_draws(project: Project) -> None:
    materials = Materials(project)

    def measured(samples: int, seed: int) -> tuple[int, int] | None:
        choices = Choices(samples=samples, seed=seed)
        return materials.measured("frames", choices, lambda: (samples, seed))

    assert measured(0, 1) is None
    assert measured(200, 1) == (200, 1)
    assert measured(300, 1) == (300, 1)
    assert measured(0, 2) is None
    assert measured(300, 2) == (300, 2)
    assert measured(0, 1) == (300, 1)
