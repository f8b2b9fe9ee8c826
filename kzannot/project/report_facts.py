"""What people enter for the report: the facts of a methods section that no coding tells.

Each is an option of the project, named `report.` and the fact's name, whose JSON holds the text by language:
`{"de": "…", "en": "…"}`. A report in a language without a text shows the other one.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Bilingual
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Option
from kzannot.project.project import Project
from kzannot.reports.facts import FACTS
from kzannot.reports.said import Said

PREFIX = "report."
TITLE = QT_TRANSLATE_NOOP("messages", "Enter facts for the report")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact that can be entered: its point among the 14, its name for people, and what it should say."""

    name: str
    point: int
    label: str
    hint: str


def offered_facts(language: str) -> list[Fact]:
    """The facts that can be entered, in the order of the points, in the words of a language."""
    said = Said(language)
    return [
        Fact(name, point, said(f"fact.{name}.label"), said(f"fact.{name}.hint"))
        for name, point in FACTS.items()
    ]


def entered_facts(project: Project) -> dict[str, Bilingual]:
    """What was entered, by the name of the fact; only where there is a text."""
    found = {name: _read(option.value) for name, option in _options(project).items()}
    return {name: text for name, text in found.items() if text.de or text.en}


def enter_facts(project: Project, facts: Mapping[str, Bilingual]) -> Edit:
    """The edit that stores these facts; an empty one is taken away, those not named stay as they are."""
    there = _options(project)
    changes = []
    for name, text in facts.items():
        before = there.get(name)
        after = _stored(name, text, before)
        if before != after:
            changes.append(Change(before, after))
    return Edit(TITLE, tuple(changes))


def _stored(name: str, text: Bilingual, before: Option | None) -> Option | None:
    """The option that holds a fact; None of an empty one."""
    said = {language: each for language, each in (("de", text.de), ("en", text.en)) if each}
    if not said:
        return None
    value = json.dumps(said, ensure_ascii=False)
    return replace(before, value=value) if before else Option(name=PREFIX + name, value=value)


def _options(project: Project) -> dict[str, Option]:
    """The options that hold facts, by the fact's name."""
    return {
        option.name.removeprefix(PREFIX): option
        for option in project.options()
        if option.name.startswith(PREFIX) and option.name.removeprefix(PREFIX) in FACTS
    }


def _read(value: str) -> Bilingual:
    said = json.loads(value)
    return Bilingual(str(said.get("de", "")), str(said.get("en", "")))
