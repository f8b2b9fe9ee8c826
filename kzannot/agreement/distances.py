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


def between(sets: Sequence[Codes], distance: Callable[[Codes, Codes], float]) -> Floats:
    """The distances of all pairs of sets."""
    return np.array([[distance(a, b) for b in sets] for a in sets]).reshape(len(sets), len(sets))


def jaccard(a: Codes, b: Codes) -> float:
    """1 less the share of codes that both sets have; two empty sets are equal."""
    return 1.0 - len(a & b) / len(a | b) if a or b else 0.0


def masi(a: Codes, b: Codes) -> float:
    """Jaccard's share, lessened to 2/3 where one set holds the other, to 1/3 where they only overlap.

    Source: R. Passonneau, Measuring Agreement on Set-valued Items (MASI), LREC 2006.
    """
    if a == b:
        return 0.0
    monotonicity = 2 / 3 if a <= b or b <= a else 1 / 3
    return 1.0 - (1.0 - jaccard(a, b)) * monotonicity
