"""This module is about the spans of one article as one annotator sees them, and what they have read.

It is a copy of what the project holds, kept true by following edits. Hearing of an edit twice, or of one that
was read already, changes nothing.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Reading, Section, Span
from kzannot.ui.marks import Marks
from kzannot.ui.section_states import SectionStates

if TYPE_CHECKING:  # the project brings SQLAlchemy, which the first paint does not wait for
    from kzannot.project.project import Project


class ArticleSpans:
    """The spans of an article by their ids.

    Attributes:
        sections: the sections of the article, in text order.
        states: which of them are unread, read or coded.
    """

    def __init__(
        self, project: "Project", article: Article, reader: Annotator, marks: Marks, others: bool = False
    ) -> None:
        self._project = project
        self._article = article
        self._reader = reader
        self._marks = marks
        self._shows_others = others
        self._unfinished: set[UUID] = set()
        self._spans: dict[UUID, Span] = {}
        self.sections: list[Section] = project.sections(article.id)
        spans = project.spans(article.id, None if others else reader.id)
        own = [span for span in spans if self._is_own(span)]
        self.states = SectionStates(self.sections, own, project.readings(article.id, reader.id))
        self._take(spans)

    def __getitem__(self, span_id: UUID) -> Span:
        """The span of an id."""
        return self._spans[span_id]

    def __contains__(self, span_id: object) -> bool:
        """Whether the span of an id is shown."""
        return span_id in self._spans

    @property
    def by_id(self) -> Mapping[UUID, Span]:
        """All that is shown, in no order."""
        return self._spans

    def in_order(self) -> list[Span]:
        """All that is shown, in reading order."""
        return in_reading_order(self._spans.values())

    def unfinished(self) -> list[Span]:
        """The annotator's own spans that lack an answer, in no order."""
        return [self._spans[span_id] for span_id in self._unfinished]

    def unfinished_count(self) -> int:
        """How many of them there are."""
        return len(self._unfinished)

    def uncertain(self) -> list[Span]:
        """The annotator's own spans that are marked as uncertain, in no order."""
        return [span for span in self._spans.values() if span.uncertain and self._is_own(span)]

    def show_others(self, shown: bool) -> set[UUID]:
        """Take the spans of others in or leave them out; the ids of those that came or went."""
        if shown == self._shows_others:
            return set()
        self._shows_others = shown
        if not shown:
            gone = {span.id for span in self._spans.values() if not self._is_own(span)}
            for span_id in gone:
                del self._spans[span_id]
            return gone
        others = (each.id for each in self._project.annotators() if each.id != self._reader.id)
        come = [span for other in others for span in self._project.spans(self._article.id, other)]
        self._spans.update((span.id, span) for span in come)
        return {span.id for span in come}

    def set_marks(self, marks: Marks) -> None:
        """Ask another codebook which spans are unfinished."""
        self._marks = marks
        self._take(self._spans.values())

    def follow(self, edit: Edit) -> set[UUID] | None:
        """Take over what an edit did; the ids of the spans that changed, None where nothing did."""
        changes = list(edit.spans_of(self._article.id))
        for before, after in changes:
            self._follow_span(before, after)
        self._follow_readings(edit.of(Reading))
        readings = (record for pair in edit.of(Reading) for record in pair if record)
        if not changes and not any(reading.article_id == self._article.id for reading in readings):
            return None
        return {changed.id for pair in changes for changed in pair if changed}

    def _take(self, spans: Iterable[Span]) -> None:
        self._spans = {span.id: span for span in spans}
        self._unfinished = {span.id for span in self._spans.values() if self._marks.is_unfinished(span)}

    def _follow_span(self, before: Span | None, after: Span | None) -> None:
        changed = after or before
        known = self._spans.pop(changed.id, None) if changed else None
        if known:
            self._unfinished.discard(known.id)
            if self._is_own(known):
                self.states.remove(known)
        if after and (self._shows_others or self._is_own(after)):
            self._spans[after.id] = after
            if self._marks.is_unfinished(after):
                self._unfinished.add(after.id)
            if self._is_own(after):
                self.states.add(after)

    def _follow_readings(self, changes: Iterable[tuple[Reading | None, Reading | None]]) -> None:
        for before, after in changes:
            if before and before.annotator_id == self._reader.id:
                self.states.unread(before)
            if after and (after.article_id, after.annotator_id) == (self._article.id, self._reader.id):
                self.states.read(after)

    def _is_own(self, span: Span) -> bool:
        return span.annotator_id == self._reader.id


def in_reading_order(spans: Iterable[Span]) -> list[Span]:
    """Spans by where they start; of those that start together, the longest first."""
    return sorted(spans, key=place_of)


def place_of(span: Span) -> tuple[int, int, UUID]:
    """What spans are in reading order by."""
    return span.start, -span.end, span.id
