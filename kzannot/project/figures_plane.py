"""The figure of outlets and frames in one plane, near each other where they go together."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from kzannot.errors import UserError
from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.counting import Integers
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_shares import few_articles
from kzannot.project.kept import Materials
from kzannot.project.prevalence import by_outlet
from kzannot.project.tasks import Task
from kzannot.statistics.correspondence import Plane, correspondence
from kzannot.statistics.ellipses import Ellipse, ellipses
from kzannot.statistics.estimates import FEWEST


@dataclass(frozen=True, slots=True)
class Point:
    """An outlet or a frame in the plane.

    `share` is how much of both axes it makes up. A supplementary outlet has too few articles and no say in
    the axes; `ellipse` holds where the outlet would lie were its articles drawn anew.
    """

    name: str
    outlet: bool
    x: float
    y: float
    share: float
    articles: int
    supplementary: bool = False
    ellipse: Ellipse | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """The plane of correspondence analysis; `why_not` says why there is none, and is in English."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    points: tuple[Point, ...]
    explained: tuple[float, float]
    descriptive: Mapping[str, int]
    why_not: str = ""

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        names = ("name", "outlet", "x", "y", "share", "articles", "supplementary")
        return [{name: asdict(point)[name] for name in names} for point in self.points]


def plane(materials: Materials, choices: Choices, task: Task | None = None) -> Map:
    """Correspondence analysis of how many articles of each outlet have each frame."""
    basis = basis_of(materials, choices, task)
    anybody = np.asarray(basis.counted.present.any(axis=1))
    present = anybody[:, basis.places].astype(np.int64)
    outlets = [
        (name, rows[present[rows].any(axis=1)]) for name, rows in by_outlet(basis.material, basis.chosen)
    ]
    outlets = [(name, rows) for name, rows in outlets if len(rows)]
    large = [rows for _, rows in outlets if len(rows) >= FEWEST]
    counts = [present[rows].sum(axis=0) for rows in large]
    table = np.array(counts, np.int64).reshape(len(large), len(basis.places))
    try:
        found = correspondence(table)
    except UserError as error:
        return Map(
            choices=choices,
            facts=basis.facts,
            frames=basis.frames,
            points=(),
            explained=(0.0, 0.0),
            descriptive=few_articles(basis),
            why_not=error.text,
        )
    shares = [*found.explained.tolist(), 0.0]
    return Map(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        points=(*_outlets(basis, found, present, outlets), *_frames(basis, found, table)),
        explained=(shares[0], shares[1]),
        descriptive=few_articles(basis),
    )


def _outlets(
    basis: Basis, found: Plane, present: Integers, outlets: list[tuple[str, Integers]]
) -> list[Point]:
    number = np.concatenate([np.full(len(rows), place) for place, (_, rows) in enumerate(outlets)])
    articles = present[np.concatenate([rows for _, rows in outlets])]
    drawn = basis.choices.samples > 0 and len(found.inertia) > 1
    around = ellipses(found, articles, number, basis.choices.plan) if drawn else {}
    points = []
    row = 0
    for place, (name, rows) in enumerate(outlets):
        few = len(rows) < FEWEST
        at = found.supplementary(present[rows].sum(axis=0)) if few else found.rows[row]
        share = 0.0 if few else float(found.row_contributions[row, :2].mean())
        row += not few
        x, y = _two(at)
        points.append(Point(name, True, x, y, share, len(rows), few, around.get(place)))
    return points


def _frames(basis: Basis, found: Plane, table: Integers) -> list[Point]:
    points = []
    for place, frame in enumerate(basis.frames):
        articles = int(table[:, place].sum())
        if articles:
            x, y = _two(found.columns[place])
            share = float(found.column_contributions[place, :2].mean())
            points.append(Point(frame.name, False, x, y, share, articles))
    return points


def _two(coordinates: np.ndarray[Any, np.dtype[np.float64]]) -> tuple[float, float]:
    """The first two coordinates; where there is one axis alone, the second is 0."""
    x, y = [*coordinates.tolist(), 0.0][:2]
    return x, y
