"""The older unitizing alpha, for comparison with older studies and with programs that still compute it.

Source: K. Krippendorff, Content Analysis, 2nd ed., Sage 2004, chapter 11. Each label is a layer of its own:
frames may overlap. With more than two annotators it does not behave as intended, for which reason its author
replaced it in 2016 (`u_alpha`). It depends on what is counted, characters or words. The letters: L is the
length of the text, m the number of its readers, l the length of a unit, N how many units a layer has.

Labels and texts are pooled alike: sums of observed over sums of expected disagreement.
"""

import numpy as np

from kzannot.agreement.continua import ANNOTATOR, END, LABEL, START, TEXT, Continua, groups, merge
from kzannot.agreement.meeting import meetings
from kzannot.agreement.ratings import Floats, Integers, grouped
from kzannot.agreement.statistic import Statistic
from kzannot.agreement.u_alpha import NO_TEXT
from kzannot.errors import QT_TRANSLATE_NOOP

NOTHING_MARKED = QT_TRANSLATE_NOOP("messages", "Nobody marked anything.")


def u_alpha_2004(continua: Continua) -> Statistic:
    """Agreement on units of each label, their place above all."""
    compared = continua.compared()
    units = merge(compared.spans)
    m = compared.readers.sum(axis=1).astype(np.float64)
    length = compared.lengths.astype(np.float64)
    observed, text = _observed(compared, units), units[:, TEXT]
    apart = grouped(text, observed[:, None], len(length))[:, 0]
    o = np.divide(apart, m * (m - 1) * length**2, out=np.zeros_like(apart), where=m > 1)
    rows = np.column_stack((o, _expected(compared, units, m, length), m > 1))
    return Statistic(grouped(compared.belongs, rows, compared.size), _parts, NO_TEXT, NOTHING_MARKED)


def _parts(sums: Floats) -> tuple[Floats, Floats]:
    """Observed and expected disagreement, of texts that two annotators read."""
    return sums[..., 0], np.where(sums[..., 2] > 0, sums[..., 1], np.nan)


def _observed(continua: Continua, units: Integers) -> Floats:
    """How far each unit is from the sections of the other readers that it meets.

    From a unit, the squared distances of both ends; from a gap that holds it, its squared length. The latter
    counts twice, for it is counted from the gap's side, too.
    """
    g, h = meetings(units, continua.annotators)
    ends = np.square(units[g, START] - units[h, START]) + np.square(units[g, END] - units[h, END])
    apart = grouped(g, ends[:, None].astype(np.float64), len(units))[:, 0]
    met = np.zeros((len(units), continua.annotators), dtype=np.bool_)
    met[g, units[h, ANNOTATOR]] = True
    met[np.arange(len(units)), units[:, ANNOTATOR]] = True
    alone = (continua.readers[units[:, TEXT]] & ~met).sum(axis=1)
    return np.asarray(apart + 2.0 * alone * np.square(units[:, END] - units[:, START]))


def _expected(continua: Continua, units: Integers, m: Floats, length: Floats) -> Floats:
    """The disagreement of each text if the units of each layer lay anywhere."""
    layer = units[:, TEXT] * continua.labels + units[:, LABEL]
    layers, n = np.unique(layer, return_counts=True)
    number = np.searchsorted(layers, layer)
    l = (units[:, END] - units[:, START]).astype(np.float64)  # noqa: E741  the book's letter
    pairs = (n[number] - 1) * (2 * l**3 - 3 * l**2 + l) / 3 + l**2 * _places(continua, units)
    sums = grouped(number, np.column_stack((pairs, l * (l - 1))), len(layers))
    text = layers // continua.labels
    whole = (m * length)[text]
    expected = 2 * sums[:, 0] / length[text] / (whole * (whole - 1) - sums[:, 1])
    return grouped(text, expected[:, None], len(length))[:, 0]


def _places(continua: Continua, units: Integers) -> Floats:
    """In how many places each unit would lie wholly in a gap of its layer, whoever's."""
    layer, gap = _gaps(continua, units)
    width = 1 + int(continua.lengths.max(initial=0))
    order = np.lexsort((gap, layer))
    layer, gap = layer[order], gap[order]
    length = units[:, END] - units[:, START]
    own = units[:, TEXT] * continua.labels + units[:, LABEL]
    first = np.searchsorted(layer * width + gap, own * width + length)
    last = np.searchsorted(layer, own, side="right")
    total = np.concatenate(([0], np.cumsum(gap)))
    return np.asarray(total[last] - total[first] - (last - first) * (length - 1), dtype=np.float64)


def _gaps(continua: Continua, units: Integers) -> tuple[Integers, Integers]:
    """The gaps of every reader in every layer that has units: the layer's number, and the length."""
    layers = np.unique(units[:, [TEXT, LABEL]], axis=0)
    where, reader = np.nonzero(continua.readers[layers[:, 0]])
    # An empty unit at the end of the text closes everybody's last gap.
    end = continua.lengths[layers[where, 0]]
    closing = np.column_stack((layers[where, 0], reader, end, end, layers[where, 1]))
    cuts = np.vstack((units, closing))
    cuts = cuts[np.lexsort((cuts[:, END], cuts[:, START], cuts[:, ANNOTATOR], cuts[:, LABEL], cuts[:, TEXT]))]
    row = groups(cuts, (TEXT, LABEL, ANNOTATOR))
    same = np.concatenate(([False], row[1:] == row[:-1]))
    before = np.where(same, np.concatenate(([0], cuts[:-1, END])), 0)
    return cuts[:, TEXT] * continua.labels + cuts[:, LABEL], cuts[:, START] - before
