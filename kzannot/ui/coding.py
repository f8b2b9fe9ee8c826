"""This module is about what a coder's keys do to an article: each becomes an edit, or is refused.

Nothing here paints. A span is asked for as a value; the edit that is made tells every view.
"""

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model import edits
from kzannot.model.codebook import Attribute, AttributeKind, Choice, Frame
from kzannot.model.edges import snapped, trimmed, with_end_moved, with_start_moved
from kzannot.model.edits import Edit
from kzannot.model.reading_order import ReadingOrder
from kzannot.model.records import Annotator, Article, Section, SectionKind, Span, Value
from kzannot.model.rules import check_by_hand

YES = "yes"
"""What an attribute that is answered by yes and no holds when it is answered by yes."""


class Edge(StrEnum):
    """Which edge of a span is moved."""

    START = "start"
    END = "end"


class Coding:
    """The edits of one annotator in one article. `most` bounds the frames on one passage; 0 is no bound."""

    def __init__(
        self, article: Article, text: str, sections: list[Section], annotator: Annotator, most: int
    ) -> None:
        self._article = article
        self._text = text
        self._sections = sections
        self._annotator = annotator
        self._most = most

    def tag(self, frame: Frame, passage: tuple[int, int], spans: ReadingOrder) -> tuple[Edit, Span]:
        """Tag a passage with a frame; the span is new, and has what the frame presets.

        Raises:
            Refused: the passage is empty or furniture, the frame is retired, or it is one frame too many.
        """
        check_in_use(frame)
        return self._tag(frame.id, tuple(sorted(frame.defaults)), passage, spans)

    def tag_like(self, code: Span, passage: tuple[int, int], spans: ReadingOrder) -> tuple[Edit, Span]:
        """Tag a passage with the frame and the values of another span, as above."""
        return self._tag(code.frame_id, code.attributes, passage, spans)

    def recode(self, span: Span, code: Span, spans: ReadingOrder) -> Edit:
        """Give a span the frame and the values of another one."""
        self.check_own(span)
        if (span.frame_id, span.attributes) == (code.frame_id, code.attributes):
            raise Refused(QT_TRANSLATE_NOOP("messages", "This span bears the last code already."))
        self._check(replace(span, frame_id=code.frame_id), spans)
        return edits.recode(span, code.frame_id, code.attributes)

    def move_edge(self, span: Span, edge: Edge, step: int, fine: bool, spans: ReadingOrder) -> Edit:
        """Let a span begin or end a word later (1) or earlier (-1), or a character where it is `fine`.

        Raises:
            Refused: nothing would be left, the text ends there, or the new words are not to be coded.
        """
        self.check_own(span)
        move = with_start_moved if edge is Edge.START else with_end_moved
        start, end = move(self._text, span.start, span.end, step, fine)
        if start >= end:
            raise Refused(QT_TRANSLATE_NOOP("messages", "Nothing would be left of the span."))
        if (start, end) == (span.start, span.end):
            raise Refused(QT_TRANSLATE_NOOP("messages", "The text goes no further."))
        self._check(replace(span, start=start, end=end), spans)
        return edits.move_edges(span, start, end)

    def split(self, span: Span, position: int) -> tuple[Edit, UUID]:
        """Divide a span before the word at a position; the id is that of the part behind."""
        self.check_own(span)
        cut = snapped(self._text, position, position)[0]
        before, behind = trimmed(self._text, span.start, cut), trimmed(self._text, cut, span.end)
        if not span.start < cut < span.end or before[0] == before[1] or behind[0] == behind[1]:
            raise Refused(QT_TRANSLATE_NOOP("messages", "Put the caret between two words of the span."))
        edit = edits.split(span, before[1], behind[0])
        return edit, edit.changes[-1].record.id

    def merge(self, span: Span, spans: ReadingOrder) -> tuple[Edit, list[str]]:
        """Join a span with the nearest one of its frame; the names of the attributes in which they differ."""
        self.check_own(span)
        near = self._own(spans.touching(*self._neighbourhood(span)))
        beside = [other for other in near if other.id != span.id and other.frame_id == span.frame_id]
        if not beside:
            raise Refused(QT_TRANSLATE_NOOP("messages", "No span of the same frame lies beside this one."))
        other = min(beside, key=lambda other: (_gap(span, other)[1] - _gap(span, other)[0], -other.start))
        whole = replace(span, start=min(span.start, other.start), end=max(span.end, other.end))
        self._check(whole, spans, without=other)
        both = {name for name, _ in span.attributes} & {name for name, _ in other.attributes}
        return edits.merge(span, other), sorted(n for n in both if span.value(n) != other.value(n))

    def retag(self, span: Span, frame: Frame, spans: ReadingOrder) -> Edit:
        """Give a span another frame, which is not retired; its values stay."""
        self.check_own(span)
        check_in_use(frame)
        self._check(replace(span, frame_id=frame.id), spans)
        return edits.retag(span, frame.id)

    def choose(self, span: Span, attribute: Attribute, choice: Choice) -> Edit:
        """Answer an attribute by a choice; the answer that is there already is taken away."""
        self.check_own(span)
        return edits.set_value(span, attribute.name, chosen(span.value(attribute.name), attribute, choice))

    def answer(self, span: Span, attribute: Attribute, value: str) -> Edit:
        """Answer an attribute by a text, or by yes; the empty text takes the answer away."""
        self.check_own(span)
        return edits.set_value(span, attribute.name, value)

    def doubt(self, span: Span) -> Edit:
        """Mark a span as uncertain, or as certain again."""
        self.check_own(span)
        return edits.doubt(span, not span.uncertain)

    def erase(self, span: Span) -> Edit:
        """Remove a span."""
        self.check_own(span)
        return edits.erase(span)

    def check_own(self, span: Span) -> None:
        """Raise Refused where the span is somebody else's."""
        if span.annotator_id != self._annotator.id:
            raise Refused(QT_TRANSLATE_NOOP("messages", "This span is another annotator's."))

    def _tag(
        self,
        frame_id: UUID,
        attributes: tuple[tuple[str, Value], ...],
        passage: tuple[int, int],
        spans: ReadingOrder,
    ) -> tuple[Edit, Span]:
        start, end = trimmed(self._text, *passage)
        if start == end:
            raise Refused(QT_TRANSLATE_NOOP("messages", "The selection holds no words."))
        span = Span(
            article_id=self._article.id,
            annotator_id=self._annotator.id,
            frame_id=frame_id,
            start=start,
            end=end,
            attributes=attributes,
        )
        self._check(span, spans)
        return edits.tag(span), span

    def _check(self, span: Span, spans: ReadingOrder, without: Span | None = None) -> None:
        own = [other for other in self._own(spans.touching(span.start, span.end)) if other != without]
        check_by_hand(span, own, self._sections, self._most)

    def _neighbourhood(self, span: Span) -> tuple[int, int]:
        """From where to where no section lies wholly between the span and what begins or ends there."""
        sections = [s for s in self._sections if s.kind is not SectionKind.ENTRY]
        first = max((s.start for s in sections if s.end <= span.start), default=-1)
        last = min((s.end for s in sections if s.start >= span.end), default=len(self._text) + 1)
        return first, last

    def _own(self, spans: Iterable[Span]) -> list[Span]:
        return [span for span in spans if span.annotator_id == self._annotator.id]


def _gap(span: Span, other: Span) -> tuple[int, int]:
    """What lies between two spans; empty where they touch or overlap."""
    first, last = min(span.end, other.end), max(span.start, other.start)
    return (first, max(first, last))


def check_in_use(frame: Frame | None) -> None:
    """Raise Refused where a frame is retired, or is none of this codebook any more."""
    if frame is None or frame.retired:
        raise Refused(QT_TRANSLATE_NOOP("messages", "This frame is retired; it takes no new spans."))


def chosen(old: Value | None, attribute: Attribute, choice: Choice) -> Value | None:
    """The value of an attribute after a choice was asked for; None takes the answer away."""
    if attribute.kind is not AttributeKind.MULTIPLE:
        return None if old == choice.name else choice.name
    held = () if old is None else (old,) if isinstance(old, str) else old
    names = [c.name for c in attribute.choices if (c.name in held) != (c.name == choice.name)]
    return tuple(names)
