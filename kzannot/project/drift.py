"""Agreement and use of frames over time: does anybody change what they do?

Agreement is measured in each part on its own. How often somebody uses a frame is a share of the units that
they have read; the limits are two standard errors around their own share over all parts. Units of one
article resemble each other, so the error is that of articles, never of single units. What leaves the limits
was like that by chance once in twenty times: it is a reason to look, not a verdict.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np

from kzannot.agreement.ratings import MISSING, Floats, Ratings
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.agreement import Question, Row, asked, measured
from kzannot.project.asked import Asked
from kzannot.project.corpus import Corpora, Corpus
from kzannot.project.parts import BATCH
from kzannot.project.project import Project
from kzannot.project.tasks import Task

LIMIT = 2.0
"""How many standard errors away from its mean a share may be."""

FEWEST = 2
"""With fewer articles in all there is nothing to tell an error by."""

NOTHING: Floats = np.zeros((0, 2))
"""What somebody found and read who is not in a part."""

COUNTING = "percent"
"""The measure whose units tell how often a frame was used: it needs every unit that anybody has read."""

MOST = 10
"""In so many batches at most a large study is cut, so that a chart of them can be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """How often an annotator used a frame in a part: in `found` of the `units` read.

    `low` and `high` are the limits around `mean`, the share over all parts; None where there are too few
    articles. The share is None where nothing was read.
    """

    frame: str
    annotator: str
    part: str
    units: int
    found: int
    mean: float | None
    low: float | None = None
    high: float | None = None

    @property
    def share(self) -> float | None:
        """The share of the units read."""
        return self.found / self.units if self.units else None

    @property
    def leaves(self) -> bool:
        """Whether the share lies outside the limits."""
        if self.share is None or self.low is None or self.high is None:
            return False
        return not self.low <= self.share <= self.high

    def row(self) -> dict[str, Any]:
        """The usage as a table shows it."""
        said = ("frame", "annotator", "part", "units", "found", "share", "mean", "low", "high", "leaves")
        return {name: getattr(self, name) for name in said}


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """Agreement by frame and part, and use by frame, annotator and part; parts in the order of time."""

    frames: tuple[str, ...]
    annotators: tuple[str, ...]
    parts: tuple[str, ...]
    agreement: Mapping[tuple[str, str], Row]
    usage: Mapping[tuple[str, str, str], Usage]

    def rows(self) -> list[dict[str, Any]]:
        """The use of frames as a table."""
        return [usage.row() for usage in self.usage.values()]


def drift(
    project: Project, question: Question, task: Task | None = None, corpora: Corpora | None = None
) -> Drift:
    """How agreement about each frame, and its use, change along the parts of a question (`by`).

    Measured are the question's first measure, on its first unit, frame by frame. What `corpora` hold is not
    read anew.

    Raises:
        UserError: no parts were asked for; or as of `agreement`.
    """
    if question.by is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "Say by what time or parts drift is to be seen."))
    task = task or Task()
    one = _frame_by_frame(question)
    wanted = list(asked(project, one, task, corpora))
    own = [each for each in wanted if each.measure.name == one.measures[0]]
    frames = tuple(frame.name for frame in project.frames())
    people = tuple(sorted({name for each in wanted for name in each.people}, key=str.casefold))
    return Drift(
        frames=frames,
        annotators=people,
        parts=tuple(dict.fromkeys(each.part or "" for each in wanted)),
        agreement={(row.frame or "", row.part or ""): row for row in measured(one, own, task)},
        usage={
            (frame, person, usage.part): usage
            for frame in frames
            for parts in [_found(wanted, frame)]
            for person in people
            for usage in _usages(frame, person, parts)
        },
    )


def _frame_by_frame(question: Question) -> Question:
    """The question about all annotators at once; its second measure has every unit of every frame."""
    return replace(
        question,
        measures=tuple(dict.fromkeys((question.measures[0], COUNTING))),
        units=question.units[:1],
        per="frame",
        pairs=False,
        leave_one_out=False,
        questions=(),
        attributes=(),
        metric=None,
    )


def batch_of(corpus: Corpus) -> int:
    """How many articles a batch holds, so that there are not too many of them to be read."""
    return max(BATCH, ceil(len(corpus.articles) / MOST))


def _found(wanted: Iterable[Asked], frame: str) -> dict[str, dict[str, Floats]]:
    """In how many units of each article a frame was found, and how many were read; by part and annotator."""
    return {
        each.part or "": dict(zip(each.people, _by_article(each.study), strict=True))
        for each in wanted
        if each.measure.name == COUNTING and each.frame == frame and isinstance(each.study, Ratings)
    }


def _by_article(judged: Ratings) -> Iterator[Floats]:
    """Of each annotator the units with the frame, and those read; shape (articles, 2)."""
    article = judged.documents if judged.within is None else judged.within[judged.documents]
    for values in judged.values.T:
        yield np.column_stack([np.bincount(article, weights=of) for of in (values == 1, values != MISSING)])


def _usages(frame: str, person: str, parts: Mapping[str, Mapping[str, Floats]]) -> Iterator[Usage]:
    """The use of a frame by an annotator in each part."""
    tables = {part: of.get(person, NOTHING) for part, of in parts.items()}
    every = np.concatenate([*tables.values()])
    every = every[every[:, 1] > 0]
    found, read = every.sum(axis=0)
    mean = float(found / read) if read else None
    spread = None
    if mean is not None and len(every) >= FEWEST:
        spread = float(np.square(every[:, 0] - mean * every[:, 1]).sum() / (len(every) - 1))
    for part, table in tables.items():
        own_found, own_read = (int(total) for total in table.sum(axis=0))
        usage = Usage(frame=frame, annotator=person, part=part, units=own_read, found=own_found, mean=mean)
        if spread is not None and mean is not None and own_read:
            reach = LIMIT * float(np.sqrt(spread * (table[:, 1] > 0).sum())) / own_read
            usage = replace(usage, low=max(0.0, mean - reach), high=min(1.0, mean + reach))
        yield usage
