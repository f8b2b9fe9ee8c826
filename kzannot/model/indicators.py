"""This module is about indicator words: where a text has words that often, but not always, show a frame.

A word of the codebook stands for its inflected forms, too (`Bandit` for `Banditen`), in small letters and
capitals alike; `*` stands for the rest of a word. Nothing is coded by them: they only lead the eye.
"""

import re
from collections.abc import Iterable

ENDINGS = ("", "e", "n", "s", "en", "er", "es", "em", "ern", "ens", "in", "innen")
"""What may follow an indicator word within the same word."""

_WORD = re.compile(r"\w+")


def indicator_places(text: str, indicators: Iterable[str]) -> list[tuple[int, int]]:
    """Where indicator words stand, in text order, without overlap; starts and ends in code points."""
    plain, patterns = set(), []
    for indicator in indicators:
        if _WORD.fullmatch(indicator):
            plain.add(indicator.casefold())
        elif indicator.replace("*", "").strip():
            patterns.append(_pattern(indicator))
    found = [match.span() for match in _WORD.finditer(text) if plain and _is_form(match.group(), plain)]
    for pattern in patterns:
        found += [match.span() for match in pattern.finditer(text)]
    return _merged(sorted(found))


def _is_form(word: str, plain: set[str]) -> bool:
    """Whether a word is an indicator, or one with an ending."""
    folded = word.casefold()
    return any(folded.removesuffix(end) in plain for end in ENDINGS if folded.endswith(end))


def _pattern(indicator: str) -> re.Pattern[str]:
    """What several words, or a word with `*`, stand for; any white space divides them."""
    endings = f"(?:{'|'.join(ENDINGS[1:])})?"
    words = [
        re.escape(word).replace(r"\*", r"\w*") + ("" if word.endswith("*") else endings)
        for word in indicator.split()
    ]
    between = r"\s+".join(words)
    return re.compile(rf"(?<!\w){between}(?!\w)", re.IGNORECASE)


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in places:
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
