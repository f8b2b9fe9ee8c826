"""Articles that are much the same: how many of their runs of words they share.

A sketch is a sample of an article's runs of four words. Which words a run may begin with depends on the word
alone, so that two articles are sampled alike.

Source: A. Broder, On the resemblance and containment of documents, 1997.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable
from zlib import crc32

RUN = 4
"""How many words a run has."""

SAMPLED = 8
"""One word of so many begins a run of the sample."""

FEWEST = 6
"""With fewer runs in its sample nothing is said about an article."""

ALIKE = 0.5
"""The share of runs that two articles have in common from which on they are told to be alike."""

_WORD = re.compile(r"\w+")

Sketch = frozenset[tuple[str, ...]]


def sketch(text: str) -> Sketch:
    """The sample of a text's runs of words."""
    words = _WORD.findall(text.casefold())
    begins = {word for word in set(words) if crc32(word.encode("utf-8", "replace")) % SAMPLED == 0}
    return frozenset(
        tuple(words[place : place + RUN]) for place in range(len(words) - RUN + 1) if words[place] in begins
    )


class Likeness:
    """Finds for a text the one before it that is most like it."""

    def __init__(self) -> None:
        self._sizes: dict[Hashable, int] = {}
        self._holders: defaultdict[tuple[str, ...], list[Hashable]] = defaultdict(list)

    def add(self, key: Hashable, runs: Sketch) -> None:
        """Take a text in."""
        self._sizes[key] = len(runs)
        for run in runs:
            self._holders[run].append(key)

    def nearest(self, runs: Sketch) -> tuple[Hashable, float] | None:
        """The text that shares most, with the share; None where none is alike."""
        if len(runs) < FEWEST:
            return None
        shared = Counter(_flat(self._holders[run] for run in runs if run in self._holders))
        shares = {key: count / (len(runs) + self._sizes[key] - count) for key, count in shared.items()}
        key = max(shares, key=lambda each: shares[each], default=None)
        return (key, shares[key]) if key is not None and shares[key] >= ALIKE else None


def _flat(lists: Iterable[list[Hashable]]) -> Iterable[Hashable]:
    return (key for each in lists for key in each)
