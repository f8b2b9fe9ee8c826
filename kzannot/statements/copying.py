"""How much of a document others have word for word: what gives away the copy of an agency.

Runs of five words are counted (T. Nicholls, International Journal of Communication 13, 2019, finds n-grams
fit for newswire copy) that stand in another document, too; names and formulas are not. Who copied whom
cannot be told from words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kzannot.statements.sentences import Document, Integers, Sentences, Step, read_sentences
from kzannot.statements.weights import distinct, shingles, weights_of
from kzannot.statements.wording import Word

RUN = 5
"""How many words in a row are no accident."""

LEAST = 1.0
"""What the words of a run weigh together at least."""


@dataclass(frozen=True, slots=True)
class Shared:
    """How many words of a document are looked at, how many others have, too, and where these stand."""

    words: int
    shared: int
    stretches: tuple[tuple[int, int], ...]


def shared_words(documents: Sequence[Document], step: Step = lambda done, total: None) -> list[Shared]:
    """What each document shares with any other, word for word."""
    sentences = read_sentences(documents, step)
    found = _in_shared_runs(sentences, step)
    of_document: list[list[tuple[Word, bool]]] = [[] for _ in documents]
    for sentence, places in enumerate(sentences.places):
        marks = found[sentences.numbers(sentence)].tolist()
        for place in places:
            of_document[place.document] += zip(place.words, marks, strict=True)
    return [_shared(sorted(each, key=lambda pair: pair[0].start)) for each in of_document]


def _in_shared_runs(sentences: Sentences, step: Step) -> NDArray[np.bool_]:
    """Whether each word stands in a run that several documents have."""
    found = np.zeros(len(sentences.words), np.bool_)
    begins, hashes = shingles(sentences.words, sentences.of_words(), RUN)
    before = np.concatenate(([0.0], np.cumsum(weights_of(sentences, step))))
    heavy = before[begins + RUN] - before[begins] >= LEAST
    begins, hashes = begins[heavy], hashes[heavy]
    shared = begins[_documents(sentences, begins, hashes) > 1]
    for offset in range(RUN):
        found[shared + offset] = True
    return found


def _documents(sentences: Sentences, begins: Integers, hashes: NDArray[np.uint64]) -> Integers:
    """In how many documents each run stands."""
    times = np.array([len(places) for places in sentences.places], np.int64)
    document = np.array([place.document for places in sentences.places for place in places], np.int64)
    first = np.concatenate(([0], np.cumsum(times)))
    sentence = sentences.of_words()[begins]
    many = times[sentence]
    row = np.repeat(np.arange(len(begins)), many)
    within = np.arange(len(row)) - np.repeat(np.cumsum(many) - many, many)
    _, run = np.unique(hashes, return_inverse=True)
    where = document[first[sentence[row]] + within]
    many_documents = int(document.max(initial=0)) + 1
    pairs = distinct(run[row] * many_documents + where)
    return np.bincount(pairs // many_documents)[run] if len(run) else np.empty(0, np.int64)


def _shared(words: Sequence[tuple[Word, bool]]) -> Shared:
    """The shared words of a document, and the stretches that they make up."""
    stretches: list[tuple[int, int]] = []
    going_on = False
    for word, shared in words:
        if shared and going_on:
            stretches[-1] = (stretches[-1][0], word.end)
        elif shared:
            stretches.append((word.start, word.end))
        going_on = shared
    return Shared(len(words), sum(shared for _, shared in words), tuple(stretches))
