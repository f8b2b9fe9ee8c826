"""The time of work at an article: counted, stored out of reach of undo, and a hint when a break is due."""

from dataclasses import replace
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kzannot.model import assigning, edits
from kzannot.model.study import Assignment, AssignmentState
from kzannot.project.project import Project
from kzannot.ui.article_view import ArticleView
from kzannot.ui.clock import BREAK, IDLE, WORK, SessionClock, Stopwatch
from kzannot.ui.program import Program
from kzannot.ui.workspace import Workspace
from tests.ui.making import Made


class Hours:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hours() -> Hours:
    """A clock that a test turns."""
    return Hours()


@pytest.fixture
def clock(workspace: Workspace, hours: Hours) -> SessionClock:
    """A session clock that goes by the hours of the test."""
    return SessionClock(workspace.session, workspace.settings, workspace, hours)


def work_for(clock: SessionClock, hours: Hours, seconds: int) -> None:
    """Press a key every half minute."""
    clock.touch()
    for _ in range(0, seconds, 30):
        hours.now += 30
        clock.touch()


def stored(project: Project) -> dict[object, int]:
    return {work.article_id: work.active_seconds for work in project.records(Assignment)}


def test_time_counts_up_to_a_minute_of_sitting_still(hours: Hours) -> None:
    watch = Stopwatch(hours)
    assert watch.seconds() == 0

    watch.touch()
    hours.now += 10.5
    watch.touch()
    hours.now += 600

    assert watch.seconds() == 10.5 + IDLE
    assert watch.take() == 70
    assert watch.seconds() == 0.5
    watch.touch()
    hours.now += 2
    assert watch.seconds() == 2.5


def test_time_is_stored_a_moment_after_the_article_was_left(
    clock: SessionClock, hours: Hours, workspace: Workspace, view: ArticleView, made: Made, qtbot: QtBot
) -> None:
    project = workspace.session.project
    clock.follow(view)
    work_for(clock, hours, 90)

    other = workspace.open_article(made.articles[1].id)
    clock.follow(other)
    work_for(clock, hours, 30)
    clock.follow(None)
    assert not stored(project)

    qtbot.waitUntil(lambda: bool(stored(project)))
    assert stored(project) == {made.articles[0].id: 90, made.articles[1].id: 30}
    assert {work.state for work in project.records(Assignment)} == {AssignmentState.STARTED}


def test_no_time_is_stored_for_an_article_that_is_gone(
    clock: SessionClock, hours: Hours, workspace: Workspace, made: Made
) -> None:
    session, refusals = workspace.session, list[str]()
    session.refused.connect(refusals.append)
    new = replace(made.articles[0], id=uuid4())
    session.apply(edits.adding("Import", [new]))
    clock.follow(workspace.open_article(new.id))
    work_for(clock, hours, 60)

    clock.follow(workspace.open_article(made.articles[1].id))
    session.undo()
    clock.store()

    assert refusals == []
    assert not stored(session.project)


def test_time_adds_up_and_is_told(clock: SessionClock, hours: Hours, view: ArticleView) -> None:
    told: list[int | None] = []
    clock.ticked.connect(told.append)
    clock.follow(view)
    work_for(clock, hours, 60)
    clock.store()
    work_for(clock, hours, 60)

    clock.tick()
    clock.follow(None)

    assert told == [0, 120, None]


def test_undo_never_meets_the_clock(
    clock: SessionClock, hours: Hours, workspace: Workspace, view: ArticleView, made: Made
) -> None:
    session = workspace.session
    clock.follow(view)
    session.apply(edits.tag(made.span(made.threat, "Banditen")))
    work_for(clock, hours, 60)
    clock.store()
    assert session.project.undo_title() == "Tag span"

    session.undo()
    work_for(clock, hours, 60)
    clock.store()

    assert session.project.redo_title() == "Tag span"
    session.project.sign_in(made.anna)
    assert session.project.redo_title() == "Tag span"
    assert session.project.undo_title() is None
    assert list(stored(session.project).values()) == [120]


def test_a_finished_article_stands_still(
    clock: SessionClock, hours: Hours, workspace: Workspace, view: ArticleView
) -> None:
    session = workspace.session
    clock.follow(view)
    work_for(clock, hours, 60)
    clock.store()
    (begun,) = session.project.records(Assignment)
    session.apply(assigning.finish(begun, ""))

    work_for(clock, hours, 120)
    clock.store()

    assert list(stored(session.project).values()) == [60]
    assert session.undo() is not None
    assert session.project.records(Assignment) == [begun]


def test_a_break_is_hinted_at_once_unless_there_was_one(
    clock: SessionClock, hours: Hours, workspace: Workspace, view: ArticleView
) -> None:
    hints: list[str] = []
    workspace.session.told.connect(hints.append)
    work_for(clock, hours, WORK - 60)
    hours.now += BREAK
    work_for(clock, hours, WORK - 60)
    assert hints == []

    work_for(clock, hours, 90)

    assert hints == ["You have been at work for 50 minutes. A short break keeps you careful."]


def test_the_hint_can_be_switched_off(clock: SessionClock, hours: Hours, workspace: Workspace) -> None:
    hints: list[str] = []
    workspace.session.told.connect(hints.append)
    workspace.settings.set("break_hint", False)

    work_for(clock, hours, 2 * WORK)

    assert hints == []


def test_the_window_heeds_keys_and_stores_the_time_on_closing(
    qtbot: QtBot, program: Program, made: Made
) -> None:
    program.open_project(made.path)
    program.sign_in(made.anna)
    workspace = program.window.workspace
    assert workspace
    workspace.open_article(made.articles[0].id)
    assert "Active: 0 min" in [label.text() for label in program.window.status.findChildren(QLabel)]
    handle = program.window.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_Right)
    qtbot.wait(1100)  # a second of real time, for this is the real clock
    QTest.keyClick(handle, Qt.Key.Key_Right)

    program.close_project()

    project = Project.open(made.path)
    (work,) = project.records(Assignment)
    project.close()
    assert work.annotator_id == made.anna.id
    assert 1 <= work.active_seconds < 60
