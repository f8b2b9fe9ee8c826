"""Is a difference between outlets more than chance would make, were articles dealt out to them anew?

Source: B. Phipson, G. K. Smyth, Permutation P-values Should Never Be Zero, 2010. All ways to deal are tried
where there are few; else some are drawn, and the one that was found counts as one of them. The smallest
possible p for three articles against three is .10: there is no test with fewer than five.
"""

from collections.abc import Iterator
from itertools import combinations
from math import comb

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.statistics.estimates import DEFAULT, FEWEST, TOO_FEW, Floats, Integers, Plan

EXACT = 20_000
"""Up to so many ways to deal are all tried."""

NOISE = 1e-12
"""Differences that differ by less are equal."""

NO_GROUPS = QT_TRANSLATE_NOOP("messages", "There are no two outlets to compare.")


def difference(first: Floats, second: Floats, plan: Plan = DEFAULT) -> float:
    """The two-sided p of a difference of means between the articles of two outlets.

    Raises:
        UserError: an outlet has fewer than five articles.
    """
    if min(len(first), len(second)) < FEWEST:
        raise UserError(TOO_FEW)
    return deal_out(first, second, plan)


def deal_out(first: Floats, second: Floats, plan: Plan = DEFAULT) -> float:
    """The same, however few the articles are."""
    values = np.concatenate((first, second))
    sums = np.fromiter(_sums(values, len(first), plan), dtype=np.float64)
    centre = values.mean() * len(first)
    found = abs(float(first.sum()) - centre)
    extreme = int((np.abs(sums - centre) >= found - NOISE).sum())
    if _is_exact(values, len(first)):
        return extreme / len(sums)
    return (extreme + 1) / (len(sums) + 1)


def among(values: Floats, groups: Integers, plan: Plan = DEFAULT) -> float:
    """The p of differences of means among several outlets, by the variance of the means.

    Args:
        values: shape (articles,).
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
    random = np.random.default_rng(plan.seed)
    found = _between(values, group, sizes)
    drawn = [_between(random.permutation(values), group, sizes) for _ in range(plan.samples)]
    extreme = sum(each >= found - NOISE for each in drawn)
    return (extreme + 1) / (plan.samples + 1)


def _between(values: Floats, group: Integers, sizes: Integers) -> float:
    """How far the means of groups are from the mean of all, each article counted."""
    means = np.bincount(group, weights=values) / sizes
    return float((sizes * np.square(means - values.mean())).sum())


def _is_exact(values: Floats, size: int) -> bool:
    """Whether all ways to choose are tried."""
    return comb(len(values), size) <= EXACT


def _sums(values: Floats, size: int, plan: Plan) -> Iterator[float]:
    """The sum of the first outlet's values for each way to deal."""
    if _is_exact(values, size):
        yield from (float(values[list(chosen)].sum()) for chosen in combinations(range(len(values)), size))
    else:
        random = np.random.default_rng(plan.seed)
        yield from (float(random.permutation(values)[:size].sum()) for _ in range(plan.samples))
