"""This module is about the pictures of what helps: the palette, the tour, what the program is made of."""

from PySide6.QtWidgets import QWidget

from kzannot.ui.about.window import AboutWindow
from kzannot.ui.commands import COMMANDS
from kzannot.ui.palette.panel import Palette
from kzannot.ui.stage import Screen, Stage
from kzannot.ui.tour.tour import Tour


def palette(stage: Stage) -> QWidget:
    """The command palette, with actions, frames and articles that were found."""
    window = stage.with_articles(2)
    COMMANDS["palette"](stage.program)
    window.findChildren(Palette)[-1].type("re")
    return window


def about(stage: Stage) -> QWidget:
    """What the program is made of."""
    COMMANDS["about"](stage.program)
    return stage.program.window.findChildren(AboutWindow)[-1]


def tour(stage: Stage) -> QWidget:
    """The tour, at its third step."""
    window = stage.with_articles(1)
    COMMANDS["tour"](stage.program)
    window.findChildren(Tour)[-1].go_to(2)
    return window


HELP_SCREENS: tuple[Screen, ...] = (("palette", palette), ("tour", tour), ("about", about))
"""The name of each picture, and what brings the program there."""
