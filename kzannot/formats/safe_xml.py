"""XML from strangers: no document type, so no entities, and no tree deeper than anybody needs."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, XMLParser, fromstring, iterparse
from xml.parsers.expat import ExpatError, ParserCreate

from kzannot.errors import QT_TRANSLATE_NOOP, UserError

DEPTH_LIMIT: Final = 200
WIDTH_LIMIT: Final = 100_000
CHUNK: Final = 8 << 20

# expat knows utf-8 alone by that name, and takes utf8 for an encoding of one byte a character.
_UTF8 = re.compile(rb"(\xef\xbb\xbf)?\s*<\?xml[^>]*encoding=[\"']utf8[\"']", re.IGNORECASE)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class _Unsafe(UserError):
    """The document declares a type, or is too deep."""


class _Chunks(BytesIO):
    """Bytes in large pieces: a long value is looked through anew with each piece that it goes on in."""

    def read(self, size: int | None = -1) -> bytes:
        """The next piece, whatever size was asked for."""
        return super().read(max(size or 0, CHUNK))


def parse_xml(content: bytes, name: str) -> Element:
    """The root of a document; `name` is what the file is called in messages.

    Raises:
        UserError: it is not well-formed, declares a document type, or is too deep.
    """
    with _refusing(name):
        # Nothing is left that could expand once it was looked through.
        return fromstring(content, _looked_through(content))


def parse_flat(content: bytes, name: str) -> Iterator[Element]:
    """The root of a long and shallow document, without what it holds, then each of its children in turn.

    Raises:
        UserError: as for `parse_xml`.
    """
    with _refusing(name):
        for begins, element, holders in _elements(content):
            if begins and not holders:
                yield element
            elif begins and len(holders) > 1 and len(holders[-1]) > WIDTH_LIMIT:
                raise _Unsafe(QT_TRANSLATE_NOOP("messages", "an element holds too many others"))
            elif not begins and len(holders) == 1:
                yield element
                holders[0].clear()


def parse_inside(content: bytes, name: str, holder: str) -> Iterator[Element]:
    """Each element inside of those that are called `holder`, without keeping it, and at last the root.

    Raises:
        UserError: as for `parse_xml`.
    """
    with _refusing(name):
        for begins, element, holders in _elements(content):
            if not begins and (not holders or holders[-1].tag == holder):
                yield element
                if holders:
                    holders[-1].clear()


def _elements(content: bytes) -> Iterator[tuple[bool, Element, list[Element]]]:
    """Each element where it begins (True), and where it ends, with those that hold it, the root first."""
    holders: list[Element] = []
    for event, element in iterparse(_Chunks(content), ("start", "end"), _looked_through(content)):
        if event == "start":
            yield True, element, holders
            holders.append(element)
        else:
            holders.pop()
            yield False, element, holders


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Tell with the file's name why it cannot be read."""
    try:
        yield
    except (_Unsafe, ExpatError, SyntaxError, ValueError, LookupError) as error:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is no XML that can be read: {reason}."),
            name=name,
            reason=error,
        ) from error


def without_forbidden(text: str) -> str:
    """The text without the characters that no XML may hold."""
    return _FORBIDDEN.sub("", text)


def _looked_through(content: bytes) -> XMLParser:
    """A parser for a document that was read once without keeping anything, and found safe."""
    encoding = "utf-8" if _UTF8.match(content) else None
    _look_through(content, encoding)
    return XMLParser(encoding=encoding)


def _look_through(content: bytes, encoding: str | None) -> None:
    """Read the document once without keeping anything, and stop where it is unsafe."""
    parser = ParserCreate(encoding)
    depth = 0

    def refuse(*_: object) -> None:
        raise _Unsafe(QT_TRANSLATE_NOOP("messages", "it declares a document type"))

    def enter(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > DEPTH_LIMIT:
            raise _Unsafe(QT_TRANSLATE_NOOP("messages", "it is nested too deeply"))

    def leave(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = enter
    parser.EndElementHandler = leave
    parser.Parse(content, True)
