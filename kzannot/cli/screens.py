"""Pictures of every screen, for the manual and for looking."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings


def _screens_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path)
    parser.add_argument("--theme", action="append", default=[], choices=("light", "dark"))
    parser.add_argument("--language", action="append", default=[], choices=("de", "en"))
    parser.add_argument("--size", type=_size, default=(1440, 900), metavar="1440x900")


def _size(text: str) -> tuple[int, int]:
    """Width and height of a picture."""
    width, _, height = text.partition("x")
    if not (
        width.isdecimal() and height.isdecimal() and 200 <= int(width) <= 8000 and 200 <= int(height) <= 8000
    ):
        raise ArgumentTypeError(f"{text} is no size such as 1440x900")
    return int(width), int(height)


def _screens(told: Namespace, surroundings: Surroundings) -> None:
    themes, languages = told.theme or ["light", "dark"], told.language or ["de", "en"]
    for path in surroundings.draw_screens(told.folder, themes, languages, told.size):
        print(path)


SCREENS = Command(_screens_arguments, _screens)
