"""This module is about the keys in force: those of the table of actions, and those that a person prefers.

A single key (`q`, `shift+q`, `delete`) is written small, as `keyboard.key_of` says it, and works in the text
alone. Any other is written as Qt does (`Ctrl+Shift+K`, `F3`), and works in the whole window; but those of an
action that is `in_text`, such as `Ctrl+Down`, are the text's, for elsewhere they move another caret.
"""

from collections.abc import Mapping, Sequence

from kzannot.ui.action import Action, shown_key
from kzannot.ui.actions import ACTIONS

BETWEEN = "  ·  "
"""What stands between the keys of one action."""

BY_NAME: Mapping[str, Action] = {action.name: action for action in ACTIONS}


def shown_keys(keys: Sequence[str]) -> str:
    """Keys as they are printed on the keyboard, in one line."""
    return BETWEEN.join(shown_key(key) for key in keys)


def is_single(key: str) -> bool:
    """Whether a key is pressed without Ctrl or Alt, and so belongs to the text."""
    return key == key.lower()


class KeyMap:
    """The keys of every action; a person's own go before those of the table.

    A key that a person has given to one action is taken from every other one, also from one that a newer
    version of the program has brought. Names of actions that there are no more are passed over.
    """

    def __init__(self, own: Mapping[str, Sequence[str]] | None = None) -> None:
        self._own = {name: tuple(keys) for name, keys in (own or {}).items() if name in BY_NAME}
        taken = {key.lower() for keys in self._own.values() for key in keys}
        self._keys = {
            action.name: self._own.get(
                action.name, tuple(key for key in action.keys if key.lower() not in taken)
            )
            for action in ACTIONS
        }

    def __getitem__(self, name: str) -> tuple[str, ...]:
        """The keys of an action, the one that is shown first."""
        return self._keys[name]

    def is_own(self, name: str) -> bool:
        """Whether the person has given the action keys of their own."""
        return name in self._own

    def keys_in_text(self) -> dict[str, Action]:
        """What each key, written small, means while the text has the focus."""
        held = ((name, key) for name, keys in self._keys.items() for key in keys)
        return {key.lower(): BY_NAME[name] for name, key in held if self.is_in_text(name, key)}

    def is_in_text(self, name: str, key: str) -> bool:
        """Whether a key of an action is answered by the text that has the focus, and nowhere else."""
        return BY_NAME[name].in_text or is_single(key)

    def shortcuts(self, name: str) -> list[str]:
        """The keys of an action that work in the whole window."""
        return [key for key in self._keys[name] if not self.is_in_text(name, key)]

    def holder(self, key: str) -> Action | None:
        """The action that has a key; None where none has it."""
        wanted = key.lower()
        held = (name for name, keys in self._keys.items() if wanted in [other.lower() for other in keys])
        return next((BY_NAME[name] for name in held), None)

    def shown(self, name: str) -> str:
        """The first key of an action as it is printed on the keyboard; empty where it has none."""
        keys = self._keys[name]
        return shown_key(keys[0]) if keys else ""

    def all_shown(self, name: str) -> str:
        """Every key of an action in one line."""
        return shown_keys(self._keys[name])

    def giving(self, name: str, keys: Sequence[str]) -> dict[str, list[str]]:
        """The person's own keys, as they are stored, with others for one action."""
        own = {known: list(held) for known, held in self._own.items() if known != name}
        if tuple(keys) != BY_NAME[name].keys:
            own[name] = list(keys)
        return own
