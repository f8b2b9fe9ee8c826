"""What a count or a measure reads: the articles, and who coded what in them after having read it.

Read once, at the start of the work, so that a worker needs the project no more. Excluded articles are
left out, and so are spans of furniture. Who has neither read nor coded a section has not seen it, and
says nothing about it: unread text never counts as "no frame". Who coded an article in several rounds is
counted for the first of them; the others are repeats, which are compared on their own (`turn`).
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import chain
from types import MappingProxyType
from typing import TypeVar
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.codebook import Codebook, Frame
from kzannot.model.records import (
    Annotator,
    AnnotatorKind,
    Answer,
    Article,
    Outlet,
    Reading,
    Section,
    SectionKind,
    Span,
)
from kzannot.model.study import Assignment, AssignmentState, Round
from kzannot.model.versions import currents
from kzannot.project.progress import codable, coded_ids
from kzannot.project.project import Project

CODER = "coder"
GOLD = "gold"

Owned = TypeVar("Owned", Section, Span, Reading)
Done = TypeVar("Done", Span, Answer, Assignment)
By = tuple[UUID, UUID]
"""An article and an annotator."""


class Omission(StrEnum):
    """Why an article, or what an annotator did in it, is left out as a whole."""

    EXCLUDED = "excluded"
    UNFINISHED = "unfinished"
    REPEAT = "repeat"
    UNANCHORED = "unanchored"


@dataclass(frozen=True, slots=True)
class Omitted:
    """An article that is left out, of one annotator or (None) of everybody, and why.

    `places` are those of single spans, where no more than these is left out.
    """

    why: Omission
    article: Article
    outlet: str
    annotator: str | None = None
    places: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Coded:
    """An article, its sections that can be coded, its ticker entries, and what each annotator did in it.

    `spans`, `seen` and `answers` are by annotator; `seen` holds the ids of the sections read or coded,
    `answers` the values by question. `furniture` is what is never counted, and `versions` are those of the
    codebook that it was coded by.
    """

    article: Article
    outlet: Outlet | None
    text: str
    sections: tuple[Section, ...]
    entries: tuple[Section, ...]
    spans: Mapping[UUID, tuple[Span, ...]]
    seen: Mapping[UUID, frozenset[UUID]]
    answers: Mapping[UUID, Mapping[str, str]] = field(default_factory=dict)
    furniture: tuple[Section, ...] = ()
    versions: frozenset[str] = frozenset()

    @property
    def outlet_name(self) -> str:
        """The name of the outlet, or nothing."""
        return self.outlet.name if self.outlet else ""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Coded articles, and the annotators whose codings are counted, in the order of their names.

    `answering` are those who answered a question about an article; `omitted` says what is left out.
    """

    articles: tuple[Coded, ...]
    annotators: tuple[Annotator, ...]
    answering: tuple[Annotator, ...] = ()
    omitted: tuple[Omitted, ...] = ()

    def of(self, articles: Collection[UUID]) -> "Corpus":
        """These articles alone, with the same annotators."""
        return replace(
            self,
            articles=tuple(coded for coded in self.articles if coded.article.id in articles),
            omitted=tuple(each for each in self.omitted if each.article.id in articles),
        )

    def only(self, annotators: Collection[str], outlet: str | None) -> "Corpus":
        """The articles of an outlet (None: of all), and of the annotators those named, or all."""
        coded = tuple(each for each in self.articles if outlet in (None, each.outlet_name))
        named = [
            [each for each in people if not annotators or each.name in annotators]
            for people in (self.annotators, self.answering)
        ]
        return Corpus(
            coded,
            tuple(each for each in named[0] if any(c.seen[each.id] for c in coded)),
            tuple(each for each in named[1] if any(c.answers[each.id] for c in coded)),
            tuple(
                each
                for each in self.omitted
                if outlet in (None, each.outlet)
                and (not annotators or each.annotator is None or each.annotator in annotators)
            ),
        )


class Corpora:
    """What is compared in a project as it is now: the work of each round, read when it is wanted.

    What is `known` already is by the name of its round; else it is the work that is `finished`, or all.
    """

    def __init__(
        self,
        project: Project,
        known: Mapping[str | None, Corpus] = MappingProxyType({}),
        finished: bool = True,
    ) -> None:
        self._project = project
        self._read = dict(known)
        self._finished = finished

    def of(self, round_name: str | None) -> Corpus:
        """The work of a round, or all of it; UserError where there is no such round."""
        if round_name not in self._read:
            self._read[round_name] = read_corpus(
                self._project, round_name=round_name, finished=self._finished
            )
        return self._read[round_name]


def read_corpus(
    project: Project,
    annotators: Collection[str] = (),
    outlet: str | None = None,
    wanted: Callable[[Span], bool] = lambda span: True,
    round_name: str | None = None,
    layer: str = CODER,
    finished: bool = False,
    turn: int = 0,
    article_ids: Collection[UUID] | None = None,
) -> Corpus:
    """Read what the named annotators did; without names, what all did who saw anything.

    Args:
        project: the project to read.
        annotators: names; an unknown one is ignored.
        outlet: the name of the only outlet whose articles count; None for all.
        wanted: which spans count; sections with other spans are seen all the same.
        round_name: the only round that counts; None for all work.
        layer: the coders' codings, or the adjudicated ones.
        finished: leave out what an annotator has begun in an article, has not finished, and has parts of
            still to read.
        turn: which of an annotator's codings of an article in several rounds counts.
        article_ids: the only articles that are read; None for all.

    Raises:
        UserError: there is no such round.
    """
    outlets = {record.id: record for record in project.outlets()}
    people = [
        each
        for each in project.annotators()
        if layer_of(each) == layer and (not annotators or each.name in annotators)
    ]
    reader = _Reader(project, people, round_name, turn, finished, article_ids)
    placed = [(each, outlets.get(each.outlet_id) if each.outlet_id else None) for each in project.articles()]
    kept = [
        reader.coded(article, found, wanted)
        for article, found in placed
        if (outlet is None or (found and found.name == outlet))
        and (article_ids is None or article.id in article_ids)
    ]
    coded = tuple(each for each in kept if each)
    ordered = sorted(people, key=lambda annotator: annotator.name.casefold())
    return Corpus(
        coded,
        tuple(each for each in ordered if any(c.seen[each.id] for c in coded)),
        tuple(each for each in ordered if any(c.answers[each.id] for c in coded)),
        tuple(reader.omitted),
    )


def layer_of(annotator: Annotator) -> str:
    """Whether somebody's codings are a coder's or the adjudicated ones."""
    return GOLD if annotator.kind is AnnotatorKind.ADJUDICATED else CODER


def group(records: Iterable[Owned]) -> dict[UUID, list[Owned]]:
    """Records by the article that they belong to."""
    found: dict[UUID, list[Owned]] = {}
    for record in records:
        found.setdefault(record.article_id, []).append(record)
    return found


@dataclass(frozen=True, slots=True)
class _Work:
    """What one annotator did in one article."""

    spans: tuple[Span, ...] = ()
    seen: frozenset[UUID] = frozenset()
    answers: Mapping[str, str] = field(default_factory=dict)
    versions: frozenset[str] = frozenset()


class _Reader:
    """Puts together what annotators did in an article; tells in `omitted` what it leaves out."""

    def __init__(
        self,
        project: Project,
        people: list[Annotator],
        round_name: str | None,
        turn: int,
        finished: bool,
        article_ids: Collection[UUID] | None,
    ) -> None:
        self.omitted: list[Omitted] = []
        self._people = people
        self._turn = turn
        self._finished = finished
        rounds = sorted(project.records(Round), key=lambda each: (each.order, each.name))
        only = _only(rounds, round_name)
        self._order = {each.id: number for number, each in enumerate(rounds)}
        self._text = project.text
        self._earlier = currents(project.articles())
        wanted = [only] if article_ids is None else [{"article_id": each, **only} for each in article_ids]
        places = (None,) if article_ids is None else article_ids
        self._sections = group(section for each in places for section in project.sections(each))
        self._spans = _by(span for each in wanted for span in project.each(Span, **each))
        self._readings = _readings(project, wanted)
        self._answers = _by(answer for each in wanted for answer in project.records(Answer, **each))
        self._assignments = _by(work for each in wanted for work in project.records(Assignment, **each))
        self._versions = _versions(project, rounds)
        self._frames = _newest(project)

    def coded(self, article: Article, outlet: Outlet | None, wanted: Callable[[Span], bool]) -> Coded | None:
        """An article as it was coded; None where it is excluded."""
        name = outlet.name if outlet else ""
        if article.excluded:
            self.omitted += self._excluded(article, name)
            return None
        sections = self._sections.get(article.id, [])
        there = codable(sections)
        works = {person.id: self._work(article, name, person, there) for person in self._people}
        return Coded(
            article=article,
            outlet=outlet,
            text=self._text(article),
            sections=tuple(there),
            entries=tuple(section for section in sections if section.kind is SectionKind.ENTRY),
            spans={
                person: tuple(span for span in _inside(there, work.spans) if wanted(span))
                for person, work in works.items()
            },
            seen={person: work.seen for person, work in works.items()},
            answers={person: work.answers for person, work in works.items()},
            furniture=tuple(section for section in sections if section.kind is SectionKind.FURNITURE),
            versions=frozenset[str]().union(*(work.versions for work in works.values())),
        )

    def _excluded(self, article: Article, outlet: str) -> Iterator[Omitted]:
        """What an excluded article leaves out; of an earlier version the spans that found no other place."""
        if article.id not in self._earlier:
            yield Omitted(Omission.EXCLUDED, article, outlet)
            return
        for person in self._people:
            if spans := self._spans.get((article.id, person.id)):
                places = tuple((span.start, span.end) for span in spans)
                yield Omitted(Omission.UNANCHORED, article, outlet, person.name, places)

    def _work(self, article: Article, outlet: str, person: Annotator, there: list[Section]) -> _Work:
        """What somebody did in an article, in the round that counts."""
        by = (article.id, person.id)
        spans, readings = self._spans.get(by, []), self._readings.get(by, {})
        answers = self._answers.get(by, [])
        rounds = {*readings, *(span.round_id for span in spans), *(each.round_id for each in answers)}
        turns = self._turns(rounds)
        if len(turns) > 1 and not self._turn:
            self.omitted.append(Omitted(Omission.REPEAT, article, outlet, person.name))
        taken = turns[self._turn] if self._turn < len(turns) else frozenset()
        own = [span for span in spans if span.round_id in taken]
        read = frozenset[UUID]().union(*(readings.get(each, ()) for each in taken))
        seen = frozenset(
            coded_ids(there, [(span.start, span.end) for span in own])
            | read & {section.id for section in there}
        )
        said = {answer.question: answer.value for answer in answers if answer.round_id in taken}
        if self._finished and len(seen) < len(there) and self._is_open(by, taken):
            self.omitted.append(Omitted(Omission.UNFINISHED, article, outlet, person.name))
            return _Work(answers=said)
        known = {self._versions[each] for each in taken if each}
        known |= {self._versions[span.frame_id] for span in own if span.round_id is None}
        return _Work(tuple(self._of_newest(span) for span in own), seen, said, frozenset(known))

    def _of_newest(self, span: Span) -> Span:
        """The span with the newest codebook's frame of the same name."""
        frame_id = self._frames[span.frame_id]
        return span if frame_id == span.frame_id else replace(span, frame_id=frame_id)

    def _turns(self, rounds: Collection[UUID | None]) -> list[frozenset[UUID | None]]:
        """The rounds in which work was done, one a turn; what belongs to no round goes with the first."""
        named = sorted((each for each in rounds if each), key=self._order.__getitem__)
        return [frozenset((each, None) if not number else (each,)) for number, each in enumerate(named)] or [
            frozenset((None,))
        ]

    def _is_open(self, by: By, rounds: frozenset[UUID | None]) -> bool:
        """Whether somebody is still at work on an article in these rounds."""
        return any(
            assignment.state is not AssignmentState.FINISHED
            for assignment in self._assignments.get(by, ())
            if assignment.round_id in rounds
        )


def _only(rounds: Sequence[Round], name: str | None) -> dict[str, UUID]:
    """What the records of a round have in common; nothing without a name."""
    if name is None:
        return {}
    for each in rounds:
        if each.name == name:
            return {"round_id": each.id}
    raise UserError(QT_TRANSLATE_NOOP("messages", "There is no round {name}."), name=name)


def _by(records: Iterable[Done]) -> dict[By, list[Done]]:
    """Records by article and annotator."""
    found: defaultdict[By, list[Done]] = defaultdict(list)
    for record in records:
        found[record.article_id, record.annotator_id].append(record)
    return found


def _readings(project: Project, wanted: Iterable[dict[str, UUID]]) -> dict[By, dict[UUID | None, set[UUID]]]:
    """The ids of the sections read, by article and annotator, then by round."""
    names = ("section_id", "article_id", "annotator_id", "round_id")
    found: dict[By, dict[UUID | None, set[UUID]]] = {}
    for section, article, annotator, round_id in chain.from_iterable(
        project.fields(Reading, *names, **each) for each in wanted
    ):
        found.setdefault((article, annotator), {}).setdefault(round_id, set()).add(section)
    return found


def _newest(project: Project) -> dict[UUID, UUID]:
    """For each frame of any codebook the newest one's frame of that name, where it has one."""
    newest = {frame.name: frame.id for frame in project.frames()}
    return {frame.id: newest.get(frame.name, frame.id) for frame in project.records(Frame)}


def _versions(project: Project, rounds: Iterable[Round]) -> dict[UUID, str]:
    """The version of the codebook that a round, or a frame, belongs to."""
    versions = {codebook.id: codebook.version for codebook in project.records(Codebook)}
    of: tuple[Round | Frame, ...] = (*rounds, *project.records(Frame))
    return {each.id: versions[each.codebook_id] for each in of}


def _inside(sections: Sequence[Section], spans: Iterable[Span]) -> Iterator[Span]:
    """The spans that touch any of the sections, which are in text order."""
    starts = [section.start for section in sections]
    ends = [section.end for section in sections]
    return (span for span in spans if bisect_right(ends, span.start) < bisect_left(starts, span.end))
