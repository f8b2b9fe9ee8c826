"""Percent agreement, Fleiss' kappa and Gwet's AC1: any number of annotators, missing values allowed.

Sources: J. L. Fleiss, Measuring Nominal Scale Agreement Among Many Raters, 1971; K. L. Gwet, Handbook of
Inter-Rater Reliability, 4th ed., 2014, for AC1 and for missing values: agreement is the mean over the units
that two or more judged (each unit weighs the same), while the shares pi_k of the categories are the mean
over all units that anybody judged.
"""

from collections.abc import Callable

import numpy as np

from kzannot.agreement.ratings import Floats, Integers, Ratings, counts, per_document
from kzannot.agreement.statistic import Statistic


def percent(ratings: Ratings) -> Statistic:
    """The share of agreeing pairs of annotators, averaged over units; no chance is taken off."""
    return _agreement(ratings, lambda pi: np.ones(pi.shape[:-1]))


def fleiss_kappa(ratings: Ratings) -> Statistic:
    """Fleiss' kappa: chance is that two annotators draw from the same shares of categories."""
    return _agreement(ratings, lambda pi: 1.0 - np.square(pi).sum(axis=-1))


def gwet_ac1(ratings: Ratings) -> Statistic:
    """Gwet's AC1; the more categories the codebook has, the less chance it expects.

    The formula gives 1 when only one category was used. That is called undefined here as for every other
    measure, for nobody had to tell anything apart.
    """
    others = max(1, ratings.categories - 1)

    def expected(pi: Floats) -> Floats:
        chance = (pi * (1.0 - pi)).sum(axis=-1) / others
        return np.where(pi.max(axis=-1) < 1.0, 1.0 - chance, 0.0)

    return _agreement(ratings, expected)


def _agreement(ratings: Ratings, expected: Callable[[Floats], Floats]) -> Statistic:
    """Disagreement in relation to what `expected` makes of the shares of the categories."""
    size = ratings.categories

    def columns(values: Integers) -> Floats:
        r_k = counts(values, size)
        r = r_k.sum(axis=1)
        pairs = r * (r - 1)
        apart = (np.square(r) - np.square(r_k).sum(axis=1)) / np.maximum(pairs, 1)
        return np.column_stack((r_k / np.maximum(r, 1)[:, None], r > 0, apart, r > 1))

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        pi = sums[..., :size] / sums[..., size, None]
        apart, pairable = sums[..., -2], sums[..., -1]
        return apart / pairable, np.where(pairable > 0, expected(pi), np.nan)

    return Statistic(per_document(ratings, columns, size + 3), parts)
