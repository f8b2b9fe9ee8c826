"""This module is about the sheet of keys: all of the program and of the codebook, in three columns on a page.

The same columns are shown in the window and painted on paper. On paper they are made as small as one page
demands, and never larger than they are read best.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from itertools import combinations, pairwise

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF
from PySide6.QtGui import QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QTextDocument

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, Frame, Level
from kzannot.ui.action import MENUS, name_of, shown_key
from kzannot.ui.actions import ACTIONS
from kzannot.ui.keymap.keymap import KeyMap, shown_keys
from kzannot.ui.theme import LIGHT, Colours

COLUMNS = 3

MARGIN_MM = 12
"""How much of the paper stays white on each side."""

POINTS = 8.0
"""The size of the letters on paper, where they need not be smaller, in points."""

DPI = 96
"""The pixels of an inch in which a page is laid out before it is scaled to the paper."""

CARET = QT_TRANSLATE_NOOP("keys", "Caret")
CARET_KEYS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("Left", "Right", "Up", "Down"), QT_TRANSLATE_NOOP("keys", "Move the caret")),
    (
        ("Home", "End", "Ctrl+Home", "Ctrl+End"),
        QT_TRANSLATE_NOOP("keys", "Start and end of line and text"),
    ),
    (("Shift+Left", "Shift+Right"), QT_TRANSLATE_NOOP("keys", "Select by words")),
    (("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("keys", "With Shift every motion selects")),
    (("Tab",), QT_TRANSLATE_NOOP("keys", "Leave the text")),
)
"""What is pressed in the text whatever the table of keys says."""

Row = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its rows: a key, and what it does."""

    title: str
    rows: tuple[Row, ...]

    @property
    def lines(self) -> int:
        """How much room it takes, in lines."""
        return len(self.rows) + 2


def parts_of(
    keymap: KeyMap, frames: Iterable[Frame], attributes: Iterable[Attribute], language: str, title: str
) -> list[Part]:
    """Every key: by menus, then the frames under a title, then the attributes of spans."""
    parts = [
        Part(QCoreApplication.translate("actions", menu).replace("&", ""), _rows_of(keymap, menu))
        for menu in MENUS
    ]
    parts.append(Part(_say(CARET), tuple((shown_keys(keys), _say(text)) for keys, text in CARET_KEYS)))
    keyed = [frame for frame in frames if frame.key and not frame.retired]
    parts.append(Part(title, tuple((shown_key(f.key), f.label.in_language(language)) for f in keyed)))
    for attribute in attributes:
        if attribute.level is Level.SPAN:
            parts.append(_part_of(attribute, language))
    return [part for part in parts if part.rows]


def columns_of(parts: Sequence[Part], count: int = COLUMNS) -> list[list[Part]]:
    """The parts in their order, in so many columns that the longest of them is as short as can be."""
    places = range(1, len(parts))
    cuts = min(
        ((0, *inner, len(parts)) for inner in combinations(places, min(count, len(parts)) - 1)),
        key=lambda cuts: max(sum(part.lines for part in parts[a:b]) for a, b in pairwise(cuts)),
    )
    return [list(parts[a:b]) for a, b in pairwise(cuts)]


def html_of(parts: Sequence[Part], colours: Colours, size: float, count: int = COLUMNS) -> str:
    """So many columns side by side, with letters of a size in points."""
    cells = "".join(
        f'<td width="{100 // count}%" valign="top" style="padding-right:14px">'
        f"{''.join(_table(part, colours, size) for part in column)}</td>"
        for column in columns_of(parts, count)
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0"><tr>{cells}</tr></table>'


def paint_sheet(device: QPagedPaintDevice, title: str, parts: Sequence[Part]) -> float:
    """Paint the sheet on one page of a device; how much smaller than `POINTS` the letters are.

    The device lays its page out as `on_a4` says; 1 stands for letters of full size.
    """
    page = QRectF(device.pageLayout().paintRectPoints()).size() * (DPI / 72)
    head = f'<p style="margin:0 0 6px 0; font-size:{POINTS + 4}pt"><b>{escape(title)}</b></p>'
    document = _document(head + html_of(parts, LIGHT, POINTS), page.width())
    scale = 1.0
    while document.size().height() * scale > page.height():
        scale *= 0.97
        document.setTextWidth(page.width() / scale)
    painter = QPainter(device)
    resolution = device.logicalDpiX() / DPI
    painter.scale(resolution * scale, resolution * scale)
    document.drawContents(painter)
    painter.end()
    return scale


def on_a4(device: QPagedPaintDevice) -> None:
    """Let a device paint on A4, upright, with narrow margins."""
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    device.setPageMargins(margins, QPageLayout.Unit.Millimeter)


def _document(html: str, width: float) -> QTextDocument:
    document = QTextDocument()
    font = QFont()
    font.setPixelSize(round(POINTS * DPI / 72))
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setTextWidth(width)
    return document


def _rows_of(keymap: KeyMap, menu: str) -> tuple[Row, ...]:
    return tuple(
        (keymap.all_shown(action.name), name_of(action))
        for action in ACTIONS
        if action.menu == menu and keymap[action.name]
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("keys", text)


def _part_of(attribute: Attribute, language: str) -> Part:
    own = [(attribute.key, attribute.label)] if attribute.key else []
    keyed = [*own, *((choice.key, choice.label) for choice in attribute.choices if choice.key)]
    rows = tuple((shown_key(key), label.in_language(language)) for key, label in keyed)
    return Part(attribute.label.in_language(language), rows)


def _table(part: Part, colours: Colours, size: float) -> str:
    rows = "".join(
        f'<tr><td width="48%" valign="top" style="color:{colours.accent}"><b>{escape(key)}</b></td>'
        f'<td valign="top">{escape(text)}</td></tr>'
        for key, text in part.rows
    )
    head = (
        f'<p style="margin:9px 0 2px 0; color:{colours.muted}; font-size:{size}pt">'
        f"<b>{escape(part.title)}</b></p>"
    )
    table = f'<table width="100%" cellspacing="0" cellpadding="1" style="font-size:{size}pt">{rows}</table>'
    return head + table
