"""Which sentences might say the same: those that share a run of words, found by an inverted index.

Two kinds of runs are looked at: three words that follow each other, and two that do when function words
are passed over. Runs that stand in very many sentences say nothing, but for long ones: a report of an
agency in a hundred wordings is followed from each wording to the next few.
"""

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from kzannot.statements.sentences import Integers, Sentences, Step
from kzannot.statements.weights import Weights, shingles

COMMON = 48
"""A run in more sentences than these makes no candidates by itself …"""

LONG = 6
"""… unless it has so many words; then each sentence meets the next few that have it."""

NEXT = 6
"""How many those are."""

LEAST = 0.28
"""The weight that the shared runs of two candidates must have together."""


def candidates(sentences: Sentences, weights: Weights, step: Step) -> Integers:
    """Pairs of different sentences that might say the same, the first before the second; shape (2, pairs)."""
    runs = [(3, False), (2, True)]
    found = [_chained(*_postings(sentences, weights, LONG, content=False), many=len(sentences))]
    for done, (length, content) in enumerate(runs):
        step(done, len(runs))
        found.append(_paired(*_postings(sentences, weights, length, content=content), many=len(sentences)))
    total = sum(found[1:], found[0]).tocoo()
    heavy = (total.data >= LEAST) & (total.row < total.col)
    return np.stack((total.row[heavy], total.col[heavy])).astype(np.int64)


def _postings(
    sentences: Sentences, weights: Weights, length: int, *, content: bool
) -> tuple[NDArray[np.uint64], Integers, Weights]:
    """Runs, the sentences that have them, and what they weigh; each run of a sentence once, runs in order."""
    of_word = sentences.of_words()
    kept = np.flatnonzero(~sentences.weightless[sentences.words]) if content else np.arange(len(of_word))
    begins, hashes = shingles(sentences.words[kept], of_word[kept], length)
    weight = sum((weights[kept[begins + each]] for each in range(length)), np.zeros(len(begins)))
    owner = of_word[kept[begins]]
    order = np.lexsort((owner, hashes))
    hashes, owner, weight = hashes[order], owner[order], weight[order]
    once = np.ones(len(order), np.bool_)
    once[1:] = (hashes[1:] != hashes[:-1]) | (owner[1:] != owner[:-1])
    return hashes[once], owner[once], weight[once]


def _paired(hashes: NDArray[np.uint64], owner: Integers, weight: Weights, *, many: int) -> sparse.csr_array:
    """The weight of the runs that every two sentences share, without those that are common."""
    _, run, times = np.unique(hashes, return_inverse=True, return_counts=True)
    kept = (times[run] > 1) & (times[run] <= COMMON)
    rows = (np.sqrt(weight[kept]), (owner[kept], run[kept]))
    has = sparse.csr_array(rows, shape=(many, len(times)))
    return sparse.csr_array(has @ has.T)


def _chained(hashes: NDArray[np.uint64], owner: Integers, weight: Weights, *, many: int) -> sparse.csr_array:
    """The weight of the common runs that a sentence shares with the next few that have them."""
    _, run, times = np.unique(hashes, return_inverse=True, return_counts=True)
    ones, others = [], []
    for further in range(1, NEXT + 1):
        near = np.flatnonzero((run[:-further] == run[further:]) & (times[run[:-further]] > COMMON))
        ones.append(near)
        others.append(near + further)
    one, other = np.concatenate(ones), np.concatenate(others)
    return sparse.csr_array((weight[one], (owner[one], owner[other])), shape=(many, many))
