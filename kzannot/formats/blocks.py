"""Blocks: the paragraphs, headings and other stretches that a page consists of, each as slices of the source.

What is no text is cut here, and only cut: marks of headings (`## `) and quotes (`> `), link marks
(`[1][…]`), the prefix of a crawl, characters that no screen shows. The lines of a paragraph are joined by
one blank.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kzannot.formats.draft import DraftSlice
from kzannot.formats.lines import UNSEEN, Line, lines_of
from kzannot.formats.wrapping import goes_on, wrap_width

Range = tuple[int, int]

_UNSEEN = re.compile(rf"[{UNSEEN}]+")
_LINK = re.compile(r"\[(\d{1,3})\]\[([^\[\]]*)(\])")
_LINK_TARGET = re.compile(r"^[| \t]*\[(\d{1,3})\] +\S", re.MULTILINE)
_MARK = re.compile(r"(#{1,6}|>) +")
_LABELS = re.compile(r"(?:Bild|Foto|Photo|Image|Picture): ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text and its slices; `mark` is what stood before it: `#`, `##`, `>` or nothing."""

    text: str
    slices: tuple[DraftSlice, ...]
    mark: str = ""


def blocks_of(source: str, prefix: int = 0, marks: Iterable[Range] = ()) -> list[Block]:
    """The blocks of a source behind its first `prefix` characters, without `marks`; none of them is empty."""
    cuts = _merged([(0, prefix), *_unseen(source), *_link_marks(source), *marks])
    lines = lines_of(source)
    width = wrap_width(source, [line for line in lines if not _mark_of(source, line)])
    blocks = (_block(source, group, cuts) for group in _grouped(source, lines, width))
    return [block for block in blocks if block.text.strip()]


def without_beginning(block: Block, length: int) -> Block:
    """The block without the first characters of its text."""
    return replace(block, text=block.text[length:], slices=tuple(_dropped(block.slices, length)))


def _grouped(source: str, lines: Sequence[Line], width: int | None) -> Iterator[list[Line]]:
    """The lines of each paragraph."""
    group: list[Line] = []
    for line in lines:
        if group and not _joins(source, group[-1], line, width):
            yield group
            group = []
        if len(line):
            group.append(line)
    if group:
        yield group


def _joins(source: str, line: Line, following: Line, width: int | None) -> bool:
    mark, next_mark = _mark_of(source, line), _mark_of(source, following)
    if mark == ">" == next_mark:
        return True
    if mark in ("", ">") and not next_mark:
        return mark == "" and goes_on(source, line, following, width)
    return False


def _mark_of(source: str, line: Line) -> str:
    """How a line is marked: `#…`, `>`, or `:` for a label such as `Bild:`, which is text; else nothing."""
    if match := _MARK.match(source, line.start, line.end):
        return match.group(1)
    return ":" if _LABELS.match(source, line.start, line.end) else ""


def _block(source: str, lines: Sequence[Line], cuts: Sequence[Range]) -> Block:
    mark = _mark_of(source, lines[0]).replace(":", "")
    slices: list[DraftSlice] = []
    for line in lines:
        start = line.start
        if mark and (match := _MARK.match(source, line.start, line.end)):
            start = match.end()
        before = " " if slices else ""
        for kept in _kept(start, line.end, cuts):
            slices.append(DraftSlice(*kept, before))
            before = ""
    text = "".join(part.before + source[part.start : part.end] for part in slices)
    return Block(text, tuple(slices), mark)


def _kept(start: int, end: int, cuts: Sequence[Range]) -> Iterator[Range]:
    """What is left of a stretch without the cuts, which are in order and apart."""
    first = bisect_right(cuts, start, key=lambda cut: cut[1])
    last = bisect_left(cuts, end, key=lambda cut: cut[0])
    for cut_start, cut_end in cuts[first:last]:
        if start < cut_start:
            yield start, cut_start
        start = cut_end
    if start < end:
        yield start, end


def _dropped(slices: Iterable[DraftSlice], length: int) -> Iterator[DraftSlice]:
    begun = False
    for part in slices:
        taken = min(length, len(part.before) + part.end - part.start)
        length -= taken
        start = part.start + max(taken - len(part.before), 0)
        if start < part.end:
            yield DraftSlice(start, part.end, part.before[taken:] if begun else "")
            begun = True


def _merged(cuts: Iterable[Range]) -> list[Range]:
    """The cuts in order, those that touch as one."""
    merged: list[Range] = []
    for start, end in sorted(cuts):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _unseen(source: str) -> Iterator[Range]:
    return (match.span() for match in _UNSEEN.finditer(source))


def _link_marks(source: str) -> Iterator[Range]:
    """The marks around the text of links that the page lists by number; other brackets are text."""
    listed = {match.group(1) for match in _LINK_TARGET.finditer(source)}
    for match in _LINK.finditer(source) if listed else ():
        if match.group(1) in listed:
            yield match.start(), match.start(2)
            yield match.span(3)
