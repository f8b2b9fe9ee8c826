"""Agreement of a project's annotators: from spans to units, from units to measures, and back to passages.

Only units that an annotator has seen (every section read or coded) count for that annotator; a unit counts
when two or more saw it. What somebody is still at work on counts not at all, unless asked for. The rows are
the same on screen, in the report and on the command line.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from kzannot.agreement.bootstrap import Plan
from kzannot.agreement.chance import Chance
from kzannot.agreement.measures import MEASURES, Measure, Units
from kzannot.agreement.planner import HALF_WIDTH, units_missing
from kzannot.agreement.ratings import Scale
from kzannot.agreement.result import Result, assess
from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.project.answered import compared
from kzannot.project.asked import Asked, fitting
from kzannot.project.corpus import Corpora, Corpus, read_corpus
from kzannot.project.counting import count
from kzannot.project.drawing import ARTICLE
from kzannot.project.ledger import Ledger, ledger, ledger_of_answers
from kzannot.project.matched import attributes, matches
from kzannot.project.parts import BATCH, parts
from kzannot.project.project import Project
from kzannot.project.repeats import repeats
from kzannot.project.studies import FRAME, SPAN, People, Studies, groups
from kzannot.project.tasks import Task
from kzannot.project.units import UNITS, check_unit

DEFAULT_MEASURES = ("alpha",)
DEFAULT_UNITS = ("entry", "paragraph")
ONLY_PLACES = QT_TRANSLATE_NOOP("messages", "This measure compares where spans lie, not what they bear.")
METRICS = tuple(scale.value for scale in Scale)

Named = tuple[str | None, Corpus]
"""A corpus, and the name of the part that it is; None of everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of the agreement of a project.

    Args:
        measures: names of measures.
        units: kinds of unit; measures of spans heed none.
        per: "frame" or "all" (a unit's set of frames is one value).
        pairs: compare every two annotators on their own.
        leave_one_out: beside all annotators, compare all but each one.
        repeats: compare each annotator's first and second coding of the same articles instead.
        annotators: names of those who are compared; nobody named, everybody.
        outlet, round: the name of the only one that counts.
        by: one of `parts.BY`, to have rows for each part.
        batch: how many articles a batch holds, by batches.
        questions: names of questions about articles that are compared instead of frames.
        attributes: names of attributes that are compared instead of frames, on spans that two have matched.
        metric: what the distance of two answers means, one of `METRICS`; given without questions, all of
            them are compared beside the frames.
        unfinished: count what an annotator is still at work on, too.
        samples, seed: of the draws.
        drawn: what is drawn, one of `drawing.DRAWN`.
        half_width: how far an interval may reach to either side, for the number of units that it needs.
    """

    measures: Sequence[str] = DEFAULT_MEASURES
    units: Sequence[str] = DEFAULT_UNITS
    per: str = FRAME
    pairs: bool = False
    leave_one_out: bool = False
    repeats: bool = False
    annotators: Collection[str] = ()
    outlet: str | None = None
    round: str | None = None
    by: str | None = None
    batch: int = BATCH
    questions: Sequence[str] = ()
    attributes: Sequence[str] = ()
    metric: str | None = None
    unfinished: bool = False
    samples: int = 2000
    seed: int = 1
    drawn: str = ARTICLE
    half_width: float = HALF_WIDTH

    def read(self, project: Project, round_name: str | None = None, turn: int = 0) -> Corpus:
        """What is compared: the whole, or what was done in one round or turn."""
        return read_corpus(
            project,
            self.annotators,
            self.outlet,
            round_name=round_name or self.round,
            finished=not self.unfinished,
            turn=turn,
        )

    def parts(self, project: Project, known: Corpora | None = None) -> Iterator[Named]:
        """The corpora to compare in, each with the name of its part; what is known is not read anew."""

        def read(name: str | None) -> Corpus:
            whole = known and known.of(name or self.round)
            return whole.only(self.annotators, self.outlet) if whole else self.read(project, name)

        if self.repeats:
            yield from ((None, corpus) for corpus in repeats(lambda turn: self.read(project, turn=turn)))
        elif self.by is None:
            yield None, read(None)
        else:
            yield from parts(project, read, self.by, self.batch)

    def groups(self, annotators: int) -> list[People]:
        """Who of so many annotators is compared with whom."""
        return groups(annotators, self.pairs, self.leave_one_out)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A measure of one frame (None: of all at once) on one kind of unit, and whom it compares.

    Args:
        part: the outlet, round, version or period that was measured on its own; None for everything.
        question: the question about articles that was compared instead of frames; a frame's name where its
            score was, the mean of the items that measure it.
        attribute: the attribute of spans that was compared instead, on pairs of matched spans.
        matched, spans: how many spans found a partner, and of how many; None of all but attributes.
        without: who was left out of the annotators, to see what depends on one of them.
        repeat: one annotator's first and second coding were compared.
        ledger: what was used, and what was left out, and why.
        more_units: how many more units would make the interval narrow enough; None without interval.
    """

    unit: str
    frame: str | None
    outlet: str | None
    annotators: tuple[str, ...]
    result: Result
    ledger: Ledger
    resampled: str = ARTICLE
    part: str | None = None
    question: str | None = None
    attribute: str | None = None
    matched: int | None = None
    spans: int | None = None
    without: str | None = None
    repeat: bool = False
    more_units: int | None = None

    def row(self) -> dict[str, Any]:
        """The row as the command line prints it."""
        said = {
            "measure": self.result.measure,
            "unit": self.unit,
            "frame": self.frame,
            "question": self.question,
            "attribute": self.attribute,
            "matched": self.matched,
            "spans": self.spans,
            "outlet": self.outlet,
            "part": self.part,
            "annotators": list(self.annotators),
            "without": self.without,
            "repeat": self.repeat,
            "resampled": self.resampled,
            "defined": self.result.defined,
            "more_units": self.more_units,
            "ledger": {"articles": self.ledger.articles, **self.ledger.numbers},
        }
        return said | {name: value for name, value in asdict(self.result).items() if name not in said}


def agreement(
    project: Project, question: Question, task: Task | None = None, corpora: Corpora | None = None
) -> list[Row]:
    """The rows that answer a question, by part, measure, unit, frame and group of annotators.

    A measure of spans has rows of the unit "span" alone, whatever units are asked for; a measure of sets of
    frames has one row over all frames. With `corpora`, these are what is compared in.

    Raises:
        UserError: there is no such measure, unit, part or question.
        Cancelled: the task was called off.
    """
    task = task or Task()
    return measured(question, list(asked(project, question, task, corpora)), task)


def asked(project: Project, question: Question, task: Task, known: Corpora | None) -> Iterator[Asked]:
    """Every measure of every study in every part; raises as `agreement`."""
    wanted = [_measure(name) for name in question.measures]
    for unit in question.units:
        if unit != SPAN:
            check_unit(unit)
    for named in question.parts(project, known):
        if question.attributes:
            yield from _on_attributes(project, question, wanted, named, task)
        elif not question.questions:
            yield from _on_frames(project, question, wanted, named, task)
        if question.questions or question.metric:
            yield from _on_questions(project, question, wanted, named)


def measured(question: Question, wanted: Sequence[Asked], task: Task) -> list[Row]:
    """The rows of what a question asks; Cancelled where the task was called off."""
    plan = Plan(samples=question.samples, seed=question.seed)
    results = assess([(each.measure, each.study) for each in wanted], plan, task.step)
    return [_row(question, each, result) for each, result in zip(wanted, results, strict=True)]


def ledgers(project: Project, question: Question) -> list[Ledger]:
    """The ledgers of the question's units, without computing anything."""
    cheap = replace(question, measures=("percent",))
    return list(dict.fromkeys(each.ledger for each in asked(project, cheap, Task(), None)))


def objections_of(question: Question, people: int) -> dict[str, str | None]:
    """For each measure why it cannot be asked of so many people at once, or None; before it is computed."""
    alone = question.per == FRAME
    said = bool(question.questions or question.attributes)
    return {
        name: ONLY_PLACES
        if said and measure.units is Units.SPANS
        else measure.refusal(people, alone and not measure.focus)
        for name, measure in MEASURES.items()
    }


def measures() -> list[dict[str, Any]]:
    """The measures as the command line lists them."""
    said = ("name", "title", "source")
    return [
        {name: getattr(measure, name) for name in said}
        | {"raters": str(measure.raters), "units": str(measure.units)}
        for measure in MEASURES.values()
    ]


def measure_title(name: str) -> str:
    """What a measure is called, in English."""
    return MEASURES[name].title


def unit_title(name: str) -> str:
    """What a unit is called, in English."""
    return UNITS[name]


def _on_frames(
    project: Project, question: Question, wanted: Sequence[Measure], named: Named, task: Task
) -> Iterator[Asked]:
    """The studies of what was tagged."""
    part, corpus = named
    names = [annotator.name for annotator in corpus.annotators]
    people = question.groups(len(names))
    chance = Chance(seed=question.seed)
    studies = Studies(corpus, project.frames(), question.per, people, question.drawn, chance, task)
    known: dict[tuple[str, People], Ledger] = {}
    units = [unit for unit in question.units if unit != SPAN]
    for measure in wanted:
        if measure.units is Units.UNITS and not units:
            raise UserError(
                QT_TRANSLATE_NOOP("messages", "{name} needs units such as paragraphs."), name=measure.name
            )
        for each in studies.of(measure, units):
            counted = "paragraph" if each.unit == SPAN else each.unit
            key = (counted, each.people)
            if key not in known:
                known[key] = ledger(corpus, studies.counts(counted), each.people)
            yield Asked(
                measure=measure,
                study=each.study,
                unit=each.unit,
                frame=each.frame,
                part=part,
                people=tuple(names[person] for person in each.people),
                without=_without(names, each.people, question),
                ledger=known[key],
            )


def _on_attributes(
    project: Project, question: Question, wanted: Sequence[Measure], named: Named, task: Task
) -> Iterator[Asked]:
    """The studies of what was said of the spans that two annotators have both marked."""
    part, corpus = named
    names = [annotator.name for annotator in corpus.annotators]
    found = matches(corpus, task)
    sections = count(corpus, "paragraph", [])
    groups = [(people, ledger(corpus, sections, people)) for people in question.groups(len(names))]
    for attribute in attributes(project, question.attributes):
        ratings = found.ratings(attribute)
        for people, own in groups:
            for measure in fitting(wanted, ratings):
                yield Asked(
                    measure=measure,
                    study=ratings.of(people),
                    unit=SPAN,
                    attribute=attribute.name,
                    part=part,
                    people=own.annotators,
                    without=_without(names, people, question),
                    ledger=own,
                    rests_on=found.rests_on(people),
                )


def _on_questions(
    project: Project, question: Question, wanted: Sequence[Measure], named: Named
) -> Iterator[Asked]:
    """The studies of what was answered about articles."""
    part, corpus = named
    names = [annotator.name for annotator in corpus.answering]
    for each in compared(project, corpus, question.questions, Scale(question.metric or Scale.NOMINAL)):
        for people in question.groups(len(names)):
            own = ledger_of_answers(corpus, each.values, people)
            for measure in fitting(wanted, each.ratings):
                yield Asked(
                    measure=measure,
                    study=each.ratings.of(people),
                    unit=ARTICLE,
                    frame=each.frame,
                    question=each.question,
                    part=part,
                    people=own.annotators,
                    without=_without(names, people, question),
                    ledger=own,
                )


def _without(names: Sequence[str], people: People, question: Question) -> str | None:
    """Who is left out, where one was to be."""
    out = [name for person, name in enumerate(names) if person not in people]
    return out[0] if question.leave_one_out and not question.pairs and out else None


def _row(question: Question, each: Asked, result: Result) -> Row:
    more = None
    if result.low is not None and result.high is not None:
        more = units_missing(result.low, result.high, result.units, question.half_width)
    return Row(
        unit=each.unit,
        frame=each.frame,
        question=each.question,
        attribute=each.attribute,
        matched=each.rests_on[0] if each.rests_on else None,
        spans=each.rests_on[1] if each.rests_on else None,
        outlet=question.outlet,
        part=each.part,
        annotators=each.people,
        without=each.without,
        repeat=question.repeats,
        resampled=ARTICLE if each.study.within is None else question.drawn,
        result=result,
        ledger=each.ledger,
        more_units=more,
    )


def _measure(name: str) -> Measure:
    if name not in MEASURES:
        raise UserError(
            QT_TRANSLATE_NOOP("messages", "There is no measure {name}; there are {names}."),
            name=name,
            names=", ".join(MEASURES),
        )
    return MEASURES[name]
