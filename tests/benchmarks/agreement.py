"""How long alpha and its bootstrap take on a million units, and how much memory.

Run by hand: python -m tests.benchmarks.agreement. Times are CPU seconds of this process, medians.
"""

import statistics
import time
import tracemalloc
from collections.abc import Callable

import numpy as np

from kzannot.agreement.bootstrap import Plan, intervals
from kzannot.agreement.krippendorff import alpha
from kzannot.agreement.ratings import MISSING, Ratings

UNITS, ANNOTATORS, CATEGORIES, DOCUMENTS = 1_000_000, 5, 20, 2_000
RUNS = 5


def main() -> None:
    """Print what was measured beside what is allowed."""
    ratings = made_up()
    statistic = alpha(ratings)
    print(f"{UNITS:,} units x {ANNOTATORS} annotators x {CATEGORIES} categories, {DOCUMENTS:,} documents")
    print(f"alpha                    {seconds(lambda: alpha(ratings)):6.3f} s   (0.5)")
    print(f"1,000 document resamples {seconds(lambda: intervals([statistic], Plan(1000))):6.3f} s   (2.0)")
    print(f"peak memory of alpha     {megabytes(lambda: alpha(ratings)):6.1f} MB  (300)")
    print(f"alpha = {statistic.value():.6f}")


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
    main()
