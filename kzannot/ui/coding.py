"""This module is about what a coder's keys do to an article: each becomes an edit, or is refused.

Nothing here paints. A span is asked for as a value; the edit that is made tells every view.
"""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused
from kzannot.model import edits
from kzannot.model.codebook import Attribute, AttributeKind, Choice, Frame
from kzannot.model.edges import trimmed
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Section, Span, Value
from kzannot.model.rules import check_by_hand

YES = "yes"
"""What an attribute that is answered by yes and no holds when it is answered by yes."""


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

    def tag(self, frame: Frame, passage: tuple[int, int], spans: Mapping[UUID, Span]) -> tuple[Edit, Span]:
        """Tag a passage with a frame; the span is new, and has what the frame presets.

        Raises:
            Refused: the passage is empty or furniture, the frame is retired, or it is one frame too many.
        """
        start, end = trimmed(self._text, *passage)
        if start == end:
            raise Refused(QT_TRANSLATE_NOOP("messages", "The selection holds no words."))
        if frame.retired:
            raise Refused(QT_TRANSLATE_NOOP("messages", "This frame is retired; it takes no new spans."))
        span = Span(
            article_id=self._article.id,
            annotator_id=self._annotator.id,
            frame_id=frame.id,
            start=start,
            end=end,
            attributes=tuple(sorted(frame.defaults)),
        )
        check_by_hand(span, self._own(spans), self._sections, self._most)
        return edits.tag(span), span

    def retag(self, span: Span, frame: Frame, spans: Mapping[UUID, Span]) -> Edit:
        """Give a span another frame; its values stay."""
        self.check_own(span)
        check_by_hand(replace(span, frame_id=frame.id), self._own(spans), self._sections, self._most)
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

    def _own(self, spans: Mapping[UUID, Span]) -> list[Span]:
        return [span for span in spans.values() if span.annotator_id == self._annotator.id]


def chosen(old: Value | None, attribute: Attribute, choice: Choice) -> Value | None:
    """The value of an attribute after a choice was asked for; None takes the answer away."""
    if attribute.kind is not AttributeKind.MULTIPLE:
        return None if old == choice.name else choice.name
    held = () if old is None else (old,) if isinstance(old, str) else old
    names = [c.name for c in attribute.choices if (c.name in held) != (c.name == choice.name)]
    return tuple(names)
