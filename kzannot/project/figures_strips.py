"""The figure of articles as bars from the first letter to the last, with their frames where they stand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import numpy as np

from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_shares import few_articles
from kzannot.project.kept import Materials
from kzannot.project.prevalence import by_outlet
from kzannot.project.tasks import Task

MOST = 100
"""How many articles are shown; a filter brings others."""


@dataclass(frozen=True, slots=True)
class Strip:
    """An article as a bar; the marks are (frame, start, end), the ends as shares of its length."""

    article_id: UUID
    outlet: str
    title: str
    published: str
    length: int
    marks: tuple[tuple[str, float, float], ...]
    entries: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strips:
    """The articles, by outlet and day; `articles` is how many there are, shown or not."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    strips: tuple[Strip, ...]
    articles: int
    descriptive: Mapping[str, int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {"outlet": strip.outlet, "article": strip.title, "frame": frame, "start": start, "end": end}
            for strip in self.strips
            for frame, start, end in strip.marks
        ]


def strips(materials: Materials, choices: Choices, task: Task | None = None) -> Strips:
    """The articles with their frames where they stand."""
    basis = basis_of(materials, choices, task)
    read = basis.counted.words.sum(axis=1) > 0
    articles = basis.material.corpus.articles
    places = [
        place
        for _, rows in by_outlet(basis.material, basis.chosen)
        for place in sorted(rows.tolist(), key=lambda row: (articles[row].article.published, row))
        if read[place]
    ]
    return Strips(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        strips=tuple(_strips(basis, places[:MOST])),
        articles=len(places),
        descriptive=few_articles(basis),
    )


def _strips(basis: Basis, places: Sequence[int]) -> list[Strip]:
    material = basis.material
    shown = {frame.name for frame in basis.frames}
    found = []
    for place in places:
        coded = material.corpus.articles[place]
        length = max(1, len(coded.text))
        of_article = np.flatnonzero(basis.chosen.spans & (material.spans.article == place)).tolist()
        marks = [
            (material.frames[material.spans.frame[each]].name, span.start / length, span.end / length)
            for each in of_article
            for span in (material.spans.records[each],)
        ]
        found.append(
            Strip(
                article_id=coded.article.id,
                outlet=coded.outlet_name,
                title=coded.article.title,
                published=coded.article.published,
                length=length,
                marks=tuple(mark for mark in marks if mark[0] in shown),
                entries=tuple(entry.start / length for entry in coded.entries),
            )
        )
    return found
