"""This module is about how much of a text is shown around a place in it: whole words, no halves."""


def surroundings(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """Where the words around a place begin and end, at most `room` letters on either side of it."""
    first, last = max(0, start - room), min(len(text), end + room)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    return first, last
