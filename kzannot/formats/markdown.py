"""Markdown: which characters are marks and no text, and what the lines in front say of the article.

Notes apps and static sites put `title: …` and the like between two lines `---` before the text. Marks of
links, pictures, emphasis and underlined headings are cut; what they mark stays word for word.
"""

import re
from collections.abc import Iterator
from typing import Final

from kzannot.formats.dates import published
from kzannot.formats.outlets import outlet_of

SUFFIXES: Final = (".md",)

FIELDS: Final = {
    "title": ("title", "titel", "headline"),
    "author": ("author", "authors", "autor", "byline"),
    "published": ("date", "datum", "published", "pubdate"),
    "outlet": ("publication", "outlet", "medium", "site", "publisher"),
    "url": ("url", "source", "link"),
    "language": ("lang", "language"),
}
"""What the lines in front are called, by the field that they tell."""

# Every line in front tells something or goes on with it; a text between two rules is a text.
_FRONT = re.compile(
    r"\ufeff?---[ \t]*\r?\n((?:(?:[\w\"'-]+:(?=\s)|[ \t#]|-[ \t]|(?=\r?\n))[^\n]*\n)*?)"
    r"(?:---|\.\.\.)[ \t]*(?:\r?\n|$)",
)
_LINE = re.compile(r"^([A-Za-z][\w-]*):[ \t]*(\S.*?)[ \t]*\r?$", re.MULTILINE)
_CALLED: Final = {name: field for field, names in FIELDS.items() for name in names}

_PICTURE = re.compile(r"!\[[^\[\]\n]*\]\([^()\s]*(?: \"[^\"\n]*\")?\)")
_LINK = re.compile(r"(?<!!)(\[)[^\[\]\n]+(\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?: \"[^\"\n]*\")?\))")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=\S)[^*\n]+?(?<=\S)(\1)(?![\w*])")
_UNDERLINE = re.compile(r"^(?:=+|-{3,}|\*{3,}|_{3,})[ \t]*(?=\r?$)", re.MULTILINE)


def front_of(source: str) -> tuple[int, dict[str, str]]:
    """How long the lines in front are, and the fields of an article that they tell."""
    front = _FRONT.match(source)
    if front is None:
        return 0, {}
    told: dict[str, str] = {}
    for name, value in _LINE.findall(front[1]):
        if name.lower() in _CALLED:
            told.setdefault(_CALLED[name.lower()], value.strip("[]").replace('"', "").strip("' "))
    when = published(re.split(r"[+Z]|\.\d", told.pop("published", ""))[0][:16])
    if when:
        told["published"], told["precision"] = when
    if "outlet" in told:
        told["outlet"] = outlet_of([], [told["outlet"]]) or told["outlet"]
    return front.end(), {field: value for field, value in told.items() if value}


def marks_in(source: str) -> Iterator[tuple[int, int]]:
    """The stretches of a source that are marks."""
    for pattern in (_PICTURE, _UNDERLINE):
        yield from (found.span() for found in pattern.finditer(source))
    for pattern in (_LINK, _EMPHASIS):
        for found in pattern.finditer(source):
            yield found.span(1)
            yield found.span(2)
