"""This module is about the views of the window: for each its title, what it needs computed, and its charts.

What several views need is computed once: the table, the forest and the ledger show the same rows.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question, Row, agreement
from kzannot.project.corpus import Corpora
from kzannot.project.doubts import doubts
from kzannot.project.drift import Drift, batch_of, drift
from kzannot.project.figures import Reliability, reliability
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.ui.agreement.answers import Work
from kzannot.ui.agreement.cases import find_cases

ROWS, PAIRS, CASES, DOUBTS = "rows", "pairs", "cases", "doubts"


@dataclass(frozen=True, slots=True)
class View:
    """A view; `needs` is the name of its work, nothing where a box in the view decides it."""

    name: str
    title: str
    needs: str


VIEWS = (
    View("table", QT_TRANSLATE_NOOP("agreement", "Table"), ROWS),
    View("forest", QT_TRANSLATE_NOOP("agreement", "Forest plot"), ROWS),
    View("pairs", QT_TRANSLATE_NOOP("agreement", "Pair by pair"), PAIRS),
    View("drift", QT_TRANSLATE_NOOP("agreement", "In time"), ""),
    View("confusion", QT_TRANSLATE_NOOP("agreement", "Confusion"), CASES),
    View("kinds", QT_TRANSLATE_NOOP("agreement", "Kinds"), CASES),
    View("cases", QT_TRANSLATE_NOOP("agreement", "Disagreements"), CASES),
    View("ledger", QT_TRANSLATE_NOOP("agreement", "Ledger"), ROWS),
    View("doubts", QT_TRANSLATE_NOOP("agreement", "Doubt"), DOUBTS),
)
"""From left to right."""

TIMES = {
    "batch": QT_TRANSLATE_NOOP("agreement", "in batches of articles"),
    "day": QT_TRANSLATE_NOOP("agreement", "by day"),
    "week": QT_TRANSLATE_NOOP("agreement", "by week"),
    "month": QT_TRANSLATE_NOOP("agreement", "by month"),
    "round": QT_TRANSLATE_NOOP("agreement", "by round"),
    "version": QT_TRANSLATE_NOOP("agreement", "by version of the codebook"),
}
"""By what drift is seen."""


def find_rows(project: Project, question: Question, task: Task) -> tuple[Row, ...]:
    """The rows of the table."""
    return tuple(agreement(project, question, task))


def find_pairs(project: Project, question: Question, task: Task) -> Reliability:
    """The first measure of every two annotators; without intervals, which a cell has no room for."""
    own = replace(
        _plain(question), measures=question.measures[:1], units=question.units[:1], pairs=True, samples=0
    )
    return reliability(project, own, agreement(project, own, task))


def find_drift(project: Project, question: Question, task: Task, by: str) -> Drift:
    """Agreement and use of frames along time."""
    corpora = Corpora(project, finished=not question.unfinished)
    corpus = corpora.of(question.round).only(question.annotators, question.outlet)
    return drift(project, replace(_plain(question), by=by, batch=batch_of(corpus)), task, corpora)


def _plain(question: Question) -> Question:
    """The question about all annotators at once, frame by frame, without parts."""
    alike = replace(question, per="frame", questions=(), attributes=(), metric=None)
    return replace(alike, pairs=False, leave_one_out=False, repeats=False, by=None)


WORKS: Mapping[str, Work] = {
    ROWS: find_rows,
    PAIRS: find_pairs,
    CASES: find_cases,
    DOUBTS: doubts,
    **{f"drift/{by}": partial(find_drift, by=by) for by in TIMES},
}
"""What is computed, by its name."""
