"""This module is about a view on paper: as a picture with its words, or as a table, in a file or copied."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from kzannot.project.copying import copied
from kzannot.project.figure_tables import write_rows
from kzannot.ui.figures.chart import Chart
from kzannot.ui.figures.picture import Drawing, Legend, Picture
from kzannot.ui.figures.style import Style

SCALE = 2.0
"""How many pixels of a copied picture stand for one on the screen."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a view gives away: a drawing in any look, its words, and its values as rows.

    `cells` are heads and rows as they are read on the screen.
    """

    drawing: Callable[[Style], Drawing]
    legend: Legend
    rows: Sequence[Mapping[str, Any]]
    cells: tuple[Sequence[str], Sequence[Sequence[str]]]

    def write(self, path: Path, style: Style) -> None:
        """Write what the file's name asks for; UserError where there is no such form, or nowhere to write."""
        if path.suffix.lower() == ".csv":
            write_rows(self.rows, path)
        else:
            self._with_picture(style, lambda picture: picture.write(path))

    def copy_picture(self, style: Style) -> None:
        """Put the picture on the clipboard."""
        clipboard = QGuiApplication.clipboard()
        self._with_picture(style, lambda picture: clipboard.setImage(picture.image(SCALE)))

    def copy_table(self) -> None:
        """Put what is read on the screen on the clipboard, as spreadsheets take it."""
        QGuiApplication.clipboard().setText(copied(*self.cells))

    def _with_picture(self, style: Style, use: Callable[[Picture], None]) -> None:
        drawing = self.drawing(style)
        try:
            use(Picture(drawing, self.legend))
        finally:
            if isinstance(drawing, Chart):
                drawing.deleteLater()
