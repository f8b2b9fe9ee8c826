"""A project on a medium that can only be read: it opens, says so, and greys what would write."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kzannot.ui.palette.entries import entries_of
from kzannot.ui.program import Program
from tests.storage.world import mounted, needs_mounts
from tests.ui.making import Made


@pytest.fixture
def reading(program: Program, made: Made) -> Iterator[Program]:
    """Anna at the first article of the small project, which lies where nobody can write."""
    folder = made.path.parent / "medium"
    folder.mkdir()
    place = made.path.rename(folder / made.path.name)
    with mounted(folder, "--bind", str(folder)):
        subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
        program.open_project(place)
        program.sign_in(made.anna)
        assert program.window.workspace
        program.window.workspace.open_article(made.articles[0].id)
        yield program
        program.close_project()


@needs_mounts
def test_the_window_says_so_in_its_title_and_at_its_foot(reading: Program) -> None:
    assert reading.window.windowTitle() == "study (read only) – kzannot"
    shown = [label.text() for label in reading.window.status.findChildren(QLabel) if not label.isHidden()]
    assert "Read only" in shown


@needs_mounts
def test_what_writes_is_grey_and_says_why_and_the_rest_works(reading: Program) -> None:
    made_of = reading.window.actions_of

    grey = {action.name for action, made in made_of if action.writes}
    assert {"import", "load", "mark_read", "erase", "finish"} <= grey
    assert not any(made_of[name].isEnabled() for name in grey | {"undo", "redo"})
    assert all(made_of[name].isEnabled() for name in ("find", "copy", "export", "frequency", "keys"))
    reasons = {entry.title: entry.reason for entry in entries_of(reading)}
    assert reasons["Import articles"] == reasons["Threat"] == "the project can only be read"


@needs_mounts
def test_a_key_that_would_code_is_refused_in_a_sentence(reading: Program) -> None:
    workspace = reading.window.workspace
    assert workspace
    view = workspace.columns.focused
    assert view
    reading.window.activateWindow()
    assert QTest.qWaitForWindowActive(reading.window)
    workspace.focus_text()

    view.view.select(0, 7)
    QTest.keyClicks(view.view, "a")

    assert view.spans() == []
    assert "read" in reading.window.messages.text()
