"""What a methods section must say that no project can know by itself, and under which of the 14 points.

A fact is text that people enter; where nobody has, the report lists a gap and invents nothing. What a fact
is called, what it should say and how its gap reads stands in `resources/reports/de.yaml` and `en.yaml`.
"""

FACTS = {
    "population": 1,
    "sampling": 1,
    "units": 2,
    "frames_source": 3,
    "training": 4,
    "coders": 4,
    "authors": 4,
    "pilot": 5,
    "reliability_sample": 6,
    "independence": 6,
    "threshold": 8,
    "below": 8,
    "resolution": 10,
    "repeat": 11,
    "agency": 13,
    "duplicates": 13,
    "data": 14,
    "code": 14,
}
"""The names of the facts, each with the number of its point."""

POINTS = range(1, 15)
"""The numbers of the points."""
