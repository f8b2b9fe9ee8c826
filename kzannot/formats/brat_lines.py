"""The lines of brat's `.ann` files, taken apart: spans, attributes, notes, and what has no place here."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.json_lines import broken

MEMO: Final = "AnnotatorNotes"
YES: Final = "true"
"""The value of an attribute that is there or not."""

KINDS: Final = {"R": "relations", "E": "events", "N": "normalisations", "*": "equivalences"}
"""What a project has no place for, by the first letter of its lines."""

_SPAN = re.compile(r"(T[^\t ]*)\t([^\t]*[^\t ]) (\d{1,9} \d{1,9}(?:;\d{1,9} \d{1,9})*)(?:\t(.*))?")
_ATTRIBUTE = re.compile(r"[AM][^\t ]*\t([^\t ]+) ([^\t ]+)(?: (.*))?")
_EVENT = re.compile(r"(E[^\t ]*)\t[^\t ]+:(T[^\t ]*).*")
_NOTE = re.compile(r"#[^\t ]*\t([^\t ]+) ([^\t ]+)\t?(.*)")
_LINE_ENDS = re.compile(r"[^\r\n]+")
_ESCAPES: Final = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_ESCAPED = re.compile(r"\\([\\nrt])")


Parts = tuple[tuple[int, int], ...]
"""Where the words of a line stand, part by part."""


@dataclass(slots=True)
class Marked:
    """A `T` line and all that is said of it."""

    line: int
    label: str
    parts: Parts
    words: str
    values: dict[str, list[str]] = field(default_factory=dict)
    notes: dict[str, list[str]] = field(default_factory=dict)


@dataclass(slots=True)
class Standoff:
    """An `.ann` file: its `T` lines by their ids, and how much it holds that has no place here.

    `triggers` are the `T` lines that events begin with, by the ids of the events.
    """

    marked: dict[str, Marked] = field(default_factory=dict)
    triggers: dict[str, str] = field(default_factory=dict)
    left_out: Counter[str] = field(default_factory=Counter)


def parse(content: str, name: str, into: Standoff | None = None) -> Standoff:
    """The lines of a file; `into` is what another file of the same article held.

    Raises:
        UserError: a line is none of brat's, or an id is there twice.
    """
    standoff = into or Standoff()
    late = []
    for number, line in enumerate(content.split("\n"), start=1):
        line = line.rstrip("\r")
        if line.startswith("T"):
            _add_span(standoff, line, name, number)
        elif line[:1] in KINDS:
            standoff.left_out[KINDS[line[0]]] += 1
            if event := _EVENT.fullmatch(line):
                standoff.triggers[event[1]] = event[2]
        elif line.strip():
            late.append((number, line))
    for number, line in late:
        # What is said of a span may stand before it.
        _add_saying(standoff, line, name, number)
    return standoff


def parts_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A span without the ends of lines in it, which no part may cover."""
    return [(start + found.start(), start + found.end()) for found in _LINE_ENDS.finditer(text[start:end])]


def one_line(text: str) -> str:
    r"""A text on one line, its ends of lines written as `\n`."""
    return "".join(_ESCAPES.get(each, each) for each in text)


def several_lines(text: str) -> str:
    """The text that `one_line` put on one line."""
    return _ESCAPED.sub(lambda found: {"n": "\n", "r": "\r", "t": "\t"}.get(found[1], found[1]), text)


def joined(text: str, parts: Iterable[tuple[int, int]]) -> str:
    """What a `T` line says that its parts cover: divided by one blank."""
    return " ".join(text[start:end] for start, end in parts)


def _add_span(standoff: Standoff, line: str, name: str, number: int) -> None:
    found = _SPAN.fullmatch(line)
    if found is None:
        raise broken(
            name,
            number,
            QT_TRANSLATE_NOOP("messages", "it is no span of brat (id, tab, label, offsets, tab, words)"),
        )
    if found[1] in standoff.marked:
        raise broken(
            name, number, QT_TRANSLATE_NOOP("messages", "the id {key} is there already"), key=found[1]
        )
    edges = [tuple(map(int, part.split())) for part in found[3].split(";")]
    parts = tuple((start, end) for start, end in edges)
    standoff.marked[found[1]] = Marked(number, found[2], parts, found[4] or "")


def _add_saying(standoff: Standoff, line: str, name: str, number: int) -> None:
    note = _NOTE.fullmatch(line)
    attribute = _ATTRIBUTE.fullmatch(line)
    found = note or attribute
    if found is None and line.startswith("#"):
        standoff.left_out["comments"] += 1
        return
    if found is None:
        raise broken(name, number, QT_TRANSLATE_NOOP("messages", "it is no line of brat"))
    # What is said of an event is said of the words that tell of it.
    marked = standoff.marked.get(standoff.triggers.get(found[2], found[2]))
    if marked is None:
        kind = "notes" if note else "attributes"
        standoff.left_out[f"{kind} of relations and events"] += 1
    else:
        sayings = marked.notes if note else marked.values
        sayings.setdefault(found[1], []).append(found[3] or ("" if note else YES))
