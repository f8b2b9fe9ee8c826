"""How long the figures of a large project take: drawn after a filter changes, and their intervals after that.

1,000 articles x 4 annotators x 30 spans x 15 frames in five outlets. Each figure is computed and drawn with
several filters. Times of the process count, for other programs may run beside; the load is told first. What
is found once (the project, its agency copy, who met whom) has a line of its own.
"""

import gc
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage, QPainter

from kzannot.model.edits import adding
from kzannot.model.records import (
    Annotator,
    Article,
    Outlet,
    Precision,
    Reading,
    Record,
    Section,
    SectionKind,
    Span,
)
from kzannot.project.choices import Choices
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.figures import compute
from kzannot.project.figures_counted import COUNTED
from kzannot.project.kept import Materials
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of
from kzannot.ui.figures.kind import Kind, chart_of, legend_of
from kzannot.ui.figures.picture import Picture
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.window import SHOWN
from kzannot.ui.starting import make_application
from kzannot.ui.theme import LIGHT
from tests.benchmarks import Figure, show

ARTICLES, SPANS, PARAGRAPHS = 1_000, 30, 20
NAMES = ("Ada", "Ben", "Cleo", "Dora")
OUTLETS = ("Nord", "Ost", "Süd", "West", "Mitte")
FILTERS = {
    "no filter": Choices(),
    "one outlet": Choices(outlet="Nord"),
    "own voice": Choices(own_voice=True),
    "a period, headline and body": Choices(since="2022-01-03", parts=("headline", "body")),
    "repeats once": Choices(repeats_once=True),
}
DRAWN, FOLLOWING = 1.0, 5.0
"""The seconds that drawing, and the intervals after it, may take."""


def main() -> Iterator[Figure]:
    """What was measured beside what is allowed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    style = Style(LIGHT, make_application().font(), "en")
    gc.disable()  # the window looks for garbage when nobody waits
    yield Figure("load of the machine", os.getloadavg()[0], "")
    with tempfile.TemporaryDirectory() as folder:
        project = made_up(Path(folder, "large.kzannot"))
        yield from of_project(project, style)
        project.close()


def of_project(project: Project, style: Style) -> Iterator[Figure]:
    """The figures of a project, first what is read once."""
    materials = Materials(project)
    yield Figure("project read, once", spent(lambda: materials.of(Choices())), "s")
    yield Figure("agency copy found, once", spent(materials.copies.found), "s")
    for name, once in (("no copies", Choices(no_copies=True)), ("repeats once", Choices(repeats_once=True))):
        points = replace(once, samples=0)
        took = spent(partial(compute, project, "frequency", points, None, materials))
        yield Figure(f"frequency, {name}, the first time", took, "s")
    yield Figure("finished work read, once", spent(lambda: materials.corpora.of(None)), "s")
    yield Figure("meetings of annotators found, once", spent(lambda: materials.meetings(Choices())), "s")
    for kind in SHOWN:
        filters = FILTERS if kind.name in COUNTED else dict(list(FILTERS.items())[:2])
        for said, choices in filters.items():
            points = replace(choices, samples=0)
            took = spent(partial(drawn, kind, project, points, materials, style))
            yield Figure(f"{kind.name}: {said}", took, "s", DRAWN)
            took = spent(partial(compute, project, kind.name, choices, None, materials))
            yield Figure("  its intervals", took, "s", FOLLOWING)


def drawn(kind: Kind, project: Project, choices: Choices, materials: Materials, style: Style) -> None:
    """Compute a figure, and paint it with its words."""
    values = compute(project, kind.name, choices, None, materials)
    chart = chart_of(kind, values, style)
    kind.table(values, style)
    picture = Picture(chart, legend_of(kind, values, style))
    image = QImage(picture.size(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    picture.paint(painter)
    painter.end()
    chart.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop runs that would do it


def spent(work: Callable[[], object]) -> float:
    """The seconds of the processor that the work takes."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def made_up(path: Path) -> Project:
    """A project of annotators who mostly mean the same passages, in invented words."""
    project = Project.create(path)
    project.apply(adopt(find(DEFAULT)))
    people = [Annotator(name=name) for name in NAMES]
    outlets = [Outlet(name=name) for name in OUTLETS]
    project.apply(adding("Add annotators and outlets", [*people, *outlets]))
    chance = random.Random(1)
    words = ["".join(chance.choices("aeiourstnlkmd", k=chance.randint(3, 11))) for _ in range(6_000)]
    weights = [1 / (rank + 10) for rank in range(len(words))]
    frames = [frame.id for frame in project.frames()]
    for number in range(ARTICLES):
        parts = [" ".join(chance.choices(words, weights, k=28)) + "." for _ in range(PARAGRAPHS)]
        text = "\n\n".join(parts)
        article = Article(
            title=str(number),
            digest=digest_of(text),
            length=len(text),
            outlet_id=outlets[number % len(outlets)].id,
            published=f"2022-01-{1 + number % 7:02}",
            precision=Precision.DAY,
        )
        records: list[Record] = [article, *sections_of(article, parts)]
        sections = [record for record in records if isinstance(record, Section)]
        meant = [(chance.choice(sections), chance.choice(frames)) for _ in range(SPANS)]
        for person in people:
            records += (
                Reading(section_id=s.id, article_id=article.id, annotator_id=person.id) for s in sections
            )
            for section, frame in meant:
                said = frame if chance.random() < 0.8 else chance.choice(frames)
                records.append(span_of(article, person, section, said, chance))
        project.apply(adding("Code", records), [text])
    return project


def sections_of(article: Article, parts: list[str]) -> Iterator[Section]:
    """A title, a lead, and paragraphs."""
    start = 0
    for place, part in enumerate(parts):
        kind = (SectionKind.TITLE, SectionKind.LEAD, SectionKind.PARAGRAPH)[min(place, 2)]
        yield Section(article_id=article.id, kind=kind, start=start, end=start + len(part))
        start += len(part) + 2


def span_of(
    article: Article, who: Annotator, section: Section, frame_id: UUID, chance: random.Random
) -> Span:
    """A span near the edges of a section."""
    return Span(
        article_id=article.id,
        annotator_id=who.id,
        frame_id=frame_id,
        start=section.start + chance.randint(0, 9),
        end=section.end - chance.randint(0, 40),
        attributes=(
            ("stance", chance.choice(("endorsed", "reported", "rejected"))),
            ("voice", chance.choice(("journalist", "expert"))),
        ),
    )


if __name__ == "__main__":
    sys.exit(show(main()))
