"""What is wrong with a codebook file, each problem with its line.

A codebook without a problem can be coded with: every frame has its own key, badge, colour and pattern, no key
is one that the program needs, and whatever refers to something by its id finds it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.codebook_entries import (
    Entry,
    Fault,
    attributes,
    choices,
    fault,
    frames,
    groups,
    items,
    names_of_choices,
    questions,
)
from kzannot.formats.codebook_marks import mark_faults
from kzannot.formats.codebook_reading import bilingual, default_key, entries, listed, word
from kzannot.formats.codebook_tree import SCHEMA, Tree, Unreadable, is_codebook, parse

KINDS: Final = ("single", "multiple", "text", "boolean")
LISTS: Final = ("groups", "frames", "residual", "attributes", "article_level")
LISTS_OF_FRAMES: Final = ("include", "exclude", "confusable_with", "indicators_de", "examples", "items")

_ID = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem. `line` counts from 1, and is 0 where it has none; `text` is English and takes `values`."""

    line: int
    text: str
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def message(self) -> str:
        """The English sentence."""
        return self.text.format(**self.values)


def check(text: str) -> list[Problem]:
    """All problems of a codebook in YAML or JSON, in the order of their lines."""
    try:
        tree = parse(text)
    except Unreadable as error:
        return [Problem(error.line, error.text, error.values)]
    problems = [Problem(tree.line(each.path), each.text, each.values) for each in _faults(tree)]
    return sorted(problems, key=lambda problem: problem.line)


def _faults(tree: Tree) -> Iterator[Fault]:
    if not is_codebook(tree.value):
        text = QT_TRANSLATE_NOOP("messages", "This is no codebook: it lacks the line schema: {schema}.")
        yield fault((), text, schema=SCHEMA)
        return
    for path in tree.twice:
        yield fault(path, QT_TRANSLATE_NOOP("messages", "{key} stands here a second time."), key=path[-1])
    yield from _shapes(tree)
    yield from _names(tree)
    yield from _labels(tree)
    yield from _kinds(tree)
    yield from _references(tree)
    yield from mark_faults(tree)


def _shapes(tree: Tree) -> Iterator[Fault]:
    root = Entry("codebook", (), tree.value)
    yield from _no_lists(root, LISTS)
    for key in LISTS:
        for index, each in enumerate(listed(tree.value.get(key))):
            if not isinstance(each, dict):
                text = QT_TRANSLATE_NOOP("messages", "This entry of {key} should begin with an id.")
                yield fault((key, index), text, key=key)
    for frame in frames(tree):
        yield from _no_lists(frame, LISTS_OF_FRAMES)
    for attribute in (*attributes(tree), *questions(tree)):
        yield from _no_lists(attribute, ("values",))
    if not any(frames(tree)):
        yield fault(("frames",), QT_TRANSLATE_NOOP("messages", "The codebook has no frames."))
    limit = tree.value.get("max_frames_per_passage")
    if limit is not None and not (type(limit) is int and limit >= 0):
        text = QT_TRANSLATE_NOOP("messages", "{key} should be a whole number.")
        yield fault(("max_frames_per_passage",), text, key="max_frames_per_passage")


def _no_lists(entry: Entry, keys: Iterable[str]) -> Iterator[Fault]:
    for key in keys:
        if not isinstance(entry.value.get(key), list | None):
            yield fault(entry.at(key), QT_TRANSLATE_NOOP("messages", "{key} should be a list."), key=key)


def _names(tree: Tree) -> Iterator[Fault]:
    yield from _unnamed([Entry("codebook", (), tree.value)])
    for kin in (groups(tree), frames(tree), attributes(tree), (*questions(tree), *items(tree))):
        entries_of_kind = list(kin)
        yield from _unnamed(entries_of_kind)
        yield from _same_names(tree, entries_of_kind)
    for attribute in (*attributes(tree), *questions(tree)):
        yield from _unnamed(choices(attribute))
        taken: set[str] = set()
        for index, name in enumerate(names_of_choices(attribute)):
            if name and name in taken:
                text = QT_TRANSLATE_NOOP("messages", "{owner} has the value {name} already.")
                yield fault((*attribute.at("values"), index), text, owner=attribute.title, name=name)
            taken.add(name)


def _unnamed(found: Iterable[Entry]) -> Iterator[Fault]:
    for entry in found:
        if not entry.name:
            text = QT_TRANSLATE_NOOP("messages", "This {what} has no id.")
            yield fault(entry.at("id"), text, what=entry.what)
        elif not _ID.fullmatch(entry.name):
            text = QT_TRANSLATE_NOOP("messages", "The id {name} should be letters, digits, - and _ alone.")
            yield fault(entry.at("id"), text, name=entry.name)


def _same_names(tree: Tree, found: Iterable[Entry]) -> Iterator[Fault]:
    owners: dict[str, Entry] = {}
    for entry in found:
        first = owners.setdefault(entry.name, entry)
        if entry.name and first is not entry:
            text = QT_TRANSLATE_NOOP("messages", "The {what} {name} is there already (line {line}).")
            line = tree.line(first.at("id"))
            yield fault(entry.at("id"), text, what=entry.what, name=entry.name, line=line)


def _labels(tree: Tree) -> Iterator[Fault]:
    for entry in (*groups(tree), *frames(tree), *attributes(tree), *questions(tree)):
        yield from _without_label(entry, "label")
        yield from (each for choice in choices(entry) for each in _without_label(choice, "label"))
    for item in items(tree):
        yield from _without_label(item, "text")


def _without_label(entry: Entry, key: str) -> Iterator[Fault]:
    if not bilingual(entry.value.get(key)):
        text = QT_TRANSLATE_NOOP("messages", "{owner} has no {key} in German or English.")
        yield fault(entry.at(key), text, owner=entry.title, key=key)


def _kinds(tree: Tree) -> Iterator[Fault]:
    for entry in (*attributes(tree), *questions(tree)):
        kind = word(entry.value.get("type")) or KINDS[0]
        source = entry.value.get("values_from")
        if kind not in KINDS:
            text = QT_TRANSLATE_NOOP("messages", "{kind} is no type; there are {known}.")
            yield fault(entry.at("type"), text, kind=kind, known=", ".join(KINDS))
        elif source not in (None, "frames"):
            text = QT_TRANSLATE_NOOP("messages", "Values can be taken from frames alone, not from {source}.")
            yield fault(entry.at("values_from"), text, source=word(source))
        elif kind in KINDS[:2] and not source and not names_of_choices(entry):
            text = QT_TRANSLATE_NOOP("messages", "{owner} has no values to choose from.")
            yield fault(entry.path, text, owner=entry.title)


def _references(tree: Tree) -> Iterator[Fault]:
    known_groups = {group.name for group in groups(tree)}
    known_frames = {frame.name for frame in frames(tree)}
    known_values = {each.name: set(names_of_choices(each)) for each in attributes(tree)}
    for frame in frames(tree):
        group = word(frame.value.get("group"))
        if group and group not in known_groups:
            yield _unknown(frame, ("group",), "group", group)
        for index, other in enumerate(map(word, listed(frame.value.get("confusable_with")))):
            if other not in known_frames:
                yield _unknown(frame, ("confusable_with", index), "frame", other)
        yield from _unknown_values(frame, known_values)
    for attribute in attributes(tree):
        default = word(attribute.value.get("default"))
        values = known_values[attribute.name]
        if values and default not in ("", "from_frame", *values):
            yield _unknown(attribute, ("default",), "value", default)


def _unknown_values(frame: Entry, known: dict[str, set[str]]) -> Iterator[Fault]:
    """The values that a frame's defaults and examples give, and that their attributes do not have."""
    closed = {name: values for name, values in known.items() if values}
    for name, values in closed.items():
        default = word(frame.value.get(default_key(name)))
        if default and default not in values:
            yield _unknown(frame, (default_key(name),), f"value of {name}", default)
    for index, example in enumerate(entries(frame.value, "examples")):
        for name, value in example.items():
            if name in closed and word(value) not in closed[name]:
                yield _unknown(frame, ("examples", index, name), f"value of {name}", word(value))


def _unknown(entry: Entry, path: tuple[str | int, ...], what: str, name: str) -> Fault:
    text = QT_TRANSLATE_NOOP("messages", "{owner} names the {what} {name}, which is not there.")
    return fault((*entry.path, *path), text, owner=entry.title, what=what, name=name)
