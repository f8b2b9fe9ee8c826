"""From spans to continua: the stretches of text that the same annotators have read from end to end.

An article is cut where its readers change and at furniture, so that no measure takes unread text for text
in which nobody saw anything. A span that reaches beyond its stretch is cut at the border.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from kzannot.agreement.continua import Continua
from kzannot.model.records import Span
from kzannot.model.words import words
from kzannot.project.corpus import Coded, Corpus


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` of an article, and which of the annotators have read it."""

    article: int
    start: int
    end: int
    readers: tuple[bool, ...]


def continua_of(corpus: Corpus, frames: Sequence[UUID]) -> Continua:
    """The corpus as continua in characters; labels are the places of the frames."""
    stretches = stretches_of(corpus)
    label = {frame: number for number, frame in enumerate(frames)}
    rows = [
        (
            number,
            m,
            max(span.start, stretch.start) - stretch.start,
            min(span.end, stretch.end) - stretch.start,
            label[span.frame_id],
        )
        for number, stretch in enumerate(stretches)
        for m, span in spans_in(corpus, stretch)
        if span.frame_id in label
    ]
    return Continua(
        lengths=np.array([stretch.end - stretch.start for stretch in stretches], np.int64),
        readers=np.array([stretch.readers for stretch in stretches], np.bool_).reshape(
            -1, len(corpus.annotators)
        ),
        spans=np.array(rows, np.int64).reshape(-1, 5),
        labels=len(frames),
        documents=np.array([stretch.article for stretch in stretches], np.int64),
    )


def words_of(corpus: Corpus) -> np.ndarray[tuple[int, int], np.dtype[np.int64]]:
    """The words of the stretches: number of the stretch, start and end in it; shape (words, 3)."""
    rows = [
        (number, start, end)
        for number, stretch in enumerate(stretches_of(corpus))
        for start, end in words(corpus.articles[stretch.article].text[stretch.start : stretch.end])
    ]
    return np.array(rows, np.int64).reshape(-1, 3)


def stretches_of(corpus: Corpus) -> list[Stretch]:
    """The stretches of all articles, in text order, that somebody has read."""
    people = [annotator.id for annotator in corpus.annotators]
    return [
        stretch
        for number, coded in enumerate(corpus.articles)
        for stretch in _runs(number, coded, people)
        if any(stretch.readers)
    ]


def _runs(number: int, coded: Coded, people: Sequence[UUID]) -> Iterator[Stretch]:
    """Sections that follow each other with nothing but separators between them, and have the same readers."""
    run: Stretch | None = None
    for section in coded.sections:
        readers = tuple(section.id in coded.seen[person] for person in people)
        apart = run is None or readers != run.readers or coded.text[run.end : section.start].strip()
        if run and apart:
            yield run
        start = section.start if run is None or apart else run.start
        run = Stretch(number, start, section.end, readers)
    if run:
        yield run


def spans_in(corpus: Corpus, stretch: Stretch) -> Iterator[tuple[int, Span]]:
    """The spans of the stretch's readers that reach into it, each with its annotator's number."""
    coded = corpus.articles[stretch.article]
    for m, annotator in enumerate(corpus.annotators):
        if stretch.readers[m]:
            for span in coded.spans[annotator.id]:
                if span.start < stretch.end and stretch.start < span.end:
                    yield m, span
