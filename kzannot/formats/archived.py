"""Articles as press archives hand them out: lines that say outlet, date and author around the text.

An archive such as LexisNexis, Factiva or GENIOS writes `BYLINE: …`, `Länge: 312 Wörter` or a notice of
copyright beside each article, and outlet and date on lines of their own above or below its title. These lines
tell of the article and are furniture of it. A file that has no such lines is left as it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kzannot.formats.dates import date_line, published
from kzannot.formats.draft import Draft, DraftSection
from kzannot.formats.outlets import outlet_of
from kzannot.formats.sections import ENTRY, FURNITURE, TITLE

FIELDS: Final = {
    "author": ("byline", "autor", "autorin", "autoren", "author", "authors", "von", "verfasser"),
    "outlet": ("publication", "publikation", "quelle", "source", "zeitung", "newspaper", "medium"),
    "published": ("date", "datum", "publication date", "erscheinungsdatum"),
    "title": ("headline", "title", "titel", "überschrift", "schlagzeile"),
    "url": ("url",),
    "": (
        "length", "länge", "section", "rubrik", "ressort", "load-date", "ladedatum", "publication-type",
        "publikationstyp", "language", "sprache", "page", "seite", "seiten", "ausgabe", "edition", "subject",
        "thema", "word count", "wörter", "anzahl wörter", "journal code", "document-type", "dokumenttyp",
        "dokumentnummer",
    ),
}  # fmt: skip
"""The labels of lines by the field that they tell; under no name those that tell none of ours."""

SURE: Final = (
    "length",
    "länge",
    "load-date",
    "ladedatum",
    "publication-type",
    "publikationstyp",
    "word count",
    "wörter",
    "dokumentnummer",
    "wc",
)
"""Labels that no article has of its own."""

CODES: Final = {
    "hd": "title", "by": "author", "pd": "published", "sn": "outlet",
    **dict.fromkeys(
        (
            "se", "cr", "wc", "et", "sc", "ed", "pg", "vol", "la", "cy", "lp", "td", "ct", "rf", "co", "in",
            "ns", "re", "ipc", "ipd", "pub", "an",
        ),
        "",
    ),
}  # fmt: skip
"""What Factiva calls the same, in two or three capitals before the line."""

HEAD: Final = 4
"""Among how many lines without a label the date of an archive stands."""

LONGEST_NAME: Final = 60

_LABELS: Final = {label: field for field, labels in FIELDS.items() for label in labels} | CODES
_CODED = re.compile(rf"(?P<label>{'|'.join(CODES).upper()})(?: {{2,}}(?P<value>\S.*)|)", re.DOTALL)
_IN_PRINT = re.compile(r"(?P<outlet>\S.{1,60}?) (?:vom|v\.) (?P<published>\d{1,2}\.\d{1,2}\.\d{4}),? .*")
"""How GENIOS tells the outlet and its day, with number and page."""

_LABELLED = re.compile(r"(?P<label>[^\W\d_][\w -]{1,22}):\s*(?P<value>\S.*)", re.DOTALL)
_NOTICE = re.compile(
    r"(?:copyright|©|\(c\))\s.*|(?:alle rechte vorbehalten|all rights reserved)\b.*"
    r"|body|volltext|end of document|ende des dokuments",
    re.IGNORECASE | re.DOTALL,
)
_WEEKDAY_BEHIND = re.compile(r",?\s+(?:\w+tag|\w+day|mittwoch|sonnabend)$", re.IGNORECASE)


def told(draft: Draft) -> Draft:
    """The draft with what the lines of an archive say of it, which become furniture."""
    labels = {place: found for place, found in enumerate(map(_labelled, _texts(draft))) if found}
    if not any(label in SURE for label, _ in labels.values()):
        return draft
    texts = list(_texts(draft))
    said = {_LABELS[label]: value for label, value in reversed(labels.values()) if _LABELS[label]}
    bare = [place for place, text in enumerate(texts) if place not in labels and not _is_notice(text)]
    bare = [place for place in bare if draft.sections[place].kind != ENTRY]
    above = _above(texts, bare, said)
    bare = [place for place in bare if place not in above]
    title = said.pop("title", "") or (texts[bare[0]] if bare else draft.title)
    return replace(
        draft,
        title=title,
        sections=tuple(_sections(draft.sections, texts, bare, title)),
        metadata={**draft.metadata, **_fields(said)},
    )


def _texts(draft: Draft) -> Iterator[str]:
    return (draft.text[each.start : each.end].strip() for each in draft.sections)


def _labelled(text: str) -> tuple[str, str] | None:
    """The label that a line begins with, and what it says; None where it is no line of an archive."""
    match = _CODED.fullmatch(text) or _LABELLED.fullmatch(text)
    label = match["label"].strip().lower() if match else ""
    return (label, (match["value"] or "").strip()) if match and label in _LABELS else None


def _is_notice(text: str) -> bool:
    return bool(_NOTICE.fullmatch(text) or _IN_PRINT.fullmatch(text))


def _above(texts: Sequence[str], bare: Sequence[int], said: dict[str, str]) -> set[int]:
    """The lines of outlet and date that have no label, whose words are added to what is said."""
    for number, place in enumerate(bare[:HEAD]):
        when = _WEEKDAY_BEHIND.sub("", texts[place])
        if not date_line(when):
            continue
        said.setdefault("published", when)
        before = bare[number - 1] if number else place
        if before == place or len(texts[before]) > LONGEST_NAME:
            return {place}
        said.setdefault("outlet", texts[before])
        return {before, place}
    return set()


def _sections(
    sections: Sequence[DraftSection], texts: Sequence[str], bare: Sequence[int], title: str
) -> Iterator[DraftSection]:
    """The sections with the first line that is no furniture as title, where that is what it says."""
    own = set(bare)
    for place, section in enumerate(sections):
        if section.kind == ENTRY:
            yield section
        elif place not in own:
            yield replace(section, kind=FURNITURE)
        elif place == bare[0] and texts[place] == title:
            yield replace(section, kind=TITLE)
        else:
            yield section


def _fields(said: dict[str, str]) -> dict[str, str]:
    """What is said, as the fields of an article."""
    if issue := _IN_PRINT.fullmatch(said.get("outlet", "")):
        said = {"published": issue["published"]} | said | {"outlet": issue["outlet"]}
    fields = {name: value for name, value in said.items() if name != "published" and value}
    if outlet := fields.get("outlet"):
        fields["outlet"] = outlet_of([], [outlet]) or outlet
    when = said.get("published", "")
    line, typed = date_line(when), published(when)
    if line or typed:
        fields["published"], fields["precision"] = (line.when, line.precision) if line else typed or ("", "")
    return fields
