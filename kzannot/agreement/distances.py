"""How far two categories are from each other, for Krippendorff's alpha.

Distances are those that alpha adds up: squared differences for numbers (Krippendorff 2011), the plain
share for sets (Passonneau 2006). Ordered categories have no table here, for their distance depends on
how often the categories between were used.
"""

from collections.abc import Callable, Sequence

import numpy as np

from kzannot.agreement.ratings import Floats

Codes = frozenset[str]


def nominal(numbers: Sequence[float]) -> Floats:
    """1 for different categories, 0 for equal ones, whatever their numbers."""
    return 1.0 - np.eye(len(numbers))


def interval(numbers: Sequence[float]) -> Floats:
    """The squared difference of the numbers."""
    x = np.asarray(numbers, dtype=np.float64)
    return np.square(x[:, None] - x)


def ratio(numbers: Sequence[float]) -> Floats:
    """The squared difference of the numbers in relation to their sum; 0 for a pair of zeros."""
    x = np.asarray(numbers, dtype=np.float64)
    total = x[:, None] + x
    return np.square(np.divide(x[:, None] - x, total, out=np.zeros_like(total), where=total != 0))


def jaccard(sets: Sequence[Codes]) -> Floats:
    """Of all pairs of sets, 1 less the share of codes that both have; two empty sets are equal."""
    return _by_numbers(sets, lambda both, one, other: 1.0 - _share(both, one + other - both))


def masi(sets: Sequence[Codes]) -> Floats:
    """Jaccard's share, lessened to 2/3 where one set holds the other, to 1/3 where they only overlap.

    Source: R. Passonneau, Measuring Agreement on Set-valued Items (MASI), LREC 2006.
    """

    def distance(both: Floats, one: Floats, other: Floats) -> Floats:
        either = one + other - both
        holds = np.where((both == one) | (both == other), 2 / 3, 1 / 3)
        return 1.0 - _share(both, either) * np.where(both == either, 1.0, holds)

    return _by_numbers(sets, distance)


def _share(both: Floats, either: Floats) -> Floats:
    """The quotient; 1 of two empty sets."""
    return np.divide(both, either, out=np.ones_like(both), where=either > 0)


def _by_numbers(sets: Sequence[Codes], distance: Callable[[Floats, Floats, Floats], Floats]) -> Floats:
    """The distances of all pairs of sets, which follow from how many codes both, one and the other have.

    There are few such numbers and many pairs, so each distance is computed once and looked up.
    """
    codes = {code: place for place, code in enumerate(sorted(frozenset[str]().union(*sets)))}
    holds = np.zeros((len(sets), len(codes)), dtype=np.float32)
    for row, each in zip(holds, sets, strict=True):
        row[[codes[code] for code in each]] = 1
    size = holds.sum(axis=1).astype(np.int32)
    width = int(size.max(initial=0)) + 1
    both, one, other = np.indices((width, width, width), dtype=np.float64).reshape(3, -1)
    possible = (both <= one) & (both <= other)
    table = np.zeros(width**3)
    table[possible] = distance(both[possible], one[possible], other[possible])
    cells = (holds @ holds.T).astype(np.int32)
    cells *= width**2
    cells += size[:, None] * width + size
    return table[cells]
