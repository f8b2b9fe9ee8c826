"""Outlets and agencies: what the program knows of them, and by which marks a page shows whose it is.

Both are listed in `resources/outlets.yaml`. A page whose frame bears the marks of two outlets is nobody's:
it is better to ask than to be wrong.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from kzannot.paths import resource


@dataclass(frozen=True, slots=True)
class KnownOutlet:
    """An outlet of the list; `marks` are the words by which its pages show that they are its own."""

    name: str
    kind: str
    country: str
    marks: tuple[str, ...]


@cache
def known() -> tuple[KnownOutlet, ...]:
    """The outlets of the list, in its order."""
    return tuple(
        KnownOutlet(row["name"], row["kind"], row["country"], tuple(row.get("marks", ())))
        for row in _listed()["outlets"]
    )


@cache
def agencies() -> tuple[str, ...]:
    """The agencies of the list, the longest names first, so that a pattern takes those whole."""
    return tuple(sorted(_listed()["agencies"], key=len, reverse=True))


def named(name: str) -> KnownOutlet | None:
    """The outlet of this name or mark, in whatever case; None when the list does not have it."""
    asked = name.strip().casefold()
    return next(
        (outlet for outlet in known() if asked in map(str.casefold, (outlet.name, *outlet.marks))), None
    )


def outlet_of(*places: Iterable[str]) -> str:
    """The outlet whose marks stand in the first of the places that bears any; empty if it bears several.

    The places are stretches of a page and the name of its file, the surest first. The body is none of them:
    outlets quote each other.
    """
    for texts in map(tuple, places):
        found = [outlet.name for outlet in known() if any(_bears(text, outlet) for text in texts)]
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def _bears(text: str, outlet: KnownOutlet) -> bool:
    return any(_pattern(mark).search(text) for mark in outlet.marks)


@cache
def _pattern(mark: str) -> re.Pattern[str]:
    """A mark that stands alone; a host has no case, and any blank may be a no-break space."""
    words = r"(?:www\.)?" + re.escape(mark).replace(r"\ ", r"\s")
    return re.compile(rf"(?<![^\W_])(?<![.-]){words}(?![^\W_])", re.IGNORECASE if "." in mark else 0)


@cache
def _listed() -> Any:
    """What the file says; PyYAML builds it of plain dicts and lists."""
    with resource("outlets.yaml").open(encoding="utf-8") as file:
        return yaml.load(file, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
