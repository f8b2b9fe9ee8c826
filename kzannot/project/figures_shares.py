"""The figures of how often frames stand in outlets: prevalence, and salience by part of the article."""

from collections.abc import Mapping
from dataclasses import asdict, astuple, dataclass, replace
from typing import Any

import numpy as np

from kzannot.errors import UserError
from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.counting import Integers
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_corrected import Corrected, corrected
from kzannot.project.kept import Materials, kept
from kzannot.project.material import PARTS
from kzannot.project.prevalence import Share, by_outlet, descriptive, estimates, prevalence
from kzannot.project.tallies import tally
from kzannot.project.tasks import Task
from kzannot.statistics.estimates import FEWEST, Estimate, Plan
from kzannot.statistics.multiplicity import holm
from kzannot.statistics.permutation import among


@dataclass(frozen=True, slots=True, kw_only=True)
class Frequency:
    """How often each frame stands in each outlet.

    `descriptive` holds the outlets with too few articles to say anything of outlets, with their articles;
    `p` is by frame, of a difference among the outlets, adjusted for all frames; empty where none is tested.
    `corrected` are the shares without what coders are known to miss and to see too much, by outlet and frame,
    of those for which that is known; it rests on so many `adjudicated` articles.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    outlets: tuple[str, ...]
    shares: Mapping[tuple[str, str], Share]
    descriptive: Mapping[str, int]
    p: Mapping[str, float]
    corrected: Mapping[tuple[str, str], Corrected]
    adjudicated: int

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [share.row() | self._corrected(key) for key, share in self.shares.items()]

    def _corrected(self, key: tuple[str, str]) -> dict[str, float | None]:
        real = self.corrected.get(key)
        value, low, high = (None, None, None) if real is None else astuple(real)
        return {"corrected": value, "corrected_low": low, "corrected_high": high}


@dataclass(frozen=True, slots=True, kw_only=True)
class Salience:
    """What share of the words of headline, lead and body each frame covers; keys (outlet, frame, part)."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    outlets: tuple[str, ...]
    shares: Mapping[tuple[str, str, str], Estimate]
    descriptive: Mapping[str, int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {"outlet": outlet, "frame": frame, "part": part, **asdict(found)}
            for (outlet, frame, part), found in self.shares.items()
        ]


def frequency(materials: Materials, choices: Choices, task: Task | None = None) -> Frequency:
    """How often each frame stands in each outlet, and whether outlets differ by more than chance."""
    basis = basis_of(materials, choices, task)
    shares = prevalence(materials.project, choices, task, materials)
    real, adjudicated = corrected(materials, basis)
    return Frequency(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        outlets=tuple(dict.fromkeys(share.outlet for share in shares)),
        shares={(share.outlet, share.frame): share for share in shares},
        descriptive=descriptive(shares),
        p=_differences(basis, choices.plan) if choices.normalise != "count" else {},
        corrected=real,
        adjudicated=adjudicated,
    )


def salience(materials: Materials, choices: Choices, task: Task | None = None) -> Salience:
    """How much of each part of the articles each frame covers."""
    basis = basis_of(materials, choices, task)
    outlets = by_outlet(basis.material, basis.chosen)
    cells: dict[tuple[str, str, str], Estimate] = {}
    for part in choices.parts or PARTS:
        counted = tally(basis.material, kept(materials, replace(choices, parts=(part,)), task))
        for outlet, rows in outlets:
            found = estimates(counted, rows, "words", choices.plan)
            for frame, estimate in zip(basis.material.frames, found, strict=True):
                cells[outlet, frame.name, part] = estimate
    return Salience(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        outlets=tuple(outlet for outlet, _ in outlets),
        shares=cells,
        descriptive=few_articles(basis),
    )


def few_articles(basis: Basis) -> dict[str, int]:
    """The outlets of which too few articles were read to say anything of outlets, and how many."""
    read = basis.counted.words.sum(axis=1) > 0
    many = {outlet: int(read[rows].sum()) for outlet, rows in by_outlet(basis.material, basis.chosen)}
    return {outlet: articles for outlet, articles in many.items() if 0 < articles < FEWEST}


def _differences(basis: Basis, plan: Plan) -> dict[str, float]:
    """The p of each frame, were the outlets' names dealt out to the articles anew, adjusted after Holm."""
    if not plan.samples:
        return {}
    shares, read = basis.counted.shares()
    try:
        p = among(shares[read][:, basis.places], outlet_numbers(basis)[read], plan)
    except UserError:
        return {}  # one outlet, or too few articles of one: the badge says so
    return dict(zip((frame.name for frame in basis.frames), holm(p).tolist(), strict=True))


def outlet_numbers(basis: Basis) -> Integers:
    """Shape (A,); the number of each article's outlet."""
    return np.unique(np.array(basis.material.outlets, np.str_), return_inverse=True)[1]
