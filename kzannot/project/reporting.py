"""The agreement report of a project: the numbers of the screen, and what must stand beside them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Frame
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.corpus import Coded, Corpus, read_corpus
from kzannot.project.counting import count
from kzannot.project.prevalence import Share, descriptive, prevalence
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.project.units import count_words
from kzannot.project.writing import spare, write_file
from kzannot.reports import html
from kzannot.reports.values import (
    AgreementReport,
    Ledger,
    ReportArticle,
    ReportFrame,
    ReportOutlet,
    ReportPair,
    ReportRule,
    ReportUnit,
)

MEASURE = "alpha"
UNITS = ("entry", "paragraph")
PAIRS_UNIT = "paragraph"
LEVEL = 0.95
GAPS = ("sampling", "training", "pilot", "threshold", "disagreements", "repeat", "archive")


def write_report(
    project: Project,
    path: Path,
    language: str,
    samples: int = 2000,
    seed: int = 1,
    task: Task | None = None,
) -> None:
    """Write the report of a project in the form that the file's name asks for.

    Raises:
        UserError: there is no such form, or nothing to report yet.
    """
    if path.suffix.lower() not in html.SUFFIXES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "A report is written as {suffixes}; {name} is neither."),
            suffixes=", ".join(html.SUFFIXES),
            name=path.name,
        )
    spare(project, path)
    report = make_report(project, language, samples, seed, task)
    write_file(path, html.render(report, language).encode("utf-8"))


def make_report(
    project: Project, language: str, samples: int = 2000, seed: int = 1, task: Task | None = None
) -> AgreementReport:
    """What the report says; UserError where the project has no codebook or no codings yet."""
    codebook = project.codebook()
    corpus = read_corpus(project, finished=True)
    if codebook is None or not corpus.annotators:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "There is nothing to report yet: nobody has coded or read anything."
            )
        )
    frames = [frame for frame in project.frames() if not frame.retired]
    names = [frame.name for frame in frames]
    rows = agreement(project, Question(units=UNITS, samples=samples, seed=seed), task)
    pairs = agreement(project, Question(units=(PAIRS_UNIT,), pairs=True, samples=0, seed=seed))
    shares = {kind: prevalence(project, kind) for kind in ("words", "per-1000-words")}
    return AgreementReport(
        project=project.path.stem,
        made=datetime.now(UTC).date().isoformat(),
        program=f"kzannot {__version__}",
        codebook=codebook.name,
        version=codebook.version,
        title=codebook.title.in_language(language),
        annotators=tuple(annotator.name for annotator in corpus.annotators),
        articles=tuple(_article(coded, corpus) for coded in corpus.articles),
        units=tuple(_unit(corpus, kind, frames, rows, language) for kind in UNITS),
        pairs_unit=PAIRS_UNIT,
        pairs=_pairs(pairs, names),
        outlets=_outlets(shares["words"], shares["per-1000-words"], names),
        codebook_rules=tuple(_rule(frame, language) for frame in frames),
        measure=MEASURE,
        samples=samples,
        seed=seed,
        level=LEVEL,
        descriptive=descriptive(shares["words"]),
        gaps=GAPS,
    )


def ledger(corpus: Corpus, kind: str) -> Ledger:
    """How many units there are, and how many annotators saw them."""
    counts = count(corpus, kind, [])
    seen = counts.seen.sum(axis=1)
    return Ledger(
        units=len(seen),
        counted=int((seen >= 2).sum()),
        single=int((seen == 1).sum()),
        unseen=int((seen == 0).sum()),
    )


def _article(coded: Coded, corpus: Corpus) -> ReportArticle:
    return ReportArticle(
        outlet=coded.outlet.name if coded.outlet else "",
        title=coded.article.title,
        published=coded.article.published,
        words=count_words(coded.text, coded.sections),
        sections=len(coded.sections),
        read=tuple(len(coded.seen[annotator.id]) for annotator in corpus.annotators),
    )


def _unit(
    corpus: Corpus, kind: str, frames: Sequence[Frame], rows: Sequence[Row], language: str
) -> ReportUnit:
    found = {row.frame: row for row in rows if row.unit == kind}
    return ReportUnit(
        kind=kind,
        ledger=ledger(corpus, kind),
        frames=tuple(_frame(frame, found[frame.name], language) for frame in frames),
    )


def _frame(frame: Frame, row: Row, language: str) -> ReportFrame:
    result = row.result
    return ReportFrame(
        name=frame.name,
        label=frame.label.in_language(language),
        badge=frame.badge,
        colour=frame.colour,
        units=result.units,
        seen_by_any=result.seen_by_any,
        prevalence=result.prevalence,
        percent=result.percent,
        value=result.value,
        low=result.low,
        high=result.high,
        p_below_667=result.p_below_667,
        reason=result.reason or "",
        note=result.note or "",
    )


def _pairs(rows: Sequence[Row], frames: Sequence[str]) -> tuple[ReportPair, ...]:
    people = dict.fromkeys(row.annotators for row in rows)
    values = {(row.annotators, row.frame): row.result.value for row in rows}
    return tuple(
        ReportPair(first=pair[0], second=pair[1], values=tuple(values[pair, frame] for frame in frames))
        for pair in people
    )


def _outlets(
    words: Sequence[Share], rates: Sequence[Share], frames: Sequence[str]
) -> tuple[ReportOutlet, ...]:
    by_words = {(share.outlet, share.frame): share for share in words}
    by_rates = {(share.outlet, share.frame): share for share in rates}
    found = []
    for outlet in dict.fromkeys(share.outlet for share in words):
        own = [by_words[outlet, frame] for frame in frames]
        found.append(
            ReportOutlet(
                name=outlet,
                articles=own[0].articles if own else 0,
                words=own[0].words if own else 0,
                shares=tuple(share.value for share in own),
                rates=tuple(by_rates[outlet, frame].value for frame in frames),
            )
        )
    return tuple(found)


def _rule(frame: Frame, language: str) -> ReportRule:
    return ReportRule(
        name=frame.name,
        label=frame.label.in_language(language),
        badge=frame.badge,
        colour=frame.colour,
        definition=frame.definition.in_language(language),
        include=tuple(rule.in_language(language) for rule in frame.include),
        exclude=tuple(rule.in_language(language) for rule in frame.exclude),
    )
