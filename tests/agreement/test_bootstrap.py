"""What the draws of documents say: intervals, their warnings, and that they can be repeated."""

from dataclasses import replace

import numpy as np
import pytest

from kzannot.agreement.bootstrap import (
    NEVER_DEFINED,
    TOO_FEW,
    UNRELIABLE,
    WITHIN_ONE,
    Plan,
    intervals,
    resample,
)
from kzannot.agreement.krippendorff import alpha
from kzannot.agreement.many_raters import percent
from kzannot.agreement.measures import MEASURES
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.agreement.result import assess
from kzannot.agreement.statistic import Statistic


def coded(documents: int, units: int = 10, agreeing: float = 0.9, seed: int = 3) -> Ratings:
    """Ratings of two annotators who mostly agree; `units` paragraphs a document."""
    random = np.random.default_rng(seed)
    truth = random.random((documents * units, 1)) < 0.3
    noise = random.random((documents * units, 2)) < 0.5
    values = np.where(random.random(noise.shape) < agreeing, truth, noise).astype(np.int8)
    return Ratings(values=values, documents=np.arange(len(values)) // units, categories=2)


def test_the_value_lies_in_its_interval_and_so_do_the_shares() -> None:
    statistic = alpha(coded(60, agreeing=0.86))

    (interval,) = intervals([statistic], Plan())

    assert interval.low is not None
    assert interval.high is not None
    assert interval.low < statistic.value() < interval.high
    assert interval.p_below_667 is not None
    assert interval.p_below_800 is not None
    assert 0 < interval.p_below_667 < interval.p_below_800 < 1
    assert interval.undefined_share == 0
    assert interval.note is None


def test_a_draw_is_what_the_drawn_documents_would_give() -> None:
    ratings = coded(25)
    statistic = alpha(ratings)
    drawn = np.random.default_rng(5).integers(25, size=25)
    units = np.concatenate([np.flatnonzero(ratings.documents == document) for document in drawn])
    again = Ratings(values=ratings.values[units], documents=np.zeros(len(units), int), categories=2)

    assert statistic.of(statistic.rows[drawn].sum(axis=0)) == pytest.approx(alpha(again).value(), abs=1e-13)


def test_units_of_a_document_are_drawn_together() -> None:
    clustered = coded(30, units=1)
    by_document = Ratings(
        values=np.repeat(clustered.values, 40, axis=0), documents=np.arange(1200) // 40, categories=2
    )
    as_if_independent = Ratings(values=by_document.values, documents=np.arange(1200), categories=2)

    wide, narrow = intervals([percent(by_document), percent(as_if_independent)], Plan())

    assert wide.low is not None
    assert narrow.low is not None
    assert percent(clustered).value() - wide.low > 4 * (percent(clustered).value() - narrow.low)


def test_the_same_seed_gives_the_same_interval_in_any_company() -> None:
    one, other = alpha(coded(40)), alpha(coded(40, seed=4))

    alone = intervals([one], Plan(seed=9))
    together = intervals([other, percent(coded(17)), one], Plan(seed=9))

    assert alone[0] == together[2]
    assert intervals([one], Plan(seed=10)) != alone


def test_many_documents_are_drawn_in_chunks() -> None:
    statistic = percent(coded(30_000, units=1))

    (interval,) = intervals([statistic], Plan(200))

    assert interval.low is not None
    spread = np.sqrt(statistic.value() * (1 - statistic.value()) / 30_000)
    assert statistic.value() - interval.low == pytest.approx(1.96 * spread, rel=0.25)


@pytest.mark.parametrize(("documents", "note"), [(4, TOO_FEW), (5, UNRELIABLE), (19, UNRELIABLE), (20, None)])
def test_few_documents_give_a_warning_or_no_interval(documents: int, note: str | None) -> None:
    (interval,) = intervals([percent(coded(documents))], Plan())

    assert interval.documents == documents
    assert interval.note == note
    assert (interval.low is None) == (documents < 5)


def test_documents_that_add_nothing_are_not_drawn() -> None:
    ratings = coded(6)
    ratings.values[ratings.documents > 3, 1] = MISSING

    (interval,) = intervals([alpha(ratings)], Plan())

    assert interval.documents == 4
    assert interval.note == TOO_FEW


def test_no_draws_no_interval() -> None:
    (interval,) = intervals([percent(coded(30))], Plan(samples=0))

    assert interval.low is None


def test_draws_without_variation_are_left_out_and_counted() -> None:
    values = np.zeros((30, 2), np.int8)
    values[0] = 1

    (interval,) = intervals([alpha(Ratings(values=values, documents=np.arange(30), categories=2))], Plan())

    assert interval.undefined_share == pytest.approx((29 / 30) ** 30, abs=0.05)
    assert interval.low == interval.high == 1.0


def test_a_measure_that_no_draw_defines_has_no_interval() -> None:
    never = Statistic(np.ones((30, 1)), lambda sums: (sums[..., 0], np.zeros_like(sums[..., 0])))

    (interval,) = intervals([never], Plan(50))

    assert interval.note == NEVER_DEFINED
    assert interval.undefined_share == 1.0
    assert interval.low is None


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []

    intervals([percent(coded(30)), percent(coded(31))], Plan(50), lambda *step: told.append(step))

    assert told == [(1, 2), (2, 2)]


def test_parts_are_drawn_within_their_wholes() -> None:
    within = np.array([0, 0, 0, 1, 2, 2])

    (times,) = resample([np.eye(6)], Plan(400, seed=3), within)

    wholes = np.column_stack([times[:, within == whole].sum(axis=1) for whole in range(3)])
    sizes = np.array([3, 1, 2])
    assert (wholes % sizes == 0).all()
    assert ((wholes / sizes).sum(axis=1) == 3).all()
    assert times[:, 0].std() > 0


def test_parts_of_one_whole_are_drawn_alone_and_that_is_said() -> None:
    values = np.array([[0, 0], [1, 1], [0, 1], [1, 1], [0, 0], [1, 0], [0, 0]], np.int8)
    one = Ratings(values=values, documents=np.arange(7), categories=2, within=np.zeros(7, int))
    several = replace(one, within=np.array([0, 0, 0, 1, 1, 1, 1]))

    alone, few = assess([(MEASURES["alpha"], one), (MEASURES["alpha"], several)], Plan(200))

    assert (alone.documents, alone.note) == (7, WITHIN_ONE)
    assert alone.low is not None
    assert (few.documents, few.low, few.note) == (2, None, TOO_FEW)


def test_parts_of_many_wholes_widen_the_interval_of_the_wholes_alone() -> None:
    random = np.random.default_rng(1)
    values = random.integers(2, size=(120, 2)).astype(np.int8)
    parts = Ratings(values=values, documents=np.arange(120), categories=2, within=np.arange(120) // 5)
    wholes = replace(parts, documents=np.arange(120) // 5, within=None)

    both = assess([(MEASURES["alpha"], parts), (MEASURES["alpha"], wholes)], Plan(500))

    assert both[0].value == both[1].value
    assert (both[0].documents, both[0].note) == (24, None)
    assert both[0].high is not None
    assert both[0].low is not None
    assert both[1].high is not None
    assert both[1].low is not None
    assert both[0].high - both[0].low > both[1].high - both[1].low
