"""Annotations in and out."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, put_json, put_table, say
from kzannot.project.exporting import Choice, export
from kzannot.project.file_formats import file_formats
from kzannot.project.loading import load, prepare
from kzannot.project.opened import opened


def _load_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--format", required=True, choices=[f.name for f in file_formats() if f.reads])
    parser.add_argument(
        "--annotator", default="", help="whose codings these are, where the file does not say"
    )
    parser.add_argument("--round", default="")
    parser.add_argument("--offsets", choices=("text", "source"), default="text")


def _load(told: Namespace, surroundings: Surroundings) -> None:
    how = (told.format, told.annotator, told.round, told.offsets)
    with opened(told.project) as project:
        for path in told.files[1:]:
            prepare(project, path, *how)  # what cannot be loaded is refused before anything is written
        for path in told.files:
            loaded = load(project, path, *how)
            added = ", ".join(f"{count} {kind}" for kind, count in loaded.added.items()) or "nothing new"
            known = f"; {loaded.skipped} were there already" if loaded.skipped else ""
            say(f"{path.name}: {added}{known}.")
            for note in loaded.notes:
                say(f"{path.name}: {note}")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--format", required=True, choices=[f.name for f in file_formats() if f.writes])
    parser.add_argument("--annotator", action="append", default=[], help="only this one's; may be repeated")
    parser.add_argument("--layer", choices=("coder", "gold"), default="")
    parser.add_argument("--round", default="")
    parser.add_argument("--text", choices=("full", "words", "none"), default="full")
    parser.add_argument(
        "--offsets",
        choices=("text", "source"),
        default="text",
        help="for formats with one pair of offsets; jsonl and the tables write both",
    )


def _export(told: Namespace, surroundings: Surroundings) -> None:
    choice = Choice(told.annotator, told.layer, told.round)
    with opened(told.project) as project:
        export(project, told.out, told.format, choice, told.text)


def _formats_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _formats(told: Namespace, surroundings: Surroundings) -> None:
    rows = [format_.row() for format_ in file_formats()]
    if told.json:
        put_json(rows)
        return
    heads = ("name", "title", "suffixes", "reads", "writes")
    put_table(heads, [[_word(row[head]) for head in heads] for row in rows])


def _word(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return " ".join(value) if isinstance(value, list) else value


LOAD = Command(_load_arguments, _load)
EXPORT = Command(_export_arguments, _export)
FORMATS = Command(_formats_arguments, _formats)
