"""What gamma is held against: random continua of both kinds, and their number."""

import numpy as np
import pytest

from kzannot.agreement.alignment import Dissimilarity, Units, align
from kzannot.agreement.chance import Chance, Way, by_annotator, continua_by_chance, enough
from kzannot.agreement.continua import Continua, continua
from kzannot.agreement.gamma import aligned, gamma

ROWS = np.array([(0, 5, 15, 0), (0, 30, 36, 1), (1, 4, 15, 0), (1, 29, 36, 1), (1, 50, 58, 1), (2, 6, 14, 0)])


def real() -> Units:
    annotator, start, end, label = ROWS.T
    return by_annotator(annotator, start, end, label, 3)


def study() -> Continua:
    return continua([100], [[True, True, True]], [(0, *row) for row in ROWS.tolist()], 2)


@pytest.mark.parametrize("way", Way)
def test_chance_keeps_number_and_kind(way: Way) -> None:
    made = continua_by_chance(real(), 100, way, np.random.default_rng(1))

    drawn = [next(made) for _ in range(300)]

    assert {units.annotators for units in drawn} == {3}
    assert np.mean([len(units) for units in drawn]) == pytest.approx(len(ROWS), rel=0.2)
    labels = np.concatenate([units.label for units in drawn])
    assert labels.mean() == pytest.approx(0.5, abs=0.1)
    assert all((units.end > units.start).all() and (np.diff(units.annotator) >= 0).all() for units in drawn)


def test_shifts_are_as_far_apart_as_units_are_long() -> None:
    one = by_annotator(np.arange(3), np.full(3, 10), np.full(3, 30), np.zeros(3, int), 3)
    made = continua_by_chance(one, 100, Way.SHIFT, np.random.default_rng(1))

    for _ in range(50):
        starts = np.sort(next(made).start)
        assert np.diff([*starts, starts[0] + 100]).min() >= 20


def test_shifts_may_be_close_where_there_is_no_room() -> None:
    one = by_annotator(np.arange(3), np.full(3, 0), np.full(3, 30), np.zeros(3, int), 3)

    units = next(continua_by_chance(one, 30, Way.SHIFT, np.random.default_rng(1)))

    assert len(units) == 3


def test_a_continuum_without_units_is_never_made() -> None:
    one = by_annotator(np.array([2]), np.array([4]), np.array([9]), np.array([0]), 3)
    made = continua_by_chance(one, 30, Way.SHIFT, np.random.default_rng(1))

    assert all(len(next(made)) for _ in range(30))


def test_the_seed_decides_and_other_texts_do_not() -> None:
    alone = study()
    rows = [(0, *row) for row in ROWS.tolist()] + [(1, 0, 1, 9, 0)]
    more = continua([100, 50], [[True, True, True]] * 2, rows, 2)

    one, same = aligned(alone), aligned(alone)
    other, beside = aligned(alone, Chance(seed=2)), aligned(more)

    assert gamma(one).value() == gamma(same).value() != gamma(other).value()
    assert (beside.disorder[0] == one.disorder[0]).all()


def test_what_does_not_vary_is_shifted() -> None:
    same = continua([100], [[True, True]], [(0, 0, 10, 50, 0), (0, 1, 10, 50, 0)], 1)

    assert gamma(aligned(same, Chance(way=Way.SAMPLE))).value() == 1.0


def test_precision_asks_for_more_samples() -> None:
    first = np.array([1.0, 1.2, 0.8, 1.1, 0.9])

    assert enough(first, None) == 5
    assert enough(first, 0.05) == int(np.ceil((1.96 * first.std(ddof=1) / 0.05) ** 2))
    assert gamma(aligned(study(), Chance(precision=0.03))).value() != gamma(aligned(study())).value()
    assert gamma(aligned(study(), Chance(precision=0.9))).value() == gamma(aligned(study())).value()


def test_where_there_is_nothing_nothing_is_aligned() -> None:
    assert align([], Dissimilarity()) == []


def test_progress_is_told_text_by_text() -> None:
    told: list[tuple[int, int]] = []

    aligned(study(), Chance(samples=2), lambda *step: told.append(step))

    assert told == [(1, 1)]
