"""JSON lines: UTF-8, one JSON value a line. Every line is bounded, and a bad one is told by its number."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.files import MEGABYTE
from kzannot.formats.pieces import between

OUTSIDE: Final = QT_TRANSLATE_NOOP("messages", "from {start} to {end} does not lie in the text")
NO_JSON: Final = QT_TRANSLATE_NOOP("messages", "it is no JSON")
TOO_DEEP: Final = QT_TRANSLATE_NOOP("messages", "it is nested too deeply")
TOO_LONG: Final = QT_TRANSLATE_NOOP("messages", "it is longer than {limit} MB")
"""What may be wrong in a line of more than one format."""

IN_LINE: Final = QT_TRANSLATE_NOOP("messages", "{name}, line {line}: {reason}.")
LINE_LIMIT: Final = 64 * MEGABYTE

# They may stand in JSON as they are, but many a program takes them for the end of a line.
_LINE_ENDS: Final = {"\x85": "\\u0085", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def line_of(value: Any) -> bytes:
    """A JSON value as a line with its line end."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    for end, escape in _LINE_ENDS.items():
        text = text.replace(end, escape)
    # Half a surrogate pair has no UTF-8; the escape that Python falls back on is the one that JSON knows.
    return text.encode("utf-8", "backslashreplace") + b"\n"


def read_lines(path: Path) -> Iterator[tuple[int, Any]]:
    """The JSON of each line of a file that is not empty, with the line's number.

    Raises:
        UserError: the file cannot be read, or a line is no JSON.
    """
    try:
        with path.open("rb") as file:
            yield from lines_in(file, path.name)
    except OSError as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error


def lines_in(file: IO[bytes], name: str) -> Iterator[tuple[int, Any]]:
    """The JSON of each line of a binary stream; `name` is what it is called in messages."""
    return numbered(iter(lambda: file.readline(LINE_LIMIT + 1), b""), name)


def numbered(lines: Iterable[bytes], name: str) -> Iterator[tuple[int, Any]]:
    """The JSON of each line that is not empty, with the line's number."""
    for number, content in enumerate(lines, start=1):
        between()
        if len(content) > LINE_LIMIT:
            raise broken(name, number, TOO_LONG, limit=LINE_LIMIT // MEGABYTE)
        content = content.removeprefix(b"\xef\xbb\xbf") if number == 1 else content
        if content.strip():
            yield number, _parsed(content, name, number)


def broken(name: str, line: int, reason: str, **values: object) -> UserError:
    """The error that tells what is wrong with a line."""
    return UserError(IN_LINE, name=name, line=line, reason=UserError(reason, **values))


def _parsed(content: bytes, name: str, number: int) -> Any:
    try:
        return json.loads(content.decode("utf-8"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise broken(name, number, QT_TRANSLATE_NOOP("messages", "it is not UTF-8")) from error
    except RecursionError as error:
        raise broken(name, number, TOO_DEEP) from error
    except ValueError as error:
        raise broken(name, number, NO_JSON) from error


def _refuse(constant: str) -> None:
    raise ValueError(constant)
