"""How long the search for shared statements takes over a thousand articles, and how much memory.

The articles are 4,000 characters of invented words each. In one set every tenth sentence is one of 900 that
are passed on with a word in eight replaced; in the other set every sentence is: harder than any real corpus.
"""

import random
import re
import resource
import sys
import time
from collections.abc import Iterator

from kzannot.statements.detector import propose
from kzannot.statements.sentences import Document
from tests.benchmarks import Figure, show

ARTICLES, LETTERS, PASSED_ON = 1_000, 4_000, 900
SHARES = (0.1, 1.0)
MEGABYTE = 1024 if sys.platform.startswith("linux") else 1024 * 1024
"""What `ru_maxrss` counts in, by the system."""


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    for share in SHARES:
        documents = list(corpus(random.Random(7), share))
        start = time.perf_counter()
        found = propose(documents)
        took = (time.perf_counter() - start) * 1000
        said = f"{ARTICLES:,} articles, {share:.0%} passed on, {len(found)} statements"
        yield Figure(said, took, "ms", 60_000)
        yield Figure("  most memory so far", _memory(), "MB", 1_000)


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MEGABYTE


def corpus(chance: random.Random, share: float) -> Iterator[Document]:
    """Articles of which such a share of the sentences is passed on from one to the other."""
    words = ["".join(chance.choices("aeiourstnlkmd", k=chance.randint(3, 11))) for _ in range(6_000)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    pool = [_sentence(chance, words, weights) for _ in range(PASSED_ON)]
    for _ in range(ARTICLES):
        text = ""
        while len(text) < LETTERS:
            if chance.random() < share:
                text += _edited(chance, chance.choice(pool), words)
            else:
                text += _sentence(chance, words, weights)
        yield Document(text, [match.span() for match in re.finditer(r"[^ .][^.]*\.", text)])


def _sentence(chance: random.Random, words: list[str], weights: list[float]) -> str:
    return " ".join(chance.choices(words, weights, k=chance.randint(6, 25))).capitalize() + ". "


def _edited(chance: random.Random, sentence: str, words: list[str]) -> str:
    """A sentence in which one word in eight is another."""
    parts = sentence.rstrip(". ").split(" ")
    for _ in range(max(1, len(parts) // 8)):
        parts[chance.randrange(len(parts))] = chance.choice(words)
    return " ".join(parts) + ". "


if __name__ == "__main__":
    sys.exit(show(main()))
