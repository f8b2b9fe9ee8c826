"""What the measures are computed of: a study a frame, or one of all frames, on units or on spans."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from kzannot.agreement.chance import Chance
from kzannot.agreement.continua import Continua, in_words
from kzannot.agreement.gamma import Aligned, aligned
from kzannot.agreement.measures import Measure, Study
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.model.codebook import Frame
from kzannot.project.corpus import Corpus
from kzannot.project.counting import Counts, count
from kzannot.project.stretches import continua_of, words_of
from kzannot.project.tasks import Task

People = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A study, of which frame (None: of all), and the numbers of those whom it compares."""

    frame: str | None
    people: People
    study: Study


def studies_on_units(
    corpus: Corpus, kind: str, frames: Sequence[Frame], per: str, pairs: bool
) -> Iterator[Asked]:
    """Ratings of the units of a kind: of each frame there or not, or of each unit's set of frames."""
    counts = count(corpus, kind, [frame.id for frame in frames])
    if per == "all":
        whole: list[tuple[str | None, Ratings]] = [(None, _sets(counts, [frame.name for frame in frames]))]
    else:
        whole = [(frame.name, _presence(counts, place)) for place, frame in enumerate(frames)]
    for name, ratings in whole:
        for people in groups(ratings.annotators, pairs):
            yield Asked(name, people, ratings.of(people) if pairs else ratings)


def studies_on_spans(
    corpus: Corpus, measure: Measure, frames: Sequence[Frame], per: str, pairs: bool, seed: int, task: Task
) -> Iterator[Asked]:
    """The stretches that were read, with their spans, in the form that the measure takes."""
    every = continua_of(corpus, [frame.id for frame in frames])
    if measure.words:
        every = in_words(every, words_of(corpus))
    for people in groups(every.annotators, pairs):
        part = every.of(people) if pairs else every
        for frame, study in _focused(measure, part, frames, per, seed, task):
            yield Asked(frame, people, study)


def groups(annotators: int, pairs: bool) -> list[People]:
    """All annotators at once, or every two of them."""
    return list(combinations(range(annotators), 2)) if pairs else [tuple(range(annotators))]


def _focused(
    measure: Measure, every: Continua, frames: Sequence[Frame], per: str, seed: int, task: Task
) -> Iterator[tuple[str | None, Study]]:
    """A measure of one frame among the others keeps them all; any other one sees that frame's layer."""
    if measure.study is Aligned and (per == "all" or measure.focus):
        whole = aligned(every, Chance(seed=seed), task.step)
        if not measure.focus:
            yield None, whole
            return
        yield from ((frame.name, replace(whole, focus=number)) for number, frame in enumerate(frames))
        return
    if measure.focus:
        yield from ((frame.name, replace(every, focus=number)) for number, frame in enumerate(frames))
        return
    if per == "all":
        yield None, every
        return
    for number, frame in enumerate(frames):
        layer = every.layer(number)
        if measure.study is Aligned:
            yield frame.name, aligned(layer, Chance(seed=seed), task.step)
        else:
            yield frame.name, layer


def _presence(counts: Counts, place: int) -> Ratings:
    return Ratings(values=counts.values[place], documents=counts.document, categories=2, presence=True)


def _sets(counts: Counts, names: Sequence[str]) -> Ratings:
    """Each annotator's set of frames in a unit as one value."""
    frames, units, annotators = counts.values.shape
    cells = counts.values.reshape(frames, units * annotators).T
    kinds, codes = np.unique(cells == 1, axis=0, return_inverse=True)
    codes = codes.reshape(units, annotators).astype(np.int32)
    codes[~counts.seen] = MISSING
    sets = tuple(frozenset(name for name, holds in zip(names, kind, strict=True) if holds) for kind in kinds)
    return Ratings(values=codes, documents=counts.document, categories=len(sets), sets=sets)
