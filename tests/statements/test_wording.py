from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.statements.wording import Kind, plain_stem, words_in


def forms(text: str) -> list[str]:
    return [word.form for word in words_in(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("20.000 Banditen", "20 000 Banditen"),
        ("20.000", "20,000"),
        ("20\u00a0000", "20\u202f000"),
        ("3.000", "3000"),
        ("1.234.567", "1 234 567"),
        ("2,2 Millionen", "2.2 Millionen"),
        ("„Terroristen“", "»Terroristen«"),
        ("Ex-Premier", "Ex Premier"),
        ("Si\u00adcherheit", "Sicherheit"),
        ("Qassym-Schomart Toqajew", "Kassym-Jomart Tokayev"),
        ("Nasarbajew", "Nazarbayev"),
        ("schwere Ausschreitungen", "schwersten Ausschreitungen"),
        ("es sei", "es ist"),
        ("sie werde", "sie wird"),
        ("STRAẞE", "Strasse"),
        ("fünfzehn", "15"),
    ],
)
def test_two_ways_of_writing_are_one(one: str, other: str) -> None:
    assert forms(one) == forms(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4.400", "4400,5"),
        ("2022, 2023", "20222023"),
        ("8.1.2022", "812022"),
        ("26", "27"),
        ("nach", "Nacht"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert forms(one) != forms(other)


def test_a_word_leads_back_to_its_letters() -> None:
    text = "Fast 20\u00a0000 „Terroristen“, sagt er."

    assert [text[word.start : word.end] for word in words_in(text)] == [
        "Fast",
        "20\u00a0000",
        "Terroristen",
        "sagt",
        "er",
    ]


def test_words_know_what_they_are() -> None:
    words = list(words_in("Die USA haben uns, so Blinken, gewarnt."))

    assert [word.weightless for word in words] == [True, False, True, True, True, False, False]
    assert [word.kind for word in words] == [
        Kind.DEFINITE,
        Kind.CONTENT,
        Kind.AUXILIARY,
        Kind.BINDING,
        Kind.BINDING,
        Kind.CONTENT,
        Kind.CONTENT,
    ]
    assert [word.opens for word in words] == [True, False, False, False, True, False, True]
    assert [word.capital for word in words] == [True, True, False, False, False, True, False]


def test_an_abbreviation_in_capitals_is_no_pronoun() -> None:
    assert [word.weightless for word in words_in("US us")] == [False, True]


def test_words_know_how_they_end_and_who_reports() -> None:
    kinds = [word.kind for word in words_in("meldete alte Boote zwei")]

    assert kinds == [Kind.REPORTING, Kind.ADJECTIVE, Kind.CONTENT, Kind.CONTENT]


def test_a_number_names_something_however_it_is_written() -> None:
    assert [word.capital for word in words_in("15 fünfzehn kamen")] == [True, True, False]


def test_a_stem_as_spelt_keeps_its_letters() -> None:
    assert plain_stem("Häuser") == plain_stem("Haus")
    assert plain_stem("Toqajew") != plain_stem("Tokajew")


@given(st.text(max_size=60))
def test_any_text_is_read_from_left_to_right(text: str) -> None:
    words = list(words_in(text))

    assert all(word.form and word.start < word.end for word in words)
    assert all(one.end <= other.start for one, other in pairwise(words))
