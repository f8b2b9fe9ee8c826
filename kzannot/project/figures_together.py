"""The figure of which frames stand together in the articles, entries or paragraphs of a study."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_shares import few_articles, outlet_numbers
from kzannot.project.kept import Materials
from kzannot.project.tallies import items_of, seen_by_any
from kzannot.project.tasks import Task
from kzannot.statistics.cooccurrence import Together, together, together_by_chance
from kzannot.statistics.estimates import Floats, Integers, Mask
from kzannot.statistics.multiplicity import benjamini_hochberg

WINDOWS = {
    "article": QT_TRANSLATE_NOOP("messages", "article"),
    "entry": QT_TRANSLATE_NOOP("messages", "ticker entry, else article"),
    "paragraph": QT_TRANSLATE_NOOP("messages", "paragraph"),
}
"""Where frames may stand together, and how that is called."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two frames: in how many windows both stand, and how much more often than independent ones would.

    `jaccard` is None where neither stands anywhere. The interval of the log odds ratio takes windows as
    independent, so it is given for articles alone, as `p` is; `q` is p adjusted for all pairs after Benjamini
    and Hochberg. `enough` says whether there are enough joint windows to speak of.
    """

    joint: int
    jaccard: float | None
    log_odds: float
    low: float | None
    high: float | None
    p: float | None
    q: float | None
    enough: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cooccurrence:
    """How frames stand together; `pairs` is by two frames, the one that is earlier in the codebook first."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    windows: int
    pairs: Mapping[tuple[str, str], Pair]
    descriptive: Mapping[str, int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        names = ("joint", "jaccard", "log_odds", "low", "high", "p", "q", "enough")
        return [
            {"frame": one, "other": other, **{name: getattr(pair, name) for name in names}}
            for (one, other), pair in self.pairs.items()
        ]


def cooccurrence(materials: Materials, choices: Choices, task: Task | None = None) -> Cooccurrence:
    """How frames stand together; UserError where there is no such window."""
    if choices.window not in WINDOWS:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is no unit {name}."), name=choices.window)
    basis = basis_of(materials, choices, task)
    present, article = _windows(basis)
    found = together(present)
    few = few_articles(basis)
    alone = choices.window == "article"
    p = None
    if alone and choices.samples and not few and len(present):
        p = together_by_chance(present, outlet_numbers(basis)[article], choices.plan)
    places = list(combinations(range(len(basis.frames)), 2))
    names = [(basis.frames[one].name, basis.frames[other].name) for one, other in places]
    return Cooccurrence(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        windows=len(present),
        pairs=dict(zip(names, _pairs(found, places, alone and not few, p), strict=True)),
        descriptive=few,
    )


def _windows(basis: Basis) -> tuple[Mask, Integers]:
    """Which frames stand in each window that somebody has read, shape (windows, F); and its article."""
    window = basis.choices.window
    items = items_of(basis.material, basis.chosen, window == "entry", window == "paragraph")
    read, present = seen_by_any(items, basis.chosen)
    return present[read][:, basis.places], items.article[read]


def _pairs(found: Together, places: list[tuple[int, int]], inferred: bool, p: Floats | None) -> list[Pair]:
    """The numbers of each two frames."""
    q = None if p is None else benjamini_hochberg(np.array([p[place] for place in places]))
    pairs = []
    for number, place in enumerate(places):
        jaccard = float(found.jaccard[place])
        pairs.append(
            Pair(
                joint=int(found.joint[place]),
                jaccard=None if np.isnan(jaccard) else jaccard,
                log_odds=float(found.log_odds[place]),
                low=float(found.low[place]) if inferred else None,
                high=float(found.high[place]) if inferred else None,
                p=None if p is None else float(p[place]),
                q=None if q is None else float(q[number]),
                enough=bool(found.enough[place]),
            )
        )
    return pairs
