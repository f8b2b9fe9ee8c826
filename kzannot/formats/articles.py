"""News articles from text files: what a file says becomes a draft, and what it does not say stays open.

The text is cut out of the source and never reworded: its sections are separated by one line feed, and the
lines of a wrapped paragraph are joined by one blank. Nothing here is made for a certain outlet but
`resources/outlets.yaml`.
"""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path, PurePath

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats import markdown
from kzannot.formats.blocks import blocks_of, without_beginning
from kzannot.formats.dates import crawl_prefix
from kzannot.formats.decoding import decode, load
from kzannot.formats.draft import Draft, DraftSection, DraftSlice
from kzannot.formats.lines import UNSEEN
from kzannot.formats.page import site_before
from kzannot.formats.said import metadata_of, picture_agency, text_agency
from kzannot.formats.sections import ENTRY, FURNITURE, LEAD, PARAGRAPH, TITLE, Part, parts_of
from kzannot.formats.ticker import is_ticker, with_entries

SUFFIXES = (".txt", ".text", *markdown.SUFFIXES, "")
"""How the name of a file of text ends; it may end in nothing."""

TITLE_WORDS = 8
"""How many words stand in for a title where the page has none."""

UNTITLED = QT_TRANSLATE_NOOP("messages", "The file has no title; its first words stand in for one.")
UNWRAPPED = QT_TRANSLATE_NOOP("messages", "The lines were wrapped; the ends of paragraphs were inferred.")
CUT = QT_TRANSLATE_NOOP("messages", "Characters that no screen shows were cut.")
PICTURE_AGENCY = QT_TRANSLATE_NOOP("messages", "The agency is that of a picture's credit.")


def read(path: Path) -> Draft:
    """The article of a file.

    Raises:
        UserError: the file cannot be read, is empty, too big, or no text.
    """
    _check_suffix(path.name)
    return read_bytes(path.name, load(path))


def read_bytes(name: str, content: bytes) -> Draft:
    """The article that these bytes hold; the last part of `name` becomes the name of the source."""
    name = PurePath(name).name
    _check_suffix(name)
    decoded = decode(name, content)
    prefix, month = crawl_prefix(decoded.source)
    front: dict[str, str] = {}
    marks: list[tuple[int, int]] = []
    if PurePath(name).suffix.lower() in markdown.SUFFIXES:
        prefix, front = markdown.front_of(decoded.source)
        marks = list(markdown.marks_in(decoded.source))
    blocks = blocks_of(decoded.source, prefix, marks)
    if not blocks:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name)
    site, length = site_before(blocks[0].text)
    parts = parts_of([without_beginning(blocks[0], length), *blocks[1:]])
    ticker = is_ticker(parts)
    if ticker:
        parts = with_entries(parts)
    text, slices, sections = assembled(parts)
    title = next((part.text.strip() for part in parts if part.kind == TITLE), front.pop("title", ""))
    return Draft(
        title=title or first_words(parts),
        text=text,
        sections=sections,
        slices=slices,
        source=decoded.source,
        source_name=name,
        content=content,
        encoding=decoded.encoding,
        metadata=metadata_of(parts, site, name, month, ticker) | front,
        notes=(*decoded.notes, *_notes(decoded.source, parts, title)),
    )


def _check_suffix(name: str) -> None:
    if PurePath(name).suffix.lower() not in SUFFIXES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is not a file of plain text ({suffixes})."),
            name=name,
            suffixes=", ".join(filter(None, SUFFIXES)),
        )


def assembled(parts: Sequence[Part]) -> tuple[str, tuple[DraftSlice, ...], tuple[DraftSection, ...]]:
    """The text of all parts, its slices, and its sections, each entry before those it holds."""
    texts: list[str] = []
    slices: list[DraftSlice] = []
    sections: list[DraftSection] = []
    length = 0
    for entry, group in groupby(parts, key=lambda part: part.entry):
        leaves = []
        for part in group:
            separator = "\n" if texts else ""
            first, *others = part.block.slices
            slices += DraftSlice(first.start, first.end, separator), *others
            texts.append(separator + part.text)
            start = length + len(separator)
            length += len(separator) + len(part.text)
            leaves.append((part, DraftSection(part.kind, start, length)))
        sections += _in_entry(leaves) if entry is not None else [section for _, section in leaves]
    return "".join(texts), tuple(slices), tuple(sections)


def _in_entry(leaves: Sequence[tuple[Part, DraftSection]]) -> list[DraftSection]:
    """The sections of an entry behind the entry, which ends before the furniture that closes it."""
    sections = [section for _, section in leaves]
    end = next(section.end for section in reversed(sections) if section.kind != FURNITURE)
    return [DraftSection(ENTRY, sections[0].start, end, leaves[0][0].time), *sections]


def first_words(parts: Sequence[Part]) -> str:
    """The first words of the lead or body, for a caption is a poor title."""
    text = next((part.text for part in parts if part.kind in (LEAD, PARAGRAPH)), parts[0].text)
    return " ".join(text.split(maxsplit=TITLE_WORDS)[:TITLE_WORDS])[:120] + "…"


def _notes(source: str, parts: Sequence[Part], title: str) -> list[str]:
    told = (
        (CUT, not set(UNSEEN).isdisjoint(source)),
        (UNTITLED, not title),
        (UNWRAPPED, any(piece.before for part in parts for piece in part.block.slices)),
        (PICTURE_AGENCY, not text_agency(parts) and bool(picture_agency(parts))),
    )
    return [note for note, holds in told if holds]
