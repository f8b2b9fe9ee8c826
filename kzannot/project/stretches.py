"""From spans to continua: the stretches of text that the same annotators have read from end to end.

An article is cut where its readers change and at furniture, so that no measure takes unread text for text
in which nobody saw anything. A span that reaches beyond its stretch is cut at the border.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

import numpy as np

from kzannot.agreement.continua import Continua, Mask
from kzannot.model.records import Annotator, Span
from kzannot.model.words import words
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.counting import Integers, bases, marks, ranges
from kzannot.project.drawing import Drawn


@dataclass(frozen=True, slots=True)
class Stretch:
    """`text[start:end]` of an article, which of the annotators have read it, and what it is drawn with."""

    article: int
    start: int
    end: int
    readers: tuple[bool, ...]
    document: int

    def cut(self, span: Span) -> tuple[int, int]:
        """Where a span that reaches into the stretch starts and ends within it, counted in the article."""
        return max(span.start, self.start), min(span.end, self.end)


def continua_of(corpus: Corpus, frames: Sequence[UUID], drawn: Drawn | None = None) -> Continua:
    """The corpus as continua in characters; labels are the places of the frames."""
    drawn = drawn or Drawn.articles(corpus)
    stretches = stretches_of(corpus, drawn)
    places, readers = _columns(stretches, len(corpus.annotators))
    return Continua(
        lengths=places[:, 2] - places[:, 1],
        readers=readers,
        spans=_cut(marks(corpus, frames), places, bases(corpus), readers),
        labels=len(frames),
        documents=np.array([each.document for each in stretches], np.int64),
        within=drawn.within,
    )


def spans_of_all(corpus: Corpus, spans: Integers) -> Integers:
    """The spans in the stretches that all have read: text, annotator, start, end, and the span's row here.

    Args:
        corpus: the articles, and those who are compared.
        spans: their spans, as `marks` tells them.
    """
    common = [each for each in stretches_of(corpus) if all(each.readers)]
    numbered = np.column_stack((spans[:, :-1], np.arange(len(spans))))
    places, readers = _columns(common, len(corpus.annotators))
    return _cut(numbered, places, bases(corpus), readers)


def _columns(stretches: Sequence[Stretch], annotators: int) -> tuple[Integers, Mask]:
    """The article, start and end of each stretch, and who has read it."""
    places = np.array([(each.article, each.start, each.end) for each in stretches], np.int64).reshape(-1, 3)
    return places, np.array([each.readers for each in stretches], np.bool_).reshape(-1, annotators)


def _cut(spans: Integers, places: Integers, base: Integers, readers: Mask) -> Integers:
    """Rows of stretch, annotator, start, end and label: the spans of its readers that reach into each."""
    article, person, start, end, label = spans.T
    begins, ends = base[places[:, 0]] + places[:, 1], base[places[:, 0]] + places[:, 2]
    first = np.searchsorted(ends, base[article] + start, "right")
    last = np.searchsorted(begins, base[article] + end, "left")
    row, stretch = ranges(first, last)
    own = np.flatnonzero(readers[stretch, person[row]])
    own = own[np.argsort(stretch[own], kind="stable")]
    row, stretch = row[own], stretch[own]
    begin, length = places[stretch, 1], places[stretch, 2] - places[stretch, 1]
    low, high = np.maximum(start[row] - begin, 0), np.minimum(end[row] - begin, length)
    return np.column_stack((stretch, person[row], low, high, label[row]))


def words_of(corpus: Corpus, drawn: Drawn | None = None) -> Integers:
    """The words of the stretches: number of the stretch, start and end in it; shape (words, 3)."""
    rows = [
        (number, start, end)
        for number, stretch in enumerate(stretches_of(corpus, drawn))
        for start, end in words(corpus.articles[stretch.article].text[stretch.start : stretch.end])
    ]
    return np.array(rows, np.int64).reshape(-1, 3)


def stretches_of(corpus: Corpus, drawn: Drawn | None = None) -> list[Stretch]:
    """The stretches of all articles, in text order, that somebody has read."""
    drawn = drawn or Drawn.articles(corpus)
    people = [annotator.id for annotator in corpus.annotators]
    return [
        stretch
        for number, coded in enumerate(corpus.articles)
        for stretch in _runs(number, coded, people, drawn.of_section[number])
        if any(stretch.readers)
    ]


def _runs(number: int, coded: Coded, people: Sequence[UUID], documents: Sequence[int]) -> Iterator[Stretch]:
    """Sections that follow each other with nothing but separators between them, and have the same readers."""
    run: Stretch | None = None
    seen = [coded.seen[person] for person in people]
    for section, document in zip(coded.sections, documents, strict=True):
        readers = tuple(section.id in own for own in seen)
        apart = run is None or (readers, document) != (run.readers, run.document)
        apart = apart or bool(run and coded.text[run.end : section.start].strip())
        if run and apart:
            yield run
        start = section.start if run is None or apart else run.start
        run = Stretch(number, start, section.end, readers, document)
    if run:
        yield run


def spans_of_two(
    corpus: Corpus, first: Annotator, second: Annotator
) -> Iterator[tuple[Stretch, tuple[list[Span], list[Span]]]]:
    """The stretches that two annotators have both read, whoever else has, with the spans of either in it."""
    pair = replace(corpus, annotators=(first, second))
    for stretch in stretches_of(pair):
        if all(stretch.readers):
            spans: tuple[list[Span], list[Span]] = ([], [])
            for m, span in spans_in(pair, stretch):
                spans[m].append(span)
            yield stretch, spans


def spans_in(corpus: Corpus, stretch: Stretch) -> Iterator[tuple[int, Span]]:
    """The spans that reach into a stretch that all have read, each with its annotator's number."""
    coded = corpus.articles[stretch.article]
    for m, annotator in enumerate(corpus.annotators):
        for span in coded.spans[annotator.id]:
            if span.start < stretch.end and stretch.start < span.end:
                yield m, span
