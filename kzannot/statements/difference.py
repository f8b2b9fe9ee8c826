"""Where two wordings of a statement differ: the words that only one has, other numbers, other names.

An ending that the grammar asks for is no difference of what is said, and is told apart from one; nor is a
name that the other side spells otherwise. What counts as a name is a guess from its letters: two capitals
in a row, or an equal sound under another spelling.
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
    return Piece(word.start, word.end, _unmet(words, place) if other is None else _met(word, written, other))


def _met(word: Word, written: str, other: str) -> Change:
    """How a word differs from the one that stands for it."""
    if written.casefold() == other.casefold() or is_number(word.form):
        return Change.SAME
    return (
        Change.INFLECTED
        if word.kind is Kind.AUXILIARY or plain_stem(written) == plain_stem(other)
        else Change.NAME
    )


def _unmet(words: Sequence[Word], place: int) -> Change:
    """What a word is that the other wording lacks."""
    word = words[place]
    if is_number(word.form):
        return Change.NUMBER
    beside = (words[each] for each in (place - 1, place + 1) if 0 <= each < len(words))
    named = _named(word) and any(_named(each) for each in beside)
    return Change.NAME if named else Change.WORD


def _named(word: Word) -> bool:
    return word.capital and not word.weightless and not is_number(word.form)
