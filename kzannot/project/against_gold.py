"""How far each annotator's codings agree with the adjudicated ones, and how much of these they find.

This is no reliability: whoever adjudicated had seen the codings. It says who misses which frame, or sees it
where it is not. Only units count that the annotator and somebody adjudicating have both seen.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.measures import MEASURES
from kzannot.agreement.ratings import Integers, Ratings
from kzannot.agreement.result import Result, assess
from kzannot.project.agreement import Question
from kzannot.project.corpus import GOLD, read_corpus
from kzannot.project.counting import UNSEEN, count
from kzannot.project.project import Project
from kzannot.project.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """An annotator's codings of a frame against the adjudicated ones, on one kind of unit.

    `there` units have the frame in the adjudicated codings, `absent` ones have it not; the annotator found
    it in `found` of the former and saw none in `left` of the latter. `result` is alpha of both.
    """

    unit: str
    frame: str
    annotator: str
    there: int
    found: int
    absent: int
    left: int
    result: Result

    @property
    def sensitivity(self) -> float | None:
        """The share found of what is there; None where nothing is."""
        return self.found / self.there if self.there else None

    @property
    def specificity(self) -> float | None:
        """The share left alone of what is without the frame; None where everything has it."""
        return self.left / self.absent if self.absent else None

    def row(self) -> dict[str, Any]:
        """The comparison as a table shows it."""
        own = ("unit", "frame", "annotator", "there", "found", "sensitivity", "absent", "left", "specificity")
        measured = ("value", "low", "high", "percent", "units", "samples", "seed", "reason", "note")
        return {name: getattr(self, name) for name in own} | {
            name: getattr(self.result, name) for name in measured
        }


def against_gold(project: Project, question: Question, task: Task | None = None) -> list[Against]:
    """Every annotator of a question against the adjudicated codings, by unit, frame and annotator.

    Nothing where nobody has adjudicated.
    """
    task = task or Task()
    studies = [each for unit in question.units for each in _studies(project, question, unit)]
    plan = Plan(samples=question.samples, seed=question.seed)
    results = assess([(MEASURES["alpha"], ratings) for *_, ratings in studies], plan, task.step)
    return [
        _against(unit, frame, annotator, ratings.values, result)
        for (unit, frame, annotator, ratings), result in zip(studies, results, strict=True)
    ]


def _studies(project: Project, question: Question, unit: str) -> Iterator[tuple[str, str, str, Ratings]]:
    """The unit, frame and annotator of each comparison, and the judgements of both, the real ones second."""
    frames = project.frames()
    ids = [frame.id for frame in frames]
    coded, gold = question.read(project), read_corpus(project, outlet=question.outlet, layer=GOLD)
    if not gold.annotators:
        return
    own, truth = count(coded, unit, ids), count(gold, unit, ids)
    # Where several have adjudicated, what one of them found is there.
    real = truth.values.max(axis=2)
    for f, frame in enumerate(frames):
        for m, annotator in enumerate(coded.annotators):
            values = np.column_stack((own.values[f, :, m], real[f]))
            ratings = Ratings(values=values, documents=own.document, categories=2, presence=True)
            yield unit, frame.name, annotator.name, ratings


def _against(unit: str, frame: str, annotator: str, values: Integers, result: Result) -> Against:
    said, real = values[(values != UNSEEN).all(axis=1)].T
    return Against(
        unit=unit,
        frame=frame,
        annotator=annotator,
        there=int((real == 1).sum()),
        found=int(((real == 1) & (said == 1)).sum()),
        absent=int((real == 0).sum()),
        left=int(((real == 0) & (said == 0)).sum()),
        result=result,
    )
