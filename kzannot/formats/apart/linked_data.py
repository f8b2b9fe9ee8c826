"""What a page says of its article in JSON-LD (schema.org: NewsArticle and its kin)."""

import json
from collections.abc import Iterator
from typing import Any, Final

from lxml.html import HtmlElement

MOST: Final = 50
DEEPEST: Final = 6
"""How many objects of a page are looked at, and how deep."""

LIVE: Final = "LiveBlogPosting"


def linked_data(root: HtmlElement) -> dict[str, str]:
    """The fields that hold something: title, outlet, author, published, language, url, genre."""
    for script in root.xpath("//script[@type='application/ld+json']")[:MOST]:
        try:
            value = json.loads(script.text_content(), strict=False)
        except (ValueError, RecursionError):
            continue  # many pages hold broken ones; the others may be sound
        for found in _objects(value, 0):
            if _is_article(found):
                return {field: said for field, said in _fields(found).items() if said}
    return {}


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for each in value[:MOST]:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)


def _is_article(value: dict[str, Any]) -> bool:
    return any(kind.endswith(("Article", LIVE, "BlogPosting", "Report")) for kind in _kinds(value))


def _kinds(value: dict[str, Any]) -> list[str]:
    kinds = value.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _fields(value: dict[str, Any]) -> dict[str, str]:
    return {
        "title": _text(value.get("headline")),
        "outlet": _name(value.get("publisher")),
        "author": _name(value.get("author")),
        "published": _text(value.get("datePublished")),
        "language": _text(value.get("inLanguage")),
        "url": _text(value.get("url")) or _text(value.get("mainEntityOfPage")),
        "genre": "live_ticker" if LIVE in _kinds(value) else "",
    }


def _text(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("@id")
    return value.strip() if isinstance(value, str) else ""


def _name(value: Any) -> str:
    """The names of a person, an organisation or a list of them."""
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value[:MOST])))
    if isinstance(value, dict):
        value = value.get("name")
        return _name(value) if isinstance(value, list) else _text(value)
    return _text(value)
