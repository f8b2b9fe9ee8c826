"""JSON of other programs: a file read whole, and what must stand at a place of it.

Every function takes the value and the name of its place, and raises Wrong where something else stands there.
`reading` turns that into a sentence about the file.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.json_lines import IN_LINE, NO_JSON, TOO_DEEP, broken
from kzannot.formats.plain import Wrong


def parsed(content: bytes, name: str) -> Any:
    """The JSON that the bytes of a file hold.

    Raises:
        UserError: they are no JSON, or nested too deeply.
    """
    try:
        return json.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is not UTF-8 (byte {position})."),
            name=name,
            position=error.start,
        ) from error
    except json.JSONDecodeError as error:
        raise broken(name, error.lineno, NO_JSON) from error
    except (RecursionError, ValueError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=name,
            reason=UserError(TOO_DEEP) if isinstance(error, RecursionError) else error,
        ) from error


@contextmanager
def reading(name: str, line: int = 0) -> Iterator[None]:
    """Tell with the file's name, and the line if there is one, what is not as it should be."""
    try:
        yield
    except Wrong as error:
        text = IN_LINE if line else QT_TRANSLATE_NOOP("messages", "{name}: {reason}.")
        raise UserError(text, name=name, line=line, reason=error) from error
    except RecursionError as error:
        text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}.")
        raise UserError(text, name=name, reason=UserError(TOO_DEEP)) from error


def an_object(value: Any, place: str) -> dict[str, Any]:
    """The object at a place."""
    if not isinstance(value, dict):
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "an object"))
    return value


def a_list(value: Any, place: str) -> list[Any]:
    """The list at a place; nothing is an empty one."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "a list"))
    return value


def a_number(value: Any, place: str) -> int:
    """The whole number at a place."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "a whole number"))
    return value


def a_text(value: Any, place: str) -> str:
    """The text at a place; nothing is an empty one, and a number is its digits."""
    if value is None:
        return ""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise Wrong(place, QT_TRANSLATE_NOOP("messages", "a text"))
    return str(value)


def texts(value: Any, place: str) -> tuple[str, ...]:
    """The texts at a place, of which there may be one alone."""
    if isinstance(value, list):
        return tuple(a_text(each, place) for each in value)
    return (a_text(value, place),) if value is not None else ()


def a_value(value: Any, place: str) -> str | tuple[str, ...]:
    """The value of an attribute at a place: a text, or a tuple where a list stands there."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return texts(value, place) if isinstance(value, list) else a_text(value, place)
