"""This module is about asking for the tour, and about its showing itself once to who is new."""

import logging
from collections.abc import Callable, Mapping

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.paths import state_folder
from kzannot.ui.program import Program
from kzannot.ui.tour.tour import Tour
from kzannot.ui.translation import in_words

LOG = logging.getLogger(__name__)

SEEN = "tour-seen"
"""The name of the empty file that says that the tour has been there."""


def show_tour(program: Program) -> None:
    """Lead through the window from the first step on."""
    if program.window.workspace is None:
        text = QT_TRANSLATE_NOOP("messages", "Open a project or the demo first; the tour leads through it.")
        program.window.messages.refuse(in_words(text))
        return
    _begin(program, take_keys=True)


def show_once(program: Program) -> None:
    """Lead through the window where that was never done on this machine."""
    seen = state_folder() / SEEN
    if seen.exists() or program.window.workspace is None:
        return
    try:
        seen.parent.mkdir(parents=True, exist_ok=True)
        seen.touch()
    except OSError as error:
        LOG.info("%s was not stored: %s", SEEN, error.strerror)
    _begin(program, take_keys=False)


def _begin(program: Program, take_keys: bool) -> None:
    for running in program.window.findChildren(Tour):
        running.end()
    Tour(program.theme, program.window).start(take_keys)


TOUR_COMMANDS: Mapping[str, Callable[[Program], None]] = {"tour": show_tour}
