"""What annotators found in units and missed there: the passages behind an agreement, and behind a use."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from kzannot.model.codebook import Frame
from kzannot.project.corpus import Corpus
from kzannot.project.counting import count


@dataclass(frozen=True, slots=True)
class Judged:
    """A unit in which some annotators found a frame and others, who saw it too, did not."""

    article_id: UUID
    start: int
    end: int
    found: tuple[str, ...]
    missed: tuple[str, ...]


def differences(corpus: Corpus, kind: str, frame: Frame) -> list[Judged]:
    """The units of a kind in which annotators who saw them differ about a frame."""
    return [each for each in _judged(corpus, kind, frame) if each.found and each.missed]


def uses(corpus: Corpus, kind: str, frame: Frame) -> list[Judged]:
    """The units of a kind in which somebody found a frame."""
    return [each for each in _judged(corpus, kind, frame) if each.found]


def _judged(corpus: Corpus, kind: str, frame: Frame) -> Iterator[Judged]:
    counts = count(corpus, kind, [frame.id])
    names = [annotator.name for annotator in corpus.annotators]
    for (article_id, start, end), values in zip(counts.places, counts.values[0], strict=True):
        yes = tuple(name for name, value in zip(names, values, strict=True) if value == 1)
        no = tuple(name for name, value in zip(names, values, strict=True) if value == 0)
        yield Judged(article_id, start, end, yes, no)
