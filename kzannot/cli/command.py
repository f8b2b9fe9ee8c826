"""What a command is: what it is told and what it does; and how commands speak."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from kzannot.errors import UserError


class Surroundings(Protocol):
    """What the command line cannot do itself, because it knows no windows; `app` hands it in."""

    def open_window(self, project: Path | None) -> int:
        """Open the window on a project, or on the start page; the exit status when it is closed."""

    def draw_figure(self, project: Path, name: str, out: Path, filters: dict[str, Any]) -> None:
        """Draw one of the figures into a file."""

    def draw_screens(
        self, folder: Path, themes: Sequence[str], languages: Sequence[str], size: tuple[int, int]
    ) -> list[Path]:
        """Draw every screen of the demo project into PNG files."""

    def figures(self) -> Sequence[str]:
        """The names of the figures."""


@dataclass(frozen=True, slots=True)
class Command:
    """What a command is told, and the function that does it; None is exit status 0."""

    arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace, Surroundings], int | None]


MOST_SAMPLES = 1_000_000
"""So many draws tell an interval to three digits; more only fill the memory."""


def natural(text: str) -> int:
    """A whole number that is not negative, as an option takes it."""
    if not (text.isascii() and text.isdecimal()):
        raise ArgumentTypeError(f"{text} is no whole number from 0 on")
    return int(text)


def draws(text: str) -> int:
    """How many draws an interval rests on, as an option takes it."""
    number = natural(text)
    if number > MOST_SAMPLES:
        raise ArgumentTypeError(f"{text} is more than {MOST_SAMPLES:,} draws")
    return number


def say(text: str) -> None:
    """A line for a person, beside the output that a program may read."""
    print(text, file=sys.stderr)


def complain(error: UserError) -> None:
    """One line about what went wrong."""
    say(f"kzannot: {' '.join(str(error).split())}")


def put_json(value: Any) -> None:
    """One JSON value on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False, default=str))


def put_table(heads: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """Rows in columns as wide as they need to be; numbers stand at the right."""
    cells = [[_cell(value) for value in row] for row in rows]
    widths = [max(len(line[place]) for line in [list(heads), *cells]) for place in range(len(heads))]
    right = [all(isinstance(row[place], int | float | None) for row in rows) for place in range(len(heads))]
    for line in [list(heads), *cells]:
        parts = [
            text.rjust(width) if to_right else text.ljust(width)
            for text, width, to_right in zip(line, widths, right, strict=True)
        ]
        print("  ".join(parts).rstrip())


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, float):
        return f"{value:.3f}"
    return " ".join(str(value).split())
