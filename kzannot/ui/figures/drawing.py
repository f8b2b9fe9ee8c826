"""A figure into a file without a window, for the command line."""

from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from kzannot.errors import UserError
from kzannot.project.figures import Choices, compute
from kzannot.project.project import Project
from kzannot.ui.figures.kinds import KINDS
from kzannot.ui.figures.style import Style
from kzannot.ui.figures.window import write_figure
from kzannot.ui.theme import DARK, LIGHT


def draw_figure(
    application: QApplication, project: Project, name: str, out: Path, filters: dict[str, Any]
) -> None:
    """Compute a figure and write it; UserError where there is nothing to write or nowhere to."""
    kind = next((kind for kind in KINDS if kind.name == name), None)
    if kind is None:
        raise UserError("There is no figure {name}.", name=name)
    asked = ("normalise", "outlet", "layer", "per_entry", "measure", "unit", "samples", "seed")
    values = {key: filters[key] for key in ("voice", "stance") if filters.get(key)}
    choices = Choices(
        annotators=tuple(filters.get("annotator", ())),
        values=values,
        **{key: filters[key] for key in asked if key in filters},
    )
    colours = DARK if filters.get("theme") == "dark" else LIGHT
    style = Style(colours, application.font(), filters.get("language", "en"))
    write_figure(kind, compute(project, name, choices), style, out)
