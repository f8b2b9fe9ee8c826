"""What counts as a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.words import count, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Der US-Dollar fällt.", ["Der", "US-Dollar", "fällt"]),
        ("2.298 Leute und 20 000 mehr", ["2.298", "Leute", "und", "20 000", "mehr"]),
        ("am 07.01.2022 um 23:00 Uhr", ["am", "07.01.2022", "um", "23", "00", "Uhr"]),
        ("in\u00a0Almaty – \u201eJa\u201c!", ["in", "Almaty", "Ja"]),
        ("Öl- und Gas", ["Öl", "und", "Gas"]),
        ("geht's taz.de", ["geht's", "taz.de"]),
        ("Mu\u0308nchen Militär\u00adbündnis", ["Mu\u0308nchen", "Militär\u00adbündnis"]),
        ("На русском", ["На", "русском"]),
        ("1000 2000", ["1000", "2000"]),
        ("12 345 678", ["12 345 678"]),
        ("… \U0001f600 —", []),
    ],
)
def test_words_of_a_text(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in words(text)] == expected


@given(st.text())
def test_words_are_in_order_and_apart(text: str) -> None:
    edges = [edge for stretch in words(text) for edge in stretch]

    assert edges == sorted(edges)
    assert count(text) == len(words(text))
    assert all(start < end for start, end in words(text))
