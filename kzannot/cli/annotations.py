"""Annotations in and out."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kzannot.cli.command import Command, Surroundings, put_json, put_table, say
from kzannot.project.choosing import Choice
from kzannot.project.exporting import export
from kzannot.project.file_formats import file_formats
from kzannot.project.loading import Loaded, Terms, prepare, read_file
from kzannot.project.matching import KINDS, LABEL, SAME, SIMILAR, Matches, Proposals, proposed
from kzannot.project.opened import opened
from kzannot.project.project import Project


def _load_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--format", required=True, choices=[f.name for f in file_formats() if f.reads])
    parser.add_argument(
        "--annotator", default="", help="whose codings these are, where the file does not say"
    )
    parser.add_argument("--round", default="", help="of which round they are, where the file does not say")
    parser.add_argument(
        "--offsets",
        choices=("text", "source"),
        default="text",
        help="whether offsets count in the article's text or in the source file",
    )
    for what, title in MATCHED.items():
        parser.add_argument(
            f"--match-{what}",
            type=_match,
            action="append",
            default=[],
            metavar="THEIRS=OURS",
            help=f"{title} of the file and what it is called here; THEIRS= leaves it out; may be repeated",
        )
    parser.add_argument(
        "--match",
        choices=REASONS,
        default="name",
        help="which names are taken for those here: the same ones, the same names or labels but for how they "
        "are spelt, or similar ones, too",
    )
    parser.add_argument("--add", action="store_true", help="add to the codebook what it lacks")
    parser.add_argument("--dry-run", action="store_true", help="say what would come in, and write nothing")
    parser.add_argument("--json", action="store_true")


REASONS: Final = {"name": (SAME,), "label": (SAME, LABEL), "similar": (SAME, LABEL, SIMILAR)}
MATCHED: Final = {"frame": "a frame", "annotator": "an annotator", "attribute": "an attribute"}


def _match(text: str) -> tuple[str, str | None]:
    """A name of a file and what it is called here, as an option takes them."""
    theirs, sign, ours = text.partition("=")
    if not (theirs and sign):
        raise ArgumentTypeError(f"{text} is not THEIRS=OURS")
    return theirs, ours or None


def _load(told: Namespace, surroundings: Surroundings) -> None:
    with opened(told.project) as project:
        for path in told.files[1:]:
            _prepared(project, path, told)  # what cannot be loaded is refused before anything is written
        loaded = []
        for path in told.files:
            proposals, found = _prepared(project, path, told)
            loaded.append({"file": path.name} | _row(proposals, found))
            if not told.dry_run:
                project.apply(found.edit, found.texts, found.files)
            _say_loaded(path.name, found)
    if told.json:
        put_json(loaded)


def _prepared(project: Project, path: Path, told: Namespace) -> tuple[Proposals, Loaded]:
    incoming = read_file(path, told.format)
    proposals = proposed(project, incoming.content)
    given = Matches(dict(told.match_frame), dict(told.match_annotator), dict(told.match_attribute))
    matches = proposals.matches(REASONS[told.match], others=told.add).beside(given)
    terms = Terms(told.annotator, told.round, told.offsets, matches, told.add)
    return proposals, prepare(project, incoming, terms)


def _row(proposals: Proposals, loaded: Loaded) -> dict[str, object]:
    return {
        "added": loaded.added,
        "skipped": loaded.skipped,
        "notes": loaded.notes,
        **{kind: [asdict(each) for each in getattr(proposals, kind)] for kind in KINDS},
    }


def _say_loaded(name: str, loaded: Loaded) -> None:
    added = ", ".join(f"{count} {kind}" for kind, count in loaded.added.items()) or "nothing new"
    known = f"; {loaded.skipped} were there already" if loaded.skipped else ""
    say(f"{name}: {added}{known}.")
    for note in loaded.notes:
        say(f"{name}: {note}")


def _export_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--format", required=True, choices=[f.name for f in file_formats() if f.writes])
    parser.add_argument("--annotator", action="append", default=[], help="only this one's; may be repeated")
    parser.add_argument(
        "--layer", choices=("coder", "gold"), default="", help="the coders' work, or the adjudicated alone"
    )
    parser.add_argument("--round", default="", help="only what was coded in this round")
    parser.add_argument("--frame", action="append", default=[], help="only its spans; may be repeated")
    parser.add_argument("--outlet", action="append", default=[], help="only its articles; may be repeated")
    parser.add_argument(
        "--text",
        choices=("full", "words", "none"),
        default="full",
        help="whole texts, the first words of each span, or no texts",
    )
    parser.add_argument(
        "--offsets",
        choices=("text", "source"),
        default="text",
        help="for formats with one pair of offsets; jsonl and the tables write both",
    )


def _export(told: Namespace, surroundings: Surroundings) -> None:
    choice = Choice(told.annotator, told.layer, told.round, told.frame, told.outlet)
    with opened(told.project) as project:
        for note in export(project, told.out, told.format, choice, told.text, told.offsets):
            say(note)


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
