"""What annotators said of the passages that they both found: the attributes of matched spans, as ratings.

Every two annotators are held against each other in the text that both have read. Spans of one frame are
matched one to one where they share half of what they cover; each pair of matched spans is a unit. What found
no partner says nothing about attributes: a number must say of how many spans it tells (`Matches.rests_on`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from kzannot.agreement.continua import ANNOTATOR, LABEL, TEXT
from kzannot.agreement.differences import matched
from kzannot.agreement.ratings import MISSING, Ratings
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.model.records import Span
from kzannot.project.answered import NO_YES
from kzannot.project.corpus import Corpus
from kzannot.project.counting import Integers, marks
from kzannot.project.project import Project
from kzannot.project.stretches import spans_of_all
from kzannot.project.tasks import Task

People = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """The pairs of matched spans of every two annotators, who go by their numbers in the corpus.

    Args:
        annotators: how many there are.
        spans: the spans of all of them; other arrays hold their places here.
        article: shape (spans,); the place of each one's article in the corpus.
        pairs: shape (pairs, 2); those that mean the same.
        compared: shape (n,); all spans of either in text that both have read.
    """

    annotators: int
    spans: Sequence[Span]
    article: Integers
    pairs: Mapping[People, Integers]
    compared: Mapping[People, Integers]

    def rests_on(self, people: People) -> tuple[int, int]:
        """How many spans of some annotators found a partner among them, and of how many spans."""
        two = list(combinations(people, 2))
        found, seen = ([of[each].ravel() for each in two] for of in (self.pairs, self.compared))
        return _different(found), _different(seen)

    def ratings(self, attribute: Attribute) -> Ratings:
        """What was said of the matched spans, each pair judged by its two annotators alone.

        Without a value, one that must be given is missing. Of any other, that nothing was said is an answer:
        no value of several, no for yes and no, none of a choice.
        """
        met = np.concatenate([np.empty((0, 2), np.int64), *self.pairs.values()])
        number: dict[Said | None, int] = {}
        each = (number.setdefault(_said(attribute, span), len(number)) for span in self.spans)
        said = np.fromiter(each, np.int64)
        used = [value for value, place in number.items() if value is not None and place in said[met]]
        offered = _offered(attribute, used)
        category = np.array(
            [offered.index(value) if value in used else MISSING for value in number], np.int32
        )
        values = np.full((len(met), self.annotators), MISSING, np.int32)
        sides = np.array([people for people, pairs in self.pairs.items() for _ in pairs], np.int64)
        np.put_along_axis(values, sides.reshape(-1, 2), category[said[met]], axis=1)
        return Ratings(
            values=values,
            documents=self.article[met[:, 0]],
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
    people = corpus.annotators
    spans = [span for coded in corpus.articles for each in people for span in coded.spans[each.id]]
    rows = marks(corpus, list({span.frame_id: None for span in spans}))
    pairs: dict[People, Integers] = {}
    compared: dict[People, Integers] = {}
    two = list(combinations(range(len(people)), 2))
    for done, (one, other) in enumerate(two):
        task.step(done, len(two))
        own = np.flatnonzero((rows[:, ANNOTATOR] == one) | (rows[:, ANNOTATOR] == other))
        seen = rows[own]
        seen[:, ANNOTATOR] = seen[:, ANNOTATOR] == other
        common = spans_of_all(replace(corpus, annotators=(people[one], people[other])), seen)
        number = own[common[:, LABEL]]
        common[:, LABEL] = rows[number, LABEL]
        pairs[one, other] = np.unique(number[matched(common)], axis=0)
        compared[one, other] = number
    return Matches(len(people), spans, rows[:, TEXT], pairs, compared)


def _different(numbers: Sequence[Integers]) -> int:
    return len(np.unique(np.concatenate([np.empty(0, np.int64), *numbers])))


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
