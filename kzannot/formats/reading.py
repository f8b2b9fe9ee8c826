"""Reading annotations: in a process of its own whatever a stranger's file could do harm with.

The process has bounds on its memory and time that no honest file comes near; a large one gets more of both.
"""

import os
from collections.abc import Callable, Generator, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kzannot.formats import jsonl, registry
from kzannot.formats.answers import AnswerRow
from kzannot.formats.apart.annotations import KINDS, Rows
from kzannot.formats.apart.child import MEMORY
from kzannot.formats.apart.process import SECONDS, Answer, Apart
from kzannot.formats.dataset import Dataset
from kzannot.formats.files import MEGABYTE
from kzannot.formats.json_lines import numbered
from kzannot.formats.notes import SENTENCES, Note
from kzannot.formats.plain import from_plain
from kzannot.formats.shapes import an_object, reading
from kzannot.formats.spans import ReadRow, SpanRow

BY_LINES: Final = ("jsonl", "csv", "spans", "answers")
"""The plain formats that are read line by line: a small file of theirs cannot do harm."""

SMALL: Final = MEGABYTE
SLOW: Final = 12.0
"""Seconds: what a file may take for each megabyte beyond a small one, on a busy machine."""

TIMES: Final = 8
MOST: Final = 1024 * MEGABYTE
"""How much memory each byte beyond a small file may take, for packed ones hold many spans; and all of it."""


def read(path: Path, format_name: str, step: Callable[[], None] = lambda: None) -> Dataset | Rows:
    """What a file or folder holds; `step` is called every so often, and may raise to call it off.

    Raises:
        UserError: it is not what it should be, or takes too much time or memory.
    """
    module = registry.module(format_name)
    size = _size_of(path)
    if format_name in BY_LINES and path.is_file() and size <= SMALL:
        found: Dataset | Rows = module.read(path)
        return found
    beyond = max(0, size - SMALL)
    seconds = SECONDS + SLOW * beyond / MEGABYTE
    memory = min(MOST, MEMORY + TIMES * beyond)
    with Apart(seconds, memory, getattr(module, "LIBRARIES", ())) as apart:
        told = {"path": os.fspath(path.absolute()), "format_name": format_name}
        return _understood(
            _Told(apart.pieces("annotations", path.name, step, **told)), path.name, module.HOLDS
        )


class _Told:
    """The lines that come, and what is said beside them in the end."""

    def __init__(self, pieces: Generator[bytes, None, Answer]) -> None:
        self._pieces = pieces
        self.beside: Answer = {}

    def lines(self) -> Iterator[bytes]:
        """The lines, each as it comes."""
        for piece in self._all():
            yield from piece.splitlines()

    def _all(self) -> Iterator[bytes]:
        self.beside = yield from self._pieces


def _understood(told: _Told, name: str, holds: str) -> Dataset | Rows:
    """What the lines say, checked as those of any file."""
    if holds == "dataset":
        dataset = jsonl.from_lines(told.lines(), name)
        return replace(dataset, notes=tuple(_note(*each) for each in told.beside["notes"]))
    return [_row(value, name, number) for number, value in numbered(told.lines(), name)]


def _note(text: str, values: dict[str, str | int]) -> str:
    return Note(text, **values) if text in SENTENCES else str(text)


def _row(value: Any, name: str, number: int) -> SpanRow | ReadRow | AnswerRow:
    with reading(name, number):
        ((kind, row),) = an_object(value, "").items()
        return from_plain(KINDS[kind], row, lambda _: None)


def _size_of(path: Path) -> int:
    """The bytes of a file, or of all files of a folder; none where there is nothing to be read."""
    files = path.rglob("*") if path.is_dir() else [path]
    return sum(file.stat().st_size for file in files if file.is_file())
