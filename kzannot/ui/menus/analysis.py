"""This module is about the menu of what the codings say."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import ANALYSIS, Action, Needs

ANALYSIS_ACTIONS: tuple[Action, ...] = (
    Action(
        "frequency",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "&Frame frequency"),
        ("Ctrl+Shift+F",),
        "figure",
        "figures",
        Needs.ANNOTATOR,
        reveals=True,
    ),
    Action(
        "agreement",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "&Agreement per frame"),
        ("Ctrl+Shift+A",),
        "agreement",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "pairs",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Agreement &pair by pair"),
        ("Shift+F4",),
        "",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "disagreements",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Where annotators &differ"),
        ("F4",),
        "",
        "agreement",
        Needs.ANNOTATOR,
        rule=True,
    ),
    Action(
        "next_disagreement",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "&Next disagreement"),
        ("F7",),
        "",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "previous_disagreement",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Pre&vious disagreement"),
        ("Shift+F7",),
        "",
        "agreement",
        Needs.ANNOTATOR,
    ),
    Action(
        "report",
        ANALYSIS,
        QT_TRANSLATE_NOOP("actions", "Agreement &report…"),
        ("Ctrl+R",),
        "report",
        "report",
        rule=True,
    ),
)
"""From top to bottom."""
