from uuid import uuid4

from kzannot.model.assigning import finish, reopen, work
from kzannot.model.study import Assignment, AssignmentState

ARTICLE, ANNOTATOR = uuid4(), uuid4()


def begun() -> Assignment:
    return Assignment(
        article_id=ARTICLE, annotator_id=ANNOTATOR, state=AssignmentState.STARTED, active_seconds=60
    )


def test_the_first_seconds_start_the_work() -> None:
    (change,) = work(None, ARTICLE, ANNOTATOR, 30).changes

    assert change.before is None
    assert isinstance(change.after, Assignment)
    assert (change.after.state, change.after.active_seconds) == (AssignmentState.STARTED, 30)
    assert (change.after.article_id, change.after.annotator_id) == (ARTICLE, ANNOTATOR)


def test_more_seconds_are_added() -> None:
    before = begun()

    (change,) = work(before, ARTICLE, ANNOTATOR, 30).changes

    assert change.before == before
    assert isinstance(change.after, Assignment)
    assert (change.after.id, change.after.active_seconds) == (before.id, 90)


def test_finishing_keeps_the_reason_and_reopening_drops_it() -> None:
    (finished,) = finish(begun(), "the rest is a repeat").changes
    assert isinstance(finished.after, Assignment)

    (reopened,) = reopen(finished.after).changes

    assert (finished.after.state, finished.after.reason) == (AssignmentState.FINISHED, "the rest is a repeat")
    assert isinstance(reopened.after, Assignment)
    assert (reopened.after.state, reopened.after.reason) == (AssignmentState.STARTED, "")
