"""Our measures on units against the reference implementation beside the worked examples."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.agreement.measures import MEASURES
from kzannot.agreement.ratings import Scale
from kzannot.agreement.statistic import Statistic
from kzannot.errors import UserError
from tests.agreement.gold import Rows, of_rows, of_sets, reference

NUMBERS = (1, 2, 4, 7)
SETS = st.none() | st.frozensets(st.sampled_from("abc"))


def rows_of(values: st.SearchStrategy[Any], raters: st.SearchStrategy[int]) -> st.SearchStrategy[Rows]:
    """Some units judged by two or more annotators, None where one did not judge."""
    return raters.flatmap(
        lambda m: st.lists(st.lists(values, min_size=m, max_size=m), min_size=1, max_size=12)
    )


CODED = st.none() | st.sampled_from(NUMBERS)
MANY = rows_of(CODED, st.integers(2, 5))
TWO = rows_of(CODED, st.just(2))


def agree(statistic: Statistic, expected: float) -> bool:
    """Whether the measure is what the reference says, which says NaN where it is undefined."""
    try:
        return math.isclose(statistic.value(), expected, abs_tol=1e-12)
    except UserError:
        return math.isnan(expected)


@given(rows=TWO, kind=st.sampled_from([("cohen", "cohen_kappa"), ("scott", "scott_pi")]))
def test_two_raters(rows: Rows, kind: tuple[str, str]) -> None:
    assert agree(MEASURES[kind[1]].of(of_rows(rows)), reference().two_rater(rows, kind[0]))


@given(rows=MANY, kind=st.sampled_from([("fleiss", "fleiss_kappa"), ("ac1", "gwet_ac1")]))
def test_many_raters(rows: Rows, kind: tuple[str, str]) -> None:
    assert agree(MEASURES[kind[1]].of(of_rows(rows)), reference().multi_rater(rows, kind[0]))


@given(rows=MANY)
def test_percent(rows: Rows) -> None:
    assert agree(MEASURES["percent"].of(of_rows(rows)), reference().percent_agreement(rows))


@given(rows=MANY, scale=st.sampled_from(Scale))
def test_alpha(rows: Rows, scale: Scale) -> None:
    distances = {
        Scale.NOMINAL: reference().d_nominal,
        Scale.ORDINAL: reference().d_ordinal_with(NUMBERS),
        Scale.INTERVAL: reference().d_interval,
        Scale.RATIO: reference().d_ratio,
    }

    expected = reference().krippendorff_alpha(rows, distances[scale])

    assert agree(MEASURES["alpha"].of(of_rows(rows, scale)), expected)


@pytest.mark.parametrize("distance", ["jaccard", "masi"])
@given(rows=rows_of(SETS, st.integers(2, 4)))
def test_alpha_of_sets(rows: Rows, distance: str) -> None:
    delta = reference().set_distance(getattr(reference(), distance))

    expected = reference().krippendorff_alpha(rows, delta)

    assert agree(MEASURES[f"alpha_{distance}"].of(of_sets(rows)), expected)
