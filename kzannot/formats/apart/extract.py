"""What a file of any kind comes down to: pieces of text in their order, and what the file says of itself.

It is plain values, so that it can be sent from one process to another as JSON. Nothing that stood in the file
but its text survives: no markup, no address of a picture, no character that no screen shows.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from kzannot.formats.lines import UNSEEN

_BLANKS = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
_UNSEEN = str.maketrans(dict.fromkeys((*UNSEEN.replace("\t", ""), "\u00ad")))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stands alone; its kind is that of a section, empty where its looks tell it."""

    text: str
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Extract:
    """The text of a file and its metadata, with notes about what was guessed or could not be kept."""

    pieces: tuple[Piece, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The extract as JSON knows it."""
        return {
            "pieces": [[piece.text, piece.kind] for piece in self.pieces],
            "metadata": dict(self.metadata),
            "notes": list(self.notes),
        }


def plain(text: str) -> str:
    """The text in one line: blanks and line ends as one blank; no-break spaces stay."""
    return _BLANKS.sub(" ", text).translate(_UNSEEN).encode("utf-8", "replace").decode().strip()


def pieces_of(pieces: Iterable[tuple[str, str]]) -> tuple[Piece, ...]:
    """Pieces of texts and kinds; what is empty is left out."""
    made = (Piece(plain(text), kind) for text, kind in pieces)
    return tuple(piece for piece in made if piece.text)


def from_json(value: Mapping[str, Any]) -> Extract:
    """The extract that JSON stands for."""
    return Extract(
        tuple(Piece(str(text), str(kind)) for text, kind in value["pieces"]),
        {str(name): str(said) for name, said in value["metadata"].items()},
        tuple(map(str, value["notes"])),
    )
