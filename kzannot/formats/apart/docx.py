"""Word documents: the paragraphs of the body in their order, those of tables and content controls among them.

What was struck out is left out, what was put in or moved here is text. Footnotes follow the body. Headers and
footers are left out. ECMA-376 part 1, chapter 17.
"""

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.formats.apart.extract import Extract, pieces_of
from kzannot.formats.apart.packed import Parts
from kzannot.formats.sections import CAPTION, HEADING, PARAGRAPH, TITLE

DOCUMENT, STYLES, FOOTNOTES = "word/document.xml", "word/styles.xml", "word/footnotes.xml"

NOTES = QT_TRANSLATE_NOOP("messages", "The footnotes stand behind the text.")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_LEFT_OUT = {f"{_W}del", f"{_W}moveFrom", _FALLBACK}
_TEXTS = {f"{_W}tab": " ", f"{_W}br": " ", f"{_W}cr": " ", f"{_W}noBreakHyphen": "\u2011"}
_KINDS = (("title", TITLE), ("titel", TITLE), ("heading", HEADING), ("caption", CAPTION))


def read(name: str, content: bytes) -> Extract:
    """The text of a document."""
    parts = Parts(name, content)
    styles = _styles(parts)
    told = [(_text(each), _kind(each, styles)) for each in _paragraphs(parts.xml(DOCUMENT))]
    footnotes = [(_text(each), PARAGRAPH) for each in _footnotes(parts)]
    pieces = pieces_of([*told, *footnotes])
    return Extract(pieces, notes=(NOTES,) if any(text.strip() for text, _ in footnotes) else ())


def _paragraphs(element: Element) -> Iterator[Element]:
    """The paragraphs in their order; one that holds others (a text box) comes before them."""
    for child in element:
        if child.tag in _LEFT_OUT:
            continue
        if child.tag == f"{_W}p":
            yield child
        yield from _paragraphs(child)


def _text(paragraph: Element) -> str:
    return "".join(_texts(paragraph))


def _texts(element: Element) -> Iterator[str]:
    """The texts of a paragraph without those of paragraphs inside it."""
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _TEXTS:
            yield _TEXTS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag != f"{_W}p":
            yield from _texts(child)


def _kind(paragraph: Element, styles: Mapping[str, str]) -> str:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    identifier = style.get(f"{_W}val", "") if style is not None else ""
    called = styles.get(identifier, identifier).casefold()
    return next((kind for beginning, kind in _KINDS if called.startswith(beginning)), "")


def _styles(parts: Parts) -> dict[str, str]:
    """The names of the styles, which are English whatever language Word speaks, by their identifiers."""
    if STYLES not in parts:
        return {}
    found = {}
    for style in parts.xml(STYLES).iter(f"{_W}style"):
        named = style.find(f"{_W}name")
        found[style.get(f"{_W}styleId", "")] = named.get(f"{_W}val", "") if named is not None else ""
    return found


def _footnotes(parts: Parts) -> Iterator[Element]:
    if FOOTNOTES in parts:
        yield from _paragraphs(parts.xml(FOOTNOTES))
