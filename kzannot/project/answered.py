"""Answers about articles as ratings: who answered a question about an article, and how.

The categories are those of the codebook, in its order, and behind them what was answered beside; that no
frame is the answer is one of them. Who has not answered has said nothing. Where items of yes and no measure
a frame, the mean of them all is its score, and scores are as far apart as they differ.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kzannot.agreement.ratings import MISSING, Ratings, Scale
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.model.records import SEVERAL
from kzannot.project.corpus import Corpus
from kzannot.project.project import Project

NO_YES = ("no", "yes")
"""What may be said where yes or no is asked."""
YES = NO_YES.index("yes")
"""The place of yes among the values of an item."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a question: shape (articles, annotators), categories or MISSING, and what these mean."""

    question: Attribute
    values: NDArray[np.int32]
    categories: tuple[str, ...]

    def ratings(self, scale: Scale) -> Ratings:
        """The answers on a scale; sets of values where the question takes several."""
        sets = None
        if self.question.kind is AttributeKind.MULTIPLE:
            sets = tuple(frozenset(part for part in each.split(SEVERAL) if part) for each in self.categories)
        return Ratings(
            values=self.values,
            documents=np.arange(len(self.values)),
            categories=len(self.categories),
            scale=scale,
            numbers=self._numbers() if scale in (Scale.INTERVAL, Scale.RATIO) else None,
            sets=sets,
        )

    def _numbers(self) -> tuple[float, ...]:
        """What the categories are as numbers; nothing where one is none."""
        try:
            return tuple(float(each) for each in self.categories)
        except ValueError:
            return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What annotators said of articles, by question or, of a score, by frame: values are as in `Answers`."""

    question: str
    frame: str | None = None
    values: NDArray[np.int32]
    ratings: Ratings


def compared(project: Project, corpus: Corpus, names: Sequence[str], scale: Scale) -> Iterator[Compared]:
    """The answers to these questions, and the score of each frame of which all items are among them."""
    asked = questions(project, names)
    for each in asked:
        found = answers(project, corpus, each)
        yield Compared(question=each.name, values=found.values, ratings=found.ratings(scale))
    for frame, items in scores(project).items():
        if {item.name for item in items} <= {each.name for each in asked}:
            yield _score(project, corpus, frame, items)


def scores(project: Project) -> dict[str, list[Attribute]]:
    """The items of yes and no that measure a frame, by its name; several are a scale, one is a question."""
    found: dict[str, list[Attribute]] = {}
    for each in questions(project):
        if each.frame and each.kind is AttributeKind.BOOLEAN:
            found.setdefault(each.frame, []).append(each)
    return {frame: items for frame, items in found.items() if len(items) > 1}


def _score(project: Project, corpus: Corpus, frame: str, items: Sequence[Attribute]) -> Compared:
    """The mean of the items, of those who answered all of them."""
    said = np.stack([answers(project, corpus, item).values for item in items])
    every = (said != MISSING).all(axis=0)
    yes = np.where(every, (said == YES).sum(axis=0), MISSING).astype(np.int32)
    ratings = Ratings(
        values=yes,
        documents=np.arange(len(yes)),
        categories=len(items) + 1,
        scale=Scale.INTERVAL,
        numbers=tuple(number / len(items) for number in range(len(items) + 1)),
    )
    return Compared(question=frame, frame=frame, values=yes, ratings=ratings)


def questions(project: Project, names: Sequence[str] = ()) -> list[Attribute]:
    """The questions about articles that can be compared; UserError where there is none of a name."""
    known = {
        each.name: each
        for each in project.attributes()
        if each.level is Level.ARTICLE and each.kind is not AttributeKind.TEXT
    }
    for name in names:
        if name not in known:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "There is no question {name}; there are {names}."),
                name=name,
                names=", ".join(known),
            )
    return [known[name] for name in names or known]


def answers(project: Project, corpus: Corpus, question: Attribute) -> Answers:
    """What those who answered anything answered to a question, by article."""
    said = [
        [coded.answers[person.id].get(question.name) for person in corpus.answering]
        for coded in corpus.articles
    ]
    used = {value for row in said for value in row if value is not None}
    offered = _offered(project, question, used)
    number = {value: place for place, value in enumerate(offered)}
    values = np.array(
        [[MISSING if value is None else number[value] for value in row] for row in said], np.int32
    )
    return Answers(question, values.reshape(len(said), len(corpus.answering)), offered)


def _offered(project: Project, question: Attribute, used: set[str]) -> tuple[str, ...]:
    """The values in the order of the codebook, and behind them the others, numbers by their size.

    Of a question that takes several values each set that was chosen is a value; a frame that is asked for
    as a whole may be none.
    """
    if question.kind is AttributeKind.MULTIPLE:
        return tuple(sorted(used))
    if question.of_frames:
        known = [frame.name for frame in project.frames()] + ([""] if question.none else [])
    else:
        known = [choice.name for choice in question.choices]
    if question.kind is AttributeKind.BOOLEAN:
        known = list(NO_YES)
    return (*known, *sorted(used - set(known), key=_as_number))


def _as_number(value: str) -> tuple[float, str]:
    """Numbers by their size, behind them the rest by its letters."""
    try:
        return float(value), value
    except ValueError:
        return float("inf"), value
