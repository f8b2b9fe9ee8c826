"""Boundary similarity: do annotators let passages begin and end at the same places?

Source: C. Fournier, Evaluating Text Segmentation using Boundary Edit Distance, ACL 2013. Boundaries are the
starts and ends of spans inside the text, whatever their label; the start and end of the text are none.
Boundaries at the same place match; a pair one position apart is a near miss that costs half; each of the
rest costs one. What spans enclose is lost, so it says less of nested spans than unitizing alphas do.
"""

from itertools import combinations

import numpy as np

from kzannot.agreement.continua import ANNOTATOR, END, START, TEXT, Continua
from kzannot.agreement.ratings import Floats, Integers, grouped
from kzannot.agreement.span_f1 import NO_SPANS
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.u_alpha import NO_UNITS

NEAR = 1
"""How many positions apart boundaries may be and still be a near miss."""

COSTS = (0.0, 0.5, 1.0)
"""What a match, a near miss and any other boundary cost."""


def boundary_similarity(continua: Continua) -> Statistic:
    """Boundary similarity of all pairs of readers of all texts, edits added up."""
    width = NEAR + 1 + int(continua.lengths.max(initial=0))
    boundaries = [_boundaries(continua, annotator, width) for annotator in range(continua.annotators)]
    rows = np.zeros((continua.size, 2))
    for first, second in combinations(range(continua.annotators), 2):
        both_read = continua.readers[:, first] & continua.readers[:, second]
        of_both = (places[both_read[places // width]] for places in (boundaries[first], boundaries[second]))
        for places, cost in zip(edits(*of_both), COSTS, strict=True):
            added = np.broadcast_to((cost, 1.0), (len(places), 2))
            rows += grouped(continua.belongs[places // width], added, continua.size)
    return Statistic(rows, _parts, NO_UNITS if len(continua.compared().spans) else NO_SPANS)


def edits(first: Integers, second: Integers) -> tuple[Integers, Integers, Integers]:
    """Where boundaries of two annotators match, where the first's are near misses, and where all others are.

    Places of one annotator are in order, and each is there but once.
    """
    both = np.intersect1d(first, second, assume_unique=True)
    a, b = np.setdiff1d(first, both, assume_unique=True), np.setdiff1d(second, both, assume_unique=True)
    left = set(b.tolist())
    near: list[int] = []
    met: list[int] = []
    # From left to right the first possible pair is never a worse choice than a later one.
    for place in a[np.isin(a - NEAR, b) | np.isin(a + NEAR, b)].tolist():
        for other in (place - NEAR, place + NEAR):
            if other in left:
                left.remove(other)
                near.append(place)
                met.append(other)
                break
    rest = np.concatenate(
        (np.setdiff1d(a, near, assume_unique=True), np.setdiff1d(b, met, assume_unique=True))
    )
    return both, np.array(near, dtype=np.int64), rest


def _parts(sums: Floats) -> tuple[Floats, Floats]:
    """The cost for each boundary, of which all could be different."""
    cost, boundaries = sums[..., 0], sums[..., 1]
    return cost / boundaries, np.where(boundaries > 0, 1.0, np.nan)


def _boundaries(continua: Continua, annotator: int, width: int) -> Integers:
    """The places inside the texts where spans of an annotator start or end, as if texts were so wide."""
    own = continua.spans[continua.spans[:, ANNOTATOR] == annotator]
    text, place = np.tile(own[:, TEXT], 2), np.concatenate((own[:, START], own[:, END]))
    inside = (place > 0) & (place < continua.lengths[text])
    return np.unique(text[inside] * width + place[inside])
