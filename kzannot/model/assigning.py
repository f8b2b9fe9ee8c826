"""The edits of an annotator's work at an article: how long it took, and that it is finished.

Whoever stores the time must not store it for a finished article, whose time stands still.
"""

from dataclasses import replace
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.edits import Edit, adding, replacing
from kzannot.model.study import Assignment, AssignmentState

WORKED = QT_TRANSLATE_NOOP("messages", "Count working time")


def work(before: Assignment | None, article_id: UUID, annotator_id: UUID, seconds: int) -> Edit:
    """Add seconds of work at an article; the first ones start it."""
    if before is None:
        started = Assignment(
            article_id=article_id,
            annotator_id=annotator_id,
            state=AssignmentState.STARTED,
            active_seconds=seconds,
        )
        return adding(WORKED, (started,))
    after = replace(before, state=AssignmentState.STARTED, active_seconds=before.active_seconds + seconds)
    return replacing(WORKED, before, after)


def finish(before: Assignment, reason: str) -> Edit:
    """Say that an article is finished; with gaps there is a reason."""
    after = replace(before, state=AssignmentState.FINISHED, reason=reason)
    return replacing(QT_TRANSLATE_NOOP("messages", "Finish article"), before, after)


def reopen(before: Assignment) -> Edit:
    """Say that there is something left to do after all."""
    after = replace(before, state=AssignmentState.STARTED, reason="")
    return replacing(QT_TRANSLATE_NOOP("messages", "Reopen article"), before, after)
