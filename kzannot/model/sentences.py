"""Sentences: where they begin and end in a text.

The rules are those of German news: a point after an abbreviation ("z. B."), an initial, an ordinal or a day
("am 11. Februar", "die 45. Brigade") or inside a number or a time ("2.298", "7.00 Uhr") ends no sentence;
closing quotes and brackets belong to the sentence that they close; a line's end always ends one.
"""

import re

_END = re.compile(r"(?<![.!?…])[.!?…]+[\"'”“’‘»«›‹)\]]*(?=\s|$)|\n|$")
_LAST_TOKEN = re.compile(r"(?:^|[\s(\[\"„“»«'])(\S+)$")
_WORD = re.compile(r"\w[\w-]*")
_LETTERS = re.compile(r"\b[^\W\d_]\.\s?[^\W\d_]$")
_OPENS = re.compile(r"\s+[\"'„“‚»«›‹(\[]*([^\W_])")

_REACH = 40
"""How many characters before a point are looked at: more than any short form has."""

_SHORT_FORMS = """
abs art bzw ca co dr etc evtl gen ggf hrsg inkl ing jh jr med min mio mr mrd mrs ms nr prof rd sek sog sr st
std str tel usw vgl vs zzgl jan feb mär apr jun jul aug sep sept okt nov dez oct dec
"""

_OPENERS = """
aber alle als am an auch auf bei bis da damit dann das dass dem den der des die dies diese dieser doch dort
ein eine einem einen einer er es für hier ich ihm ihr ihre im in ist jedoch man mehr mit nach nicht noch nun
nur ob obwohl seine seit sie so sogar später um und unter viele vom von vor was weil wenn wer wie wir wo zu
zudem zuvor zwar although and as but he i in it she so that the then there they this we when while
"""

ABBREVIATIONS = frozenset(_SHORT_FORMS.split())
"""What a point follows without ending a sentence, in small letters."""

ENDING_ABBREVIATIONS = frozenset(("co", "etc", "jr", "usw"))
"""Those of them that end a sentence before a capital, for they often stand last."""

SENTENCE_OPENERS = frozenset(_OPENERS.split())
"""Words that begin a sentence rather than name what an ordinal counts."""


def sentences(text: str) -> list[tuple[int, int]]:
    """Start and end of every sentence, in order, without white space at either edge."""
    found: list[tuple[int, int]] = []
    begin = seen = 0
    worded = False
    for match in _END.finditer(text):
        worded = worded or _WORD.search(text, seen, match.end()) is not None
        seen = match.end()
        at_line_end = match.group() in ("", "\n")
        if at_line_end or (worded and _ends(text, begin, match)):
            if trimmed := _trimmed(text, begin, seen):
                found.append(trimmed)
            begin = seen
            worded = False
    return found


def _ends(text: str, begin: int, match: re.Match[str]) -> bool:
    """True when a mark such as a point ends the sentence that began at `begin`."""
    opening = _OPENS.match(text, match.end())
    if text[match.start() - 1] in "([":
        return False
    if opening is None:
        return True
    if "\n" in text[match.end() : opening.start(1)]:
        return True
    follower = _word_at(text, opening.start(1))
    if follower[0].islower():
        return False
    before = text[max(begin, match.start() - _REACH) : match.start()]
    return match.group() != "." or not _point_continues(before, follower)


def _point_continues(before: str, follower: str) -> bool:
    """True when the point behind this end of a sentence belongs to a short form or an ordinal."""
    token = _LAST_TOKEN.search(before)
    last = token.group(1).lower() if token else ""
    opens = follower.lower() in SENTENCE_OPENERS
    if last.isdigit():
        return last == before.strip() or (len(last) <= 3 and not opens)
    if _LETTERS.search(before):
        return True
    piece = last.rpartition(".")[2]
    if piece in ENDING_ABBREVIATIONS:
        return False
    return piece in ABBREVIATIONS or (len(piece) == 1 and piece.isalpha() and not opens)


def _word_at(text: str, start: int) -> str:
    match = _WORD.match(text, start)
    return match.group() if match else text[start]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    stretch = text[start:end]
    left = len(stretch) - len(stretch.lstrip())
    right = len(stretch.rstrip())
    return (start + left, start + right) if left < right else None
