"""How long the whole agreement of a large project takes, its reading included.

1,000 articles x 4 annotators x 30 spans x 15 frames, every measure but gamma, 2,000 draws.
"""

import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from kzannot.agreement.gamma import Aligned
from kzannot.agreement.measures import MEASURES, Raters
from kzannot.model.codebook import Frame
from kzannot.model.edits import adding
from kzannot.model.records import Annotator, Article, Reading, Record, Section, SectionKind, Span
from kzannot.project.agreement import Question, agreement
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of
from tests.benchmarks import Figure, show

ARTICLES, SPANS, PARAGRAPHS, LENGTH = 1_000, 30, 20, 200
NAMES = ("Ada", "Ben", "Cleo", "Dora")


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    names = [
        measure.name
        for measure in MEASURES.values()
        if measure.study is not Aligned and measure.raters is Raters.MANY
    ]
    with tempfile.TemporaryDirectory() as folder:
        project = made_up(Path(folder, "large.kzannot"))
        begin = time.perf_counter()
        rows = agreement(project, Question(measures=names))
        seconds = time.perf_counter() - begin
        project.close()
    yield Figure(f"agreement of {ARTICLES * len(NAMES) * SPANS:,} spans, {len(rows)} rows", seconds, "s", 10)


def made_up(path: Path) -> Project:
    """A project of annotators who mostly mean the same passages."""
    project = Project.create(path)
    project.apply(adopt(find(DEFAULT)))
    people = [Annotator(name=name) for name in NAMES]
    project.apply(adding("Add annotators", people))
    random = np.random.default_rng(1)
    frames = project.frames()
    for number in range(ARTICLES):
        text = "\n".join([f"{number:06d} ".ljust(LENGTH - 1, "x"), *["x" * (LENGTH - 1)] * (PARAGRAPHS - 1)])
        article = Article(title=str(number), digest=digest_of(text), length=len(text))
        project.apply(adding("Code", [article, *_coded(article, people, frames, random)]), [text])
    return project


def _coded(
    article: Article, people: list[Annotator], frames: list[Frame], random: np.random.Generator
) -> Iterator[Record]:
    """The sections of an article, read by all, and their spans."""
    starts = range(0, LENGTH * PARAGRAPHS, LENGTH)
    sections = [
        Section(article_id=article.id, kind=SectionKind.PARAGRAPH, start=start, end=start + LENGTH - 1)
        for start in starts
    ]
    yield from sections
    meant = random.integers(article.length - LENGTH, size=SPANS)
    frame = random.integers(len(frames), size=SPANS)
    for person in people:
        for section in sections:
            yield Reading(section_id=section.id, article_id=article.id, annotator_id=person.id)
        start = np.maximum(0, meant + random.integers(-15, 15, SPANS) * (random.random(SPANS) < 0.4))
        end = start + random.integers(20, 180, SPANS)
        said = np.where(random.random(SPANS) < 0.8, frame, random.integers(len(frames), size=SPANS))
        for place in range(SPANS):
            yield Span(
                article_id=article.id,
                annotator_id=person.id,
                frame_id=frames[said[place]].id,
                start=int(start[place]),
                end=int(end[place]),
            )


if __name__ == "__main__":
    sys.exit(show(main()))
