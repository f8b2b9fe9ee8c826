"""The edges of a selection: widened to whole words, and trimmed of what no passage ends with.

Everything here works on plain text and code points. A word is a run of letters and digits with their
combining marks; hyphens and apostrophes between letters, points and commas between digits belong to it.
Whatever else is not a blank stands for itself, but no position inside one visible character (a flag, an
emoji of several parts, a letter with its accent) is ever an edge.
"""

from unicodedata import category

# A word without end (a base64 blob) is not followed further: snapping happens at every move of the mouse.
REACH = 1_000
CLOSING = ".!?,;:"
_JOINER, _SOFT_HYPHEN = "\u200d", "\u00ad"
_LETTER_LINKS = "-'’\u2011"
_DIGIT_LINKS = ".,:/"


def snapped(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to whole words; an empty one inside a word becomes that word."""
    start, end = _clamped(text, start, end)
    return _back_to_border(text, start), _on_to_border(text, end)


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its edges and closing punctuation; (start, start) if nothing is left."""
    first, last = start, end
    while first < last and text[first].isspace():
        first += 1
    while first < last and (text[last - 1].isspace() or text[last - 1] in CLOSING):
        last -= 1
    return (first, last) if first < last else (start, start)


def next_word(text: str, position: int) -> int:
    """The end of the word that ends behind `position`; the end of the text behind the last one."""
    end = position
    while end < len(text):
        end = _on_to_border(text, end + 1)
        if _is_worded(text, end - 1):
            return end
    return end


def previous_word(text: str, position: int) -> int:
    """The start of the word that starts before `position`; 0 before the first one."""
    start = position
    while start > 0:
        start = _back_to_border(text, start - 1)
        if _is_worded(text, start):
            return start
    return start


def is_border(text: str, position: int) -> bool:
    """Whether a word or another visible character may start or end at `position`."""
    if not 0 < position < len(text):
        return True
    before, after = text[position - 1], text[position]
    if before.isspace() or after.isspace():
        return not _continues(after) or before == "\n"
    return not (
        _continues(after)
        or before == _JOINER
        or _is_half_flag(text, position)
        or _is_word_inside(text, position)
    )


def _clamped(text: str, start: int, end: int) -> tuple[int, int]:
    length = len(text)
    start = min(max(start, 0), length)
    return start, min(max(end, start), length)


def _back_to_border(text: str, position: int) -> int:
    nearest = position
    for place in range(position, max(-1, position - REACH), -1):
        if is_border(text, place):
            return place
        if nearest == position and is_grapheme_border(text, place):
            nearest = place
    return nearest


def _on_to_border(text: str, position: int) -> int:
    for place in range(position, min(len(text), position + REACH) + 1):
        if is_border(text, place):
            return place
    return next((place for place in range(position, len(text)) if is_grapheme_border(text, place)), len(text))


def is_grapheme_border(text: str, position: int) -> bool:
    """Whether `position` is not inside one visible character."""
    if not 0 < position < len(text):
        return True
    return not (_continues(text[position]) or text[position - 1] == _JOINER or _is_half_flag(text, position))


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


def _is_word_inside(text: str, position: int) -> bool:
    before, after = text[position - 1], text[position]
    if _is_worded(text, position - 1):
        return _is_worded(text, position) or _links(text, position)
    return _is_worded(text, position) and before != after and _links(text, position - 1)


def _is_worded(text: str, position: int) -> bool:
    character = text[position]
    return character.isalnum() or character in "_\u00ad" or _continues(character)


def _links(text: str, position: int) -> bool:
    """Whether the character at `position` holds two parts of one word together."""
    if not 0 < position < len(text) - 1:
        return False
    before, character, after = text[position - 1], text[position], text[position + 1]
    if character in _LETTER_LINKS:
        return (before.isalnum() or _continues(before)) and after.isalnum()
    return character in _DIGIT_LINKS and before.isdigit() and after.isdigit()
