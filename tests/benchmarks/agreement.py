"""How long measures of agreement take, and how much memory: units, spans, and gamma.

Times are CPU time of this process, medians; the sizes are those that a large study has.
"""

import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable, Iterator

import numpy as np

from kzannot.agreement.bootstrap import Plan, intervals
from kzannot.agreement.continua import END, LABEL, START, TEXT, Continua
from kzannot.agreement.gamma import Aligned, aligned, gamma
from kzannot.agreement.krippendorff import alpha
from kzannot.agreement.measures import MEASURES
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.agreement.result import Task, assess
from tests.benchmarks import Figure, show

UNITS, ANNOTATORS, CATEGORIES, DOCUMENTS = 1_000_000, 5, 20, 2_000
ARTICLES, READERS, SPANS, FRAMES, LENGTH, PARAGRAPHS = 1_000, 4, 30, 15, 4_000, 20
RUNS = 5


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    yield from _units()
    study = spans(ARTICLES, READERS, SPANS)
    size = f"{len(study.spans):,} spans, {FRAMES} frames"
    yield Figure(f"all measures but gamma, {size}", 1000 * seconds(lambda: window(study), 1), "ms", 10_000)
    apart, dense = spans(1, 3, 200, 40_000), spans(1, 3, 200)
    name = "gamma, 3 x 200 spans, 30 samples"
    yield Figure(name, 1000 * seconds(lambda: gamma(aligned(apart))), "ms", 5_000)
    yield Figure("the same, spans lying five deep", 1000 * seconds(lambda: gamma(aligned(dense)), 1), "ms")


def _units() -> Iterator[Figure]:
    """Alpha of many units, and its resampling."""
    ratings = made_up()
    statistic = alpha(ratings)
    size = f"{UNITS:,} units x {ANNOTATORS} annotators x {CATEGORIES} values"
    yield Figure(f"alpha, {size}", 1000 * seconds(lambda: alpha(ratings)), "ms", 500)
    yield Figure("its peak of memory", megabytes(lambda: alpha(ratings)), "MB", 300)
    resampled = 1000 * seconds(lambda: intervals([statistic], Plan(1000)))
    yield Figure(f"1,000 resamples of its {DOCUMENTS:,} documents", resampled, "ms", 1000)
    apart = made_up(100_000, 100_000)
    single = alpha(apart)
    name = "1,000 resamples of 100,000 documents"
    yield Figure(name, 1000 * seconds(lambda: intervals([single], Plan(1000)), 1), "ms", 1000)


def window(study: Continua) -> None:
    """Every measure but gamma, frame by frame, with intervals."""
    tasks: list[Task] = []
    for frame in range(FRAMES):
        forms: dict[type, Ratings | Continua] = {
            Ratings: paragraphs(study, frame),
            Continua: study.layer(frame),
        }
        offered = [measure for measure in MEASURES.values() if measure.study is not Aligned]
        tasks += [(measure, forms[measure.study]) for measure in offered]
    assess(tasks)


def paragraphs(study: Continua, frame: int) -> Ratings:
    """Whether each annotator saw a frame in each paragraph; all are equally long here."""
    marked = study.spans[study.spans[:, LABEL] == frame]
    values = np.zeros((ARTICLES, PARAGRAPHS, READERS), dtype=np.int8)
    text, reader, start, end, _ = marked.T
    for place in (start, end - 1):
        values[text, place * PARAGRAPHS // LENGTH, reader] = 1
    documents = np.repeat(np.arange(ARTICLES), PARAGRAPHS)
    return Ratings(values=values.reshape(-1, READERS), documents=documents, categories=2, presence=True)


def spans(articles: int, readers: int, number: int, length: int = LENGTH) -> Continua:
    """Spans of readers who mostly mean the same passages."""
    random = np.random.default_rng(1)
    meant = np.sort(random.integers(length - 200, size=(articles, 1, number)), axis=2)
    frame = random.integers(FRAMES, size=meant.shape)
    shape = (articles, readers, number)
    start = np.maximum(0, meant + random.integers(-15, 15, size=shape) * (random.random(shape) < 0.4))
    other = random.integers(FRAMES, size=shape)
    columns = np.empty((*shape, 5), dtype=np.int64)
    columns[..., TEXT] = np.arange(articles)[:, None, None]
    columns[..., 1] = np.arange(readers)[:, None]
    columns[..., START], columns[..., END] = start, start + random.integers(20, 180, size=shape)
    columns[..., LABEL] = np.where(random.random(shape) < 0.8, frame, other)
    everybody = np.ones((articles, readers), dtype=np.bool_)
    lengths = np.full(articles, length)
    return Continua(lengths=lengths, readers=everybody, spans=columns.reshape(-1, 5), labels=FRAMES)


def made_up(units: int = UNITS, documents: int = DOCUMENTS) -> Ratings:
    """Ratings of which 30 % are missing; annotators agree on two units in three."""
    random = np.random.default_rng(1)
    truth = random.integers(CATEGORIES, size=(units, 1))
    said = random.integers(CATEGORIES, size=(units, ANNOTATORS))
    values = np.where(random.random(said.shape) < 0.67, truth, said).astype(np.int8)
    values[random.random(said.shape) < 0.3] = MISSING
    belongs = np.sort(random.integers(documents, size=units)).astype(np.int32)
    return Ratings(values=values, documents=belongs, categories=CATEGORIES)


def seconds(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median CPU time of some runs."""
    times = []
    for _ in range(runs):
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
