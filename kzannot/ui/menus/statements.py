"""This module is about what the menu Analysis offers for the statements that articles share."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import ANALYSIS, Action, Needs


def _action(
    name: str,
    text: str,
    *keys: str,
    needs: Needs = Needs.ANNOTATOR,
    rule: bool = False,
    writes: bool = False,
) -> Action:
    return Action(
        name, ANALYSIS, text, keys, help="statements", needs=needs, rule=rule, writes=writes, reveals=True
    )


STATEMENT_ACTIONS: tuple[Action, ...] = (
    _action("statements", QT_TRANSLATE_NOOP("actions", "&Shared statements"), "Ctrl+Shift+S", rule=True),
    _action(
        "find_statements",
        QT_TRANSLATE_NOOP("actions", "&Look for shared statements"),
        "Ctrl+Shift+F5",
        writes=True,
    ),
    _action("omissions", QT_TRANSLATE_NOOP("actions", "What an outlet &omits"), "F5"),
    _action("agency", QT_TRANSLATE_NOOP("actions", "Agenc&y copy"), "Shift+F5"),
    _action(
        "join",
        QT_TRANSLATE_NOOP("actions", "L&ink the selected passages"),
        "Ctrl+Shift+J",
        needs=Needs.ARTICLE,
        rule=True,
        writes=True,
    ),
    _action(
        "put_away",
        QT_TRANSLATE_NOOP("actions", "P&ut the statement away"),
        "Ctrl+Shift+W",
        needs=Needs.ARTICLE,
    ),
)
"""From top to bottom."""
