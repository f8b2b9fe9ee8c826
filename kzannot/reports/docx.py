"""A report as a DOCX file (ECMA-376), for those who go on writing in it.

Headings, lists, captions and tables have styles of their own; they stand in
`resources/reports/template.docx` and can be changed there with any word processor. Heads of tables are
repeated on every page. The same document makes the same bytes: all parts of the package bear one time.
"""

import zipfile
from io import BytesIO

import docx
from docx.document import Document as Package
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor, Twips
from docx.table import _Cell as Box
from docx.text.paragraph import Paragraph as Lines

from kzannot.paths import resource
from kzannot.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from kzannot.reports.plain_text import fit
from kzannot.reports.png import png

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time of every part of the package: the first that it can bear."""
TEXT_WIDTH = 9638
"""The width of the text in twentieths of a point: A4 with margins of 20 mm."""
LANGUAGES = {"de": "de-DE", "en": "en-GB"}
WHITE = RGBColor(255, 255, 255)


def write(document: Document) -> bytes:
    """The package."""
    package = docx.Document(str(resource("reports/template.docx")))
    _describe(package, document)
    package.add_paragraph(fit(document.title), "Title")
    package.add_paragraph(fit(document.made), "Report Note")
    for block, follower in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        _add(package, block)
        if isinstance(block, Paragraph) and isinstance(follower, Bullets):
            package.paragraphs[-1].paragraph_format.keep_with_next = True
    kept = BytesIO()
    package.save(kept)
    return _without_times(kept)


def _describe(package: Package, document: Document) -> None:
    """Set title and language of the file, and its footer, whose number of the page is the template's."""
    properties = package.core_properties
    properties.title, properties.language = fit(document.title), LANGUAGES[document.language]
    for language in (*package.styles.element.iter(qn("w:lang")), *_theme_languages(package)):
        language.set(qn("w:val"), LANGUAGES[document.language])
    footer = package.sections[0].footer.paragraphs[0]
    footer.runs[0].text = fit(f"{document.title} · {document.page} ")


def _theme_languages(package: Package) -> list[BaseOxmlElement]:
    return list(package.settings.element.iter(qn("w:themeFontLang")))


def _add(package: Package, block: Block) -> None:
    if isinstance(block, Heading):
        lines = package.add_paragraph(style=f"Heading {block.level}")
        _put_badge(lines, block.badge, " ")
        lines.add_run(fit(block.text))
    elif isinstance(block, Paragraph):
        package.add_paragraph(fit(block.text), f"Report {block.kind.capitalize()}")
    elif isinstance(block, Bullets):
        for item in block.items:
            package.add_paragraph(fit(item), "List Bullet")
    elif isinstance(block, Table):
        _add_table(package, block)
    else:
        _add_figure(package, block)


def _put_badge(lines: Lines, badge: Badge | None, behind: str) -> None:
    """Put the letters on their colour, and a space behind where text follows."""
    if badge:
        run = lines.add_run(f" {fit(badge.text)} ")
        run.bold, run.font.color.rgb = True, WHITE
        _shade(run._r.get_or_add_rPr(), badge.ground[1:].upper())  # the library has no shading
        if behind:
            lines.add_run(behind)


def _add_table(package: Package, table: Table) -> None:
    package.add_paragraph(fit(table.caption), "Caption")
    total = sum(column.width for column in table.columns)
    widths = [Twips(round(TEXT_WIDTH * column.width / total)) for column in table.columns]
    made = package.add_table(len(table.rows) + 1, len(table.columns), "Report")
    made.autofit = False
    _child(made._tbl.tblPr, "w:tblCaption", fit(table.caption))
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    head, *rows = made.rows
    _child(head._tr.get_or_add_trPr(), "w:tblHeader")
    for column, box in zip(table.columns, head.cells, strict=True):
        _fill_head(box, column)
    for cells, row in zip(table.rows, rows, strict=True):
        _child(row._tr.get_or_add_trPr(), "w:cantSplit")
        for cell, column, box in zip(cells, table.columns, row.cells, strict=True):
            _fill(box, cell, column)
    for row in made.rows:
        for box, width in zip(row.cells, widths, strict=True):
            box.width = width
    package.add_paragraph("", "Report Note")


def _fill_head(box: Box, column: Column) -> None:
    lines = _lines_of(box, column)
    if column.badge:
        _put_badge(lines, column.badge, "")
    else:
        run = lines.add_run(fit(column.head))
        run.bold, run.font.size = True, Pt(7)


def _fill(box: Box, cell: Cell, column: Column) -> None:
    lines = _lines_of(box, column)
    _put_badge(lines, cell.badge, "  ")
    lines.add_run(fit(cell.text)).bold = cell.strong or None
    if cell.shade:
        tint = round(255 * (1 - cell.shade * 0.45))
        _shade(box._tc.get_or_add_tcPr(), f"{tint:02X}{tint:02X}FF")


def _lines_of(box: Box, column: Column) -> Lines:
    """The paragraph of a cell, in the style for tables."""
    lines: Lines = box.paragraphs[0]
    lines.style = "Report Table Text"
    if column.number:
        lines.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return lines


def _add_figure(package: Package, figure: Figure) -> None:
    drawing = figure.drawing
    smaller = min(1.0, TEXT_WIDTH / 20 / drawing.width)
    run = package.add_paragraph(style="Report Figure").add_run()
    picture = run.add_picture(
        BytesIO(png(drawing)), Pt(drawing.width * smaller), Pt(drawing.height * smaller)
    )
    picture._inline.docPr.set("descr", fit(figure.description))
    package.add_paragraph(fit(figure.caption), "Report Note")


def _shade(properties: BaseOxmlElement, colour: str) -> None:
    """Fill the ground of a run or a cell."""
    shade = OxmlElement("w:shd", {qn("w:val"): "clear", qn("w:color"): "auto", qn("w:fill"): colour})
    properties.append(shade)


def _child(parent: BaseOxmlElement, name: str, value: str = "") -> None:
    parent.append(OxmlElement(name, {qn("w:val"): value} if value else {}))


def _without_times(package: BytesIO) -> bytes:
    """The same package with the same time at every part."""
    kept = BytesIO()
    with zipfile.ZipFile(package) as made, zipfile.ZipFile(kept, "w") as timeless:
        for name in made.namelist():
            timeless.writestr(zipfile.ZipInfo(name, EARLIEST), made.read(name), zipfile.ZIP_DEFLATED)
    return kept.getvalue()
