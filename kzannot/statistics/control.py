"""Drift: does a coder use a frame more or less often than before, by more than chance?

Source: W. A. Shewhart's control chart for proportions (p chart), with two standard errors to either side.
"""

from dataclasses import dataclass

import numpy as np

from kzannot.statistics.estimates import Floats, Integers, Mask

ERRORS = 2.0
"""How many standard errors from the mean a batch may be."""


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """Batches in order of time: rates, the limits of each, and which are outside of them."""

    rates: Floats
    mean: float
    low: Floats
    high: Floats
    outside: Mask


def chart(found: Integers, units: Integers) -> Chart:
    """The control chart of batches; each has units in some of which something was found.

    Args:
        found: shape (batches,); in how many units.
        units: shape (batches,); of how many, at least 1.
    """
    mean = float(found.sum() / units.sum())
    half = ERRORS * np.sqrt(mean * (1 - mean) / units)
    low, high = np.maximum(0.0, mean - half), np.minimum(1.0, mean + half)
    rates = found / units
    return Chart(rates, mean, low, high, (rates < low) | (rates > high))
