"""Krippendorff's alpha for units that several annotators judged, with or without missing values.

Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011; Content Analysis, 4th ed., Sage
2019, chapter 12. The names follow him: o is observed coincidence, n_c the margins, n their sum, delta the
distance of two categories. A unit that only one annotator judged says nothing and is left out.
"""

import numpy as np
from scipy.sparse import csr_array

from kzannot.agreement import distances
from kzannot.agreement.ratings import Floats, Integers, Ratings, Scale, counts, margins, per_document
from kzannot.agreement.statistic import Statistic

DELTAS = {
    Scale.NOMINAL: distances.nominal,
    Scale.INTERVAL: distances.interval,
    Scale.RATIO: distances.ratio,
}


def alpha(ratings: Ratings) -> Statistic:
    """Alpha on the scale of the ratings: 1 is perfect agreement, 0 what chance gives."""
    if ratings.scale is Scale.ORDINAL:
        return _ordinal(ratings)
    return alpha_by(ratings, DELTAS[ratings.scale](ratings.numbers or range(ratings.categories)))


def alpha_jaccard(ratings: Ratings) -> Statistic:
    """Alpha for sets of codes; sets that share no code are 1 apart."""
    return alpha_by(ratings, distances.jaccard(ratings.sets or ()))


def alpha_masi(ratings: Ratings) -> Statistic:
    """Alpha for sets of codes; sets of which neither holds the other are further apart."""
    return alpha_by(ratings, distances.masi(ratings.sets or ()))


def alpha_by(ratings: Ratings, delta: Floats) -> Statistic:
    """Alpha by given distances, shape (categories, categories)."""
    first, second = np.triu_indices(ratings.annotators, 1)
    size = ratings.categories + 1
    # Missing values get a row and a column of zeros, before the others.
    padded = np.pad(delta, ((1, 0), (1, 0))).ravel()

    def columns(values: Integers) -> Floats:
        cells = values.astype(np.intp) + 1
        apart = padded[cells[:, first] * size + cells[:, second]].sum(axis=1)
        r = (cells > 0).sum(axis=1)
        return np.asarray(2 * apart / np.maximum(r - 1, 1))[:, None]

    apart_within = per_document(ratings, columns, 1, cells=len(first))
    n_c = margins(ratings)
    if ratings.categories > ratings.size:
        return _by_documents(n_c, delta, apart_within)

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        n_c, apart = sums[..., :-1], sums[..., -1]
        n = n_c.sum(axis=-1)
        return apart / n, ((n_c @ delta) * n_c).sum(axis=-1) / (n * (n - 1))

    return Statistic(np.hstack((n_c, apart_within)), parts)


def _by_documents(n_c: Floats, delta: Floats, apart: Floats) -> Statistic:
    """Alpha of more categories than documents, as sets of codes are: how far documents are from each other.

    A document adds itself, so that the sums say how often each was taken.
    """
    some = csr_array(n_c)
    between = np.asarray(some @ (some @ delta).T)
    taken = np.diag((n_c.sum(axis=1) > 0).astype(np.float64))

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        times, n, apart = sums[..., :-2], sums[..., -2], sums[..., -1]
        return apart / n, ((times @ between) * times).sum(axis=-1) / (n * (n - 1))

    return Statistic(np.hstack((taken, n_c.sum(axis=1, keepdims=True), apart)), parts)


def _ordinal(ratings: Ratings) -> Statistic:
    """Alpha for ordered categories, whose distances follow from how often those between were used."""
    size = ratings.categories

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        o = sums.reshape(*sums.shape[:-1], size, size)
        n_c = o.sum(axis=-1)
        n = n_c.sum(axis=-1)
        # The mean rank of a category: the sum of those between c and k, ends by halves, is its difference.
        rank = np.cumsum(n_c, axis=-1) - n_c / 2
        delta = np.square(rank[..., :, None] - rank[..., None, :])
        expected = (n_c[..., :, None] * n_c[..., None, :] * delta).sum(axis=(-2, -1))
        return (o * delta).sum(axis=(-2, -1)) / n, expected / (n * (n - 1))

    return Statistic(coincidences(ratings), parts)


def coincidences(ratings: Ratings) -> Floats:
    """The observed coincidences o of each document, shape (documents, categories squared)."""
    size = ratings.categories

    def columns(values: Integers) -> Floats:
        n_c, r = _pairable(values, size)
        pairs = n_c[:, :, None] * n_c[:, None, :]
        pairs[:, range(size), range(size)] -= n_c
        return (pairs / np.maximum(r - 1, 1)[:, None, None]).reshape(len(values), size * size)

    return per_document(ratings, columns, size * size)


def _pairable(values: Integers, categories: int) -> tuple[Floats, Floats]:
    """The counts of the units that two annotators or more judged (zeros elsewhere), and how many did."""
    n_c = counts(values, categories)
    r = n_c @ np.ones(categories)
    n_c[r < 2] = 0
    return n_c, r
