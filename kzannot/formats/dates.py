"""Dates as pages write them, in German and English: `8 Jan 2022`, `Stand: 08.01.2022 09:12 Uhr`, `2022-01`.

A date comes out in ISO 8601 together with its precision: minute, day, month or range. What names no real day
is no date.
"""

import re
from dataclasses import dataclass
from datetime import date, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar jänner january jan",
            "februar feber february feb",
            "märz maerz march mär mrz mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec",
        ),
        start=1,
    )
    for name in names.split()
}

LABELS = (
    "stand",
    "datum",
    "date",
    "published",
    "updated",
    "veröffentlicht",
    "aktualisiert",
    "erschienen",
    "online",
)
"""Words that say of a date on a line of its own that the page was published then; `am` or `on` may follow."""

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = (
    r"(?:(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)"
    r"|(?P<d2>\d{1,2})\.\s?(?P<m2>\d{1,2})\.\s?(?P<y2>\d{4})"
    rf"|(?P<d3>\d{{1,2}})\.?\s(?P<m3>{_MONTH})\.?,?\s(?P<y3>\d{{4}})"
    rf"|(?P<m4>{_MONTH})\.?\s(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y4>\d{{4}}))"
)
_TIME = r"(?:\s?T|,?\s(?:um\s|at\s|[-–|]\s)?)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?(?:\s?Uhr)?"
_WEEKDAY = r"(?:[A-Za-z]{2,10},?\s)?"
_MOMENT = re.compile(rf"{_DAY}(?:{_TIME})?", re.IGNORECASE)
_MONTH_ALONE = re.compile(
    rf"(?P<y1>\d{{4}})-(?P<m1>\d\d)|(?P<m2>{_MONTH})\.?\s(?P<y2>\d{{4}})", re.IGNORECASE
)
_LABEL = rf"(?:{'|'.join(LABELS)})(?:\s(?:am|vom|on|at))?:?\s"
_DATE_LINE = re.compile(rf"(?P<label>(?:{_LABEL})*){_WEEKDAY}(?P<moment>{_MOMENT.pattern})", re.IGNORECASE)
_CRAWL_PREFIX = re.compile(r"\s*date (?P<month>\d{4}-\d\d)(?!\S)\s*")
_BETWEEN = ("/", " bis ", " to ", " – ", " - ", "–", "-")
_CLOCK = re.compile(r"(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::\d\d)?(?P<uhr>\sUhr)?")


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that is but a date: when, how exactly, and whether a word such as "Stand" says of what."""

    when: str
    precision: str
    labelled: bool

    @property
    def day(self) -> str:
        """The day alone."""
        return self.when[:10]


def date_line(text: str) -> DateLine | None:
    """What a whole line says when it is a date; None when it is anything else."""
    match = _DATE_LINE.fullmatch(text.strip())
    found = _moment(match) if match else None
    return DateLine(*found, labelled=bool(match["label"])) if match and found else None


def crawl_prefix(source: str) -> tuple[int, str]:
    """How long the prefix is that a crawl put before a page, and its month; (0, "") without one."""
    match = _CRAWL_PREFIX.match(source)
    return (match.end(), match["month"]) if match and _month(match["month"]) else (0, "")


def clock(text: str) -> str:
    """A time of the day in ISO 8601, when the text is one and says so ("14.35 Uhr", "14:35"); else empty."""
    match = _CLOCK.fullmatch(text.strip())
    return _time(match) if match and (match["uhr"] or ":" in text) else ""


def published(text: str) -> tuple[str, str] | None:
    """The ISO form and the precision of a date as people type it: moment, day, month or range of days."""
    text = text.strip()
    if match := _MOMENT.fullmatch(text):
        return _moment(match)
    if month := _month(text):
        return month, "month"
    return _range(text)


def _range(text: str) -> tuple[str, str] | None:
    """Two days and what stands between them, the earlier one first."""
    for separator in _BETWEEN:
        ends = [_MOMENT.fullmatch(part.strip()) for part in text.split(separator)]
        days = [moment[0] for match in ends if match and (moment := _moment(match)) and moment[1] == "day"]
        if len(ends) == len(days) == 2 and days[0] <= days[1]:
            return f"{days[0]}/{days[1]}", "range"
    return None


def _moment(match: re.Match[str]) -> tuple[str, str] | None:
    """The moment or day that a match of `_DAY` names; None where there is no such day or time."""
    groups = match.groupdict()
    year, month, day = (
        next(groups[f"{part}{n}"] for n in "1234" if groups.get(f"{part}{n}")) for part in "ymd"
    )
    try:
        when = date(int(year), _month_number(month), int(day)).isoformat()
    except ValueError:
        return None
    if groups["hour"] is None:
        return when, "day"
    clock_time = _time(match)
    return (f"{when}T{clock_time}", "minute") if clock_time else None


def _time(match: re.Match[str]) -> str:
    try:
        return time(int(match["hour"]), int(match["minute"])).isoformat("minutes")
    except ValueError:
        return ""


def _month(text: str) -> str:
    match = _MONTH_ALONE.fullmatch(text)
    if not match:
        return ""
    number = _month_number(match["m1"] or match["m2"])
    return f"{match['y1'] or match['y2']}-{number:02}" if 1 <= number <= 12 else ""


def _month_number(text: str) -> int:
    return int(text) if text.isdigit() else MONTHS[text.lower()]
