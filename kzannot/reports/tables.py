"""The tables of the report: values into cells, in one language."""

from collections import Counter
from collections.abc import Sequence

from kzannot.reports.document import Badge, Cell, Column, Table
from kzannot.reports.said import Said
from kzannot.reports.values import (
    AgreementReport,
    ReportConfusion,
    ReportFrame,
    ReportJudged,
    ReportLine,
    ReportRule,
    ReportUnit,
    ReportUsage,
)

Marked = ReportFrame | ReportRule


def cells(*texts: str) -> tuple[Cell, ...]:
    """A row of plain texts."""
    return tuple(Cell(text=text) for text in texts)


def column(head: str, width: float = 1.0) -> Column:
    """A column of numbers."""
    return Column(head=head, number=True, width=width)


def badge(frame: Marked) -> Badge:
    """The badge of a frame."""
    return Badge(frame.badge, frame.colour)


def badges(rules: Sequence[ReportRule]) -> tuple[Column, ...]:
    """A column of numbers for each frame, headed by its badge."""
    return tuple(Column(head=rule.label, number=True, badge=badge(rule)) for rule in rules)


def agreement(said: Said, unit: ReportUnit, level: float) -> Table:
    """Alpha of each frame on one kind of unit, with all that must stand beside it."""
    heads = ("units", "seen", "prevalence", "percent")
    behind = ("below_667", "below_800", "undefined", "more")
    return Table(
        caption=said("agreement.caption", unit=said(f"unit.{unit.kind}")),
        columns=(
            Column(head=said("column.frame"), width=3.1),
            *(column(said(f"column.{name}"), 1.3) for name in heads),
            column(said("column.alpha"), 0.95),
            column(said("column.interval", level=said.whole(round(100 * level))), 2.1),
            *(column(said(f"column.{name}"), 1.2) for name in behind),
        ),
        rows=tuple(_frame_row(said, frame) for frame in unit.frames),
    )


def _frame_row(said: Said, frame: ReportFrame) -> tuple[Cell, ...]:
    """A row; where alpha is undefined the reason stands with the frame."""
    reason = said("agreement.undefined", reason=said.reason(frame.reason)) if frame.reason else ""
    label = f"{frame.label} – {reason}" if reason else frame.label
    return (
        Cell(text=label, badge=badge(frame)),
        *cells(
            said.whole(frame.units),
            said.whole(frame.seen_by_any),
            said.share(frame.prevalence),
            said.share(frame.percent),
        ),
        Cell(text=said.number(frame.value), strong=True),
        *cells(
            said.interval(frame.low, frame.high),
            said.number(frame.p_below_667),
            said.number(frame.p_below_800),
            said.share(frame.undefined_share),
            said.whole(frame.more),
        ),
    )


def judged(said: Said, found: Sequence[ReportJudged], level: float) -> Table:
    """Alpha of attributes of matched spans, or of questions about articles, one below the other."""
    of_spans = found[0].level == "span"
    counts = ("pairs", "matched", "of_spans") if of_spans else ("articles",)
    return Table(
        caption=said(f"judged.{found[0].level}.caption"),
        columns=(
            Column(head=said(f"level.{'attribute' if of_spans else 'question'}"), width=3.4),
            *(column(said(f"column.{name}"), 1.5) for name in counts),
            column(said("column.percent"), 1.15),
            column(said("column.alpha"), 0.95),
            column(said("column.interval", level=said.whole(round(100 * level))), 1.9),
            *(column(said(f"column.{name}"), 1.05) for name in ("below_667", "below_800")),
        ),
        rows=tuple(_judged_row(said, each) for each in found),
    )


def _judged_row(said: Said, judged: ReportJudged) -> tuple[Cell, ...]:
    reason = said("agreement.undefined", reason=said.reason(judged.reason)) if judged.reason else ""
    kind = said("judged.sets") if judged.sets else said("judged.score") if judged.score else ""
    more = [part for part in (kind, reason) if part]
    counts = (judged.units, judged.matched, judged.spans) if judged.level == "span" else (judged.units,)
    return (
        Cell(text=" – ".join((judged.label, *more))),
        *cells(*(said.whole(count) for count in counts), said.share(judged.percent)),
        Cell(text=said.number(judged.value), strong=True),
        *cells(
            said.interval(judged.low, judged.high),
            said.number(judged.p_below_667),
            said.number(judged.p_below_800),
        ),
    )


def against(said: Said, report: AgreementReport) -> Table:
    """Each coding against the adjudicated one, frame by frame."""
    labels = {rule.name: rule for rule in report.rules}
    level = said.whole(round(100 * report.settings.level))
    heads = ("units", "there", "sensitivity", "specificity")
    return Table(
        caption=said("against.caption", unit=said(f"unit.{report.pairs_unit}")),
        columns=(
            Column(head=said("column.frame"), width=3.0),
            Column(head=said("column.name"), width=1.6),
            *(column(said(f"column.{name}"), 1.4) for name in heads),
            column(said("column.alpha"), 0.95),
            column(said("column.interval", level=level), 1.9),
        ),
        rows=tuple(
            (
                Cell(text=labels[each.frame].label, badge=badge(labels[each.frame])),
                *cells(each.annotator, said.whole(each.units), said.whole(each.there)),
                *cells(said.number(each.sensitivity), said.number(each.specificity)),
                Cell(text=said.number(each.value), strong=True),
                Cell(text=said.interval(each.low, each.high)),
            )
            for each in report.against
        ),
    )


def spans(said: Said, report: AgreementReport) -> Table:
    """The measures of spans beside each other, frame by frame."""
    measures = report.span_measures
    names = [said(f"measure.{measure.name}") for measure in measures]
    rows = []
    for place, rule in enumerate(report.rules):
        found = [measure.frames[place] for measure in measures]
        rows.append(
            (
                Cell(text=rule.label, badge=badge(rule)),
                Cell(text=said.whole(found[0].units)),
                *(Cell(text=_with_interval(said, frame)) for frame in found),
            )
        )
    level = said.whole(round(100 * report.settings.level))
    return Table(
        caption=said("spans.caption", level=level),
        columns=(
            Column(head=said("column.frame"), width=2.3),
            column(said("column.spans"), 0.85),
            *(column(name, 1.7) for name in names),
        ),
        rows=tuple(rows),
    )


def _with_interval(said: Said, frame: ReportFrame) -> str:
    number = said.number(frame.value)
    return number if frame.low is None else f"{number} ({said.interval(frame.low, frame.high)})"


def lines(said: Said, caption: str, head: str, found: Sequence[ReportLine], report: AgreementReport) -> Table:
    """A line of values for each thing, one column a frame."""
    return Table(
        caption=caption,
        columns=(Column(head=said(f"column.{head}"), width=2.4), *badges(report.rules)),
        rows=tuple(
            (Cell(text=line.name), *(Cell(text=said.number(value)) for value in line.values))
            for line in found
        ),
    )


def confusion(said: Said, found: ReportConfusion, rules: Sequence[ReportRule]) -> Table:
    """Frames against frames; the most frequent confusion is the darkest."""
    most = max((c for y, row in enumerate(found.counts) for x, c in enumerate(row) if x != y), default=0)
    first, second = found.single or ("", "")
    head = said("column.confusion", first=first, second=second) if found.single else said("column.both")
    names = [Cell(text=rule.label, badge=badge(rule)) for rule in rules]

    def shade(y: int, x: int, count: int) -> float:
        return count / most if x != y and most else 0.0

    return Table(
        caption=said("differences.confusion"),
        columns=(Column(head=head, width=5.0), *badges(rules), column("–")),
        rows=tuple(
            (
                name,
                *(
                    Cell(text=said.whole(count) if count else "·", shade=shade(y, x, count))
                    for x, count in enumerate(row)
                ),
            )
            for y, (name, row) in enumerate(
                zip([*names, Cell(text=f"– {said('nobody')}")], found.counts, strict=True)
            )
        ),
    )


def kinds(said: Said, report: AgreementReport) -> Table:
    """How often each kind of disagreement concerns each frame, and how many disagreements are of it."""
    all_of = Counter(kind for each in report.disagreements for kind in each.kinds)
    return Table(
        caption=said("differences.kinds"),
        columns=(
            Column(head=said("column.kind"), width=5.0),
            *badges(report.rules),
            column(said("column.all"), 1.3),
        ),
        rows=tuple(
            (
                Cell(text=kind_name(said, report, kind)),
                *(Cell(text=said.whole(count) if count else "·") for count in counts),
                Cell(text=said.whole(all_of[kind]), strong=True),
            )
            for kind, counts in report.kinds.items()
        ),
    )


def kind_name(said: Said, report: AgreementReport, kind: str) -> str:
    """What a kind of disagreement is called; an attribute's by its label."""
    labels = {attribute.name: attribute.label for attribute in report.attributes}
    if kind in labels:
        return said("differences.attribute", label=labels[kind])
    return said(f"differences.kind.{kind}")


def usage(said: Said, found: Sequence[ReportUsage], rules: Sequence[ReportRule]) -> Table:
    """Who leaves the limits, with which frame, and when."""
    labels = {rule.name: rule for rule in rules}
    heads = ("name", "part", "usage", "limits")
    return Table(
        caption=said("drift.leaving"),
        columns=(
            Column(head=said("column.frame"), width=2.5),
            *(Column(head=said(f"column.{name}"), number=name in heads[2:]) for name in heads),
        ),
        rows=tuple(
            (
                Cell(text=labels[each.frame].label, badge=badge(labels[each.frame])),
                *cells(each.annotator, each.part, said.share(each.share)),
                Cell(text=f"{said.share(each.low)} … {said.share(each.high)}"),
            )
            for each in found
        ),
    )
