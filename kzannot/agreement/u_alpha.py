"""The unitizing alphas of 2016: do annotators find the same stretches, and give them the same labels?

Source: K. Krippendorff, Y. Mathet, S. Bouvry, A. Widlöcher, On the reliability of unitizing textual continua,
Quality & Quantity 50, 2016. A continuum is cut by each annotator into units of some label and gaps phi, so
an annotator's units must not overlap: texts where they do are left out and counted. Where that would be most
of the texts, agreement on boundaries and labels is that of the labels' layers, each a continuum of its own,
pooled as the older alpha pools them (which is not in the source, and is said), and whether anything is marked
is asked of all texts. In several texts, nothing pairs across them. The letters: l_ck is how long labels c and
k meet, l_c its margin, l the total; s_c is the sum of squared lengths, how long units of c would meet
themselves.

Where more than two annotated, the self-pairing of cu-alpha is read pair by pair of annotators.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from kzannot.agreement.continua import LABEL, TEXT, Continua, overlapping_texts, segments
from kzannot.agreement.krippendorff import coincidences
from kzannot.agreement.ratings import Floats, Ratings, grouped
from kzannot.agreement.statistic import Statistic
from kzannot.errors import QT_TRANSLATE_NOOP

NO_TEXT = QT_TRANSLATE_NOOP("messages", "No text was read by two annotators.")
ALL_OVERLAP = QT_TRANSLATE_NOOP("messages", "In every text, frames of one annotator overlap.")
LAYERS = QT_TRANSLATE_NOOP(
    "messages",
    "Frames of one annotator overlap: each frame is a layer of its own, and all layers are pooled.",
)
NO_MEETING = QT_TRANSLATE_NOOP("messages", "No passage was marked by two annotators.")
NO_UNITS = QT_TRANSLATE_NOOP("messages", "Everything or nothing was marked: no disagreement can be expected.")
ONE_LABEL = QT_TRANSLATE_NOOP("messages", "Where annotators met, there was one frame only, or too little.")


@dataclass(frozen=True, slots=True, eq=False)
class _Lengths:
    """How long labels meet, in sums (...,): l and s with the gap at 0; l_star and s_star without gaps."""

    l_ck: Floats
    s: Floats
    s_star: Floats

    @property
    def l_star(self) -> Floats:
        """How long each label (not the gap) meets any label, shape (..., labels)."""
        return np.asarray(self.l_ck[..., 1:, 1:].sum(axis=-1))


Parts = Callable[[_Lengths], tuple[Floats, Floats]]


def u_alpha(continua: Continua) -> Statistic:
    """Agreement on boundaries and labels at once."""
    if _mostly_overlapping(continua):
        return _layers(continua)

    def parts(lengths: _Lengths) -> tuple[Floats, Floats]:
        l_c, s = lengths.l_ck.sum(axis=-1), lengths.s
        total = l_c.sum(axis=-1)
        same = np.trace(lengths.l_ck, axis1=-2, axis2=-1)
        return 1.0 - same / total, _unlike(l_c, s)

    return _family(continua, parts, NO_TEXT, NO_UNITS)


def u_alpha_binary(continua: Continua) -> Statistic:
    """Agreement on what is marked at all, whatever its label."""

    def parts(lengths: _Lengths) -> tuple[Floats, Floats]:
        l_c = lengths.l_ck.sum(axis=-1)
        total, gap = l_c.sum(axis=-1), l_c[..., 0]
        expected = gap * (total - gap) / (np.square(total) - lengths.s.sum(axis=-1))
        return (gap - lengths.l_ck[..., 0, 0]) / total, expected

    if _mostly_overlapping(continua):
        blind = continua.spans.copy()
        blind[:, LABEL] = 0
        continua = replace(continua, spans=blind, labels=1).layer(0)
    return _family(continua, parts, NO_TEXT, NO_UNITS)


def _mostly_overlapping(continua: Continua) -> bool:
    """Whether leaving out the texts in which spans of one annotator overlap would leave out most."""
    compared = continua.compared()
    return bool(2 * overlapping_texts(compared).sum() > compared.readers.any(axis=1).sum())


def _layers(continua: Continua) -> Statistic:
    """The layers of all labels that occur, their observed and expected disagreement added up."""
    labels = np.unique(continua.compared().spans[:, LABEL]).tolist()
    layers = [u_alpha(continua.layer(label)) for label in labels]
    ends = np.cumsum([layer.rows.shape[1] for layer in layers])[:-1]

    def parts(sums: Floats) -> tuple[Floats, Floats]:
        found = [layer.parts(own) for layer, own in zip(layers, np.split(sums, ends, axis=-1), strict=True)]
        # What a layer cannot tell (nobody marked it in this draw) adds nothing.
        observed = np.sum([np.nan_to_num(each) for each, _ in found], axis=0)
        expected = np.sum([np.nan_to_num(each) for _, each in found], axis=0)
        return observed, np.where(np.isnan([each for _, each in found]).all(axis=0), np.nan, expected)

    return Statistic(np.hstack([layer.rows for layer in layers]), parts, NO_TEXT, NO_UNITS, note=LAYERS)


def cu_alpha(continua: Continua) -> Statistic:
    """Agreement on labels where annotators marked the same text, however little that is."""

    def parts(lengths: _Lengths) -> tuple[Floats, Floats]:
        total = lengths.l_star.sum(axis=-1)
        same = np.trace(lengths.l_ck[..., 1:, 1:], axis1=-2, axis2=-1)
        return 1.0 - same / total, _unlike(lengths.l_star, lengths.s_star)

    return _family(continua, parts, NO_MEETING, ONE_LABEL)


def ku_alpha(continua: Continua) -> Statistic:
    """Agreement on the label in focus, against all others, where annotators marked the same text."""
    k = continua.focus or 0

    def parts(lengths: _Lengths) -> tuple[Floats, Floats]:
        total, l_k, s_k = lengths.l_star.sum(axis=-1), lengths.l_star[..., k], lengths.s_star[..., k]
        observed = 1.0 - lengths.l_ck[..., 1 + k, 1 + k] / l_k
        paired = l_k * total - s_k
        return observed, _where(paired, l_k * (total - l_k) / paired, l_k)

    return _family(continua, parts, NO_MEETING, ONE_LABEL)


def coverage(continua: Continua) -> Statistic:
    """How much of what it speaks of cu-alpha has seen: the share of the text that two annotators marked.

    With a label in focus, as for ku-alpha, it is the share of what was marked with that label.
    """
    k = continua.focus

    def parts(lengths: _Lengths) -> tuple[Floats, Floats]:
        of, met = lengths.l_ck.sum(axis=-1), lengths.l_star
        whole = of.sum(axis=-1) if k is None else of[..., 1 + k]
        seen = met.sum(axis=-1) if k is None else met[..., k]
        return 1.0 - seen / whole, np.where(whole > 0, 1.0, np.nan)

    return _family(continua, parts, NO_TEXT, NO_UNITS)


def _unlike(margins: Floats, own: Floats) -> Floats:
    """The share of unlike pairs that chance gives, where units do not pair with themselves."""
    paired = np.square(margins) - own
    rest = np.square(margins.sum(axis=-1)) - own.sum(axis=-1)
    return _where(rest, 1.0 - paired.sum(axis=-1) / rest, margins.sum(axis=-1))


def _where(paired: Floats, expected: Floats, length: Floats) -> Floats:
    """What is expected, if anything is left to pair when units do not pair with themselves.

    Where only few units met, nothing is: then 0, nothing expected; and NaN where none met.
    """
    return np.where(paired > 0, expected, np.where(length > 0, 0.0, np.nan))


def _family(continua: Continua, parts: Parts, nothing: str, no_variation: str) -> Statistic:
    """A measure of the family as a function of the lengths that documents add."""
    compared = continua.compared()
    overlap = overlapping_texts(compared)
    used = compared.without(overlap)
    size = continua.labels + 1
    columns = np.cumsum((size * size, size))

    def of(sums: Floats) -> tuple[Floats, Floats]:
        l_ck, s, s_star = np.split(sums, columns, axis=-1)
        return parts(_Lengths(l_ck.reshape(*sums.shape[:-1], size, size), s, s_star))

    cut = segments(used)
    rows = np.hstack((coincidences(cut), _squares(used), _squares_where_others_marked(used, cut)))
    everything = overlap.any() and not used.readers.any()
    return Statistic(rows, of, ALL_OVERLAP if everything else nothing, no_variation, int(overlap.sum()))


def _squares(continua: Continua) -> Floats:
    """s_c of each document: squared lengths of the units of each label; plain lengths of the gaps, first."""
    text, _, start, end, _ = continua.spans.T
    length = (end - start).astype(np.float64)
    marked = np.bincount(text, weights=length, minlength=len(continua.lengths))
    gaps = continua.lengths * continua.readers.sum(axis=1) - marked
    gaps = grouped(continua.belongs, gaps[:, None], continua.size)
    return np.hstack((gaps, _by_label(continua, np.square(length))))


def _squares_where_others_marked(continua: Continua, cut: Ratings) -> Floats:
    """s_c of each document where gaps do not count: squared lengths of a unit that another marked too.

    It is the mean over the other readers.
    """
    assert cut.weights is not None
    text, annotator, start, end, _ = continua.spans.T
    marked = np.zeros((len(cut.weights) + 1, continua.annotators))
    np.cumsum((cut.values > 0) * cut.weights[:, None], axis=0, out=marked[1:])
    bounds = np.concatenate(([0.0], np.cumsum(cut.weights)))
    base = (np.cumsum(continua.lengths) - continua.lengths)[text]
    met = marked[np.searchsorted(bounds, base + end)] - marked[np.searchsorted(bounds, base + start)]
    met[np.arange(len(met)), annotator] = 0
    others = continua.readers.sum(axis=1)[text] - 1
    return _by_label(continua, np.square(met).sum(axis=1) / others)


def _by_label(continua: Continua, values: Floats) -> Floats:
    """The sums of a value of each span by document and label, shape (documents, labels)."""
    cell = continua.belongs[continua.spans[:, TEXT]] * continua.labels + continua.spans[:, LABEL]
    sums = grouped(cell, values[:, None], continua.size * continua.labels)
    return sums.reshape(continua.size, continua.labels)
