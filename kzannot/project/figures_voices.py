"""The figure of who says it, and what the outlet makes of that: spans by voice and stance in each outlet."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np

from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.measures import MEASURES
from kzannot.agreement.result import Result, assess
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, Choice, Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.corpus import CODER
from kzannot.project.figures_basis import MINIMUM, basis_of
from kzannot.project.figures_shares import few_articles
from kzannot.project.kept import VOICE, Materials
from kzannot.project.matched import matches
from kzannot.project.material import Material
from kzannot.project.prevalence import by_outlet
from kzannot.project.tasks import Task

STANCE = "stance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """How many spans each voice has in each outlet, by stance; `counts` by outlet, voice, and stance.

    `attributes` are voice and stance.

    A span without a value counts under an empty name. Spans are counted, so that shares of a row say what
    the coded passages are like and not how much of the text they are. `agreement` is that about voice and
    stance, on spans that two annotators matched; empty where it was not measured.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    outlets: tuple[str, ...]
    attributes: tuple[Attribute, Attribute]
    counts: Mapping[tuple[str, str, str], int]
    descriptive: Mapping[str, int]
    agreement: Mapping[str, Result]

    @property
    def voices(self) -> tuple[Choice, ...]:
        """The voices of the codebook."""
        return self.attributes[0].choices

    @property
    def stances(self) -> tuple[Choice, ...]:
        """The stances of the codebook."""
        return self.attributes[1].choices

    @property
    def weak(self) -> tuple[str, ...]:
        """The attributes about which the agreement may be below the minimum."""
        return tuple(
            name for name, found in self.agreement.items() if found.low is None or found.low < MINIMUM
        )

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {"outlet": outlet, "voice": voice, "stance": stance, "value": count}
            for (outlet, voice, stance), count in self.counts.items()
        ]


def voices(materials: Materials, choices: Choices, task: Task | None = None) -> Voices:
    """Count spans by voice and stance; UserError where the codebook knows neither."""
    basis = basis_of(materials, choices, task)
    material = basis.material
    voice, stance = _attribute(material, VOICE), _attribute(material, STANCE)
    spans = material.spans
    wanted = basis.chosen.spans
    if choices.frame is not None:
        names = np.array([frame.name == choices.frame for frame in material.frames], np.bool_)
        wanted = wanted & names[spans.frame]
    outlets = tuple(outlet for outlet, _ in by_outlet(material, basis.chosen))
    kinds = [[*(each.name for each in of.choices), ""] for of in (voice, stance)]
    counts = dict.fromkeys(product(outlets, kinds[0], kinds[1]), 0)
    for place in np.flatnonzero(wanted).tolist():
        span = spans.records[place]
        key = (
            material.outlets[int(spans.article[place])],
            str(span.value(VOICE) or ""),
            str(span.value(STANCE) or ""),
        )
        counts[key] += 1
    return Voices(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        outlets=outlets,
        attributes=(voice, stance),
        counts=counts,
        descriptive=few_articles(basis),
        agreement=materials.measured("values", choices, lambda: _agreement(materials, choices, task)) or {},
    )


def _agreement(materials: Materials, choices: Choices, task: Task | None) -> dict[str, Result]:
    """The alpha of voice and stance, of those for which it is defined."""
    material = materials.of(replace(choices, layer=CODER))
    asked = [each for each in material.attributes if each.name in (VOICE, STANCE)]
    task = task or Task()
    found = matches(material.corpus, task)
    plan = Plan(samples=choices.samples, seed=choices.seed)
    results = assess([(MEASURES["alpha"], found.ratings(each)) for each in asked], plan, task.step)
    return {each.name: result for each, result in zip(asked, results, strict=True) if result.defined}


def _attribute(material: Material, name: str) -> Attribute:
    found = next((each for each in material.attributes if each.name == name), None)
    if found is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "The codebook has no attribute {name}."), name=name)
    return found
