"""This module is about which texts a few typed letters mean, and which of them first.

The order can be foretold: what begins with the letters comes first, then what has a word that begins with
them, then what has them anywhere, then what has them in their order with others between. Within each, the
order is that of the table. Several words may stand in any order; each has to be found.
"""

from collections.abc import Iterable, Sequence
from enum import IntEnum


class Fit(IntEnum):
    """How well typed letters fit a text; the smaller, the better."""

    BEGINS = 0
    WORD_BEGINS = 1
    HOLDS = 2
    SCATTERED = 3


def fit(typed: str, text: str) -> Fit | None:
    """How well a text fits what was typed, both in small letters; None where it does not."""
    if text.startswith(typed):
        return Fit.BEGINS
    fits = [_word_fit(word, text) for word in typed.split()]
    return max((found for found in fits if found is not None), default=None) if None not in fits else None


def best_fit(typed: str, texts: Iterable[str]) -> Fit | None:
    """How well the best of several texts of one thing fits; None where none does."""
    fits = (fit(typed, text) for text in texts)
    return min((found for found in fits if found is not None), default=None)


def ranked(typed: str, things: Sequence[tuple[str, ...]]) -> list[int]:
    """The places of the things that fit, the best first; each thing is given by the texts it goes by."""
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return list(range(len(things)))
    found = [(best_fit(wanted, texts), place) for place, texts in enumerate(things)]
    return [place for fits, place in sorted((f, place) for f, place in found if f is not None)]


def _word_fit(word: str, text: str) -> Fit | None:
    place = text.find(word)
    if place < 0:
        return Fit.SCATTERED if len(word) > 1 and _is_scattered(word, text) else None
    while place >= 0:
        if place == 0 or not text[place - 1].isalnum():
            return Fit.WORD_BEGINS
        place = text.find(word, place + 1)
    return Fit.HOLDS


def _is_scattered(word: str, text: str) -> bool:
    """Whether a text has the letters of a word in their order, the first where a word begins."""
    starts = (i for i, sign in enumerate(text) if sign == word[0] and (i == 0 or not text[i - 1].isalnum()))
    for start in starts:
        rest = iter(text[start:])
        if all(letter in rest for letter in word):
            return True
    return False
