"""The records of a study's workflow: rounds, assignments, decisions, and statements that articles share.

They are laid out with the rest so that a project file need not change when the workflow uses them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from kzannot.model.records import Record


class RoundState(StrEnum):
    """Whether a round still takes codings."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Record):
    """A pass of coding with one version of the codebook.

    In a blind round nobody sees another's coding; in an outlet-blind one nobody sees whose article it is.
    """

    name: str
    codebook_id: UUID
    blind: bool = True
    outlet_blind: bool = False
    state: RoundState = RoundState.OPEN
    order: int = 0


def allows_hints(rounds: Iterable[Round]) -> bool:
    """Whether indicator words may be shown: not while a round is open that measures how far coders agree.

    Those are the blind rounds. A hint that all coders see makes them agree more than the codebook does.
    """
    return not any(each.blind and each.state is RoundState.OPEN for each in rounds)


class AssignmentState(StrEnum):
    """How far an annotator is with an article."""

    OPEN = "open"
    STARTED = "started"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class Assignment(Record):
    """An article that is to be coded by an annotator; `reason` says why one was finished with gaps."""

    article_id: UUID
    annotator_id: UUID
    round_id: UUID | None = None
    order: int = 0
    state: AssignmentState = AssignmentState.OPEN
    active_seconds: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """How a disagreement was settled: the spans it rests on, the adjudicated span if any, and why."""

    article_id: UUID
    annotator_id: UUID
    span_ids: tuple[UUID, ...]
    gold_id: UUID | None = None
    reason: str = ""
    note: str = ""
    round_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """The same statement in several articles; `relation` is same quote, same fact, translation, ..."""

    title: str
    relation: str
    status: str = "proposed"
    annotator_id: UUID | None = None
    similarity: float = 0.0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage(Record):
    """Where an article makes a statement: `text[start:end]`."""

    statement_id: UUID
    article_id: UUID
    start: int
    end: int
