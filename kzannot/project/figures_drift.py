"""The figure of whether agreement about a frame, and how often each annotator uses it, change in time."""

from dataclasses import dataclass, replace
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.project.agreement import Question
from kzannot.project.choices import Choices, Facts, facts_of
from kzannot.project.drift import Drift, batch_of, drift
from kzannot.project.kept import Materials
from kzannot.project.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Trend:
    """The drift of one frame, which is the choices' own."""

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    frame: Frame
    drift: Drift

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [row for row in self.drift.rows() if row["frame"] == self.frame.name]


def trend(materials: Materials, choices: Choices, task: Task | None = None) -> Trend:
    """The drift of the chosen frame, or of the codebook's first; UserError where there is no such frame."""
    project = materials.project
    facts = facts_of(project, choices.annotators)
    frames = tuple(frame for frame in project.frames() if not frame.retired)
    frame = next((each for each in frames if choices.frame in (None, each.name)), None)
    if frame is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is no frame {name}."), name=choices.frame)
    found = drift(project, question_of(materials, choices), task, materials.corpora)
    return Trend(
        choices=replace(choices, frame=frame.name), facts=facts, frames=frames, frame=frame, drift=found
    )


def question_of(materials: Materials, choices: Choices) -> Question:
    """What agreement is asked for the figure, and into what parts time is cut."""
    corpus = materials.corpora.of(choices.round).only(choices.annotators, choices.outlet)
    return Question(
        measures=(choices.measure,),
        units=(choices.unit,),
        annotators=choices.annotators,
        outlet=choices.outlet,
        round=choices.round,
        by=choices.by,
        batch=batch_of(corpus),
        samples=choices.samples,
        seed=choices.seed,
    )
