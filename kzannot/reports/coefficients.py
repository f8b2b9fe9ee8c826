"""How far annotators agree: frame by frame on units, against the threshold, and about the passages."""

from collections.abc import Iterator

from kzannot.reports import tables
from kzannot.reports.document import Block, Figure, Kind, Paragraph
from kzannot.reports.forest import BOUNDS, forest
from kzannot.reports.said import Said
from kzannot.reports.values import AgreementReport, ReportFrame, ReportUnit


def coefficients(said: Said, report: AgreementReport) -> Iterator[Block]:
    """Tables and a plot for each kind of unit, alpha of pairs and without one each, then all but frames."""
    for unit in report.units:
        yield tables.agreement(said, unit, report.settings.level)
        for note in dict.fromkeys(frame.note for frame in unit.frames if frame.note):
            yield Paragraph(text=said.reason(note), kind=Kind.NOTE)
        yield from _plot(said, unit)
    yield Paragraph(text=f"{said('agreement.legend')} {said('agreement.scale')}", kind=Kind.NOTE)
    unit_name = said(f"unit.{report.pairs_unit}")
    if len(report.pairs) > 1:
        caption = said("agreement.pairs", unit=unit_name)
        yield tables.lines(said, caption, "pair", report.pairs, report)
    if len(report.without) > 2:
        caption = said("agreement.without", unit=unit_name)
        yield tables.lines(said, caption, "left_out", report.without, report)
    yield from _judged(said, report)


def _judged(said: Said, report: AgreementReport) -> Iterator[Block]:
    """What was said of matched spans, and of articles."""
    for level in dict.fromkeys(each.level for each in report.judged):
        found = [each for each in report.judged if each.level == level]
        yield tables.judged(said, found, report.settings.level)
        yield Paragraph(text=said(f"judged.{level}.legend"), kind=Kind.NOTE)


def _plot(said: Said, unit: ReportUnit) -> Iterator[Block]:
    frames = [frame for frame in unit.frames if frame.value is not None]
    if frames:
        values = "; ".join(_described(said, frame) for frame in frames)
        yield Figure(
            caption=said("agreement.forest", unit=said(f"unit.{unit.kind}")),
            description=said("agreement.described", values=values),
            drawing=forest(frames, said.language, _heads(said)),
        )


def _heads(said: Said) -> tuple[str, str, str]:
    return said("column.alpha"), said("column.prevalence"), said("column.units")


def _described(said: Said, frame: ReportFrame) -> str:
    key = "agreement.described_one" if frame.low is None else "agreement.described_interval"
    interval = said.interval(frame.low, frame.high)
    return said(key, frame=frame.label, value=said.number(frame.value), interval=interval)


def threshold(said: Said, report: AgreementReport) -> Iterator[Block]:
    """Which frames may be below the usual threshold; what was agreed beforehand is for people to enter."""
    yield Paragraph(text=said("threshold.usual"))
    for unit in report.units:
        lows = [frame for frame in unit.frames if frame.low is not None]
        below = [frame.label for frame in lows if frame.low is not None and frame.low < BOUNDS[0]]
        key = "no_interval" if not lows else "below" if below else "none_below"
        name = said(f"unit.{unit.kind}")
        yield Paragraph(text=said(f"threshold.{key}", unit=name, names=said.listed(below)))


def span_coefficients(said: Said, report: AgreementReport) -> Iterator[Block]:
    """The measures of spans, and how many spans were merged for them."""
    yield Paragraph(text=said("spans.said"))
    yield tables.spans(said, report)
    merged = [frame for frame in report.span_measures[0].frames if frame.merged]
    if merged:
        names = said.listed([frame.label for frame in merged])
        count = said.whole(sum(frame.merged for frame in merged))
        yield Paragraph(text=said("agreement.merged", frames=names, count=count), kind=Kind.NOTE)
