"""This module is about the pictures of columns, their layouts, and what was done, in the demo project."""

from PySide6.QtWidgets import QWidget

from kzannot.paths import state_folder
from kzannot.ui.commands import COMMANDS
from kzannot.ui.layouts import Layouts
from kzannot.ui.layouts_dialog import LayoutsDialog
from kzannot.ui.linking import Link
from kzannot.ui.stage import Screen, Stage


def history(stage: Stage) -> QWidget:
    """What was done, one step of it undone."""
    shown = stage.with_articles(2)
    workspace = stage.program.window.workspace
    if workspace and (view := workspace.columns.focused):
        view.perform("doubt")
        workspace.session.undo()
    COMMANDS["history"](stage.program)
    return shown


def linked(stage: Stage) -> QWidget:
    """Three columns that scroll along by time, two of which have none."""
    shown = stage.with_articles(3)
    if workspace := stage.program.window.workspace:
        workspace.linking.choose(Link.TIME)
    return shown


def layouts(stage: Stage) -> QWidget:
    """The layouts of a person."""
    stage.with_articles(3)
    workspace = stage.program.window.workspace
    assert workspace, "somebody is signed in"
    state = workspace.state()
    kept = Layouts(state_folder(), workspace.session.project.path, state.annotator)
    for name in ("Ticker und Kommentar", "Marbrücker Blätter", "Alle fünf"):
        kept.save(name, state)
    COMMANDS["layouts"](stage.program)
    return stage.program.window.findChildren(LayoutsDialog)[-1]


COLUMN_SCREENS: tuple[Screen, ...] = (("history", history), ("linked", linked), ("layouts", layouts))
"""The name of each picture, and what brings the program there."""
