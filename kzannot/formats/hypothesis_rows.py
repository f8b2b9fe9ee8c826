"""Annotations of Hypothesis, as its API and its own export give them, as Web Annotations.

Tags are what a reader of the page called a passage, and `text` is the comment. Pages are not in the file, and
positions count in the page as the browser showed it, so that the words and what stands around them decide.
"""

from collections.abc import Iterator
from typing import Any, Final

from kzannot.formats.shapes import a_list, a_text, an_object, texts

ROWS: Final = "rows"
EXPORTED: Final = "annotations"
_ACCOUNT: Final = "acct:"


def rows_of(root: Any) -> list[Any] | None:
    """The annotations of an answer of the API, of an export, or of a list or line of them; None in others."""
    if isinstance(root, dict) and ROWS in root:
        return a_list(root[ROWS], ROWS)
    if isinstance(root, dict) and "client_version" in root and EXPORTED in root:
        return a_list(root[EXPORTED], EXPORTED)
    listed = root if isinstance(root, list) else [root]
    return listed if listed and all(map(_is_row, listed)) else None


def as_web_annotations(rows: list[Any], first: int) -> dict[str, Any]:
    """The rows with the pages that they are about; `first` is the number of the first in messages."""
    pages: dict[str, dict[str, Any]] = {}
    items = []
    for number, each in enumerate(rows, start=first):
        row = an_object(each, f"annotation {number}")
        place = f"annotation {number}"
        address = a_text(row.get("uri"), f"{place}.uri")
        pages.setdefault(address, {"id": address, "url": address, **_title(row, place)})
        user = a_text(row.get("user"), f"{place}.user").removeprefix(_ACCOUNT)
        items.append(
            {
                "type": "Annotation",
                "creator": {"type": "Person", "name": user},
                "body": list(_bodies(row, place)),
                "target": row.get("target") or [],
            }
        )
    return {"type": "AnnotationCollection", "articles": list(pages.values()), "items": items}


def _is_row(value: Any) -> bool:
    return isinstance(value, dict) and "type" not in value and {"user", "uri", "target"} <= value.keys()


def _title(row: dict[str, Any], place: str) -> dict[str, str]:
    document = row.get("document")
    titles = texts(document.get("title"), f"{place}.document") if isinstance(document, dict) else ()
    return {"title": titles[0]} if titles and titles[0] else {}


def _bodies(row: dict[str, Any], place: str) -> Iterator[dict[str, str]]:
    for tag in texts(row.get("tags"), f"{place}.tags"):
        yield {"purpose": "tagging", "value": tag}
    if comment := a_text(row.get("text"), f"{place}.text"):
        yield {"purpose": "commenting", "value": comment}
