"""This module is about the menu of where the caret can go: by stretches, and to what is left to do.

A motion is called by its step and what it goes by; with Shift its keys select on the way.
"""

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import GO, Action, Needs


def _in_text(name: str, text: str, *keys: str, rule: bool = False) -> Action:
    return Action(name, GO, text, keys, help="coding", needs=Needs.ARTICLE, in_text=True, rule=rule)


_MOTIONS: tuple[Action, ...] = (
    _in_text("next_word", QT_TRANSLATE_NOOP("actions", "Next &word"), "Ctrl+Right"),
    _in_text("previous_word", QT_TRANSLATE_NOOP("actions", "Previous word"), "Ctrl+Left"),
    _in_text("next_sentence", QT_TRANSLATE_NOOP("actions", "Next &sentence"), "Alt+Down"),
    _in_text("previous_sentence", QT_TRANSLATE_NOOP("actions", "Previous sentence"), "Alt+Up"),
    _in_text("next_paragraph", QT_TRANSLATE_NOOP("actions", "Next &paragraph"), "Ctrl+Down"),
    _in_text("previous_paragraph", QT_TRANSLATE_NOOP("actions", "Previous paragraph"), "Ctrl+Up"),
    _in_text("next_section", QT_TRANSLATE_NOOP("actions", "Next se&ction"), "Ctrl+PgDown"),
    _in_text("previous_section", QT_TRANSLATE_NOOP("actions", "Previous section"), "Ctrl+PgUp"),
    _in_text("next_entry", QT_TRANSLATE_NOOP("actions", "Next &entry or heading"), "Alt+PgDown"),
    _in_text("previous_entry", QT_TRANSLATE_NOOP("actions", "Previous entry or heading"), "Alt+PgUp"),
)

_CHARACTERS: tuple[Action, ...] = (
    _in_text("character_on", QT_TRANSLATE_NOOP("actions", "Select a character further"), "Alt+Shift+Right"),
    _in_text("character_back", QT_TRANSLATE_NOOP("actions", "Select a character back"), "Alt+Shift+Left"),
)

_JUMPS: tuple[Action, ...] = (
    _in_text("next_unread", QT_TRANSLATE_NOOP("actions", "&Next unread section"), "n", rule=True),
    _in_text("previous_unread", QT_TRANSLATE_NOOP("actions", "Previous unread section"), "p"),
    _in_text("later_span", QT_TRANSLATE_NOOP("actions", "Next span in the &text"), "shift+n", rule=True),
    _in_text("earlier_span", QT_TRANSLATE_NOOP("actions", "Previous span in the text"), "shift+p"),
    _in_text("next_span", QT_TRANSLATE_NOOP("actions", "Next span at the c&aret"), "]", "ä"),
    _in_text("previous_span", QT_TRANSLATE_NOOP("actions", "Previous span at the caret"), "[", "ö"),
    _in_text("next_uncertain", QT_TRANSLATE_NOOP("actions", "Next &uncertain span"), "shift+u", rule=True),
    _in_text("previous_uncertain", QT_TRANSLATE_NOOP("actions", "Previous uncertain span"), "Alt+Shift+U"),
    _in_text("next_incomplete", QT_TRANSLATE_NOOP("actions", "Next span that is un&finished"), "shift+i"),
    _in_text(
        "previous_incomplete",
        QT_TRANSLATE_NOOP("actions", "Previous span that is unfinished"),
        "Alt+Shift+I",
    ),
)

MOTIONS: frozenset[str] = frozenset(action.name for action in _MOTIONS)
"""The actions that move the caret by stretches."""

GO_ACTIONS: tuple[Action, ...] = (*_MOTIONS, *_CHARACTERS, *_JUMPS)
"""From top to bottom."""
