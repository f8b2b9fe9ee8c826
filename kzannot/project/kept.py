"""What a figure's filters leave: masks over the articles, sections, words and spans of a material.

A word that is left out is in no numerator and in no denominator. A section of which no word is left is left
out, and so is a span that lies in nothing else.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast

import numpy as np

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.model.records import Article, Section
from kzannot.project.choices import Choices
from kzannot.project.corpus import Coded, Corpora
from kzannot.project.counting import Integers
from kzannot.project.disagreements import Meeting, meetings
from kzannot.project.material import NO_DAY, PARTS, Material, read_material
from kzannot.project.project import Project
from kzannot.project.repeated import copied_words, repeated_words
from kzannot.project.statements_copied import Copied, copied
from kzannot.project.tasks import Task
from kzannot.statistics.estimates import Mask

VOICE = "voice"

Measured = TypeVar("Measured")


@dataclass(frozen=True, slots=True, eq=False)
class Kept:
    """What counts; shapes (A,), (S,), (W,), (N,) and (M,) of articles, sections, words, spans, people."""

    articles: Mask
    sections: Mask
    words: Mask
    spans: Mask
    people: Mask


class Copies:
    """What articles have word for word of each other; found once, for it takes seconds."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._found: list[Copied] | None = None

    @property
    def known(self) -> bool:
        """Whether it was found already."""
        return self._found is not None

    def found(self, task: Task | None = None) -> list[Copied]:
        """What each article shares with others."""
        if self._found is None:
            self._found = copied(self._project, task)
        return self._found


class Materials:
    """The materials of a project as it is now, each read when a figure first asks for it.

    What articles copy is `copies`, and stays known while only codings change.
    """

    def __init__(self, project: Project, copies: Copies | None = None) -> None:
        self.project = project
        self.copies = copies or Copies(project)
        self.corpora = Corpora(project)
        self._read: dict[tuple[str, str | None], Material] = {}
        self._masks: dict[tuple[int, str], Mask] = {}
        self._meetings: dict[str | None, list[Meeting]] = {}
        self._measured: dict[tuple[str, str | None, int], tuple[int, object]] = {}

    def of(self, choices: Choices) -> Material:
        """The material that the choices are about; UserError where there is no such round."""
        key = (choices.layer, choices.round)
        if key not in self._read:
            self._read[key] = read_material(self.project, *key)
        return self._read[key]

    def after(self, edit: Edit) -> "Materials":
        """The materials of the project once it was edited, to be read anew."""
        return Materials(self.project, None if edit.concerns(Article, Section) else self.copies)

    def copied(self, material: Material, task: Task | None = None) -> Mask:
        """The words that other articles have, too."""
        return self._mask(material, "copied", lambda: copied_words(self.copies.found(task), material))

    def repeated(self, material: Material) -> Mask:
        """The words that their article has had before."""
        return self._mask(material, "repeated", lambda: repeated_words(material))

    def measured(self, what: str, choices: Choices, measure: Callable[[], Measured]) -> Measured | None:
        """What agreement tells about the codings of a round with a seed, measured anew with other draws.

        Without draws nothing is measured, so that points can be shown before intervals.
        """
        key = (what, choices.round, choices.seed)
        samples, found = self._measured.get(key, (0, None))
        if choices.samples not in (0, samples):
            found = measure()
            self._measured[key] = (choices.samples, found)
        return cast(Measured | None, found)

    def meetings(self, choices: Choices, task: Task | None = None) -> list[Meeting]:
        """The meetings of every two of the chosen annotators, those of a round found once."""
        if choices.round not in self._meetings:
            found = meetings(self.project, (), None, choices.round, task, self.corpora)
            self._meetings[choices.round] = found
        return [
            meeting
            for meeting in self._meetings[choices.round]
            if choices.outlet in (None, meeting.outlet)
            and (not choices.annotators or {*meeting.annotators} <= {*choices.annotators})
        ]

    def _mask(self, material: Material, name: str, make: Callable[[], Mask]) -> Mask:
        key = (id(material), name)
        if key not in self._masks:
            self._masks[key] = make()
        return self._masks[key]


def kept(materials: Materials, choices: Choices, task: Task | None = None) -> Kept:
    """The masks of what counts."""
    material = materials.of(choices)
    articles = np.array([_is_kept(coded, choices) for coded in material.corpus.articles], np.bool_)
    sections = (
        articles[material.sections.article] & _in_parts(material, choices) & _in_period(material, choices)
    )
    words = sections[material.word_section]
    if choices.no_copies:
        words &= ~materials.copied(material, task)
    if choices.repeats_once:
        words &= ~materials.repeated(material)
    if choices.no_copies or choices.repeats_once:
        left = np.bincount(material.word_section, weights=words, minlength=len(sections))
        sections = sections & (left > 0)
    people = np.array(
        [not choices.annotators or each.name in choices.annotators for each in material.corpus.annotators],
        np.bool_,
    )
    return Kept(articles, sections, words, _spans(material, choices, sections, words, people), people)


def own_voice(material: Material) -> str | None:
    """The value of the voice that is the outlet's own: the codebook's first; None where it knows no voice."""
    voice = next((each for each in material.attributes if each.name == VOICE), None)
    return voice.choices[0].name if voice and voice.choices else None


def before(mask: Mask) -> Integers:
    """Shape (length + 1,); how many are true before each place."""
    return np.concatenate(([0], np.cumsum(mask, dtype=np.int64)))


def _is_kept(coded: Coded, choices: Choices) -> bool:
    outlet = choices.outlet is None or coded.outlet_name in (choices.outlet, choices.against)
    return outlet and (choices.genre is None or coded.article.genre == choices.genre)


def _in_parts(material: Material, choices: Choices) -> Mask:
    if not choices.parts:
        return np.ones(len(material.sections.part), np.bool_)
    unknown = [name for name in choices.parts if name not in PARTS]
    if unknown:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no part {name}; there are {names}."),
            name=unknown[0],
            names=", ".join(PARTS),
        )
    return np.isin(material.sections.part, [PARTS.index(name) for name in choices.parts])


def _in_period(material: Material, choices: Choices) -> Mask:
    """What is of the days asked for; where any are asked for, what has no day is none of them."""
    day = material.sections.day
    since, until = _day(choices.since, 1), _day(choices.until, date.max.toordinal())
    if not (choices.since or choices.until):
        return np.ones(len(day), np.bool_)
    return np.asarray((day != NO_DAY) & (day >= since) & (day <= until))


def _day(text: str, otherwise: int) -> int:
    if not text:
        return otherwise
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{day} is no day, as 2022-01-07 is."), day=text
        ) from error


def _spans(material: Material, choices: Choices, sections: Mask, words: Mask, people: Mask) -> Mask:
    spans = material.spans
    asked = dict(choices.values)
    if choices.own_voice:
        own = own_voice(material)
        if own is None:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "The codebook has no voice to tell whose words these are.")
            )
        asked.setdefault(VOICE, own)
        if asked[VOICE] != own:
            return np.zeros(len(spans.records), np.bool_)
    in_sections, in_words = before(sections), before(words)
    wordless = spans.begin >= spans.stop
    touches = (in_sections[np.maximum(spans.last, spans.first)] > in_sections[spans.first]) & (
        wordless | (in_words[np.maximum(spans.stop, spans.begin)] > in_words[spans.begin])
    )
    found: Mask = touches & people[spans.person]
    for name, value in asked.items():
        found &= np.array([span.value(name) == value for span in spans.records], np.bool_)
    return found
