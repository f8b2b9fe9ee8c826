"""Gamma: where annotators put spans and how they label them, held against what chance would do.

Sources: Y. Mathet, A. Widlöcher, J.-P. Métivier, The Unified and Holistic Method Gamma, Computational
Linguistics 41(3), 2015; Y. Mathet, The Agreement Measure Gamma-cat, Computational Linguistics 43(3), 2017,
of which the weight of a pair is 1 - its positional dissimilarity, and unaligned units do not count. Spans
may overlap and nest. Texts are pooled: 1 - sum of observed / sum of expected disorder. Nobody agreed on
thresholds for gamma, and with few spans in a text it varies much by chance.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np

from kzannot.agreement.alignment import Alignment, Units, align, positional
from kzannot.agreement.chance import Chance, by_annotator, continua_by_chance, enough
from kzannot.agreement.continua import ANNOTATOR, TEXT, Continua, Mask
from kzannot.agreement.ratings import MISSING, Floats, Integers, grouped
from kzannot.agreement.span_f1 import NO_SPANS
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.u_alpha import NO_UNITS
from kzannot.errors import QT_TRANSLATE_NOOP

FEW_SPANS = 10
"""In a text with fewer spans gamma varies by chance so much that a person must be told."""

NO_PAIR = QT_TRANSLATE_NOOP("messages", "No two annotators marked a passage that could be aligned.")
ONE_LABEL = QT_TRANSLATE_NOOP("messages", "By chance, too, aligned passages bear the same frame.")
FEW = QT_TRANSLATE_NOOP(
    "messages", "In some texts fewer than ten passages were marked: gamma is uncertain there."
)

DEFAULT = Chance()

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Aligned:
    """Continua with their best alignments, and what chance gives: all that the gammas need.

    Args:
        disorder: shape (texts, 2); observed and expected disorder, NaN where nobody marked anything.
        unlike: shape (texts, 2, 1 + labels); how unlike the labels of aligned pairs are, observed and
            expected: of all pairs, then of those with each label; NaN where there is no such pair.
        documents: shape (texts,); the document of each text.
        continua: what was aligned.
        focus: the label that gamma-k asks about.
    """

    disorder: Floats
    unlike: Floats
    documents: Integers
    continua: Continua
    focus: int = 0

    @property
    def annotators(self) -> int:
        """How many annotators there are."""
        return self.continua.annotators

    @property
    def within(self) -> Integers | None:
        """What each document is a part of, where documents are drawn within that."""
        return self.continua.within


def aligned(continua: Continua, chance: Chance = DEFAULT, step: Step | None = None) -> Aligned:
    """Align what was marked, and random continua like it; this is most of the work for any gamma.

    Args:
        continua: texts with fewer than two readers are not looked at.
        chance: what is expected by chance, and how.
        step: is told how many texts are done, of how many; it may raise to stop the work.
    """
    compared = continua.compared()
    texts = len(compared.lengths)
    disorder, unlike = np.full((texts, 2), np.nan), np.full((texts, 2, 1 + compared.labels), np.nan)
    for text in range(texts):
        units = _units(compared, text)
        if len(units):
            random = np.random.default_rng((chance.seed, text))
            made = continua_by_chance(units, int(compared.lengths[text]), chance.way, random)
            seen = _measured([units, *islice(made, chance.samples)], chance, compared.labels)
            more = enough(seen[1:, 0], chance.precision) - chance.samples
            if more > 0:
                seen = np.vstack((seen, _measured([*islice(made, more)], chance, compared.labels)))
            expected = _mean(seen[1:])
            disorder[text] = seen[0, 0], expected[0]
            unlike[text] = seen[0, 1:], expected[1:]
        if step:
            step(text + 1, texts)
    return Aligned(disorder=disorder, unlike=unlike, documents=compared.belongs, continua=continua)


def gamma(study: Aligned) -> Statistic:
    """Agreement on places and labels at once."""
    return _statistic(study, study.disorder, NO_SPANS, NO_UNITS)


def gamma_of_texts(study: Aligned) -> Statistic:
    """The mean of the gammas of texts, each weighing the same."""
    observed, expected = study.disorder.T
    known = expected > 0
    apart = np.divide(observed, expected, out=np.zeros_like(observed), where=known)
    return _statistic(study, np.column_stack((apart, np.where(known, 1.0, np.nan))), NO_SPANS, NO_UNITS)


def gamma_cat(study: Aligned) -> Statistic:
    """Agreement on the labels of aligned passages."""
    return _statistic(study, study.unlike[:, :, 0], NO_PAIR, ONE_LABEL)


def gamma_k(study: Aligned) -> Statistic:
    """Agreement on the label in focus, of aligned passages that bear it."""
    return _statistic(study, study.unlike[:, :, 1 + study.focus], NO_PAIR, ONE_LABEL)


def unlikeness(units: Units, alignment: Alignment, labels: int) -> Floats:
    """How unlike the labels of aligned pairs are: of all pairs, then of those with each label."""
    place = positional(units)
    k = (alignment.tuples != MISSING).sum(axis=1)
    sums = np.zeros((1 + labels, 2))
    for i, j in combinations(range(units.annotators), 2):
        both = (alignment.tuples[:, i] != MISSING) & (alignment.tuples[:, j] != MISSING)
        u, v = alignment.tuples[both, i], alignment.tuples[both, j]
        weight = np.maximum(0.0, 1.0 - place[u, v]) / (k[both] - 1)
        unlike = units.label[u] != units.label[v]
        added = np.column_stack((weight * unlike, weight))
        sums[0] += added.sum(axis=0)
        sums[1:] += grouped(units.label[u], added, labels) + grouped(
            units.label[v], added * unlike[:, None], labels
        )
    return _ratio(sums[:, 0], sums[:, 1])


def _measured(texts: list[Units], chance: Chance, labels: int) -> Floats:
    """Disorder and unlikeness of each, shape (texts, 2 + labels)."""
    found = align(texts, chance.dissimilarity)
    pairs = zip(texts, found, strict=True)
    return np.array([[best.disorder(units), *unlikeness(units, best, labels)] for units, best in pairs])


def _mean(values: Floats) -> Floats:
    """The mean of each column, leaving out what is undefined; NaN where everything is."""
    known = ~np.isnan(values)
    return _ratio(np.where(known, values, 0.0).sum(axis=0), known.sum(axis=0))


def _ratio(total: Floats, number: Floats | Integers) -> Floats:
    """The quotient; NaN where there is nothing to divide by."""
    quotient: Floats = np.full(len(total), np.nan)
    np.divide(total, number, out=quotient, where=number > 0)
    return quotient


def _units(continua: Continua, text: int) -> Units:
    """What the readers of a text marked in it."""
    readers = np.flatnonzero(continua.readers[text])
    spans = continua.spans[continua.spans[:, TEXT] == text]
    number = np.searchsorted(readers, spans[:, ANNOTATOR])
    _, _, start, end, label = spans.T
    return by_annotator(number, start, end, label, len(readers))


def _statistic(study: Aligned, values: Floats, nothing: str, no_variation: str) -> Statistic:
    """1 - observed / expected of the texts that have both."""
    told: Mask = np.asarray(np.isfinite(values).all(axis=1))
    rows = np.column_stack((np.where(told[:, None], values, 0.0), told))

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        return sums[..., 0], np.where(sums[..., 2] > 0, sums[..., 1], np.nan)

    texts = study.continua.compared().spans[:, TEXT]
    number = np.bincount(texts, minlength=len(told))
    note = FEW if (number[told] < FEW_SPANS).any() else None
    return Statistic(
        grouped(study.documents, rows, study.continua.size), parts, nothing, no_variation, note=note
    )
