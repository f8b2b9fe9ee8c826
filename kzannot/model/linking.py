"""Linking passages that make the same statement: what a person decides about what a machine proposes.

A statement is proposed by the program, which names nobody, or linked by hand; a person confirms or rejects
it, and says in what way its passages belong together. What was rejected is kept, so that it is not proposed
again. No function here copies a coding: a link says nothing of frames.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model.edits import Change, Edit
from kzannot.model.records import Record
from kzannot.model.study import Passage, Statement


class Status(StrEnum):
    """How far a statement is decided on."""

    PROPOSED = "proposed"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


class Relation(StrEnum):
    """How the passages of a statement belong together; empty where nobody has said so yet."""

    UNTYPED = ""
    SAME_QUOTE = "same_quote"
    SAME_FACT = "same_fact"
    TRANSLATION = "translation"
    OTHER_OCCASION = "other_occasion"
    CONTRADICTION = "contradiction"
    AGENCY_COPY = "agency_copy"


FEWEST = 2
"""How many passages a statement links at least."""

Place = tuple[UUID, int, int]
"""The article, the start and the end of a passage."""


def propose(linked: Iterable[tuple[Statement, Iterable[Passage]]]) -> Edit:
    """Put what the program found before people."""
    title = QT_TRANSLATE_NOOP("messages", "Propose statements")
    records: list[Record] = [each for statement, passages in linked for each in (statement, *passages)]
    return Edit(title, tuple(Change(None, record) for record in records))


def confirm(statement: Statement, annotator_id: UUID, relation: Relation | None = None) -> Edit:
    """Say that the passages make the same statement, and in what way if that is told."""
    title = QT_TRANSLATE_NOOP("messages", "Confirm statement")
    kept = statement.relation if relation is None else relation
    return _decided(title, statement, annotator_id, Status.CONFIRMED, kept)


def reject(statement: Statement, annotator_id: UUID) -> Edit:
    """Say that the passages only use the same words."""
    title = QT_TRANSLATE_NOOP("messages", "Reject statement")
    return _decided(title, statement, annotator_id, Status.REJECTED, statement.relation)


def retype(statement: Statement, annotator_id: UUID, relation: Relation) -> Edit:
    """Say otherwise how the passages belong together; who says so confirms that they do."""
    title = QT_TRANSLATE_NOOP("messages", "Change kind of link")
    return _decided(title, statement, annotator_id, Status.CONFIRMED, relation)


def link(title: str, annotator_id: UUID, places: Sequence[Place], relation: Relation) -> Edit:
    """Link passages by hand, as of a translation, which no machine finds.

    Raises:
        Refused: there are fewer than two different passages.
    """
    different = list(dict.fromkeys(places))
    if len(different) < FEWEST:
        raise Refused(QT_TRANSLATE_NOOP("messages", "A statement links at least two passages."))
    statement = Statement(
        title=title, relation=str(relation), status=str(Status.CONFIRMED), annotator_id=annotator_id
    )
    records = (statement, *(_passage(statement, place) for place in different))
    name = QT_TRANSLATE_NOOP("messages", "Link passages")
    return Edit(name, tuple(Change(None, record) for record in records))


def add_passage(statement: Statement, passages: Iterable[Passage], place: Place) -> Edit:
    """Let a statement link one more passage.

    Raises:
        Refused: it links this very passage.
    """
    if any((each.article_id, each.start, each.end) == place for each in passages):
        raise Refused(QT_TRANSLATE_NOOP("messages", "The statement links this passage already."))
    title = QT_TRANSLATE_NOOP("messages", "Add passage")
    return Edit(title, (Change(None, _passage(statement, place)),))


def remove_passage(
    statement: Statement, passages: Sequence[Passage], passage: Passage, annotator_id: UUID
) -> Edit:
    """Say that a passage does not belong to its statement; of two, the statement is rejected.

    What is removed is kept as rejected, together with a passage that it was linked with, so that the program
    does not propose it once more.
    """
    others = [each for each in passages if each.id != passage.id]
    if len(others) < FEWEST:
        return reject(statement, annotator_id)
    other = next((each for each in others if each.article_id != passage.article_id), others[0])
    apart = Statement(
        title=statement.title,
        relation=statement.relation,
        status=str(Status.REJECTED),
        annotator_id=annotator_id,
        similarity=statement.similarity,
    )
    changes = (
        Change(None, apart),
        Change(passage, replace(passage, statement_id=apart.id)),
        Change(None, _passage(apart, (other.article_id, other.start, other.end))),
    )
    return Edit(QT_TRANSLATE_NOOP("messages", "Remove passage"), changes)


def move_passage(passage: Passage, start: int, end: int) -> Edit:
    """Let a passage begin and end elsewhere."""
    title = QT_TRANSLATE_NOOP("messages", "Move passage")
    return Edit(title, (Change(passage, replace(passage, start=start, end=end)),))


def rename(statement: Statement, title: str) -> Edit:
    """Give a statement another title."""
    name = QT_TRANSLATE_NOOP("messages", "Rename statement")
    return Edit(name, (Change(statement, replace(statement, title=title)),))


def write_note(statement: Statement, note: str) -> Edit:
    """Write what there is to say about a statement."""
    name = QT_TRANSLATE_NOOP("messages", "Write note")
    return Edit(name, (Change(statement, replace(statement, note=note)),))


def _decided(title: str, statement: Statement, annotator_id: UUID, status: Status, relation: str) -> Edit:
    after = replace(statement, status=str(status), relation=str(relation), annotator_id=annotator_id)
    return Edit(title, (Change(statement, after),) if after != statement else ())


def _passage(statement: Statement, place: Place) -> Passage:
    article_id, start, end = place
    return Passage(statement_id=statement.id, article_id=article_id, start=start, end=end)
