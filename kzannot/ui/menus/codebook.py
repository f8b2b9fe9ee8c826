"""This module is about what the menus offer for the codebook and for people, in the menus of others."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import CODING, EDIT, Action, Needs

CODEBOOK_ACTIONS: tuple[Action, ...] = (
    Action(
        "people",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "P&eople…"),
        ("Ctrl+Shift+T",),
        "",
        "codebook",
        Needs.ANNOTATOR,
    ),
    Action(
        "code_words",
        CODING,
        QT_TRANSLATE_NOOP("actions", "New frame of the &words"),
        ("Ctrl+Shift+N",),
        "",
        "codebook",
        Needs.ARTICLE,
        rule=True,
        writes=True,
    ),
    Action(
        "codebook",
        CODING,
        QT_TRANSLATE_NOOP("actions", "Revise the &codebook…"),
        ("Ctrl+Shift+C",),
        "",
        "codebook",
        Needs.ANNOTATOR,
    ),
)
"""From top to bottom."""
