"""The units in which annotators differ about a frame: the passages behind an agreement."""

from dataclasses import dataclass
from uuid import UUID

from kzannot.model.codebook import Frame
from kzannot.project.corpus import Corpus
from kzannot.project.counting import count


@dataclass(frozen=True, slots=True)
class Difference:
    """A unit in which some annotators found a frame and others, who saw it too, did not."""

    article_id: UUID
    start: int
    end: int
    found: tuple[str, ...]
    missed: tuple[str, ...]


def differences(corpus: Corpus, kind: str, frame: Frame) -> list[Difference]:
    """The units of a kind in which annotators who saw them differ about a frame."""
    counts = count(corpus, kind, [frame.id])
    names = [annotator.name for annotator in corpus.annotators]
    found = []
    for (article_id, start, end), values in zip(counts.places, counts.values[0], strict=True):
        yes = tuple(name for name, value in zip(names, values, strict=True) if value == 1)
        no = tuple(name for name, value in zip(names, values, strict=True) if value == 0)
        if yes and no:
            found.append(Difference(article_id, start, end, yes, no))
    return found
