"""The people of a project, and the machines: who codes, what is known of them, and who can go."""

from dataclasses import dataclass, replace

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model.edits import Change, Edit, adding
from kzannot.model.records import Annotator, AnnotatorKind, Answer, Reading, Span
from kzannot.model.study import Assignment, Decision, Statement
from kzannot.project.project import Project

ADD = QT_TRANSLATE_NOOP("messages", "Add annotator")
CHANGE = QT_TRANSLATE_NOOP("messages", "Change annotator")
REMOVE = QT_TRANSLATE_NOOP("messages", "Remove annotator")


@dataclass(frozen=True, slots=True)
class Work:
    """How much of a project is an annotator's; `other` counts assignments, decisions and statements."""

    spans: int = 0
    answers: int = 0
    readings: int = 0
    other: int = 0

    def __bool__(self) -> bool:
        """Whether anything is theirs."""
        return bool(self.spans or self.answers or self.readings or self.other)


def work_of(project: Project, annotator: Annotator) -> Work:
    """What an annotator has done in a project, or was given to do."""
    spans, answers, readings, *other = (
        len(project.records(kind, annotator_id=annotator.id))
        for kind in (Span, Answer, Reading, Assignment, Decision, Statement)
    )
    return Work(spans, answers, readings, sum(other))


def add(project: Project, name: str, kind: AnnotatorKind, colour: str = "") -> tuple[Edit, Annotator]:
    """The edit that adds somebody, and the new record.

    Raises:
        UserError: there is no name, or somebody has it.
    """
    annotator = Annotator(name=_free(project, name, None), kind=kind, colour=colour)
    return adding(ADD, (annotator,)), annotator


def rename(project: Project, annotator: Annotator, name: str) -> Edit:
    """The edit that calls somebody otherwise; their work stays theirs.

    Raises:
        UserError: there is no name, or somebody else has it.
    """
    return _change(annotator, replace(annotator, name=_free(project, name, annotator)))


def recolour(annotator: Annotator, colour: str) -> Edit:
    """The edit that gives somebody another colour; the empty one is the theme's."""
    return _change(annotator, replace(annotator, colour=colour))


def change_kind(project: Project, annotator: Annotator, kind: AnnotatorKind) -> Edit:
    """The edit that says of somebody what they are.

    Raises:
        Refused: they have coded; what a machine made is not to pass for a person's work, nor the reverse.
    """
    if kind is not annotator.kind and work_of(project, annotator):
        raise Refused(
            QT_TRANSLATE_NOOP("messages", "{name} has coded; whose work it is stays as it is."),
            name=annotator.name,
        )
    return _change(annotator, replace(annotator, kind=kind))


def remove(project: Project, annotator: Annotator) -> Edit:
    """The edit that removes somebody who has done nothing.

    Raises:
        Refused: something is theirs, or they are signed in.
    """
    work = work_of(project, annotator)
    if work:
        raise Refused(
            QT_TRANSLATE_NOOP(
                "messages",
                "{name} cannot be removed, whose work is here. Spans: {spans}, answers: {answers}, sections "
                "read: {readings}, other entries: {other}.",
            ),
            name=annotator.name,
            spans=work.spans,
            answers=work.answers,
            readings=work.readings,
            other=work.other,
        )
    if project.annotator and project.annotator.id == annotator.id:
        text = QT_TRANSLATE_NOOP("messages", "{name} is signed in and cannot be removed.")
        raise Refused(text, name=annotator.name)
    return Edit(REMOVE, (Change(annotator, None),))


def _change(before: Annotator, after: Annotator) -> Edit:
    return Edit(CHANGE, (Change(before, after),) if before != after else ())


def _free(project: Project, name: str, own: Annotator | None) -> str:
    """The name without blanks around it, where nobody else has it."""
    wanted = name.strip()
    if not wanted:
        raise UserError(QT_TRANSLATE_NOOP("messages", "A name is needed."))
    taken = {each.name.casefold() for each in project.annotators() if own is None or each.id != own.id}
    if wanted.casefold() in taken:
        raise UserError(QT_TRANSLATE_NOOP("messages", "There is a {name} already."), name=wanted)
    return wanted
