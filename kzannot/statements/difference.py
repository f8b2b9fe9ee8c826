"""Where two wordings of a statement differ: the words that only one has, other numbers, other names.

An ending that the grammar asks for is no difference of what is said, and is told apart from one; nor is a
name that the other side spells otherwise. What counts as a name is a guess from its letters: two words with
capitals in a row, the one that begins the wording not counted, or an equal sound under another spelling.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import LCSseq

from kzannot.statements.wording import Kind, Word, is_number, plain_stem, words_in


class Change(StrEnum):
    """How a word stands to the other wording."""

    SAME = "same"
    INFLECTED = "inflected"
    WORD = "word"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word `passage[start:end]`, and whether the other wording has it."""

    start: int
    end: int
    change: Change


def difference(first: str, second: str) -> tuple[list[Piece], list[Piece]]:
    """The words of two passages, each with what became of it in the other one."""
    ours, theirs = list(words_in(first)), list(words_in(second))
    pairs = _pairs(ours, theirs)
    back = {other: one for one, other in pairs.items()}
    return (
        [
            _piece(first, ours, place, _written(second, theirs, pairs.get(place)))
            for place in range(len(ours))
        ],
        [
            _piece(second, theirs, place, _written(first, ours, back.get(place)))
            for place in range(len(theirs))
        ],
    )


def _pairs(ours: Sequence[Word], theirs: Sequence[Word]) -> dict[int, int]:
    """The words that are equal in form, in the order of both."""
    forms = [word.form for word in ours], [word.form for word in theirs]
    blocks = LCSseq.opcodes(*forms).as_matching_blocks()
    return {block.a + each: block.b + each for block in blocks for each in range(block.size)}


def _written(passage: str, words: Sequence[Word], place: int | None) -> str | None:
    """How the other wording writes a word; None where it has none."""
    return None if place is None else passage[words[place].start : words[place].end]


def _piece(passage: str, words: Sequence[Word], place: int, other: str | None) -> Piece:
    word = words[place]
    written = passage[word.start : word.end]
    change = _unmet(passage, words, place) if other is None else _met(word, written, other)
    return Piece(word.start, word.end, change)


def _met(word: Word, written: str, other: str) -> Change:
    """How a word differs from the one that stands for it."""
    if written.casefold() == other.casefold() or is_number(word.form):
        return Change.SAME
    return (
        Change.INFLECTED
        if word.kind is Kind.AUXILIARY or plain_stem(written) == plain_stem(other)
        else Change.NAME
    )


def _unmet(passage: str, words: Sequence[Word], place: int) -> Change:
    """What a word is that the other wording lacks."""
    if is_number(words[place].form):
        return Change.NUMBER
    return Change.NAME if _named(passage, words, place) else Change.WORD


def _named(passage: str, words: Sequence[Word], place: int) -> bool:
    """Whether a word belongs to several with capitals in a row, and not only to one that has hyphens."""
    first = last = place
    while first > 1 and _joins(passage, words, first):
        first -= 1
    while last + 1 < len(words) and last and _joins(passage, words, last + 1):
        last += 1
    return any(passage[words[each].end : words[each + 1].start].isspace() for each in range(first, last))


def _joins(passage: str, words: Sequence[Word], place: int) -> bool:
    """Whether a word and the one before it have capitals, and but a blank or a hyphen between them."""
    between = passage[words[place - 1].end : words[place].start]
    return (
        (between.isspace() or between == "-")
        and _has_capital(words[place - 1])
        and _has_capital(words[place])
    )


def _has_capital(word: Word) -> bool:
    return word.capital and not word.weightless and not is_number(word.form)
