"""Tests of differences between outlets: permutation, tables, and many at once."""

import numpy as np
import pytest
from scipy import stats

from kzannot.errors import UserError
from kzannot.statistics.estimates import TOO_FEW, Plan
from kzannot.statistics.multiplicity import benjamini_hochberg, holm
from kzannot.statistics.permutation import NO_GROUPS, among
from kzannot.statistics.tables import NO_TABLE, cramers_v, fisher, independence

HAIR_AND_EYE = np.array([[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])
"""R. D. Snee, Graphical Display of Two-Way Contingency Tables, 1974: 592 students."""


def test_two_outlets_are_compared_as_scipy_compares_them() -> None:
    random = np.random.default_rng(8)
    values = np.column_stack((random.normal(size=12), [*[1.0] * 6, *[0.0] * 6], np.ones(12)))
    outlets = np.repeat([4, 7], 6)

    drawn = among(values, outlets, Plan(20_000))

    for column, p in zip(values.T, drawn, strict=True):
        exact = stats.permutation_test(  # all 924 deals
            (column[:6], column[6:]), lambda x, y: x.mean() - y.mean(), n_resamples=1000
        ).pvalue
        assert p == pytest.approx(exact, abs=0.01)


def test_several_outlets_are_compared_as_scipy_compares_them() -> None:
    random = np.random.default_rng(2)
    groups = np.repeat([4, 7, 9], 6)
    noise = random.normal(size=18)
    values = np.column_stack((noise, noise + (groups == 7) * 4, noise + (groups == 9) * 0.8))

    found = among(values, groups, Plan(4000))

    for column, p in zip(values.T, found, strict=True):
        parts = [column[groups == group] for group in (4, 7, 9)]
        drawn = stats.permutation_test(
            parts, lambda *samples: stats.f_oneway(*samples).statistic, n_resamples=1000, rng=1,
            alternative="greater", permutation_type="independent",
        ).pvalue  # fmt: skip
        assert p == pytest.approx(drawn, abs=0.04)
    assert (among(values, groups, Plan(500, seed=3)) == among(values, groups, Plan(500, seed=3))).all()


def test_below_five_articles_an_outlet_there_is_no_test() -> None:
    with pytest.raises(UserError) as alone:
        among(np.ones((18, 1)), np.zeros(18, int))
    with pytest.raises(UserError) as few:
        among(np.ones((9, 1)), np.array([0] * 4 + [1] * 5))

    assert (alone.value.text, few.value.text) == (NO_GROUPS, TOO_FEW)


def test_fisher_1935_the_lady_tasting_tea() -> None:
    assert fisher(np.array([[3, 1], [1, 3]])) == pytest.approx(0.4857, abs=5e-5)


def test_the_test_fits_the_table() -> None:
    large, small = np.array([[30, 20], [15, 35]]), np.array([[1, 9], [6, 4]])
    wide = np.array([[5, 0, 1], [0, 5, 1], [1, 1, 5]])

    assert independence(large).test == "chi_square"
    assert independence(large).p == pytest.approx(0.00257, abs=5e-6)  # chi-square 9.0909, one degree
    assert independence(small).test == "fisher"
    assert independence(wide).test == "permutation"
    assert independence(wide).p < 0.05
    assert independence(np.array([[2, 2, 2], [2, 2, 2]])).p == 1.0


def test_tables_of_too_few_articles_are_not_tested() -> None:
    with pytest.raises(UserError, match="Fewer than five"):
        independence(np.array([[1, 3], [9, 9]]))
    with pytest.raises(UserError) as raised:
        independence(np.array([[5, 0], [9, 0]]))
    assert raised.value.text == NO_TABLE


def test_cramers_v_of_hair_and_eye() -> None:  # chi-square 138.29 of 592, three degrees of each
    v = cramers_v(HAIR_AND_EYE)

    assert v.value == pytest.approx(0.279, abs=5e-4)
    assert v.low is not None
    assert v.high is not None
    assert v.low < 0.279 < v.high < 0.35
    assert cramers_v(np.array([[2, 0], [0, 9]])).note == TOO_FEW
    assert cramers_v(np.array([[6, 0], [0, 9]])).value == pytest.approx(1.0)


def test_benjamini_and_hochberg_1995_page_295() -> None:
    small = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344]
    p = np.array([*small, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0])

    assert (benjamini_hochberg(p) <= 0.05).sum() == 4
    assert (holm(p) <= 0.05).sum() == 3


def test_adjusted_values_come_in_the_order_given() -> None:
    p = np.array([0.01, 0.04, 0.03, 0.005])

    assert holm(p) == pytest.approx([0.03, 0.06, 0.06, 0.02])
    assert benjamini_hochberg(p) == pytest.approx([0.02, 0.04, 0.04, 0.02])
    assert holm(np.array([0.9, 0.8])).max() == 1.0
