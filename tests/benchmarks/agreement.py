"""How long alpha and its bootstrap take on a million units, and how much memory.

Times are CPU time of this process, medians.
"""

import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator

import numpy as np

from kzannot.agreement.bootstrap import Plan, intervals
from kzannot.agreement.krippendorff import alpha
from kzannot.agreement.ratings import MISSING, Ratings
from tests.benchmarks import Figure, show

UNITS, ANNOTATORS, CATEGORIES, DOCUMENTS = 1_000_000, 5, 20, 2_000
RUNS = 5


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    ratings = made_up()
    statistic = alpha(ratings)
    size = f"{UNITS:,} units x {ANNOTATORS} annotators x {CATEGORIES} values"
    yield Figure(f"alpha, {size}", 1000 * seconds(lambda: alpha(ratings)), "ms", 500)
    yield Figure("its peak of memory", megabytes(lambda: alpha(ratings)), "MB", 300)
    resampled = 1000 * seconds(lambda: intervals([statistic], Plan(1000)))
    yield Figure(f"1,000 resamples of its {DOCUMENTS:,} documents", resampled, "ms", 2000)


def made_up() -> Ratings:
    """Ratings of which 30 % are missing; annotators agree on two units in three."""
    random = np.random.default_rng(1)
    truth = random.integers(CATEGORIES, size=(UNITS, 1))
    said = random.integers(CATEGORIES, size=(UNITS, ANNOTATORS))
    values = np.where(random.random(said.shape) < 0.67, truth, said).astype(np.int8)
    values[random.random(said.shape) < 0.3] = MISSING
    documents = np.sort(random.integers(DOCUMENTS, size=UNITS)).astype(np.int32)
    return Ratings(values=values, documents=documents, categories=CATEGORIES)


def seconds(work: Callable[[], object]) -> float:
    """The median CPU time of some runs."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        work()
        times.append(time.process_time() - begin)
    return statistics.median(times)


def megabytes(work: Callable[[], object]) -> float:
    """The peak of what is allocated meanwhile."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1e6


if __name__ == "__main__":
    sys.exit(show(main()))
