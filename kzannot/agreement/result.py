"""Measures of studies, with everything that must stand beside the number.

A coefficient alone misleads: what is rare gives a low alpha with nearly all annotators agreeing. So a
result carries its interval, the number of units, how often the category was seen, and percent agreement.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from kzannot.agreement.bootstrap import Interval, Plan, Step, intervals
from kzannot.agreement.continua import END, LABEL, START, TEXT, Continua, merge
from kzannot.agreement.many_raters import percent
from kzannot.agreement.measures import Measure, Study
from kzannot.agreement.ratings import MISSING, Floats, Integers, Ratings, per_document
from kzannot.agreement.statistic import Statistic
from kzannot.errors import QT_TRANSLATE_NOOP

DEFAULT = Plan()
Task = tuple[Measure, Study]

NOBODY = QT_TRANSLATE_NOOP("messages", "No annotator used it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A measure of a study.

    What is undefined is None, and `reason` says why; it is never 0, 1 or NaN. `note` says why there is
    no interval, or that it is not to be relied on. All texts are English and marked for translation.

    Args:
        measure: the name of its row in MEASURES.
        value: the measure; 1 is perfect agreement, 0 what chance gives where chance is taken off.
        low, high: the ends of the interval that holds `level` of the draws.
        p_below_667, p_below_800: the share of draws below .667 and .800; only where chance is taken off.
        undefined_share: the share of draws in which the measure was undefined.
        units: how many units two annotators or more judged; of spans, how many they marked.
        documents: how many documents add to the measure, and were drawn from.
        seen_by_any: in how many of the units anybody saw it; None unless the ratings are of presence. Of
            spans, in how many texts anybody marked one.
        prevalence: the share of judgements that say it is there; None like `seen_by_any`. Of spans, the
            share of what was read that was marked.
        percent: percent agreement, averaged over units; None of spans.
        coverage: the share of the data that the measure has seen; None where that is everything.
        mean: the measure when every text (of F1: every pair of its readers) weighs the same; None of those
            that have no such form.
        left_out: how many texts the measure could not use.
        merged: how many spans were lost in merging overlapping ones of one annotator and label.
    """

    measure: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    level: float = 0.95
    samples: int = 0
    seed: int = 1
    p_below_667: float | None = None
    p_below_800: float | None = None
    undefined_share: float | None = None
    units: int = 0
    documents: int = 0
    seen_by_any: int | None = None
    prevalence: float | None = None
    percent: float | None = None
    coverage: float | None = None
    mean: float | None = None
    left_out: int = 0
    merged: int = 0
    reason: str | None = None
    note: str | None = None

    @property
    def defined(self) -> bool:
        """Whether there is a value."""
        return self.value is not None


def assess(tasks: Sequence[Task], plan: Plan = DEFAULT, step: Step | None = None) -> list[Result]:
    """The results of measures on studies, in their order.

    Args:
        tasks: which measure of which study.
        plan: draws, seed and level; no draws, no interval.
        step: is told how much is done, of how much; it may raise to stop the work.
    """
    facts: dict[int, Result] = {}
    results: list[Result] = []
    statistics: dict[int, Statistic] = {}
    for index, (measure, study) in enumerate(tasks):
        key = _key(study)
        if key not in facts:
            facts[key] = _facts(study)
        result, statistic = _measured(measure, study, facts[key])
        results.append(replace(result, level=plan.level, samples=plan.samples, seed=plan.seed))
        if statistic:
            statistics[index] = statistic
        if step:
            step(index + 1, 2 * len(tasks))
    within = [_within(tasks[index][1], len(statistic.rows)) for index, statistic in statistics.items()]
    spreads = intervals(list(statistics.values()), plan, _second_half(step, len(tasks)), within)
    for index, spread in zip(statistics, spreads, strict=True):
        result = replace(results[index], note=statistics[index].note)
        results[index] = _with_interval(result, spread, tasks[index][0].corrected)
    return results


def leave_one_out(
    measure: Measure, study: Ratings | Continua, plan: Plan = DEFAULT, step: Step | None = None
) -> list[Result]:
    """The results without the first annotator, without the second, and so on."""
    everybody = range(study.annotators)
    rest = [[other for other in everybody if other != one] for one in everybody]
    return assess([(measure, study.of(others)) for others in rest], plan, step)


def _within(study: Study, documents: int) -> Integers | None:
    """What each document that has a row is a part of; None where documents are drawn as they are."""
    return None if study.within is None else study.within[:documents]


def _key(study: Study) -> int:
    """What studies have in common of which the same is true: those of spans may differ in their focus."""
    if isinstance(study, Ratings):
        return id(study)
    return id((study if isinstance(study, Continua) else study.continua).spans)


def _facts(study: Study) -> Result:
    """What is true of the study whatever the measure."""
    if isinstance(study, Ratings):
        return _facts_of_units(study)
    return _facts_of_spans(study if isinstance(study, Continua) else study.continua)


def _facts_of_units(study: Ratings) -> Result:
    """How many units were judged, and how they were."""

    def columns(values: Integers) -> Floats:
        judged = (values != MISSING).sum(axis=1)
        said = (values == 1).sum(axis=1)
        table: Floats = np.column_stack((np.ones(len(values)), said > 0, said, judged))
        table[judged < 2] = 0
        return table

    units, seen, said, judged = per_document(study, columns, 4).sum(axis=0)
    agreement = percent(study)
    facts = Result(measure="", units=round(units), percent=None if agreement.reason() else agreement.value())
    if not study.presence or not judged:
        return facts
    return replace(facts, seen_by_any=round(seen), prevalence=float(said / judged))


def _facts_of_spans(study: Continua) -> Result:
    """How many spans were marked, and how much of the texts they cover, what is covered twice once."""
    compared = study.compared()
    spans = compared.spans
    read = int((compared.lengths * compared.readers.sum(axis=1)).sum())
    whole = spans.copy()
    whole[:, LABEL] = 0
    covered = merge(whole)
    marked = int((covered[:, END] - covered[:, START]).sum())
    return Result(
        measure="",
        units=len(spans),
        seen_by_any=len(np.unique(spans[:, TEXT])),
        prevalence=marked / read if read else None,
        merged=study.merged,
    )


def _measured(measure: Measure, study: Study, facts: Result) -> tuple[Result, Statistic | None]:
    """The measure of the study without its interval; no statistic where the measure is undefined."""
    result = replace(facts, measure=measure.name)
    objection = measure.objection(study)
    if objection:
        return replace(result, reason=objection), None
    statistic = measure.of(study)
    result = replace(result, left_out=statistic.left_out)
    reason = statistic.reason()
    if reason:
        return replace(result, reason=NOBODY if facts.prevalence == 0 else reason), None
    coverage, mean = _value(measure.covered(study)), _value(measure.averaged(study))
    return replace(result, value=statistic.value(), coverage=coverage, mean=mean), statistic


def _value(statistic: Statistic | None) -> float | None:
    """The value of a statistic that there may not be."""
    return statistic.value() if statistic else None


def _with_interval(result: Result, spread: Interval, corrected: bool) -> Result:
    """The result with what the draws say of it."""
    return replace(
        result,
        low=spread.low,
        high=spread.high,
        p_below_667=spread.p_below_667 if corrected else None,
        p_below_800=spread.p_below_800 if corrected else None,
        undefined_share=spread.undefined_share,
        documents=spread.documents,
        note=spread.note or result.note,
    )


def _second_half(step: Step | None, tasks: int) -> Step | None:
    """Tell a step of `tasks` intervals as the second half of the work."""
    return step and (lambda done, total: step(tasks + done, tasks + total))
