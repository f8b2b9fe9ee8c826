"""Benchmarks: a module a subject, whose `main` measures and yields figures.

`python -m tests.benchmarks` runs them all, `python -m tests.benchmarks.NAME` one of them. Limits are those of
a machine with two cores; a figure above its limit makes the command fail.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import kzannot  # noqa: F401  it says how numpy shall compute, before a benchmark loads that

HEAD = f"{'figure':<64} {'measured':>10} {'limit':>10}"


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and what is allowed; `limit` is None where nothing is asked."""

    what: str
    value: float
    unit: str
    limit: float | None = None

    def row(self) -> str:
        """The figure as a line below `HEAD`."""
        limit = "" if self.limit is None else f"{self.limit:g} {self.unit}"
        return f"{self.what:<64} {self.value:>7.1f} {self.unit:<2} {limit:>10}{'  ABOVE' * self.is_above}"

    @property
    def is_above(self) -> bool:
        """Whether more was measured than is allowed."""
        return self.limit is not None and self.value > self.limit


def show(figures: Iterable[Figure]) -> int:
    """Print each figure as soon as it is there; returns the exit code, 1 when one is above its limit."""
    code = 0
    for figure in figures:
        print(figure.row(), flush=True)
        code |= figure.is_above
    return code
