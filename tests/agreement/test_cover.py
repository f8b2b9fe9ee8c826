"""The cheapest exact cover, on problems whose linear program cuts columns in pieces, or has many of them."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csc_array

from kzannot.agreement.cover import cheapest_cover
from kzannot.agreement.ratings import Floats


def matrix_of(columns: Sequence[tuple[int, ...]], rows: int) -> "csc_array[np.float64]":
    """1 where a column holds a row."""
    index = np.concatenate([np.array(column) for column in columns])
    ends = np.cumsum([0, *(len(column) for column in columns)])
    return csc_array((np.ones(len(index)), index, ends), shape=(rows, len(columns)))


def least(costs: Floats, matrix: "csc_array[np.float64]") -> float:
    """What the cheapest cover costs, by one integer program over everything."""
    found = milp(
        costs,
        constraints=LinearConstraint(matrix, 1, 1),
        integrality=np.ones(len(costs), dtype=np.int64),
        bounds=Bounds(0, 1),
    )
    assert found.fun is not None
    return float(found.fun)


def test_a_triangle_cannot_be_cut() -> None:
    columns = [(0,), (1,), (2,), (0, 1), (1, 2), (0, 2)]
    costs = np.array([1.0, 1.0, 1.0, 1.0, 1.0, 1.0])  # halves of all pairs would cost 1.5

    chosen = cheapest_cover(costs, matrix_of(columns, 3))

    assert costs[chosen].sum() == 2.0


@pytest.mark.parametrize("seed", range(6))
def test_many_columns(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = 12
    columns = [column for size in (1, 2, 3) for column in combinations(range(rows), size)]
    costs = np.array([1.0 if len(column) == 1 else random.uniform(0.2, 1.5) for column in columns])
    matrix = matrix_of(columns, rows)

    chosen = cheapest_cover(costs, matrix)

    assert (matrix @ chosen == 1).all()
    assert costs[chosen].sum() == pytest.approx(least(costs, matrix), abs=1e-9)


@pytest.mark.parametrize("seed", range(3))
def test_cheap_columns_that_all_need_the_same_row_do_not_hide_the_others(seed: int) -> None:
    random = np.random.default_rng(seed)
    rows = 22
    greedy = [(0, *pair) for pair in combinations(range(1, rows), 2)]
    pairs = list(combinations(range(1, rows), 2))
    columns = [(row,) for row in range(rows)] + greedy + pairs
    costs = np.concatenate(
        (np.ones(rows), random.uniform(0.1, 0.2, len(greedy)), random.uniform(0.5, 1.0, len(pairs)))
    )
    matrix = matrix_of(columns, rows)

    chosen = cheapest_cover(costs, matrix)

    assert (matrix @ chosen == 1).all()
    assert costs[chosen].sum() == pytest.approx(least(costs, matrix), abs=1e-9)
