"""Which spans meet: overlapping spans that different annotators gave the same label in the same text."""

import numpy as np

from kzannot.agreement.continua import ANNOTATOR, END, LABEL, START, TEXT, groups
from kzannot.agreement.ratings import Floats, Integers


def meetings(spans: Integers, annotators: int) -> tuple[Integers, Integers]:
    """All pairs of spans that meet, each in both orders, as two arrays of row numbers of `spans`."""
    sorted_by = np.lexsort((spans[:, START], spans[:, ANNOTATOR], spans[:, LABEL], spans[:, TEXT]))
    ordered = spans[sorted_by]
    width = 1 + int(spans[:, END].max(initial=0))
    layer = groups(ordered, (TEXT, LABEL)) * annotators
    own = (layer + ordered[:, ANNOTATOR]) * width
    starts = own + ordered[:, START]
    # The furthest end so far grows along the row, so it can be searched although spans may hold others.
    ends = np.maximum.accumulate(own + ordered[:, END])
    others = (layer[:, None] + np.arange(annotators)) * width
    first = np.searchsorted(ends, others + ordered[:, START, None], side="right")
    last = np.searchsorted(starts, others + ordered[:, END, None], side="left")
    last[np.arange(len(ordered)), ordered[:, ANNOTATOR]] = 0
    g, h = _pairs(first, np.maximum(last, first))
    meet = ordered[h, END] > ordered[g, START]
    return sorted_by[g[meet]], sorted_by[h[meet]]


def shared(spans: Integers, g: Integers, h: Integers) -> Floats:
    """The share of what two spans cover together that both cover: intersection over union."""
    low = np.maximum(spans[g, START], spans[h, START])
    high = np.minimum(spans[g, END], spans[h, END])
    whole = np.maximum(spans[g, END], spans[h, END]) - np.minimum(spans[g, START], spans[h, START])
    return np.asarray((high - low) / whole, dtype=np.float64)


def _pairs(first: Integers, last: Integers) -> tuple[Integers, Integers]:
    """Every row number with each number of its ranges first ... last - 1; shapes (rows, ranges)."""
    sizes = (last - first).ravel()
    row = np.repeat(np.arange(first.size), sizes)
    begun = np.cumsum(sizes) - sizes
    number = np.arange(int(sizes.sum())) - begun[row] + first.ravel()[row]
    return row // first.shape[1], number
