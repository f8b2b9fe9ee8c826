"""EPUB books: the pages of the spine in its order, without the table of contents. W3C EPUB 3.3."""

from posixpath import dirname, join, normpath
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.decoded import decoded
from kzannot.formats.apart.extract import Extract, Piece, plain
from kzannot.formats.apart.packed import Parts
from kzannot.formats.apart.pages import all_text, parsed
from kzannot.formats.dates import published

CONTAINER = "META-INF/container.xml"

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_FIELDS = {"title": "title", "author": "creator", "outlet": "publisher", "language": "language"}
_FIELDS |= {"published": "date"}
_ROOTFILE = "{urn:oasis:names:tc:opendocument:xmlns:container}rootfiles/"
_ROOTFILE += "{urn:oasis:names:tc:opendocument:xmlns:container}rootfile"


def read(name: str, content: bytes) -> Extract:
    """The text of a book.

    Raises:
        UserError: it is damaged, or its pages are locked.
    """
    parts = Parts(name, content)
    rootfile = parts.xml(CONTAINER).find(_ROOTFILE)
    package_name = rootfile.get("full-path", "") if rootfile is not None else ""
    package = parts.xml(package_name)
    pieces: list[Piece] = []
    for page in _spine(package):
        part = normpath(join(dirname(package_name), unquote(page)))
        if part in parts:
            pieces += all_text(parsed(part, decoded(part, parts.read(part))))
    if not pieces:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} holds no text, or it is locked."), name=name)
    return Extract(tuple(pieces), _metadata(package))


def _spine(package: Element) -> list[str]:
    """The pages in the order of reading."""
    listed = {
        item.get("id"): item.get("href", "")
        for item in package.iter(f"{_OPF}item")
        if "nav" not in item.get("properties", "").split() and "html" in item.get("media-type", "")
    }
    wanted = (ref.get("idref") for ref in package.iter(f"{_OPF}itemref") if ref.get("linear") != "no")
    return [listed[identifier] for identifier in wanted if identifier in listed]


def _metadata(package: Element) -> dict[str, str]:
    found = {field: package.find(f".//{_DC}{name}") for field, name in _FIELDS.items()}
    values = {field: plain("".join(each.itertext())) for field, each in found.items() if each is not None}
    values["language"] = values.get("language", "")[:2].lower()
    when = published(values.pop("published", "")[:10]) or ("", "")
    values |= {"published": when[0], "precision": when[1]}
    return {field: value for field, value in values.items() if value}
