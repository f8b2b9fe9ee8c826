"""The edge of the project: edits are told, and what a person can mend is said in their language."""

import threading

from pytestqt.qtbot import QtBot

from kzannot.errors import Refused
from kzannot.model import edits
from kzannot.ui.session import Session
from tests.ui.making import Made


def test_an_edit_is_told_and_one_that_fails_is_said(session: Session, made: Made) -> None:
    told: list[object] = []
    refusals: list[str] = []
    session.edited.connect(told.append)
    session.refused.connect(refusals.append)
    span = made.span(made.threat, "Banditen")

    assert session.apply(edits.tag(span))
    assert not session.apply(edits.tag(span))
    assert not session.apply(edits.tag(made.span(made.threat, "\n")))

    assert len(told) == 1
    assert refusals[1:] == ["The span covers nothing but blanks."]


def test_undo_and_redo_are_told_as_edits(session: Session, made: Made) -> None:
    span = made.span(made.threat, "Banditen")
    session.apply(edits.tag(span))
    told: list[edits.Edit] = []
    session.edited.connect(told.append)

    session.undo()
    session.redo()

    assert [list(edit.of(type(span))) for edit in told] == [[(span, None)], [(None, span)]]


def test_a_refusal_is_filled_in(session: Session) -> None:
    refusals: list[str] = []
    session.refused.connect(refusals.append)

    session.refuse(Refused("At most {most}.", most=3))

    assert refusals == ["At most 3."]


def test_an_edit_of_a_worker_is_told_in_the_thread_of_the_windows(
    session: Session, made: Made, qtbot: QtBot
) -> None:
    heard: list[threading.Thread] = []
    session.edited.connect(lambda edit: heard.append(threading.current_thread()))
    edit = edits.tag(made.span(made.threat, "Banditen"))
    worker = threading.Thread(target=session.project.apply, args=[edit])

    worker.start()
    worker.join()
    qtbot.waitUntil(lambda: bool(heard))

    assert heard == [threading.main_thread()]
