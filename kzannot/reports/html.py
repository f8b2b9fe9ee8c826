"""A report as one HTML file that needs nothing besides itself, on the screen and on paper.

The form stands in `resources/reports/report.css`. The same document makes the same bytes.
"""

from html import escape

from kzannot import paths
from kzannot.reports.document import (
    Badge,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Figure,
    Heading,
    Kind,
    Paragraph,
    Table,
)
from kzannot.reports.plain_text import fit
from kzannot.reports.svg import svg


def write(document: Document) -> bytes:
    """The page in UTF-8."""
    style = paths.resource("reports/report.css").read_text(encoding="utf-8")
    heads = document.headings()
    body = [
        f'<header><h1>{_text(document.title)}</h1><p class="note">{_text(document.made)}</p></header>',
        f'<nav aria-label="{_text(document.contents)}"><ol>',
        *(f'<li><a href="#{number}">{_text(head.text)}</a></li>' for number, head in enumerate(heads, 1)),
        "</ol></nav>",
        "<main>",
        *_blocks(document.blocks),
        "</main>",
    ]
    lines = [
        "<!DOCTYPE html>",
        f'<html lang="{document.language}">',
        '<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_text(document.title)}</title>",
        f"<style>\n{style}</style>\n</head>",
        "<body>",
        *body,
        "</body>\n</html>\n",
    ]
    return "\n".join(lines).encode("utf-8")


def _blocks(blocks: tuple[Block, ...]) -> list[str]:
    """The blocks; headings of the second level are numbered as the list of contents counts them."""
    lines, number = [], 0
    for block in blocks:
        if isinstance(block, Heading):
            number += block.level == 2
            lines.append(_heading(block, number))
        elif isinstance(block, Paragraph):
            lines.append(_paragraph(block))
        elif isinstance(block, Bullets):
            lines.append("<ul>" + "".join(f"<li>{_text(item)}</li>" for item in block.items) + "</ul>")
        elif isinstance(block, Table):
            lines.append(_table(block))
        else:
            lines.append(_figure(block))
    return lines


def _heading(heading: Heading, number: int) -> str:
    anchor = f' id="{number}"' if heading.level == 2 else ""
    return f"<h{heading.level}{anchor}>{_badge(heading.badge)}{_text(heading.text)}</h{heading.level}>"


def _paragraph(paragraph: Paragraph) -> str:
    kind = "" if paragraph.kind is Kind.BODY else f' class="{paragraph.kind}"'
    return f"<p{kind}>{_text(paragraph.text)}</p>"


def _figure(figure: Figure) -> str:
    drawn = svg(figure.drawing, figure.description)
    return f"<figure>\n{drawn}\n<figcaption>{_text(figure.caption)}</figcaption></figure>"


def _table(table: Table) -> str:
    heads = "".join(_head(column) for column in table.columns)
    rows = [
        "<tr>" + "".join(map(_cell, row, table.columns, (True, *[False] * len(row)))) + "</tr>"
        for row in table.rows
    ]
    total = sum(column.width for column in table.columns)
    widths = "".join(f'<col style="width:{100 * column.width / total:.2f}%">' for column in table.columns)
    return "\n".join(
        [
            f'<div class="wide" tabindex="0"><table><caption>{_text(table.caption)}</caption>',
            f"<colgroup>{widths}</colgroup>",
            f"<thead><tr>{heads}</tr></thead>",
            "<tbody>",
            *rows,
            "</tbody></table></div>",
        ]
    )


def _head(column: Column) -> str:
    number = ' class="n"' if column.number else ""
    said = _badge(column.badge) if column.badge else _text(column.head)
    title = f' title="{_text(column.head)}"' if column.badge else ""
    return f'<th scope="col"{number}{title}>{said}</th>'


def _cell(cell: Cell, column: Column, first: bool) -> str:
    name, scope = ("th", ' scope="row"') if first else ("td", "")
    number = ' class="n"' if column.number else ""
    shade = f' style="background:rgba(31,82,140,{cell.shade * 0.45:.2f})"' if cell.shade else ""
    text = f"<strong>{_text(cell.text)}</strong>" if cell.strong else _text(cell.text)
    return f"<{name}{scope}{number}{shade}>{_badge(cell.badge)}{text}</{name}>"


def _badge(badge: Badge | None) -> str:
    if badge is None:
        return ""
    return f'<span class="badge" style="background:{badge.ground}">{_text(badge.text)}</span>'


def _text(text: str) -> str:
    return escape(fit(text))
