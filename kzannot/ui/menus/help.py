"""This module is about the menu of what helps."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import HELP, Action, Needs

HELP_ACTIONS: tuple[Action, ...] = (
    Action(
        "palette",
        HELP,
        QT_TRANSLATE_NOOP("actions", "Command &palette…"),
        ("Ctrl+K",),
        "search",
        "keys",
        Needs.NOTHING,
    ),
    Action(
        "manual",
        HELP,
        QT_TRANSLATE_NOOP("actions", "&Manual"),
        ("Shift+F1",),
        "help",
        "index",
        Needs.NOTHING,
    ),
    Action(
        "keys",
        HELP,
        QT_TRANSLATE_NOOP("actions", "All &keys"),
        ("F1",),
        "keys",
        "keys",
        Needs.NOTHING,
    ),
    Action(
        "tour", HELP, QT_TRANSLATE_NOOP("actions", "&Tour"), ("Shift+F2",), "next", "start", Needs.NOTHING
    ),
    Action(
        "about",
        HELP,
        QT_TRANSLATE_NOOP("actions", "&About kzannot"),
        ("Ctrl+Shift+F2",),
        "",
        "window",
        Needs.NOTHING,
    ),
)
"""From top to bottom."""
