"""Indicator words are found in their forms, and nowhere within other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.indicators import indicator_places


def found(text: str, *indicators: str) -> list[str]:
    return [text[start:end] for start, end in indicator_places(text, indicators)]


def test_a_word_is_found_in_its_forms_whatever_their_case() -> None:
    assert found("Banditen und BANDIT, banditisch, Bandits", "Bandit") == ["Banditen", "BANDIT", "Bandits"]


def test_the_beginning_of_another_word_is_none() -> None:
    assert found("Armee, arm, armenisch, Armen", "arm") == ["arm", "Armen"]


@pytest.mark.parametrize("text", ["farbige Revolution", "Farbigen\u00a0Revolutionen", "farbige\nRevolution"])
def test_an_asterisk_is_the_rest_of_a_word(text: str) -> None:
    assert found(f"Die {text}.", "farbig* Revolution") == [text]


def test_places_that_meet_are_one() -> None:
    assert found("die farbige Revolution", "farbig* Revolution", "Revolution") == ["farbige Revolution"]


def test_signs_of_patterns_are_mere_signs() -> None:
    assert found("a.b axb (a.b)", "a.b") == ["a.b", "a.b"]
    assert found("irgendein Wort", "*", " ") == []


@given(st.text(max_size=200), st.lists(st.text(min_size=1, max_size=12), max_size=8))
def test_places_lie_in_the_text_and_do_not_overlap(text: str, indicators: list[str]) -> None:
    places = indicator_places(text, indicators)

    borders = [border for place in places for border in place]
    assert borders == sorted(borders)
    assert all(0 <= start < end <= len(text) for start, end in places)


def test_an_indicator_of_white_space_alone_is_none() -> None:
    assert found("eins\r zwei\u2028drei\u00a0vier", "\r", "\u2028", "\u00a0 *", "\n*\t") == []
