"""All the text of a page of HTML, block by block: what is read where nobody knows what of it is the article.

The tree is walked without recursion, so that its depth does not matter.
"""

from collections.abc import Iterator
from typing import Any, Final

from lxml import etree, html

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.formats.apart.extract import Piece, pieces_of
from kzannot.formats.sections import CAPTION, HEADING, TITLE

KINDS: Final = {
    "h1": TITLE,
    **dict.fromkeys(("h2", "h3", "h4", "h5", "h6"), HEADING),
    "figcaption": CAPTION,
}
"""What an element says of its text."""

SILENT: Final = (
    "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea",
)  # fmt: skip
INLINE: Final = {
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "label",
    "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip


def parsed(name: str, source: str) -> html.HtmlElement:
    """The root of a page.

    Raises:
        UserError: there is nothing in it.
    """
    # An encoding that the page declares was heeded before; as bytes it cannot be contradicted.
    parser = html.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True)
    try:
        root = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise UserError(QT_TRANSLATE_NOOP("messages", "{name} is empty."), name=name) from error
    assert isinstance(root, html.HtmlElement), "HTML has elements of HTML"
    return root


def walked(root: html.HtmlElement) -> Iterator[tuple[str, Any]]:
    """The elements of a page as they start and end."""
    walk: Any = etree.iterwalk(root, events=("start", "end"))
    yield from walk


def all_text(root: html.HtmlElement) -> tuple[Piece, ...]:
    """Every block of text of a page, in its order."""
    return pieces_of(_blocks(root))


def _blocks(root: html.HtmlElement) -> Iterator[tuple[str, str]]:
    texts: list[str] = []
    kinds = [""]
    silent = 0
    for event, element in walked(root):
        tag = element.tag if isinstance(element.tag, str) else ""
        starts = event == "start"
        if tag and tag not in INLINE:
            yield "".join(texts), kinds[-1]
            texts.clear()
            kinds.append(KINDS.get(tag, kinds[-1])) if starts else kinds.pop()
        silent += (1 if starts else -1) if tag in SILENT else 0
        text = element.text if starts else element.tail
        if text and not silent:
            texts.append(text)
    yield "".join(texts), ""
