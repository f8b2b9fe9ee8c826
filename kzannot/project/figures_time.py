"""The figure of when frames stand in the news: items by day, a ticker's entries by their own day and hour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np

from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.figures_basis import Basis, basis_of
from kzannot.project.figures_shares import few_articles
from kzannot.project.kept import Materials
from kzannot.project.material import NO_DAY
from kzannot.project.tallies import Items, days_of, items_of, seen_by_any
from kzannot.project.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """How many of the items of each day have each frame.

    `items` is by day, `found` by frame and day; `undated` is how many items have no day and are not shown.
    `hours` are those of a ticker's entries, from 0 to 24, by frame and day, of the days that have any;
    whether entries or articles are the items does not matter to them. Shares are not smoothed, and have no
    interval: a day is what it is.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    items: Mapping[date, int]
    found: Mapping[tuple[str, date], int]
    hours: Mapping[tuple[str, date], tuple[float, ...]]
    undated: int
    descriptive: Mapping[str, int]

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {
                "frame": frame,
                "day": day.isoformat(),
                "with_frame": count,
                "items": self.items[day],
                "value": count / self.items[day],
                "hours": [f"{hour:.2f}" for hour in self.hours.get((frame, day), ())],
            }
            for (frame, day), count in self.found.items()
        ]


def timeline(materials: Materials, choices: Choices, task: Task | None = None) -> Timeline:
    """How often each frame stands in the items of each day."""
    basis = basis_of(materials, choices, task)
    items = items_of(basis.material, basis.chosen, choices.per_entry)
    read, present = seen_by_any(items, basis.chosen)
    day = np.where(read, days_of(basis.material, items), -1)
    days = {date.fromordinal(number): day == number for number in np.unique(day).tolist() if number > NO_DAY}
    return Timeline(
        choices=choices,
        facts=basis.facts,
        frames=basis.frames,
        items={each: int(mask.sum()) for each, mask in days.items()},
        found={
            (basis.material.frames[place].name, each): int(present[mask, place].sum())
            for place in basis.places
            for each, mask in days.items()
        },
        hours=_hours(basis),
        undated=int((day == NO_DAY).sum()),
        descriptive=few_articles(basis),
    )


def _hours(basis: Basis) -> dict[tuple[str, date], tuple[float, ...]]:
    """When a ticker's entries stand in their day, by frame and day."""
    items = items_of(basis.material, basis.chosen, per_entry=True)
    _, present = seen_by_any(items, basis.chosen)
    found: dict[tuple[str, date], list[float]] = {}
    for time, item in _entries(basis, items):
        for place in basis.places:
            if present[item, place]:
                hour = time.hour + time.minute / 60 + time.second / 3600
                found.setdefault((basis.material.frames[place].name, time.date()), []).append(hour)
    return {key: tuple(sorted(hours)) for key, hours in found.items()}


def _entries(basis: Basis, items: Items) -> Iterator[tuple[datetime, int]]:
    """The time and the item of each entry that tells its hour and of which something counts."""
    sections = basis.material.sections
    for coded, base in zip(basis.material.corpus.articles, basis.material.base.tolist(), strict=False):
        for entry in coded.entries:
            time = _time(entry.time)
            first, last = np.searchsorted(sections.start, (base + entry.start, base + entry.end)).tolist()
            inside = items.number[first:last]
            if time is not None and inside.max(initial=-1) >= 0:
                yield time, int(inside.max())


def _time(text: str) -> datetime | None:
    """The day and hour that a time tells; None where it tells no hour."""
    try:
        return datetime.fromisoformat(text) if "T" in text else None
    except ValueError:
        return None
