"""How often each frame stands in the articles of each outlet, and how sure that is.

Raw counts follow the length of what an outlet wrote, so they are given on request alone. What was not read
is in no denominator. Where several annotators coded, the words of each one's reading are added up, which
makes the shares averages over annotators. Intervals come from articles: Wilson's where each article has the
frame or has it not, else from drawing articles anew; spans are never taken as independent.
"""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.choices import Choices
from kzannot.project.counting import Integers
from kzannot.project.kept import Kept, Materials, kept
from kzannot.project.material import Material
from kzannot.project.project import Project
from kzannot.project.tallies import Tally, tally
from kzannot.project.tasks import Task
from kzannot.statistics.estimates import FEWEST, Estimate, Floats, Plan, ratios, share_of_articles

NORMALISATIONS = {
    "articles": QT_TRANSLATE_NOOP("messages", "Share of items"),
    "words": QT_TRANSLATE_NOOP("messages", "Share of words"),
    "per-1000-words": QT_TRANSLATE_NOOP("messages", "Spans per 1,000 words"),
    "count": QT_TRANSLATE_NOOP("messages", "Raw count of spans"),
}
NO_OUTLET = ""
NOT_FOUND = QT_TRANSLATE_NOOP("messages", "Found in no article: there is nothing to draw an interval from.")


@dataclass(frozen=True, slots=True)
class Share:
    """How often a frame stands in an outlet's articles, with what it was counted over.

    `value` is None where nothing was read; `low` and `high` are None where there is no interval, and `note`
    says why. `covered` and `words` are summed over annotators; so are `spans`, `with_frame` and `items`.
    `articles` counts each article once, and `share` is the mean over articles of the share of their items.
    """

    outlet: str
    frame: str
    normalise: str
    value: float | None
    low: float | None
    high: float | None
    note: str | None
    spans: int
    covered: int
    words: int
    with_frame: int
    items: int
    share: float | None
    articles: int
    annotators: int

    @property
    def of_words(self) -> float | None:
        """The share of the words read that spans of the frame cover."""
        return self.covered / self.words if self.words else None

    @property
    def per_1000(self) -> float | None:
        """Spans of the frame per 1,000 words read."""
        return 1000 * self.spans / self.words if self.words else None

    @property
    def of_items(self) -> float | None:
        """The share of the items read that have the frame, each article counted once."""
        return self.share

    def row(self) -> dict[str, Any]:
        """The share as the command line prints it."""
        return asdict(self)


def prevalence(
    project: Project,
    choices: Choices | None = None,
    task: Task | None = None,
    materials: Materials | None = None,
) -> list[Share]:
    """The frequency of each frame in each outlet, outlets by name and frames in the codebook's order.

    Args:
        project: what is counted.
        choices: the normalisation and the filters.
        task: told of the progress.
        materials: what was read of the project already.

    Raises:
        UserError: there is no such normalisation, or a filter names what is not there.
    """
    choices = choices or Choices()
    if choices.normalise not in NORMALISATIONS:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no normalisation {name}."), name=choices.normalise
        )
    materials = materials or Materials(project)
    material = materials.of(choices)
    chosen = kept(materials, choices, task)
    counted = tally(material, chosen, choices.per_entry)
    shares: list[Share] = []
    outlets = by_outlet(material, chosen)
    for done, (name, rows) in enumerate(outlets):
        (task or Task()).step(done, len(outlets))
        shares += _of_outlet(name, rows, material, counted, choices)
    return shares


def by_outlet(material: Material, chosen: Kept) -> list[tuple[str, Integers]]:
    """The articles that count, by outlet; outlets by name."""
    outlets = np.array(material.outlets, object)
    names = sorted(set(outlets[chosen.articles].tolist()), key=str.casefold)
    return [(name, np.flatnonzero(chosen.articles & (outlets == name))) for name in names]


def descriptive(shares: Iterable[Share]) -> dict[str, int]:
    """The outlets of which too few articles were read to say anything of outlets, and how many."""
    return {share.outlet: share.articles for share in shares if 0 < share.articles < FEWEST}


def estimates(counted: Tally, rows: Integers, normalise: str, plan: Plan) -> list[Estimate]:
    """The frequency of each frame in some articles, with its interval."""
    if normalise == "articles":
        shares, read = counted.shares()
        return _of_items(shares[rows][read[rows]], plan)
    words = counted.words[rows].sum(axis=1).astype(np.float64)
    if normalise == "count":
        articles = int((words > 0).sum())
        return [
            Estimate(float(n), None, None, articles) for n in counted.spans[rows].sum(axis=(0, 1)).tolist()
        ]
    above = counted.covered if normalise == "words" else 1000 * counted.spans
    return drawn(above[rows].sum(axis=1).astype(np.float64), words, plan)


def drawn(above: Floats, below: Floats, plan: Plan) -> list[Estimate]:
    """Ratios with intervals where articles can be drawn: not without draws, and not of what is nowhere."""
    points = ratios(above, below, plan) if plan.samples else ratios(above, below, replace(plan, samples=1))
    return [_honest(point, plan) for point in points]


def _honest(point: Estimate, plan: Plan) -> Estimate:
    if point.value == 0 and point.note is None:
        return replace(point, low=None, high=None, note=NOT_FOUND)
    return point if plan.samples else replace(point, low=None, high=None)


def _of_items(shares: Floats, plan: Plan) -> list[Estimate]:
    """Shares of items, one row an article: Wilson's interval where no article is divided."""
    if not len(shares):
        return [share_of_articles(0, 0)] * shares.shape[1]
    points = drawn(shares, np.ones(len(shares)), plan)
    whole = ((shares == 0) | (shares == 1)).all(axis=0)
    return [
        share_of_articles(int(column.sum()), len(column), plan.level) if undivided else point
        for point, undivided, column in zip(points, whole, shares.T, strict=True)
    ]


def _of_outlet(
    outlet: str, rows: Integers, material: Material, counted: Tally, choices: Choices
) -> list[Share]:
    found = estimates(counted, rows, choices.normalise, choices.plan)
    shares = estimates(counted, rows, "articles", Plan(samples=0))
    words, items = counted.words[rows], int(counted.items[rows].sum())
    spans, covered, present = (
        each[rows].sum(axis=(0, 1)).tolist() for each in (counted.spans, counted.covered, counted.present)
    )
    return [
        Share(
            outlet=outlet,
            frame=frame.name,
            normalise=choices.normalise,
            value=found[place].value,
            low=found[place].low,
            high=found[place].high,
            note=found[place].note,
            spans=spans[place],
            covered=covered[place],
            words=int(words.sum()),
            with_frame=present[place],
            items=items,
            share=shares[place].value,
            articles=int((words.sum(axis=1) > 0).sum()),
            annotators=int((words.sum(axis=0) > 0).sum()),
        )
        for place, frame in enumerate(material.frames)
    ]
