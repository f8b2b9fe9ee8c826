"""K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C, and what alpha must do."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kzannot.agreement.krippendorff import alpha, alpha_jaccard, alpha_masi
from kzannot.agreement.ratings import MISSING, Ratings, Scale, from_counts
from kzannot.agreement.statistic import NO_VARIATION, NOTHING, Statistic
from kzannot.errors import UserError

CODERS = (
    (1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None),
    (1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3),
    (None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None),
    (1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None),
)
"""Four coders, twelve units, five categories; 41 values of which 40 can be paired."""


def four_by_twelve(scale: Scale) -> Ratings:
    values = np.array([[MISSING if said is None else said - 1 for said in coder] for coder in CODERS])
    return Ratings(
        values=values.T,
        documents=np.arange(12),
        categories=5,
        scale=scale,
        numbers=(1, 2, 3, 4, 5),
    )


@pytest.mark.parametrize(
    ("scale", "published"),
    [(Scale.NOMINAL, 0.743), (Scale.ORDINAL, 0.815), (Scale.INTERVAL, 0.849), (Scale.RATIO, 0.797)],
)
def test_published_value(scale: Scale, published: float) -> None:
    assert alpha(four_by_twelve(scale)).value() == pytest.approx(published, abs=5e-4)


def test_a_unit_that_one_coder_judged_changes_nothing() -> None:
    all_units = four_by_twelve(Scale.NOMINAL)
    without_last = Ratings(values=all_units.values[:11], documents=np.arange(11), categories=5)

    assert alpha(without_last).value() == alpha(all_units).value()


def test_agreement_on_rare_categories_is_worth_less() -> None:  # METHOD.md 4: exact by arithmetic
    even = from_counts([[2, 0]] * 475 + [[1, 1]] * 50 + [[0, 2]] * 475)
    rare = from_counts([[2, 0]] * 25 + [[1, 1]] * 50 + [[0, 2]] * 925)

    assert alpha(even).value() == pytest.approx(0.900, abs=5e-4)
    assert alpha(rare).value() == pytest.approx(0.474, abs=5e-4)


def test_rows_may_stand_for_several_units() -> None:
    table = [[2, 0], [1, 1], [0, 2]]
    heavy = from_counts(table)
    weighted = Ratings(
        values=heavy.values, documents=heavy.documents, categories=2, weights=np.array([4.0, 2.0, 3.0])
    )
    repeated = from_counts([table[0]] * 4 + [table[1]] * 2 + [table[2]] * 3)

    assert alpha(weighted).value() == pytest.approx(alpha(repeated).value(), abs=1e-14)


@pytest.mark.parametrize(
    ("table", "reason"),
    [([[2, 0], [3, 0]], NO_VARIATION), ([[1, 0], [0, 1]], NOTHING), (np.zeros((0, 2)), NOTHING)],
)
@pytest.mark.parametrize("scale", Scale)
def test_what_is_undefined_has_a_reason(table: object, reason: str, scale: Scale) -> None:
    counted = from_counts(table)  # type: ignore[arg-type]  # a list or an array, as the parameter has it
    ratings = Ratings(values=counted.values, documents=counted.documents, categories=2, scale=scale)

    with pytest.raises(UserError) as raised:
        alpha(ratings).value()

    assert raised.value.text == reason


def test_a_value_that_is_no_category_is_our_bug() -> None:
    with pytest.raises(ValueError, match="2 categories"):
        Ratings(values=np.array([[0, 2]]), documents=np.array([0]), categories=2)


@pytest.mark.parametrize(
    ("jon", "han", "published"),
    [
        ("0100000010", "1110010000", 0.095),  # section A, binary
        ("aabbdcccedda", "babbbccceddd", 0.692),  # section B, nominal
    ],
)
def test_published_value_of_two_observers(jon: str, han: str, published: float) -> None:
    letters = sorted({*jon, *han})
    values = np.array([[letters.index(each) for each in pair] for pair in zip(jon, han, strict=True)])

    ratings = Ratings(values=values, documents=np.arange(len(values)), categories=len(letters))

    assert alpha(ratings).value() == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize("measure", [alpha_jaccard, alpha_masi])
def test_more_sets_than_documents_are_counted_by_documents_with_the_same_result(
    measure: Callable[[Ratings], Statistic],
) -> None:
    random = np.random.default_rng(4)
    sets = tuple(
        frozenset("abcde"[place] for place in np.flatnonzero(random.random(5) < 0.5)) for _ in range(9)
    )
    values = random.integers(-1, 9, size=(40, 3))
    many = Ratings(values=values, documents=np.arange(40), categories=9, sets=sets)
    few = replace(many, documents=np.arange(40) // 10)

    assert measure(few).value() == pytest.approx(measure(many).value(), abs=1e-12)
    assert measure(few).rows.shape == (4, 6)
