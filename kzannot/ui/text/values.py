"""What the text view is handed: sections and marks, as plain values.

Offsets count Unicode code points of the article's text, 0-based, end exclusive.
"""

from collections.abc import Hashable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kzannot.model.records import SectionKind


class State(StrEnum):
    """How far the annotator is with a section."""

    UNREAD = "unread"
    READ = "read"
    CODED = "coded"


@dataclass(frozen=True, slots=True)
class Block:
    """A section of the text; without a state nothing is said of it in the margin."""

    kind: SectionKind
    start: int
    end: int
    state: State | None = None

    @property
    def is_leaf(self) -> bool:
        """Whether it holds text by itself; an entry holds other sections."""
        return self.kind is not SectionKind.ENTRY


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How marks look: `sub` is what a badge says behind its letters, `label` what a tooltip says.

    Marks that are not the annotator's `own` are drawn below the own ones, as outlines with the frame's
    pattern behind the words.
    """

    colour: str
    badge: str = ""
    pattern: str = "none"
    own: bool = True
    uncertain: bool = False
    unfinished: bool = False
    sub: str = ""
    label: str = ""


class Mark(NamedTuple):
    """A span as it is drawn. There may be fifty thousand of them, and those that look alike share a look."""

    id: Hashable
    start: int
    end: int
    look: Look

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start
