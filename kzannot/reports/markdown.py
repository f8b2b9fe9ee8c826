"""A report as Markdown: headings, lists and tables as GitHub, Pandoc and Quarto read them.

Markdown holds no drawings, so the plot's description stands in its place; its numbers are in the table
above it. What could be markup is escaped.
"""

import re

from kzannot.reports.document import Block, Bullets, Cell, Column, Document, Figure, Heading, Kind, Paragraph
from kzannot.reports.document import Table as TableBlock
from kzannot.reports.plain_text import fit

MARKUP = re.compile(r"([\\`*_{}\[\]<>#|~&])")
LIST = re.compile(r"^(\s*\d*)([-+.)])(?=\s)")


def write(document: Document) -> bytes:
    """The text in UTF-8."""
    parts = [f"# {_text(document.title)}", _text(document.made), *map(_block, document.blocks)]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        badge = f"{_text(block.badge.text)} · " if block.badge else ""
        return f"{'#' * block.level} {badge}{_text(block.text)}"
    if isinstance(block, Paragraph):
        quoted = "> " if block.kind in (Kind.GAP, Kind.ENTERED) else ""
        return quoted + _text(block.text)
    if isinstance(block, Bullets):
        return "\n".join(f"- {_text(item)}" for item in block.items)
    return _table(block) if isinstance(block, TableBlock) else _figure(block)


def _figure(figure: Figure) -> str:
    return f"*{_text(figure.caption)}*\n\n{_text(figure.description)}"


def _table(table: TableBlock) -> str:
    heads = " | ".join(_text(_head(column)) for column in table.columns)
    rules = " | ".join("---:" if column.number else "---" for column in table.columns)
    rows = ["| " + " | ".join(map(_cell, row)) + " |" for row in table.rows]
    return "\n".join([f"*{_text(table.caption)}*", "", f"| {heads} |", f"| {rules} |", *rows])


def _head(column: Column) -> str:
    return column.badge.text if column.badge else column.head


def _cell(cell: Cell) -> str:
    badge = f"{_text(cell.badge.text)} " if cell.badge else ""
    text = f"**{_text(cell.text)}**" if cell.strong and cell.text else _text(cell.text)
    return badge + text


def _text(text: str) -> str:
    """The text in one line, with everything escaped that Markdown would take for its own."""
    line = MARKUP.sub(r"\\\1", " ".join(fit(text).splitlines()))
    return LIST.sub(r"\1\\\2", line)
