"""How much a shared word says: rare words much, function words little, names and formulas hardly anything.

The weight of a word is log(N / n) / log(N) for the n of N different sentences that have it (K. Spärck Jones,
Journal of Documentation 28, 1972, scaled to 0 … 1); N counts some sentences that nobody wrote, so that a word
is not common because there are few texts. What is one long word in truth (an alliance's full name,
a title with a name, a turn of phrase) would still weigh as much as all its words together; it gives itself
away by standing in ever other surroundings, while a sentence that is passed on brings its own along.
"""

import numpy as np
from numpy.typing import NDArray

from kzannot.statements.sentences import Integers, Sentences, Step

Weights = NDArray[np.float64]

UNWRITTEN = 500
"""How many sentences are thought of beside those that are there, none of which has the word."""

FUNCTION_WORD = 0.1
"""The weight of a function word, however rare it is."""

FORMULA = 0.12
"""What is left of a word's weight inside a formula."""

FORMULA_LENGTHS = range(2, 9)
"""How many words a formula has; longer ones are found by their parts."""

OFTEN = 3
"""So many times in one document …"""

SURROUNDINGS = 2
"""… among so many different words before and behind makes a formula of it."""

SURROUNDINGS_ANYWHERE = 4
"""So many different words before and behind, in whatever documents, do so, too …"""

VARIETY = 0.5
"""… where such a share of the places differs; an agency's sentence brings the same neighbours each time …"""

SURROUNDINGS_ENOUGH = 8
"""… unless there are as many different ones as these."""

_EDGE = -1
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def weights_of(sentences: Sentences, step: Step) -> Weights:
    """The weight of every word at its place; an array beside `sentences.words`."""
    if not len(sentences):
        return np.empty(0, np.float64)
    frequency = _different(sentences.words, sentences.of_words(), len(sentences.vocabulary))
    total = len(sentences) + UNWRITTEN
    rarity = np.log(total / np.maximum(frequency, 1)) / np.log(total)
    rarity[sentences.weightless] = np.minimum(rarity[sentences.weightless], FUNCTION_WORD)
    weights: Weights = rarity[sentences.words]
    weights[_in_formulas(sentences, step)] *= FORMULA
    return weights


def shingles(words: Integers, of_word: Integers, length: int) -> tuple[Integers, NDArray[np.uint64]]:
    """Where runs of `length` words of one sentence begin, and a hash of each.

    Args:
        words: the numbers of the words.
        of_word: the sentence of each word.
        length: how many words a run has.
    """
    many = len(words) - length + 1
    if many <= 0:
        return np.empty(0, np.int64), np.empty(0, np.uint64)
    begins = np.flatnonzero(of_word[:many] == of_word[length - 1 :])
    hashes = np.full(len(begins), length, np.uint64)
    for offset in range(length):
        hashes = (hashes ^ words[begins + offset].astype(np.uint64)) * _MULTIPLIER
        hashes ^= hashes >> np.uint64(29)
    return begins, hashes


def _in_formulas(sentences: Sentences, step: Step) -> NDArray[np.bool_]:
    """Whether each word stands in a formula, which begins and ends with words that are no function words."""
    found = np.zeros(len(sentences.words), np.bool_)
    of_word = sentences.of_words()
    weightless = sentences.weightless[sentences.words]
    before, behind = _surroundings(sentences)
    document = np.array([places[0].document for places in sentences.places], np.int64)
    for done, length in enumerate(FORMULA_LENGTHS):
        step(done, len(FORMULA_LENGTHS))
        begins, hashes = shingles(sentences.words, of_word, length)
        whole = ~(weightless[begins] | weightless[begins + length - 1])
        begins, hashes = begins[whole], hashes[whole]
        if not len(begins):
            continue
        where = document[of_word[begins]]
        formula = _formulas(hashes, where, before[begins], behind[begins + length - 1])
        for offset in range(length):
            found[begins[formula] + offset] = True
    return found


def _surroundings(sentences: Sentences) -> tuple[Integers, Integers]:
    """Of each word, the next word before and behind that is no function word, or that there is none."""
    of_word = sentences.of_words()
    content = ~sentences.weightless[sentences.words]
    places = np.arange(len(of_word))
    last = np.maximum.accumulate(np.where(content, places, -1))
    next_ = np.minimum.accumulate(np.where(content, places, len(places))[::-1])[::-1]
    before, behind = np.concatenate(([-1], last[:-1])), np.concatenate((next_[1:], [len(places)]))
    return _of_same_sentence(sentences, before), _of_same_sentence(sentences, behind)


def _of_same_sentence(sentences: Sentences, neighbours: Integers) -> Integers:
    """The words at these places, but for places beyond the edges of the sentence."""
    of_word = sentences.of_words()
    there = np.clip(neighbours, 0, len(of_word) - 1)
    inside = (there == neighbours) & (of_word[there] == of_word)
    return np.where(inside, sentences.words[there], _EDGE)


def _formulas(
    hashes: NDArray[np.uint64], document: Integers, before: Integers, behind: Integers
) -> NDArray[np.bool_]:
    """Whether each run is a formula: often in one document, or in many surroundings anywhere."""
    runs, run = np.unique(hashes, return_inverse=True)
    anywhere = np.minimum(_different(run, before, len(runs)), _different(run, behind, len(runs)))
    ever_other = (anywhere >= SURROUNDINGS_ANYWHERE) & (anywhere >= VARIETY * np.bincount(run))
    pairs, local = np.unique(run * _span(document) + document, return_inverse=True)
    times = np.bincount(local)
    varied = np.minimum(_different(local, before, len(times)), _different(local, behind, len(times)))
    often = np.zeros(len(runs), np.bool_)
    often[(pairs // _span(document))[(times >= OFTEN) & (varied >= SURROUNDINGS)]] = True
    return (often | ever_other | (anywhere >= SURROUNDINGS_ENOUGH))[run]


def _different(group: Integers, values: Integers, groups: int) -> Integers:
    """How many different values each group has."""
    span = _span(values)
    pairs = distinct(group * span + values - _EDGE)
    return np.bincount(pairs // span, minlength=groups)


def distinct(values: Integers) -> Integers:
    """The different values, in order: by sorting, for `np.unique` hashes, and that is slow for very many."""
    ordered = np.sort(values)
    new = np.ones(len(ordered), np.bool_)
    new[1:] = ordered[1:] != ordered[:-1]
    return np.asarray(ordered[new])


def _span(values: Integers) -> int:
    """More than there are values from `_EDGE` on, so that a pair of numbers becomes one number."""
    return int(values.max()) + 1 - _EDGE
