"""From spans to arrays: which annotator found which frame in which unit, and which units were seen.

An annotator has seen a unit when every section that it consists of was read or coded. In the arrays 1 is
"has the frame", 0 "seen, and has it not", and -1 "not seen".
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from kzannot.model.records import Span
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.units import Unit, check_unit, units_of

UNSEEN = -1


@dataclass(frozen=True, slots=True)
class Counts:
    """The units of a corpus, and what was found in them.

    Attributes:
        kind: which units these are.
        values: shape (F, N, M), int8; of frame f, unit n and annotator m: 1, 0, or -1 where unseen.
        seen: shape (N, M); whether the annotator has seen the unit.
        document: shape (N,); the place of each unit's article in the corpus.
        places: each unit's article and stretch, so that a number leads to its passage.
    """

    kind: str
    values: NDArray[np.int8]
    seen: NDArray[np.bool_]
    document: NDArray[np.intp]
    places: tuple[tuple[UUID, int, int], ...]

    @property
    def documents(self) -> int:
        """How many articles the units come from."""
        return int(self.document.max()) + 1 if len(self.document) else 0


def count(corpus: Corpus, kind: str, frames: Sequence[UUID]) -> Counts:
    """Count frames in units.

    Args:
        corpus: who coded what.
        kind: the unit, as in `units.UNITS`.
        frames: the ids of the frames, in the order of the first axis.

    Raises:
        UserError: there is no such unit.
    """
    check_unit(kind)
    blocks: list[NDArray[np.int8]] = []
    seen: list[NDArray[np.bool_]] = []
    document: list[int] = []
    places: list[tuple[UUID, int, int]] = []
    for number, coded in enumerate(corpus.articles):
        units = units_of(coded, kind)
        seen.append(_seen(coded, units, [a.id for a in corpus.annotators]))
        blocks.append(_found(coded, units, [a.id for a in corpus.annotators], frames))
        document.extend([number] * len(units))
        places.extend((coded.article.id, unit.start, unit.end) for unit in units)
    shape = (len(frames), 0, len(corpus.annotators))
    values = np.concatenate([np.zeros(shape, np.int8), *blocks], axis=1)
    all_seen = np.concatenate([np.zeros(shape[1:], np.bool_), *seen])
    values[:, ~all_seen] = UNSEEN
    return Counts(kind, values, all_seen, np.array(document, np.intp), tuple(places))


def seen_units(coded: Coded, units: Sequence[Unit], annotator_id: UUID) -> NDArray[np.bool_]:
    """Shape (N,): whether the annotator has read or coded all sections of each unit."""
    seen = coded.seen[annotator_id]
    unseen = np.concatenate(([0], np.cumsum([section.id not in seen for section in coded.sections])))
    first = np.array([unit.first for unit in units], np.intp)
    last = np.array([unit.last for unit in units], np.intp)
    found: NDArray[np.bool_] = unseen[last + 1] == unseen[first]
    return found


def touched_units(units: Sequence[Unit], spans: Iterable[Span]) -> NDArray[np.bool_]:
    """Shape (N,): whether a span covers at least one letter of each unit; units do not overlap."""
    starts = np.array([unit.start for unit in units], np.intp)
    ends = np.array([unit.end for unit in units], np.intp)
    found = np.zeros(len(units), np.bool_)
    for span in spans:
        found[np.searchsorted(ends, span.start, "right") : np.searchsorted(starts, span.end, "left")] = True
    return found


def _seen(coded: Coded, units: Sequence[Unit], annotators: Sequence[UUID]) -> NDArray[np.bool_]:
    """Shape (N, M)."""
    seen = np.zeros((len(units), len(annotators)), np.bool_)
    for m, annotator in enumerate(annotators):
        seen[:, m] = seen_units(coded, units, annotator)
    return seen


def _found(
    coded: Coded, units: Sequence[Unit], annotators: Sequence[UUID], frames: Sequence[UUID]
) -> NDArray[np.int8]:
    """Shape (F, N, M): where spans are, whether or not the rest of the unit was seen."""
    found = np.zeros((len(frames), len(units), len(annotators)), np.int8)
    for m, annotator in enumerate(annotators):
        for f, frame in enumerate(frames):
            own = (span for span in coded.spans[annotator] if span.frame_id == frame)
            found[f, :, m] = touched_units(units, own)
    return found
