"""The planner as windows and commands reach it."""

from kzannot.project.planning import HALF_WIDTH, units_missing, units_needed


def test_two_annotators_and_four_equally_frequent_codes() -> None:  # METHOD.md 4: 139 and 81 codings
    assert (units_needed(0.8, 0.25), units_needed(0.667, 0.25)) == (139, 81)


def test_an_interval_four_times_too_wide_needs_sixteen_times_the_units() -> None:
    assert units_missing(0.5, 0.9, 100, HALF_WIDTH) == 1500
