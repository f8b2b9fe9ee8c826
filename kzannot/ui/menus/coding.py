"""This module is about the menu of what a coder does to an article."""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import CODING, Action, Needs


def _in_text(name: str, text: str, *keys: str, rule: bool = False) -> Action:
    return Action(name, CODING, text, keys, help="coding", needs=Needs.ARTICLE, in_text=True, rule=rule)


CODING_ACTIONS: tuple[Action, ...] = (
    _in_text("next_unread", QT_TRANSLATE_NOOP("actions", "&Next unread section"), "n"),
    _in_text("previous_unread", QT_TRANSLATE_NOOP("actions", "&Previous unread section"), "p"),
    _in_text("mark_read", QT_TRANSLATE_NOOP("actions", "&Read, without a frame"), "."),
    _in_text("next_span", QT_TRANSLATE_NOOP("actions", "Next span at the c&aret"), "]", "ä", rule=True),
    _in_text("previous_span", QT_TRANSLATE_NOOP("actions", "Previous span at t&he caret"), "[", "ö"),
    _in_text("select_span", QT_TRANSLATE_NOOP("actions", "&Select the span's passage"), "return"),
    _in_text("doubt", QT_TRANSLATE_NOOP("actions", "Mark span as &uncertain"), "u", rule=True),
    _in_text("memo", QT_TRANSLATE_NOOP("actions", "&Memo of the span"), "m"),
    _in_text("details", QT_TRANSLATE_NOOP("actions", "De&tails of the span"), "i"),
    _in_text("definition", QT_TRANSLATE_NOOP("actions", "&Definition of the frame"), "h"),
    _in_text("erase", QT_TRANSLATE_NOOP("actions", "&Erase span"), "delete", "backspace"),
    _in_text("cancel", QT_TRANSLATE_NOOP("actions", "Cance&l"), "escape"),
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
        "finish",
        CODING,
        QT_TRANSLATE_NOOP("actions", "&Finish or reopen article"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "",
        "coding",
        Needs.ARTICLE,
    ),
)
"""From top to bottom."""
