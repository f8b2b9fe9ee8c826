"""Edges of selections: whole words, no blanks, never half of a visible character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.edges import (
    CLOSING,
    border_after,
    border_before,
    is_grapheme_border,
    next_word,
    previous_word,
    snapped,
    trimmed,
    with_end_moved,
    with_start_moved,
)
from kzannot.model.words import words

PIECES = (
    "Lage",
    " ",
    "\u00a0",
    "\n",
    ".",
    ",",
    "«",
    "-",
    "’",
    "3",
    "é",
    "e\u0301",
    "😀",
    "👩\u200d👧",
    "🇰🇿",
    "ә",
    "שלום",
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)


@st.composite
def stretches(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text)))
    return text, start, draw(st.integers(start, len(text)))


@given(stretches())
def test_snapping_only_ever_widens_and_ends_at_borders(stretch: tuple[str, int, int]) -> None:
    text, start, end = stretch

    first, last = snapped(text, start, end)

    assert 0 <= first <= start <= end <= last <= len(text)
    assert not any(start < edge < end for start, end in words(text) for edge in (first, last))
    assert snapped(text, first, last) == (first, last)


@given(stretches())
def test_trimming_only_ever_narrows_and_leaves_no_blank_at_an_edge(stretch: tuple[str, int, int]) -> None:
    text, start, end = stretch

    first, last = trimmed(text, start, end)

    assert start <= first <= last <= end
    assert trimmed(text, first, last) == (first, last)
    if first < last:
        assert not text[first].isspace()
        assert not text[last - 1].isspace()
        assert text[last - 1] not in CLOSING
    else:
        assert set(text[start:end]) <= {*CLOSING, " ", "\u00a0", "\n"}


@given(stretches())
def test_what_is_trimmed_off_are_blanks_and_closing_punctuation(stretch: tuple[str, int, int]) -> None:
    text, start, end = stretch

    first, last = trimmed(text, start, end)

    assert not text[start:first].strip()
    assert not text[last:end].strip(f"{CLOSING} \u00a0\n")


@given(stretches())
def test_a_snapped_and_trimmed_stretch_never_cuts_a_visible_character(stretch: tuple[str, int, int]) -> None:
    text, start, end = stretch

    first, last = trimmed(text, *snapped(text, start, end))

    assert is_grapheme_border(text, first)
    assert is_grapheme_border(text, last)


@given(TEXTS)
def test_walking_by_words_reaches_both_ends(text: str) -> None:
    position, steps = 0, 0
    while position < len(text):
        position, steps = next_word(text, position), steps + 1
        assert steps <= len(text)
    while position > 0:
        position, steps = previous_word(text, position), steps - 1

    assert position == 0


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("Die OVKS-Truppen rückten ein.", 5, 6, "OVKS-Truppen"),
        ("etwa 3.000 Menschen", 6, 7, "3.000"),
        ("etwa 20\u00a0000 Menschen", 5, 9, "20\u00a0000"),
        ("sie war's nicht", 5, 6, "war's"),
        ("Ende. Der Anfang", 1, 8, "Ende. Der"),
        ("Қазақстан бүгін", 2, 3, "Қазақстан"),
        ("cafe\u0301 zu", 3, 4, "cafe\u0301"),
        ("in 🇰🇿🇷🇺 heute", 4, 5, "🇰🇿🇷🇺"[:2]),
        ("ein 👩\u200d👩\u200d👧 hier", 5, 6, "👩\u200d👩\u200d👧"),
        ("»Genug!«, rief sie", 1, 3, "Genug"),
    ],
)
def test_a_stretch_is_widened_to_what_a_reader_calls_a_word(
    text: str, start: int, end: int, expected: str
) -> None:
    first, last = snapped(text, start, end)

    assert text[first:last] == expected


def test_an_empty_stretch_inside_a_word_becomes_the_word() -> None:
    assert snapped("Die Lage", 6, 6) == (4, 8)
    assert snapped("Die Lage", 3, 3) == (3, 3)


def test_the_period_of_a_sentence_goes_and_its_quotation_mark_stays() -> None:
    assert trimmed("Er ging. ", 0, 9) == (0, 7)
    assert trimmed("Er rief »Halt!«", 8, 15) == (8, 15)
    assert trimmed(" . ", 0, 3) == (0, 0)


def test_a_word_without_end_is_left_as_it_is() -> None:
    text = "x" * 500_000

    assert snapped(text, 200_000, 300_000) == (200_000, 300_000)


@given(stretches(), st.sampled_from((-1, 1)), st.booleans())
def test_a_moved_edge_keeps_the_other_and_cuts_no_character(
    stretch: tuple[str, int, int], step: int, fine: bool
) -> None:
    text, start, end = stretch
    start, end = border_before(text, start), border_after(text, end)

    first = with_start_moved(text, start, end, step, fine)
    last = with_end_moved(text, start, end, step, fine)

    for moved in (first, last):
        assert all(0 <= edge <= len(text) and is_grapheme_border(text, edge) for edge in moved)
    assert fine is False or (first[1], last[0]) == (end, start)


@pytest.mark.parametrize(
    ("step", "fine", "begins", "ends"),
    [
        (1, False, "Lage", "die Lage, sehr"),
        (-1, False, "Ja, die Lage", "die"),
        (1, True, "ie Lage", "die Lage,"),
        (-1, True, " die Lage", "die Lag"),
    ],
)
def test_an_edge_goes_by_words_or_by_characters(step: int, fine: bool, begins: str, ends: str) -> None:
    text = "Ja, die Lage, sehr."

    assert text[slice(*with_start_moved(text, 4, 12, step, fine))] == begins
    assert text[slice(*with_end_moved(text, 4, 12, step, fine))] == ends


def test_of_a_single_word_nothing_is_left() -> None:
    assert with_start_moved("die Lage", 0, 3, 1, fine=False) == (3, 3)
    assert with_end_moved("die Lage", 4, 8, -1, fine=False) == (4, 4)
    assert with_start_moved("die Lage", 0, 3, -1, fine=True) == (0, 3)
    assert with_end_moved("die Lage", 4, 8, 1, fine=True) == (4, 8)
