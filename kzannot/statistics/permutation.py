"""Is a difference between outlets more than chance would make, were articles dealt out to them anew?

Source: B. Phipson, G. K. Smyth, Permutation P-values Should Never Be Zero, 2010: the deal that was found
counts as one of those drawn. The smallest possible p for three articles against three is .10: there is no
test with fewer than five.
"""

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.statistics.estimates import CELLS, DEFAULT, FEWEST, TOO_FEW, Floats, Integers, Plan

NOISE = 1e-9
"""Differences that differ by less are equal."""

NO_GROUPS = QT_TRANSLATE_NOOP("messages", "There are no two outlets to compare.")


def among(values: Floats, groups: Integers, plan: Plan = DEFAULT) -> Floats:
    """The p of differences of means among outlets, for each column of values, by the variance of the means.

    Between two outlets that is the two-sided p of the difference of their means.

    Args:
        values: shape (articles, columns).
        groups: shape (articles,); the number of each article's outlet.
        plan: how often articles are dealt out, and the seed.

    Raises:
        UserError: there is one outlet, or one has fewer than five articles.
    """
    _, group, sizes = np.unique(groups, return_inverse=True, return_counts=True)
    if len(sizes) < 2:
        raise UserError(NO_GROUPS)
    if sizes.min() < FEWEST:
        raise UserError(TOO_FEW)
    centred = values - values.mean(axis=0)
    found = _between(centred, group[None], sizes)
    extreme = np.zeros(values.shape[1], np.int64)
    random = np.random.default_rng(plan.seed)
    at_once = max(1, CELLS // (len(group) * len(sizes)))
    for start in range(0, plan.samples, at_once):
        draws = min(at_once, plan.samples - start)
        dealt = random.permuted(np.broadcast_to(group, (draws, len(group))), axis=1)
        extreme += (_between(centred, dealt, sizes) >= found * (1 - NOISE)).sum(axis=0)
    return np.asarray((extreme + 1) / (plan.samples + 1))


def _between(centred: Floats, dealt: Integers, sizes: Integers) -> Floats:
    """How far the means of groups are from that of all, each article counted; shape (deals, columns).

    Args:
        centred: shape (articles, columns); values without the mean of all.
        dealt: shape (deals, articles); the group of each article.
        sizes: how many articles a group has.
    """
    spread = np.zeros((len(dealt), centred.shape[1]))
    for group, size in enumerate(sizes.tolist()):
        spread += np.square((dealt == group) @ centred) / size
    return spread
