"""This module is about the menu of what a coder does to an article."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import CODING, Action, Needs


def _in_text(name: str, text: str, *keys: str, rule: bool = False, writes: bool = False) -> Action:
    return Action(
        name,
        CODING,
        text,
        keys,
        help="coding",
        needs=Needs.ARTICLE,
        in_text=True,
        rule=rule,
        writes=writes,
    )


CODING_ACTIONS: tuple[Action, ...] = (
    _in_text("select_sentence", QT_TRANSLATE_NOOP("actions", "Select the &sentence"), "y", "z"),
    _in_text("select_paragraph", QT_TRANSLATE_NOOP("actions", "Select the &paragraph"), "shift+y", "shift+z"),
    _in_text("grow", QT_TRANSLATE_NOOP("actions", "&Grow the selection"), "+", "="),
    _in_text("shrink", QT_TRANSLATE_NOOP("actions", "Shrin&k the selection"), "-"),
    _in_text("select_span", QT_TRANSLATE_NOOP("actions", "Select the span's pass&age"), "return"),
    _in_text("cancel", QT_TRANSLATE_NOOP("actions", "Cance&l"), "escape"),
    _in_text(
        "again", QT_TRANSLATE_NOOP("actions", "Repeat the last c&ode"), "#", ";", rule=True, writes=True
    ),
    _in_text("mark_read", QT_TRANSLATE_NOOP("actions", "&Read, without a frame"), ".", writes=True),
    _in_text("doubt", QT_TRANSLATE_NOOP("actions", "Mark span as &uncertain"), "u", rule=True, writes=True),
    _in_text("memo", QT_TRANSLATE_NOOP("actions", "&Memo of the span"), "m", writes=True),
    _in_text("details", QT_TRANSLATE_NOOP("actions", "De&tails of the span"), "i"),
    _in_text("definition", QT_TRANSLATE_NOOP("actions", "&Definition of the frame"), "h"),
    _in_text("erase", QT_TRANSLATE_NOOP("actions", "&Erase span"), "delete", "backspace", writes=True),
    _in_text("split", QT_TRANSLATE_NOOP("actions", "Split span at t&he caret"), "/", rule=True, writes=True),
    _in_text(
        "merge", QT_TRANSLATE_NOOP("actions", "Merge with the &nearest span of its frame"), "&", writes=True
    ),
    _in_text(
        "start_earlier",
        QT_TRANSLATE_NOOP("actions", "Begin a word earlier"),
        "shift+h",
        rule=True,
        writes=True,
    ),
    _in_text("start_later", QT_TRANSLATE_NOOP("actions", "Begin a word later"), "shift+j", writes=True),
    _in_text("end_earlier", QT_TRANSLATE_NOOP("actions", "End a word earlier"), "shift+k", writes=True),
    _in_text("end_later", QT_TRANSLATE_NOOP("actions", "End a word later"), "shift+l", writes=True),
    _in_text(
        "start_back", QT_TRANSLATE_NOOP("actions", "Begin a character earlier"), "Alt+Shift+H", writes=True
    ),
    _in_text("start_on", QT_TRANSLATE_NOOP("actions", "Begin a character later"), "Alt+Shift+J", writes=True),
    _in_text("end_back", QT_TRANSLATE_NOOP("actions", "End a character earlier"), "Alt+Shift+K", writes=True),
    _in_text("end_on", QT_TRANSLATE_NOOP("actions", "End a character later"), "Alt+Shift+L", writes=True),
    Action(
        "questions",
        CODING,
        QT_TRANSLATE_NOOP("actions", "&Questions about the article"),
        ("Ctrl+J",),
        "",
        "coding",
        Needs.ARTICLE,
        rule=True,
    ),
    Action(
        "unanchored",
        CODING,
        QT_TRANSLATE_NOOP("actions", "Spans w&ithout an anchor"),
        ("Ctrl+Shift+U",),
        "",
        "articles",
        Needs.ANNOTATOR,
    ),
    Action(
        "anchor",
        CODING,
        QT_TRANSLATE_NOOP("actions", "Anchor to the selection"),
        ("Ctrl+Shift+P",),
        "",
        "articles",
        Needs.ARTICLE,
        writes=True,
    ),
    Action(
        "finish",
        CODING,
        QT_TRANSLATE_NOOP("actions", "&Finish or reopen article"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "",
        "coding",
        Needs.ARTICLE,
        writes=True,
    ),
)
"""From top to bottom."""
