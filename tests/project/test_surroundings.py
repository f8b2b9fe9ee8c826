"""Tests of what is shown around a place: whole words, and never more than there is room for."""

from kzannot.project.surroundings import surroundings

TEXT = "Am Hafen\nbrennen drei Busse seit gestern"
START, END = TEXT.index("drei"), TEXT.index(" Busse")


def shown(room: int) -> tuple[str, str]:
    first, last = surroundings(TEXT, START, END, room)
    return TEXT[first:START], TEXT[END:last]


def test_words_are_whole_on_either_side() -> None:
    assert shown(11) == ("brennen ", " Busse seit")
    assert shown(9) == ("brennen ", " Busse")


def test_a_word_that_has_no_room_is_left_out() -> None:
    assert shown(4) == ("", "")
    assert shown(0) == ("", "")


def test_nothing_is_cut_where_the_text_ends() -> None:
    assert shown(1000) == (TEXT[:START], TEXT[END:])
