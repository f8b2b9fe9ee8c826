"""Frequencies and figures: the numbers of the windows."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from kzannot.cli.command import Command, Surroundings, draws, natural, put_json, put_table, say
from kzannot.cli.names import check_names
from kzannot.errors import UserError
from kzannot.project import prevalence
from kzannot.project.opened import opened
from kzannot.project.units import UNITS


def _prevalence_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--json", action="store_true")
    add_filters(parser)


def add_filters(parser: ArgumentParser) -> None:
    """The filters that a frequency and its figure share."""
    parser.add_argument("--normalise", choices=tuple(prevalence.NORMALISATIONS), default="words")
    parser.add_argument("--annotator", action="append", default=[], help="only this one's; may be repeated")
    parser.add_argument("--outlet")
    parser.add_argument("--voice", metavar="V")
    parser.add_argument("--stance", metavar="S")
    parser.add_argument("--layer", choices=("coder", "gold"), default="coder")
    parser.add_argument("--per-entry", action="store_true", help="count a ticker's entries as items")


def _prevalence(told: Namespace, surroundings: Surroundings) -> None:
    with opened(told.project) as project:
        check_names(project, told)
        shares = prevalence.prevalence(
            project,
            told.normalise,
            told.annotator,
            told.outlet,
            prevalence.values_are(voice=told.voice, stance=told.stance),
            told.per_entry,
            layer=told.layer,
        )
        badge = prevalence.descriptive(shares)
    rows = [share.row() for share in shares]
    if told.json:
        put_json(rows)
        return
    heads = ("outlet", "frame", "value", "spans", "covered", "words", "with_frame", "items", "articles")
    put_table(heads, [[row[head] for head in heads] for row in rows])
    if badge:
        say("Descriptive: one article per outlet says nothing about outlets.")


def _figure_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("name", help="frequency, agreement, pairs, confusion or disagreements")
    parser.add_argument("out", type=Path, help="a file .svg, .png or .csv")
    parser.add_argument("--measure", default="alpha", metavar="M", help="of agreement and pairs")
    parser.add_argument("--unit", default="paragraph", choices=tuple(UNITS), help="of agreement and pairs")
    parser.add_argument("--samples", type=draws, default=2000)
    parser.add_argument("--seed", type=natural, default=1)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
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
    left_out = ("run", "project", "name", "out")
    filters = {name: value for name, value in vars(told).items() if name not in left_out}
    surroundings.draw_figure(told.project, told.name, told.out, filters)


PREVALENCE = Command(_prevalence_arguments, _prevalence)
FIGURE = Command(_figure_arguments, _figure)
