"""Whether the marks of a codebook tell its frames apart: keys, badges, colours and patterns."""

from collections.abc import Iterable, Iterator
from typing import Final

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.codebook_entries import Entry, Fault, attributes, choices, fault, frames
from kzannot.formats.codebook_keys import RESERVED, is_key, normal
from kzannot.formats.codebook_reading import word
from kzannot.formats.codebook_tree import Tree
from kzannot.formats.colours import contrast, is_colour

PATTERNS: Final = (
    "none", "solid", "diagonal", "diagonal_back", "horizontal", "vertical", "grid", "crosshatch", "dots",
    "dots_large", "waves", "bricks", "checker", "chevron", "plus",
)  # fmt: skip
"""The patterns that figures can be filled with."""

PAGES: Final = ("#FFFFFF", "#1E1E1E")
"""The backgrounds on which a frame's colour must be seen."""

CONTRAST: Final = 3.0
BADGE: Final = 2


def mark_faults(tree: Tree) -> Iterator[Fault]:
    """What is wrong with the marks."""
    yield from _keys(tree)
    yield from _badges(tree)
    yield from _colours(tree)
    yield from _patterns(tree)


def _keys(tree: Tree) -> Iterator[Fault]:
    owners = [*_tagging(tree), *attributes(tree)]
    owners += [choice for attribute in attributes(tree) for choice in choices(attribute)]
    keyed = [owner for owner in owners if _mark(owner, "key")]
    for owner in keyed:
        key = normal(_mark(owner, "key"))
        if key in RESERVED:
            text = QT_TRANSLATE_NOOP("messages", "The key {key} of {owner} is the program's own ({use}).")
            yield fault(owner.at("key"), text, key=key, owner=owner.title, use=RESERVED[key])
        elif not is_key(key):
            text = QT_TRANSLATE_NOOP(
                "messages", "{key} is no key for {owner}: one character, or shift+ and one."
            )
            yield fault(owner.at("key"), text, key=key, owner=owner.title)
    yield from _twice(tree, keyed, "key")


def _tagging(tree: Tree) -> Iterator[Entry]:
    """The frames that new spans may get."""
    return (frame for frame in frames(tree) if frame.value.get("retired") is not True)


def _badges(tree: Tree) -> Iterator[Fault]:
    for frame in frames(tree):
        if len(_mark(frame, "badge")) != BADGE:
            text = QT_TRANSLATE_NOOP("messages", "The badge of {owner} should have two characters.")
            yield fault(frame.at("badge"), text, owner=frame.title)
    yield from _twice(tree, frames(tree), "badge")
    for attribute in attributes(tree):
        for choice in choices(attribute):
            if len(_mark(choice, "badge")) > BADGE:
                text = QT_TRANSLATE_NOOP(
                    "messages", "The badge of {owner} should have two characters at most."
                )
                yield fault(choice.at("badge"), text, owner=choice.title)
        yield from _twice(tree, choices(attribute), "badge")


def _colours(tree: Tree) -> Iterator[Fault]:
    for frame in frames(tree):
        colour = _mark(frame, "color")
        if not is_colour(colour):
            text = QT_TRANSLATE_NOOP("messages", "{owner} needs a colour such as #45736A.")
            yield fault(frame.at("color"), text, owner=frame.title)
            continue
        for page in PAGES:
            if contrast(colour, page) < CONTRAST:
                text = QT_TRANSLATE_NOOP(
                    "messages",
                    "The colour of {owner} is hard to see on {page}: contrast {ratio} of at least 3.",
                )
                ratio = round(contrast(colour, page), 1)
                yield fault(frame.at("color"), text, owner=frame.title, page=page, ratio=ratio)
    yield from _twice(tree, frames(tree), "color")


def _patterns(tree: Tree) -> Iterator[Fault]:
    for frame in frames(tree):
        pattern = _mark(frame, "pattern")
        if pattern and pattern not in PATTERNS:
            text = QT_TRANSLATE_NOOP("messages", "{pattern} of {owner} is no pattern; there are {known}.")
            known = ", ".join(PATTERNS)
            yield fault(frame.at("pattern"), text, pattern=pattern, owner=frame.title, known=known)
    patterned = [frame for frame in frames(tree) if _mark(frame, "pattern") != PATTERNS[0]]
    yield from _twice(tree, patterned, "pattern")


def _mark(entry: Entry, key: str) -> str:
    return word(entry.value.get(key))


def _twice(tree: Tree, entries: Iterable[Entry], key: str) -> Iterator[Fault]:
    """The marks that an entry before has already; where only their case differs they are the same."""
    owners: dict[str, Entry] = {}
    for entry in entries:
        mark = _mark(entry, key)
        same = normal(mark) if key == "key" else mark.casefold()
        first = owners.setdefault(same, entry)
        if mark and first is not entry:
            text = QT_TRANSLATE_NOOP(
                "messages", "The {mark} {value} of {owner} is that of {first} already (line {line})."
            )
            yield fault(
                entry.at(key),
                text,
                mark={"color": "colour"}.get(key, key),
                value=mark,
                owner=entry.title,
                first=first.title,
                line=tree.line(first.at(key)),
            )
