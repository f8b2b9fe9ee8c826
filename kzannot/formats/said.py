"""What a page says of itself: outlet, date, author, agency, genre, address, language.

Only what stands there; nothing is concluded from what the article is about.
"""

import re
from collections.abc import Iterable, Sequence

from kzannot.formats.dates import date_line
from kzannot.formats.language import language_of
from kzannot.formats.outlets import outlet_of
from kzannot.formats.page import author_of, caption_agency, dateline_agency, signed_agency
from kzannot.formats.sections import CAPTION, FURNITURE, LEAD, PARAGRAPH, TITLE, Part
from kzannot.formats.ticker import days_of

LIVE_TICKER = "live_ticker"

_ADDRESS = re.compile(r"https?://\S+")


def metadata_of(parts: Sequence[Part], site: str, name: str, month: str, ticker: bool) -> dict[str, str]:
    """The fields of the metadata that hold something.

    Args:
        parts: the page.
        site: the site that stood before its title.
        name: the name of the file.
        month: the month that a crawl wrote before the page.
        ticker: the page is a live ticker.
    """
    published, precision = _published(parts, month, ticker)
    said = {
        "outlet": outlet_of([site], _texts(parts, TITLE, LEAD, CAPTION), _texts(parts, FURNITURE), [name]),
        "published": published,
        "precision": precision,
        "author": next(filter(None, map(author_of, _texts(parts, FURNITURE))), ""),
        "agency": text_agency(parts) or picture_agency(parts),
        "genre": LIVE_TICKER if ticker else "",
        "url": next(filter(_ADDRESS.fullmatch, _texts(parts, FURNITURE)), ""),
        "language": language_of(" ".join(_texts(parts, LEAD, PARAGRAPH))),
    }
    return {field: value for field, value in said.items() if value}


def text_agency(parts: Sequence[Part]) -> str:
    """The agencies of the dateline, or of the brackets that the text ends with."""
    body = _texts(parts, LEAD, PARAGRAPH)
    return next(filter(None, map(dateline_agency, body[:2])), "") or (signed_agency(body[-1]) if body else "")


def picture_agency(parts: Sequence[Part]) -> str:
    """The agency that the first caption with a credit names."""
    return next(filter(None, map(caption_agency, _texts(parts, CAPTION))), "")


def _published(parts: Sequence[Part], month: str, ticker: bool) -> tuple[str, str]:
    """When the page was published, and how exactly that is known: a ticker over several days is a range."""
    if ticker and (days := days_of(parts)):
        return (days[0], "day") if len(days) == 1 else (f"{days[0]}/{days[-1]}", "range")
    lines = [line for text in _texts(parts, FURNITURE) if (line := date_line(text))]
    if lines:
        best = next((line for line in lines if line.labelled), lines[0])
        return best.when, best.precision
    return (month, "month") if month else ("", "")


def _texts(parts: Iterable[Part], *kinds: str) -> list[str]:
    return [part.text.strip() for part in parts if part.kind in kinds]
