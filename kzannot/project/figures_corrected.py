"""Shares of articles as they would be if coders missed nothing and saw nothing that is not there.

What coders miss is learnt from the articles that were adjudicated, too: those are taken for the truth. Only
shares of whole articles are corrected, of outlets with five articles or more.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from kzannot.project.choices import Choices
from kzannot.project.corpus import CODER, GOLD, layer_of
from kzannot.project.counting import Integers
from kzannot.project.figures_basis import Basis
from kzannot.project.kept import Materials, kept
from kzannot.project.prevalence import by_outlet
from kzannot.project.tallies import Tally, tally
from kzannot.statistics.estimates import FEWEST, Floats, Mask
from kzannot.statistics.misclassification import corrected_shares, judged


@dataclass(frozen=True, slots=True)
class Corrected:
    """A corrected share and its interval, which is None where the adjudicated articles tell too little."""

    value: float
    low: float | None
    high: float | None


def corrected(materials: Materials, basis: Basis) -> tuple[Mapping[tuple[str, str], Corrected], int]:
    """The shares that can be corrected, by outlet and frame, and of how many adjudicated articles."""
    choices = basis.choices
    if choices.normalise != "articles" or choices.layer != CODER or choices.per_entry or not choices.samples:
        return {}, 0
    known = _known(materials, choices)
    if len(known) < FEWEST:
        return {}, len(known)
    shares, read = basis.counted.shares()
    found: dict[tuple[str, str], Corrected] = {}
    for outlet, rows in by_outlet(basis.material, basis.chosen):
        own = shares[rows[read[rows]]]
        if len(own) >= FEWEST:
            estimates = corrected_shares(own, known, choices.plan)
            found |= {
                (outlet, frame.name): Corrected(real.value, real.low, real.high)
                for frame, real in zip(basis.material.frames, estimates, strict=True)
                if real.value is not None
            }
    return found, len(known)


def _known(materials: Materials, choices: Choices) -> Floats:
    """What the adjudicated articles tell of the coders who read them, shape (articles, frames, 4)."""
    project = materials.project
    frames = len(project.frames())
    if not any(layer_of(annotator) == GOLD for annotator in project.annotators()):
        return np.empty((0, frames, 4))
    everywhere = replace(choices, outlet=None, against=None)
    coded = _counted(materials, everywhere)
    gold = _counted(materials, replace(everywhere, layer=GOLD, annotators=(), round=None))
    articles = sorted(coded[0].keys() & gold[0].keys())
    ours, theirs = (np.array([of[0][each] for each in articles], np.int64) for of in (coded, gold))
    read, seen = coded[1].items[ours] > 0, coded[1].present[ours] > 0
    real: Mask = np.asarray((gold[1].present[theirs] > 0).any(axis=1))
    return np.stack([judged(seen[:, :, f], read, real[:, f]) for f in range(frames)], axis=1)


def _counted(materials: Materials, choices: Choices) -> tuple[dict[str, int], Tally]:
    """The places of the articles that somebody has read, by their id, and what was counted in them."""
    material = materials.of(choices)
    counted = tally(material, kept(materials, choices))
    read: Integers = np.flatnonzero((counted.items > 0).any(axis=1))
    return {str(material.corpus.articles[place].article.id): place for place in read.tolist()}, counted
