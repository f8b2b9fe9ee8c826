"""This module is about asking for the command palette; a window has one, made when it is first wanted."""

from collections.abc import Callable, Mapping

from kzannot.ui.palette.entries import entries_of
from kzannot.ui.palette.panel import Palette
from kzannot.ui.program import Program


def show_palette(program: Program) -> None:
    """Show everything that can be done, or close the palette where it is open."""
    palette = program.window.findChild(Palette) or Palette(program.theme, program.window)
    palette.ask(entries_of(program))


PALETTE_COMMANDS: Mapping[str, Callable[[Program], None]] = {"palette": show_palette}
