"""What can go wrong for a reason that the person at the keyboard can act on.

Raise a UserError when the world is at fault: a full disk, a broken file, a colleague who was faster.
Every other exception is a bug of ours, and reaches the crash window with its traceback.
"""

from collections.abc import Callable
from typing import Any


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  the name that lupdate looks for
    """Mark a text for the translators without importing Qt."""
    return text


class UserError(Exception):
    """Something that the person can mend; `text` is English, and is translated where it is shown."""

    def __init__(self, text: str, **values: Any) -> None:
        super().__init__(text.format(**values))
        self.text = text
        self.values = values


def told(error: UserError, translate: Callable[[str], str] = lambda text: text) -> str:
    """The sentence of an error in somebody's language; a value that is an error itself is told likewise."""
    values = {
        name: told(value, translate) if isinstance(value, UserError) else value
        for name, value in error.values.items()
    }
    return translate(error.text).format(**values)


class Refused(UserError):
    """The edit breaks a rule of the project."""


class Conflict(UserError):
    """The row is no longer as the edit found it: somebody was faster."""


class NotSaved(UserError):
    """The disk did not take the edit; nothing of it is stored, and what was stored before is untouched."""
