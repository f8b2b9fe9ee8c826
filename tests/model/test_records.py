"""The small things that records tell of themselves."""

from datetime import date

import pytest

from kzannot.model.codebook import PATTERNS, Bilingual
from kzannot.model.records import day_of


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2022-01-08T09:12", date(2022, 1, 8)),
        ("2022-01-08", date(2022, 1, 8)),
        ("2022-01", None),
        ("2022-01-05/2022-01-07", None),
        ("2022-01-05T10:00/2022-01-07", None),
        ("", None),
    ],
)
def test_a_publication_names_a_day_or_none(published: str, day: date | None) -> None:
    assert day_of(published) == day


def test_a_text_stands_in_for_the_missing_one() -> None:
    assert Bilingual("de", "en").in_language("de") == "de"
    assert Bilingual("de", "en").in_language("en") == "en"
    assert Bilingual("de").in_language("en") == "de"
    assert Bilingual(en="en").in_language("de") == "en"


def test_patterns_have_a_name_each() -> None:
    assert len(set(PATTERNS)) == len(PATTERNS)
