"""How the sections of a text become paragraphs on the page: their kinds, their type, the room above them.

A paragraph here is what stands between two line feeds (or seams, see `positions`), empty ones too: the
document has one text block for each, in the same order.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextCharFormat

from kzannot.model.records import SectionKind
from kzannot.ui.text.positions import Positions, units_of
from kzannot.ui.text.values import Block

# Hebrew, Arabic and their kin, and the marks that turn the direction.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff]"
)
UNBROKEN = 2_000
_UNBROKEN = re.compile(rf"\S{{{UNBROKEN}}}")


@dataclass(frozen=True, slots=True)
class Style:
    """How a kind of section is set; `above` is room in heights of a line of body text."""

    size: float = 1.0
    weight: QFont.Weight = QFont.Weight.Normal
    italic: bool = False
    muted: bool = False
    above: float = 0.0

    def format(self, body: QFont) -> QTextCharFormat:
        """What Qt needs to set text so."""
        made = QTextCharFormat()
        made.setFontPointSize(body.pointSizeF() * self.size)
        made.setFontWeight(self.weight)
        made.setFontItalic(self.italic)
        return made


PLAIN = Style()
STYLES: dict[SectionKind, Style] = {
    SectionKind.TITLE: Style(size=1.5, weight=QFont.Weight.Bold),
    SectionKind.LEAD: Style(size=1.14),
    SectionKind.CAPTION: Style(size=0.88, italic=True, muted=True),
    SectionKind.HEADING: Style(size=1.12, weight=QFont.Weight.Bold, above=0.6),
    SectionKind.PARAGRAPH: PLAIN,
    SectionKind.ENTRY: PLAIN,
    SectionKind.FURNITURE: Style(size=0.84, muted=True),
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: where it starts in the document, its length in units, what it is.

    `section` is the place of the leaf section that begins or goes on here, None between sections.
    `opens` says that the section begins here, `entry` that an entry does. One that
    `continues` is a piece, and the next is more of it.
    """

    start: int
    length: int
    style: Style
    section: int | None
    opens: bool
    entry: bool
    continues: bool
    right_to_left: bool
    unbroken: bool


def paragraphs_of(positions: Positions, sections: Sequence[Block]) -> list[Paragraph]:
    """The paragraphs of a text, from its top."""
    leaves = _Leaves(positions, sections)
    entries = {positions.to_units(section.start) for section in sections if not section.is_leaf}
    plain = positions.shown.isascii()
    made: list[Paragraph] = []
    start = 0
    for line in positions.shown.split("\n"):
        length = units_of(line)
        section = leaves.in_stretch(start, start + length)
        made.append(
            Paragraph(
                start=start,
                length=length,
                style=STYLES[sections[section].kind] if section is not None else PLAIN,
                section=section,
                opens=section is not None and positions.to_units(sections[section].start) >= start,
                entry=start in entries,
                continues=positions.is_seam(start + length),
                right_to_left=not plain and _RIGHT_TO_LEFT.search(line) is not None,
                unbroken=length >= UNBROKEN and _UNBROKEN.search(line) is not None,
            )
        )
        start += length + 1
    return made


class _Leaves:
    """The leaf sections in text order; asked for stretches in that order, too."""

    def __init__(self, positions: Positions, sections: Sequence[Block]) -> None:
        self._leaves = sorted(
            (positions.to_units(section.start), positions.to_units(section.end), place)
            for place, section in enumerate(sections)
            if section.is_leaf
        )
        self._next = 0

    def in_stretch(self, start: int, end: int) -> int | None:
        """The place of the first section that has a part in the stretch; None if there is none."""
        while self._next < len(self._leaves) and self._leaves[self._next][1] <= start:
            self._next += 1
        if self._next < len(self._leaves) and self._leaves[self._next][0] < end:
            return self._leaves[self._next][2]
        return None
