"""The words that filters leave out: what other articles have word for word, and what one says again."""

from collections.abc import Iterable

import numpy as np

from kzannot.project.counting import Integers, ranges
from kzannot.project.material import Material
from kzannot.project.statements_copied import Copied
from kzannot.statistics.estimates import Mask

RUN = 7
"""So many words in a row that stood in the article before are a repeat; the longest names are shorter."""

_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)


def copied_words(found: Iterable[Copied], material: Material) -> Mask:
    """Shape (W,); whether each word stands in a run that another article has, too."""
    places = {coded.article.id: place for place, coded in enumerate(material.corpus.articles)}
    rows = [
        (places[each.article.id], start, end)
        for each in found
        if each.article.id in places
        for start, end in each.stretches
    ]
    article, start, end = np.array(rows, np.int64).reshape(-1, 3).T
    base = material.base[article]
    first = np.searchsorted(material.word_end, base + start, "right")
    last = np.searchsorted(material.word_start, base + end, "left")
    marked = np.zeros(len(material.word_start), np.bool_)
    marked[ranges(first, last)[1]] = True
    return marked


def repeated_words(material: Material) -> Mask:
    """Shape (W,); whether each word stands in a run that its article has had before."""
    tokens, article = material.tokens[0], material.word_article
    found = np.zeros(len(tokens), np.bool_)
    many = len(tokens) - RUN + 1
    if many <= 0:
        return found
    begins: Integers = np.flatnonzero(article[:many] == article[RUN - 1 :])
    hashes = article[begins].astype(np.uint64)
    for offset in range(RUN):
        hashes = (hashes ^ tokens[begins + offset].astype(np.uint64)) * _MULTIPLIER
        hashes ^= hashes >> np.uint64(29)
    _, first, same = np.unique(hashes, return_index=True, return_inverse=True)
    again = begins[begins[first[same]] + RUN <= begins]
    for offset in range(RUN):
        found[again + offset] = True
    return found
