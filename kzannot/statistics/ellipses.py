"""How sure the place of an outlet in the plane of correspondence analysis is: an ellipse around it.

Source: M. Greenacre, Correspondence Analysis in Practice, 3rd ed., 2017, on the partial bootstrap: articles
are drawn anew, the axes stay, and each drawn outlet is placed among them like a supplementary row.
"""

from dataclasses import dataclass
from math import atan2, log, sqrt

import numpy as np

from kzannot.statistics.correspondence import Plane
from kzannot.statistics.estimates import DEFAULT, FEWEST, Floats, Integers, Plan, by_group, resample


@dataclass(frozen=True, slots=True)
class Ellipse:
    """An ellipse on the first two axes: centre, half axes (the longer first), and its turn in radians."""

    x: float
    y: float
    half: tuple[float, float]
    angle: float


def ellipses(plane: Plane, articles: Integers, outlets: Integers, plan: Plan = DEFAULT) -> dict[int, Ellipse]:
    """The ellipse that holds `plan.level` of the drawn places, for each outlet with five articles or more.

    Args:
        plane: of the outlets' counts, with two axes at least.
        articles: shape (articles, frames); the counts of each article that holds any.
        outlets: shape (articles,); the number of each article's outlet.
        plan: number of draws, seed and level.
    """
    found: dict[int, Ellipse] = {}
    for outlet, rows in by_group(outlets.tolist()).items():
        if len(rows) >= FEWEST:
            drawn = resample(articles[rows].astype(np.float64), plan)
            found[outlet] = _around(plane.supplementary(drawn)[:, :2], plan.level)
    return found


def _around(places: Floats, level: float) -> Ellipse:
    """The ellipse of a normal cloud with the mean and covariance of the places."""
    x, y = places.mean(axis=0)
    spread, turned = np.linalg.eigh(np.cov(places.T))
    # Two degrees of freedom: the quantile of chi-square has this closed form.
    radius = sqrt(-2.0 * log(1.0 - level))
    short, long = radius * np.sqrt(np.maximum(0.0, spread))
    return Ellipse(float(x), float(y), (float(long), float(short)), atan2(turned[1, 1], turned[0, 1]))
