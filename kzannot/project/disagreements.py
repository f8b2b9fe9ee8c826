"""Where every two annotators differ, and how, in the text that both have read; each with its passage.

Two annotators meet in the stretches that both read from end to end, whatever others have read there. Marks
that agree are kept as well, for the confusion of frames counts them.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any
from uuid import UUID

from kzannot.agreement.differences import Encounter, Kind, Mark, confusion, encounters
from kzannot.agreement.ratings import Integers
from kzannot.model.codebook import Frame
from kzannot.model.records import Annotator, Span, Value
from kzannot.project.corpus import Coded, Corpora, Corpus
from kzannot.project.project import Project
from kzannot.project.stretches import Stretch, spans_of_two
from kzannot.project.tasks import Task

NONE = ""
"""What stands for the frame of an annotator who marked nothing, in tables and keys."""
SEVERAL = ", "
"""What stands between the values of an attribute that has several."""
PLACES = tuple(kind.value for kind in Kind if kind is not Kind.ATTRIBUTE)
"""The kinds of disagreement but for attributes, which are kinds by their own names."""

_KINDS: dict[Kind | None, tuple[str, ...]] = {None: (), **{kind: (kind.value,) for kind in Kind}}
"""What most meetings have for their kinds; there are very many of them."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Marks of two annotators that mean the same passage `text[start:end]` of an article.

    The marks of `encounter` count from the start of the article. `kinds` say in what the two differ: one of
    `PLACES`, and the names of attributes; nothing where they agree.
    """

    coded: Coded
    annotators: tuple[str, str]
    encounter: Encounter
    kinds: tuple[str, ...]

    @property
    def start(self) -> int:
        """Where the first of the marks starts."""
        return min(mark.start for mark in self._marks)

    @property
    def end(self) -> int:
        """Where the last of the marks ends."""
        return max(mark.end for mark in self._marks)

    @property
    def frames(self) -> tuple[str, str]:
        """The frame of either annotator, or `NONE`."""
        first, second = self.encounter.frames
        return first or NONE, second or NONE

    @property
    def outlet(self) -> str:
        """The outlet of the article, or nothing."""
        return self.coded.outlet.name if self.coded.outlet else ""

    @property
    def versions(self) -> str:
        """The version of the codebook that the article was coded by; of several, all."""
        return ", ".join(sorted(self.coded.versions))

    def row(self) -> dict[str, Any]:
        """The meeting as a line of a table."""
        first, second = self.frames
        return {
            "kinds": list(self.kinds),
            "frame": first,
            "other": second,
            "annotators": list(self.annotators),
            "outlet": self.outlet,
            "article": self.coded.article.title,
            "version": self.versions,
            "start": self.start,
            "end": self.end,
            "coding": _said(self.encounter.first),
            "other_coding": _said(self.encounter.second),
            "text": self.coded.text[self.start : self.end],
        }

    @property
    def _marks(self) -> tuple[Mark, ...]:
        return (*self.encounter.first, *self.encounter.second)


def meetings(
    project: Project,
    annotators: Collection[str] = (),
    outlet: str | None = None,
    round_name: str | None = None,
    task: Task | None = None,
    corpora: Corpora | None = None,
) -> list[Meeting]:
    """All meetings of every two of the named annotators (without names, of all), by pair and text order.

    What `corpora` hold is not read anew.

    Raises:
        UserError: there is no such round.
        Cancelled: the task was called off.
    """
    task = task or Task()
    frames = {frame.id: frame.name for frame in project.frames() if not frame.retired}
    corpus = (corpora or Corpora(project)).of(round_name).only(annotators, outlet)
    pairs = list(combinations(corpus.annotators, 2))
    found: list[Meeting] = []
    for number, (first, second) in enumerate(pairs):
        task.step(number, len(pairs))
        for meeting in _of_pair(corpus, first, second, frames):
            task.go_on()
            found.append(meeting)
    return found


def differing(found: Iterable[Meeting]) -> list[Meeting]:
    """The meetings in which the annotators differ in anything."""
    return [meeting for meeting in found if meeting.kinds]


def counts_by_kind(found: Iterable[Meeting]) -> Counter[tuple[str, str]]:
    """How often each kind of disagreement concerns each frame.

    A meeting of two frames counts for both, one of several kinds for each of them.
    """
    return Counter(
        (kind, frame)
        for meeting in found
        for kind in meeting.kinds
        for frame in dict.fromkeys(meeting.frames)
        if frame
    )


def confusion_of(found: Sequence[Meeting], frames: Sequence[Frame]) -> Integers:
    """How often each frame met each, and none (last); a row is the first annotator's of a single pair.

    Over several pairs nobody is first: the table is symmetric, and a meeting of two frames stands in both
    of its cells.
    """
    table = confusion((meeting.encounter for meeting in found), [frame.name for frame in frames])
    if len({meeting.annotators for meeting in found}) < 2:
        return table
    pooled = table + table.T
    pooled[range(len(table)), range(len(table))] = table.diagonal()
    return pooled


def _of_pair(
    corpus: Corpus, first: Annotator, second: Annotator, frames: dict[UUID, str]
) -> Iterator[Meeting]:
    people = (first.name, second.name)
    for stretch, spans in spans_of_two(corpus, first, second):
        one, other = (
            [_mark(span, stretch, frames[span.frame_id]) for span in own if span.frame_id in frames]
            for own in spans
        )
        coded = corpus.articles[stretch.article]
        for encounter in encounters(one, other):
            yield Meeting(coded, people, encounter, _kinds(encounter))


def _kinds(encounter: Encounter) -> tuple[str, ...]:
    place, attributes = _KINDS[encounter.place], encounter.attributes
    return (*place, *attributes) if attributes else place


def _mark(span: Span, stretch: Stretch, frame: str) -> Mark:
    attributes = {name: _in_words(value) for name, value in span.attributes}
    return Mark(*stretch.cut(span), frame, attributes, str(span.id))


def _in_words(value: Value) -> str:
    return SEVERAL.join(value) if isinstance(value, tuple) else str(value)


def _said(marks: Sequence[Mark]) -> str:
    """The marks of one annotator in a cell."""
    return "; ".join(
        " ".join((mark.frame, f"{mark.start}-{mark.end}", *(f"{k}={v}" for k, v in mark.attributes.items())))
        for mark in marks
    )
