"""The 14 points of a methods section: of each what the project knows, what was entered, and what is missing.

The coefficients, which are point 7, stand in `kzannot.reports.coefficients`.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from kzannot.reports import tables
from kzannot.reports.coefficients import coefficients, span_coefficients, threshold
from kzannot.reports.document import Block, Bullets, Cell, Column, Heading, Kind, Paragraph, Table
from kzannot.reports.facts import FACTS, POINTS
from kzannot.reports.methods import all_units, missing_facts, unknown_metadata
from kzannot.reports.said import Said
from kzannot.reports.values import AgreementReport, ReportUnit

Point = Callable[[Said, AgreementReport], Iterator[Block]]


def points(said: Said, report: AgreementReport) -> Iterator[Block]:
    """All points, in their order."""
    yield Heading(level=2, text=said("head.points"))
    missing = missing_facts(report)
    for number in POINTS:
        yield Heading(level=3, text=said(f"point.{number}"))
        yield from _KNOWN[number](said, report)
        for name in (name for name, point in FACTS.items() if point == number):
            if name in report.facts:
                label = said(f"fact.{name}.label")
                yield Paragraph(text=f"{label}: {report.facts[name]}", kind=Kind.ENTERED)
            elif name in missing:
                yield _gap(said, said(f"fact.{name}.gap"))


def _gap(said: Said, gap: str) -> Paragraph:
    return Paragraph(text=said("gaps.marked", gap=gap), kind=Kind.GAP)


def _sample(said: Said, report: AgreementReport) -> Iterator[Block]:
    dates = [day[:10] for article in report.articles for day in article.published.split("/") if day]
    if dates:
        yield Paragraph(text=said("material.period", first=min(dates), last=max(dates)))
    else:
        yield Paragraph(text=said("material.no_period"))
    articles = Counter(article.outlet for article in report.articles)
    words: Counter[str] = Counter()
    for article in report.articles:
        words[article.outlet] += article.words
    yield Table(
        caption=said("material.outlets_caption"),
        columns=(
            Column(head=said("column.outlet"), width=4.0),
            tables.column(said("column.articles")),
            tables.column(said("column.words")),
        ),
        rows=tuple(
            tables.cells(name or said("none"), said.whole(count), said.whole(words[name]))
            for name, count in sorted(articles.items(), key=lambda each: (not each[0], each[0].casefold()))
        ),
    )
    yield _articles(said, report)
    for gap in unknown_metadata(said, report):
        yield _gap(said, gap)
    if not report.excluded:
        yield Paragraph(text=said("material.no_excluded"))
        return
    yield Table(
        caption=said("material.excluded"),
        columns=tuple(Column(head=said(f"column.{name}")) for name in ("outlet", "article", "reason")),
        rows=tuple(
            tables.cells(outlet or said("none"), title, why) for outlet, title, why in report.excluded
        ),
    )


def _date(published: str) -> str:
    """A date or two as people read them."""
    return published.replace("T", " ").replace("/", " – ")


def _articles(said: Said, report: AgreementReport) -> Table:
    return Table(
        caption=said("material.caption"),
        columns=(
            Column(head=said("column.outlet"), width=1.5),
            Column(head=said("column.article"), width=3.0),
            Column(head=said("column.date"), width=1.6),
            Column(head=said("column.agency"), width=1.2),
            tables.column(said("column.words"), 0.95),
            tables.column(said("column.sections"), 1.4),
            *(tables.column(said("column.read", name=name), 1.1) for name in report.annotators),
        ),
        rows=tuple(
            tables.cells(
                article.outlet or said("none"),
                article.title,
                _date(article.published) or said("none"),
                article.agency or "–",
                said.whole(article.words),
                said.whole(article.sections),
                *(said.whole(read) for read in article.read),
            )
            for article in report.articles
        ),
    )


def _units(said: Said, report: AgreementReport) -> Iterator[Block]:
    if report.unit_rules:
        yield Paragraph(text=said("units.rules"))
        yield Bullets(items=report.unit_rules)
    named = said.listed([said(f"unit.{unit.kind}") for unit in report.units])
    yield Paragraph(text=f"{said('units.analysis', units=named)} {said('units.touch')}")


def _variables(said: Said, report: AgreementReport) -> Iterator[Block]:
    sentences = [
        said(
            "codebook.said",
            title=report.title,
            name=report.codebook,
            version=report.version,
            frames=len(report.rules),
            attributes=len(report.attributes),
        )
    ]
    if report.versions:
        key = "codebook.version" if len(report.versions) == 1 else "codebook.versions"
        sentences.append(said(key, versions=said.listed(report.versions)))
    if report.retired:
        sentences.append(said("codebook.retired", names=said.listed(report.retired)))
    yield Paragraph(text=" ".join(sentences))


def _coders(said: Said, report: AgreementReport) -> Iterator[Block]:
    heads = ("articles", "sections", "spans")
    yield Table(
        caption=said("material.people_caption"),
        columns=(
            Column(head=said("column.name"), width=2.0),
            Column(head=said("column.who"), width=1.5),
            *(tables.column(said(f"column.{name}")) for name in heads),
        ),
        rows=tuple(
            (
                *tables.cells(person.name, said(f"kind.{person.kind}")),
                *(Cell(text=said.whole(getattr(person, name))) for name in heads),
            )
            for person in report.people
        ),
    )
    machines = [person.name for person in report.people if person.kind == "machine"]
    if machines:
        yield Paragraph(text=said("material.machines_said", names=said.listed(machines)))
    else:
        yield Paragraph(text=said("material.only_people"))


def _pilot(said: Said, report: AgreementReport) -> Iterator[Block]:
    if not report.rounds:
        yield Paragraph(text=said("rounds.nothing"))
        return
    heads = ("round", "version", "blind", "outlet_blind", "articles", "median")
    yes_no = {True: said("affirmed"), False: said("denied")}
    yield Table(
        caption=said("rounds.caption", unit=said(f"unit.{report.pairs_unit}")),
        columns=tuple(Column(head=said(f"column.{name}"), number=name in heads[4:]) for name in heads),
        rows=tuple(
            tables.cells(
                each.name,
                each.version,
                yes_no[each.blind],
                yes_no[each.outlet_blind],
                said.whole(each.articles),
                said.number(each.median),
            )
            for each in report.rounds
        ),
    )


def _reliability_sample(said: Said, report: AgreementReport) -> Iterator[Block]:
    for unit in report.units:
        yield Paragraph(text=_used(said, unit))
    if report.units:
        omitted = {
            why: report.units[0].numbers[why] for why in ("unfinished", "repeat", "excluded", "unanchored")
        }
        key = "sample.omitted" if any(omitted.values()) else "sample.not_omitted"
        counted = {why: said.whole(number) for why, number in omitted.items()}
        furniture = said.whole(report.units[0].numbers["furniture"])
        yield Paragraph(text=said(key, furniture=furniture, **counted))
    if report.coded:
        first, last = report.coded
        key = "sample.coded_once" if first == last else "sample.coded"
        yield Paragraph(text=said(key, first=first, last=last))
    yield Paragraph(text=" ".join([said("sample.planner"), *_rarest(said, report)]), kind=Kind.NOTE)


def _used(said: Said, unit: ReportUnit) -> str:
    total = all_units(unit)
    return said(
        "sample.said",
        unit=said(f"unit.{unit.kind}"),
        used=said.whole(unit.numbers["used"]),
        articles=said.many("sample.articles", unit.articles),
        share=said.share(unit.numbers["used"] / total if total else None),
        all=said.whole(total),
        one=said.whole(unit.numbers["one_annotator"]),
        unread=said.whole(unit.numbers["unread"]),
    )


def _rarest(said: Said, report: AgreementReport) -> Iterator[str]:
    """How many units the rarest frame needs, on the last kind of unit."""
    frames = [frame for unit in report.units[-1:] for frame in unit.frames if frame.needed]
    if frames:
        rare = max(frames, key=lambda frame: frame.needed or 0)
        yield said(
            "sample.needed",
            frame=rare.label,
            share=said.share(rare.prevalence),
            count=said.whole(rare.needed),
        )


def _disagreements(said: Said, report: AgreementReport) -> Iterator[Block]:
    if report.disagreements:
        yield tables.kinds(said, report)
        yield tables.confusion(said, report.confusion, report.rules)
        single = report.confusion.single
        note = (
            said("differences.single", first=single[0], second=single[1])
            if single
            else said("differences.pooled")
        )
        yield Paragraph(text=note, kind=Kind.NOTE)
        yield Paragraph(text=said.many("differences.listed", len(report.disagreements)))
    else:
        yield Paragraph(text=said("differences.nothing"))
    if report.decisions:
        yield Paragraph(text=said.many("differences.decisions", report.decisions))
    else:
        yield Paragraph(text=said("differences.decisions.none"))
    if report.uncertain:
        caption = said("differences.doubts", count=said.whole(report.uncertain))
        yield tables.lines(said, caption, "name", report.doubts, report)
    else:
        yield Paragraph(text=said("differences.no_doubts"))
    if report.against:
        yield tables.against(said, report)
        yield Paragraph(text=said("against.legend"), kind=Kind.NOTE)


def _drift(said: Said, report: AgreementReport) -> Iterator[Block]:
    unit = said(f"unit.{report.pairs_unit}")
    if report.repeats:
        yield tables.lines(said, said("drift.repeats", unit=unit), "name", report.repeats, report)
    if report.drift:
        yield tables.lines(said, said("drift.parts", unit=unit), "part", report.drift, report)
        if report.leaving:
            yield tables.usage(said, report.leaving, report.rules)
        else:
            yield Paragraph(text=said("drift.quiet"))


def _software(said: Said, report: AgreementReport) -> Iterator[Block]:
    settings = report.settings
    libraries = ", ".join(f"{name} {version}" for name, version in settings.libraries)
    seed = said(
        "settings.seed",
        samples=said.whole(settings.samples),
        seed=settings.seed,
        level=said.whole(round(100 * settings.level)),
    )
    units = said.listed([said(f"unit.{unit.kind}") for unit in report.units])
    yield Bullets(
        items=(
            said("settings.program", program=settings.program, libraries=libraries),
            said("settings.measure", units=units),
            seed if settings.samples else said("methods.no_draws"),
            said("settings.layers"),
            said("settings.matching"),
            said("settings.blind"),
        )
    )


def _agency(said: Said, report: AgreementReport) -> Iterator[Block]:
    named = [article.agency for article in report.articles if article.agency]
    if named:
        names = said.listed(list(dict.fromkeys(named)))
        yield Paragraph(text=said("agency.said", count=len(named), names=names))
    else:
        yield Paragraph(text=said("agency.nothing"))
    counts = {
        name: said.whole(report.statements.get(name, 0)) for name in ("confirmed", "proposed", "rejected")
    }
    key = "agency.statements" if report.statements else "agency.no_statements"
    yield Paragraph(text=said(key, **counts))


def _nothing(said: Said, report: AgreementReport) -> Iterator[Block]:
    yield from ()


_KNOWN: dict[int, Point] = {
    1: _sample,
    2: _units,
    3: _variables,
    4: _coders,
    5: _pilot,
    6: _reliability_sample,
    7: coefficients,
    8: threshold,
    9: span_coefficients,
    10: _disagreements,
    11: _drift,
    12: _software,
    13: _agency,
    14: _nothing,
}
"""What the project knows of each point; of the last it knows nothing."""
