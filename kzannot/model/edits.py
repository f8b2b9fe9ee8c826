"""Edits: the one way in which a project changes.

An edit is a value that says how some records were and how they shall be. The same value is carried out
by the database, kept for undo, written to the journal, sent to teammates, and followed by the windows.
The functions here make the edits of a coder; each is named after what the person does.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeVar
from uuid import UUID, uuid4

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Answer, Article, Reading, Record, Section, Span, Value

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None before is an addition, None after a removal."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is afterwards; of a removal, as it was."""
        record = self.after or self.before
        assert record, "a change has a before or an after"
        return record

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)

    def onto(self, stored: Record) -> "Change":
        """The same change of a record that is another now in fields that this change leaves alone.

        It stays as it is where a field that it does change is another now, or where it adds or removes.
        """
        before, after = self.before, self.after
        if before is None or after is None:
            return self
        changed = {name: value for name, value in _values(after) if getattr(before, name) != value}
        if any(getattr(stored, name) != getattr(before, name) for name in changed):
            return self
        return Change(stored, replace(stored, **changed))


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes that happen together or not at all, under the title that the Edit menu shows."""

    title: str
    changes: tuple[Change, ...]
    _by_kind: Mapping[type[Record], list[Change]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Sort the changes by kind once, for every page asks an edit what it means to it."""
        by_kind: dict[type[Record], list[Change]] = {}
        for change in self.changes:
            by_kind.setdefault(type(change.record), []).append(change)
        object.__setattr__(self, "_by_kind", by_kind)

    def inverse(self) -> "Edit":
        """The edit that takes this one back, last change first."""
        return Edit(self.title, tuple(change.inverse() for change in reversed(self.changes)))

    def of(self, kind: type[R]) -> Iterator[tuple[R | None, R | None]]:
        """The changed records of one kind, each before and after."""
        for change in self._by_kind.get(kind, ()):
            yield change.before, change.after  # type: ignore[misc]  # both sides are of the record's kind

    def concerns(self, *kinds: type[Record]) -> bool:
        """Whether records of one of these kinds change."""
        return not self._by_kind.keys().isdisjoint(kinds)

    def spans_of(self, article_id: UUID) -> Iterator[tuple[Span | None, Span | None]]:
        """The changed spans of one article, each before and after; None where it was or is another's."""
        for pair in self.of(Span):
            before, after = (span if span and span.article_id == article_id else None for span in pair)
            if before or after:
                yield before, after

    def rewords(self, article_id: UUID) -> bool:
        """Whether an article has another text afterwards, so that no offset in it means what it meant."""
        return any(
            before and after and before.id == article_id and before.digest != after.digest
            for before, after in self.of(Article)
        )


def _values(record: Record) -> Iterator[tuple[str, Any]]:
    return ((each.name, getattr(record, each.name)) for each in fields(record))


def adding(title: str, records: Iterable[Record]) -> Edit:
    """The edit that adds records."""
    return Edit(title, tuple(Change(None, record) for record in records))


def replacing(title: str, before: Record, after: Record) -> Edit:
    """The edit that puts one record in another's place."""
    return Edit(title, (Change(before, after),))


def tag(span: Span) -> Edit:
    """Add a span."""
    return adding(QT_TRANSLATE_NOOP("messages", "Tag span"), (span,))


def retag(span: Span, frame_id: UUID) -> Edit:
    """Give a span another frame."""
    title = QT_TRANSLATE_NOOP("messages", "Change frame")
    return replacing(title, span, replace(span, frame_id=frame_id))


def move_edges(span: Span, start: int, end: int) -> Edit:
    """Let a span begin and end elsewhere."""
    return replacing(QT_TRANSLATE_NOOP("messages", "Move edge"), span, replace(span, start=start, end=end))


def anchor(span: Span, article_id: UUID, start: int, end: int) -> Edit:
    """Give a span whose words a corrected text lacks a place in that text."""
    after = replace(span, article_id=article_id, start=start, end=end)
    return replacing(QT_TRANSLATE_NOOP("messages", "Anchor span"), span, after)


def split(span: Span, end: int, start: int) -> Edit:
    """Let a span end at `end`, and a new one of the same code begin at `start` and end where it ended."""
    halves = replace(span, end=end), replace(span, id=uuid4(), start=start)
    return Edit(
        QT_TRANSLATE_NOOP("messages", "Split span"), (Change(span, halves[0]), Change(None, halves[1]))
    )


def merge(span: Span, other: Span) -> Edit:
    """Let a span cover what another one of its frame covers too, which goes.

    The span's values go before the other's; both memos are kept, and a doubt of either.
    """
    memos = dict.fromkeys(memo for memo in (span.memo, other.memo) if memo.strip())
    after = replace(
        span,
        start=min(span.start, other.start),
        end=max(span.end, other.end),
        attributes=tuple(sorted({**dict(other.attributes), **dict(span.attributes)}.items())),
        uncertain=span.uncertain or other.uncertain,
        memo="\n".join(memos),
    )
    title = QT_TRANSLATE_NOOP("messages", "Merge spans")
    return Edit(title, (Change(other, None), Change(span, after)))


def recode(span: Span, frame_id: UUID, attributes: tuple[tuple[str, Value], ...]) -> Edit:
    """Give a span the frame and the values of another one."""
    title = QT_TRANSLATE_NOOP("messages", "Repeat code")
    return replacing(title, span, replace(span, frame_id=frame_id, attributes=attributes))


def erase(*spans: Span) -> Edit:
    """Remove spans."""
    return Edit(QT_TRANSLATE_NOOP("messages", "Erase span"), tuple(Change(span, None) for span in spans))


def set_value(span: Span, attribute: str, value: Value | None) -> Edit:
    """Answer an attribute of a span; None takes the answer away."""
    kept = [(name, old) for name, old in span.attributes if name != attribute]
    given = [] if value is None or value == () or value == "" else [(attribute, value)]
    after = replace(span, attributes=tuple(sorted(kept + given)))
    return replacing(QT_TRANSLATE_NOOP("messages", "Set attribute"), span, after)


def doubt(span: Span, uncertain: bool) -> Edit:
    """Mark a span as uncertain, or take the mark away."""
    title = QT_TRANSLATE_NOOP("messages", "Mark as uncertain")
    return replacing(title, span, replace(span, uncertain=uncertain))


def write_memo(span: Span, memo: str) -> Edit:
    """Write what there is to say about a span."""
    return replacing(QT_TRANSLATE_NOOP("messages", "Write memo"), span, replace(span, memo=memo))


def read_sections(sections: Iterable[Section], annotator_id: UUID, round_id: UUID | None = None) -> Edit:
    """Say that an annotator has read the sections."""
    readings = (
        Reading(
            section_id=section.id,
            article_id=section.article_id,
            annotator_id=annotator_id,
            round_id=round_id,
        )
        for section in sections
    )
    return adding(QT_TRANSLATE_NOOP("messages", "Mark as read"), readings)


def unread(readings: Iterable[Reading]) -> Edit:
    """Take back that sections were read."""
    return Edit(
        QT_TRANSLATE_NOOP("messages", "Mark as unread"),
        tuple(Change(reading, None) for reading in readings),
    )


def answer(before: Answer | None, after: Answer | None) -> Edit:
    """Answer a question about an article, answer it otherwise, or take the answer away."""
    return Edit(QT_TRANSLATE_NOOP("messages", "Answer question"), (Change(before, after),))
