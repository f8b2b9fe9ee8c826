"""This module is about how a span is shown: which colour, letters and signs the text view gets for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kzannot.model.codebook import Attribute, AttributeKind, Frame, Level
from kzannot.model.records import Annotator, Span, Value
from kzannot.model.rules import missing
from kzannot.ui.text.values import Mark

Attributes = tuple[tuple[str, Value], ...]


class Marks:
    """Turns spans into marks, under one codebook, for one reader and one language."""

    def __init__(
        self,
        frames: Sequence[Frame],
        attributes: Sequence[Attribute],
        annotators: Sequence[Annotator],
        reader_id: UUID,
        language: str,
    ) -> None:
        self.frames: Mapping[UUID, Frame] = {frame.id: frame for frame in frames}
        self.attributes = [attribute for attribute in attributes if attribute.level is Level.SPAN]
        self._names = {annotator.id: annotator.name for annotator in annotators}
        self.reader_id = reader_id
        self.language = language
        self._looks: dict[tuple[UUID, UUID, Attributes, bool], _Look] = {}

    def mark(self, span: Span) -> Mark:
        """The mark of a span; one of a frame that an older codebook had is grey."""
        look = self._look_of(span)
        return Mark(
            id=span.id,
            start=span.start,
            end=span.end,
            colour=look.colour,
            badge=look.badge,
            pattern=look.pattern,
            own=look.own,
            uncertain=span.uncertain,
            unfinished=look.unfinished,
            sub=look.signs,
            label=look.label,
        )

    def name_of(self, annotator_id: UUID) -> str:
        """The name of an annotator."""
        return self._names.get(annotator_id, "")

    def is_unfinished(self, span: Span) -> bool:
        """Whether an answer or a memo that the codebook asks for is missing in a span of the reader's."""
        return self._look_of(span).unfinished

    def _look_of(self, span: Span) -> "_Look":
        """How a span looks; spans with the same answers share it, for there are thousands of them."""
        key = (span.frame_id, span.annotator_id, span.attributes, bool(span.memo.strip()))
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._find_look(span)
        return look

    def _find_look(self, span: Span) -> "_Look":
        frame = self.frames.get(span.frame_id)
        own = span.annotator_id == self.reader_id
        choices = [
            (attribute, choice)
            for attribute in self.attributes
            for choice in attribute.choices
            if choice.name in _held(span.value(attribute.name))
        ]
        single = [choice.badge for attribute, choice in choices if attribute.kind is AttributeKind.SINGLE]
        parts = [frame.label.in_language(self.language) if frame else ""]
        parts += [choice.label.in_language(self.language) for _, choice in choices]
        parts.append("" if own else self.name_of(span.annotator_id))
        unfinished = bool(own and frame and missing(span, frame, self.attributes))
        return _Look(
            colour=frame.colour if frame else "#767676",
            badge=frame.badge if frame else "–",
            pattern=frame.pattern if frame else "none",
            own=own,
            signs="".join(single),
            label=" · ".join(part for part in parts if part),
            unfinished=unfinished,
        )


@dataclass(frozen=True, slots=True)
class _Look:
    """What spans with the same answers share.

    `signs` are the badges of the values that have one (`K=`), `label` is the tooltip; `unfinished` says
    whether an answer is missing.
    """

    colour: str
    badge: str
    pattern: str
    own: bool
    signs: str
    label: str
    unfinished: bool


def _held(value: Value | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value
