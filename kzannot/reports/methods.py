"""The paragraph for a methods section, and the gaps: what nobody has entered.

The paragraph says only what the project knows or somebody entered; their sentences stand as they were typed.
"""

from collections.abc import Iterator
from statistics import median

from kzannot.reports.document import Block, Bullets, Heading, Kind, Paragraph
from kzannot.reports.facts import FACTS
from kzannot.reports.forest import BOUNDS
from kzannot.reports.said import Said
from kzannot.reports.values import AgreementReport, ReportUnit


def methods(said: Said, report: AgreementReport) -> Iterator[Block]:
    """The paragraph: what was coded, how it was measured, and what came out."""
    yield Heading(level=2, text=said("head.methods"))
    yield Paragraph(text=" ".join(_material(said, report)))
    yield Paragraph(text=" ".join(_measuring(said, report)))
    results = [result(said, unit) for unit in report.units]
    results += [*_passages(said, report), *_judged(said, report)]
    yield Paragraph(text=" ".join([*results, said("methods.before")]))
    entered = [report.facts[name] for name in FACTS if report.facts.get(name)]
    if entered:
        yield Paragraph(text=said("methods.entered"), kind=Kind.NOTE)
        yield Paragraph(text=" ".join(entered), kind=Kind.ENTERED)


def gaps(said: Said, report: AgreementReport) -> Iterator[Block]:
    """What is not known, with the number of its point."""
    yield Heading(level=2, text=said("head.gaps"))
    found = [(1, gap) for gap in unknown_metadata(said, report)]
    found += [(FACTS[name], said(f"fact.{name}.gap")) for name in missing_facts(report)]
    if not found:
        yield Paragraph(text=said("gaps.complete"))
        return
    yield Paragraph(text=said("gaps.intro"))
    yield Bullets(items=tuple(said("gaps.item", point=point, gap=gap) for point, gap in found))


def unknown_metadata(said: Said, report: AgreementReport) -> Iterator[str]:
    """What is not known of articles and belongs to the first point."""
    for name, key in (("outlet", "no_outlet"), ("published", "no_date")):
        count = sum(not getattr(article, name) for article in report.articles)
        if count:
            yield said.many(f"material.{key}", count)


def missing_facts(report: AgreementReport) -> list[str]:
    """The names of the facts that neither anybody entered nor the project shows."""
    known = {
        "units": bool(report.unit_rules),
        "repeat": bool(report.repeats or report.drift),
        "independence": bool(report.rounds) and all(each.blind for each in report.rounds),
    }
    return [name for name in FACTS if not report.facts.get(name) and not known.get(name)]


def _material(said: Said, report: AgreementReport) -> Iterator[str]:
    words = said.whole(sum(article.words for article in report.articles))
    outlets = len({article.outlet for article in report.articles if article.outlet})
    yield said(
        "methods.material",
        articles=said.many("sample.articles", len(report.articles)),
        outlets=said.many("material.outlets", outlets),
        words=words,
    )
    yield from unknown_metadata(said, report)
    yield said(
        "methods.people",
        who=who(said, report),
        title=report.title,
        version=report.version,
        frames=len(report.rules),
    )
    yield said("methods.unit")
    yield said("methods.seen")
    for unit in report.units:
        yield said(
            "methods.ledger",
            unit=said(f"unit.{unit.kind}"),
            used=said.whole(unit.numbers["used"]),
            all=said.whole(all_units(unit)),
            articles=said.many("sample.articles", unit.articles),
        )


def _measuring(said: Said, report: AgreementReport) -> Iterator[str]:
    settings = report.settings
    yield said("methods.measure")
    if settings.samples:
        yield said(
            "methods.interval",
            level=said.whole(round(100 * settings.level)),
            samples=said.whole(settings.samples),
            seed=settings.seed,
        )
        yield said("methods.few")
    else:
        yield said("methods.no_draws")
    yield said("methods.version", program=settings.program)


def _passages(said: Said, report: AgreementReport) -> Iterator[str]:
    """The range of the first measure of spans over the frames."""
    values = [frame.value for frame in report.span_measures[0].frames if frame.value is not None]
    if values:
        yield said("methods.passages", **_range(said, values))


def _judged(said: Said, report: AgreementReport) -> Iterator[str]:
    """The range of alpha over the attributes of matched spans, and of how many spans it tells."""
    found = [each for each in report.judged if each.level == "span"]
    values = [each.value for each in found if each.value is not None]
    if values:
        counts = {"defined": len(values), "all": len(found)}
        spans = {"matched": said.whole(found[0].matched), "spans": said.whole(found[0].spans)}
        yield said("methods.judged", **spans, **counts, **_range(said, values))


def _range(said: Said, values: list[float]) -> dict[str, str]:
    """The least, the most and the median of some values."""
    ends = {"least": min(values), "most": max(values), "median": median(values)}
    return {name: said.number(value) for name, value in ends.items()}


def who(said: Said, report: AgreementReport) -> str:
    """How many people coded, and how many machines: never one for the other."""
    counts = [
        (key, sum((person.kind == "machine") == machine for person in report.people))
        for key, machine in (("people", False), ("machines", True))
    ]
    return said.listed([said.many(f"material.{key}", count) for key, count in counts if count])


def all_units(unit: ReportUnit) -> int:
    """How many units there are, read or not."""
    return sum(unit.numbers[why] for why in ("used", "one_annotator", "unread"))


def result(said: Said, unit: ReportUnit) -> str:
    """The range of alpha over the frames; a pooled number would hide the weak ones."""
    name = said(f"unit.{unit.kind}")
    values = [frame.value for frame in unit.frames if frame.value is not None]
    if not values:
        return said("methods.no_result", unit=name)
    lows = [frame.low for frame in unit.frames if frame.low is not None]
    return said(
        "methods.result" if lows else "methods.result_plain",
        unit=name,
        **_range(said, values),
        defined=len(values),
        frames=len(unit.frames),
        firm=sum(low >= BOUNDS[1] for low in lows),
        tentative=sum(BOUNDS[0] <= low < BOUNDS[1] for low in lows),
    )
