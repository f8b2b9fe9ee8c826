"""The agreement report of a project: the numbers of the screen, and what must stand beside them.

It rests on the coders' own codings, never on the adjudicated ones, and on finished work alone.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path
from platform import python_version

from kzannot import __version__
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Codebook, Frame
from kzannot.model.study import Decision
from kzannot.project import report_differences as where
from kzannot.project import report_material as material
from kzannot.project import report_numbers as measured
from kzannot.project.agreement import Question
from kzannot.project.blinding import is_hidden
from kzannot.project.corpus import Corpus, read_corpus
from kzannot.project.drawing import ARTICLE
from kzannot.project.project import Project
from kzannot.project.report_differences import TEXTS
from kzannot.project.report_facts import entered_facts
from kzannot.project.tasks import Task
from kzannot.project.writing import spare, write_file
from kzannot.reports.composing import compose
from kzannot.reports.values import AgreementReport, ReportSettings
from kzannot.reports.writers import SUFFIXES, WRITERS, writer_of
from kzannot.statistics.estimates import FEWEST

__all__ = ["SUFFIXES", "TEXTS", "Wanted", "forms", "make_report", "write_report"]

LEVEL = 0.95
LIBRARIES = ("numpy", "scipy", "SQLAlchemy", "reportlab", "python-docx", "pillow")
"""The libraries that the numbers and pages rest on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the report is wanted: its language, how much of the texts it quotes, and the draws."""

    language: str = "de"
    texts: str = TEXTS[0]
    samples: int = 2000
    seed: int = 1


def forms() -> list[tuple[str, tuple[str, ...]]]:
    """The forms that a report can have: an English title, and the suffixes of its files."""
    return list(WRITERS.values())


def write_report(project: Project, path: Path, wanted: Wanted, task: Task | None = None) -> None:
    """Write the report of a project in the form that the file's name asks for.

    Raises:
        UserError: there is no such form, or nothing to report yet.
    """
    write = writer_of(path.suffix)
    if write is None:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "A report is written as {suffixes}; {name} is neither."),
            suffixes=", ".join(SUFFIXES),
            name=path.name,
        )
    spare(project, path)
    report = make_report(project, wanted, task)
    write_file(path, write(compose(report, wanted.language)))


def make_report(project: Project, wanted: Wanted, task: Task | None = None) -> AgreementReport:
    """What the report says.

    Raises:
        UserError: the project has no codebook or no codings yet, or who is signed in must not see them.
    """
    codebook = project.codebook()
    corpus = read_corpus(project, finished=True)
    if is_hidden(project, project.annotator):
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "There is no report for those who code in a blind round that is still open."
            )
        )
    if codebook is None or not corpus.annotators:
        raise UserError(
            QT_TRANSLATE_NOOP(
                "messages", "There is nothing to report yet: nobody has coded or read anything."
            )
        )
    return _report(project, codebook, corpus, wanted, task)


def _report(
    project: Project, codebook: Codebook, corpus: Corpus, wanted: Wanted, task: Task | None
) -> AgreementReport:
    language = wanted.language
    frames = [frame for frame in project.frames() if not frame.retired]
    names = [frame.name for frame in frames]
    question = Question(
        measures=(measured.MEASURE, *measured.SPAN_MEASURES),
        units=measured.UNITS,
        samples=wanted.samples,
        seed=wanted.seed,
    )
    tables = measured.tables(project, question, frames, language, task)
    uncertain, doubts = measured.doubted(project, question, names, task)
    drift, leaving = measured.over_time(project, names)
    found = where.differences(project, frames, language, wanted.texts)
    outlets = material.outlets(project, names)
    return AgreementReport(
        project=project.path.stem,
        made=datetime.now(UTC).date().isoformat(),
        codebook=codebook.name,
        version=codebook.version,
        title=codebook.title.in_language(language),
        versions=tuple(sorted(frozenset[str]().union(*(coded.versions for coded in corpus.articles)))),
        unit_rules=material.unit_rules(codebook, language),
        facts={name: text.in_language(language) for name, text in entered_facts(project).items()},
        settings=_settings(wanted),
        coded=material.coded_between(project, corpus),
        people=material.people(corpus),
        annotators=tuple(annotator.name for annotator in corpus.annotators),
        articles=material.articles(corpus),
        excluded=material.excluded(project),
        rounds=measured.rounds(project, names),
        units=tables.units,
        span_measures=tables.spans,
        judged=measured.judged(project, question, language, task),
        pairs_unit=measured.PAIRS_UNIT,
        pairs=measured.pairs(project, names),
        without=measured.without(project, names),
        repeats=measured.repeats(project, names),
        drift=drift,
        leaving=leaving,
        kinds=found.kinds,
        confusion=found.confusion,
        disagreements=found.passages,
        decisions=len(project.records(Decision)),
        uncertain=uncertain,
        doubts=doubts,
        against=measured.against(project, question, names, task),
        statements=material.statement_counts(project),
        ledger=tables.ledger,
        outlets=outlets,
        descriptive=any(outlet.articles < FEWEST for outlet in outlets),
        rules=material.rules(project, frames, language),
        attributes=material.attributes(project.attributes(), language),
        retired=_retired(project.frames(), language),
    )


def _settings(wanted: Wanted) -> ReportSettings:
    libraries = [("Python", python_version())]
    libraries += [(name, metadata.version(name)) for name in LIBRARIES]
    return ReportSettings(
        program=f"kzannot {__version__}",
        libraries=tuple(libraries),
        measure=measured.MEASURE,
        samples=wanted.samples,
        seed=wanted.seed,
        level=LEVEL,
        drawn=ARTICLE,
        passages=wanted.texts,
    )


def _retired(frames: list[Frame], language: str) -> tuple[str, ...]:
    return tuple(frame.label.in_language(language) for frame in frames if frame.retired)
