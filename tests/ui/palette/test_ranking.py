"""What a few letters find, and in which order: one that can be foretold."""

import pytest

from kzannot.ui.palette.ranking import Fit, fit, ranked


@pytest.mark.parametrize(
    ("typed", "text", "fits"),
    [
        ("find", "find next", Fit.BEGINS),
        ("next", "find next", Fit.WORD_BEGINS),
        ("next find", "find next", Fit.WORD_BEGINS),
        ("ext", "find next", Fit.HOLDS),
        ("fn", "find next", Fit.SCATTERED),
        ("nf", "find next", None),
        ("find zebra", "find next", None),
        ("x", "find", None),
        ("aus", "herausgeben, ausschließen", Fit.WORD_BEGINS),
    ],
)
def test_letters_fit_a_text(typed: str, text: str, fits: Fit | None) -> None:
    assert fit(typed, text) == fits


def test_the_better_fit_comes_first_and_then_the_order_of_the_table() -> None:
    things = [("undo",), ("redo",), ("do",), ("mark done",), ("close",)]

    assert ranked("do", things) == [2, 3, 0, 1]


def test_without_letters_everything_stands_in_its_order() -> None:
    assert ranked("  ", [("b",), ("a",)]) == [0, 1]


def test_a_thing_is_found_by_any_of_its_texts_whatever_the_case() -> None:
    assert ranked("ÜBER", [("about", "über kzannot")]) == [0]
