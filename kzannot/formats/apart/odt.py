"""OpenDocument texts: headings and paragraphs in their order; footnotes follow.

What was struck out and the comments of others are left out. OASIS OpenDocument 1.3, part 3.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.docx import NOTES
from kzannot.formats.apart.extract import Extract, pieces_of
from kzannot.formats.apart.packed import Parts
from kzannot.formats.sections import HEADING, PARAGRAPH, TITLE

CONTENT = "content.xml"

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_BLOCKS = {f"{_TEXT}h": HEADING, f"{_TEXT}p": ""}
_NOTE = f"{_TEXT}note"
_LEFT_OUT = {f"{_TEXT}tracked-changes", f"{_OFFICE}annotation"}
_BLANKS = {f"{_TEXT}s", f"{_TEXT}tab", f"{_TEXT}line-break"}


def read(name: str, content: bytes) -> Extract:
    """The text of a document.

    Raises:
        UserError: it is damaged, or no text (a table, a drawing).
    """
    body = Parts(name, content).xml(CONTENT).find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is no text document."), name=name)
    told = [("".join(_texts(each)), _kind(each)) for each in _blocks(body)]
    footnotes = [("".join(_texts(each)), PARAGRAPH) for note in body.iter(_NOTE) for each in _blocks(note)]
    return Extract(pieces_of([*told, *footnotes]), notes=(NOTES,) if footnotes else ())


def _blocks(element: Element) -> Iterator[Element]:
    """The headings and paragraphs in their order; one that holds others comes before them."""
    for child in element:
        if child.tag in _LEFT_OUT or child.tag == _NOTE:
            continue
        if child.tag in _BLOCKS:
            yield child
        yield from _blocks(child)


def _kind(block: Element) -> str:
    style = block.get(f"{_TEXT}style-name", "")
    return TITLE if style == "Title" else _BLOCKS[block.tag]


def _texts(element: Element) -> Iterator[str]:
    """The texts of a block without those of blocks inside it and of its footnotes."""
    yield element.text or ""
    for child in element:
        if child.tag in _BLANKS:
            yield " "
        elif child.tag not in _BLOCKS and child.tag not in _LEFT_OUT and child.tag != _NOTE:
            yield from _texts(child)
        yield child.tail or ""
