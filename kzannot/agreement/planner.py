"""How many units must be coded twice: before a study, and when its interval is still too wide.

Rare frames need more units in which they occur, not more units: a plan for all units holds if the rest of
the material is like what was coded so far.
"""

from math import ceil
from statistics import NormalDist

HALF_WIDTH = 0.05

ROUNDING = 6
"""Digits that count when a number is rounded up; what is further behind is noise of the machine."""


def units_needed(least: float, prevalence: float, significance: float = 0.05) -> int:
    """How many units two annotators must code so that an alpha below `least` would be noticed.

    Source: D. A. Bloch, H. C. Kraemer, 2 x 2 kappa coefficients, Biometrics 45, 1989, as K. Krippendorff
    uses it (Content Analysis, 4th ed., 2019, chapter 12).

    Args:
        least: the smallest alpha that would do, below 1.
        prevalence: the share of the rarest category that matters, above 0 and below 1.
        significance: how often, at most, a lower alpha may go unnoticed.
    """
    z = NormalDist().inv_cdf(1.0 - significance)
    spread = (1 + least) * (3 - least) / (4 * (1 - least) * prevalence * (1 - prevalence))
    return ceil(2 * z**2 * (spread - least))


def units_missing(low: float, high: float, units: int, half_width: float = HALF_WIDTH) -> int:
    """How many more units make an interval `half_width` to either side; 0 where it is already narrow.

    The width shrinks with the square root of the number of units, as far as new documents hold as many
    units as the old ones.
    """
    needed = units * ((high - low) / 2 / half_width) ** 2
    return max(0, ceil(round(needed, ROUNDING)) - units)
