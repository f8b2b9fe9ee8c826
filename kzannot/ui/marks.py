"""This module is about how a span is shown: which colour, letters and signs the text view gets for it."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Choice, Frame, Level
from kzannot.model.records import Annotator, Span, Value
from kzannot.model.rules import missing
from kzannot.ui.text.values import Look, Mark
from kzannot.ui.translation import in_words

Attributes = tuple[tuple[str, Value], ...]

MEMO = QT_TRANSLATE_NOOP("messages", "Memo")


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
        self._looks: dict[tuple[int, int, Attributes, bool, bool], Look] = {}

    def mark(self, span: Span) -> Mark:
        """The mark of a span."""
        return Mark(span.id, span.start, span.end, self.look(span))

    def name_of(self, annotator_id: UUID) -> str:
        """The name of an annotator."""
        return self._names.get(annotator_id, "")

    def words(self, span: Span) -> list[str]:
        """The frame of a span, its values and, where it is not the reader's, who tagged it."""
        frame = self.frames.get(span.frame_id)
        values = [choice.label.in_language(self.language) for _, choice in self._choices(span)]
        whose = [] if span.annotator_id == self.reader_id else [self.name_of(span.annotator_id)]
        return [frame.label.in_language(self.language) if frame else "", *values, *whose]

    def lacking(self, span: Span) -> list[str]:
        """What the codebook asks for and a span of the reader's lacks, as the codebook calls it."""
        frame = self.frames.get(span.frame_id)
        if not frame or span.annotator_id != self.reader_id:
            return []
        labels = {a.name: a.label.in_language(self.language) for a in self.attributes}
        return [labels.get(name) or in_words(MEMO) for name in missing(span, frame, self.attributes)]

    def look(self, span: Span) -> Look:
        """How a span looks, which those with the same answers share; of a frame of an older codebook grey."""
        # A UUID is slow to hash, its number is not.
        codes = span.frame_id.int, span.annotator_id.int
        key = (*codes, span.attributes, span.uncertain, bool(span.memo.strip()))
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._find_look(span)
        return look

    def _find_look(self, span: Span) -> Look:
        frame = self.frames.get(span.frame_id)
        own = span.annotator_id == self.reader_id
        single = [
            choice.badge
            for attribute, choice in self._choices(span)
            if attribute.kind is AttributeKind.SINGLE
        ]
        unfinished = bool(own and frame and missing(span, frame, self.attributes))
        return Look(
            colour=frame.colour if frame else "#767676",
            badge=frame.badge if frame else "–",
            pattern=frame.pattern if frame else "none",
            own=own,
            uncertain=span.uncertain,
            sub="".join(single),
            label=" · ".join(part for part in self.words(span) if part),
            unfinished=unfinished,
        )

    def _choices(self, span: Span) -> list[tuple[Attribute, Choice]]:
        """The choices that a span holds, each with its attribute, in the codebook's order."""
        return [
            (attribute, choice)
            for attribute in self.attributes
            for choice in attribute.choices
            if choice.name in _held(span.value(attribute.name))
        ]


def _held(value: Value | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value
