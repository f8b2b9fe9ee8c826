"""What frames stand together with, what words mark them, and what coders make of them."""

import numpy as np
import pytest

from kzannot.errors import UserError
from kzannot.statistics.cooccurrence import together, together_by_chance
from kzannot.statistics.correspondence import INDEPENDENT, TOO_SMALL, correspondence
from kzannot.statistics.estimates import Mask, Plan
from kzannot.statistics.keyness import dispersion, keyness_by_chance, log_odds
from kzannot.statistics.misclassification import NO_GOLD, USELESS, Accuracy, accuracy
from tests.statistics.test_tests import HAIR_AND_EYE

SMOKERS = np.array([[4, 2, 3, 2], [4, 3, 7, 4], [25, 10, 12, 4], [18, 24, 33, 13], [10, 6, 7, 2]])
"""M. Greenacre, Theory and Applications of Correspondence Analysis, 1984: staff by how much they smoke."""


def windows(both: int, first: int, second: int, neither: int) -> Mask:
    """Windows with two frames, one of them, or none."""
    rows = [[True, True]] * both + [[True, False]] * first + [[False, True]] * second
    return np.array(rows + [[False, False]] * neither)


def test_jaccard_and_log_odds_of_two_frames() -> None:
    found = together(windows(10, 5, 4, 20))

    assert found.joint.tolist() == [[15, 10], [10, 14]]
    assert found.jaccard[0, 1] == pytest.approx(10 / 19)
    assert found.log_odds[0, 1] == pytest.approx(np.log(10.5 * 20.5 / 5.5 / 4.5))
    half = 1.95996 * np.sqrt(1 / 10.5 + 1 / 5.5 + 1 / 4.5 + 1 / 20.5)
    assert found.high[0, 1] - found.log_odds[0, 1] == pytest.approx(half, abs=1e-4)
    assert found.log_odds[0, 1] - found.low[1, 0] == pytest.approx(half, abs=1e-4)
    assert found.enough[0, 1]


def test_rare_pairs_are_marked_and_absent_ones_undefined() -> None:
    found = together(np.array([[True, False, False]] * 6 + [[True, True, False]] * 4))

    assert not found.enough[0, 1]
    assert np.isnan(found.jaccard[2, 2])


def test_frames_that_an_outlet_likes_are_no_pair_for_that() -> None:
    outlets = np.repeat([0, 1], 30)
    random = np.random.default_rng(6)
    apart = random.random((60, 2)) < np.where(outlets == 0, 0.9, 0.1)[:, None]

    within = together_by_chance(apart, outlets, Plan(400))
    across = together_by_chance(apart, np.zeros(60, int), Plan(400))

    assert within[0, 1] > 0.05
    assert across[0, 1] < 0.01


def test_frames_that_stand_together_within_outlets_are_a_pair() -> None:
    p = together_by_chance(windows(15, 2, 2, 15), np.zeros(34, int), Plan(400))

    assert p[0, 1] < 0.01


def test_log_odds_with_a_prior_of_one() -> None:
    delta, zeta = log_odds(np.array([10, 90]), np.array([1, 99]), prior=np.array([1.0, 1.0]))

    assert delta[0] == pytest.approx(np.log(11 / 91) - np.log(2 / 100))
    assert zeta[0] == pytest.approx(2.340, abs=5e-4)
    assert delta[1] == pytest.approx(-delta[0])


def test_the_prior_shrinks_words_that_are_rare() -> None:
    first, second = np.array([200, 3, 900]), np.array([100, 0, 1000])

    _, zeta = log_odds(first, second)

    assert zeta[0] > 1.96
    assert abs(zeta[1]) < 1.96


def test_gries_2008_deviation_of_proportions() -> None:
    lengths = np.array([9, 10, 10, 10, 11])
    word = np.array([1, 2, 3, 4, 5])

    found = dispersion(np.column_stack((word, lengths - word, np.zeros(5, int))))

    assert found[0] == pytest.approx(0.18, abs=5e-3)
    assert np.isnan(found[2])


def test_a_word_of_one_article_is_not_key_to_an_outlet() -> None:
    counts = np.tile([400, 20, 20], (12, 1))
    counts[0, 1], counts[:6, 2] = 120, 40
    first = np.arange(12) < 6

    p = keyness_by_chance(counts, first, Plan(500))

    assert p[1] > 0.05
    assert p[2] < 0.05


def test_greenacre_1984_smokers() -> None:
    plane = correspondence(SMOKERS)

    assert plane.inertia == pytest.approx([0.074759, 0.010017, 0.000414], abs=5e-7)
    assert plane.explained[:2].sum() == pytest.approx(0.995, abs=5e-4)
    standard = np.abs(plane.rows[:, 0]) / np.sqrt(plane.inertia[0])
    assert standard == pytest.approx([0.2405, 0.9471, 1.3920, 0.8520, 0.7355], abs=5e-5)
    assert plane.row_contributions.sum(axis=0) == pytest.approx(np.ones(3))
    assert plane.column_contributions.sum(axis=0) == pytest.approx(np.ones(3))


def test_inertia_of_hair_and_eye() -> None:
    plane = correspondence(HAIR_AND_EYE)

    assert plane.inertia == pytest.approx([0.208773, 0.022227, 0.002598], abs=5e-7)


def test_a_supplementary_row_lies_where_it_would_lie() -> None:
    plane = correspondence(SMOKERS)

    assert plane.supplementary(SMOKERS) == pytest.approx(plane.rows)
    assert plane.supplementary(10 * SMOKERS[0]) == pytest.approx(plane.rows[0])


def test_empty_rows_and_columns_lie_in_the_middle() -> None:
    table = np.pad(SMOKERS, ((0, 1), (0, 1)))

    plane = correspondence(table)

    assert plane.inertia == pytest.approx(correspondence(SMOKERS).inertia)
    assert plane.rows[-1].tolist() == [0, 0, 0]


def test_small_or_even_tables_have_no_plane() -> None:
    with pytest.raises(UserError) as small:
        correspondence(SMOKERS[:2])
    with pytest.raises(UserError) as even:
        correspondence(np.full((3, 3), 7))

    assert small.value.text == TOO_SMALL
    assert even.value.text == INDEPENDENT


@pytest.mark.parametrize(("real", "seen"), [(0.05, 0.09), (0.20, 0.21), (0.50, 0.45)])
def test_what_coders_make_of_a_prevalence(real: float, seen: float) -> None:  # METHOD.md 5
    coder = Accuracy(sensitivity=0.85, specificity=0.95)

    assert coder.apparent(real) == pytest.approx(seen)
    assert coder.corrected(seen) == pytest.approx(real)


def test_accuracy_from_a_gold_sample() -> None:
    gold = np.array([True] * 20 + [False] * 40)
    coded = gold.copy()
    coded[:3], coded[58:] = False, True

    found = accuracy(coded, gold)

    assert (found.sensitivity, found.specificity) == pytest.approx((0.85, 0.95))
    assert found.corrected(0.0) == 0.0
    assert found.corrected(1.0) == 1.0


def test_nothing_is_corrected_by_what_tells_nothing() -> None:
    gold = np.array([True, True])
    with pytest.raises(UserError) as missing:
        accuracy(gold, gold)
    with pytest.raises(UserError) as useless:
        Accuracy(0.4, 0.6).corrected(0.3)

    assert missing.value.text == NO_GOLD
    assert useless.value.text == USELESS
