"""The best alignment of what annotators marked: who means the same passage as whom, and how far they differ.

Source: Y. Mathet, A. Widlöcher, J.-P. Métivier, The Unified and Holistic Method Gamma, Computational
Linguistics 41(3), 2015. A unitary alignment holds at most one unit of each annotator; an alignment puts
every unit into one; the best has the least disorder of all, found exactly. A unit against nothing costs 1.
Of several best alignments, the one of the fewest unitary alignments leaves the fewest units alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array

from kzannot.agreement.cover import cheapest_cover
from kzannot.agreement.ratings import MISSING, Floats, Integers

TIE = 2e-6
"""What another unitary alignment costs beside its disorder, so that of equals the fewest are taken: more than
the solver's noise, and too little for a difference between passages."""

COLUMNS = 3000
"""About so many unitary alignments go into one linear program: few calls, none of them long."""


@dataclass(frozen=True, slots=True, eq=False)
class Units:
    """What annotators marked in one text, real or by chance.

    Args:
        annotator: shape (units,), in ascending order.
        start, end, label: shape (units,).
        annotators: how many there are, with or without units.
    """

    annotator: Integers
    start: Floats
    end: Floats
    label: Integers
    annotators: int

    def __len__(self) -> int:
        return len(self.annotator)


@dataclass(frozen=True, slots=True, eq=False)
class Alignment:
    """Unitary alignments, shape (n, annotators), numbers of units or MISSING; and what each costs."""

    tuples: Integers
    costs: Floats

    def disorder(self, units: Units) -> float:
        """The cost in relation to the mean number of units of an annotator."""
        return float(self.costs.sum() * units.annotators / len(units))


@dataclass(frozen=True, slots=True)
class Dissimilarity:
    """How much place counts against label: `alpha` and `beta` of the source."""

    alpha: float = 1.0
    beta: float = 1.0

    def of(self, units: Units) -> Floats:
        """The dissimilarity of all pairs of units."""
        unlike = units.label[:, None] != units.label
        return np.asarray(self.alpha * positional(units) + self.beta * unlike)


def positional(units: Units) -> Floats:
    """How far the places of all pairs of units differ, in relation to their lengths."""
    length = units.end - units.start
    apart = np.abs(units.start[:, None] - units.start) + np.abs(units.end[:, None] - units.end)
    return np.asarray(np.square(apart / (length[:, None] + length)))


def align(texts: Sequence[Units], dissimilarity: Dissimilarity) -> list[Alignment]:
    """The best alignment of each text."""
    found: list[Alignment] = []
    waiting: list[Alignment] = []
    for units in texts:
        waiting.append(candidates(units, dissimilarity))
        if sum(len(each.costs) for each in waiting) > COLUMNS:
            found.extend(_solve(waiting))
            waiting = []
    return [*found, *_solve(waiting)]


def candidates(units: Units, dissimilarity: Dissimilarity) -> Alignment:
    """All unitary alignments that a best alignment may need, with their costs.

    One that costs more than its parts apart is not needed. Taking a unit out of k saves its distances to
    the others, and costs one for each pair of annotators, and one for each of the k - 1 pairs it was in.
    """
    n = units.annotators
    pairs = n * (n - 1) // 2
    distance = dissimilarity.of(units)
    near = distance < pairs + n - 1 + TIE
    tuples = np.full((0, n), MISSING)
    for annotator in range(n):
        own = np.flatnonzero(units.annotator == annotator)
        single = np.full((len(own), n), MISSING)
        single[:, annotator] = own
        tuples = np.vstack((tuples, _extended(tuples, own, annotator, near), single))
    within = _distances(tuples, distance)
    k = (tuples != MISSING).sum(axis=1)
    needed = (within < (pairs + k - 1 + TIE)[:, None]).all(axis=1)
    tuples, within, k = tuples[needed], within[needed], k[needed]
    costs = (within.sum(axis=1) / 2 + pairs - k * (k - 1) / 2) / pairs
    return Alignment(tuples, costs)


def _extended(tuples: Integers, own: Integers, annotator: int, near: NDArray[np.bool_]) -> Integers:
    """The tuples with each unit of another annotator that is near to all of theirs."""
    fits = np.ones((len(tuples), len(own)), dtype=np.bool_)
    for column in tuples[:, :annotator].T:
        present = column != MISSING
        fits[present] &= near[np.ix_(column[present], own)]
    row, unit = np.nonzero(fits)
    longer = tuples[row]
    longer[:, annotator] = own[unit]
    return longer


def _distances(tuples: Integers, distance: Floats) -> Floats:
    """How far each unit of each tuple is from all others of it, together; 0 where there is none."""
    sums = np.zeros(tuples.shape)
    for i, j in combinations(range(tuples.shape[1]), 2):
        both = (tuples[:, i] != MISSING) & (tuples[:, j] != MISSING)
        apart = distance[tuples[both, i], tuples[both, j]]
        sums[both, i] += apart
        sums[both, j] += apart
    return sums


def _solve(texts: Sequence[Alignment]) -> Iterator[Alignment]:
    """The best choice of unitary alignments for each text."""
    if not texts:
        return
    chosen = cheapest_cover(np.concatenate([each.costs for each in texts]) + TIE, _matrix(texts))
    begin = 0
    for each in texts:
        own = chosen[begin : begin + len(each.costs)]
        begin += len(each.costs)
        yield Alignment(each.tuples[own], each.costs[own])


def _matrix(texts: Sequence[Alignment]) -> "csc_array[np.float64]":
    """Which unit (row) is in which unitary alignment (column), all texts below each other."""
    rows, sizes, base = [], [], 0
    for each in texts:
        held = each.tuples != MISSING
        rows.append(each.tuples[held] + base)
        sizes.append(held.sum(axis=1))
        base += int(each.tuples.max(initial=MISSING)) + 1
    index = np.concatenate(rows)
    ends = np.concatenate(([0], np.cumsum(np.concatenate(sizes))))
    return csc_array((np.ones(len(index)), index, ends), shape=(base, len(ends) - 1))
