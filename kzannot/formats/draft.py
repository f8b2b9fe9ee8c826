"""Drafts: what a reader of article files hands on, and what a writer of datasets is handed.

A draft is plain values; it knows neither the project nor the database. Offsets count Unicode code points,
0-based, end exclusive: those of sections in `text`, those of slices in `source`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class DraftSlice:
    """A stretch `source[start:end]` that stands in the text, behind the separator `before`."""

    start: int
    end: int
    before: str = ""


@dataclass(frozen=True, slots=True)
class DraftSection:
    """A stretch of the text: `kind` is title, lead, caption, heading, paragraph, entry or furniture.

    An entry (of a live ticker) encloses its heading and paragraphs; `time` is its day or time in ISO 8601.
    """

    kind: str
    start: int
    end: int
    time: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as a file holds it.

    `source` is the decoded file without its byte-order mark, nothing else changed; `text` is `slices` of
    it. `metadata` may hold outlet, published, precision, author, agency, genre, url and language: only
    what the file says. `notes` are English sentences about what was guessed or could not be kept.
    """

    title: str
    text: str
    sections: tuple[DraftSection, ...]
    slices: tuple[DraftSlice, ...]
    source: str
    source_name: str
    content: bytes = b""
    encoding: str = "utf-8"
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
