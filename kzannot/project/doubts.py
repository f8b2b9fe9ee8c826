"""How often each annotator was uncertain about each frame, and where.

What is counted are spans: of those that somebody tagged with a frame, how many bear the mark of doubt. Who
tagged nothing with it has no rate. The spans are those that agreement compares, so both tables speak of the
same work.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kzannot.model.records import Span
from kzannot.project.agreement import Question
from kzannot.project.corpus import Coded, Corpus
from kzannot.project.passages import Passage, passage_at
from kzannot.project.project import Project
from kzannot.project.tasks import Task

By = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """How many of an annotator's spans of a frame are uncertain; None is all frames, or everybody."""

    frame: str | None
    annotator: str | None
    spans: int
    uncertain: int

    @property
    def share(self) -> float | None:
        """The share of uncertain spans; None where there are no spans."""
        return self.uncertain / self.spans if self.spans else None

    def row(self) -> dict[str, Any]:
        """The rate as a table shows it."""
        said = ("frame", "annotator", "spans", "uncertain", "share")
        return {name: getattr(self, name) for name in said}


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A span that somebody was uncertain about."""

    frame: str
    annotator: str
    memo: str
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubts:
    """The rates by frame and annotator, None being all of them, and the spans behind them in text order.

    Frames are in the codebook's order, annotators in that of their names.
    """

    frames: tuple[str, ...]
    annotators: tuple[str, ...]
    rates: Mapping[By, Rate]
    spans: tuple[Doubt, ...]

    def rows(self) -> list[dict[str, Any]]:
        """The rates as a table, frame by frame; all of them first."""
        return [rate.row() for rate in self.rates.values()]


def doubts(project: Project, question: Question, task: Task | None = None) -> Doubts:
    """How uncertain those were whom a question is about, in what it is about.

    Raises:
        UserError: there is no such round.
    """
    corpus = question.read(project)
    frames = {frame.id: frame.name for frame in project.frames()}
    people = tuple(annotator.name for annotator in corpus.annotators)
    spans, uncertain = Counter[By](), Counter[By]()
    found = []
    for done, coded in enumerate(corpus.articles):
        (task or Task()).step(done, len(corpus.articles))
        for span, annotator in _tagged(coded, corpus):
            if frame := frames.get(span.frame_id):
                _add(spans, frame, annotator)
                if span.uncertain:
                    _add(uncertain, frame, annotator)
                    found.append(_doubt(span, frame, annotator, coded))
    rates = {
        (frame, person): Rate(
            frame=frame,
            annotator=person,
            spans=spans[frame, person],
            uncertain=uncertain[frame, person],
        )
        for frame in (None, *frames.values())
        for person in (None, *people)
    }
    return Doubts(frames=tuple(frames.values()), annotators=people, rates=rates, spans=tuple(found))


def _tagged(coded: Coded, corpus: Corpus) -> list[tuple[Span, str]]:
    """The spans of an article in text order, each with the name of its annotator."""
    tagged = [(span, person.name) for person in corpus.annotators for span in coded.spans[person.id]]
    return sorted(tagged, key=lambda each: (each[0].start, each[0].end))


def _add(numbers: Counter[By], frame: str, annotator: str) -> None:
    """Count one span for its frame and annotator, and for all frames and everybody."""
    numbers.update((of, by) for of in (None, frame) for by in (None, annotator))


def _doubt(span: Span, frame: str, annotator: str, coded: Coded) -> Doubt:
    return Doubt(
        frame=frame,
        annotator=annotator,
        memo=span.memo,
        passage=passage_at(coded, span.start, span.end, (annotator,)),
    )
