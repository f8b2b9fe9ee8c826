"""Agreement and use of frames over time: does anybody change what they do?

Agreement is measured in each part on its own. How often somebody uses a frame is a share of the units that
they have read; the limits are two standard errors around their own share over all parts. Units of one
article resemble each other, so the error is that of articles, never of single units. What leaves the limits
was like that by chance once in twenty times: it is a reason to look, not a verdict.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.corpus import Corpora, Corpus
from kzannot.project.counting import UNSEEN, count
from kzannot.project.parts import BATCH
from kzannot.project.project import Project
from kzannot.project.tasks import Task

LIMIT = 2.0
"""How many standard errors away from its mean a share may be."""

FEWEST = 2
"""With fewer articles in all there is nothing to tell an error by."""

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
    one = replace(question, measures=question.measures[:1], units=question.units[:1], per="frame")
    rows = agreement(project, replace(one, pairs=False, leave_one_out=False), task, corpora)
    named = [(part or "", corpus) for part, corpus in one.parts(project, corpora)]
    names = {annotator.name for _, corpus in named for annotator in corpus.annotators}
    people = tuple(sorted(names, key=str.casefold))
    frames = [frame.name for frame in project.frames()]
    found = [_found(project, corpus, one.units[0], people) for _, corpus in named]
    parts = tuple(part for part, _ in named)
    return Drift(
        frames=tuple(frames),
        annotators=people,
        parts=parts,
        agreement={(row.frame or "", row.part or ""): row for row in rows},
        usage={
            (frame, person, part): usage
            for f, frame in enumerate(frames)
            for m, person in enumerate(people)
            for part, usage in zip(
                parts, _usages(frame, person, parts, [table[f, :, m] for table in found]), strict=True
            )
        },
    )


def batch_of(corpus: Corpus) -> int:
    """How many articles a batch holds, so that there are not too many of them to be read."""
    return max(BATCH, ceil(len(corpus.articles) / MOST))


def _found(project: Project, corpus: Corpus, unit: str, people: Sequence[str]) -> np.ndarray:
    """In how many units each found each frame, and read: shape (frames, articles, people, 2)."""
    frames = [frame.id for frame in project.frames()]
    counts = count(corpus, unit, frames)
    table = np.zeros((len(frames), len(corpus.articles), len(people), 2))
    for m, annotator in enumerate(corpus.annotators):
        place = people.index(annotator.name)
        values = counts.values[:, :, m]
        for cell, of in ((0, values == 1), (1, values != UNSEEN)):
            for f, row in enumerate(of):
                table[f, :, place, cell] = np.bincount(counts.document[row], minlength=len(corpus.articles))
    return table


def _usages(frame: str, person: str, parts: Sequence[str], tables: Sequence[np.ndarray]) -> list[Usage]:
    """The use of a frame by an annotator in each part; tables are (articles, 2) of found and read."""
    every = np.concatenate(tables)
    every = every[every[:, 1] > 0]
    found, read = every.sum(axis=0)
    mean = float(found / read) if read else None
    spread = None
    if mean is not None and len(every) >= FEWEST:
        spread = float(np.square(every[:, 0] - mean * every[:, 1]).sum() / (len(every) - 1))
    usages = []
    for part, table in zip(parts, tables, strict=True):
        own_found, own_read = (int(total) for total in table.sum(axis=0))
        usage = Usage(frame=frame, annotator=person, part=part, units=own_read, found=own_found, mean=mean)
        if spread is not None and mean is not None and own_read:
            reach = LIMIT * float(np.sqrt(spread * (table[:, 1] > 0).sum())) / own_read
            usage = replace(usage, low=max(0.0, mean - reach), high=min(1.0, mean + reach))
        usages.append(usage)
    return usages
