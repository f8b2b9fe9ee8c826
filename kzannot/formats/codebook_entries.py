"""The parts of a codebook file that have an id, each with its place, for whoever checks the file."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from kzannot.formats.codebook_reading import BUILT_IN, listed, word
from kzannot.formats.codebook_tree import Path, Tree


@dataclass(frozen=True, slots=True)
class Entry:
    """A mapping of the file; `what` is what messages call it: frame, attribute, or a value's attribute."""

    what: str
    path: Path
    value: dict[str, Any]

    @property
    def name(self) -> str:
        """Its id."""
        return word(self.value.get("id"))

    @property
    def title(self) -> str:
        """What it is called, with its id."""
        return f"{self.what} {self.name}"

    def at(self, key: str) -> Path:
        """The place of one of its values."""
        return (*self.path, key)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong: where, and an English sentence with its values."""

    path: Path
    text: str
    values: dict[str, Any]


def fault(path: Path, text: str, **values: Any) -> Fault:
    """A fault at a place."""
    return Fault(path, text, values)


def groups(tree: Tree) -> Iterator[Entry]:
    """The groups."""
    return _entries("group", ("groups",), tree.value.get("groups"))


def frames(tree: Tree) -> Iterator[Entry]:
    """The frames, the residual ones last."""
    yield from _entries("frame", ("frames",), tree.value.get("frames"))
    yield from _entries("frame", ("residual",), tree.value.get("residual"))


def attributes(tree: Tree) -> Iterator[Entry]:
    """The attributes of spans, without those that every span has by itself."""
    for entry in _entries("attribute", ("attributes",), tree.value.get("attributes")):
        if entry.name not in BUILT_IN:
            yield entry


def questions(tree: Tree) -> Iterator[Entry]:
    """The questions about an article."""
    return _entries("question", ("article_level",), tree.value.get("article_level"))


def items(tree: Tree) -> Iterator[Entry]:
    """The items of the frames' questionnaires."""
    for frame in frames(tree):
        yield from _entries("item", frame.at("items"), frame.value.get("items"))


def choices(attribute: Entry) -> Iterator[Entry]:
    """The values of an attribute that are written out; bare words have nothing but their id."""
    return _entries(attribute.name, attribute.at("values"), attribute.value.get("values"))


def names_of_choices(attribute: Entry) -> list[str]:
    """The ids of an attribute's values, bare words included."""
    values = listed(attribute.value.get("values"))
    return [word(each.get("id") if isinstance(each, dict) else each) for each in values]


def _entries(what: str, path: Path, value: Any) -> Iterator[Entry]:
    for index, each in enumerate(listed(value)):
        if isinstance(each, dict):
            yield Entry(what, (*path, index), each)
