"""Our alpha and gamma beside `krippendorff` and `pygamma-agreement`, on the same data, each in its process.

The peers are no dependencies: `krippendorff` is GPL, and `pygamma-agreement` brings 400 MB. They are measured
where KZANNOT_PEERS names a Python that has them, for instance that of an environment made by

    python3 -m venv peers && peers/bin/pip install krippendorff==0.9.0 pygamma-agreement==0.5.9

Times are CPU time of the computing alone. Memory is what the computing adds at its peak to a process that
has the ratings and all modules already; beside it stands the whole process, as Linux tells it. Ours are given
the ratings in a byte each, the peer needs them as floats: that array counts for neither.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from tests.benchmarks import Figure

UNITS, ANNOTATORS, CATEGORIES = 1_000_000, 5, 20
SAMPLES, LABELS = 30, 10


def main() -> "Iterator[Figure]":
    """Our share of what the peers take."""
    from tests.benchmarks import Figure  # the peers' Python runs this file, too, and knows nothing of ours

    peers = os.environ.get("KZANNOT_PEERS")
    if not peers:
        print("peers are measured where KZANNOT_PEERS names a Python that has them", file=sys.stderr)
        return
    with tempfile.TemporaryDirectory() as folder:
        ratings, spans = Path(folder, "ratings.npy"), Path(folder, "spans.npy")
        np.save(ratings, made_up_ratings())
        np.save(spans, made_up_spans())
        ours, theirs = _run(sys.executable, "alpha", ratings), _run(peers, "krippendorff", ratings)
        _same(ours["value"], theirs["value"])
        yield Figure("alpha of 10⁶ units, krippendorff", theirs["seconds"], "s")
        yield Figure("the same, ours", ours["seconds"], "s")
        yield Figure("our share of its time", 100 * ours["seconds"] / theirs["seconds"], "%", 5)
        for what, name in (("memory that alpha adds", "added"), ("memory of the whole process", "whole")):
            yield Figure(f"{what}, krippendorff", theirs[name], "MB")
            yield Figure("the same, ours", ours[name], "MB")
            yield Figure("our share of it", 100 * ours[name] / theirs[name], "%", 3)
        ours, theirs = _run(sys.executable, "gamma", spans), _run(peers, "pygamma", spans)
        _same(ours["value"], theirs["value"])
        yield Figure("gamma of 3 x 200 spans, pygamma-agreement", theirs["seconds"], "s")
        yield Figure("the same, ours", ours["seconds"], "s", 5)
        yield Figure("our share of its time", 100 * ours["seconds"] / theirs["seconds"], "%", 12.5)


def made_up_ratings() -> "np.typing.NDArray[np.int8]":
    """Ratings of which 30 % are missing; annotators agree on two units in three."""
    random = np.random.default_rng(1)
    truth = random.integers(CATEGORIES, size=(UNITS, 1))
    said = random.integers(CATEGORIES, size=(UNITS, ANNOTATORS))
    values = np.where(random.random(said.shape) < 0.67, truth, said).astype(np.int8)
    values[random.random(said.shape) < 0.3] = -1
    return values


def made_up_spans() -> "np.typing.NDArray[np.int64]":
    """Rows of annotator, start, end and label: three who mostly mean the same 200 passages."""
    random = np.random.default_rng(1)
    meant = np.cumsum(random.integers(5, 40, 200))
    label = np.arange(200) % LABELS
    rows = []
    for annotator in range(3):
        start = np.maximum(0, meant + random.integers(-4, 5, 200))
        end = start + random.integers(2, 25, 200)
        said = np.where(random.random(200) < 0.8, label, random.integers(LABELS, size=200))
        rows.append(np.column_stack((np.full(200, annotator), start, end, said)))
    return np.vstack(rows).astype(np.int64)


def alpha(file: Path) -> dict[str, float]:
    """Our alpha."""
    from kzannot.agreement.krippendorff import alpha
    from kzannot.agreement.ratings import Ratings

    values = np.load(file)
    ratings = Ratings(values=values, documents=np.zeros(len(values), np.int8), categories=CATEGORIES)
    return _measured(lambda: alpha(ratings).value())


def krippendorff(file: Path) -> dict[str, float]:
    """The peer's alpha; it wants a row for each annotator, and NaN where one is missing."""
    peer = import_module("krippendorff")
    values = np.load(file).T.astype(np.float64)
    values[values < 0] = np.nan
    domain = list(range(CATEGORIES))
    return _measured(lambda: float(peer.alpha(values, level_of_measurement="nominal", value_domain=domain)))


def gamma(file: Path) -> dict[str, float]:
    """Our best disorder, of a gamma with as many samples as the peer's."""
    from kzannot.agreement.chance import Chance
    from kzannot.agreement.continua import continua
    from kzannot.agreement.gamma import aligned

    rows = [(0, *row) for row in np.load(file).tolist()]
    study = continua([max(row[3] for row in rows)], [[True] * 3], rows, LABELS)
    return _measured(lambda: float(aligned(study, Chance(samples=SAMPLES)).disorder[0, 0]))


def pygamma(file: Path) -> dict[str, float]:
    """The peer's best disorder; the first call compiles, so a small one comes before."""
    peer, segment = import_module("pygamma_agreement"), import_module("pyannote.core").Segment

    def compute(rows: list[list[int]]) -> float:
        continuum = peer.Continuum()
        for annotator, start, end, label in rows:
            continuum.add(str(annotator), segment(start, end), str(label))
        dissimilarity = peer.CombinedCategoricalDissimilarity(alpha=1, beta=1)
        result = continuum.compute_gamma(dissimilarity, n_samples=SAMPLES)
        return float(result.observed_disorder)

    rows = np.load(file)
    compute(rows[rows[:, 1] < 60].tolist())
    return _measured(lambda: compute(rows.tolist()))


def _measured(work: Callable[[], float]) -> dict[str, float]:
    """What work gives, takes and adds."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak begins anew
    before = _peak()
    begin = process_time()
    value = work()
    seconds = process_time() - begin
    return {"value": value, "seconds": seconds, "added": _peak() - before, "whole": _peak()}


def _peak() -> float:
    """The most memory that the process has had, in MB; what its parent had is no part of it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1e3


def _run(python: str, name: str, file: Path) -> dict[str, Any]:
    """What one of the functions above measures in a process of its own."""
    command = [python, __file__, name, str(file)]
    root = str(Path(__file__).parents[2])
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": root}
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def _same(ours: float, theirs: float) -> None:
    """Times of different results must not be compared."""
    if abs(ours - theirs) > 1e-5:
        raise ValueError(f"{ours} is not {theirs}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        work = {each.__name__: each for each in (alpha, krippendorff, gamma, pygamma)}[sys.argv[1]]
        print(json.dumps(work(Path(sys.argv[2]))))
    else:
        from tests.benchmarks import show

        sys.exit(show(main()))
