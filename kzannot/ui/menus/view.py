"""This module is about the menu of what is seen, and how."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import VIEW, Action, Needs

VIEW_ACTIONS: tuple[Action, ...] = (
    Action(
        "show_others",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Show &other annotators"),
        ("Ctrl+Shift+O",),
        "others",
        "coding",
        Needs.ANNOTATOR,
        switch=True,
    ),
    Action(
        "panels",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Panels at the edges"),
        ("Ctrl+B",),
        "panels",
        "window",
        Needs.ANNOTATOR,
        switch=True,
    ),
    Action(
        "close_column",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Close column"),
        ("Ctrl+W",),
        "",
        "window",
        Needs.ARTICLE,
        rule=True,
    ),
    *(
        Action(
            f"column_{number}",
            VIEW,
            QT_TRANSLATE_NOOP("actions", "Column &{number}"),
            (f"Alt+{number}",),
            "",
            "window",
            Needs.ARTICLE,
        )
        for number in range(1, 6)
    ),
    Action(
        "find_article",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Go to the &articles"),
        ("Ctrl+L",),
        "",
        "window",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action(
        "find_frame",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "Search the code&book"),
        ("Ctrl+Shift+K",),
        "",
        "codebook",
        Needs.ANNOTATOR,
    ),
    Action(
        "larger",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "&Larger letters"),
        ("Ctrl++", "Ctrl+="),
        "",
        "window",
        Needs.NOTHING,
        rule=True,
    ),
    Action(
        "smaller",
        VIEW,
        QT_TRANSLATE_NOOP("actions", "S&maller letters"),
        ("Ctrl+-",),
        "",
        "window",
        Needs.NOTHING,
    ),
)
"""From top to bottom."""
