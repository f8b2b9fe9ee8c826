"""Shares and ratios with their intervals: Newcombe 1998, METHOD.md 5 and 6."""

import numpy as np
import pytest

from kzannot.statistics.estimates import (
    NOTHING,
    TOO_FEW,
    Plan,
    by_group,
    ratios,
    resample,
    share_of_articles,
    wilson,
)


@pytest.mark.parametrize(
    ("found", "of", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_newcombe_1998_table_1(found: int, of: int, low: float, high: float) -> None:
    assert wilson(found, of) == pytest.approx((low, high), abs=5e-5)


def test_wilson_of_one_article_and_of_forty() -> None:
    assert wilson(1, 1) == pytest.approx((0.21, 1.0), abs=5e-3)
    assert wilson(20, 40) == pytest.approx((0.35, 0.65), abs=5e-3)


def test_below_five_articles_there_is_a_point_and_no_interval() -> None:
    few = share_of_articles(2, 4)

    assert (few.value, few.low, few.high, few.note) == (0.5, None, None, TOO_FEW)
    assert share_of_articles(0, 0).note == NOTHING
    assert share_of_articles(2, 5).low == wilson(2, 5)[0]


def test_a_ratio_is_of_sums_and_not_a_mean_of_ratios() -> None:
    covered = np.array([[10.0, 0.0], [90.0, 0.0], [0.0, 7.0], [0.0, 3.0], [0.0, 0.0]])
    words = np.array([100.0, 100.0, 200.0, 100.0, 500.0])

    first, second = ratios(covered, words)

    assert first.value == pytest.approx(0.1)
    assert second.value == pytest.approx(0.01)
    assert first.low is not None
    assert first.high is not None
    assert 0 <= first.low < 0.1 < first.high


def test_the_interval_of_a_ratio_is_as_wide_as_its_linearised_variance_says() -> None:
    random = np.random.default_rng(4)
    words = random.uniform(300, 900, 200)
    covered = words * random.beta(2, 8, 200)
    residual = covered - covered.sum() / words.sum() * words
    half = 1.96 * np.sqrt(np.square(residual).sum()) / words.sum()

    (estimate,) = ratios(covered[:, None], words, Plan(seed=3))

    assert estimate.low is not None
    assert estimate.high is not None
    assert (estimate.high - estimate.low) / 2 == pytest.approx(half, rel=0.06)


def test_articles_that_nobody_read_do_not_count() -> None:
    (some,) = ratios(np.array([[1.0], [0.0], [3.0]]), np.array([10.0, 0.0, 10.0]))
    (none,) = ratios(np.zeros((2, 1)), np.zeros(2))

    assert (some.value, some.articles, some.note) == (0.2, 2, TOO_FEW)
    assert (none.value, none.note) == (None, NOTHING)


def test_the_same_seed_gives_the_same_draws() -> None:
    rows = np.arange(12.0)[:, None]

    assert (resample(rows, Plan(50, seed=2)) == resample(rows, Plan(50, seed=2))).all()
    assert (resample(rows, Plan(50, seed=2)) != resample(rows, Plan(50, seed=3))).any()


def test_rows_of_each_group() -> None:
    found = by_group([3, 1, 3])

    assert {group: rows.tolist() for group, rows in found.items()} == {1: [1], 3: [0, 2]}
