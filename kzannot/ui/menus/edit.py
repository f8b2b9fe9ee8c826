"""This module is about the menu of what was done, and what is looked for."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import EDIT, Action, Needs

EDIT_ACTIONS: tuple[Action, ...] = (
    Action(
        "undo", EDIT, QT_TRANSLATE_NOOP("actions", "&Undo"), ("Ctrl+Z",), "undo", "coding", Needs.ANNOTATOR
    ),
    Action(
        "redo",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Redo"),
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        "redo",
        "coding",
        Needs.ANNOTATOR,
    ),
    Action(
        "history",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&History"),
        ("Ctrl+H",),
        "",
        "history",
        Needs.ANNOTATOR,
    ),
    Action(
        "copy",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Copy passage"),
        ("Ctrl+C",),
        "copy",
        "coding",
        Needs.ARTICLE,
        rule=True,
    ),
    Action(
        "copy_citation",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Copy passage with c&itation"),
        ("Ctrl+Shift+X",),
        "copy",
        "columns",
        Needs.ARTICLE,
    ),
    Action(
        "find",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "&Find…"),
        ("Ctrl+F",),
        "search",
        "finding",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action(
        "find_next",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &next"),
        ("F3",),
        "",
        "finding",
        Needs.ANNOTATOR,
    ),
    Action(
        "find_previous",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Find &previous"),
        ("Shift+F3",),
        "",
        "finding",
        Needs.ANNOTATOR,
    ),
    Action(
        "article_details",
        EDIT,
        QT_TRANSLATE_NOOP("actions", "Article &details…"),
        ("Ctrl+D",),
        "",
        "articles",
        Needs.ARTICLE,
        rule=True,
    ),
)
"""From top to bottom."""
