"""Recutting: what a person may change of a draft before it becomes an article.

Borders of sections move, kinds change, sections are split and joined, entries come and go. Each function
gives a new draft. Nothing is reworded and no offset changes: where a paragraph is split its blank becomes a
line feed, where two are joined it becomes a blank again. An index is that of `draft.sections`. What cannot
be done raises ValueError.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kzannot.formats.draft import Draft, DraftSection, DraftSlice
from kzannot.formats.sections import CAPTION, ENTRY, FURNITURE, HEADING, LEAD, PARAGRAPH, TITLE

LEAVES = (TITLE, LEAD, CAPTION, HEADING, PARAGRAPH, FURNITURE)
"""The kinds that a section may be given; an entry is made by `group`."""


def set_kind(draft: Draft, index: int, kind: str) -> Draft:
    """The section becomes another kind: `furniture` takes it out of what is coded and counted."""
    section = _leaf(draft, index)
    if kind not in LEAVES:
        raise ValueError(f"no kind of section: {kind}")
    return _with(draft, index, index + 1, [replace(section, kind=kind)])


def split(draft: Draft, index: int, offset: int) -> Draft:
    """The section ends at the last blank up to `offset`, and another of its kind begins behind it."""
    section = _leaf(draft, index)
    border = draft.text.rfind(" ", section.start + 1, offset + 1)
    if not section.start < border < section.end - 1:
        raise ValueError("there is no blank to split at")
    parts = [replace(section, end=border), replace(section, start=border + 1)]
    cut = replace(draft, slices=tuple(_with_line_feed(draft.slices, border)))
    return _with(cut, index, index + 1, parts)


def join(draft: Draft, index: int) -> Draft:
    """The section takes in the next one of the same entry, and keeps its kind."""
    section, following = _neighbours(draft, index)
    slices = tuple(_without_line_feed(draft.slices, section.end, following.start))
    return _with(replace(draft, slices=slices), index, index + 2, [replace(section, end=following.end)])


def move_border(draft: Draft, index: int, offset: int) -> Draft:
    """The border to the next section moves to the last blank up to `offset`; both keep their kinds."""
    _, following = _neighbours(draft, index)
    moved = split(join(draft, index), index, offset)
    return set_kind(moved, index + 1, following.kind)


def group(draft: Draft, first: int, last: int, time: str = "") -> Draft:
    """An entry holds the sections from the first to the last, none of which may be in one yet."""
    leaves = [_leaf(draft, index) for index in range(first, last + 1)]
    if not leaves or any(_holder(draft, leaf) for leaf in leaves):
        raise ValueError("an entry needs sections that are in no other")
    entry = DraftSection(ENTRY, leaves[0].start, leaves[-1].end, time)
    return _with(draft, first, last + 1, [entry, *leaves])


def ungroup(draft: Draft, index: int) -> Draft:
    """The entry goes; what it held stays."""
    if draft.sections[index].kind != ENTRY:
        raise ValueError("the section is no entry")
    return _with(draft, index, index + 1, [])


def check(draft: Draft) -> None:
    """Raise ValueError unless the draft keeps its promises.

    The text is its slices; they go forward in the source. Sections are in order, inside the text and apart,
    but for entries, which enclose theirs; what no section covers is white space.
    """
    if _joined(draft.source, draft.slices) != draft.text:
        raise ValueError("the text is not made of its slices")
    edges = [edge for part in draft.slices for edge in (part.start, part.end)]
    if sorted(edges) != edges or any(part.start == part.end for part in draft.slices):
        raise ValueError("the slices do not go forward")
    if edges and not 0 <= edges[0] <= edges[-1] <= len(draft.source):
        raise ValueError("a slice leaves the source")
    _check_sections(draft)


def _check_sections(draft: Draft) -> None:
    sections, text = draft.sections, draft.text
    leaves = [section for section in sections if section.kind != ENTRY]
    entries = [section for section in sections if section.kind == ENTRY]
    in_order = sorted(sections, key=lambda one: (one.start, one.kind != ENTRY))
    neighbours = (*pairwise(leaves), *pairwise(entries))
    starts, ends = {leaf.start for leaf in leaves}, {leaf.end for leaf in leaves}
    faults = (
        (any(one.kind not in (*LEAVES, ENTRY) for one in sections), "a section has no known kind"),
        (any(not 0 <= one.start < one.end <= len(text) for one in sections), "a section leaves the text"),
        (list(sections) != in_order, "the sections are not in order"),
        (any(one.end > other.start for one, other in neighbours), "two sections overlap"),
        (any(one.start not in starts or one.end not in ends for one in entries), "an entry cuts a section"),
        (any(text[start:end].strip() for start, end in _between(leaves, len(text))), "text is in no section"),
    )
    for holds, fault in faults:
        if holds:
            raise ValueError(fault)


def _between(leaves: Sequence[DraftSection], length: int) -> Iterator[tuple[int, int]]:
    edges = [0, *(edge for leaf in leaves for edge in (leaf.start, leaf.end)), length]
    return zip(edges[::2], edges[1::2], strict=True)


def _leaf(draft: Draft, index: int) -> DraftSection:
    if not 0 <= index < len(draft.sections) or draft.sections[index].kind == ENTRY:
        raise ValueError("there is no such section, or it is an entry")
    return draft.sections[index]


def _neighbours(draft: Draft, index: int) -> tuple[DraftSection, DraftSection]:
    """The section and the next one, which must be of the same entry."""
    section, following = _leaf(draft, index), _leaf(draft, index + 1)
    if _holder(draft, section) != _holder(draft, following):
        raise ValueError("the next section is of another entry")
    return section, following


def _holder(draft: Draft, leaf: DraftSection) -> DraftSection | None:
    """The entry that holds a section."""
    entries = (section for section in draft.sections if section.kind == ENTRY)
    return next((entry for entry in entries if entry.start <= leaf.start < entry.end), None)


def _with(draft: Draft, first: int, end: int, sections: Iterable[DraftSection]) -> Draft:
    """The draft with other sections from the first index to before the end, and the title that they say."""
    changed = (*draft.sections[:first], *sections, *draft.sections[end:])
    text = _joined(draft.source, draft.slices)
    title = next((text[one.start : one.end].strip() for one in changed if one.kind == TITLE), draft.title)
    return replace(draft, text=text, sections=changed, title=title)


def _with_line_feed(slices: Iterable[DraftSlice], position: int) -> Iterator[DraftSlice]:
    """The slices with a line feed for the blank at a position of the text."""
    length = 0
    pending = ""
    for part in slices:
        before = pending + part.before
        pending = ""
        start = length + len(part.before)
        place = position - start
        if length <= position < start:
            before = before[: position - length] + "\n" + before[position - length + 1 :]
        length = start + part.end - part.start
        if not 0 <= place < part.end - part.start:
            yield replace(part, before=before)
            continue
        if place:
            yield DraftSlice(part.start, part.start + place, before)
            before = ""
        if part.start + place + 1 < part.end:
            yield DraftSlice(part.start + place + 1, part.end, before + "\n")
        else:
            pending = before + "\n"


def _without_line_feed(slices: Iterable[DraftSlice], start: int, end: int) -> Iterator[DraftSlice]:
    """The slices with blanks for the line feeds of their separators between two positions of the text."""
    length = 0
    for part in slices:
        if start <= length and length + len(part.before) <= end:
            yield replace(part, before=part.before.replace("\n", " "))
        else:
            yield part
        length += len(part.before) + part.end - part.start


def _joined(source: str, slices: Iterable[DraftSlice]) -> str:
    return "".join(part.before + source[part.start : part.end] for part in slices)
