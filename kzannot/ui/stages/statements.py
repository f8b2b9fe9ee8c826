"""This module is about the pictures of shared statements, drawn of the demo project."""

from PySide6.QtWidgets import QWidget

from kzannot.ui.stage import Screen, Stage
from kzannot.ui.statements.commands import statements_window
from kzannot.ui.statements.window import AGENCY, OMISSIONS, STATEMENTS, StatementsWindow


def _found(stage: Stage, place: int) -> StatementsWindow:
    """The window with what articles share, one of its pages in front; searched once."""
    workspace = stage.workspace
    window = statements_window(stage.program)
    assert window, "somebody is signed in"
    assert window.shows(workspace), "a project has one window of statements"
    window.show_tab(place)
    stage.wait_until(window.is_settled)
    if not window.collecting.listed:
        window.find_statements()
        stage.wait_until(window.is_settled)
    return window


def statements(stage: Stage) -> QWidget:
    """The statements, the second of which was confirmed."""
    window = _found(stage, STATEMENTS)
    window.grid.choose_statement(window.grid.table.ids()[1])
    window.grid.asked.emit("relation same_fact")
    stage.wait_until(window.is_settled)
    return window


def omissions(stage: Stage) -> QWidget:
    """What one outlet carries and another drops."""
    window = _found(stage, OMISSIONS)
    window.filters.carries.setCurrentIndex(window.filters.carries.findData("Marbrücker Allgemeine"))
    window.filters.drops.setCurrentIndex(window.filters.drops.findData("Wolmark heute"))
    return window


def agency(stage: Stage) -> QWidget:
    """How much of each article others have word for word."""
    return _found(stage, AGENCY)


def side_by_side(stage: Stage) -> QWidget:
    """A statement in the desk, with bands between its passages."""
    window = _found(stage, STATEMENTS)
    window.open_chosen()
    workspace = stage.program.window.workspace
    assert workspace, "somebody is signed in"
    stage.wait_until(lambda: all(each.view.view.is_settled() for each in workspace.columns))
    return stage.program.window


STATEMENT_SCREENS: tuple[Screen, ...] = (
    ("statements", statements),
    ("omissions", omissions),
    ("agency", agency),
    ("side-by-side", side_by_side),
)
"""The name of each picture, and what brings the program there."""
