"""This module is about the pictures of what is seen of spans, and of everything twice as large."""

from PySide6.QtWidgets import QWidget

from kzannot.ui.commands import COMMANDS
from kzannot.ui.filtering.facets import Choice
from kzannot.ui.stage import Screen, Stage


def filtered(stage: Stage) -> QWidget:
    """Two articles of which three frames are shown, the panel that says so, and indicator words."""
    shown = stage.with_articles(2)
    workspace = stage.program.window.workspace
    assert workspace, "somebody is signed in"
    stage.program.settings.set("indicators", True)
    COMMANDS["filter"](stage.program)
    frames = workspace.session.project.frames()
    wanted = frozenset(str(frame.id) for frame in frames[:3])
    workspace.filter.choose(Choice({"frame": wanted}))
    return shown


def large(stage: Stage) -> QWidget:
    """The window with letters twice as large."""
    stage.program.settings.set("interface_size", "200")
    return stage.with_articles(1)


SEEING_SCREENS: tuple[Screen, ...] = (("filtered", filtered), ("large", large))
"""The name of each picture, and what brings the program there."""
