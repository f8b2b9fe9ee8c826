"""This module is about what the actions of the statements do; what they need is imported late."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.column_commands import on_workspace
from kzannot.ui.workspace import Workspace

if TYPE_CHECKING:
    from kzannot.ui.program import Program
    from kzannot.ui.statements.window import StatementsWindow

NONE_SHOWN = QT_TRANSLATE_NOOP("messages", "No statement is shown that could be put away.")


def statements_window(program: "Program") -> "StatementsWindow | None":
    """The window that the open project has for its statements; None while nobody is signed in."""
    from kzannot.ui.statements.beside import beside_of  # compares wordings, which no coder waits for
    from kzannot.ui.statements.room import Room
    from kzannot.ui.statements.window import StatementsWindow

    workspace = program.window.workspace
    if workspace is None:
        return None
    known = (each for each in program.window.findChildren(StatementsWindow) if each.shows(workspace))
    shown = next(known, None)
    if shown is None:
        shown = StatementsWindow(workspace, program.window)
        Room(beside_of(workspace), program.window.actions_of["panels"])
        workspace.destroyed.connect(shown.deleteLater)
    return shown


def show_tab(program: "Program", place: int) -> None:
    """Show the statements, what outlets omit, or what is a copy."""
    if window := statements_window(program):
        window.show_tab(place)


def find_statements(program: "Program") -> None:
    """Show the statements, and look for more."""
    if window := statements_window(program):
        window.show_tab(0)
        window.find_statements()


def join(workspace: Workspace) -> None:
    """Link what is selected in the columns."""
    from kzannot.ui.statements.joining import join as link  # as above

    link(workspace)


def put_away(workspace: Workspace) -> None:
    """Show no statement in the desk, and the columns that were open before."""
    from kzannot.ui.statements.beside import beside_of  # as above

    beside = beside_of(workspace)
    if beside.statement is None:
        workspace.session.refuse(UserError(NONE_SHOWN))
    else:
        beside.put_away()


STATEMENT_COMMANDS: "Mapping[str, Callable[[Program], None]]" = {
    "statements": partial(show_tab, place=0),
    "find_statements": find_statements,
    "omissions": partial(show_tab, place=1),
    "agency": partial(show_tab, place=2),
    "join": on_workspace(join),
    "put_away": on_workspace(put_away),
}
"""By the names of the actions."""
