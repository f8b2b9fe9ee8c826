"""Pages of HTML: the article of a page by trafilatura, what the page says of itself by its own metadata.

JSON-LD of the page is believed before what trafilatura finds. Where no article is found, all text of the page
is read and told so; a person may also ask for that. Dates keep the clock that the page was written by.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import trafilatura
from lxml.html import HtmlElement

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.decoded import decoded
from kzannot.formats.apart.extract import Extract, Piece, pieces_of, plain
from kzannot.formats.apart.linked_data import linked_data
from kzannot.formats.apart.pages import all_text, parsed
from kzannot.formats.dates import published
from kzannot.formats.sections import CAPTION, HEADING, LEAD, PARAGRAPH, TITLE

SIZE_LIMIT: Final = 8 * 2**20
_HEAD: Final = 2000
FEWEST_WORDS: Final = 15
"""How large a page may be, in characters; below how many words what was found is no article."""

WHOLE = QT_TRANSLATE_NOOP("messages", "No article was found on the page, so all its text was read.")
SUGGESTED = QT_TRANSLATE_NOOP(
    "messages", "Body, date and author were found by rules of thumb. Look at them before you import."
)

_KINDS = {"head": HEADING, "quote": PARAGRAPH, "item": PARAGRAPH, "cell": PARAGRAPH, "figure": CAPTION}
_HOLDING = ("list", "table", "row")
_PUBLISHED = (
    "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='date']/@content"
    " | //time[@itemprop='datePublished' or @pubdate]/@datetime"
)
"""Where a page says when it was published, to the minute where trafilatura tells the day."""

_SAVED = re.compile(r"<!--\s*(?:saved from url=\(\d+\)|Page saved with SingleFile\s+url:\s*)(\S+)")
"""What browsers write before a page that they save."""

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d)?")


def read(name: str, content: bytes, whole: bool = False) -> Extract:
    """The article of a page, or all text of it.

    Raises:
        UserError: the page is too long, or holds no text.
    """
    source = decoded(name, content)
    if len(source) > SIZE_LIMIT:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "{name} is too long: a page may have {limit} million characters."),
            name=name,
            limit=SIZE_LIMIT // 2**20,
        )
    root = parsed(name, source)
    said = linked_data(root)
    found: Any = trafilatura.bare_extraction(
        root, with_metadata=True, include_comments=False, favor_recall=True
    )
    told: dict[str, Any] = found.as_dict() if found is not None else {}
    # trafilatura prunes the tree that it is given.
    root = parsed(name, source)
    saved = _SAVED.search(source[:_HEAD])
    metadata = _metadata(root, {"url": saved[1]} | said if saved else said, told)
    body = () if whole or found is None else pieces_of(_blocks(found.body))
    if sum(len(piece.text.split()) for piece in body) < FEWEST_WORDS:
        notes = () if whole else (WHOLE,)
        return Extract(all_text(root), metadata, notes)
    return Extract((*_head(root, metadata.get("title", ""), body), *body), metadata, (SUGGESTED,))


def _metadata(root: HtmlElement, said: dict[str, str], told: dict[str, Any]) -> dict[str, str]:
    """What the page says of itself; what it says in JSON-LD is believed first."""
    language = (root.get("lang") or "")[:2].lower()
    dates = (said.get("published", ""), *map(str, root.xpath(_PUBLISHED)), str(told.get("date") or ""))
    when = next(filter(any, map(_moment, dates)), ("", ""))
    values = {
        "title": said.get("title") or told.get("title") or "",
        "outlet": said.get("outlet") or told.get("sitename") or "",
        "author": said.get("author") or told.get("author") or "",
        "url": told.get("url") or said.get("url") or "",
        "language": language or said.get("language", "")[:2].lower(),
        "genre": said.get("genre", ""),
        "published": when[0],
        "precision": when[1],
    }
    return {field: plain(str(value)) for field, value in values.items() if value}


def _moment(text: str) -> tuple[str, str]:
    match = _DATE.match(text)
    return (published(match.group()) if match else None) or ("", "")


def _head(root: HtmlElement, title: str, body: tuple[Piece, ...]) -> Iterator[Piece]:
    """The title and the lead of a page, which trafilatura takes for metadata, where the body lacks them."""
    headline = next((plain(each.text_content()) for each in root.iter("h1") if each.text_content()), "")
    shown = headline or plain(title)
    if shown and shown not in (piece.text for piece in body[:2]):
        yield Piece(shown, TITLE)
    texts = {piece.text for piece in body}
    described = root.xpath("string(//meta[@property='og:description']/@content)")
    lead = plain(str(described))
    if any(plain(each.text_content()) == lead for each in root.iter("p")) and lead not in texts:
        yield Piece(lead, LEAD)


def _blocks(body: Any) -> Iterator[tuple[str, str]]:
    """The blocks of what trafilatura found; those that hold blocks are looked into."""
    for element in body:
        if element.tag in _HOLDING or (element.tag == "quote" and element.find("p") is not None):
            yield from _blocks(element)
        else:
            is_title = element.tag == "head" and element.get("rend") == "h1"
            yield "".join(element.itertext()), TITLE if is_title else _KINDS.get(element.tag, "")
