"""Estimates with an interval: shares of articles, and ratios of sums over articles.

Sources: E. B. Wilson, Probable Inference, JASA 22, 1927; R. G. Newcombe, Two-sided Confidence Intervals for
the Single Proportion, Statistics in Medicine 17, 1998; A. C. Cameron, J. B. Gelbach, D. L. Miller,
Bootstrap-based Improvements for Inference with Clustered Errors, REStat 90, 2008, on drawing clusters.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from statistics import NormalDist
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kzannot.errors import QT_TRANSLATE_NOOP

Floats = NDArray[np.float64]
Integers = NDArray[np.integer[Any]]
Mask = NDArray[np.bool_]

FEWEST = 5
"""With fewer articles there is no interval."""

TOO_FEW = QT_TRANSLATE_NOOP("messages", "Fewer than five articles: descriptive, without interval or test.")
NOTHING = QT_TRANSLATE_NOOP("messages", "Nothing was read.")

CELLS = 2**22
"""How many drawn articles are held at once."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How uncertainty is found: number of draws, their seed, and the share of them inside the interval."""

    samples: int = 2000
    seed: int = 1
    level: float = 0.95


DEFAULT = Plan()


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number and its interval; None where there is none, and `note` says why."""

    value: float | None
    low: float | None
    high: float | None
    articles: int
    note: str | None = None


def share_of_articles(found: int, articles: int, level: float = 0.95) -> Estimate:
    """The share of independent articles in which something was found, with Wilson's interval."""
    if not articles:
        return Estimate(None, None, None, 0, NOTHING)
    if articles < FEWEST:
        return Estimate(found / articles, None, None, articles, TOO_FEW)
    low, high = wilson(found, articles, level)
    return Estimate(found / articles, low, high, articles)


def wilson(found: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """Wilson's score interval of a proportion; `of` is at least 1."""
    z = NormalDist().inv_cdf((1 + level) / 2)
    centre = found + z * z / 2
    half = z * sqrt(found * (of - found) / of + z * z / 4)
    return max(0.0, (centre - half) / (of + z * z)), min(1.0, (centre + half) / (of + z * z))


def ratios(above: Floats, below: Floats, plan: Plan = DEFAULT) -> list[Estimate]:
    """The ratio of sums over articles for each column, with percentile intervals from drawn articles.

    Args:
        above: shape (articles, columns); for instance how many words of an article each frame covers. To
            weigh entries within their article, give shares of its entries, and ones below.
        below: shape (articles,); for instance how many words of it were read. Articles with 0 do not count.
        plan: draws, seed and level.
    """
    read = below > 0
    rows = np.column_stack((above[read], below[read]))
    if not len(rows):
        return [Estimate(None, None, None, 0, NOTHING)] * above.shape[1]
    values = _ratio(rows.sum(axis=0))
    if len(rows) < FEWEST:
        return [Estimate(value, None, None, len(rows), TOO_FEW) for value in values.tolist()]
    drawn = _ratio(resample(rows, plan))
    ends = np.quantile(drawn, ((1 - plan.level) / 2, (1 + plan.level) / 2), axis=0)
    return [
        Estimate(value, low, high, len(rows))
        for value, low, high in zip(values.tolist(), *ends.tolist(), strict=True)
    ]


def resample(rows: Floats, plan: Plan) -> Floats:
    """The sums of rows drawn with replacement, shape (samples, columns)."""
    random = np.random.default_rng(plan.seed)
    sums = np.empty((plan.samples, rows.shape[1]))
    at_once = max(1, CELLS // len(rows))
    for start in range(0, plan.samples, at_once):
        draws = min(at_once, plan.samples - start)
        drawn = random.integers(len(rows), size=(draws, len(rows)))
        drawn += np.arange(draws)[:, None] * len(rows)
        times = np.bincount(drawn.ravel(), minlength=draws * len(rows)).reshape(draws, len(rows))
        sums[start : start + draws] = times @ rows
    return sums


def _ratio(sums: Floats) -> Floats:
    """The columns in relation to the last one."""
    return np.asarray(sums[..., :-1] / sums[..., -1:])


def by_group(groups: Sequence[int]) -> dict[int, Integers]:
    """The row numbers of each group, such as the articles of each outlet."""
    number = np.asarray(groups)
    return {int(group): np.flatnonzero(number == group) for group in np.unique(number)}
