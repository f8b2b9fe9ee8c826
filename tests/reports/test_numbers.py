import pytest

from kzannot.reports.numbers import number, share, whole


@pytest.mark.parametrize(
    ("value", "digits", "german", "english"),
    [
        (0.743, 2, "0,74", "0.74"),
        (-0.05, 2, "−0,05", "−0.05"),
        (1234567.891, 1, "1\u202f234\u202f567,9", "1,234,567.9"),
        (1.0, 0, "1", "1"),
        (None, 3, "–", "–"),
    ],
)
def test_a_number_as_its_reader_writes_it(
    value: float | None, digits: int, german: str, english: str
) -> None:
    assert number(value, digits, "de") == german
    assert number(value, digits, "en") == english


def test_a_number_that_rounds_to_nothing_has_no_sign() -> None:
    assert number(-0.001, 2, "en") == "0.00"
    assert number(-0.0, 1, "de") == "0,0"


@pytest.mark.parametrize(
    ("value", "german", "english"),
    [(0.1234, "12,3\u202f%", "12.3%"), (0.0, "0,0\u202f%", "0.0%"), (1.0, "100,0\u202f%", "100.0%")],
)
def test_a_share_as_a_percentage(value: float, german: str, english: str) -> None:
    assert share(value, "de") == german
    assert share(value, "en") == english


def test_what_is_undefined_is_a_dash() -> None:
    assert share(None, "de") == whole(None, "en") == "–"


def test_whole_numbers_set_their_thousands_apart() -> None:
    assert whole(9903, "de") == "9\u202f903"
    assert whole(9903, "en") == "9,903"
