"""A figure into a file without a window, for the command line."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from kzannot.errors import UserError
from kzannot.project.choices import Choices
from kzannot.project.figures import compute
from kzannot.project.project import Project
from kzannot.ui.figures.kinds import KINDS
from kzannot.ui.figures.style import PRINT, Style
from kzannot.ui.figures.window import write_figure
from kzannot.ui.theme import DARK, LIGHT

THEMES = {"light": LIGHT, "dark": DARK, "print": PRINT}


def draw_figure(
    application: QApplication,
    project: Project,
    name: str,
    out: Path,
    choices: Choices,
    theme: str,
    language: str,
) -> None:
    """Compute a figure and write it; UserError where there is nothing to write or nowhere to."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        raise UserError("There is no figure {name}.", name=name)
    style = Style(THEMES[theme], application.font(), language)
    write_figure(kind, compute(project, name, choices), style, out)
