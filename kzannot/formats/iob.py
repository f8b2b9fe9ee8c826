"""IOB tags: which tokens make a span. IOB2, IOB1 and BIOES are read, and cells of several tags, `I-A|I-B`.

B begins a span, I goes on, O is outside; S (or U) is a span of one token, E (or L) ends one. An I that goes
on with nothing begins a span.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

OUTSIDE: Final = frozenset("O_-*")

BARE: Final = frozenset("BI")
UNNAMED: Final = "span"
"""Tags that name nothing, and what their spans are called then."""

_TAG = re.compile(r"([BIESLU])-([^|\s]+)")
_CELL = re.compile(rf"{_TAG.pattern}(?:\|{_TAG.pattern})*")


@dataclass(slots=True)
class Marked:
    """Tokens `first` to `last`, both within, that have one label."""

    label: str
    first: int
    last: int
    is_open: bool = True


def is_cell(cell: str) -> bool:
    """Whether a cell holds tags, or says that there are none."""
    return cell in OUTSIDE or cell in BARE or bool(_CELL.fullmatch(cell))


def holds_tags(cells: Iterable[str]) -> bool:
    """Whether a column is one of tags, at least one of them no O."""
    cells = set(cells)
    return any(_CELL.fullmatch(cell) or cell in BARE for cell in cells) and all(map(is_cell, cells))


def tagged(length: int, stretches: Iterable[tuple[int, int]], label: str) -> list[str]:
    """The IOB2 tags of tokens; `stretches` are first token and the one behind the last, none overlapping."""
    tags = ["O"] * length
    for first, behind in stretches:
        tags[first:behind] = [f"I-{label}"] * (behind - first)
        tags[first] = f"B-{label}"
    return tags


def marked(cells: Iterable[str], by_kind: bool = False) -> list[Marked]:
    """The spans of a sentence, in the order of their beginnings.

    `by_kind` lets a tag go on with one that only has the same word before its first `-`: `B-Antec-1` with
    `I-Antec-Head`.
    """
    found: list[Marked] = []
    for at, cell in enumerate(cells):
        opened = [each for each in found if each.is_open]
        for mark, label in _TAG.findall(f"{cell}-{UNNAMED}" if cell in BARE else cell):
            goes_on = mark in "IEL"
            known = next((each for each in reversed(opened) if _same(each.label, label, by_kind)), None)
            if goes_on and known:
                opened.remove(known)
                known.last = at
            else:
                known = Marked(label, at, at)
                found.append(known)
            known.is_open = mark in "BI"
        for each in opened:
            each.is_open = False
    return found


def kind_of(label: str) -> str:
    """The word before the first `-` of a label."""
    return label.partition("-")[0]


def _same(one: str, other: str, by_kind: bool) -> bool:
    return one == other or (by_kind and kind_of(one) == kind_of(other))
