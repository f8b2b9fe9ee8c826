"""This module is about everything a person can ask for: the actions of all menus, in one table.

The menus, the keys, the command palette and the sheet of keys are made of it.
"""

from kzannot.ui.action import Action
from kzannot.ui.menus.analysis import ANALYSIS_ACTIONS
from kzannot.ui.menus.codebook import CODEBOOK_ACTIONS
from kzannot.ui.menus.coding import CODING_ACTIONS
from kzannot.ui.menus.columns import COLUMN_ACTIONS
from kzannot.ui.menus.edit import EDIT_ACTIONS
from kzannot.ui.menus.file import FILE_ACTIONS
from kzannot.ui.menus.go import GO_ACTIONS
from kzannot.ui.menus.help import HELP_ACTIONS
from kzannot.ui.menus.statements import STATEMENT_ACTIONS
from kzannot.ui.menus.view import VIEW_ACTIONS

ACTIONS: tuple[Action, ...] = (
    *FILE_ACTIONS,
    *EDIT_ACTIONS,
    *GO_ACTIONS,
    *CODING_ACTIONS,
    *CODEBOOK_ACTIONS,
    *ANALYSIS_ACTIONS,
    *STATEMENT_ACTIONS,
    *COLUMN_ACTIONS,
    *VIEW_ACTIONS,
    *HELP_ACTIONS,
)
"""All actions, in the order of the menus."""

TOOL_BAR: tuple[tuple[str, ...], ...] = (
    ("import",),
    ("undo", "redo"),
    ("show_others", "panels"),
    ("frequency", "agreement", "report"),
)
"""The actions of the tool bar, in groups that a line divides."""
