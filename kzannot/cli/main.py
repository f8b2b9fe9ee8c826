"""The entry of the command line: finds the command, runs it, and turns what a person can mend into a line.

A command's module is imported when the command is called, so that opening the window waits for none.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path

from kzannot import __version__
from kzannot.cli.command import Command, Surroundings, complain
from kzannot.errors import UserError

COMMANDS = {
    "demo": ("demo", "make the demo project and open it"),
    "new": ("new", "make an empty project"),
    "import": ("articles", "bring articles in from files, folders and zips"),
    "articles": ("articles", "list the articles"),
    "codebook": ("codebooks", "write, read or check a codebook"),
    "load": ("annotations", "bring annotations in"),
    "export": ("annotations", "write the annotated dataset"),
    "formats": ("annotations", "list the formats, and what each keeps and loses"),
    "agreement": ("agreement", "measure the agreement of annotators"),
    "measures": ("agreement", "list the measures of agreement"),
    "plan": ("agreement", "tell how many units must be coded twice"),
    "prevalence": ("numbers", "count frames per outlet"),
    "figure": ("numbers", "draw a figure into a file"),
    "statements": ("statements", "list the statements that articles share, or look for them"),
    "report": ("report", "write the agreement report"),
    "check": ("files", "find out whether a project file is whole"),
    "backup": ("files", "make a checked copy of a project"),
    "restore": ("files", "put a backup in a project's place"),
    "screens": ("screens", "draw every screen of the demo project"),
}
"""Each command's module, in which it stands in capitals, and what it does."""

WITHOUT_WINDOW = (
    "demo --no-window, import, load, export, agreement, prevalence, figure, statements, report, screens"
)


def main(arguments: Sequence[str], surroundings: Surroundings) -> int:
    """Run one command, or open the window; the exit status.

    0 is done; 1 means that the world is at fault, and one line on standard error says how; 2 is wrong usage.
    """
    _speak_utf8()
    try:
        status = _run(list(arguments), surroundings)
        if sys.stdout:
            sys.stdout.flush()  # a reader that has gone is noticed here, not when the process ends
        return status
    except UserError as error:
        complain(error)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the reader has seen enough
        return 1
    except KeyboardInterrupt:
        return 130


def check_display() -> None:
    """Raise UserError where a window is wanted and there is no screen to show it on."""
    screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    elsewhere = os.environ.get("QT_QPA_PLATFORM", "") not in ("", "xcb", "wayland")
    if sys.platform.startswith("linux") and not screen and not elsewhere:
        raise UserError(
            "There is no display for a window; without one these work: {names}.", names=WITHOUT_WINDOW
        )


def _speak_utf8() -> None:
    """Let every text reach a file or a pipe, whatever the system's code page; a terminal keeps its own."""
    if isinstance(sys.stdout, TextIOWrapper):
        encoding = None if sys.stdout.isatty() else "utf-8"
        sys.stdout.reconfigure(encoding=encoding, errors="backslashreplace")


def _run(arguments: list[str], surroundings: Surroundings) -> int:
    if not arguments or (arguments[0] not in COMMANDS and not arguments[0].startswith("-")):
        return _open(arguments, surroundings)
    told = _parser(arguments[0]).parse_args(arguments)
    return told.run(told, surroundings) or 0


def _parser(wanted: str) -> ArgumentParser:
    """The parser of all commands, which knows the arguments of the wanted one."""
    top = ArgumentParser(
        prog="kzannot",
        description="Read news articles side by side, tag the frames in them, and measure agreement.",
        epilog="`kzannot [PROJECT]` opens the window; without PROJECT it opens the start page.",
    )
    top.add_argument("--version", action="version", version=f"kzannot {__version__}")
    commands = top.add_subparsers(metavar="COMMAND", required=True)
    for name, (module, summary) in COMMANDS.items():
        added = commands.add_parser(name, help=summary, description=summary)
        if name == wanted:
            command: Command = getattr(import_module(f"kzannot.cli.{module}"), name.upper())
            command.arguments(added)
            added.set_defaults(run=command.run)
    return top


def _open(arguments: list[str], surroundings: Surroundings) -> int:
    if len(arguments) > 1:
        _parser("").error(f"there is no command {arguments[0]}")
    path = Path(arguments[0]) if arguments else None
    if path and not path.is_file():
        raise UserError("There is no file and no command {name}; see kzannot --help.", name=path.name)
    return surroundings.open_window(path)
