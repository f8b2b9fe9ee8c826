"""Codebooks out, in, and checked."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, say
from kzannot.errors import UserError
from kzannot.project import codebooks
from kzannot.project.opened import opened


def _arguments(parser: ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="export|import|check", required=True)
    out = actions.add_parser("export", help="write the project's codebook: .yaml, .json, .csv or .qdc")
    out.add_argument("project", type=Path)
    out.add_argument("out", type=Path)
    out.set_defaults(act=_export)
    into = actions.add_parser("import", help="give the project the codebook of a file")
    into.add_argument("project", type=Path)
    into.add_argument("file", help="a file, or the name of a codebook that ships with the program")
    into.set_defaults(act=_import)
    check = actions.add_parser("check", help="find clashing keys, badges, colours and patterns")
    check.add_argument("file", type=Path)
    check.set_defaults(act=_check)


def _export(told: Namespace) -> int:
    with opened(told.project) as project:
        codebooks.write(project, told.out)
    return 0


def _import(told: Namespace) -> int:
    draft = codebooks.find(told.file)
    with opened(told.project) as project:
        edit = codebooks.revise(project, draft)
        project.apply(edit)
    say(f"{len(edit.changes)} changes; the codebook is {draft.name} {draft.version}.")
    return 0


def _check(told: Namespace) -> int:
    problems = codebooks.check(told.file)
    for problem in problems:
        place = f"{told.file.name}:{problem.line}: " if problem.line else f"{told.file.name}: "
        print(place + problem.message)
    if problems:
        raise UserError("{count} problems in {name}.", count=len(problems), name=told.file.name)
    say(f"{told.file.name}: no problems.")
    return 0


def _run(told: Namespace, surroundings: Surroundings) -> int:
    status: int = told.act(told)
    return status


CODEBOOK = Command(_arguments, _run)
