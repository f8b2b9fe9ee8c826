"""What frames stand together with, what words mark them, and what coders make of them."""

import numpy as np
import pytest

from kzannot.errors import UserError
from kzannot.statistics.cooccurrence import together, together_by_chance
from kzannot.statistics.correspondence import INDEPENDENT, TOO_SMALL, correspondence
from kzannot.statistics.estimates import TOO_FEW, Floats, Mask, Plan
from kzannot.statistics.keyness import dispersion, keyness_by_chance, log_odds
from kzannot.statistics.misclassification import UNSTABLE, USELESS, corrected, corrected_shares, judged
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


CODERS = np.array([[85, 100, 190, 200]], np.float64)
"""Coders with a sensitivity of .85 and a specificity of .95, as sums of `judged`."""


@pytest.mark.parametrize(("real", "seen"), [(0.05, 0.09), (0.20, 0.21), (0.50, 0.45)])
def test_what_coders_make_of_a_prevalence_is_taken_back(real: float, seen: float) -> None:  # METHOD.md 5
    assert corrected(np.array([seen]), CODERS) == pytest.approx(real)


def test_what_a_gold_sample_tells_of_coders() -> None:
    gold = np.array([True] * 20 + [False] * 40)
    coded = np.column_stack((gold, gold))
    coded[:3, 0], coded[58:, 0] = False, True
    read = np.ones_like(coded)
    read[:, 1] = False

    known = judged(coded, read, gold).sum(axis=0)

    assert known.tolist() == [17, 20, 38, 40]
    assert corrected(np.array([0.0, 1.0]), np.array([known, known])).tolist() == [0.0, 1.0]


def test_nothing_is_corrected_by_what_tells_nothing() -> None:
    always, useless = [3.0, 4.0, 0.0, 0.0], [4.0, 10.0, 6.0, 10.0]
    shares = np.full((6, 2), 0.5)
    known = np.repeat(np.array([[always, useless]]), 6, axis=0)

    found = corrected_shares(shares, known, Plan(samples=50))

    assert [(each.value, each.low, each.note) for each in found] == [(None, None, USELESS)] * 2


def a_study(random: np.random.Generator, articles: int, gold: int, real: float) -> tuple[Floats, Floats]:
    """Shares of articles as one such coder sees them, and a gold sample in which half have the frame."""

    def seen(there: Mask) -> Mask:
        return np.where(there, random.random(len(there)) < 0.85, random.random(len(there)) < 0.05)

    found = seen(random.random(articles) < real)
    truth = random.random(gold) < 0.5
    known = judged(seen(truth)[:, None], np.ones((gold, 1), np.bool_), truth)
    return found[:, None].astype(np.float64), known[:, None, :]


def test_the_interval_of_a_corrected_share_is_as_wide_as_rogan_and_gladen_say() -> None:
    shares, known = a_study(np.random.default_rng(1), 800, 400, 0.3)

    (found,) = corrected_shares(shares, known, Plan(samples=2000))

    hits, there, left, absent = known.sum(axis=(0, 1))
    sensitivity, specificity, seen = hits / there, left / absent, float(shares.mean())
    gain = sensitivity + specificity - 1
    assert found.value == pytest.approx((seen + specificity - 1) / gain)
    assert found.value
    # Rogan and Gladen 1978: the variance in large samples, with that of sensitivity and specificity.
    variance = (
        seen * (1 - seen) / len(shares)
        + found.value**2 * sensitivity * (1 - sensitivity) / there
        + (1 - found.value) ** 2 * specificity * (1 - specificity) / absent
    ) / gain**2
    assert found.low is not None
    assert found.high is not None
    assert found.high - found.low == pytest.approx(2 * 1.96 * variance**0.5, rel=0.08)


def test_the_interval_holds_the_real_share_as_often_as_it_says() -> None:
    random = np.random.default_rng(2)
    held = 0
    for _ in range(200):
        shares, known = a_study(random, 100, 80, 0.3)
        (found,) = corrected_shares(shares, known, Plan(samples=200))
        held += found.low is not None and found.high is not None and found.low <= 0.3 <= found.high

    assert 0.9 <= held / 200 <= 0.99


def test_few_articles_or_a_gold_sample_that_tells_too_little_give_no_interval() -> None:
    shares, known = a_study(np.random.default_rng(3), 40, 40, 0.3)
    one_sided = known[known[:, 0, 3] > 0][:30]
    one = known[known[:, 0, 0] > 0][:1]

    (few,) = corrected_shares(shares[:4], known, Plan(samples=50))
    (unstable,) = corrected_shares(shares, np.concatenate((one_sided, one)), Plan(samples=200))

    assert (few.low, few.note) == (None, TOO_FEW)
    assert (unstable.low, unstable.note) == (None, UNSTABLE)
    assert unstable.value is not None
