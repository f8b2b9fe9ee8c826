"""This module is about where the sections of a file stand on the page of the preview.

A row is a section: its text is laid out once, and again only where it changes. Offsets count code points of
the draft's text; Qt counts in other units, so every way there and back goes through `Positions`.
"""

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextLine, QTextOption

from kzannot.model.records import Precision, SectionKind
from kzannot.project.importing import Candidate
from kzannot.ui.chips import smaller
from kzannot.ui.dates import shown_time
from kzannot.ui.section_names import section_name
from kzannot.ui.text.positions import Positions
from kzannot.ui.theme import GAP

GUTTER = 124
"""The least width of the column that names the kinds, in pixels."""

NAMES = 0.86
"""How large the letters of the names of the kinds are, beside those of paragraphs."""

INDENT = 14
"""How far what belongs to an entry stands to the right, in pixels."""

LONGEST_SECTION = 20_000
MOST_SHOWN = 500_000
"""How many characters of a section and of a file the preview shows: more than any article has."""

FONTS = {
    SectionKind.TITLE: (1.25, QFont.Weight.Bold),
    SectionKind.LEAD: (1.0, QFont.Weight.DemiBold),
    SectionKind.CAPTION: (0.9, QFont.Weight.Normal),
    SectionKind.HEADING: (1.0, QFont.Weight.Bold),
    SectionKind.ENTRY: (0.9, QFont.Weight.DemiBold),
    SectionKind.FURNITURE: (0.9, QFont.Weight.Normal),
}
"""How large and heavy the letters of each kind are, beside those of paragraphs."""

MEASURE = 92
"""How many characters a line has at most."""

LEADING = 1.3
"""The distance of lines, in heights of the letters."""


@dataclass(frozen=True, slots=True)
class Row:
    """A section as it is laid out; `held` says that it belongs to an entry."""

    kind: SectionKind
    start: int
    end: int
    held: bool
    layout: QTextLayout
    positions: Positions
    height: float


class Sheet:
    """The rows of one file for one width of the page."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.is_cut = False
        self.gutter = float(GUTTER)
        self._tops: list[float] = [0.0]
        self._made: dict[tuple[str, SectionKind, float, str], tuple[QTextLayout, Positions, float]] = {}

    def lay_out(self, candidate: Candidate | None, font: QFont, width: float) -> None:
        """Lay the sections of a file out; those that were laid out alike before are taken over."""
        before, self._made = self._made, {}
        self.gutter = _gutter(font)
        width = min(width - self.gutter - 3 * GAP, MEASURE * QFontMetricsF(font).averageCharWidth())
        self.rows = []
        self.is_cut = False
        draft = candidate.draft if candidate else None
        held_until = 0
        for section in draft.sections if draft else ():
            if section.start > MOST_SHOWN:
                self.is_cut = True
                break
            kind = SectionKind(section.kind)
            held = kind is not SectionKind.ENTRY and section.start < held_until
            held_until = section.end if kind is SectionKind.ENTRY else held_until
            text = draft.text[section.start : section.end] if draft else ""
            shown = _entry_text(section.time) if kind is SectionKind.ENTRY else text[:LONGEST_SECTION]
            room = width - (INDENT if held else 0)
            key = (shown, kind, room, font.key())
            made = before.get(key) or _laid_out(shown, _font(font, kind), room)
            self._made[key] = made
            self.rows.append(Row(kind, section.start, section.end, held, *made))
        self._tops = [0.0, *accumulate(row.height for row in self.rows)]

    @property
    def height(self) -> float:
        """The height of all rows."""
        return self._tops[-1]

    def rect(self, index: int, width: float) -> QRectF:
        """Where a row stands."""
        return QRectF(0, self._tops[index], width, self.rows[index].height)

    def index_at(self, y: float) -> int:
        """The row at a height; the first or last one beyond the page, -1 on an empty page."""
        return min(max(bisect_right(self._tops, y) - 1, 0), len(self.rows) - 1)

    def border_at(self, y: float, reach: float) -> int | None:
        """The row whose border to the next one is near, where that border can be moved."""
        place = bisect_right(self._tops, y + reach) - 1
        index = place - 1
        if not 0 <= index < len(self.rows) - 1 or abs(self._tops[place] - y) > reach:
            return None
        return index if self.has_border(index) else None

    def has_border(self, index: int) -> bool:
        """Whether the row and the next one are sections of the same entry, or of none."""
        if not 0 <= index < len(self.rows) - 1:
            return False
        row, following = self.rows[index], self.rows[index + 1]
        return SectionKind.ENTRY not in (row.kind, following.kind) and row.held == following.held

    def text_place(self, index: int) -> QPointF:
        """Where the text of a row begins."""
        return QPointF(
            self.gutter + 2 * GAP + (INDENT if self.rows[index].held else 0), self._tops[index] + GAP
        )

    def offset_at(self, index: int, place: QPointF) -> int:
        """The character of a row that is nearest to a place on the page."""
        row = self.rows[index]
        inside = place - self.text_place(index)
        for number in range(row.layout.lineCount()):
            line = row.layout.lineAt(number)
            if inside.y() < line.y() + line.height() * LEADING or number == row.layout.lineCount() - 1:
                return row.start + row.positions.to_position(line.xToCursor(inside.x()))
        return row.start

    def caret_line(self, index: int, offset: int) -> QLineF:
        """The upright line before a character of a row."""
        row = self.rows[index]
        units = row.positions.to_units(min(offset - row.start, LONGEST_SECTION))
        line = row.layout.lineForTextPosition(units)
        x = _place_in(line, units)
        top = self.text_place(index) + QPointF(x, line.y())
        return QLineF(top, top + QPointF(0, line.height()))


def _gutter(font: QFont) -> float:
    """How wide the column is, in which the name of every kind has room."""
    metrics = QFontMetricsF(smaller(font, NAMES))
    return max(GUTTER, max(metrics.horizontalAdvance(section_name(kind)) for kind in SectionKind) + 2 * GAP)


def _place_in(line: QTextLine, units: int) -> float:
    """Where a unit stands in a line; PySide gives its place and the unit that is nearest to it."""
    found: Any = line.cursorToX(units)
    return float(found[0])


def _font(font: QFont, kind: SectionKind) -> QFont:
    return smaller(font, *FONTS.get(kind, (1.0, QFont.Weight.Normal)))


def _entry_text(time: str) -> str:
    """What the row of an entry says: that it is one, and when."""
    precision = Precision.MINUTE if "T" in time else Precision.DAY
    when = shown_time(time, precision) if time else ""
    return "  ·  ".join(filter(None, (section_name(SectionKind.ENTRY), when)))


def _laid_out(text: str, font: QFont, width: float) -> tuple[QTextLayout, Positions, float]:
    positions = Positions(text)
    layout = QTextLayout(positions.shown, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    step = QFontMetricsF(font).height() * LEADING
    height = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 40.0))
        line.setPosition(QPointF(0, height))
        height += step
    layout.endLayout()
    return layout, positions, height + 2 * GAP
