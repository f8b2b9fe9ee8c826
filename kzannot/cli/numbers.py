"""Agreement, frequencies and figures: the numbers of the windows."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from kzannot.cli.command import Command, Surroundings, draws, natural, put_json, put_table, say
from kzannot.errors import UserError
from kzannot.project import agreement, prevalence
from kzannot.project.opened import opened
from kzannot.project.project import Project
from kzannot.project.units import UNITS


def _agreement_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--measure", action="append", default=[], metavar="M", help="see `kzannot measures`")
    parser.add_argument("--unit", action="append", default=[], choices=(*UNITS, agreement.SPAN))
    parser.add_argument("--per", choices=("frame", "all"), default="frame")
    parser.add_argument("--pairs", action="store_true", help="every two annotators on their own")
    parser.add_argument("--annotator", action="append", default=[], help="only this one; may be repeated")
    parser.add_argument("--outlet")
    parser.add_argument("--round")
    parser.add_argument("--samples", type=draws, default=2000, help="draws of articles; 0 is no interval")
    parser.add_argument("--seed", type=natural, default=1)
    parser.add_argument("--json", action="store_true")


def _agreement(told: Namespace, surroundings: Surroundings) -> None:
    question = agreement.Question(
        measures=told.measure or agreement.DEFAULT_MEASURES,
        units=told.unit or agreement.DEFAULT_UNITS,
        per=told.per,
        pairs=told.pairs,
        annotators=told.annotator,
        outlet=told.outlet,
        round=told.round,
        samples=told.samples,
        seed=told.seed,
    )
    with opened(told.project) as project:
        _check_names(project, told)
        rows = [row.row() for row in agreement.agreement(project, question)]
    if told.json:
        put_json(rows)
        return
    heads = (
        "measure",
        "unit",
        "frame",
        "value",
        "low",
        "high",
        "units",
        "seen_by_any",
        "prevalence",
        "percent",
    )
    people = ("annotators",) if told.pairs else ()
    put_table((*heads, *people), [[_joined(row[head]) for head in (*heads, *people)] for row in rows])
    for reason in dict.fromkeys(row[key] for row in rows for key in ("reason", "note") if row[key]):
        say(f"– {reason}")


def _joined(value: Any) -> Any:
    return ", ".join(value) if isinstance(value, list) else value


def _check_names(project: Project, told: Namespace) -> None:
    """Refuse names that nobody and nothing in the project bears, rather than count nothing."""
    asked = [(kind, getattr(told, kind, None)) for kind in ("outlet", "voice", "stance")]
    known_by_kind = {
        "annotator": [annotator.name for annotator in project.annotators()],
        "outlet": [outlet.name for outlet in project.outlets()],
        **{each.name: [choice.name for choice in each.choices] for each in project.attributes()},
    }
    for kind, name in [*(("annotator", name) for name in told.annotator), *asked]:
        known = known_by_kind.get(kind, [])
        if name is not None and name not in known:
            raise UserError(
                "There is no {kind} {name}; there are {known}.",
                kind=kind,
                name=name,
                known=", ".join(known) or "none",
            )


def _measures_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _measures(told: Namespace, surroundings: Surroundings) -> None:
    rows = agreement.measures()
    if told.json:
        put_json(rows)
        return
    heads = ("name", "title", "raters", "units", "source")
    put_table(heads, [[row[head] for head in heads] for row in rows])


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
        _check_names(project, told)
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
        _check_names(project, told)
    left_out = ("run", "project", "name", "out")
    filters = {name: value for name, value in vars(told).items() if name not in left_out}
    surroundings.draw_figure(told.project, told.name, told.out, filters)


AGREEMENT = Command(_agreement_arguments, _agreement)
MEASURES = Command(_measures_arguments, _measures)
PREVALENCE = Command(_prevalence_arguments, _prevalence)
FIGURE = Command(_figure_arguments, _figure)
