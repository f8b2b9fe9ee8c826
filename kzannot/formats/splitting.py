"""Files that hold many articles: a rule says where one ends, and each stretch between is read by itself.

A rule never drops a word but the lines that divide; the preview shows what comes out before anything is kept.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import PurePath

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.formats import archived, articles
from kzannot.formats.draft import Draft
from kzannot.formats.sections import ENTRY

FEWEST = 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A way to split: at lines that look like `pattern`, or at the entries of a ticker where there is none.

    A line that divides belongs to neither article, but with `keeps` to the one that it begins.
    """

    name: str
    title: str
    pattern: str = ""
    keeps: bool = False


RULES = (
    Rule(
        "export",
        QT_TRANSLATE_NOOP("messages", "Lines such as “Document 3 of 20”"),
        r"[^\S\n]*(?:(?:Document|Dokument|Article|Artikel)\s+)?\d{1,5}\s+(?:of|von|/)\s+\d{1,5}"
        r"(?:\s+(?:DOCUMENTS?|DOKUMENTEN?|ARTICLES?|ARTIKELN?))?[^\S\n]*",
    ),
    Rule(
        "ends",
        QT_TRANSLATE_NOOP("messages", "Lines “End of Document”"),
        r"[^\S\n]*(?:End of Document|Ende des Dokuments?)[^\S\n]*",
    ),
    Rule(
        "lines",
        QT_TRANSLATE_NOOP("messages", "Lines of dashes, stars or equals signs"),
        r"[^\S\n]*(?:-{5,}|={5,}|\*{5,}|_{5,})[^\S\n]*",
    ),
    Rule("headings", QT_TRANSLATE_NOOP("messages", "Headings marked with “# ”"), r"# \S[^\n]*", keeps=True),
    Rule("entries", QT_TRANSLATE_NOOP("messages", "The entries of a live ticker")),
)
"""The ways to split a file, the surest first."""

NOTHING = QT_TRANSLATE_NOOP("messages", "The rule finds no more than one article in {name}.")


def rule_called(name: str) -> Rule:
    """The rule of this name.

    Raises:
        Refused: there is none.
    """
    for rule in RULES:
        if rule.name == name:
            return rule
    rules = ", ".join(rule.name for rule in RULES)
    raise Refused(
        QT_TRANSLATE_NOOP("messages", "There is no rule {rule}; there are {rules}."), rule=name, rules=rules
    )


def parts(draft: Draft, rule: Rule) -> int:
    """How many articles the rule finds."""
    return len(list(_stretches(draft, rule)))


def proposed(draft: Draft) -> Rule | None:
    """The rule that exports of archives follow, where it finds several articles; a ticker stays whole."""
    return next((rule for rule in RULES[:2] if parts(draft, rule) >= FEWEST), None)


def split(draft: Draft, rule: Rule) -> list[Draft]:
    """The articles of a file, numbered.

    Raises:
        Refused: the rule finds no more than one.
        UserError: a stretch is no article.
    """
    stretches = list(_stretches(draft, rule))
    if len(stretches) < FEWEST:
        raise Refused(NOTHING, name=draft.source_name)
    stem = PurePath(draft.source_name).stem
    kept = {name: draft.metadata[name] for name in ("outlet", "language", "url") if name in draft.metadata}
    made = []
    for number, text in enumerate(stretches, start=1):
        one = articles.read_bytes(f"{stem}#{number}.txt", text.encode("utf-8", "replace"))
        made.append(archived.told(replace(one, metadata={**kept, **one.metadata})))
    return made


def _stretches(draft: Draft, rule: Rule) -> Iterator[str]:
    """The texts between the dividing lines that hold anything."""
    source = draft.source.replace("\r\n", "\n")
    if rule.pattern:
        dividing = re.compile(f"^(?:{rule.pattern})$", re.MULTILINE)
        found = [
            (match.start(), match.start() if rule.keeps else match.end())
            for match in dividing.finditer(source)
        ]
        borders = [(0, 0), *found, (len(source), len(source))]
        texts = [source[start:end] for (_, start), (end, _) in pairwise(borders)]
    else:
        texts = [draft.text[each.start : each.end] for each in draft.sections if each.kind == ENTRY]
    return (text for text in texts if any(map(str.isalnum, text)))
