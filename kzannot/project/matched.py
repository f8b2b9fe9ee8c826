"""What annotators said of the passages that they both found: the attributes of matched spans, as ratings.

Every two annotators are held against each other in the text that both have read. Spans of one frame are
matched one to one where they share half of what they cover; each pair of matched spans is a unit. What found
no partner says nothing about attributes: a number must say of how many spans it tells (`Matches.rests_on`).
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

import numpy as np

from kzannot.agreement.differences import Mark, matched
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.model.records import Span
from kzannot.project.answered import NO_YES
from kzannot.project.corpus import Corpus
from kzannot.project.project import Project
from kzannot.project.stretches import spans_of_two
from kzannot.project.tasks import Task

People = tuple[int, ...]
Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Matches:
    """The pairs of matched spans of every two annotators, who go by their numbers in the corpus.

    `compared` are the ids of all spans of either in text that both have read, and `articles` the number of
    each article.
    """

    annotators: int
    pairs: Mapping[People, Sequence[Pair]]
    compared: Mapping[People, Collection[UUID]]
    articles: Mapping[UUID, int]

    def rests_on(self, people: People) -> tuple[int, int]:
        """How many spans of some annotators found a partner among them, and of how many spans."""
        two = list(combinations(people, 2))
        found = {span.id for each in two for pair in self.pairs[each] for span in pair}
        return len(found), len(set[UUID]().union(*(self.compared[each] for each in two)))

    def ratings(self, attribute: Attribute) -> Ratings:
        """What was said of the matched spans, each pair judged by its two annotators alone.

        Without a value, one that must be given is missing. Of any other, that nothing was said is an answer:
        no value of several, no for yes and no, none of a choice.
        """
        judged = [
            (self.articles[pair[0].article_id], people, [_said(attribute, span) for span in pair])
            for people, pairs in self.pairs.items()
            for pair in pairs
        ]
        offered = _offered(attribute, {value for _, _, said in judged for value in said if value is not None})
        number = {value: place for place, value in enumerate(offered)}
        values = np.full((len(judged), self.annotators), MISSING, np.int32)
        for row, (_, people, said) in enumerate(judged):
            values[row, people] = [MISSING if value is None else number[value] for value in said]
        return Ratings(
            values=values,
            documents=np.array([article for article, _, _ in judged], np.int64),
            categories=len(offered),
            sets=tuple(map(frozenset, offered)) if attribute.kind is AttributeKind.MULTIPLE else None,
        )


Said = tuple[str, ...]
"""The values that an attribute has: one, or of several all."""


def attributes(project: Project, names: Sequence[str]) -> list[Attribute]:
    """The attributes of spans of these names; UserError where there is none, or it takes a text."""
    known = {each.name: each for each in comparable(project)}
    for name in names:
        if name not in known:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "There is no attribute {name} of spans; there are {names}."),
                name=name,
                names=", ".join(known),
            )
    return [known[name] for name in names]


def comparable(project: Project) -> list[Attribute]:
    """The attributes of spans that can be compared: all but texts."""
    return [
        each
        for each in project.attributes()
        if each.level is Level.SPAN and each.kind is not AttributeKind.TEXT
    ]


def matches(corpus: Corpus, task: Task) -> Matches:
    """How the spans of every two annotators of a corpus meet; Cancelled where the task was called off."""
    pairs: dict[People, list[Pair]] = {}
    compared: dict[People, set[UUID]] = {}
    people = list(combinations(range(len(corpus.annotators)), 2))
    for done, (one, other) in enumerate(people):
        task.step(done, len(people))
        own: dict[tuple[UUID, UUID], Pair] = {}
        seen = compared[one, other] = set[UUID]()
        for known, pair in _meeting(corpus, one, other):
            task.go_on()
            seen |= known
            own |= pair
        pairs[one, other] = list(own.values())
    numbers = {coded.article.id: number for number, coded in enumerate(corpus.articles)}
    return Matches(len(corpus.annotators), pairs, compared, numbers)


def _meeting(
    corpus: Corpus, one: int, other: int
) -> Iterator[tuple[set[UUID], dict[tuple[UUID, UUID], Pair]]]:
    """In each stretch the ids of the spans of two annotators, and the pairs of those that match."""
    frames: dict[UUID, str] = {}
    for stretch, spans in spans_of_two(corpus, corpus.annotators[one], corpus.annotators[other]):
        known = [span for own in spans for span in own]
        marks = [
            Mark(*stretch.cut(span), frames.setdefault(span.frame_id, str(len(frames))), name=str(number))
            for number, span in enumerate(known)
        ]
        many = len(spans[0])
        met = matched(marks[:many], marks[many:])
        pairs = ((known[int(first.name)], known[int(second.name)]) for first, second in met)
        yield {span.id for span in known}, {(span.id, other.id): (span, other) for span, other in pairs}


def _said(attribute: Attribute, span: Span) -> Said | None:
    """What is said of a span; None where an answer is due and there is none."""
    value = span.value(attribute.name)
    if isinstance(value, tuple):
        return value
    if value:
        return (value,)
    if attribute.kind is AttributeKind.BOOLEAN:
        return (NO_YES[0],)  # of a span without a value
    return None if attribute.required else ()


def _offered(attribute: Attribute, used: Collection[Said]) -> tuple[Said, ...]:
    """The values in the order of the codebook, and behind them what else was said: sets, nothing."""
    known: list[Said] = [(choice.name,) for choice in attribute.choices]
    if attribute.kind is AttributeKind.BOOLEAN:
        known = [(each,) for each in NO_YES]
    return (*known, *sorted(set(used) - set(known)))
