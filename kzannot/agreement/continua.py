"""Continua: texts along which annotators marked spans, and who read which text.

A continuum is a stretch of text that its readers read from end to end; positions count from its start, in
characters or in words. Who read a text and marked nothing is a reader all the same: without that, "nothing
there" and "not seen" could not be told apart. Texts with fewer than two readers say nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from kzannot.agreement.ratings import MISSING, Integers, Ratings

TEXT, ANNOTATOR, START, END, LABEL = range(5)
"""The columns of `Continua.spans`."""

Mask = NDArray[np.bool_]
Row = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Continua:
    """Spans that annotators marked in texts.

    Args:
        lengths: shape (texts,); how long each text is.
        readers: shape (texts, annotators); who read which text.
        spans: shape (spans, 5); text, annotator, start, end (exclusive) and label of each span. Spans may
            overlap, whoever marked them.
        labels: how many labels the codebook has; they are numbered 0, 1, ...
        documents: shape (texts,); the document that a text is a stretch of; by default its own number.
        within: shape (documents,); what each document is a part of, where documents are drawn within that.
        focus: the label that is asked about, by the measures that ask about one among others.
        merged: how many spans were lost in merging overlapping ones of one annotator and label.

    Raises:
        ValueError: a span is empty, leaves its text, or is by somebody who did not read it.
    """

    lengths: Integers
    readers: Mask
    spans: Integers
    labels: int
    documents: Integers | None = None
    within: Integers | None = None
    focus: int | None = None
    merged: int = 0

    def __post_init__(self) -> None:
        text, annotator, start, end, label = self.spans.T
        inside = (start >= 0) & (start < end) & (end <= self.lengths[text])
        if not (inside & self.readers[text, annotator] & (label >= 0) & (label < self.labels)).all():
            raise ValueError(
                "a span is empty, leaves its text, has no label, or is by one who did not read it"
            )

    @property
    def annotators(self) -> int:
        """How many annotators there are, columns of `readers`."""
        return int(self.readers.shape[1])

    @property
    def belongs(self) -> Integers:
        """The document of each text."""
        return np.arange(len(self.lengths)) if self.documents is None else self.documents

    @property
    def size(self) -> int:
        """How many documents there are."""
        return int(self.belongs.max(initial=-1)) + 1

    def of(self, annotators: Sequence[int]) -> "Continua":
        """The same texts, with these annotators alone."""
        number = np.full(self.annotators, MISSING)
        number[list(annotators)] = np.arange(len(annotators))
        kept = self.spans[number[self.spans[:, ANNOTATOR]] != MISSING]
        kept[:, ANNOTATOR] = number[kept[:, ANNOTATOR]]
        return replace(self, readers=self.readers[:, list(annotators)], spans=kept)

    def without(self, texts: Mask) -> "Continua":
        """The same, as if nobody had read these texts."""
        if not texts.any():
            return self
        readers = self.readers & ~texts[:, None]
        return replace(self, readers=readers, spans=self.spans[~texts[self.spans[:, TEXT]]])

    def compared(self) -> "Continua":
        """The same, as if nobody had read the texts that fewer than two read."""
        return self.without(self.readers.sum(axis=1) < 2)

    def layer(self, label: int) -> "Continua":
        """The spans of one label as label 0; an annotator's overlapping ones are merged, and counted."""
        spans = self.spans[self.spans[:, LABEL] == label]
        spans[:, LABEL] = 0
        whole = merge(spans)
        return replace(self, spans=whole, labels=1, focus=None, merged=len(spans) - len(whole))


def continua(
    lengths: Iterable[int], readers: Sequence[Sequence[bool]], spans: Iterable[Row], labels: int
) -> Continua:
    """Continua from plain lists; the spans are rows of text, annotator, start, end and label."""
    return Continua(
        lengths=np.array([*lengths], dtype=np.int64),
        readers=np.array(readers, dtype=np.bool_),
        spans=np.array([*spans], dtype=np.int64).reshape(-1, 5),
        labels=labels,
    )


def in_words(continua: Continua, words: Integers) -> Continua:
    """The same spans counted in words: each covers the words that it touches; one that touches none goes.

    Args:
        continua: spans that count in characters.
        words: shape (words, 3); text, start and end of each word, in the order of the texts.
    """
    base = np.cumsum(continua.lengths) - continua.lengths
    starts, ends = base[words[:, 0]] + words[:, 1], base[words[:, 0]] + words[:, 2]
    lengths = np.bincount(words[:, 0], minlength=len(continua.lengths))
    text = continua.spans[:, TEXT]
    spans = continua.spans.copy()
    before = (np.cumsum(lengths) - lengths)[text]
    spans[:, START] = np.searchsorted(ends, base[text] + spans[:, START], side="right") - before
    spans[:, END] = np.searchsorted(starts, base[text] + spans[:, END], side="left") - before
    return replace(continua, lengths=lengths, spans=spans[spans[:, START] < spans[:, END]])


def merge(spans: Integers) -> Integers:
    """Spans of which none overlaps another of the same text, annotator and label.

    Spans that only touch stay apart, for that is how two passages that follow each other are marked.
    """
    spans, fresh = _runs(spans, (TEXT, ANNOTATOR, LABEL))
    first = np.flatnonzero(fresh)
    if not len(first):
        return spans
    whole = spans[first]
    whole[:, END] = np.maximum.reduceat(spans[:, END], first)
    return whole


def overlapping_texts(continua: Continua) -> Mask:
    """In which texts an annotator's spans overlap, whatever their labels; shape (texts,)."""
    spans, fresh = _runs(continua.spans, (TEXT, ANNOTATOR))
    found = np.zeros(len(continua.lengths), dtype=np.bool_)
    found[spans[~fresh, TEXT]] = True
    return found


def _runs(spans: Integers, group: tuple[int, ...]) -> tuple[Integers, Mask]:
    """The spans in order of their groups, and which of them overlap none before them in their group."""
    places = groups(spans, group) * (1 + int(spans[:, END].max(initial=0)))
    starts = places + spans[:, START]
    if (starts[1:] < starts[:-1]).any():
        order = np.argsort(starts, kind="stable")
        spans, places, starts = spans[order], places[order], starts[order]
    ends = np.maximum.accumulate(places + spans[:, END])
    return spans, starts >= np.concatenate(([0], ends[:-1]))[: len(spans)]


def groups(spans: Integers, columns: tuple[int, ...]) -> Integers:
    """A number for each span, the same for spans that are equal in these columns, in the order of these."""
    number = np.zeros(len(spans), dtype=np.int64)
    for column in columns:
        number = number * (1 + int(spans[:, column].max(initial=0))) + spans[:, column]
    return number


def segments(continua: Continua) -> Ratings:
    """The texts cut at every end of a span: units of which each annotator says 0, a gap, or 1 + label.

    Each row weighs as much as it is long. The spans of one annotator must not overlap.
    """
    base = np.concatenate(([0], np.cumsum(continua.lengths)))
    text, annotator, start, end, label = continua.spans.T
    start, end = base[text] + start, base[text] + end
    bounds = np.unique(np.concatenate((base, start, end)))
    change = np.zeros((len(bounds), continua.annotators), dtype=np.int64)
    np.add.at(change, (np.searchsorted(bounds, start), annotator), label + 1)
    np.subtract.at(change, (np.searchsorted(bounds, end), annotator), label + 1)
    said = np.cumsum(change, axis=0)[:-1]
    where = np.searchsorted(base, bounds[:-1], side="right") - 1
    return Ratings(
        values=np.where(continua.readers[where], said, MISSING),
        documents=continua.belongs[where],
        categories=continua.labels + 1,
        weights=np.diff(bounds).astype(np.float64),
    )
