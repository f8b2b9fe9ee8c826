"""What the figures show: values of a project, equal on screen, in files and on the command line."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, Frame
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.choices import Choices, Facts, facts_of
from kzannot.project.disagreements import NONE, Meeting, confusion_of, counts_by_kind, differing
from kzannot.project.figures_counted import COUNTED, Counted
from kzannot.project.figures_drift import Trend, trend
from kzannot.project.kept import Materials
from kzannot.project.project import Project
from kzannot.project.tasks import Task

OF_COUNTS = (
    "genre", "values", "layer", "own_voice", "no_copies", "repeats_once", "per_entry", "since", "until",
    "parts",
)  # fmt: skip
"""The filters that only the figures that count heed."""

FIGURES = (*COUNTED, "agreement", "pairs", "confusion", "disagreements", "drift")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reliability:
    """The agreement of groups of annotators about each frame: of all at once, or of every two.

    `intervals` says whether intervals were asked for.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    groups: tuple[tuple[str, ...], ...]
    intervals: bool
    results: Mapping[tuple[tuple[str, ...], str], Row]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [row.row() for row in self.results.values()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion:
    """How often each two frames, or a frame and none, met; `pairs` is who was compared.

    `cells` is by the frames of either side: of one pair the first annotator's first, else both ways alike.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    pairs: tuple[tuple[str, str], ...]
    meetings: int
    cells: Mapping[tuple[str, str], int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {"frame": frame, "other": other, "value": value} for (frame, other), value in self.cells.items()
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreements:
    """How often annotators differ, by kind and frame; the most frequent kinds first.

    A kind may be the name of one of the `attributes`.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    attributes: tuple[Attribute, ...]
    pairs: tuple[tuple[str, str], ...]
    meetings: int
    kinds: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {"kind": kind, "frame": frame.name, "value": self.counts[kind, frame.name]}
            for kind in self.kinds
            for frame in self.frames
        ]


Values = Counted | Reliability | Confusion | Disagreements | Trend


def compute(
    project: Project,
    name: str,
    choices: Choices,
    task: Task | None = None,
    materials: Materials | None = None,
) -> Values:
    """The values of a figure; UserError where there is no such figure, or no codebook to count by.

    `materials` are what was read of the project already, so that another filter need not read it anew.
    """
    if name not in FIGURES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no figure {name}; there are {names}."),
            name=name,
            names=", ".join(FIGURES),
        )
    materials = materials or Materials(project)
    if name in COUNTED:
        return COUNTED[name](materials, choices, task)
    _check_filters(choices)
    if name in ("agreement", "pairs"):
        return _reliability(materials, choices, name == "pairs", task)
    if name == "drift":
        return trend(materials, choices, task)
    make = confusion_figure if name == "confusion" else disagreements_figure
    return make(project, materials.meetings(choices, task), choices)


def _check_filters(choices: Choices) -> None:
    """Refuse filters that no comparison of annotators heeds, rather than pass over them in silence."""
    plain = Choices()
    asked = [name for name in OF_COUNTS if getattr(choices, name) != getattr(plain, name)]
    if asked:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "Figures of agreement know no filter {names}."),
            names=", ".join(asked),
        )


def reliability(project: Project, question: Question, rows: Sequence[Row]) -> Reliability:
    """The answers to a question about one measure on one kind of unit, as a figure; refuses as `facts_of`."""
    return Reliability(
        choices=Choices(
            annotators=tuple(question.annotators),
            outlet=question.outlet,
            round=question.round,
            measure=question.measures[0],
            unit=question.units[0],
            samples=question.samples,
            seed=question.seed,
        ),
        facts=facts_of(project, question.annotators),
        frames=_frames(project),
        groups=tuple(dict.fromkeys(row.annotators for row in rows)),
        intervals=question.samples > 0,
        results={(row.annotators, row.frame or ""): row for row in rows},
    )


def confusion_figure(project: Project, found: Sequence[Meeting], choices: Choices) -> Confusion:
    """How frames met in these meetings, as a figure; refuses as `facts_of`."""
    frames = _frames(project)
    names = [*(frame.name for frame in frames), NONE]
    table = confusion_of(found, frames)
    cells = {(one, other): int(table[i, j]) for i, one in enumerate(names) for j, other in enumerate(names)}
    del cells[NONE, NONE]
    return Confusion(
        choices=choices,
        facts=facts_of(project, choices.annotators),
        frames=frames,
        pairs=_pairs(found),
        meetings=len(found),
        cells=cells,
    )


def disagreements_figure(project: Project, found: Sequence[Meeting], choices: Choices) -> Disagreements:
    """In what annotators differ in these meetings, as a figure; refuses as `facts_of`."""
    often = Counter(kind for meeting in found for kind in meeting.kinds)
    return Disagreements(
        choices=choices,
        facts=facts_of(project, choices.annotators),
        frames=_frames(project),
        attributes=tuple(project.attributes()),
        pairs=_pairs(found),
        meetings=len(differing(found)),
        kinds=tuple(kind for kind, _ in often.most_common()),
        counts=counts_by_kind(found),
    )


def _reliability(materials: Materials, choices: Choices, pairs: bool, task: Task | None) -> Reliability:
    question = Question(
        measures=(choices.measure,),
        units=(choices.unit,),
        pairs=pairs,
        annotators=choices.annotators,
        outlet=choices.outlet,
        round=choices.round,
        samples=0 if pairs else choices.samples,
        seed=choices.seed,
    )
    project = materials.project
    return reliability(project, question, agreement(project, question, task, materials.corpora))


def _pairs(found: Sequence[Meeting]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(meeting.annotators for meeting in found))


def _frames(project: Project) -> tuple[Frame, ...]:
    return tuple(frame for frame in project.frames() if not frame.retired)
