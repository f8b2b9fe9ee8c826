"""The tour through the real window: six steps by keys, out with Escape, and nobody is disturbed by it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from kzannot.ui.tour.commands import show_once
from kzannot.ui.tour.steps import STEPS
from kzannot.ui.tour.tour import Tour, beside
from tests.ui.driving import open_one
from tests.ui.making import Made

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def view(program: Program, made: Made) -> ArticleView:
    """Anna's first article, open, with the keys."""
    return open_one(program, made)


def tours(program: Program) -> list[Tour]:
    """The tours that are shown; one at most."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return program.window.findChildren(Tour)


def press(program: Program, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    QTest.keyClick(program.window.focusWidget(), key, held)


def test_six_steps_are_walked_by_keys_and_lead_back_to_the_text(program: Program, view: ArticleView) -> None:
    program.window.actions_of["tour"].trigger()
    (tour,) = tours(program)

    seen = []
    while tours(program):
        seen.append(tour.title())
        press(program, Qt.Key.Key_Space)

    assert seen == [step.title for step in STEPS]
    assert len(seen) == 6
    assert view.view.hasFocus()


def test_each_step_points_at_its_widget(program: Program, view: ArticleView) -> None:
    program.window.actions_of["tour"].trigger()
    (tour,) = tours(program)
    workspace = program.window.workspace
    assert workspace

    for place, step in enumerate(STEPS):
        tour.go_to(place)
        target = step.target(program.window, workspace)
        where = QRect(target.mapTo(program.window, QPoint(0, 0)), target.size())
        assert target.isVisible()
        assert tour.ringed() == where.intersected(program.window.rect())
        assert program.window.rect().contains(tour.geometry())


def test_mnemonics_go_on_and_back(program: Program, view: ArticleView, qtbot: QtBot) -> None:
    program.window.actions_of["tour"].trigger()
    (tour,) = tours(program)

    workspace = program.window.workspace
    assert workspace
    workspace.focus_text()
    press(program, Qt.Key.Key_N, ALT)
    qtbot.waitUntil(lambda: tour.title() == STEPS[1].title)
    press(program, Qt.Key.Key_B, ALT)

    qtbot.waitUntil(lambda: tour.title() == STEPS[0].title)


def test_escape_ends_it_from_the_text(program: Program, view: ArticleView) -> None:
    show_once(program)
    assert view.view.hasFocus()

    press(program, Qt.Key.Key_Escape)

    assert tours(program) == []
    assert view.view.hasFocus()


def test_it_shows_itself_once_and_coding_goes_on_beneath_it(
    program: Program, view: ArticleView, made: Made, home: Path
) -> None:
    show_once(program)
    view.view.select(0, 7)
    QTest.keyClicks(view.view, "a")

    assert [span.frame_id for span in view.spans()] == [made.threat.id]
    assert len(tours(program)) == 1
    tours(program)[0].end()
    show_once(program)
    assert tours(program) == []


def test_it_names_the_keys_in_force(program: Program, view: ArticleView) -> None:
    program.settings.set("keys", {"find_article": ["Ctrl+G"]})

    program.window.actions_of["tour"].trigger()

    assert "Ctrl+G leads here" in tours(program)[0].accessibleName()


def test_it_ends_with_the_project(program: Program, view: ArticleView) -> None:
    program.window.actions_of["tour"].trigger()

    program.close_project()

    assert tours(program) == []


def test_without_a_project_it_says_what_to_do(program: Program) -> None:
    program.window.actions_of["tour"].trigger()

    assert "Open a project or the demo first" in program.window.messages.text()


@pytest.mark.parametrize(
    ("spot", "corner"),
    [
        (QRect(0, 0, 200, 500), QPoint(207, 200)),
        (QRect(800, 0, 200, 500), QPoint(492, 200)),
        (QRect(0, 0, 1000, 30), QPoint(350, 37)),
        (QRect(0, 470, 1000, 30), QPoint(350, 362)),
    ],
)
def test_the_card_stands_where_there_is_room(spot: QRect, corner: QPoint) -> None:
    card, room = QRect(QPoint(0, 0), QSize(300, 100)), QRect(0, 0, 1000, 500)

    assert (beside(spot, card, room) - corner).manhattanLength() <= 2
