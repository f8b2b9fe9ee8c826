"""Cohen's kappa and Scott's pi: two named annotators, units that both judged.

Sources: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960; W. A. Scott, Reliability of Content
Analysis, 1955. Cohen expects chance from each annotator's own margins, so it rewards annotators whose
margins differ; Scott takes the mean of both.
"""

from collections.abc import Callable

import numpy as np

from kzannot.agreement.ratings import MISSING, Floats, Integers, Ratings, per_document
from kzannot.agreement.statistic import Statistic

Chance = Callable[[Floats, Floats], Floats]


def cohen_kappa(ratings: Ratings) -> Statistic:
    """Cohen's kappa of the first two annotators."""
    return _kappa(ratings, lambda first, second: (first * second).sum(axis=-1))


def scott_pi(ratings: Ratings) -> Statistic:
    """Scott's pi of the first two annotators."""
    return _kappa(ratings, lambda first, second: np.square((first + second) / 2).sum(axis=-1))


def _kappa(ratings: Ratings, chance: Chance) -> Statistic:
    """The share of disagreement in relation to what `chance` makes of the two margins."""
    size = ratings.categories

    def columns(values: Integers) -> Floats:
        both = (values[:, :2] != MISSING).all(axis=1)
        row = np.zeros((len(values), 2 * size + 1))
        where, first, second = np.flatnonzero(both), values[both, 0], values[both, 1]
        row[where, first] = 1
        row[where, size + second.astype(np.intp)] = 1
        row[where, -1] = first != second
        return row

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        first, second, apart = sums[..., :size], sums[..., size:-1], sums[..., -1]
        n = first.sum(axis=-1)
        return apart / n, 1.0 - chance(first / n[..., None], second / n[..., None])

    return Statistic(per_document(ratings, columns, 2 * size + 1), parts)
