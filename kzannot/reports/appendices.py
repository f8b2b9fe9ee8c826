"""The appendices: frequencies, what was counted, every disagreement with its passage, and the codebook."""

from collections.abc import Iterator

from kzannot.reports import tables
from kzannot.reports.document import Block, Bullets, Cell, Column, Heading, Kind, Paragraph, Table
from kzannot.reports.said import Said
from kzannot.reports.values import AgreementReport, ReportAttribute, ReportDisagreement, ReportRule


def appendices(said: Said, report: AgreementReport) -> Iterator[Block]:
    """All appendices, in their order."""
    yield from _frequency(said, report)
    yield from _ledger(said, report)
    if report.disagreements:
        yield from _passages(said, report)
    yield from _codebook(said, report)


def _frequency(said: Said, report: AgreementReport) -> Iterator[Block]:
    yield Heading(level=2, text=said("head.frequency"))
    if report.descriptive:
        yield Paragraph(text=said("frequency.descriptive"))
    columns = (
        Column(head=said("column.outlet"), width=2.7),
        tables.column(said("column.articles"), 1.5),
        tables.column(said("column.words_read"), 1.7),
        *tables.badges(report.rules),
    )
    for key in ("words", "rates"):
        yield Table(
            caption=said(f"frequency.{key}"),
            columns=columns,
            rows=tuple(
                tables.cells(
                    outlet.name or said("none"),
                    said.whole(outlet.articles),
                    said.whole(outlet.words),
                    *(
                        said.share(value).replace("%", "").strip()
                        for value in (outlet.shares if key == "words" else ())
                    ),
                    *(said.number(value, 1) for value in (outlet.rates if key == "rates" else ())),
                )
                for outlet in report.outlets
            ),
        )


def _ledger(said: Said, report: AgreementReport) -> Iterator[Block]:
    yield Heading(level=2, text=said("head.ledger"))
    yield Paragraph(text=said("ledger.intro"))
    for unit in report.units:
        yield Table(
            caption=said("head.unit", unit=said(f"unit.{unit.kind}")),
            columns=(
                Column(head=said("column.fate"), width=1.6),
                Column(head=said("column.outlet"), width=1.3),
                Column(head=said("column.article"), width=3.0),
                Column(head=said("column.pair"), width=2.2),
                tables.column(said("column.number"), 0.8),
            ),
            rows=tuple(
                tables.cells(
                    said(f"ledger.why.{line.why}"),
                    line.outlet or said("none"),
                    line.title,
                    ", ".join(line.annotators) or "–",
                    said.whole(line.number),
                )
                for line in report.ledger
                if line.unit == unit.kind
            )
            + tuple(
                (
                    *tables.cells(said("ledger.sum", why=said(f"ledger.why.{why}")), "", "", ""),
                    Cell(text=said.whole(number), strong=True),
                )
                for why, number in unit.numbers.items()
                if number
            ),
        )


def _passages(said: Said, report: AgreementReport) -> Iterator[Block]:
    """The disagreements, a table for each kind; one of several kinds stands under its first."""
    yield Heading(level=2, text=said("head.passages"))
    yield Paragraph(text=said(f"differences.texts.{report.settings.passages}"))
    for kind in dict.fromkeys(each.kinds[0] for each in report.disagreements):
        found = [each for each in report.disagreements if each.kinds[0] == kind]
        yield Heading(level=3, text=f"{tables.kind_name(said, report, kind)} ({said.whole(len(found))})")
        yield _passage_table(said, report, found)


def _passage_table(said: Said, report: AgreementReport, found: list[ReportDisagreement]) -> Table:
    quoted = report.settings.passages != "none"
    return Table(
        caption=said("differences.passages", kind=tables.kind_name(said, report, found[0].kinds[0])),
        columns=(
            Column(head=said("column.article"), width=1.7),
            Column(head=said("column.place"), width=1.25),
            Column(head=said("column.coding"), width=2.7),
            *((Column(head=said("column.text"), width=3.7),) if quoted else ()),
        ),
        rows=tuple(
            (
                Cell(text=" · ".join(part for part in (each.outlet, each.title) if part)),
                Cell(text=f"{each.start}–{each.end}"),
                Cell(
                    text="\n".join(
                        f"{who}: {what}" for who, what in zip(each.annotators, each.codings, strict=True)
                    )
                ),
                *((Cell(text=each.text),) if quoted else ()),
            )
            for each in found
        ),
    )


def _codebook(said: Said, report: AgreementReport) -> Iterator[Block]:
    head = said("head.codebook", title=report.title, name=report.codebook, version=report.version)
    yield Heading(level=2, text=head)
    yield Paragraph(text=said("codebook.keys"), kind=Kind.NOTE)
    for rule in report.rules:
        yield from _rule(said, rule)
    if report.attributes:
        yield Heading(level=3, text=said("head.attributes"))
        for attribute in report.attributes:
            yield from _attribute(said, attribute)


def _rule(said: Said, rule: ReportRule) -> Iterator[Block]:
    yield Heading(level=3, text=f"{rule.label} ({rule.name})", badge=tables.badge(rule))
    if rule.definition:
        yield Paragraph(text=rule.definition)
    for key in ("include", "exclude", "examples"):
        items: tuple[str, ...] = getattr(rule, key)
        if items:
            yield Paragraph(text=said(f"codebook.{key}"), kind=Kind.NOTE)
            yield Bullets(items=items)


def _attribute(said: Said, attribute: ReportAttribute) -> Iterator[Block]:
    name = said("codebook.values", label=attribute.label, level=said(f"level.{attribute.level}"))
    if not attribute.choices:
        yield Paragraph(text=f"{name}: {attribute.question}" if attribute.question else name)
        return
    if attribute.question:
        yield Paragraph(text=f"{name}: {attribute.question}")
    yield Table(
        caption=name,
        columns=(
            Column(head=said("column.value"), width=1.5),
            Column(head=said("column.rule"), width=3.5),
        ),
        rows=tuple(tables.cells(label, rule or "–") for label, rule in attribute.choices),
    )
