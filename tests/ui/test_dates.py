"""Tests of dates as they are read: as exact as they are known, and nothing said twice."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from kzannot.model.records import Precision
from kzannot.ui.dates import shown_time

WITHIN, ACROSS, BEYOND = "2023-03-13/2023-03-14", "2023-03-30/2023-04-02", "2022-12-30/2023-01-02"


@pytest.fixture(autouse=True)
def own_locale() -> Iterator[None]:
    """The language of other tests stays what it is."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("language", "published", "shown"),
    [
        ("de", WITHIN, "13.–14. März 2023"),
        ("de", ACROSS, "30. März – 2. Apr. 2023"),
        ("de", BEYOND, "30. Dez. 2022 – 2. Jan. 2023"),
        ("en", WITHIN, "13–14 Mar 2023"),
        ("en", ACROSS, "30 Mar – 2 Apr 2023"),
        ("en", BEYOND, "30 Dec 2022 – 2 Jan 2023"),
    ],
)
def test_a_range_says_month_and_year_once(language: str, published: str, shown: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert shown_time(published, Precision.RANGE) == shown


@pytest.mark.parametrize(
    ("published", "precision", "shown"),
    [
        ("2023-03", Precision.MONTH, "März 2023"),
        ("2023-03-14", Precision.DAY, "14. März 2023"),
        ("2023-03-14T08:40", Precision.MINUTE, "14. März 2023, 08:40"),
    ],
)
def test_a_date_is_as_exact_as_it_is_known(published: str, precision: Precision, shown: str) -> None:
    QLocale.setDefault(QLocale("de"))
    assert shown_time(published, precision) == shown
