"""Dates as pages write them and as people type them."""

import pytest

from kzannot.formats.dates import clock, crawl_prefix, date_line, published


@pytest.mark.parametrize(
    ("text", "when", "precision", "labelled"),
    [
        ("Stand: 08.01.2022 09:12 Uhr", "2022-01-08T09:12", "minute", True),
        ("8 Jan 2022", "2022-01-08", "day", False),
        ("7.01.2022 23:00 Uhr", "2022-01-07T23:00", "minute", False),
        ("Samstag, 8. Januar 2022, 14.30 Uhr", "2022-01-08T14:30", "minute", False),
        ("Veröffentlicht am 1. März 2022", "2022-03-01", "day", True),
        ("Aktualisiert: 01.12.2022 | 07:05", "2022-12-01T07:05", "minute", True),
        ("January 8, 2022", "2022-01-08", "day", False),
        ("2022-01-08T09:12:33", "2022-01-08T09:12", "minute", False),
        ("Published on May 3rd, 2022 at 9:15", "2022-05-03T09:15", "minute", True),
    ],
)
def test_a_line_that_is_a_date(text: str, when: str, precision: str, labelled: bool) -> None:
    line = date_line(text)

    assert line
    assert (line.when, line.precision, line.labelled, line.day) == (when, precision, labelled, when[:10])


@pytest.mark.parametrize(
    "text",
    [
        "31.02.2022",
        "8.1.2022 25:00 Uhr",
        "Am 8.1.2022 war es ruhig.",
        "26 Jan",
        "2.298",
        "",
        "Stand:",
        "8. Foo 2022",
    ],
)
def test_a_line_that_is_none(text: str) -> None:
    assert date_line(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("8.1.2022", ("2022-01-08", "day")),
        (" 2022-01-08 ", ("2022-01-08", "day")),
        ("2022-01-08T09:12", ("2022-01-08T09:12", "minute")),
        ("08.01.2022 09:12 Uhr", ("2022-01-08T09:12", "minute")),
        ("2022-01", ("2022-01", "month")),
        ("Jänner 2022", ("2022-01", "month")),
        ("2022-01-05/2022-01-07", ("2022-01-05/2022-01-07", "range")),
        ("5.1.2022-7.1.2022", ("2022-01-05/2022-01-07", "range")),
        ("5. Januar 2022 bis 7. Januar 2022", ("2022-01-05/2022-01-07", "range")),
        ("5 Jan 2022 to 7 Jan 2022", ("2022-01-05/2022-01-07", "range")),
        ("7.1.2022-5.1.2022", None),
        ("2022-13", None),
        ("2022-00", None),
        ("gestern", None),
        ("", None),
    ],
)
def test_a_date_as_it_is_typed(text: str, expected: tuple[str, str] | None) -> None:
    assert published(text) == expected


def test_what_comes_out_goes_in() -> None:
    for text in ("2022-01-08T09:12", "2022-01-08", "2022-01", "2022-01-05/2022-01-07"):
        found = published(text)
        assert found
        assert found[0] == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [("14:35", "14:35"), ("7.05 Uhr", "07:05"), ("2.29", ""), ("24:01", ""), ("um 7:00", "")],
)
def test_a_time_of_the_day(text: str, expected: str) -> None:
    assert clock(text) == expected


def test_a_prefix_of_a_crawl_takes_the_blanks_around_it() -> None:
    assert crawl_prefix(" date 2022-01 Wort") == (14, "2022-01")
    assert crawl_prefix("date 2022-99 Wort") == (0, "")
