"""The sentences of many texts as arrays: each different one once, with all the places where it stands.

A sentence that a hundred texts carry word for word is looked at once. Words are numbers here: two words
have the same number exactly if they have the same form.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kzannot.statements.wording import Word, words_in

Integers = NDArray[np.int64]
Step = Callable[[int, int], None]
"""Called with how much is done and of how much; it may raise what calls the work off."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text and where its sentences begin and end; what lies in no sentence is not looked at."""

    text: str
    sentences: Sequence[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands: the number of its document, which of its sentences it is, and its words."""

    document: int
    number: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Sentences:
    """All different sentences, one behind the other.

    Attributes:
        vocabulary: the form of each word's number.
        weightless: whether each word's number is that of a function word; shape (forms,).
        words: the numbers of all words; sentence s has `words[bounds[s]:bounds[s + 1]]`.
        places: of each sentence, where it stands, in the order of the documents.
    """

    vocabulary: list[str]
    weightless: NDArray[np.bool_]
    words: Integers
    bounds: Integers
    places: list[list[Place]]

    def __len__(self) -> int:
        return len(self.places)

    def numbers(self, sentence: int) -> slice:
        """Where a sentence's words stand in `words`, and in any array that runs beside it."""
        return slice(int(self.bounds[sentence]), int(self.bounds[sentence + 1]))

    def of_words(self) -> Integers:
        """The sentence of each word."""
        return np.repeat(np.arange(len(self)), np.diff(self.bounds))


def read_sentences(documents: Sequence[Document], step: Step) -> Sentences:
    """The different sentences of documents, in the order in which they first stand there."""
    numbers: dict[str, int] = {}
    weightless: list[bool] = []
    known: dict[tuple[int, ...], int] = {}
    places: list[list[Place]] = []
    for done, document in enumerate(documents):
        step(done, len(documents))
        for number, (start, end) in enumerate(document.sentences):
            words = tuple(words_in(document.text, start, end))
            if not words:
                continue
            sentence = tuple(_number(word, numbers, weightless) for word in words)
            place = known.setdefault(sentence, len(known))
            if place == len(places):
                places.append([])
            places[place].append(Place(done, number, words))
    return Sentences(list(numbers), np.array(weightless, np.bool_), *_joined(known), places)


def _number(word: Word, numbers: dict[str, int], weightless: list[bool]) -> int:
    number = numbers.setdefault(word.form, len(numbers))
    if number == len(weightless):
        weightless.append(word.weightless)
    return number


def _joined(sentences: Iterable[tuple[int, ...]]) -> tuple[Integers, Integers]:
    """All words one behind the other, and where each sentence begins; the end of the last one is added."""
    each = list(sentences)
    lengths = np.array([len(sentence) for sentence in each], np.int64)
    words = np.fromiter((word for sentence in each for word in sentence), np.int64, int(lengths.sum()))
    return words, np.concatenate(([0], np.cumsum(lengths)))
