"""Is an outlet independent of a frame, and how strongly do they go together? On tables of articles.

Sources: R. A. Fisher, The Design of Experiments, 1935; H. Cramér, Mathematical Methods of Statistics, 1946;
W. G. Cochran, Some Methods for Strengthening the Common Chi-square Tests, 1954, on small expected counts.
Only articles may be counted in such tables: spans and entries of one article are not independent.
"""

from dataclasses import dataclass

import numpy as np
from scipy import stats

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.statistics.estimates import DEFAULT, FEWEST, TOO_FEW, Estimate, Floats, Integers, Plan

LEAST_EXPECTED = 5
"""Every cell must be expected to hold as many articles, or the chi-square distribution does not hold."""

NO_TABLE = QT_TRANSLATE_NOOP("messages", "All articles are alike in one respect: there is nothing to test.")


@dataclass(frozen=True, slots=True)
class Independence:
    """The p of independence, and by which test: "chi_square", "fisher" or "permutation"."""

    p: float
    test: str


def independence(table: Integers, plan: Plan = DEFAULT) -> Independence:
    """Test whether rows (outlets) and columns (for instance with and without a frame) are independent.

    Chi-square where all cells are expected to hold five articles; else Fisher's exact test for two by two,
    and random tables with the same margins for larger ones.

    Raises:
        UserError: a row holds fewer than five articles, or only one row or column holds any.
    """
    counts = _occupied(table)
    if counts.sum(axis=1).min() < FEWEST:
        raise UserError(TOO_FEW)
    expected = stats.contingency.expected_freq(counts)
    if expected.min() >= LEAST_EXPECTED:
        return Independence(float(stats.chi2_contingency(counts, correction=False).pvalue), "chi_square")
    if counts.shape == (2, 2):
        return Independence(fisher(counts), "fisher")
    random = stats.random_table(counts.sum(axis=1), counts.sum(axis=0))
    drawn = random.rvs(plan.samples, random_state=np.random.default_rng(plan.seed))
    extreme = int((_chi_square(drawn) >= _chi_square(counts) - 1e-9).sum())
    return Independence((extreme + 1) / (plan.samples + 1), "permutation")


def fisher(table: Integers) -> float:
    """The two-sided p of Fisher's exact test of a table of two by two."""
    return float(stats.fisher_exact(table).pvalue)


def cramers_v(table: Integers, plan: Plan = DEFAULT) -> Estimate:
    """Cramér's V: 0 where rows and columns are independent, 1 where one tells the other.

    The interval comes from drawing articles anew. It never reaches down to 0, for V cannot be negative: it
    says how strong an association is, not whether there is one.

    Raises:
        UserError: only one row or column holds articles.
    """
    counts = _occupied(table)
    articles = int(counts.sum())
    value = float(_v(counts))
    if counts.sum(axis=1).min() < FEWEST:
        return Estimate(value, None, None, articles, TOO_FEW)
    random = np.random.default_rng(plan.seed)
    drawn = random.multinomial(articles, counts.ravel() / articles, size=plan.samples)
    values = _v(drawn.reshape(plan.samples, *counts.shape))
    low, high = np.quantile(values, ((1 - plan.level) / 2, (1 + plan.level) / 2))
    return Estimate(value, float(low), float(high), articles)


def _occupied(table: Integers) -> Integers:
    """The rows and columns that hold articles."""
    counts: Integers = table[np.ix_(table.sum(axis=1) > 0, table.sum(axis=0) > 0)]
    if min(counts.shape) < 2:
        raise UserError(NO_TABLE)
    return counts


def _v(tables: Integers | Floats) -> Floats:
    """Cramér's V of tables (..., rows, columns)."""
    shared = _chi_square(tables) / tables.sum(axis=(-2, -1))
    return np.asarray(np.sqrt(shared / (min(tables.shape[-2:]) - 1)))


def _chi_square(tables: Integers | Floats) -> Floats:
    """Pearson's chi-square of tables (..., rows, columns); what is expected to be empty adds nothing."""
    n = tables.sum(axis=(-2, -1), keepdims=True)
    expected = tables.sum(axis=-1, keepdims=True) * tables.sum(axis=-2, keepdims=True) / n
    squares = np.square(tables - expected)
    parts = np.divide(squares, expected, out=np.zeros_like(expected), where=expected > 0)
    return np.asarray(parts.sum(axis=(-2, -1)))
