"""Many tests at once: p values that say what the whole family allows.

Sources: S. Holm, A Simple Sequentially Rejective Multiple Test Procedure, 1979, against any false finding;
Y. Benjamini, Y. Hochberg, Controlling the False Discovery Rate, JRSS B 57, 1995, for the share of false ones.
"""

import numpy as np

from kzannot.statistics.estimates import Floats, Integers


def holm(p: Floats) -> Floats:
    """Adjusted p values in the order given; those up to 0.05 make a false finding at most 5 % likely."""
    order = np.argsort(p, kind="stable")
    steps = np.maximum.accumulate(p[order] * np.arange(len(p), 0, -1))
    return _back(np.minimum(1.0, steps), order)


def benjamini_hochberg(p: Floats) -> Floats:
    """Adjusted p values in the order given; of those up to 0.05, at most 5 % are expected to be false."""
    order = np.argsort(p, kind="stable")
    steps = p[order] * len(p) / np.arange(1, len(p) + 1)
    return _back(np.minimum(1.0, np.minimum.accumulate(steps[::-1])[::-1]), order)


def _back(values: Floats, order: Integers) -> Floats:
    """Sorted values in the order they came."""
    found = np.empty_like(values)
    found[order] = values
    return found
