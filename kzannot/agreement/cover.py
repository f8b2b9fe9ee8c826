"""The cheapest exact cover: columns, each with a price, so that every row is in exactly one that is chosen.

Of many columns only few matter, so the linear program starts with those that are cheap for their rows and
takes others in when the rows' prices show that they pay off. Where it cuts columns in pieces, an integer
program settles the rows concerned; a column whose reduced cost exceeds what is still open can never be part
of a better choice, which proves the result.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csc_array
from scipy.sparse.csgraph import connected_components

from kzannot.agreement.ratings import Floats, Integers

Mask = NDArray[np.bool_]

CHEAPEST = 16
"""With how many columns for each row the linear program starts."""

NOISE = 1e-7
"""Differences below are the solver's noise; a share this close to 0 or 1 is meant to be it."""


def cheapest_cover(costs: Floats, matrix: "csc_array[np.float64]") -> Mask:
    """Which columns are chosen; every row must have a column of its own, so that there is a cover.

    Args:
        costs: shape (columns,).
        matrix: shape (rows, columns); 1 where a column holds a row.
    """
    active = _cheap(costs, matrix)
    share, reduced = _linear(costs, matrix, active)
    while (reduced < -NOISE).any():
        active |= reduced <= _threshold(reduced[~active], matrix.shape[0])
        share, reduced = _linear(costs, matrix, active)
    least = float(costs @ share)
    while True:
        chosen = _whole(costs, matrix, active, share)
        open_ = reduced <= float(costs @ chosen) - least + NOISE
        if not (open_ & ~active).any():
            return np.asarray(chosen > 0.5)
        active |= open_


def _cheap(costs: Floats, matrix: "csc_array[np.float64]") -> Mask:
    """The columns that are among the cheapest, for each row they hold, of one of their rows."""
    sizes = np.diff(matrix.indptr)
    column = np.repeat(np.arange(len(costs)), sizes)
    order = np.lexsort(((costs / sizes)[column], matrix.indices))
    row = matrix.indices[order]
    rank = np.arange(len(row)) - np.searchsorted(row, row)
    active: Mask = np.asarray(sizes == 1)
    active[column[order[rank < CHEAPEST]]] = True
    return active


def _threshold(reduced: Floats, least: int) -> float:
    """The reduced cost up to which columns are taken in: all that pay off, and some that nearly do."""
    place = min(least, len(reduced) - 1)
    return max(-NOISE, float(np.partition(reduced, place)[place]))


def _linear(costs: Floats, matrix: "csc_array[np.float64]", active: Mask) -> tuple[Floats, Floats]:
    """The cheapest shares of the active columns, and what each column costs beyond the prices of its rows."""
    columns = np.flatnonzero(active)
    rows = matrix.shape[0]
    some: Any = matrix[:, columns]  # sparse, which linprog takes, but says only in its manual
    found = linprog(costs[columns], A_eq=some, b_eq=np.ones(rows))
    share = np.zeros(len(costs))
    share[columns] = found.x
    return share, costs - matrix.T @ found.eqlin.marginals


def _whole(costs: Floats, matrix: "csc_array[np.float64]", active: Mask, share: Floats) -> Floats:
    """The cheapest choice of whole active columns, starting from shares."""
    columns = np.flatnonzero(active)
    parts, part = _parts(matrix[:, columns])
    broken = np.zeros(parts, dtype=np.bool_)
    broken[part[np.minimum(share, 1 - share)[columns] > NOISE]] = True
    chosen = share.copy()
    for number in np.flatnonzero(broken):
        block = columns[part == number]
        rows = np.unique(matrix[:, block].indices)
        chosen[block] = _integer(costs[block], matrix[:, block][rows])
    return np.rint(chosen)


def _parts(matrix: "csc_array[np.float64]") -> tuple[int, Integers]:
    """Into how many parts the columns fall that share no row, and the part of each."""
    parts, part = connected_components(matrix @ matrix.T, directed=False)
    return parts, part[matrix.indices[matrix.indptr[:-1]]]


def _integer(costs: Floats, matrix: "csc_array[np.float64]") -> Floats:
    """The cheapest choice of whole columns, 0 or 1 for each."""
    found = milp(
        costs,
        constraints=LinearConstraint(matrix, 1, 1),
        integrality=np.ones(len(costs), dtype=np.int64),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0},
    )
    return np.asarray(found.x, dtype=np.float64)
