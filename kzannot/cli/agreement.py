"""Agreement: the numbers of the window, what they rest on, drift, and how much must be coded twice."""

from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kzannot.cli.command import Command, Surroundings, draws, natural, put_json, put_table, say
from kzannot.cli.names import check_names
from kzannot.project import agreement, planning
from kzannot.project.against_gold import against_gold
from kzannot.project.doubts import doubts
from kzannot.project.drawing import DRAWN
from kzannot.project.drift import drift
from kzannot.project.opened import opened
from kzannot.project.parts import BATCH, BY
from kzannot.project.project import Project
from kzannot.project.studies import SPAN
from kzannot.project.units import UNITS

HEADS = ("measure", "unit", "frame", "value", "low", "high", "p_below_667", "p_below_800", "units",
         "seen_by_any", "prevalence", "percent")  # fmt: skip
LEFT_OUT = {
    "one_annotator": "read by one annotator alone",
    "unread": "read by nobody",
    "unfinished": "articles not finished",
    "repeat": "second codings",
    "excluded": "articles excluded",
    "unanchored": "spans without an anchor",
    "furniture": "sections of furniture",
}
LEDGER = ("why", "outlet", "title", "annotators", "number", "places")
DRIFT = ("frame", "annotator", "part", "units", "found", "share", "low", "high", "leaves")
GOLD = ("unit", "frame", "annotator", "there", "sensitivity", "absent", "specificity", "value", "low", "high")
DOUBTS = ("frame", "annotator", "spans", "uncertain", "share")


def _share(text: str) -> float:
    """A number between 0 and 1, as an option takes it."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1:
        raise ArgumentTypeError(f"{text} is no number between 0 and 1")
    return number


def _agreement_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("project", type=Path)
    parser.add_argument("--measure", action="append", default=[], metavar="M", help="see `kzannot measures`")
    parser.add_argument("--unit", action="append", default=[], choices=(*UNITS, SPAN))
    parser.add_argument("--per", choices=("frame", "all"), default="frame")
    parser.add_argument("--pairs", action="store_true", help="every two annotators on their own")
    parser.add_argument("--leave-one-out", action="store_true", help="also without each annotator")
    parser.add_argument("--repeats", action="store_true", help="each annotator's first and second coding")
    parser.add_argument("--question", action="append", default=[], help="answers about articles, not frames")
    parser.add_argument(
        "--attribute", action="append", default=[], help="attributes of matched spans, instead"
    )
    parser.add_argument("--metric", choices=agreement.METRICS, help="what the distance of answers means")
    parser.add_argument("--annotator", action="append", default=[], help="only this one; may be repeated")
    parser.add_argument("--outlet")
    parser.add_argument("--round")
    parser.add_argument("--by", choices=BY, help="measure each part on its own")
    parser.add_argument("--batch", type=natural, default=BATCH, help="articles in a batch")
    parser.add_argument("--unfinished", action="store_true", help="count what is still being coded, too")
    parser.add_argument("--samples", type=draws, default=2000, help="draws for intervals; 0 is no interval")
    parser.add_argument("--draw", choices=DRAWN, default=DRAWN[0], help="what is drawn")
    parser.add_argument("--seed", type=natural, default=1)
    parser.add_argument("--half-width", type=_share, default=planning.HALF_WIDTH, help="for `more_units`")
    parser.add_argument("--ledger", action="store_true", help="what is used and left out, instead")
    parser.add_argument(
        "--drift", action="store_true", help="how often frames are used in each part, instead"
    )
    parser.add_argument("--doubts", action="store_true", help="how many spans are uncertain, instead")
    parser.add_argument("--gold", action="store_true", help="each against the adjudicated codings, instead")
    parser.add_argument("--json", action="store_true")


def _question(told: Namespace) -> agreement.Question:
    return agreement.Question(
        measures=told.measure or agreement.DEFAULT_MEASURES,
        units=told.unit or agreement.DEFAULT_UNITS,
        per=told.per,
        pairs=told.pairs,
        leave_one_out=told.leave_one_out,
        repeats=told.repeats,
        questions=told.question,
        attributes=told.attribute,
        metric=told.metric,
        annotators=told.annotator,
        outlet=told.outlet,
        round=told.round,
        by=told.by or ("batch" if told.drift else None),
        batch=max(1, told.batch),
        unfinished=told.unfinished,
        samples=told.samples,
        drawn=told.draw,
        seed=told.seed,
        half_width=told.half_width,
    )


def _agreement(told: Namespace, surroundings: Surroundings) -> None:
    question = _question(told)
    with opened(told.project) as project:
        check_names(project, told)
        if told.ledger:
            _put(_ledger(project, question), LEDGER, told.json)
        elif told.drift:
            _put(drift(project, question).rows(), DRIFT, told.json)
        elif told.doubts:
            _put(doubts(project, question).rows(), DOUBTS, told.json)
        elif told.gold:
            _put([each.row() for each in against_gold(project, question)], GOLD, told.json)
        else:
            _put_rows([row.row() for row in agreement.agreement(project, question)], question, told.json)


def _put_rows(rows: list[dict[str, Any]], question: agreement.Question, json: bool) -> None:
    """The rows, and for people what must be known of them."""
    more = {
        "annotators": question.pairs or question.repeats,
        "without": question.leave_one_out,
        "part": question.by is not None,
        "question": bool(question.questions or question.metric),
        **dict.fromkeys(("attribute", "matched", "spans"), bool(question.attributes)),
    }
    _put(rows, (*HEADS, *(name for name, wanted in more.items() if wanted)), json)
    if json:
        return
    for reason in dict.fromkeys(row[key] for row in rows for key in ("reason", "note") if row[key]):
        say(f"– {reason}")
    for told in dict.fromkeys(line for row in rows for line in _remarks(row)):
        say(f"– {told}")


def _remarks(row: dict[str, Any]) -> list[str]:
    """What was merged or left out for a row, in words."""
    where = f"{row['unit']}, {row['attribute'] or row['question'] or row['frame'] or 'all frames'}"
    numbers = row["ledger"]
    told = ", ".join(f"{numbers[name]} {words}" for name, words in LEFT_OUT.items() if numbers[name])
    remarks = [f"Left out ({row['unit']}): {told}; see --ledger."] if told else []
    if row["merged"]:
        remarks.append(f"Overlapping spans of one annotator, merged ({where}): {row['merged']}.")
    if row["undefined_share"]:
        remarks.append(f"Undefined in {row['undefined_share']:.1%} of the draws ({row['measure']}, {where}).")
    return remarks


def _ledger(project: Project, question: agreement.Question) -> list[dict[str, Any]]:
    """The lines of all ledgers."""
    return [
        {"unit": ledger.unit, "compared": list(ledger.annotators), **line.row()}
        for ledger in agreement.ledgers(project, question)
        for line in ledger.lines
    ]


def _put(rows: list[dict[str, Any]], heads: Sequence[str], json: bool) -> None:
    """The rows whole as JSON, or some of their columns as a table."""
    if json:
        put_json(rows)
    else:
        put_table(heads, [[_cell(row[head]) for head in heads] for row in rows])


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return ", ".join("–".join(map(str, each)) if isinstance(each, list) else each for each in value)
    return ("yes" if value else "no") if isinstance(value, bool) else value


def _measures_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true")


def _measures(told: Namespace, surroundings: Surroundings) -> None:
    _put(agreement.measures(), ("name", "title", "raters", "units", "source"), told.json)


def _plan_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--least", type=_share, default=0.8, help="the smallest alpha that would do")
    parser.add_argument("--prevalence", type=_share, default=0.25, help="share of the rarest frame")
    parser.add_argument("--significance", type=_share, default=0.05, help="risk that less goes unnoticed")
    parser.add_argument("--json", action="store_true")


def _plan(told: Namespace, surroundings: Surroundings) -> None:
    units = planning.units_needed(told.least, told.prevalence, told.significance)
    said = ("least", "prevalence", "significance")
    row = {**{name: getattr(told, name) for name in said}, "units": units}
    if told.json:
        put_json(row)
    else:
        put_table(tuple(row), [list(row.values())])


AGREEMENT = Command(_agreement_arguments, _agreement)
MEASURES = Command(_measures_arguments, _measures)
PLAN = Command(_plan_arguments, _plan)
