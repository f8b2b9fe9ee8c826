"""How many units to code twice: numbers of Krippendorff 2019, as the manual of ATLAS.ti 22 has them."""

import pytest

from kzannot.agreement.planner import units_missing, units_needed


@pytest.mark.parametrize(("least", "units"), [(0.800, 139), (0.667, 81)])
def test_four_equally_frequent_codes(least: float, units: int) -> None:
    assert units_needed(least, prevalence=0.25) == units


def test_rare_codes_need_more() -> None:
    assert units_needed(0.8, prevalence=0.05) > 3 * units_needed(0.8, prevalence=0.25)


def test_half_the_width_takes_four_times_the_units() -> None:
    assert units_missing(low=0.60, high=0.80, units=100) == 300


def test_a_narrow_interval_needs_no_more() -> None:
    assert units_missing(low=0.78, high=0.80, units=100) == 0
