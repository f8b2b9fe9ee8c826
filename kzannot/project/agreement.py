"""Agreement of a project's annotators: from spans to units, from units to measures, and back to passages.

Only units that an annotator has seen (every section read or coded) count for that annotator; a unit counts
when two or more saw it. The rows are the same on screen, in the report and on the command line.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any
from uuid import UUID

from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.measures import MEASURES, Measure, Units
from kzannot.agreement.result import Result, assess
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.project.corpus import Corpus, read_corpus
from kzannot.project.counting import count
from kzannot.project.project import Project
from kzannot.project.studies import Asked, studies_on_spans, studies_on_units
from kzannot.project.tasks import Task
from kzannot.project.units import UNITS

DEFAULT_MEASURES = ("alpha",)
DEFAULT_UNITS = ("entry", "paragraph")
SPAN = "span"


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of the agreement of a project.

    `per` is "frame" or "all" (a unit's set of frames is one value); with `pairs` every two annotators are
    compared on their own.
    """

    measures: Sequence[str] = DEFAULT_MEASURES
    units: Sequence[str] = DEFAULT_UNITS
    per: str = "frame"
    pairs: bool = False
    annotators: Collection[str] = ()
    outlet: str | None = None
    round: str | None = None
    samples: int = 2000
    seed: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measure of one frame (None: of all at once) on one kind of unit, and whom it compares."""

    unit: str
    frame: str | None
    outlet: str | None
    annotators: tuple[str, ...]
    result: Result

    def row(self) -> dict[str, Any]:
        """The row as the command line prints it."""
        said = {
            "measure": self.result.measure,
            "unit": self.unit,
            "frame": self.frame,
            "outlet": self.outlet,
            "annotators": list(self.annotators),
            "resampled": "article",
            "defined": self.result.defined,
        }
        return said | {name: value for name, value in asdict(self.result).items() if name not in said}


@dataclass(frozen=True, slots=True)
class Difference:
    """A unit in which some annotators found a frame and others, who saw it too, did not."""

    article_id: UUID
    start: int
    end: int
    found: tuple[str, ...]
    missed: tuple[str, ...]


def agreement(project: Project, question: Question, task: Task | None = None) -> list[Row]:
    """The rows that answer a question, by measure, unit, frame and pair.

    A measure of spans has rows of the unit "span" alone, whatever units are asked for; a measure of sets of
    frames has one row over all frames.

    Raises:
        UserError: there is no such measure or unit.
        Cancelled: the task was called off.
    """
    task = task or Task()
    measures = [_measure(name) for name in question.measures]
    corpus = read_corpus(project, question.annotators, question.outlet, round_name=question.round)
    frames = project.frames()
    names = [annotator.name for annotator in corpus.annotators]
    asked = [
        (measure, unit, study)
        for measure in measures
        for unit, study in _studies(corpus, measure, frames, question, task)
    ]
    plan = Plan(samples=question.samples, seed=question.seed)
    results = assess([(measure, study.study) for measure, _, study in asked], plan, task.step)
    return [
        Row(
            unit=unit,
            frame=study.frame,
            outlet=question.outlet,
            annotators=tuple(names[person] for person in study.people),
            result=result,
        )
        for (_, unit, study), result in zip(asked, results, strict=True)
    ]


def measures() -> list[dict[str, Any]]:
    """The measures as the command line lists them."""
    said = ("name", "title", "source")
    return [
        {name: getattr(measure, name) for name in said}
        | {"raters": str(measure.raters), "units": str(measure.units)}
        for measure in MEASURES.values()
    ]


def offered_measures() -> list[tuple[str, str]]:
    """The names and English titles of the measures that are computed on units of frames."""
    return [
        (name, measure.title)
        for name, measure in MEASURES.items()
        if measure.units is Units.UNITS and not measure.sets
    ]


def measure_title(name: str) -> str:
    """What a measure is called, in English."""
    return MEASURES[name].title


def unit_title(name: str) -> str:
    """What a unit is called, in English."""
    return UNITS[name]


def differences(project: Project, question: Question, frame: Frame) -> list[Difference]:
    """The units, of the question's first kind, in which annotators who saw them differ about a frame."""
    corpus = read_corpus(project, question.annotators, question.outlet, round_name=question.round)
    kind = question.units[0]
    counts = count(corpus, kind, [frame.id])
    names = [annotator.name for annotator in corpus.annotators]
    found = []
    for (article_id, start, end), values in zip(counts.places, counts.values[0], strict=True):
        yes = tuple(name for name, value in zip(names, values, strict=True) if value == 1)
        no = tuple(name for name, value in zip(names, values, strict=True) if value == 0)
        if yes and no:
            found.append(Difference(article_id, start, end, yes, no))
    return found


def _measure(name: str) -> Measure:
    if name not in MEASURES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no measure {name}; there are {names}."),
            name=name,
            names=", ".join(MEASURES),
        )
    return MEASURES[name]


def _studies(
    corpus: Corpus, measure: Measure, frames: Sequence[Frame], question: Question, task: Task
) -> Iterator[tuple[str, Asked]]:
    """The studies of a measure, each with its unit."""
    per, pairs = question.per, question.pairs
    if measure.units is Units.SPANS:
        for study in studies_on_spans(corpus, measure, frames, per, pairs, question.seed, task):
            yield SPAN, study
        return
    for unit in question.units:
        for study in studies_on_units(corpus, unit, frames, "all" if measure.sets else per, pairs):
            yield unit, study
