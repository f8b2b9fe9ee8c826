"""Frequencies and figures: the numbers of the windows."""

from argparse import ArgumentParser, Namespace
from dataclasses import fields
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, draws, natural, put_json, put_table, say
from kzannot.cli.names import check_names
from kzannot.errors import UserError
from kzannot.project import prevalence
from kzannot.project.choices import Choices
from kzannot.project.figures_together import WINDOWS
from kzannot.project.material import PARTS
from kzannot.project.opened import opened
from kzannot.project.parts import BY
from kzannot.project.units import UNITS

SHOWN = (
    "outlet", "frame", "value", "low", "high", "spans", "covered", "words", "with_frame", "items", "articles",
)  # fmt: skip
"""The columns of frequencies that people are shown."""


def _prevalence_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--json", action="store_true")
    add_filters(parser)


def add_filters(parser: ArgumentParser) -> None:
    """The filters that a frequency and the figures share."""
    parser.add_argument("--normalise", choices=tuple(prevalence.NORMALISATIONS), default="articles")
    parser.add_argument("--annotator", action="append", default=[], help="only this one's; may be repeated")
    parser.add_argument("--outlet")
    parser.add_argument("--round", metavar="NAME")
    parser.add_argument("--genre", metavar="G")
    parser.add_argument("--voice", metavar="V")
    parser.add_argument("--stance", metavar="S")
    parser.add_argument("--own-voice", action="store_true", help="only what an outlet says itself")
    parser.add_argument("--layer", choices=("coder", "gold"), default="coder")
    parser.add_argument("--per-entry", action="store_true", help="count a ticker's entries as items")
    parser.add_argument("--no-copies", action="store_true", help="without words that others have, too")
    parser.add_argument("--repeats-once", action="store_true", help="without what an article says again")
    parser.add_argument("--since", metavar="DAY", default="", help="the first day that counts: 2022-01-05")
    parser.add_argument("--until", metavar="DAY", default="", help="the last day that counts")
    parser.add_argument("--part", action="append", choices=PARTS, default=[], help="may be repeated")
    parser.add_argument("--samples", type=draws, default=2000, help="draws for intervals; 0 for none")
    parser.add_argument("--seed", type=natural, default=1)


def choices_of(told: Namespace) -> Choices:
    """What the filters of a command ask for."""
    asked = {each.name: getattr(told, each.name) for each in fields(Choices) if hasattr(told, each.name)}
    values = {name: getattr(told, name) for name in ("voice", "stance") if getattr(told, name)}
    return Choices(annotators=tuple(told.annotator), parts=tuple(told.part), values=values, **asked)


def _prevalence(told: Namespace, surroundings: Surroundings) -> None:
    with opened(told.project) as project:
        check_names(project, told)
        shares = prevalence.prevalence(project, choices_of(told))
        few = prevalence.descriptive(shares)
    rows = [share.row() for share in shares]
    if told.json:
        put_json(rows)
        return
    put_table(SHOWN, [[row[head] for head in SHOWN] for row in rows])
    if few:
        outlets = ", ".join(f"{name or 'no outlet'} ({articles})" for name, articles in few.items())
        say(f"Descriptive: too few articles for an interval or a word about outlets: {outlets}.")


def _figure_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("name", help="which figure; a wrong name lists them")
    parser.add_argument("out", type=Path, help="a file .svg, .pdf, .png or .csv")
    parser.add_argument("--measure", default="alpha", metavar="M", help="of agreement, pairs and drift")
    parser.add_argument("--unit", default="paragraph", choices=tuple(UNITS), help="of these, too")
    parser.add_argument("--by", default="batch", choices=BY, help="the parts of drift")
    parser.add_argument("--frame", metavar="F", help="of voices, keyness and drift")
    parser.add_argument(
        "--against", metavar="NAME", help="what keyness and association compare --outlet with"
    )
    parser.add_argument(
        "--window", choices=tuple(WINDOWS), default="paragraph", help="of cooccurrence and odds"
    )
    parser.add_argument("--theme", choices=("light", "dark", "print"), default="print")
    parser.add_argument("--language", choices=("de", "en"), default="en")
    add_filters(parser)


def _figure(told: Namespace, surroundings: Surroundings) -> None:
    if told.name not in surroundings.figures():
        raise UserError(
            "There is no figure {name}; there are {names}.",
            name=told.name,
            names=", ".join(surroundings.figures()),
        )
    with opened(told.project) as project:
        check_names(project, told)
    asked = {"choices": choices_of(told), "theme": told.theme, "language": told.language}
    surroundings.draw_figure(told.project, told.name, told.out, asked)


PREVALENCE = Command(_prevalence_arguments, _prevalence)
FIGURE = Command(_figure_arguments, _figure)
