"""The text of a codebook file as plain values, with the line on which each of them stands.

YAML is taken node by node: nothing in the file can make an object of a class, a file from elsewhere cannot
blow up (aliases are refused, depth and size are bounded), and a plain word stays the word it is, so that the
key `n` and the answer `no` are no truth values. JSON files go through the same door.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from kzannot.errors import QT_TRANSLATE_NOOP, UserError

SIZE_LIMIT = 2 << 20
DEPTH_LIMIT = 32
NODE_LIMIT = 50_000
SCHEMA = "kzannot-codebook/1"

Path = tuple[str | int, ...]
"""Where a value stands: keys of mappings and places in lists."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULL = ("", "~", "null", "Null", "NULL")
_TRUTH = {"true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False}
_NUMBER = re.compile(r"-?\d{1,15}(\.\d{1,15})?")


@dataclass(frozen=True, slots=True)
class Tree:
    """The values of a file. `lines` count from 1; `twice` are the keys that stand twice in one mapping."""

    value: Any
    lines: dict[Path, int] = field(default_factory=dict)
    twice: tuple[Path, ...] = ()

    def line(self, path: Path) -> int:
        """The line of a value, or of the nearest thing around it; 0 where none is known."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 0)


class Unreadable(UserError):
    """The text is no YAML or JSON of ours; `line` says where reading ended, 0 where that is unknown."""

    def __init__(self, line: int, text: str, **values: Any) -> None:
        super().__init__(text, **values)
        self.line = line


def parse(text: str) -> Tree:
    """The values of a text in YAML or JSON.

    Raises:
        Unreadable: it is too large, too deep, uses aliases, or is neither.
    """
    if len(text) > SIZE_LIMIT:
        raise Unreadable(
            0, QT_TRANSLATE_NOOP("messages", "A codebook may have {size} MB at most."), size=SIZE_LIMIT >> 20
        )
    if text.lstrip().startswith("{"):
        return _parse_json(text)
    return _parse_yaml(text)


def is_codebook(value: Any) -> bool:
    """Whether the values are those of a codebook that this program knows."""
    return isinstance(value, dict) and value.get("schema") == SCHEMA


def _parse_json(text: str) -> Tree:
    try:
        value = json.loads(text)
    except RecursionError as error:
        raise _too_deep(0) from error
    except ValueError:
        # A YAML mapping may begin with a brace, too; if it is no YAML either, that error is the better one.
        return _parse_yaml(text)
    try:
        lines = _parse_yaml(text).lines
    except Unreadable:
        # JSON may escape what YAML cannot; the values are right, just their lines are unknown.
        lines = {}
    return Tree(value, lines)


def _parse_yaml(text: str) -> Tree:
    try:
        _refuse_bombs(text)
        root = yaml.compose(text, _LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _no_yaml(mark.line + 1 if mark else 0, error.problem or "") from error
    except yaml.YAMLError as error:
        raise _no_yaml(0, str(error).splitlines()[0]) from error
    lines: dict[Path, int] = {}
    twice: list[Path] = []
    value = None if root is None else _value(root, (), lines, twice)
    return Tree(value, lines, tuple(twice))


def _no_yaml(line: int, reason: str) -> Unreadable:
    return Unreadable(line, QT_TRANSLATE_NOOP("messages", "This is no YAML: {reason}."), reason=reason)


def _too_deep(line: int) -> Unreadable:
    return Unreadable(line, QT_TRANSLATE_NOOP("messages", "This is nested too deeply."))


def _refuse_bombs(text: str) -> None:
    """Stop at the first alias or at the first bracket too many, before anything is built of them."""
    depth = 0
    for number, event in enumerate(_events(text)):
        line = event.start_mark.line + 1
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable(
                line, QT_TRANSLATE_NOOP("messages", "Aliases (*{name}) are not read; write the value out."),
                name=event.anchor,
            )  # fmt: skip
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEPTH_LIMIT:
            raise _too_deep(line)
        if number > NODE_LIMIT:
            raise Unreadable(
                line, QT_TRANSLATE_NOOP("messages", "A codebook with so many values is not read.")
            )


def _events(text: str) -> Iterator[Any]:
    yield from yaml.parse(text, _LOADER)


def _value(node: Any, path: Path, lines: dict[Path, int], twice: list[Path]) -> Any:
    lines[path] = node.start_mark.line + 1
    if isinstance(node, yaml.SequenceNode):
        return [_value(each, (*path, index), lines, twice) for index, each in enumerate(node.value)]
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, path, lines, twice)
    return _scalar(node)


def _mapping(node: Any, path: Path, lines: dict[Path, int], twice: list[Path]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, each in node.value:
        key = name.value if isinstance(name, yaml.ScalarNode) else "?"
        if key in found:
            twice.append((*path, key))
        found[key] = _value(each, (*path, key), lines, twice)
        # The line of the key, for the value of a long text begins below it.
        lines[(*path, key)] = name.start_mark.line + 1
    return found


def _scalar(node: Any) -> Any:
    """A text; a number, a truth value or nothing where it is written plainly, without quotation marks.

    A number is taken for one only where it would be written the same way again: `1.0` and `2.10` (versions),
    `007` and `1e3` stay texts or come out as they went in.
    """
    text = node.value
    if node.style:
        return text
    if text in _NULL:
        return None
    if text in _TRUTH:
        return _TRUTH[text]
    if _NUMBER.fullmatch(text):
        number = float(text) if "." in text else int(text)
        return number if str(number) == text else text
    return text
