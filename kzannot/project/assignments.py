"""Which articles an annotator has begun or finished."""

from typing import TYPE_CHECKING
from uuid import UUID

from kzannot.model.study import Assignment

if TYPE_CHECKING:  # the project brings SQLAlchemy, which the first paint does not wait for
    from kzannot.project.project import Project


def assignments(project: "Project", annotator_id: UUID) -> dict[UUID, Assignment]:
    """The annotator's work at each article; of several rounds the last one's."""
    return {found.article_id: found for found in project.records(Assignment, annotator_id=annotator_id)}


def assignment_of(project: "Project", article_id: UUID, annotator_id: UUID) -> Assignment | None:
    """The annotator's work at an article; None where it has not begun."""
    found = project.records(Assignment, article_id=article_id, annotator_id=annotator_id)
    return found[-1] if found else None
