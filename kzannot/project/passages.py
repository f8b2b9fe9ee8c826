"""The passages behind a number: where they stand, whose they are, and how they read."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kzannot.agreement.differences import Mark
from kzannot.project.agreement import Question
from kzannot.project.choices import Choices
from kzannot.project.corpus import Coded, read_corpus
from kzannot.project.disagreements import SEVERAL, Meeting, meetings
from kzannot.project.project import Project
from kzannot.project.unit_differences import differences

LONGEST = 160
"""How many letters of a passage are quoted."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of an article; `found` are those who tagged it, `missed` those who read it and did not.

    Where two codings stand side by side, `codings` says what either annotator marked, and `kinds` in what
    they differ: a kind of place, or an attribute by its label.
    """

    article_id: UUID
    outlet: str
    title: str
    start: int
    end: int
    quote: str
    found: tuple[str, ...]
    missed: tuple[str, ...] = ()
    codings: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Words:
    """What frames, attributes and their values are called in a language, by their names."""

    frames: Mapping[str, str]
    attributes: Mapping[str, str]
    values: Mapping[tuple[str, str], str]

    @classmethod
    def of(cls, project: Project, language: str) -> "Words":
        """The words of a project's codebook."""
        return cls(
            {frame.name: frame.label.in_language(language) or frame.name for frame in project.frames()},
            {each.name: each.label.in_language(language) or each.name for each in project.attributes()},
            {
                (attribute.name, choice.name): choice.label.in_language(language) or choice.name
                for attribute in project.attributes()
                for choice in attribute.choices
            },
        )

    def of_marks(self, marks: Sequence[Mark]) -> str:
        """What one annotator marked; a dash for nothing."""
        return "; ".join(" · ".join((self.frames[mark.frame], *self._values(mark))) for mark in marks) or "–"

    def _values(self, mark: Mark) -> Iterator[str]:
        """The values of a mark, of several each; a text that was typed is its own word."""
        for name, value in mark.attributes.items():
            yield SEVERAL.join(self.values.get((name, part), part) for part in value.split(SEVERAL))


def passages_of_differences(
    project: Project, choices: Choices, frame: str, annotators: Collection[str]
) -> list[Passage]:
    """The units in which annotators who saw them differ about a frame, in text order."""
    wanted = next(each for each in project.frames() if each.name == frame)
    question = Question(
        units=(choices.unit,), annotators=annotators, outlet=choices.outlet, round=choices.round
    )
    articles = {coded.article.id: coded for coded in read_corpus(project).articles}
    return [
        passage_at(articles[each.article_id], each.start, each.end, each.found, each.missed)
        for each in differences(project, question, wanted)
    ]


def passages_of_confusion(
    project: Project, choices: Choices, frame: str, other: str, language: str = "en"
) -> list[Passage]:
    """The passages in which a frame met another, or none; who is first matters for a single pair alone."""
    found = meetings(project, choices.annotators, choices.outlet, choices.round)
    single = len({meeting.annotators for meeting in found}) == 1
    wanted = {(frame, other)} if single else {(frame, other), (other, frame)}
    words = Words.of(project, language)
    return [_side_by_side(meeting, words) for meeting in found if meeting.frames in wanted]


def passages_of_kind(
    project: Project, choices: Choices, kind: str, frame: str, language: str = "en"
) -> list[Passage]:
    """The passages in which two annotators differ in a kind, and one of them saw the frame."""
    found = meetings(project, choices.annotators, choices.outlet, choices.round)
    words = Words.of(project, language)
    return [_side_by_side(each, words) for each in found if kind in each.kinds and frame in each.frames]


def _side_by_side(meeting: Meeting, words: Words) -> Passage:
    codings = (meeting.encounter.first, meeting.encounter.second)
    passage = passage_at(meeting.coded, meeting.start, meeting.end, meeting.annotators)
    return replace(
        passage,
        kinds=tuple(words.attributes.get(kind, kind) for kind in meeting.kinds),
        codings=tuple(
            f"{who}: {words.of_marks(marks)}" for who, marks in zip(meeting.annotators, codings, strict=True)
        ),
    )


def passage_at(
    coded: Coded, start: int, end: int, found: Iterable[str] = (), missed: Iterable[str] = ()
) -> Passage:
    """A stretch of an article, quoted in one line."""
    quote = " ".join(coded.text[start : min(end, start + LONGEST)].split())
    return Passage(
        coded.article.id,
        coded.outlet.name if coded.outlet else "",
        coded.article.title,
        start,
        end,
        quote + ("…" if end - start > LONGEST else ""),
        tuple(found),
        tuple(missed),
    )
