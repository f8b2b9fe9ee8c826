"""Answers about articles as ratings: who answered a question about an article, and how.

The categories are those of the codebook, in its order, and behind them what was answered beside; that no
frame is the answer is one of them. Who has not answered has said nothing.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from kzannot.agreement.ratings import MISSING, Ratings, Scale
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.model.records import SEVERAL
from kzannot.project.corpus import Corpus
from kzannot.project.project import Project


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
        known = ["no", "yes"]
    return (*known, *sorted(used - set(known), key=_as_number))


def _as_number(value: str) -> tuple[float, str]:
    """Numbers by their size, behind them the rest by its letters."""
    try:
        return float(value), value
    except ValueError:
        return float("inf"), value
