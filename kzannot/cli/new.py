"""An empty project."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings
from kzannot.project import codebooks
from kzannot.project.project import Project


def _new_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--codebook", default=codebooks.DEFAULT, help="a file, or the name of one that ships")


def _new(told: Namespace, surroundings: Surroundings) -> None:
    draft = codebooks.find(told.codebook)
    project = Project.create(told.project)
    try:
        project.apply(codebooks.adopt(draft))
    finally:
        project.close()


NEW = Command(_new_arguments, _new)
