"""The figure of when frames stand in the news: items by day, a ticker's entries by their own day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np

from kzannot.model.codebook import Frame
from kzannot.project.choices import Choices, Facts
from kzannot.project.figures_basis import basis_of
from kzannot.project.kept import Materials
from kzannot.project.material import NO_DAY
from kzannot.project.tallies import days_of, items_of, seen_by_any
from kzannot.project.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """How many of the items of each day have each frame.

    `items` is by day, `found` by frame and day; `undated` is how many items have no day and are not shown.
    Shares are not smoothed, and have no interval: a day is what it is.
    """

    choices: Choices
    facts: Facts
    frames: tuple[Frame, ...]
    items: Mapping[date, int]
    found: Mapping[tuple[str, date], int]
    undated: int

    def rows(self) -> list[dict[str, Any]]:
        """What the figure shows, as a table."""
        return [
            {
                "frame": frame,
                "day": day.isoformat(),
                "with_frame": count,
                "items": self.items[day],
                "value": count / self.items[day],
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
        undated=int((day == NO_DAY).sum()),
    )
