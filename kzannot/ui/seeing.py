"""This module is about the actions by which a person changes what is seen: filter and switches."""

from collections.abc import Callable
from functools import partial

from kzannot.errors import UserError
from kzannot.ui.program import Program
from kzannot.ui.settings import SWITCHES
from kzannot.ui.translation import told


def ask_filter(program: Program) -> None:
    """Give the keys to the panel of the filter."""
    from kzannot.ui.filtering.panel import FilterPanel  # as in `docks`

    if program.window.workspace:
        program.window.show_dock("filter")
        if panel := program.window.findChild(FilterPanel):
            panel.tree.setFocus()


def show_all(program: Program) -> None:
    """Take the filter away."""
    if program.window.workspace:
        program.window.workspace.filter.clear()


def switch(name: str, program: Program) -> None:
    """Let a switch of the menu be a setting."""
    try:
        program.settings.set(name, program.window.actions_of[name].isChecked())
    except UserError as error:
        program.window.messages.refuse(told(error))


SEEING_COMMANDS: dict[str, Callable[[Program], None]] = {
    "filter": ask_filter,
    "show_all": show_all,
    **{name: partial(switch, name) for name in SWITCHES},
}
"""By the names of the actions."""
