"""Small published tables of the kappas: Cohen 1960, Artstein & Poesio 2008, Randolph 2005, Gwet 2014."""

from collections.abc import Callable

import numpy as np
import pytest

from kzannot.agreement.many_raters import fleiss_kappa, gwet_ac1, percent
from kzannot.agreement.ratings import MISSING, Ratings, Scale, from_counts
from kzannot.agreement.statistic import NO_VARIATION, Statistic
from kzannot.agreement.two_raters import cohen_kappa, scott_pi
from kzannot.errors import UserError
from tests.agreement.test_krippendorff_2011 import four_by_twelve


def of_table(table: list[list[int]]) -> Ratings:
    """Two annotators' ratings from their cross table; rows are the first annotator's."""
    pairs = [(i, j) for i, row in enumerate(table) for j, n in enumerate(row) for _ in range(n)]
    return Ratings(values=np.array(pairs), documents=np.arange(len(pairs)), categories=len(table))


def test_cohen_1960_page_45() -> None:
    ratings = of_table([[88, 14, 18], [10, 40, 10], [2, 6, 12]])

    assert cohen_kappa(ratings).value() == pytest.approx(0.492, abs=5e-4)


def test_artstein_and_poesio_2008_page_558() -> None:
    ratings = of_table([[20, 10], [20, 50]])

    assert percent(ratings).value() == pytest.approx(0.7, abs=5e-4)
    assert scott_pi(ratings).value() == pytest.approx(0.341, abs=5e-4)
    assert cohen_kappa(ratings).value() == pytest.approx(0.348, abs=5e-4)


def test_randolph_2005_page_17() -> None:
    assert fleiss_kappa(from_counts([[3, 0], [2, 1], [1, 2], [0, 3]])).value() == pytest.approx(
        0.33, abs=5e-3
    )
    assert fleiss_kappa(from_counts([[3, 0], [2, 1], [2, 1], [3, 0]])).value() == pytest.approx(
        -0.2, abs=5e-3
    )


def test_gwet_2014_four_raters_with_missing_values() -> None:
    ratings = four_by_twelve(Scale.NOMINAL)

    assert percent(ratings).value() == pytest.approx(0.818, abs=5e-4)
    assert fleiss_kappa(ratings).value() == pytest.approx(0.761, abs=5e-4)
    assert gwet_ac1(ratings).value() == pytest.approx(0.775, abs=5e-4)


def test_ac1_expects_less_chance_of_a_longer_codebook() -> None:
    two = of_table([[20, 10], [20, 50]])
    three = Ratings(values=two.values, documents=two.documents, categories=3)

    assert gwet_ac1(three).value() > gwet_ac1(two).value()
    assert fleiss_kappa(three).value() == fleiss_kappa(two).value()


def test_only_units_that_both_judged_count_for_two_annotators() -> None:
    both = of_table([[20, 10], [20, 50]])
    values = np.vstack((both.values, [[0, MISSING], [MISSING, 1]]))
    more = Ratings(values=values, documents=np.arange(len(values)), categories=2)

    assert cohen_kappa(more).value() == cohen_kappa(both).value()
    assert scott_pi(more).value() == scott_pi(both).value()


@pytest.mark.parametrize("measure", [cohen_kappa, scott_pi, fleiss_kappa, gwet_ac1])
@pytest.mark.parametrize("categories", [1, 2])
def test_agreement_without_a_choice_is_undefined(
    measure: Callable[[Ratings], Statistic], categories: int
) -> None:
    ratings = Ratings(values=np.zeros((9, 2), np.int8), documents=np.arange(9), categories=categories)

    with pytest.raises(UserError) as raised:
        measure(ratings).value()

    assert raised.value.text == NO_VARIATION
    assert percent(ratings).value() == 1.0


@pytest.mark.parametrize(
    ("table", "kappa"),
    [([[20, 5], [10, 15]], 0.4), ([[45, 15], [25, 15]], 0.1304), ([[25, 35], [5, 35]], 0.2593)],
)
def test_the_same_agreement_with_other_margins(table: list[list[int]], kappa: float) -> None:
    # Smeeton 1985 and after him every text book: 60 of 100 each in the last two.
    assert cohen_kappa(of_table(table)).value() == pytest.approx(kappa, abs=5e-5)


def test_gwet_2002_where_nearly_all_say_yes() -> None:  # kappa's paradox: 118 of 125 agree
    ratings = of_table([[118, 5], [2, 0]])

    assert gwet_ac1(ratings).value() == pytest.approx(0.9408, abs=5e-5)
    assert cohen_kappa(ratings).value() == pytest.approx(-0.0234, abs=5e-5)
    assert scott_pi(ratings).value() == pytest.approx(-0.0288, abs=5e-5)


def test_fourteen_raters_of_ten_subjects() -> None:  # the example of Fleiss' kappa that is in every text book
    table = [
        *([0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1]),
        *([7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]),
    ]

    assert fleiss_kappa(from_counts(table)).value() == pytest.approx(0.210, abs=5e-4)
    assert percent(from_counts(table)).value() == pytest.approx(0.378, abs=5e-4)


@pytest.mark.parametrize(
    ("table", "kappa"),
    [
        # Landis & Koch 1977: two neurologists, patients of Winnipeg and of New Orleans
        ([[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]], 0.208),
        ([[5, 3, 0, 0], [3, 11, 4, 0], [2, 13, 3, 4], [1, 2, 4, 14]], 0.297),
        # Agresti 1990, table 2.10, as in the R package vcd
        ([[7, 7, 2, 3], [2, 8, 3, 7], [1, 5, 4, 9], [2, 8, 9, 14]], 0.129),
        # Boyd et al. 1982: two radiologists, as in the manual of Stata
        ([[21, 12, 0, 0], [4, 17, 1, 0], [3, 9, 15, 2], [0, 0, 0, 1]], 0.4728),
    ],
)
def test_tables_that_manuals_print(table: list[list[int]], kappa: float) -> None:
    assert cohen_kappa(of_table(table)).value() == pytest.approx(kappa, abs=6e-4)


def test_the_example_of_scikit_learn() -> None:
    pairs = [(2, 0), (0, 0), (2, 2), (2, 2), (0, 0), (1, 2)]
    ratings = Ratings(values=np.array(pairs), documents=np.arange(6), categories=3)

    assert cohen_kappa(ratings).value() == pytest.approx(3 / 7, abs=1e-12)
