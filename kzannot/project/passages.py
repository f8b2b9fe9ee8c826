"""The passages behind a number: where they stand, whose they are, and how they read."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from kzannot.agreement.differences import Mark
from kzannot.project.corpus import Coded
from kzannot.project.disagreements import SEVERAL, Meeting
from kzannot.project.project import Project

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


def side_by_side(meeting: Meeting, words: Words) -> Passage:
    """The passage of a meeting, with what either annotator marked in it."""
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
