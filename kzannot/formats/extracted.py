"""Drafts of what was read apart: the text that was extracted from a file becomes the source of its article.

The pieces stand in the source with an empty line between them, and in the text with one line feed. Where the
file says what a piece is, that holds; else its looks tell, as in a file of text.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.extract import Extract, Piece
from kzannot.formats.articles import UNTITLED, assembled, first_words
from kzannot.formats.blocks import Block
from kzannot.formats.draft import Draft, DraftSlice
from kzannot.formats.outlets import outlet_of
from kzannot.formats.said import metadata_of
from kzannot.formats.sections import HEADING, TITLE, Part, parts_of
from kzannot.formats.ticker import is_ticker, with_entries

BETWEEN = "\n\n"
MARKS = {TITLE: "#", HEADING: "##"}
"""How a piece of a kind would be marked in a file of text."""


def draft_of(name: str, content: bytes, extract: Extract, encoding: str) -> Draft:
    """The draft of an extract; `encoding` says what the file was.

    Raises:
        UserError: the file holds no text.
    """
    name = PurePath(name).name
    if not extract.pieces:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)
    parts = _parts(extract.pieces)
    ticker = is_ticker(parts)
    if ticker:
        parts = with_entries(parts)
    text, slices, sections = assembled(parts)
    title = next((part.text for part in parts if part.kind == TITLE), "") or extract.metadata.get("title", "")
    return Draft(
        title=title or first_words(parts),
        text=text,
        sections=sections,
        slices=slices,
        source=BETWEEN.join(piece.text for piece in extract.pieces),
        source_name=name,
        content=content,
        encoding=encoding,
        metadata=_metadata(extract, parts, name, ticker),
        notes=(*extract.notes, *([] if title else [UNTITLED])),
    )


def _parts(pieces: Sequence[Piece]) -> list[Part]:
    """The pieces with their kinds; the first title is the article's, another one is a heading."""
    blocks = []
    start = 0
    for piece in pieces:
        end = start + len(piece.text)
        blocks.append(Block(piece.text, (DraftSlice(start, end),), MARKS.get(piece.kind, "")))
        start = end + len(BETWEEN)
    titled = False
    if not any(piece.kind == TITLE for piece in pieces) and pieces[0].kind == HEADING:
        pieces = (replace(pieces[0], kind=TITLE), *pieces[1:])
    parts = []
    for part, piece in zip(parts_of(blocks), pieces, strict=True):
        kind = piece.kind or part.kind
        if kind == TITLE:
            kind, titled = (HEADING, True) if titled else (TITLE, True)
        parts.append(replace(part, kind=kind))
    return parts


def _metadata(extract: Extract, parts: Sequence[Part], name: str, ticker: bool) -> dict[str, str]:
    """What the file says, before what its text says; the outlet as the list of outlets names it."""
    said = dict(extract.metadata)
    if outlet := outlet_of([said.get("url", "")], [said.get("outlet", "")]) or said.get("outlet", ""):
        said["outlet"] = outlet
    found = metadata_of(parts, "", name, "", ticker)
    if "published" in said:
        found = {field: value for field, value in found.items() if field != "precision"}
    return found | said
