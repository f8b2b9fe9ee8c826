"""How sure a measure is: documents are drawn anew with replacement, and the measure is computed of each draw.

Documents are drawn, never units: the units of one document resemble each other, and intervals that
ignore it are far too narrow. Annotators stay as they are. A document that adds nothing is not drawn. Where
documents are parts of something larger (`within`: entries of tickers), that is drawn first, and then as many
of the parts of each as it has; of a single one only the parts, which then says nothing of others.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from kzannot.agreement.ratings import Floats, Integers
from kzannot.agreement.statistic import Statistic
from kzannot.errors import QT_TRANSLATE_NOOP

FEWEST = 5
"""With fewer documents no interval is given."""

FEW = 20
"""With fewer documents an interval is given, but called unreliable."""

TOO_FEW = QT_TRANSLATE_NOOP("messages", "Fewer than five documents: no interval is given.")
UNRELIABLE = QT_TRANSLATE_NOOP("messages", "Fewer than twenty documents: the interval is unreliable.")
WITHIN_ONE = QT_TRANSLATE_NOOP(
    "messages", "Entries of a single article were drawn: the interval says nothing about other articles."
)
NEVER_DEFINED = QT_TRANSLATE_NOOP("messages", "The measure is undefined in every draw: no interval is given.")

CELLS = 2**18
"""How many drawn documents are held at once: what fits the processor's cache."""

SPARSE = 0.05
"""Where less than this share of the rows is not zero, the zeros are not multiplied."""

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


@dataclass(frozen=True, slots=True, eq=False)
class Draws:
    """What is drawn of: rows of documents that add something; `within` numbers what each is a part of."""

    rows: Floats
    within: Integers | None = None

    @property
    def drawn_from(self) -> int:
        """How many things are drawn at the first stage: wholes, else documents."""
        wholes = 1 if self.within is None else int(self.within.max(initial=0)) + 1
        return wholes if wholes > 1 else len(self.rows)

    @property
    def key(self) -> tuple[int, bytes]:
        """What decides how often each row is drawn, beside the plan."""
        return len(self.rows), b"" if self.within is None else self.within.tobytes()


def intervals(
    statistics: Sequence[Statistic],
    plan: Plan,
    step: Step | None = None,
    within: Sequence[Integers | None] | None = None,
) -> list[Interval]:
    """The interval of each statistic, in their order.

    Statistics on the same number of documents share their draws, which saves most of the time; the draws
    depend on that number and on the seed alone, so the company of others changes no result.

    Args:
        statistics: what is to be resampled.
        plan: draws, seed and level.
        step: is told how many statistics are done, of how many.
        within: of each statistic, the number of the whole that each document is a part of; None of those
            whose documents are drawn as they are.
    """
    together: dict[tuple[int, bytes], list[int]] = defaultdict(list)
    wholes = within or [None] * len(statistics)
    draws = [_kept(statistic.rows, whole) for statistic, whole in zip(statistics, wholes, strict=True)]
    for index, each in enumerate(draws):
        together[each.key].append(index)
    found: dict[int, Interval] = {}
    for group in together.values():
        of = draws[group[0]]
        if of.drawn_from < FEWEST or not plan.samples:
            note = TOO_FEW if plan.samples else None
            found.update((index, Interval(of.drawn_from, note=note)) for index in group)
        else:
            sums = resample([draws[index].rows for index in group], plan, of.within)
            for index, drawn in zip(group, sums, strict=True):
                found[index] = _interval(of, statistics[index].of(drawn), plan.level)
        if step:
            step(len(found), len(statistics))
    return [found[index] for index in range(len(statistics))]


def resample(rows: Sequence[Floats], plan: Plan, within: Integers | None = None) -> list[Floats]:
    """The sums of drawn rows, an array (samples, K) for each array (documents, K); all share the draws."""
    sums = [np.empty((plan.samples, kept.shape[1])) for kept in rows]
    adding = [_thinned(kept.T) for kept in rows]
    for draws, times in _draws(len(rows[0]), plan, within):
        columns = np.ascontiguousarray(times.T)
        for kept, total in zip(adding, sums, strict=True):
            total[draws] = np.asarray(kept @ columns).T
    return sums


def _thinned(table: Floats) -> "Floats | csr_array[np.float64]":
    """The table, without its zeros where it holds hardly anything else."""
    return csr_array(table) if np.count_nonzero(table) < SPARSE * table.size else table


def _kept(rows: Floats, within: Integers | None) -> Draws:
    """The rows that add anything, and what they are parts of, numbered anew."""
    adds = rows.any(axis=1)
    if within is None:
        return Draws(rows[adds])
    return Draws(rows[adds], np.unique(within[adds], return_inverse=True)[1])


def _draws(documents: int, plan: Plan, within: Integers | None) -> Iterator[tuple[slice, Floats]]:
    """How often each document was drawn, shape (draws, documents), in chunks of draws."""
    random = np.random.default_rng(plan.seed)
    at_once = max(1, CELLS // documents)
    for start in range(0, plan.samples, at_once):
        draws = min(at_once, plan.samples - start)
        if within is None:
            times = _times(documents, draws, random)
        else:
            times = _times_of_parts(within, _times(int(within.max()) + 1, draws, random), random)
        yield slice(start, start + draws), times.astype(np.float64)


def _times(number: int, draws: int, random: np.random.Generator) -> Integers:
    """How often each of so many was drawn, shape (draws, number)."""
    drawn = random.integers(number, size=(draws, number))
    drawn += np.arange(draws)[:, None] * number
    return np.bincount(drawn.ravel(), minlength=draws * number).reshape(draws, number)


def _times_of_parts(within: Integers, times: Integers, random: np.random.Generator) -> Integers:
    """How often each part was drawn, when each time a whole is, as many parts are as it has."""
    found = times[:, within]
    for whole, size in enumerate(np.bincount(within).tolist()):
        if size > 1:
            found[:, within == whole] = random.multinomial(times[:, whole] * size, np.full(size, 1 / size))
    return found


def _interval(draws: Draws, values: Floats, level: float) -> Interval:
    """The percentile interval of drawn values, NaN among them for the undefined ones."""
    documents = draws.drawn_from
    defined = values[~np.isnan(values)]
    undefined_share = 1.0 - len(defined) / len(values)
    if not len(defined):
        return Interval(documents, undefined_share=undefined_share, note=NEVER_DEFINED)
    low, high = np.quantile(defined, ((1 - level) / 2, (1 + level) / 2))
    single = draws.within is not None and not draws.within.any()
    return Interval(
        documents=documents,
        low=float(low),
        high=float(high),
        p_below_667=float(np.mean(defined < 0.667)),
        p_below_800=float(np.mean(defined < 0.800)),
        undefined_share=undefined_share,
        note=WITHIN_ONE if single else UNRELIABLE if documents < FEW else None,
    )
