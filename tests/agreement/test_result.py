"""A result carries what must stand beside the number, or the reason why there is none."""

import numpy as np
import pytest

from kzannot.agreement import measures
from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.measures import MEASURES, Raters
from kzannot.agreement.ratings import MISSING, Ratings, Scale
from kzannot.agreement.result import NOBODY, assess
from kzannot.agreement.statistic import NO_VARIATION, NOTHING

A, B = 0, 1


def coded(values: object, presence: bool = True, **more: object) -> Ratings:
    """Ratings of presence, two units a document."""
    said = np.array(values, dtype=np.int8)
    documents = np.arange(len(said)) // 2
    return Ratings(values=said, documents=documents, categories=2, presence=presence, **more)  # type: ignore[arg-type]  # the tests name the fields


def test_the_counts_stand_beside_the_number() -> None:
    ratings = coded([[1, 1], [1, 0], [0, 0], [0, 0], [1, MISSING], [0, 0]] * 10)

    (result,) = assess([(MEASURES["alpha"], ratings)], Plan(100, seed=7))

    assert result.defined
    assert (result.measure, result.samples, result.seed, result.level) == ("alpha", 100, 7, 0.95)
    assert (result.units, result.seen_by_any, result.documents) == (50, 20, 30)
    assert result.prevalence == pytest.approx(30 / 100)
    assert result.percent == pytest.approx(40 / 50)


def test_a_frame_that_nobody_used_is_undefined() -> None:
    (result,) = assess([(MEASURES["alpha"], coded([[0, 0]] * 50))])

    assert not result.defined
    assert result.reason == NOBODY
    assert (result.value, result.low, result.p_below_667) == (None, None, None)
    assert (result.percent, result.seen_by_any, result.prevalence) == (1.0, 0, 0.0)


def test_a_frame_that_everybody_used_everywhere_is_undefined() -> None:
    (result,) = assess([(MEASURES["alpha"], coded([[1, 1]] * 50))])

    assert result.reason == NO_VARIATION


def test_units_that_nobody_shares_say_nothing() -> None:
    results = assess([(measure, coded([[1, MISSING], [MISSING, 0]])) for measure in MEASURES.values()])

    assert {
        result.reason for result in results if MEASURES[result.measure].objection(coded([[0, 0]])) is None
    } == {NOTHING}
    assert all(result.percent is None and result.units == 0 for result in results)


def test_categories_have_no_prevalence() -> None:
    (result,) = assess([(MEASURES["alpha"], coded([[0, 1], [1, 1]] * 9, presence=False))])

    assert result.seen_by_any is None
    assert result.prevalence is None


def test_percent_agreement_has_no_thresholds() -> None:
    ratings = coded([[1, 1], [1, 0], [0, 0], [0, 0]] * 20)

    percent, alpha = assess([(MEASURES["percent"], ratings), (MEASURES["alpha"], ratings)])

    assert percent.low is not None
    assert percent.p_below_667 is None
    assert alpha.p_below_667 is not None


def test_progress_is_told_to_the_end() -> None:
    ratings = coded([[1, 1], [1, 0], [0, 0], [0, 0]] * 20)
    told: list[tuple[int, int]] = []

    assess(
        [(MEASURES["alpha"], ratings), (MEASURES["percent"], ratings)],
        Plan(10),
        lambda *step: told.append(step),
    )

    assert told == [(1, 4), (2, 4), (4, 4)]


@pytest.mark.parametrize(
    ("name", "ratings", "objection"),
    [
        ("cohen_kappa", coded([[0, 1, 1]]), measures.NOT_TWO),
        ("alpha", coded([[0]]), measures.ONE_ANNOTATOR),
        ("alpha_masi", coded([[0, 1]]), measures.NOT_SETS),
        ("fleiss_kappa", coded([[0, 1]], scale=Scale.ORDINAL), measures.NOT_ORDERED),
        ("alpha", coded([[0, 1]], scale=Scale.ORDINAL), None),
        ("scott_pi", coded([[0, 1, 1]]).of([A, B]), None),
        (
            "alpha",
            Ratings(values=np.zeros((1, 2), int), documents=np.zeros(1, int), categories=1),
            measures.ONE_CATEGORY,
        ),
    ],
)
def test_a_measure_says_beforehand_whether_a_study_fits(
    name: str, ratings: Ratings, objection: str | None
) -> None:
    assert MEASURES[name].objection(ratings) == objection
    assert MEASURES[name].fits(ratings) == (objection is None)
    (result,) = assess([(MEASURES[name], ratings)])
    assert objection is None or result.reason == objection


def test_every_measure_names_itself_and_its_source() -> None:
    assert all(name == measure.name for name, measure in MEASURES.items())
    assert all(measure.title and measure.source for measure in MEASURES.values())
    assert {measure.raters for measure in MEASURES.values()} == set(Raters)
