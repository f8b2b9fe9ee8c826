"""The demo project, made where it is missing."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings
from kzannot.project.demo import default_path, make_demo


def _demo_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path, nargs="?", help="the file to make; by default one of your own")
    parser.add_argument("--no-window", action="store_true")


def _demo(told: Namespace, surroundings: Surroundings) -> int:
    path = told.project or default_path()
    if told.project or not path.exists():
        make_demo(path).close()
    if told.no_window:
        print(path)
        return 0
    return surroundings.open_window(path)


DEMO = Command(_demo_arguments, _demo)
