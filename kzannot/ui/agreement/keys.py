"""This module is about the keys of the agreement window, and the line below it that names them."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.action import shown_key
from kzannot.ui.agreement.words import say

KEYS: Mapping[str, tuple[str, str]] = {
    "side": ("Return", QT_TRANSLATE_NOOP("agreement", "side by side")),
    "next": ("F7", QT_TRANSLATE_NOOP("agreement", "next disagreement")),
    "previous": ("Shift+F7", QT_TRANSLATE_NOOP("agreement", "previous")),
    "article": ("Ctrl+Return", QT_TRANSLATE_NOOP("agreement", "to the article")),
    "ledger": ("Ctrl+L", QT_TRANSLATE_NOOP("agreement", "ledger")),
    "filter": ("Ctrl+F", QT_TRANSLATE_NOOP("agreement", "filter")),
    "export": ("Ctrl+E", QT_TRANSLATE_NOOP("agreement", "export")),
    "copy_table": ("Ctrl+Shift+C", QT_TRANSLATE_NOOP("agreement", "copy as table")),
    "copy_picture": ("Ctrl+Shift+P", QT_TRANSLATE_NOOP("agreement", "copy as picture")),
    "back": ("Escape", QT_TRANSLATE_NOOP("agreement", "stop, back to the table")),
}
"""The key of each command of the window, and what it does in few words."""

FIRM = "\N{NO-BREAK SPACE}"
VIEW_KEY = "Alt+{number}"
VIEWS = QT_TRANSLATE_NOOP("agreement", "views")


def bind(window: QWidget, commands: Mapping[str, Callable[[], object]], views: int) -> None:
    """Let the keys act in the window; `commands` has a function for each but Enter, and for each view."""
    for name, (key, _) in KEYS.items():
        if name in commands:
            _action(window, name, key, commands[name])
    for number in range(1, views + 1):
        name = f"view_{number}"
        _action(window, name, VIEW_KEY.format(number=number), commands[name])


def with_key(text: str, name: str) -> str:
    """A text with the key of a command behind it."""
    return f"{text} ({shown_key(KEYS[name][0])})"


def line(views: int) -> str:
    """All keys in one line, which is broken behind a dot alone."""
    first, last = (shown_key(VIEW_KEY.format(number=number)) for number in (1, views))
    said = [f"{shown_key(key)} {say(text)}" for key, text in KEYS.values()]
    said.append(f"{first} … {last} {say(VIEWS)}")
    return f"{FIRM}{FIRM}·{FIRM} ".join(each.replace(" ", FIRM) for each in said)


def _action(window: QWidget, name: str, key: str, command: Callable[[], object]) -> None:
    action = QAction(window)
    action.setObjectName(name)
    action.setShortcut(QKeySequence(key))
    action.triggered.connect(lambda checked=False: command())
    window.addAction(action)
