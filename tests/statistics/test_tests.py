"""Tests of differences between outlets: permutation, tables, and many at once."""

import numpy as np
import pytest

from kzannot.errors import UserError
from kzannot.statistics.estimates import TOO_FEW, Plan
from kzannot.statistics.multiplicity import benjamini_hochberg, holm
from kzannot.statistics.permutation import NO_GROUPS, among, deal_out, difference
from kzannot.statistics.tables import NO_TABLE, cramers_v, fisher, independence

HAIR_AND_EYE = np.array([[68, 20, 15, 5], [119, 84, 54, 29], [26, 17, 14, 14], [7, 94, 10, 16]])
"""R. D. Snee, Graphical Display of Two-Way Contingency Tables, 1974: 592 students."""


@pytest.mark.parametrize(("articles", "smallest"), [(1, 1.0), (3, 0.10), (4, 0.029)])
def test_the_smallest_p_that_few_articles_allow(articles: int, smallest: float) -> None:  # METHOD.md, 0.4
    p = deal_out(np.linspace(8.0, 9.0, articles), np.linspace(1.0, 2.0, articles))

    assert p == pytest.approx(smallest, abs=5e-4)


def test_below_five_articles_an_outlet_there_is_no_test() -> None:
    with pytest.raises(UserError) as raised:
        difference(np.ones(4), np.zeros(9))

    assert raised.value.text == TOO_FEW
    assert difference(np.ones(5), np.zeros(5)) == pytest.approx(2 / 252)


def test_drawn_permutations_come_near_to_all_of_them() -> None:
    random = np.random.default_rng(8)
    first, second = random.normal(0.6, 1, 8), random.normal(0, 1, 8)
    more = np.concatenate((first, [first.mean()])), np.concatenate((second, [second.mean()]))

    exact, drawn = difference(first, second), difference(*more, Plan(4000))

    assert exact == pytest.approx(drawn, abs=0.06)
    assert difference(*more, Plan(4000)) == drawn


def test_several_outlets() -> None:
    groups = np.repeat([4, 7, 9], 6)
    random = np.random.default_rng(2)
    noise = random.normal(size=18)

    assert among(noise + (groups == 7) * 4, groups) < 0.01
    assert among(noise, groups) > 0.05
    with pytest.raises(UserError, match="two outlets"):
        among(noise, np.zeros(18, int))
    with pytest.raises(UserError, match="five articles"):
        among(noise[:8], groups[:8])
    assert NO_GROUPS


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
