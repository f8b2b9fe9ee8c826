"""The entry points: the command line, and the window for a desktop that starts it by a click.

The command line knows no windows; what it cannot do itself is handed in here, and brings Qt only when a
window or a picture is wanted.
"""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kzannot.cli.main import check_display
from kzannot.cli.main import main as run_command


class Windows:
    """The windows and pictures, as the command line asks for them."""

    def open_window(self, project: Path | None) -> int:
        """Open the window on a project, or on the start page; the exit status when it is closed."""
        check_display()
        from kzannot.ui.starting import run_window  # Qt, which most commands do without

        return run_window(project)

    def figures(self) -> Sequence[str]:
        """The names of the figures."""
        from kzannot.project.figures import FIGURES  # numpy, which most commands do without

        return FIGURES

    def draw_figure(self, project: Path, name: str, out: Path, filters: dict[str, Any]) -> None:
        """Draw one of the figures into a file."""
        from kzannot.ui.starting import draw_figure  # Qt, as above

        draw_figure(project, name, out, filters)

    def draw_screens(
        self, folder: Path, themes: Sequence[str], languages: Sequence[str], size: tuple[int, int]
    ) -> list[Path]:
        """Draw every screen of the demo project into PNG files."""
        from kzannot.ui.screens import render_screens  # Qt, as above

        return render_screens(folder, themes, languages, size)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command `kzannot`; the exit status."""
    return run_command(sys.argv[1:] if arguments is None else arguments, Windows())


def gui() -> int:
    """The command `kzannot-gui`: the window on the first argument, or on the start page."""
    return main(sys.argv[1:2])
