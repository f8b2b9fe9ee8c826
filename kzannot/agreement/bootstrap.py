"""How sure a measure is: documents are drawn anew with replacement, and the measure is computed of each draw.

Documents are drawn, never units: the units of one document resemble each other, and intervals that
ignore it are far too narrow. Annotators stay as they are. A document that adds nothing is not drawn.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kzannot.agreement.ratings import Floats
from kzannot.agreement.statistic import Statistic
from kzannot.errors import QT_TRANSLATE_NOOP

FEWEST = 5
"""With fewer documents no interval is given."""

FEW = 20
"""With fewer documents an interval is given, but called unreliable."""

TOO_FEW = QT_TRANSLATE_NOOP("messages", "Fewer than five documents: no interval is given.")
UNRELIABLE = QT_TRANSLATE_NOOP("messages", "Fewer than twenty documents: the interval is unreliable.")
NEVER_DEFINED = QT_TRANSLATE_NOOP("messages", "The measure is undefined in every draw: no interval is given.")

CELLS = 2**22
"""How many drawn documents are held at once."""

Step = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """How uncertainty is found: number of draws, their seed, and the share of them inside the interval."""

    samples: int = 2000
    seed: int = 1
    level: float = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """What the draws say of a measure; everything is None where none were asked for, or `note` says why.

    `note` also warns of few documents. `undefined_share` is the share of the draws in which the measure
    was undefined; they are left out of the rest.
    """

    documents: int
    low: float | None = None
    high: float | None = None
    p_below_667: float | None = None
    p_below_800: float | None = None
    undefined_share: float | None = None
    note: str | None = None


def intervals(statistics: Sequence[Statistic], plan: Plan, step: Step | None = None) -> list[Interval]:
    """The interval of each statistic, in their order.

    Statistics on the same number of documents share their draws, which saves most of the time; the draws
    depend on that number and on the seed alone, so the company of others changes no result.

    Args:
        statistics: what is to be resampled.
        plan: draws, seed and level.
        step: is told how many statistics are done, of how many.
    """
    together: dict[int, list[int]] = defaultdict(list)
    rows = [statistic.rows[statistic.rows.any(axis=1)] for statistic in statistics]
    for index, kept in enumerate(rows):
        together[len(kept)].append(index)
    found: dict[int, Interval] = {}
    for documents, group in together.items():
        if documents < FEWEST or not plan.samples:
            note = TOO_FEW if plan.samples else None
            found.update((index, Interval(documents, note=note)) for index in group)
        else:
            sums = resample([rows[index] for index in group], plan)
            for index, drawn in zip(group, sums, strict=True):
                found[index] = _interval(documents, statistics[index].of(drawn), plan.level)
        if step:
            step(len(found), len(statistics))
    return [found[index] for index in range(len(statistics))]


def resample(rows: Sequence[Floats], plan: Plan) -> list[Floats]:
    """The sums of drawn rows, an array (samples, K) for each array (documents, K); all share the draws."""
    sums = [np.empty((plan.samples, kept.shape[1])) for kept in rows]
    for draws, times in _draws(len(rows[0]), plan):
        for kept, total in zip(rows, sums, strict=True):
            total[draws] = times @ kept
    return sums


def _draws(documents: int, plan: Plan) -> Iterator[tuple[slice, Floats]]:
    """How often each document was drawn, shape (draws, documents), in chunks of draws."""
    random = np.random.default_rng(plan.seed)
    at_once = max(1, CELLS // documents)
    for start in range(0, plan.samples, at_once):
        draws = min(at_once, plan.samples - start)
        drawn = random.integers(documents, size=(draws, documents))
        drawn += np.arange(draws)[:, None] * documents
        times = np.bincount(drawn.ravel(), minlength=draws * documents)
        yield slice(start, start + draws), times.reshape(draws, documents).astype(np.float64)


def _interval(documents: int, values: Floats, level: float) -> Interval:
    """The percentile interval of drawn values, NaN among them for the undefined ones."""
    defined = values[~np.isnan(values)]
    undefined_share = 1.0 - len(defined) / len(values)
    if not len(defined):
        return Interval(documents, undefined_share=undefined_share, note=NEVER_DEFINED)
    low, high = np.quantile(defined, ((1 - level) / 2, (1 + level) / 2))
    return Interval(
        documents=documents,
        low=float(low),
        high=float(high),
        p_below_667=float(np.mean(defined < 0.667)),
        p_below_800=float(np.mean(defined < 0.800)),
        undefined_share=undefined_share,
        note=UNRELIABLE if documents < FEW else None,
    )
