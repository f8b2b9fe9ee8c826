"""The figure of how strongly frames and outlets go together: Cramér's V of articles, and its test.

A table for each frame: the outlets, by how many of their articles have the frame and have it not. Only
outlets with five articles or more are compared. One chosen outlet is compared with all others together.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.counting import Integers
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.kept import Materials
from kzannot.project.prevalence import by_outlet
from kzannot.project.tasks import Task
from kzannot.statistics.estimates import FEWEST, Plan
from kzannot.statistics.multiplicity import benjamini_hochberg, holm
from kzannot.statistics.tables import cramers_v, independence

REST = "*"
"""Stands for all outlets but the chosen one."""


@dataclass(frozen=True, slots=True)
class Bond:
    """How a frame and the outlets go together.

    `shares` are those of the articles that have the frame, by outlet. `v` is None where articles are alike;
    `test` is "chi_square", "fisher" or "permutation". `holm` and `bh` are p adjusted for all frames.
    """

    shares: Mapping[str, float]
    v: float | None = None
    low: float | None = None
    high: float | None = None
    p: float | None = None
    test: str = ""
    holm: float | None = None
    bh: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Association:
    """Bonds by frame; `outlets` are compared, with their articles, and `descriptive` has too few."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    outlets: Mapping[str, int]
    bonds: Mapping[str, Bond]
    descriptive: Mapping[str, int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [{"frame": frame, **asdict(bond)} for frame, bond in self.bonds.items()]


def association(materials: Materials, choices: Choices, task: Task | None = None) -> Association:
    """How strongly each frame goes with outlets."""
    alone = choices.outlet is not None and choices.against is None
    basis = basis_of(materials, replace(choices, outlet=None) if alone else choices, task)
    groups = _groups(basis, choices.outlet if alone else None)
    large = {name: rows for name, rows in groups.items() if len(rows) >= FEWEST}
    present = np.asarray(basis.counted.present.any(axis=1))
    bonds = {
        frame.name: _bond({name: present[rows, place] for name, rows in large.items()}, choices.plan)
        for frame, place in zip(basis.frames, basis.places, strict=True)
    }
    return Association(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        outlets={name: len(rows) for name, rows in large.items()},
        bonds=_adjusted(bonds),
        descriptive={name: len(rows) for name, rows in groups.items() if 0 < len(rows) < FEWEST},
    )


def _groups(basis: Basis, chosen: str | None) -> dict[str, Integers]:
    """The articles that somebody has read, by outlet; with a chosen one, its own and the rest."""
    read = basis.counted.items.sum(axis=1) > 0
    found = {name: rows[read[rows]] for name, rows in by_outlet(basis.material, basis.chosen)}
    if chosen is None:
        return found
    own = found.pop(chosen, np.empty(0, np.int64))
    rest = [*found.values(), np.empty(0, np.int64)]
    return {chosen: own, REST: np.concatenate(rest)}


def _bond(found: Mapping[str, Sequence[bool]], plan: Plan) -> Bond:
    """The bond of one frame, of which articles have it; without draws, neither interval nor test."""
    bond = Bond({name: float(np.mean(marks)) for name, marks in found.items()})
    table = np.array([(np.sum(marks), len(marks) - np.sum(marks)) for marks in found.values()], np.int64)
    if len(found) < 2 or not table.sum(axis=0).all():
        return bond
    if not plan.samples:
        return replace(bond, v=cramers_v(table, replace(plan, samples=1)).value)
    v, tested = cramers_v(table, plan), independence(table, plan)
    return replace(bond, v=v.value, low=v.low, high=v.high, p=tested.p, test=tested.test)


def _adjusted(bonds: Mapping[str, Bond]) -> dict[str, Bond]:
    """The bonds with p values that heed how many frames were tested."""
    tested = {frame: bond.p for frame, bond in bonds.items() if bond.p is not None}
    p = np.array([*tested.values()], np.float64)
    after = dict(zip(tested, zip(holm(p).tolist(), benjamini_hochberg(p).tolist(), strict=True), strict=True))
    return {
        frame: replace(bond, holm=after[frame][0], bh=after[frame][1]) if frame in after else bond
        for frame, bond in bonds.items()
    }
