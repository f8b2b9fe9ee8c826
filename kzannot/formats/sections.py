"""Sections: which kind each block of a page is.

A page has a head (captions, a title, dates and bylines, a lead), a body, and often a tail of links and
teasers. What a block is follows from its looks (`page`) and from where it stands.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from kzannot.formats.blocks import Block
from kzannot.formats.page import (
    author_of,
    is_caption,
    is_furniture,
    looks_like_heading,
    looks_like_lead,
    looks_like_title,
    opens_tail,
)

TITLE, LEAD, CAPTION, HEADING, PARAGRAPH, ENTRY, FURNITURE = (
    "title",
    "lead",
    "caption",
    "heading",
    "paragraph",
    "entry",
    "furniture",
)


@dataclass(frozen=True, slots=True)
class Part:
    """A block and what it is; `entry` is the number of the entry that holds it, and `time` that entry's."""

    block: Block
    kind: str
    entry: int | None = None
    time: str = ""

    @property
    def text(self) -> str:
        """The block's text."""
        return self.block.text


def parts_of(blocks: Sequence[Block]) -> list[Part]:
    """Every block of a page with its kind, in order."""
    tail = next((i for i, block in enumerate(blocks) if i and _opens_tail(block)), len(blocks))
    page = blocks[:tail]
    kinds = _head(page)
    rest = page[len(kinds) :]
    kinds += map(_body_kind, rest, _next_of_body(rest))
    kinds += [FURNITURE] * (len(blocks) - tail)
    return [Part(block, kind) for block, kind in zip(blocks, kinds, strict=True)]


def _opens_tail(block: Block) -> bool:
    return opens_tail(block.text) and (bool(block.mark) or looks_like_heading(block.text))


def _head(blocks: Sequence[Block]) -> list[str]:
    """The kinds of the blocks before the body."""
    kinds: list[str] = []
    titled = led = False
    while len(kinds) < len(blocks):
        block, *others = blocks[len(kinds) : len(kinds) + 4]
        leads = [] if led else _leads([block, *others], titled)
        if is_furniture(block.text) or author_of(block.text):
            kinds.append(FURNITURE)
        elif is_caption(block.text):
            kinds.append(CAPTION)
        elif not (titled or led) and others and _is_title(block):
            titled = True
            kinds.append(TITLE)
        elif leads:
            led = True
            kinds.extend(leads)
        else:
            break
    return kinds


def _is_title(block: Block) -> bool:
    return block.mark == "#" or (not block.mark and looks_like_title(block.text))


def _leads(blocks: Sequence[Block], titled: bool) -> list[str]:
    """The kinds of the short blocks before the first paragraph; none where there is no lead.

    Below a title the first short block is the lead. A page without one begins with its picture, as a rule:
    of two short blocks the first is the caption, the second the lead. More than two are paragraphs.
    """
    if blocks[0].mark == ">":
        return [LEAD]
    short = len(list(takewhile(_is_short, blocks[:3])))
    if short == 0 or len(blocks) == 1:
        return []
    if titled:
        return [LEAD]
    return {1: [LEAD], 2: [CAPTION, LEAD]}.get(short, []) if short < len(blocks) else []


def _is_short(block: Block) -> bool:
    return not block.mark and looks_like_lead(block.text)


def _body_kind(block: Block, following: Block | None) -> str:
    if is_furniture(block.text):
        return FURNITURE
    if block.mark.startswith("#"):
        return HEADING
    if is_caption(block.text):
        return CAPTION
    is_heading = looks_like_heading(block.text) and following is not None and not _is_like_heading(following)
    return HEADING if is_heading else PARAGRAPH


def _is_like_heading(block: Block) -> bool:
    return block.mark.startswith("#") or (looks_like_heading(block.text) and not is_caption(block.text))


def _next_of_body(blocks: Sequence[Block]) -> list[Block | None]:
    """For each block the next one that is no furniture."""
    found: list[Block | None] = []
    following = None
    for block in reversed(blocks):
        found.append(following)
        if not is_furniture(block.text):
            following = block
    return found[::-1]
