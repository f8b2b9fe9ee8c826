"""This module is about the spans of one article as one annotator sees them, and what they have read.

It is a copy of what the project holds, kept true by following edits. Hearing of an edit twice, or of one that
was read already, changes nothing.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING
from uuid import UUID

from kzannot.model.edits import Edit
from kzannot.model.reading_order import ReadingOrder
from kzannot.model.records import Annotator, Article, Reading, Section, Span
from kzannot.ui.marks import Marks
from kzannot.ui.section_states import SectionStates
from kzannot.ui.text.values import Mark

if TYPE_CHECKING:  # the project brings SQLAlchemy, which the first paint does not wait for
    from kzannot.project.project import Project


class ArticleSpans:
    """The spans of an article by their ids.

    Attributes:
        sections: the sections of the article, in text order.
        states: which of them are unread, read or coded.
        order: the spans in reading order.
        unfinished_count: how many of the annotator's own spans lack an answer.
    """

    def __init__(
        self, project: "Project", article: Article, reader: Annotator, marks: Marks, others: bool = False
    ) -> None:
        self._project = project
        self._article = article
        self._reader = reader
        self._looks = marks
        self._shows_others = others
        self.sections: list[Section] = project.sections(article.id)
        spans = self._stored()
        self._take(spans)
        own = [span for span in spans if self._is_own(span)] if others else spans
        self.states = SectionStates(self.sections, own, project.readings(article.id, reader.id))

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

    def mark(self, span_id: UUID) -> Mark:
        """How the span of an id is shown."""
        return self._marks[span_id]

    def marks(self) -> Iterable[Mark]:
        """How all of them are shown."""
        return self._marks.values()

    def unfinished(self) -> list[Span]:
        """The annotator's own spans that lack an answer, in reading order."""
        return [span for span in self.order if self.is_unfinished(span)]

    def is_unfinished(self, span: Span) -> bool:
        """Whether a span is the annotator's own and lacks an answer."""
        return self._marks[span.id].look.unfinished

    def is_uncertain(self, span: Span) -> bool:
        """Whether a span is the annotator's own and marked as uncertain."""
        return span.uncertain and self._is_own(span)

    def show_others(self, shown: bool) -> set[UUID]:
        """Take the spans of others in or leave them out; the ids of those that came or went."""
        if shown == self._shows_others:
            return set()
        self._shows_others = shown
        if not shown:
            gone = {span.id for span in self._spans.values() if not self._is_own(span)}
            for span_id in gone:
                del self._spans[span_id], self._marks[span_id]
            self._add(())
            return gone
        others = (each.id for each in self._project.annotators() if each.id != self._reader.id)
        come = [span for other in others for span in self._project.spans(self._article.id, other)]
        self._add(come)
        return {span.id for span in come}

    def set_marks(self, marks: Marks) -> None:
        """Ask another codebook which spans are unfinished."""
        self._looks = marks
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

    def _stored(self) -> list[Span]:
        return self._project.spans(self._article.id, None if self._shows_others else self._reader.id)

    def _take(self, spans: Collection[Span]) -> None:
        """Take these spans, best in the order in which they came into memory: that is much faster."""
        self._spans: dict[UUID, Span] = {}
        self._marks: dict[UUID, Mark] = {}
        self.unfinished_count = 0
        self._add(spans)

    def _add(self, spans: Collection[Span]) -> None:
        marks = {span.id: self._looks.mark(span) for span in spans}
        self._spans.update(zip(marks, spans, strict=True))
        self._marks.update(marks)
        self.unfinished_count += sum(mark.look.unfinished for mark in marks.values())
        self.order = ReadingOrder(self._spans.values())

    def _follow_span(self, before: Span | None, after: Span | None) -> None:
        changed = after or before
        known = self._spans.pop(changed.id, None) if changed else None
        if known:
            self.order.remove(known)
            self.unfinished_count -= self._marks.pop(known.id).look.unfinished
            if self._is_own(known):
                self.states.remove(known)
        if after and (self._shows_others or self._is_own(after)):
            self._spans[after.id] = after
            self.order.add(after)
            mark = self._marks[after.id] = self._looks.mark(after)
            self.unfinished_count += mark.look.unfinished
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
