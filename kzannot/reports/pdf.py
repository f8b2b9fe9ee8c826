"""A report as a PDF file: A4, with bookmarks, its language and title, and letters that can be searched.

Drawings are lines and letters, never pictures. The library that lays out the pages writes no tags, so a
screen reader follows the order of the page; who needs more takes the web page. The same document makes the
same bytes, for the file bears no time of its own.
"""

from html import escape
from io import BytesIO
from typing import Any

from reportlab.lib.colors import Color, HexColor, white
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import SimpleDocTemplate
from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether, ListFlowable, ListItem, Spacer
from reportlab.platypus.paragraph import Paragraph as Lines
from reportlab.platypus.tables import LongTable

from kzannot.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
)
from kzannot.reports.fonts import font_file
from kzannot.reports.pdf_drawing import PLAIN, STRONG, Sheet
from kzannot.reports.plain_text import fit

MARGIN = 17 * mm
WIDTH = A4[0] - 2 * MARGIN
PADDING = 6
"""What the library leaves free at the sides of the text, within its margins."""
MOST_LINES, LETTER = 60, 3.6
"""How many lines a cell may have and still fit a page, and how wide a letter is, in points."""
SOFT, LINE, INK = HexColor("#5b636e"), HexColor("#d8dce1"), HexColor("#1c2026")
TINT = (31 / 255, 82 / 255, 140 / 255)


def _style(name: str, size: float, **more: Any) -> ParagraphStyle:
    settings = {"fontName": PLAIN, "fontSize": size, "leading": size * 1.36, "textColor": INK} | more
    return ParagraphStyle(name, **settings)


STYLES = {
    "title": _style("title", 20, fontName=STRONG, leading=25, spaceAfter=4),
    "h2": _style("h2", 14, fontName=STRONG, spaceBefore=22, spaceAfter=7, borderPadding=0),
    "h3": _style("h3", 11, fontName=STRONG, spaceBefore=12, spaceAfter=4),
    "body": _style("body", 9.5, spaceAfter=6),
    "note": _style("note", 8.5, textColor=SOFT, spaceAfter=6),
    "gap": _style("gap", 9.5, textColor=HexColor("#7a4800"), leftIndent=10, spaceAfter=5),
    "entered": _style("entered", 9.5, leftIndent=10, spaceAfter=5),
    "caption": _style("caption", 8.5, textColor=SOFT, spaceBefore=8, spaceAfter=3),
    "cell": _style("cell", 7.6, leading=9.8, splitLongWords=1),
    "number": _style("number", 7.6, leading=9.8, alignment=TA_RIGHT),
    "head": _style("head", 7, leading=8.8, splitLongWords=0),
    "numberhead": _style("numberhead", 7, leading=8.8, splitLongWords=0, alignment=TA_RIGHT),
}


class _Mark(Flowable):
    """Takes no room; what stands here gets a bookmark."""

    def __init__(self, text: str, level: int, key: str) -> None:
        Flowable.__init__(self)
        self._text, self._level, self._key = text, level, key

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        return 0, 0

    def draw(self) -> None:
        self.canv.bookmarkHorizontal(self._key, 0, 24)
        self.canv.addOutlineEntry(self._text, self._key, self._level, closed=self._level > 0)


def write(document: Document) -> bytes:
    """The file."""
    for name, strong in ((PLAIN, False), (STRONG, True)):
        registerFont(TTFont(name, font_file(strong)))
    registerFontFamily(PLAIN, normal=PLAIN, bold=STRONG, italic=PLAIN, boldItalic=STRONG)
    kept = BytesIO()
    template = SimpleDocTemplate(
        kept,
        pagesize=A4,
        leftMargin=MARGIN - PADDING,
        rightMargin=MARGIN - PADDING,
        topMargin=MARGIN,
        bottomMargin=MARGIN + 4 * mm,
        title=fit(document.title),
        author="kzannot",
        lang=document.language,
        invariant=1,
        displayDocTitle=True,
    )

    def number(canvas: Canvas, _: Any) -> None:
        canvas.setFont(PLAIN, 8)
        canvas.setFillColor(SOFT)
        canvas.drawRightString(A4[0] - MARGIN, MARGIN - 2 * mm, f"{document.page} {canvas.getPageNumber()}")

    template.build(_flow(document), onFirstPage=number, onLaterPages=number)
    return kept.getvalue()


def _flow(document: Document) -> list[Flowable]:
    flow: list[Flowable] = [_lines(document.title, "title"), _lines(document.made, "note")]
    for place, (block, follower) in enumerate(
        zip(document.blocks, (*document.blocks[1:], None), strict=True)
    ):
        if isinstance(block, Paragraph) and isinstance(follower, Bullets):
            flow.append(CondPageBreak(16 * mm))
        flow += _block(block, f"b{place}")
    return flow


def _block(block: Block, key: str) -> list[Flowable]:
    if isinstance(block, Heading):
        return _heading(block, key)
    if isinstance(block, Paragraph):
        return [_lines(block.text, block.kind)]
    if isinstance(block, Bullets):
        items = [ListItem(_lines(item, "body"), leftIndent=12) for item in block.items]
        return [ListFlowable(items, bulletType="bullet", start="•", bulletFontName=PLAIN, bulletFontSize=9)]
    if isinstance(block, Table):
        return [CondPageBreak(30 * mm), _lines(block.caption, "caption"), _table(block), Spacer(0, 8)]
    return [KeepTogether([Sheet(block.drawing, WIDTH), _lines(block.caption, "note")])]


def _heading(heading: Heading, key: str) -> list[Flowable]:
    """A heading with its bookmark; it never stands alone at the foot of a page."""
    said = _badge(heading.badge) + _escaped(heading.text)
    text = fit(heading.text)
    return [
        CondPageBreak(35 * mm if heading.level == 2 else 22 * mm),
        _Mark(text, heading.level - 2, key),
        Lines(said, STYLES[f"h{heading.level}"]),
    ]


def _lines(text: str, style: str) -> Lines:
    return Lines(_escaped(text), STYLES[style])


def _escaped(text: str) -> str:
    return escape(fit(text), quote=False).replace("\n", "<br/>")


def _badge(badge: Badge | None) -> str:
    if badge is None:
        return ""
    text = f"\u00a0{_escaped(badge.text)}\u00a0"
    return f'<font name="{STRONG}" color="#ffffff" backColor="{badge.ground}">{text}</font>\u00a0 '


def _table(table: Table) -> LongTable:
    total = sum(column.width for column in table.columns)
    heads = [_head(column) for column in table.columns]
    rows = [
        [_cell(cell, column) for cell, column in zip(row, table.columns, strict=True)] for row in table.rows
    ]
    look: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, INK),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, LINE),
        ("LEFTPADDING", (0, 0), (-1, -1), 1),
        ("RIGHTPADDING", (0, 0), (-1, -1), 4),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.6),
    ]
    for y, row in enumerate(table.rows, 1):
        shaded = ((x, cell.shade) for x, cell in enumerate(row) if cell.shade)
        look += [("BACKGROUND", (x, y), (x, y), _tint(shade)) for x, shade in shaded]
    widths = [WIDTH * column.width / total for column in table.columns]
    # A row is torn apart only where no page could hold it.
    torn = any(
        len(cell.text) * LETTER / width > MOST_LINES
        for row in table.rows
        for cell, width in zip(row, widths, strict=True)
    )
    return LongTable([heads, *rows], colWidths=widths, repeatRows=1, style=look, splitInRow=int(torn))


def _tint(shade: float) -> Color:
    """The ground of a shaded cell; letters on it stay dark enough to be read."""
    strength = shade * 0.45
    red, green, blue = (1 - strength * (1 - part) for part in TINT)
    return Color(red, green, blue) if shade else white


def _head(column: Column) -> Lines:
    said = _badge(column.badge).rstrip() if column.badge else f"<b>{_escaped(column.head)}</b>"
    return Lines(said, STYLES["numberhead" if column.number else "head"])


def _cell(cell: Cell, column: Column) -> Lines:
    said = f"<b>{_escaped(cell.text)}</b>" if cell.strong else _escaped(cell.text)
    return Lines(_badge(cell.badge) + said, STYLES["number" if column.number else "cell"])
