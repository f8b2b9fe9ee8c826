"""Which words mark one part of the material against another, and are they spread or in one article only?

Sources: B. L. Monroe, M. P. Colaresi, K. M. Quinn, Fightin' Words, Political Analysis 16(4), 2008, for log
odds with an informative Dirichlet prior (their letters: y are counts, alpha the prior, delta the difference,
zeta its z-score); S. Th. Gries, Dispersions and Adjusted Frequencies in Corpora, 2008, for DP; J. Lijffijt et
al., Significance Testing of Word Frequencies in Corpora, DSH 31, 2016, on permuting texts and not words.
"""

import numpy as np

from kzannot.statistics.estimates import DEFAULT, Floats, Integers, Mask, Plan

PRIOR = 0.01
"""How much the prior weighs for each running word of the whole material."""


def log_odds(first: Integers, second: Integers, prior: Floats | None = None) -> tuple[Floats, Floats]:
    """Delta and zeta of each word: positive where the first part uses it more; |zeta| above 1.96 stands out.

    Args:
        first: shape (words,); how often the first part has each word.
        second: shape (words,); how often the second one has it.
        prior: shape (words,); alpha, by default in proportion to the counts of both parts.
    """
    y = np.stack((first, second)).astype(np.float64)
    alpha = PRIOR * y.sum(axis=0) if prior is None else prior
    posterior = y + alpha
    rest = posterior.sum(axis=1, keepdims=True) - posterior
    odds = np.log(posterior / rest)
    delta = odds[0] - odds[1]
    zeta = delta / np.sqrt((1 / posterior).sum(axis=0))
    return delta, zeta


def dispersion(counts: Integers) -> Floats:
    """DP of each word: 0 where articles have it in proportion to their length, towards 1 where few have it.

    `counts` has the shape (articles, words); NaN for a word that does not occur.
    """
    lengths = counts.sum(axis=1)
    totals = counts.sum(axis=0)
    shares = np.full(counts.shape, np.nan)
    np.divide(counts, totals, out=shares, where=totals > 0)
    return np.asarray(np.abs(shares - (lengths / lengths.sum())[:, None]).sum(axis=0) / 2)


def keyness_by_chance(counts: Integers, first: Mask, plan: Plan = DEFAULT) -> Floats:
    """The two-sided p of each word's difference in rate, were articles dealt out to the parts anew.

    Args:
        counts: shape (articles, words).
        first: shape (articles,); which articles make the first part.
        plan: number of draws and seed.
    """
    random = np.random.default_rng(plan.seed)
    found = np.abs(_difference(counts, first))
    extreme = np.zeros(counts.shape[1])
    for _ in range(plan.samples):
        extreme += np.abs(_difference(counts, random.permutation(first))) >= found - 1e-12
    return np.asarray((extreme + 1) / (plan.samples + 1))


def _difference(counts: Integers, first: Mask) -> Floats:
    """How much more often each word is used in the first part, per running word."""
    one, other = counts[first].sum(axis=0), counts[~first].sum(axis=0)
    return np.asarray(one / max(1, one.sum()) - other / max(1, other.sum()))
