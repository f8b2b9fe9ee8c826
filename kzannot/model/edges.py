"""The edges of a selection: widened to whole words, and trimmed of what no passage ends with.

Everything here works on plain text and code points. What a word is says `words`. Besides, no edge is ever
inside one visible character: a flag, an emoji of several parts, a letter with its accent.
"""

from unicodedata import category

from kzannot.model.words import words

REACH = 1_000
"""How far a word is looked for: the mouse asks at every move, and a text may be one word of a megabyte."""

CLOSING = ".!?,;:"
_JOINER = "\u200d"


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words; an empty one inside a word becomes that word."""
    start = min(max(start, 0), len(text))
    end = min(max(end, start), len(text))
    return _start_of_word(text, start), _end_of_word(text, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its edges and closing punctuation; (start, start) if nothing is left."""
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while first < last and (text[last - 1].isspace() or text[last - 1] in CLOSING):
        last -= 1
    return (first, last) if first < last else (start, start)


def next_word(text: str, position: int) -> int:
    """The end of the first word that ends behind `position`; the end of the text behind the last one."""
    first, last = _window(text, position)
    ends = (first + end for _, end in words(text[first:last]))
    return next((_end_of_word(text, end) for end in ends if end > position), _end_of_word(text, last))


def previous_word(text: str, position: int) -> int:
    """The start of the last word that starts before `position`; 0 before the first one."""
    first, last = _window(text, position)
    starts = (first + start for start, _ in reversed(words(text[first:last])))
    return next(
        (_start_of_word(text, start) for start in starts if start < position), _start_of_word(text, first)
    )


def is_grapheme_border(text: str, position: int) -> bool:
    """Whether `position` is not inside one visible character."""
    if not 0 < position < len(text):
        return True
    if _continues(text[position]):
        return text[position - 1] == "\n"
    return text[position - 1] != _JOINER and not _is_half_flag(text, position)


def border_before(text: str, position: int) -> int:
    """The nearest position at or before this one that is not inside one visible character."""
    while not is_grapheme_border(text, position):
        position -= 1
    return position


def border_after(text: str, position: int) -> int:
    """The nearest position at or behind this one that is not inside one visible character."""
    while not is_grapheme_border(text, position):
        position += 1
    return position


def with_start_moved(text: str, start: int, end: int, step: int, fine: bool) -> tuple[int, int]:
    """A passage that begins a word later (1) or earlier (-1), or, where it is `fine`, a visible character.

    A passage of which nothing would be left comes back as an empty one.
    """
    if fine:
        return _one_character(text, start, step), end
    there = next_word(text, start) if step > 0 else previous_word(text, start)
    return trimmed(text, min(there, end), end)


def with_end_moved(text: str, start: int, end: int, step: int, fine: bool) -> tuple[int, int]:
    """A passage that ends a word later (1) or earlier (-1), or a visible character, as above."""
    if fine:
        return start, _one_character(text, end, step)
    there = next_word(text, end) if step > 0 else previous_word(text, end)
    return trimmed(text, start, max(start, there))


def _one_character(text: str, position: int, step: int) -> int:
    if step > 0:
        return border_after(text, min(position + 1, len(text)))
    return border_before(text, max(position - 1, 0))


def _start_of_word(text: str, position: int) -> int:
    """The nearest border at or before `position`."""
    start = border_before(text, _word_around(text, position)[0])
    return start if start == position else _start_of_word(text, start)


def _end_of_word(text: str, position: int) -> int:
    """The nearest border at or behind `position`."""
    end = border_after(text, _word_around(text, position)[1])
    return end if end == position else _end_of_word(text, end)


def _word_around(text: str, position: int) -> tuple[int, int]:
    """The word that `position` is inside of; one that leaves the window is none."""
    first, last = _window(text, position)
    for start, end in words(text[first:last]):
        if (
            first + start < position < first + end
            and (start or not first)
            and (first + end < last or last == len(text))
        ):
            return first + start, first + end
    return position, position


def _window(text: str, position: int) -> tuple[int, int]:
    return max(0, position - REACH), min(len(text), position + REACH)


def _continues(character: str) -> bool:
    """Whether a character adds to the one before it: an accent, a joiner, a skin tone."""
    if character < "\u0300":
        return False
    return character == _JOINER or "\U0001f3fb" <= character <= "\U0001f3ff" or category(character)[0] == "M"


def _is_half_flag(text: str, position: int) -> bool:
    """Whether a flag, which is two regional letters, would be cut in two."""
    first = position
    while first > 0 and "\U0001f1e6" <= text[first - 1] <= "\U0001f1ff":
        first -= 1
    return "\U0001f1e6" <= text[position] <= "\U0001f1ff" and (position - first) % 2 == 1
