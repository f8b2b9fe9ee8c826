"""Shares of articles as they would be if coders missed nothing and saw nothing that is not there.

What coders miss is learnt from the articles that were adjudicated, too: those are taken for the truth. Only
shares of whole articles are corrected, of outlets with five articles or more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import numpy as np

from kzannot.errors import UserError
from kzannot.project.choices import Choices
from kzannot.project.corpus import CODER, GOLD, layer_of
from kzannot.project.counting import Integers
from kzannot.project.kept import Materials, kept
from kzannot.project.prevalence import Share
from kzannot.project.tallies import Tally, tally
from kzannot.statistics.estimates import FEWEST, Mask
from kzannot.statistics.misclassification import Accuracy, accuracy


def corrected(
    materials: Materials, choices: Choices, shares: Iterable[Share]
) -> Mapping[tuple[str, str], float]:
    """The corrected share by outlet and frame, of those that can be corrected."""
    if choices.normalise != "articles" or choices.layer != CODER or choices.per_entry:
        return {}
    known = _accuracies(materials, choices)
    found = {}
    for share in shares:
        if share.articles >= FEWEST and share.value is not None and share.frame in known:
            try:
                found[share.outlet, share.frame] = known[share.frame].corrected(share.value)
            except UserError:
                continue  # coders do not see this frame: nothing can be said about it
    return found


def _accuracies(materials: Materials, choices: Choices) -> dict[str, Accuracy]:
    """How well coders see each frame, of those that stand in some adjudicated articles and not in others."""
    project = materials.project
    if not any(layer_of(annotator) == GOLD for annotator in project.annotators()):
        return {}
    everywhere = replace(choices, outlet=None, against=None)
    coded = _counted(materials, everywhere)
    gold = _counted(materials, replace(everywhere, layer=GOLD, annotators=(), round=None))
    articles = sorted(coded[0].keys() & gold[0].keys())
    if len(articles) < FEWEST:
        return {}
    ours, theirs = ([counted[0][each] for each in articles] for counted in (coded, gold))
    read = coded[1].items[ours] > 0
    seen = coded[1].present[ours] > 0
    real: Mask = np.asarray((gold[1].present[theirs] > 0).any(axis=1))
    found = {}
    for place, frame in enumerate(materials.of(everywhere).frames):
        there = np.broadcast_to(real[:, None, place], read.shape)
        try:
            found[frame.name] = accuracy(seen[:, :, place][read], there[read])
        except UserError:
            continue  # all adjudicated articles have the frame, or none has
    return found


def _counted(materials: Materials, choices: Choices) -> tuple[dict[str, int], Tally]:
    """The places of the articles that somebody has read, by their id, and what was counted in them."""
    material = materials.of(choices)
    counted = tally(material, kept(materials, choices))
    read: Integers = np.flatnonzero((counted.items > 0).any(axis=1))
    return {str(material.corpus.articles[place].article.id): place for place in read.tolist()}, counted
