"""Pairwise F1 of spans: how much of what two annotators marked is the same. No chance is taken off.

Sources: G. Hripcsak, A. Rothschild, Agreement, the F-measure, and reliability in information retrieval,
JAMIA 12, 2005. F1 is a rate: it must not be held against thresholds for alpha. Every pair of readers of a
text is compared; pairs that both marked nothing say nothing. Pooled, hits and spans of all pairs are added;
averaged, each pair of each text weighs the same.
"""

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_bipartite_matching

from kzannot.agreement.continua import ANNOTATOR, END, LABEL, START, TEXT, Continua, merge, segments
from kzannot.agreement.meeting import meetings, shared
from kzannot.agreement.ratings import Floats, Integers, grouped, per_document
from kzannot.agreement.statistic import Parts, Statistic
from kzannot.errors import QT_TRANSLATE_NOOP

NO_SPANS = QT_TRANSLATE_NOOP(
    "messages", "No two annotators read a text in which one of them marked anything."
)

LEAST_SHARED = 0.5
"""Two spans match when both cover at least this share of what either covers."""


@dataclass(frozen=True, slots=True, eq=False)
class Hits:
    """How much each annotator marked in each text, and how much of it each other one marked too.

    Args:
        found: shape (texts, annotators, annotators); of what the first marked, what the second found.
        marked: shape (texts, annotators).
    """

    found: Floats
    marked: Floats


def f1_exact(continua: Continua) -> Statistic:
    """F1 of spans that begin and end at the same place and bear the same label."""
    return pooled(continua, exact(continua))


def f1_matched(continua: Continua) -> Statistic:
    """F1 of spans matched one to one, each pair sharing at least half of what it covers."""
    return pooled(continua, matched(continua))


def f1_overlap(continua: Continua) -> Statistic:
    """F1 of spans that overlap any span of the label; one long span may find many."""
    return pooled(continua, overlapping(continua))


def f1_words(continua: Continua) -> Statistic:
    """F1 of the positions covered by each label: words, when the continua count in words."""
    return pooled(continua, covered(continua))


def exact(continua: Continua) -> Hits:
    """Spans found are equal in both ends and label; spans marked twice must be found twice."""
    spans = continua.spans
    kinds, kind = np.unique(spans[:, [TEXT, START, END, LABEL]], axis=0, return_inverse=True)
    times = np.zeros((len(kinds), continua.annotators))
    np.add.at(times, (kind.ravel(), spans[:, ANNOTATOR]), 1)
    both = np.minimum(times[:, :, None], times[:, None, :])
    return Hits(_per_text(continua, kinds[:, 0], both), _marked(continua))


def matched(continua: Continua) -> Hits:
    """Spans found are matched one to one, as many as possible."""
    spans, annotators = continua.spans, continua.annotators
    g, h = meetings(spans, annotators)
    alike = (shared(spans, g, h) >= LEAST_SHARED) & (spans[g, ANNOTATOR] < spans[h, ANNOTATOR])
    g, h = g[alike], h[alike]
    # Each span is a node for every annotator it is compared with, so all pairs are matched at once.
    rows, columns = g * annotators + spans[h, ANNOTATOR], h * annotators + spans[g, ANNOTATOR]
    size = max(1, len(spans) * annotators)
    graph = csr_array((np.ones(len(g), dtype=np.int8), (rows, columns)), shape=(size, size))
    found = np.flatnonzero(maximum_bipartite_matching(graph, perm_type="column") >= 0)
    one, other = spans[found // annotators], found % annotators
    hits = np.zeros((len(continua.lengths), annotators, annotators))
    np.add.at(hits, (one[:, TEXT], one[:, ANNOTATOR], other), 1)
    return Hits(hits + hits.swapaxes(1, 2), _marked(continua))


def overlapping(continua: Continua) -> Hits:
    """Spans found overlap a span of the same label."""
    g, h = meetings(continua.spans, continua.annotators)
    found = np.zeros((len(continua.spans), continua.annotators), dtype=np.bool_)
    found[g, continua.spans[h, ANNOTATOR]] = True
    hits = np.zeros((len(continua.lengths), continua.annotators, continua.annotators))
    np.add.at(hits, (continua.spans[:, TEXT], continua.spans[:, ANNOTATOR]), found)
    return Hits(hits, _marked(continua))


def covered(continua: Continua) -> Hits:
    """Positions found bear the same label; what spans of one annotator cover twice counts once."""
    # A text of its own for each label: its layers are cut all at once. A codebook may have no frame yet.
    labels, annotators = max(1, continua.labels), continua.annotators
    spans = merge(continua.spans)
    spans[:, TEXT] = spans[:, TEXT] * labels + spans[:, LABEL]
    spans[:, LABEL] = 0
    layers = Continua(
        lengths=np.repeat(continua.lengths, labels),
        readers=np.repeat(continua.readers, labels, axis=0),
        spans=spans,
        labels=1,
        documents=np.repeat(np.arange(len(continua.lengths)), labels),
    )

    def columns(values: Integers) -> Floats:
        marks = (values > 0).astype(np.float64)
        return (marks[:, :, None] * marks[:, None, :]).reshape(len(values), annotators * annotators)

    sums = per_document(segments(layers), columns, annotators * annotators)
    found = sums.reshape(-1, annotators, annotators)
    return Hits(found, np.diagonal(found, axis1=1, axis2=2))


def pooled(continua: Continua, hits: Hits) -> Statistic:
    """F1 of what all pairs of readers of all texts marked, added up."""
    return _statistic(continua, *_of_pairs(continua, hits), _f1)


def averaged(continua: Continua, hits: Hits) -> Statistic:
    """The mean F1 of all pairs of readers of all texts of whom one marked anything."""
    texts, pairs = _of_pairs(continua, hits)
    observed, expected = _f1(pairs)
    told = ~np.isnan(expected)
    worth = np.column_stack((np.where(told, observed, 0.0), told))

    def mean(sums: Floats) -> tuple[Floats, Floats]:
        return sums[..., 0] / sums[..., 1], np.where(sums[..., 1] > 0, 1.0, np.nan)

    return _statistic(continua, texts, worth, mean)


def silent_pairs(continua: Continua, hits: Hits) -> int:
    """How many pairs of readers of a text both marked nothing, and are left out of F1."""
    marked = _of_pairs(continua, hits)[1][:, [1, 3]]
    return int((marked.sum(axis=1) == 0).sum())


def _f1(sums: Floats) -> tuple[Floats, Floats]:
    """1 - F1 and what it is measured in; F1 is the harmonic mean of found / marked, either way."""
    found, marked, back, other = np.moveaxis(sums, -1, 0)
    both = found * other + back * marked
    f1 = np.divide(2 * found * back, both, out=np.zeros_like(both), where=both > 0)
    return 1.0 - f1, np.where(marked + other > 0, 1.0, np.nan)


def _of_pairs(continua: Continua, hits: Hits) -> tuple[Integers, Floats]:
    """For every two readers of a text: the text; and found and marked of the one, then of the other."""
    first, second = np.triu_indices(continua.annotators, 1)
    texts, pair = np.nonzero(continua.readers[:, first] & continua.readers[:, second])
    i, j = first[pair], second[pair]
    table = (hits.found[texts, i, j], hits.marked[texts, i], hits.found[texts, j, i], hits.marked[texts, j])
    return texts, np.column_stack(table)


def _statistic(continua: Continua, texts: Integers, rows: Floats, parts: Parts) -> Statistic:
    """A statistic of rows that belong to texts."""
    return Statistic(grouped(continua.belongs[texts], rows, continua.size), parts, nothing=NO_SPANS)


def _marked(continua: Continua) -> Floats:
    """How many spans each annotator marked in each text, shape (texts, annotators)."""
    return _per_text(
        continua, continua.spans[:, TEXT], np.eye(continua.annotators)[continua.spans[:, ANNOTATOR]]
    )


def _per_text(continua: Continua, texts: Integers, values: Floats) -> Floats:
    """Sums of values (n, ...) that belong to texts, shape (texts, ...)."""
    shape = values.shape[1:]
    sums = grouped(texts, values.reshape(len(texts), int(np.prod(shape))), len(continua.lengths))
    return sums.reshape(len(continua.lengths), *shape)
