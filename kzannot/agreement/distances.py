"""How far two categories are from each other, for Krippendorff's alpha.

Distances are those that alpha adds up: squared differences for numbers (Krippendorff 2011), the plain
share for sets (Passonneau 2006). Ordered categories have no table here, for their distance depends on
how often the categories between were used.
"""

from collections.abc import Sequence

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
    both, either, _ = _meetings(sets)
    return 1.0 - np.divide(both, either, out=np.ones_like(both), where=either > 0)


def masi(sets: Sequence[Codes]) -> Floats:
    """Jaccard's share, lessened to 2/3 where one set holds the other, to 1/3 where they only overlap.

    Source: R. Passonneau, Measuring Agreement on Set-valued Items (MASI), LREC 2006.
    """
    both, either, size = _meetings(sets)
    holds = (both == size) | (both == size[:, None])
    monotonicity = np.where(both == either, 1.0, np.where(holds, 2 / 3, 1 / 3))
    return 1.0 - np.divide(both, either, out=np.ones_like(both), where=either > 0) * monotonicity


def _meetings(sets: Sequence[Codes]) -> tuple[Floats, Floats, Floats]:
    """How many codes all pairs of sets have in common, how many together, and how many each has."""
    codes = {code: place for place, code in enumerate(sorted(frozenset[str]().union(*sets)))}
    holds = np.zeros((len(sets), len(codes)))
    for row, each in zip(holds, sets, strict=True):
        row[[codes[code] for code in each]] = 1
    both, size = holds @ holds.T, holds.sum(axis=1)
    return both, size + size[:, None] - both, size
