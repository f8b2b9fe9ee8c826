"""This module is about the pictures of the figures, drawn of the demo project."""

from functools import partial

from PySide6.QtWidgets import QWidget

from kzannot.ui.analysis import show_figure
from kzannot.ui.figures.counted_kinds import COUNTED_KINDS
from kzannot.ui.figures.window import FiguresWindow
from kzannot.ui.stage import Screen, Stage


def figure(stage: Stage, name: str) -> QWidget:
    """A figure of the demo project, with the passages behind one of its marks."""
    workspace = stage.workspace
    show_figure(stage.program, name)
    window = next(w for w in stage.program.window.findChildren(FiguresWindow) if w.shows(workspace))
    stage.wait_until(window.is_settled)
    if window.rows():
        window.pick_row(min(4, window.rows() - 1))
    return window


FIGURE_SCREENS: tuple[Screen, ...] = tuple(
    (kind.name, partial(figure, name=kind.name)) for kind in COUNTED_KINDS
)
"""The name of each picture, and what brings the program there."""
