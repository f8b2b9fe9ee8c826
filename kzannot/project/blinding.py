"""Who must not see what others did: those who code in an open blind round.

What articles share is hidden from them, too, for a linked passage would tell what others marked.
"""

from uuid import UUID

from kzannot.model.records import Annotator
from kzannot.model.study import Assignment, Round, RoundState
from kzannot.project.project import Project


def is_hidden(project: Project, annotator: Annotator | None) -> bool:
    """Whether somebody codes in an open blind round, and must see neither statements nor what others marked.

    A round that assigns nothing to anybody is everybody's. A command, for which nobody signs in, sees all.
    """
    if annotator is None:
        return False
    open_rounds = {each.id for each in project.records(Round) if each.blind and each.state is RoundState.OPEN}
    assigned: dict[UUID, set[UUID]] = {}
    for assignment in project.records(Assignment) if open_rounds else ():
        if assignment.round_id:
            assigned.setdefault(assignment.round_id, set()).add(assignment.annotator_id)
    return any(each not in assigned or annotator.id in assigned[each] for each in open_rounds)
