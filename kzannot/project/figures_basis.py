"""What every figure that counts starts from: the material, what the filters leave of it, and its facts."""

from dataclasses import dataclass, replace

from kzannot.model.codebook import Frame
from kzannot.project.agreement import Question, agreement
from kzannot.project.choices import Choices, Facts, facts_of
from kzannot.project.corpus import CODER, Corpora
from kzannot.project.kept import Kept, Materials, kept
from kzannot.project.material import Material
from kzannot.project.tallies import Tally, tally
from kzannot.project.tasks import Task

MINIMUM = 0.667
"""The lower end of a frame's agreement below which what is counted of it is hatched."""


@dataclass(frozen=True, slots=True, eq=False)
class Basis:
    """A material with what the filters leave of it; `frames` are those that are not retired."""

    material: Material
    chosen: Kept
    choices: Choices
    counted: Tally
    facts: Facts
    frames: tuple[Frame, ...]

    @property
    def places(self) -> list[int]:
        """The places of the frames among the material's."""
        return [place for place, frame in enumerate(self.material.frames) if not frame.retired]


def basis_of(materials: Materials, choices: Choices, task: Task | None) -> Basis:
    """Read, filter and count; UserError where there is no codebook to count by."""
    facts = facts_of(materials.project, choices.annotators)
    material = materials.of(choices)
    chosen = kept(materials, choices, task)
    counted = tally(material, chosen, choices.per_entry)
    names = [
        each.name for each, counts in zip(material.corpus.annotators, chosen.people, strict=True) if counts
    ]
    weak = materials.measured("frames", choices, lambda: weak_frames(materials, choices, task))
    articles = int((counted.words.sum(axis=1) > 0).sum())
    return Basis(
        material=material,
        chosen=chosen,
        choices=choices,
        counted=counted,
        facts=replace(facts, annotators=tuple(names), weak=weak, articles=articles),
        frames=tuple(frame for frame in material.frames if not frame.retired),
    )


def weak_frames(materials: Materials, choices: Choices, task: Task | None) -> frozenset[str] | None:
    """The frames whose alpha, by paragraphs, may be below the minimum; None without two coders."""
    question = Question(units=("paragraph",), round=choices.round, samples=choices.samples, seed=choices.seed)
    coded = Corpora(materials.project, {choices.round: materials.of(replace(choices, layer=CODER)).corpus})
    found = agreement(materials.project, question, task, coded)
    rows = [row for row in found if row.result.value is not None]
    if not rows:
        return None
    return frozenset(row.frame or "" for row in rows if row.result.low is None or row.result.low < MINIMUM)
