"""Which frames stand together in a window of text: an article, an entry, a paragraph.

Sources: P. Jaccard, 1901; J. B. S. Haldane, The Estimation and Significance of the Logarithm of a Ratio of
Frequencies, 1956, and B. Woolf, On Estimating the Relation between Blood Group and Disease, 1955, for the log
odds ratio with a half added to each cell, and its interval. That interval takes windows as independent; the
permutation keeps how often each frame is used in each outlet, and only breaks who stands with whom.
"""

from dataclasses import dataclass
from statistics import NormalDist

import numpy as np

from kzannot.statistics.estimates import DEFAULT, Floats, Integers, Mask, Plan, by_group

LEAST = 5
"""With fewer joint windows a pair is too rare to be shown as a finding."""


@dataclass(frozen=True, slots=True, eq=False)
class Together:
    """How frames stand together; all arrays have the shape (frames, frames) and are symmetric.

    Args:
        joint: in how many windows both stand.
        jaccard: their share of the windows in which either stands; NaN where neither does.
        log_odds: log odds ratio; `low` and `high` are the ends of its interval.
        enough: whether there are enough joint windows to speak of.
    """

    joint: Integers
    jaccard: Floats
    log_odds: Floats
    low: Floats
    high: Floats
    enough: Mask


def together(present: Mask, level: float = 0.95) -> Together:
    """How frames stand together in windows; `present` has the shape (windows, frames)."""
    seen = present.astype(np.int64)
    joint = seen.T @ seen
    alone = np.diagonal(joint)[:, None] - joint
    either = joint + alone + alone.T
    neither = len(present) - either
    cells = np.stack((joint, alone, alone.T, neither)) + 0.5
    log_odds = np.log(cells[0] * cells[3] / cells[1] / cells[2])
    half = NormalDist().inv_cdf((1 + level) / 2) * np.sqrt((1 / cells).sum(axis=0))
    jaccard = np.full(joint.shape, np.nan)
    np.divide(joint, either, out=jaccard, where=either > 0)
    return Together(joint, jaccard, log_odds, log_odds - half, log_odds + half, joint >= LEAST)


def together_by_chance(present: Mask, groups: Integers, plan: Plan = DEFAULT) -> Floats:
    """The two-sided p of each pair standing together as often, were frames dealt out within each outlet.

    Args:
        present: shape (windows, frames); windows that are independent, such as articles.
        groups: shape (windows,); the outlet of each.
        plan: number of draws and seed.
    """
    random = np.random.default_rng(plan.seed)
    rows = list(by_group(groups.tolist()).values())
    found = _joint(present)
    drawn = np.empty((plan.samples, *found.shape))
    for sample in drawn:
        sample[:] = _joint(_dealt(present, rows, random))
    centre = drawn.mean(axis=0)
    extreme = (np.abs(drawn - centre) >= np.abs(found - centre) - 1e-9).sum(axis=0)
    return np.asarray((extreme + 1) / (plan.samples + 1))


def _dealt(present: Mask, groups: list[Integers], random: np.random.Generator) -> Mask:
    """Each frame's windows dealt out anew, group by group, frames independently of each other."""
    dealt = present.copy()
    for rows in groups:
        dealt[rows] = random.permuted(present[rows], axis=0)
    return dealt


def _joint(present: Mask) -> Floats:
    """In how many windows each pair stands."""
    seen = present.astype(np.float64)
    return seen.T @ seen
