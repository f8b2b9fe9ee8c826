"""Somebody is called away: what runs by itself meanwhile neither grows nor comes between."""

import gc
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kzannot.model import edits
from kzannot.project.backups import backups_of
from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from tests.ui.driving import open_one, workspace_of
from tests.ui.making import Made

HALF_AN_HOUR = 30 * 60 * 1000
STEP = 500
FEW = 20
"""How many objects more or less mean nothing."""


@pytest.fixture
def desk(program: Program, made: Made) -> ArticleView:
    """An article in which a span was just coded."""
    view = open_one(program, made)
    workspace_of(program).session.apply(edits.tag(made.span(made.threat, "Banditen")))
    QTest.keyClicks(view.view, " ")
    return view


def clocks(*roots: QObject) -> set[QTimer]:
    """The timers that go on and on."""
    found = {timer for root in roots for timer in root.findChildren(QTimer)}
    return {timer for timer in found if timer.isActive() and not timer.isSingleShot()}


def wait(program: Program, milliseconds: int) -> None:
    """Let so much time pass, with every turn of every clock."""
    timers = clocks(program, program.window, *([program.session] if program.session else []))
    assert len({timer.interval() for timer in timers}) > 3, "clock, garbage, backups and more"
    for now in range(STEP, milliseconds + STEP, STEP):
        for timer in timers:
            if timer.interval() and now % timer.interval() < STEP:
                timer.timeout.emit()
    QThreadPool.globalInstance().waitForDone()
    QApplication.processEvents()


@dataclass(frozen=True)
class Held:
    """How much there is of what might grow."""

    widgets: int
    steps: int
    backups: int


def held(program: Program, made: Made) -> Held:
    assert program.session
    return Held(
        len(QApplication.allWidgets()), program.session.project.journal_length(), len(backups_of(made.path))
    )


def objects() -> int:
    gc.collect()
    return len(gc.get_objects())


def growth(program: Program) -> int:
    """How many objects an hour leaves behind."""
    before = objects()
    wait(program, 2 * HALF_AN_HOUR)
    return objects() - before


def test_a_long_wait_makes_one_backup_and_nothing_else(
    qtbot: QtBot, program: Program, made: Made, desk: ArticleView
) -> None:
    wait(program, HALF_AN_HOUR)
    # It waits for a quiet moment, and for another where something is written down in the first one.
    qtbot.waitUntil(lambda: len(backups_of(made.path)) == 1, timeout=20_000)
    wait(program, HALF_AN_HOUR)
    before = held(program, made)

    # What is kept once, such as a cache that fills, grows in one hour; what leaks grows in each.
    assert min(growth(program) for _ in range(2)) <= FEW
    assert held(program, made) == before
    assert before.backups == 1


def test_a_long_wait_leaves_the_coder_where_they_were(program: Program, desk: ArticleView) -> None:
    def seen() -> tuple[QWidget | None, int, int, str]:
        view = desk.view
        return QApplication.focusWidget(), view.caret(), view.first_visible(), program.window.windowTitle()

    before = seen()

    wait(program, HALF_AN_HOUR)

    assert seen() == before
    assert QApplication.activeModalWidget() is None
    assert QApplication.activePopupWidget() is None
    assert not program.window.messages.isVisible()
