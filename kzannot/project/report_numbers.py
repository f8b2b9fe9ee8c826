"""The numbers of the report: agreement as the window shows it, asked for in the same way."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Any

from kzannot.agreement.result import Result
from kzannot.model.codebook import Attribute, Codebook, Frame, Level
from kzannot.model.study import Assignment, Round, RoundState
from kzannot.project.against_gold import against_gold
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.answered import questions
from kzannot.project.doubts import doubts
from kzannot.project.drift import drift
from kzannot.project.matched import comparable
from kzannot.project.planning import units_needed
from kzannot.project.project import Project
from kzannot.project.studies import SPAN
from kzannot.project.tasks import Task
from kzannot.reports.values import (
    ReportAgainst,
    ReportFrame,
    ReportJudged,
    ReportLedgerLine,
    ReportLine,
    ReportMeasure,
    ReportRound,
    ReportUnit,
    ReportUsage,
)

MEASURE = "alpha"
UNITS = ("entry", "paragraph")
SPAN_MEASURES = ("u_alpha", "f1_exact", "f1_matched", "f1_overlap")
PAIRS_UNIT = "paragraph"
LEAST = 0.667
"""The smallest alpha for which the planner says how many units must be coded."""


@dataclass(frozen=True, slots=True)
class Tables:
    """What is measured in one go: alpha by unit and frame, and the measures of spans."""

    units: tuple[ReportUnit, ...]
    spans: tuple[ReportMeasure, ...]
    ledger: tuple[ReportLedgerLine, ...]


def tables(
    project: Project, question: Question, frames: Sequence[Frame], language: str, task: Task | None
) -> Tables:
    """The tables of all annotators, with intervals."""
    rows = agreement(project, question, task)
    named = {frame.name: frame for frame in frames}

    def frames_of(measure: str, unit: str) -> tuple[ReportFrame, ...]:
        own = [row for row in rows if row.result.measure == measure and row.unit == unit]
        return tuple(_frame(named[row.frame], row, language) for row in own if row.frame in named)

    ledgers = {row.unit: row.ledger for row in rows if row.unit != SPAN}
    return Tables(
        units=tuple(
            ReportUnit(
                kind=kind,
                articles=ledgers[kind].articles,
                numbers=ledgers[kind].numbers,
                frames=frames_of(MEASURE, kind),
            )
            for kind in question.units
            if kind in ledgers
        ),
        spans=tuple(
            ReportMeasure(name=name, frames=frames_of(name, SPAN))
            for name in question.measures
            if name != MEASURE
        ),
        ledger=tuple(
            ReportLedgerLine(
                unit=kind,
                why=line.why,
                outlet=line.outlet,
                title=line.title,
                annotators=line.annotators,
                number=line.number,
            )
            for kind, own in ledgers.items()
            for line in own.lines
        ),
    )


def judged(
    project: Project, question: Question, language: str, task: Task | None
) -> tuple[ReportJudged, ...]:
    """Alpha of every attribute of spans and every question about articles, with intervals."""
    own = replace(question, measures=(MEASURE,))
    asked = (
        replace(own, attributes=[each.name for each in comparable(project)]),
        replace(own, questions=[each.name for each in questions(project)]),
    )
    named: tuple[Frame | Attribute, ...] = (*project.frames(), *project.attributes())
    labels = {each.name: each.label.in_language(language) or each.name for each in named}
    return tuple(
        _judged(labels[row.attribute or row.question or ""], row)
        for each in asked
        if each.attributes or each.questions
        for row in agreement(project, each, task)
    )


def doubted(
    project: Project, question: Question, frames: Sequence[str], task: Task | None
) -> tuple[int, tuple[ReportLine, ...]]:
    """How many spans are marked as uncertain, and each annotator's share of them by frame."""
    found = doubts(project, question, task)
    lines = tuple(
        ReportLine(name=person, values=tuple(found.rates[frame, person].share for frame in frames))
        for person in found.annotators
    )
    return found.rates[None, None].uncertain, lines


def against(
    project: Project, question: Question, frames: Sequence[str], task: Task | None
) -> tuple[ReportAgainst, ...]:
    """Each annotator against the adjudicated codings, frame by frame; nothing where nobody adjudicated."""
    found = against_gold(project, replace(question, units=(PAIRS_UNIT,)), task)
    return tuple(
        ReportAgainst(
            frame=each.frame,
            annotator=each.annotator,
            units=each.result.units,
            there=each.there,
            sensitivity=each.sensitivity,
            specificity=each.specificity,
            value=each.result.value,
            low=each.result.low,
            high=each.result.high,
        )
        for each in found
        if each.frame in frames
    )


def pairs(project: Project, frames: Sequence[str]) -> tuple[ReportLine, ...]:
    """Alpha between every two annotators."""
    rows = agreement(project, Question(units=(PAIRS_UNIT,), pairs=True, samples=0))
    return _lines([(" – ".join(row.annotators), row) for row in rows], frames)


def without(project: Project, frames: Sequence[str]) -> tuple[ReportLine, ...]:
    """Alpha of all but each annotator; nothing where that leaves nobody to compare."""
    rows = agreement(project, Question(units=(PAIRS_UNIT,), leave_one_out=True, samples=0))
    return _lines([(row.without, row) for row in rows if row.without], frames)


def repeats(project: Project, frames: Sequence[str]) -> tuple[ReportLine, ...]:
    """Alpha of each annotator's first and second coding of the same articles."""
    rows = agreement(project, Question(units=(PAIRS_UNIT,), repeats=True, samples=0))
    return _lines([(row.annotators[0], row) for row in rows], frames)


def over_time(
    project: Project, frames: Sequence[str]
) -> tuple[tuple[ReportLine, ...], tuple[ReportUsage, ...]]:
    """Alpha by batch in the order of coding, and uses of frames that leave their limits.

    Nothing where there is a single batch: it tells no change.
    """
    found = drift(project, Question(units=(PAIRS_UNIT,), by="batch", samples=0))
    if len(found.parts) < 2:
        return (), ()
    lines = tuple(
        ReportLine(name=part, values=tuple(found.agreement[frame, part].result.value for frame in frames))
        for part in found.parts
    )
    leaving = tuple(
        ReportUsage(
            frame=usage.frame,
            annotator=usage.annotator,
            part=usage.part,
            share=usage.share or 0.0,
            low=usage.low or 0.0,
            high=usage.high or 0.0,
        )
        for usage in found.usage.values()
        if usage.leaves and usage.frame in frames
    )
    return lines, leaving


def rounds(project: Project, frames: Sequence[str]) -> tuple[ReportRound, ...]:
    """The rounds in their order, each with the median of its frames' alphas."""
    there = sorted(project.records(Round), key=lambda each: (each.order, each.name))
    if not there:
        return ()
    rows = agreement(project, Question(units=(PAIRS_UNIT,), by="round", samples=0))
    versions = {codebook.id: codebook.version for codebook in project.records(Codebook)}
    assigned = project.records(Assignment)
    return tuple(
        ReportRound(
            name=each.name,
            version=versions[each.codebook_id],
            blind=each.blind,
            outlet_blind=each.outlet_blind,
            closed=each.state is RoundState.CLOSED,
            articles=len({work.article_id for work in assigned if work.round_id == each.id}),
            median=_median(row for row in rows if row.part == each.name and row.frame in frames),
        )
        for each in there
    )


def _median(rows: Iterable[Row]) -> float | None:
    """The median of what is defined; None where nothing is."""
    values = [row.result.value for row in rows if row.result.value is not None]
    return median(values) if values else None


def _lines(named: Sequence[tuple[str, Row]], frames: Sequence[str]) -> tuple[ReportLine, ...]:
    """A line for each name, with its values in the order of the frames."""
    values = {(name, row.frame): row.result.value for name, row in named}
    return tuple(
        ReportLine(name=name, values=tuple(values[name, frame] for frame in frames))
        for name in dict.fromkeys(name for name, _ in named)
    )


def _judged(label: str, row: Row) -> ReportJudged:
    return ReportJudged(
        level=Level.SPAN if row.attribute else Level.ARTICLE,
        sets=row.result.measure != MEASURE,
        score=row.attribute is None and row.frame is not None,
        matched=row.matched,
        spans=row.spans,
        **_value(label, row.result),
    )


def _frame(frame: Frame, row: Row, language: str) -> ReportFrame:
    result = row.result
    share = result.prevalence
    return ReportFrame(
        name=frame.name,
        badge=frame.badge,
        colour=frame.colour,
        seen_by_any=result.seen_by_any,
        prevalence=share,
        undefined_share=result.undefined_share,
        documents=result.documents,
        merged=result.merged,
        left_out=result.left_out,
        more=row.more_units,
        needed=units_needed(LEAST, share) if share and share < 1 and row.unit != SPAN else None,
        **_value(frame.label.in_language(language), result),
    )


def _value(label: str, result: Result) -> dict[str, Any]:
    """What every measure of the report has, by the names of `ReportValue`."""
    own = ("units", "percent", "value", "low", "high", "p_below_667", "p_below_800")
    said = {"label": label, "reason": result.reason or "", "note": result.note or ""}
    return said | {name: getattr(result, name) for name in own}
