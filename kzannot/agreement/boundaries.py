"""Boundary similarity: do annotators let passages begin and end at the same places?

Source: C. Fournier, Evaluating Text Segmentation using Boundary Edit Distance, ACL 2013. Boundaries are the
starts and ends of spans inside the text, whatever their label; the start and end of the text are none.
Boundaries at the same place match; a pair one position apart is a near miss that costs half; each of the
rest costs one. What spans enclose is lost, so it says less of nested spans than unitizing alphas do.
"""

from collections.abc import Iterable
from itertools import combinations

import numpy as np

from kzannot.agreement.continua import Continua
from kzannot.agreement.ratings import Floats, grouped
from kzannot.agreement.span_f1 import NO_SPANS
from kzannot.agreement.statistic import Statistic

NEAR = 1
"""How many positions apart boundaries may be and still be a near miss."""

NEAR_COST = 0.5


def boundary_similarity(continua: Continua) -> Statistic:
    """Boundary similarity of all pairs of readers of all texts, edits added up."""
    texts: list[int] = []
    rows: list[tuple[float, float]] = []
    for text, boundaries in enumerate(_boundaries(continua)):
        readers = np.flatnonzero(continua.readers[text])
        for first, second in combinations(readers, 2):
            texts.append(text)
            rows.append(edits(boundaries[first], boundaries[second]))
    belongs = continua.belongs[np.array(texts, dtype=np.intp)]
    added = np.array(rows, dtype=np.float64).reshape(-1, 2)
    return Statistic(grouped(belongs, added, continua.size), _parts, nothing=NO_SPANS)


def edits(first: Iterable[int], second: Iterable[int]) -> tuple[float, float]:
    """The cost of turning boundaries into others, and how many boundaries or pairs of them it was out of."""
    a, b = set(first), set(second)
    matches = len(a & b)
    a, b = a - b, b - a
    near = 0
    # From left to right the first possible pair is never a worse choice than a later one.
    for place in sorted(a):
        for other in (place - NEAR, place + NEAR):
            if other in b:
                b.remove(other)
                near += 1
                break
    single = len(a) + len(b) - near
    return single + NEAR_COST * near, float(single + near + matches)


def _parts(sums: Floats) -> tuple[Floats, Floats]:
    """The cost for each boundary, of which all could be different."""
    cost, boundaries = sums[..., 0], sums[..., 1]
    return cost / boundaries, np.where(boundaries > 0, 1.0, np.nan)


def _boundaries(continua: Continua) -> list[list[set[int]]]:
    """The places inside each text where spans of each annotator start or end."""
    found: list[list[set[int]]] = [[set() for _ in range(continua.annotators)] for _ in continua.lengths]
    for text, annotator, start, end, _ in continua.spans.tolist():
        found[text][annotator] |= {start, end}
    for length, places in zip(continua.lengths.tolist(), found, strict=True):
        for marked in places:
            marked -= {0, length}
    return found
