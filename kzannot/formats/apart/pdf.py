"""Prints (PDF): the lines of every page as pdfium finds them, put together to paragraphs.

A hyphen that only divides a word at the end of a line goes, one before a capital letter stays. Lines that
come again at the edges of many pages are furniture. A print that holds pictures of text alone has no text.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.extract import Extract, pieces_of
from kzannot.formats.sections import FURNITURE

MOST_PAGES = 1_000
MOST_CHARACTERS = 5_000_000
"""How long a print may be."""

PUT_TOGETHER = QT_TRANSLATE_NOOP(
    "messages", "Lines were put together to paragraphs and divided words joined. Look at them."
)

LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
SHORT = 0.75
"""Which share of the usual length a line has that ends a paragraph."""

INDENT = 8.0
"""How far the first line of a paragraph may be set in at least, in points."""

OFTEN = 3
"""On how many pages a line at the edge comes again that is furniture."""

_DIVIDED = "\u0002\ufffe\u00ad-\u2010"
_LINE = re.compile(r"[^\s][^\r\n\f\u2028\u2029]*")
_JOINED = re.compile("[\u0002\ufffe](?=(.))")
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; places and sizes in points, counted from the lower left corner."""

    text: str
    left: float
    bottom: float
    size: float
    blank_before: bool


@dataclass(frozen=True, slots=True)
class Layout:
    """How many characters a full line has, and how far lines are apart."""

    length: int
    gap: float


def read(name: str, content: bytes) -> Extract:
    """The text of a print.

    Raises:
        UserError: it is damaged, locked, too long, or holds no text.
    """
    try:
        document = pypdfium2.PdfDocument(content)
        pages = [list(_lines(document, number)) for number in range(_checked(name, len(document)))]
    except pypdfium2.PdfiumError as error:
        text = QT_TRANSLATE_NOOP("messages", "{name} cannot be read: it is locked, damaged or no PDF.")
        raise UserError(text, name=name) from error
    if not any(pages):
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} holds no text; it may be a scan. Read it by OCR first."),
            name=name,
        )
    return Extract(pieces_of(_blocks(pages)), notes=(PUT_TOGETHER,))


def _checked(name: str, pages: int) -> int:
    if pages > MOST_PAGES:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} has too many pages."), name=name)
    return pages


def _lines(document: pypdfium2.PdfDocument, number: int) -> Iterator[Line]:
    page = document[number]
    try:
        text = page.get_textpage()
        whole = text.get_text_range()
        end = 0
        for match in _LINE.finditer(whole[:MOST_CHARACTERS]):
            # pdfium counts in UTF-16, so that a place may be off behind an emoji: it only weighs a break.
            place = min(match.start(), text.count_chars() - 1)
            left, bottom, _, top = text.get_charbox(place, loose=True)
            blank_before = match.start() - end > len("\r\n\r\n") - 1
            end = match.end()
            yield Line(_spelled(match.group().strip()), left, bottom, top - bottom, blank_before)
        text.close()
    finally:
        page.close()


def _spelled(line: str) -> str:
    """The line with its ligatures spelled out and the words that pdfium joined over a line's end."""
    line = _JOINED.sub(lambda match: "" if match[1].islower() else "-", line)
    for ligature, letters in LIGATURES.items():
        line = line.replace(ligature, letters)
    return line


def _blocks(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[str, str]]:
    """The paragraphs; the furniture of a page stands behind the paragraph that it interrupts."""
    furniture = _repeated(pages)
    layout = _layout(pages)
    paragraph, waiting = "", list[str]()
    before: Line | None = None
    for page in pages:
        for line in page:
            if _shape(line.text) in furniture:
                waiting.append(line.text)
                continue
            if before and _ends(before, line, layout):
                yield paragraph, ""
                yield from ((text, FURNITURE) for text in waiting)
                paragraph, waiting = "", []
            paragraph = _joined(paragraph, line.text)
            before = line
    yield paragraph, ""
    yield from ((text, FURNITURE) for text in waiting)


def _ends(line: Line, following: Line, layout: Layout) -> bool:
    """Whether a paragraph ends between two lines."""
    if following.blank_before or abs(following.size - line.size) > 0.15 * line.size:
        return True
    gap = line.bottom - following.bottom
    is_below = 0 < gap < 6 * layout.gap
    if is_below and (gap > 1.3 * layout.gap or following.left - line.left > INDENT):
        return True
    # A sentence that ends where a column or page does says nothing; apart does less harm than together.
    if gap <= 0 and line.text.rstrip("\"'”“«»)")[-1:] in ".!?":
        return True
    return len(line.text) < SHORT * layout.length and line.text[-1:] not in _DIVIDED


def _layout(pages: Sequence[Sequence[Line]]) -> Layout:
    lengths = sorted(len(line.text) for page in pages for line in page)
    gaps = sorted(
        gap for page in pages for a, b in pairwise(page) if 0 < (gap := a.bottom - b.bottom) < 4 * a.size
    )
    return Layout(lengths[int(0.8 * (len(lengths) - 1))], gaps[len(gaps) // 4] if gaps else 0.0)


def _joined(paragraph: str, line: str) -> str:
    """The paragraph with one more line; a word that was divided is whole again."""
    if not paragraph:
        return line
    if paragraph[-1] not in _DIVIDED or not paragraph[-2:-1].isalpha():
        return f"{paragraph} {line}"
    if line[:1].islower():
        return paragraph[:-1] + line
    return f"{paragraph[:-1]}-{line}"


def _repeated(pages: Sequence[Sequence[Line]]) -> set[str]:
    """The shapes of lines that come again at the edges of pages; numbers of pages differ."""
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_shape(line.text) for line in (*page[:2], *page[-2:])})
    return {shape for shape, count in edges.items() if count >= OFTEN or shape.strip("0 -–/") == ""}


def _shape(line: str) -> str:
    return _DIGITS.sub("0", line)
