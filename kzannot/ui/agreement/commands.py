"""This module is about what the menus do with the agreement window: open a view, step through differences."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kzannot.errors import UserError
from kzannot.ui.program import Program

if TYPE_CHECKING:
    from kzannot.ui.agreement.window import AgreementWindow


def show_agreement(program: Program, view: str) -> None:
    """Show a view of the window that the open project has for agreement."""
    if window := agreement_window(program):
        window.show_view(view)


def step(by: int, program: Program) -> None:
    """Show the next passage in which annotators differ, or the one before."""
    if window := agreement_window(program):
        window.step(by)


def agreement_window(program: Program) -> "AgreementWindow | None":
    """The window of the open project, made when it is first wanted.

    None while nobody is signed in, and where there is no codebook to count by, which is told.
    """
    from kzannot.project.choices import NO_CODEBOOK  # what counts
    from kzannot.ui.agreement.window import AgreementWindow  # pyqtgraph, which no coder waits for

    workspace = program.window.workspace
    if workspace is None:
        return None
    if workspace.session.project.codebook() is None:
        workspace.session.refuse(UserError(NO_CODEBOOK))
        return None
    there = program.window.findChildren(AgreementWindow)
    shown = next((window for window in there if window.shows(workspace)), None)
    if shown is None:
        shown = AgreementWindow(workspace, program.window)
        workspace.destroyed.connect(shown.deleteLater)
    return shown


AGREEMENT_COMMANDS: dict[str, Callable[[Program], None]] = {
    "agreement": partial(show_agreement, view="table"),
    "pairs": partial(show_agreement, view="pairs"),
    "disagreements": partial(show_agreement, view="cases"),
    "next_disagreement": partial(step, 1),
    "previous_disagreement": partial(step, -1),
}
