"""How long a project takes to store an edit, to read spans, to open, and to be checked and copied.

Times are by the clock, for a commit waits for the disk; medians, and for commits the slowest of a hundred.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar
from uuid import uuid4

from kzannot.model import edits
from kzannot.model.codebook import Bilingual, Codebook, Frame
from kzannot.model.records import Annotator, Article, Section, SectionKind, Span
from kzannot.project.backups import backup
from kzannot.project.checking import check
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of
from tests.benchmarks import Figure, show

TEXT = "In Almaty sprach der Präsident von Terroristen. " * 1_560
"""An article of 75 KB."""

PARAGRAPH = 480
T = TypeVar("T")

COMMITS = 300
RUNS = 5
SIZES = (5_000, 50_000)


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    with TemporaryDirectory() as folder:
        for size in SIZES:
            yield from of_size(Path(folder) / f"{size}.kzannot", size)


def of_size(path: Path, size: int) -> Iterator[Figure]:
    """The figures of a project with so many spans in one article of 75 KB."""
    said = f"{size:,} spans"
    project, article, spans = filled(path, size)
    loading = edits.adding("Load", spans[:size])
    yield Figure(f"{said} loaded by one edit", median(lambda: project.apply(loading), 1), "ms")
    times = sorted(each(lambda span: project.apply(edits.tag(span)), spans[size:]))
    yield Figure(f"one span tagged and stored, median, in {said}", statistics.median(times), "ms", 30)
    yield Figure("  the slowest of a hundred", times[len(times) * 99 // 100], "ms", 100)
    yield Figure("  taken back", statistics.median(each(lambda _: project.undo(), range(20))), "ms", 30)
    yield Figure("  all spans of the article read", median(lambda: project.spans(article.id)), "ms")
    project.close()
    yield Figure("  the project opened and closed", median(lambda: Project.open(path).close()), "ms")
    yield Figure("  a backup made", median(lambda: backup(path, path.with_suffix(".copy"))), "ms")
    yield Figure("  the project checked", median(lambda: check(path), 1), "ms")


def filled(path: Path, size: int) -> tuple[Project, Article, list[Span]]:
    """A project with an article, and spans for it that are not stored yet, some more than so many."""
    project = Project.create(path)
    annotator = Annotator(name="Anna")
    codebook = Codebook(name="small", version="1", title=Bilingual())
    frame = Frame(codebook_id=codebook.id, name="threat", label=Bilingual())
    article = Article(title="Lang", digest=digest_of(TEXT), length=len(TEXT))
    sections = [
        Section(article_id=article.id, kind=SectionKind.PARAGRAPH, start=start, end=start + PARAGRAPH)
        for start in range(0, len(TEXT), PARAGRAPH)
    ]
    project.apply(edits.adding("Fill", [annotator, codebook, frame, article, *sections]), [TEXT])
    project.sign_in(annotator)
    spans = [
        Span(
            id=uuid4(),
            article_id=article.id,
            annotator_id=annotator.id,
            frame_id=frame.id,
            start=7 * number % (len(TEXT) - 40),
            end=7 * number % (len(TEXT) - 40) + 40,
            attributes=(("stance", "reported"), ("voice", "kz_government")),
        )
        for number in range(size + COMMITS)
    ]
    return project, article, spans


def median(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median time of some runs, in milliseconds."""
    return statistics.median(each(lambda _: work(), range(runs)))


def each(work: Callable[[T], object], things: Iterable[T]) -> list[float]:
    """The time that the work takes with each of the things, in milliseconds."""
    times = []
    for thing in things:
        since = time.perf_counter()
        work(thing)
        times.append(1000 * (time.perf_counter() - since))
    return times


if __name__ == "__main__":
    sys.exit(show(main()))
