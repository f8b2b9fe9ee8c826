"""This module is about how a span is shown: which colour, letters and signs the text view gets for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Choice, Frame, Level
from kzannot.model.records import Annotator, Span, Value
from kzannot.model.rules import missing
from kzannot.ui.text.values import Mark
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
        single = [
            choice.badge
            for attribute, choice in self._choices(span)
            if attribute.kind is AttributeKind.SINGLE
        ]
        unfinished = bool(own and frame and missing(span, frame, self.attributes))
        return _Look(
            colour=frame.colour if frame else "#767676",
            badge=frame.badge if frame else "–",
            pattern=frame.pattern if frame else "none",
            own=own,
            signs="".join(single),
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
