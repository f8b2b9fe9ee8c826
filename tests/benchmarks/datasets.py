"""How long articles take to come in, and large datasets to go out: `python -m tests.benchmarks.datasets`.

Each export runs in a process of its own, whose most memory is told: 120,000 spans in 1,000 articles.
"""

import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from statistics import median

from kzannot.formats import articles
from kzannot.project.choosing import Choice
from kzannot.project.exporting import export
from kzannot.project.importing import import_files
from kzannot.project.project import Project
from tests.benchmarks import Figure, show

TEXTS, LETTERS, PAGES, DAYS = 1_000, 5_000, 200, 15
EXPORTS = (("jsonl", 5, 300), ("csv", 5, None), ("uima_xmi", 60, None))
"""A format, the seconds it may take, and the megabytes, where a limit is asked for."""


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    # It brings the window along, whose memory is none of an export's.
    from tests.benchmarks.figures import made_up

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chance = random.Random(5)
        texts = (("\n\n".join(paragraphs(chance)), f"{number}.txt") for number in range(TEXTS))
        pages = ((page(list(paragraphs(chance))), f"{number}.html") for number in range(PAGES))
        yield Figure("a text of 75 KB read", reading(chance), "ms", 150)
        yield Figure(f"{TEXTS:,} texts of 5 KB brought in", importing(folder / "texts", texts), "s", 5)
        yield Figure(f"{PAGES} saved pages brought in", importing(folder / "pages", pages), "s", 20)
        made_up(folder / "large.kzannot").close()
        for format_name, seconds, megabytes in EXPORTS:
            took, memory = exporting(folder / "large.kzannot", format_name)
            yield Figure(f"120,000 spans as {format_name}", took, "s", seconds)
            yield Figure("  most memory of its process", memory, "MB", megabytes)


def paragraphs(chance: random.Random) -> Iterator[str]:
    """A title, and paragraphs of invented words, as long as an article is."""
    words = ["".join(chance.choices("aeiourstnlkmd", k=chance.randint(3, 11))) for _ in range(400)]
    yield " ".join(chance.choices(words, k=7)).capitalize()
    length = 0
    while length < LETTERS:
        paragraph = " ".join(chance.choices(words, k=60)).capitalize() + "."
        length += len(paragraph)
        yield paragraph


def reading(chance: random.Random) -> float:
    """How many milliseconds it takes to find the parts of a text as long as a live ticker; the median."""
    content = "\n\n".join(part for _ in range(DAYS) for part in paragraphs(chance)).encode()
    return median(timed(lambda: articles.read_bytes("ticker.txt", content)) for _ in range(7)) * 1000


def timed(job: Callable[[], object]) -> float:
    """The seconds of CPU that a job takes."""
    begin = time.process_time()
    job()
    return time.process_time() - begin


def page(parts: list[str]) -> str:
    """A page as a browser stores one, with what lies around an article."""
    aside = "".join(f"<li><a href='/{n}'>{part[:40]}</a></li>" for n, part in enumerate(parts))
    body = "".join(f"<p>{part}</p>" for part in parts[1:])
    article = f"<article><h1>{parts[0]}</h1>{body}</article>"
    head = f"<head><meta charset='utf-8'><title>{parts[0]}</title></head>"
    return f"<!doctype html><html lang='de'>{head}<body><nav><ul>{aside}</ul></nav>{article}</body></html>"


def importing(folder: Path, files: Iterable[tuple[str, str]]) -> float:
    """The seconds by the clock for reading files and storing them as articles."""
    folder.mkdir()
    for text, name in files:
        (folder / name).write_text(text, encoding="utf-8")
    project = Project.create(folder / "in.kzannot")
    begin = time.perf_counter()
    outcomes = import_files(project, sorted(path for path in folder.iterdir() if path.stem.isdigit()))
    took = time.perf_counter() - begin
    assert all(outcome.article for outcome in outcomes), "every file is an article"
    project.close()
    return took


def exporting(path: Path, format_name: str) -> tuple[float, float]:
    """The seconds by the clock of an export in a process of its own, and the megabytes of that."""
    command = [sys.executable, "-m", "tests.benchmarks.datasets", str(path), format_name]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    took, memory = map(float, said.split())
    return took, memory


def export_once(path: Path, format_name: str) -> None:
    """Export, and say how long that took and how much memory."""
    project = Project.open(path)
    begin = time.perf_counter()
    export(project, path.with_name(f"out.{format_name}"), format_name, Choice())
    took = time.perf_counter() - begin
    project.close()
    print(took, _most_memory())


def _most_memory() -> float:
    """The most megabytes of this process; `ru_maxrss` would count those of its parent, before it began."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    if len(sys.argv) > 1:
        export_once(Path(sys.argv[1]), sys.argv[2])
    else:
        sys.exit(show(main()))
