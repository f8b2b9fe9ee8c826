"""What a page's short lines are by their looks: headings, captions, bylines, datelines, furniture.

Each rule is a table or one pattern, and holds for any outlet. None of them is sure; the preview of an
import lets a person change what they say.
"""

import re
from functools import cache

from kzannot.formats.dates import date_line
from kzannot.formats.outlets import agencies

LONGEST_TITLE = 160
LONGEST_HEADING = 120
LONGEST_LEAD = 350
LONGEST_CAPTION = 400
"""In characters."""

FURNITURE = re.compile(
    r"(?:Karte|Grafik|Infografik|Tabelle|Map|Chart): \S.{0,60}"
    r"|(?:Mehr (?:zum Thema|dazu|lesen)|Lesen Sie (?:auch|hier|mehr)|Siehe auch|Weitere Artikel)\b.*"
    r"|(?:Read (?:more|also)|Related)\b.*"
    r"|Über dieses Thema berichtete .*"
    r"|(?:https?://|www\.)\S+"
    r"|(?:Anzeige|Werbung|Advertisement|Drucken|Teilen|Share|Startseite|Kommentare)",
    re.DOTALL,
)
"""What stands on a page but is no part of the article: pointers to maps, articles, broadcasts; addresses."""

TAIL = re.compile(
    r"(?:Links?|Tags?|Schlagworte|Schlagwörter|Stichworte|Artikel zum Thema|Mehr zum Thema|Weitere Artikel"
    r"|Lesen Sie auch|Themen|Kommentare|Related(?: articles| stories)?|See also|Read more|Comments):?",
    re.IGNORECASE,
)
"""Headings behind which a page has nothing but furniture."""

_SENTENCE_END = re.compile(r"[.!?:;,…]")
_STATEMENT_END = re.compile(r"[.:;,…]")
_NAME = r"(?:von|van|de|der|und|and|[A-ZÄÖÜ][\w.'’-]*)"
_BYLINE = re.compile(rf"(?:Von|By|Text:) (?P<author>{_NAME}(?:,? {_NAME}){{1,7}})")
_CREDIT = re.compile(
    r".*(?:\|\s*(?P<bar>[^|]{2,40})|©\s?(?P<sign>[^.]{2,60})"
    r"|(?:Foto|Bild|Photo|Picture|Image|Grafik|Quelle|Credit)s?:\s?(?P<named>[^.]{2,60})\)?)",
    re.DOTALL,
)
_LABEL = re.compile(r"(?:Bild|Foto|Photo|Picture|Image)s?(?: oben| unten)?: ")
_SITE = re.compile(r"(?P<site>[\w-]+(?:\.[\w-]+)+) +(?:--|[|–—]) +(?=\S)")
_ANY_DATELINE = re.compile(r"[^\W\d_][\w .-]{1,40} \((?P<agencies>[\w.-]{2,12}(?:/[\w.-]{2,12})*)\) ?[-–—|] ")
_SIGN_OFF = re.compile(r"\b(?:live-?)?(?:ticker|blog)\b", re.IGNORECASE)


def looks_like_title(text: str) -> bool:
    """True for a short line that is no statement; a title may ask or cry."""
    return len(text) <= LONGEST_TITLE and _stands_alone(text) and not _ends_by(text, _STATEMENT_END)


def looks_like_heading(text: str) -> bool:
    """True for a short line without a sentence's end."""
    return len(text) <= LONGEST_HEADING and _stands_alone(text) and not _ends_by(text, _SENTENCE_END)


def looks_like_lead(text: str) -> bool:
    """True for a few sentences, too short for a paragraph that is followed by others."""
    return len(text) <= LONGEST_LEAD and _ends_by(text, _SENTENCE_END) and not dateline_agency(text)


def is_furniture(text: str) -> bool:
    """True for a line that is no part of the article wherever it stands, such as a date on its own."""
    return bool(FURNITURE.fullmatch(text.strip())) or date_line(text) is not None


def opens_tail(text: str) -> bool:
    """True for a heading behind which only furniture comes."""
    return bool(TAIL.fullmatch(text.strip()))


def is_caption(text: str) -> bool:
    """True for what stands below a picture: it is labelled so, or bears a credit."""
    if len(text) > LONGEST_CAPTION or dateline_agency(text):
        return False
    return bool(_LABEL.match(text) or _CREDIT.fullmatch(text) or _leading_credit().match(text))


def caption_agency(text: str) -> str:
    """The agency that a caption's credit names; empty where it names none of the list."""
    credit = _CREDIT.fullmatch(text)
    named = credit and next(filter(None, credit.groups()), "")
    if named and (match := re.search(rf"\b(?:{_agency_pattern()})\b", named, re.IGNORECASE)):
        return match.group()
    leading = _leading_credit().match(text)
    return leading["agency"] if leading else ""


def author_of(text: str) -> str:
    """Who wrote the article, when the line is a byline; else empty."""
    match = _BYLINE.fullmatch(text.strip())
    return match["author"] if match else ""


def dateline_agency(text: str) -> str:
    """The agencies that a dateline names (`Berlin dpa/afp | …`, `Berlin (dpa) - …`); else empty."""
    match = _dateline().match(text) or _ANY_DATELINE.match(text)
    return match["agencies"] if match else ""


def signed_agency(text: str) -> str:
    """The agencies in brackets at the end of a text (`… (dpa/AFP)`); else empty."""
    match = _signature().search(text[-60:])
    return match["agencies"] if match else ""


def site_before(text: str) -> tuple[str, int]:
    """The site that a page's title begins with (`taz.de -- …`), and how many characters to leave out."""
    match = _SITE.match(text)
    return (match["site"], match.end()) if match else ("", 0)


def names_a_ticker(text: str) -> bool:
    """True where a text speaks of a live ticker or blog."""
    return bool(_SIGN_OFF.search(text))


def _stands_alone(text: str) -> bool:
    """True when the text has letters, and does not end one sentence to begin another."""
    return any(map(str.isalpha, text)) and not re.search(r"[^\W\d_]{3}[.!?] +[A-ZÄÖÜ]", text)


def _ends_by(text: str, ending: re.Pattern[str]) -> bool:
    """True when one of the marks behind the last word ends a sentence."""
    last = next((i for i in range(len(text), 0, -1) if text[i - 1].isalnum()), 0)
    return bool(ending.search(text, last))


@cache
def _agency_pattern() -> str:
    return "|".join(map(re.escape, agencies()))


@cache
def _leading_credit() -> re.Pattern[str]:
    """A photographer and an agency before the words of a caption: `Ada Byron/REUTERS The bridge …`."""
    return re.compile(rf"[^\W\d_][^/.,\n]{{2,40}}/ ?(?P<agency>{_agency_pattern()})\b", re.IGNORECASE)


@cache
def _dateline() -> re.Pattern[str]:
    one = rf"(?:{_agency_pattern()})"
    return re.compile(
        rf"[^\W\d_][\w .-]{{1,40}}?,? \(?(?P<agencies>{one}(?:\s?/\s?{one})*)\)?\s*[-–—|]\s", re.IGNORECASE
    )


@cache
def _signature() -> re.Pattern[str]:
    one = rf"(?:{_agency_pattern()})"
    return re.compile(rf"\((?P<agencies>{one}(?:\s?[/,]\s?{one})*)\)\s*$", re.IGNORECASE)
