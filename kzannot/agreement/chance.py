"""What annotators would mark by chance: random continua that gamma is held against.

Two ways are in use and differ a little, so the one taken must be told. Shifting keeps what annotators
marked and moves it along the text (Mathet, Widlöcher & Métivier 2015, section 5.2); sampling draws lengths,
gaps and labels anew from how they are distributed (the default of pygamma-agreement).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

import numpy as np

from kzannot.agreement.alignment import Dissimilarity, Units
from kzannot.agreement.ratings import Floats, Integers

Random = np.random.Generator


class Way(StrEnum):
    """How a random continuum is made."""

    SAMPLE = "sample"
    SHIFT = "shift"


@dataclass(frozen=True, slots=True)
class Chance:
    """What gamma is computed by.

    Args:
        way: how random continua are made.
        samples: how many, for each text.
        precision: if given, as many more are made as the expected disorder needs to be known within this
            share of it, 19 times in 20.
        seed: of the random continua; the same seed gives a text the same ones, whatever the other texts.
        dissimilarity: how much place counts against label.
    """

    way: Way = Way.SAMPLE
    samples: int = 30
    precision: float | None = None
    seed: int = 1
    dissimilarity: Dissimilarity = field(default_factory=Dissimilarity)


def continua_by_chance(units: Units, length: int, way: Way, random: Random) -> Iterator[Units]:
    """Random continua like this one, without end; each has units.

    Where all is equally long and far apart there is nothing to sample from: units are shifted then.
    """
    if way is Way.SAMPLE and not _varies(units):
        way = Way.SHIFT
    make: Callable[[], Units] = {
        Way.SAMPLE: lambda: _sampled(units, random),
        Way.SHIFT: lambda: _shifted(units, length, random),
    }[way]
    while True:
        made = make()
        if len(made):
            yield made


def _shifted(units: Units, length: int, random: Random) -> Units:
    """Each annotator marks what one of the real ones did, further on; what leaves the text comes in again.

    Shifts are as far from each other as the mean unit is long, as long as there is room for that.
    """
    least = float((units.end - units.start).mean())
    free = np.ones(length, dtype=np.bool_)
    shifts = np.zeros(units.annotators)
    for number in range(units.annotators):
        places = np.flatnonzero(free) if free.any() else np.arange(length)
        shifts[number] = random.choice(places)
        apart = np.abs(np.arange(length) - shifts[number])
        free &= np.minimum(apart, length - apart) >= least
    model = random.integers(units.annotators, size=units.annotators)
    taken = [np.flatnonzero(units.annotator == each) for each in model]
    annotator = np.repeat(np.arange(units.annotators), [len(each) for each in taken])
    kept = np.concatenate(taken)
    start = (units.start[kept] + shifts[annotator]) % length
    end = start + units.end[kept] - units.start[kept]
    return Units(annotator, start, end, units.label[kept], units.annotators)


def _sampled(units: Units, random: Random) -> Units:
    """Number, lengths, gaps and labels of units as they are distributed in this continuum."""
    number = np.bincount(units.annotator, minlength=units.annotators)
    sizes = np.maximum(1, np.rint(_like(number, units.annotators, random)).astype(int))
    annotator = np.repeat(np.arange(units.annotators), sizes)
    length = np.abs(_like(units.end - units.start, len(annotator), random))
    gap = _like(_gaps(units), len(annotator), random)
    end = np.cumsum(gap + length)
    end -= np.concatenate(([0.0], end))[(np.cumsum(sizes) - sizes)][annotator]
    label = random.choice(units.label, len(annotator))
    return Units(annotator, end - length, end, label, units.annotators)


def _varies(units: Units) -> bool:
    """Whether units differ in length or gap."""
    return any(np.ptp(values) > 0 for values in (units.end - units.start, _gaps(units)))


def _like(values: Floats | Integers, size: int, random: Random) -> Floats:
    """Normal numbers with the mean and deviation of the values."""
    return random.normal(values.mean(), values.std(), size)


def _gaps(units: Units) -> Floats:
    """From the end of each unit to the start of its annotator's next; the text's start counts as an end."""
    order = np.lexsort((units.start, units.annotator))
    annotator, start, end = units.annotator[order], units.start[order], units.end[order]
    first = np.concatenate(([True], annotator[1:] != annotator[:-1]))
    gaps: Floats = start - np.where(first, 0.0, np.concatenate(([0.0], end[:-1])))
    return gaps


def enough(disorders: Floats, precision: float | None) -> int:
    """How many samples the precision asks for, judged by the disorders of the first."""
    if precision is None:
        return len(disorders)
    variation = float(disorders.std(ddof=1) / disorders.mean())
    return int(np.ceil((1.96 * variation / precision) ** 2))


def by_annotator(
    annotator: Integers, start: Integers, end: Integers, label: Integers, annotators: int
) -> Units:
    """Units from columns in any order."""
    order = np.argsort(annotator, kind="stable")
    places = start[order].astype(np.float64), end[order].astype(np.float64)
    return Units(annotator[order], *places, label[order], annotators)
