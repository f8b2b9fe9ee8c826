"""A report as blocks in reading order: what every writer is handed, whatever the form of its file.

Nothing here has a language or a number left to format: texts are ready to be shown. A text may hold any
letter, markup is never read from it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from kzannot.reports.drawing import Drawing

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
GREY = "#767676"


class Kind(StrEnum):
    """What a paragraph is: plain text, second rank, a fact that is not known, somebody's words."""

    BODY = "body"
    NOTE = "note"
    GAP = "gap"
    ENTERED = "entered"


@dataclass(frozen=True, slots=True)
class Badge:
    """The two letters of a frame on its colour."""

    text: str
    colour: str

    @property
    def ground(self) -> str:
        """The colour as `#RRGGBB`; grey where what the codebook says is no colour."""
        return self.colour if COLOUR.fullmatch(self.colour) else GREY


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading of level 2 or 3; the title of the document is the only one of level 1."""

    level: int
    text: str
    badge: Badge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A paragraph."""

    text: str
    kind: Kind = Kind.BODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullets:
    """A list of short texts."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: its head, whether it holds numbers, and its share of the width."""

    head: str
    number: bool = False
    width: float = 1.0
    badge: Badge | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell; `shade` from 0 to 1 darkens its ground, so that large counts are seen."""

    text: str
    badge: Badge | None = None
    strong: bool = False
    shade: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table with a caption above; the first cell of a row says what the row is about."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A drawing with a caption, and a description for those who cannot see it."""

    caption: str
    description: str
    drawing: Drawing


Block = Heading | Paragraph | Bullets | Table | Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A report in one language; `contents` and `page` name the list of headings and a page."""

    title: str
    made: str
    language: str
    contents: str
    page: str
    blocks: tuple[Block, ...]

    def headings(self) -> tuple[Heading, ...]:
        """The headings of the second level, which the list of contents names."""
        return tuple(block for block in self.blocks if isinstance(block, Heading) and block.level == 2)
