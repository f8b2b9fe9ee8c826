"""This module is about the pictures of what helps: the palette, the tour, what the program is made of."""

from PySide6.QtWidgets import QWidget

from kzannot.ui.about.window import AboutWindow
from kzannot.ui.commands import COMMANDS
from kzannot.ui.palette.panel import Palette
from kzannot.ui.stage import Screen, Stage


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


HELP_SCREENS: tuple[Screen, ...] = (("palette", palette), ("about", about))
"""The name of each picture, and what brings the program there."""
