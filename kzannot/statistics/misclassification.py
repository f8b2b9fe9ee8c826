"""How often a frame really stands in articles, when coders are known to miss some and to see too many.

Sources: W. J. Rogan, B. Gladen, Estimating Prevalence from the Results of a Screening Test, American Journal
of Epidemiology 107, 1978; M. Bachl, M. Scharkow, Correcting Measurement Error in Content Analysis, CMM 11,
2017. What coders do is learnt from a sample that was also coded by a gold standard. Both the articles and
that sample could have been others, so both are drawn, each on its own.
"""

from dataclasses import replace

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.statistics.estimates import DEFAULT, FEWEST, TOO_FEW, Estimate, Floats, Mask, Plan, resample

USELESS = QT_TRANSLATE_NOOP(
    "messages", "The gold sample does not show that coders see the frame more often where it is."
)
UNSTABLE = QT_TRANSLATE_NOOP("messages", "The gold sample is too small for an interval.")


def judged(coded: Mask, read: Mask, gold: Mask) -> Floats:
    """What a gold sample tells of coders, article by article; its sums tell it of the sample.

    Args:
        coded: shape (articles, coders); who found the frame.
        read: shape (articles, coders); who has read the article.
        gold: shape (articles,); whether the frame is there.

    Returns:
        Shape (articles, 4): how many found the frame where it is, how many had read that, how many left it
        alone where it is not, and how many had read that.
    """
    there = gold[:, None]
    cells = (coded & there & read, there & read, ~coded & ~there & read, ~there & read)
    return np.column_stack([cell.sum(axis=1) for cell in cells]).astype(np.float64)


def corrected(apparent: Floats, known: Floats) -> Floats:
    """The prevalence that makes such coders find the apparent one, within 0 and 1.

    Args:
        apparent: the prevalence that coders find.
        known: shape (..., 4); sums of `judged`.

    Returns:
        NaN where nothing can be inferred: the frame is always or never there, or coders do no better than
        chance.
    """
    found, there, left, absent = np.moveaxis(known, -1, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        sensitivity, specificity = found / there, left / absent
        gain = sensitivity + specificity - 1
        real = (apparent + specificity - 1) / gain
    return np.where(gain > 0, np.clip(real, 0, 1), np.nan)


def corrected_shares(shares: Floats, known: Floats, plan: Plan = DEFAULT) -> list[Estimate]:
    """The corrected mean of each column, with the percentile interval of drawn articles and gold samples.

    There is an interval where what is outside of it could not be the draws of which nothing can be inferred.

    Args:
        shares: shape (articles, frames); what share of its coders found each frame in each article.
        known: shape (gold articles, frames, 4); of each frame what `judged` tells.
        plan: draws, seed and level.
    """
    articles, frames = shares.shape
    values = corrected(shares.mean(axis=0), known.sum(axis=0))
    if min(articles, len(known)) < FEWEST:
        return [_point(value, articles, TOO_FEW) for value in values.tolist()]
    drawn = resample(shares, plan) / articles
    # A stream of its own: with equal seeds, samples of equal size would be drawn alike.
    samples = resample(known.reshape(len(known), -1), replace(plan, seed=plan.seed + 1))
    real = corrected(drawn, samples.reshape(plan.samples, frames, 4))
    return [
        _estimate(value, column[~np.isnan(column)], articles, plan)
        for value, column in zip(values.tolist(), real.T, strict=True)
    ]


def _estimate(value: float, draws: Floats, articles: int, plan: Plan) -> Estimate:
    if np.isnan(value) or len(draws) < plan.level * plan.samples:
        return _point(value, articles, UNSTABLE)
    low, high = np.quantile(draws, ((1 - plan.level) / 2, (1 + plan.level) / 2)).tolist()
    return Estimate(value, low, high, articles)


def _point(value: float, articles: int, why: str) -> Estimate:
    """A value without interval; none where nothing can be inferred."""
    return (
        Estimate(None, None, None, articles, USELESS)
        if np.isnan(value)
        else Estimate(value, None, None, articles, why)
    )
