"""Annotations of any format, in the process that reads what can hurt: sent as lines of our own formats.

A dataset goes as the lines of its own file format, and rows go as an object each, so that whoever takes them
checks all that a file from a stranger would be checked for. What a reader could not keep is told in the end.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from kzannot.formats import jsonl, registry
from kzannot.formats.answers import AnswerRow
from kzannot.formats.dataset import Dataset
from kzannot.formats.json_lines import line_of
from kzannot.formats.notes import Note
from kzannot.formats.plain import to_plain
from kzannot.formats.spans import ReadRow, SpanRow

Rows = list[SpanRow | ReadRow | AnswerRow]

KINDS: Final = {"span": SpanRow, "read": ReadRow, "answer": AnswerRow}
"""What a row is called in its line."""

PIECE: Final = 2**18
"""About how many bytes go at a time."""


@dataclass(frozen=True, slots=True)
class Annotations:
    """What a file holds."""

    content: Dataset | Rows

    def parts(self) -> Iterator[bytes]:
        """Its lines, several at a time."""
        waiting: list[bytes] = []
        size = 0
        for line in self._lines():
            waiting.append(line)
            size += len(line)
            if size >= PIECE:
                yield b"".join(waiting)
                waiting, size = [], 0
        yield b"".join(waiting)

    def to_json(self) -> dict[str, Any]:
        """What is told beside the lines."""
        content = self.content
        return (
            {"notes": list(map(_told, content.notes))}
            if isinstance(content, Dataset)
            else {"rows": len(content)}
        )

    def _lines(self) -> Iterable[bytes]:
        if isinstance(self.content, Dataset):
            return jsonl.lines(self.content)
        names = {kind: name for name, kind in KINDS.items()}
        return (line_of({names[type(row)]: to_plain(row)}) for row in self.content)


def _told(note: str) -> tuple[str, dict[str, str | int]]:
    """A sentence, or the text and the values that it was made of."""
    if not isinstance(note, Note):
        return note, {}
    values = {name: each if isinstance(each, int) else str(each) for name, each in note.values.items()}
    return note.text, values


def read(_: str, __: bytes, path: str, format_name: str) -> Annotations:
    """The annotations of a file or folder, which is opened here.

    Raises:
        UserError: it is not what it should be.
    """
    return Annotations(registry.module(format_name).read(Path(path)))
