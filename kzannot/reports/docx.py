"""A report as a DOCX file (ECMA-376), for those who go on writing in it.

Headings, lists, captions and tables have styles of their own, so that a template can restyle them; heads of
tables are repeated on every page. The same document makes the same bytes: the parts of the package bear no
time. What never changes stands in `resources/reports/docx`.
"""

import zipfile
from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

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

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "relations.xml",
    "word/styles.xml": "styles.xml",
    "word/numbering.xml": "numbering.xml",
    "word/settings.xml": "settings.xml",
}
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
EARLIEST = (1980, 1, 1, 0, 0, 0)
TEXT_WIDTH = 9638
"""The width of the text in twentieths of a point: A4 with margins of 20 mm."""
EMU = 12700
"""A point in the units of drawings."""
MOST_POINTS = TEXT_WIDTH / 20


def write(document: Document) -> bytes:
    """The package."""
    drawings = [block for block in document.blocks if isinstance(block, Figure)]
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as package:
        for name, file in PARTS.items():
            content = resource(f"reports/docx/{file}").read_bytes()
            _put(package, name, content.replace(b"LANGUAGE", _language(document.language).encode()))
        _put(package, "docProps/core.xml", _properties(document))
        _put(package, "word/document.xml", _document(document))
        _put(package, "word/footer1.xml", _footer(document))
        _put(package, "word/_rels/document.xml.rels", _relations(len(drawings)))
        for number, figure in enumerate(drawings, 1):
            _put(package, f"word/media/figure{number}.png", png(figure.drawing))
    return kept.getvalue()


def _put(package: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    entry = zipfile.ZipInfo(name, EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    package.writestr(entry, content)


def _language(language: str) -> str:
    return {"de": "de-DE", "en": "en-GB"}[language]


def _document(document: Document) -> str:
    body = [
        _paragraph(document.title, "Title"),
        _paragraph(document.made, "Note"),
        *_blocks(document.blocks),
    ]
    page = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" '
        'w:gutter="0"/></w:sectPr>'
    )
    return f"{HEAD}<w:document {SPACES}><w:body>{''.join(body)}{page}</w:body></w:document>"


def _blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    figures = 0
    for block in blocks:
        if isinstance(block, Heading):
            badge = _badge(block.badge, hollow=False)
            yield _styled(badge + _run(block.text), f"Heading{block.level}")
        elif isinstance(block, Paragraph):
            yield _paragraph(block.text, block.kind.capitalize())
        elif isinstance(block, Bullets):
            yield from (_paragraph(item, "ListBullet") for item in block.items)
        elif isinstance(block, Table):
            yield _paragraph(block.caption, "Caption")
            yield _table(block)
            yield _paragraph("", "Note")
        else:
            figures += 1
            yield _figure(block, figures)
            yield _paragraph(block.caption, "Note")


def _paragraph(text: str, style: str) -> str:
    return _styled(_run(text), style)


def _styled(runs: str, style: str, more: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{runs}</w:p>'


def _run(text: str, properties: str = "") -> str:
    """A text; its line ends are kept."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in fit(text).split("\n")
    )
    return f"<w:r>{look}{lines}</w:r>"


def _badge(badge: Badge | None, hollow: bool) -> str:
    """The letters on their colour, and a space behind; a hollow one stands alone in a head."""
    if badge is None:
        return ""
    fill = badge.ground[1:].upper()
    look = f'<w:b/><w:color w:val="FFFFFF"/><w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
    return _run(f" {badge.text} ", look) + ("" if hollow else _run("  "))


def _table(table: Table) -> str:
    total = sum(column.width for column in table.columns)
    widths = [round(TEXT_WIDTH * column.width / total) for column in table.columns]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    heads = "".join(_head(column, width) for column, width in zip(table.columns, widths, strict=True))
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>" + "".join(map(_cell, row, table.columns, widths)) + "</w:tr>"
        for row in table.rows
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Report"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val={quoteattr(fit(table.caption))}/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
        f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>{rows}</w:tbl>"
    )


def _head(column: Column, width: int) -> str:
    said = (
        _badge(column.badge, hollow=True) if column.badge else _run(column.head, '<w:b/><w:sz w:val="15"/>')
    )
    return _boxed(said, width, column.number, "")


def _cell(cell: Cell, column: Column, width: int) -> str:
    tint = round(255 * (1 - cell.shade * 0.45))
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{tint:02X}{tint:02X}FF"/>' if cell.shade else ""
    said = _badge(cell.badge, hollow=False) + _run(cell.text, "<w:b/>" if cell.strong else "")
    return _boxed(said, width, column.number, shade)


def _boxed(runs: str, width: int, number: bool, shade: str) -> str:
    aligned = '<w:jc w:val="right"/>' if number else ""
    inside = _styled(runs, "TableText", aligned)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{inside}</w:tc>'


def _figure(figure: Figure, number: int) -> str:
    smaller = min(1.0, MOST_POINTS / figure.drawing.width)
    wide, high = (round(side * smaller * EMU) for side in (figure.drawing.width, figure.drawing.height))
    said = quoteattr(fit(figure.description))
    picture = (
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="figure{number}.png"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdFigure{number}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
    )
    inline = (
        f'<wp:inline><wp:extent cx="{wide}" cy="{high}"/>'
        f'<wp:docPr id="{number}" name="figure{number}" descr={said}/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f"{picture}</a:graphicData></a:graphic></wp:inline>"
    )
    return _styled(f"<w:r><w:drawing>{inline}</w:drawing></w:r>", "Figure")


def _footer(document: Document) -> str:
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    said = _run(f"{document.title} · {document.page} ")
    return f"{HEAD}<w:ftr {SPACES}>{_styled(said + field, 'Footer')}</w:ftr>"


def _relations(figures: int) -> str:
    kinds = [("rIdStyles", "styles", "styles.xml"), ("rIdNumbering", "numbering", "numbering.xml")]
    kinds += [("rIdSettings", "settings", "settings.xml"), ("rIdFooter", "footer", "footer1.xml")]
    kinds += [(f"rIdFigure{n}", "image", f"media/figure{n}.png") for n in range(1, figures + 1)]
    lines = "".join(
        f'<Relationship Id="{name}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for name, kind, target in kinds
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{lines}</Relationships>'


def _properties(document: Document) -> str:
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-'
        'properties" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(fit(document.title))}</dc:title><dc:creator>kzannot</dc:creator>"
        f"<dc:language>{_language(document.language)}</dc:language></cp:coreProperties>"
    )
