"""This module is about how a span is shown: which colour, letters and signs the text view gets for it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from kzannot.model.codebook import Attribute, AttributeKind, Frame, Level
from kzannot.model.records import Annotator, Span
from kzannot.model.rules import missing
from kzannot.ui.text.values import Mark


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

    def mark(self, span: Span) -> Mark:
        """The mark of a span; one of a frame that an older codebook had is grey."""
        frame = self.frames.get(span.frame_id)
        own = span.annotator_id == self.reader_id
        return Mark(
            id=span.id,
            start=span.start,
            end=span.end,
            colour=frame.colour if frame else "#767676",
            badge=frame.badge if frame else "–",
            pattern=frame.pattern if frame else "none",
            own=own,
            uncertain=span.uncertain,
            unfinished=own and self.is_unfinished(span),
            sub="".join(self._signs(span)),
            label=self._label(span, frame),
        )

    def name_of(self, annotator_id: UUID) -> str:
        """The name of an annotator."""
        return self._names.get(annotator_id, "")

    def is_unfinished(self, span: Span) -> bool:
        """Whether an answer or a memo that the codebook asks for is missing."""
        frame = self.frames.get(span.frame_id)
        return bool(frame and missing(span, frame, self.attributes))

    def _signs(self, span: Span) -> list[str]:
        """The badges of the values that have one, in the order of the codebook: `K`, `=`."""
        return [
            choice.badge
            for attribute in self.attributes
            if attribute.kind is AttributeKind.SINGLE
            for choice in attribute.choices
            if choice.badge and choice.name == span.value(attribute.name)
        ]

    def _label(self, span: Span, frame: Frame | None) -> str:
        parts = [frame.label.in_language(self.language) if frame else ""]
        parts += self.values(span)
        if span.annotator_id != self.reader_id:
            parts.append(self.name_of(span.annotator_id))
        return " · ".join(part for part in parts if part)

    def values(self, span: Span) -> list[str]:
        """The labels of the values that a span has, in the order of the codebook."""
        return [
            choice.label.in_language(self.language)
            for attribute in self.attributes
            for choice in attribute.choices
            if choice.name in _held(span, attribute)
        ]


def _held(span: Span, attribute: Attribute) -> tuple[str, ...]:
    value = span.value(attribute.name)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value
