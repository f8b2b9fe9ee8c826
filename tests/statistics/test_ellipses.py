"""The ellipse of an outlet holds what it says, and there is none for few articles."""

import numpy as np
import pytest

from kzannot.statistics.correspondence import correspondence
from kzannot.statistics.ellipses import ellipses
from kzannot.statistics.estimates import Integers, Plan, resample

SHARES = np.array([[5, 2, 1, 1], [1, 6, 1, 2], [2, 2, 5, 1]])


def corpus(articles: int) -> tuple[Integers, Integers]:
    """Counts of four frames in the articles of three outlets that differ."""
    random = np.random.default_rng(5)
    outlets = np.repeat([0, 1, 2], articles)
    return 1 + random.poisson(SHARES[outlets]), outlets


def test_an_ellipse_holds_nineteen_in_twenty_drawn_places() -> None:
    articles, outlets = corpus(30)
    plane = correspondence(np.array([articles[outlets == outlet].sum(axis=0) for outlet in range(3)]))

    found = ellipses(plane, articles, outlets)

    for outlet, ellipse in found.items():
        drawn = resample(articles[outlets == outlet].astype(float), Plan(4000, seed=2))
        places = plane.supplementary(drawn)[:, :2] - (ellipse.x, ellipse.y)
        turn = np.array([np.cos(ellipse.angle), np.sin(ellipse.angle)])
        along, across = places @ turn, places @ np.array([-turn[1], turn[0]])
        inside = np.square(along / ellipse.half[0]) + np.square(across / ellipse.half[1]) <= 1
        assert inside.mean() == pytest.approx(0.95, abs=0.02)
        assert ellipse.half[0] >= ellipse.half[1] > 0


def test_the_centre_is_near_the_outlet() -> None:
    articles, outlets = corpus(40)
    plane = correspondence(np.array([articles[outlets == outlet].sum(axis=0) for outlet in range(3)]))

    for outlet, ellipse in ellipses(plane, articles, outlets).items():
        assert (ellipse.x, ellipse.y) == pytest.approx(plane.rows[outlet, :2], abs=0.02)


def test_few_articles_have_no_ellipse() -> None:
    articles, outlets = corpus(4)
    plane = correspondence(np.array([articles[outlets == outlet].sum(axis=0) for outlet in range(3)]))

    assert ellipses(plane, articles, outlets) == {}
