"""What the records of a project must say of each other: a look at each thing that can be wrong.

A look is a function that yields its findings; `CHECKS_OF_RECORDS` lists them. What could not be read is
said once, and is not missed again by the looks that need it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar
from uuid import UUID

from kzannot.errors import QT_TRANSLATE_NOOP, Refused, UserError
from kzannot.model.codebook import Attribute, AttributeKind, Frame, Level
from kzannot.model.codec import KINDS
from kzannot.model.records import Answer, Article, Reading, Record, Section, SectionKind, Span, Value
from kzannot.model.rules import check_passage, check_section, check_span
from kzannot.model.slices import joined
from kzannot.model.study import Passage, Round
from kzannot.storage import rows, texts
from kzannot.storage.database import Database
from kzannot.storage.texts import digest_of

R = TypeVar("R", bound=Record)
Placed = Section | Span | Passage


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is wrong: `about` is file, text, place, reference, value or journal."""

    about: str
    text: str
    values: Mapping[str, object]

    @property
    def message(self) -> str:
        """The finding as an English sentence."""
        return self.text.format(**self.values)


class Everything:
    """All records of a project, as far as they can be read."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.unread: dict[type[Record], UserError] = {}
        self._records = {kind: self._read(kind) for kind in KINDS.values()}

    def of(self, kind: type[R]) -> dict[UUID, R]:
        """The records of a kind by their ids."""
        return self._records[kind]  # type: ignore[return-value]  # each kind lies under itself

    def by_id(self) -> dict[UUID, Record]:
        """The records of all kinds."""
        return {record.id: record for found in self._records.values() for record in found.values()}

    def was_read(self, kind: type[Record]) -> bool:
        """Whether the records of a kind could be read."""
        return kind not in self.unread

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        return {kind.__name__: len(found) for kind, found in self._records.items() if found}

    def text(self, digest: str) -> str | None:
        """The text of a digest; None where there is none, or where it is another than it was."""
        try:
            with self.database.reading() as connection:
                return texts.get(connection, digest)
        except UserError:
            return None

    def file(self, digest: str) -> bytes | None:
        """The bytes of a digest; None where they were not kept."""
        with self.database.reading() as connection:
            return texts.get_file(connection, digest)

    def _read(self, kind: type[Record]) -> dict[UUID, Record]:
        try:
            with self.database.reading() as connection:
                return {record.id: record for record in rows.read(connection, kind)}
        except UserError as error:
            self.unread[kind] = error
            return {}


def named(record: Record) -> str:
    """What a record is called in a finding."""
    said = getattr(record, "name", "") or getattr(record, "title", "")
    return f"{type(record).__name__} “{said}”" if said else f"{type(record).__name__} {record.id}"


def _unread(everything: Everything) -> Iterator[Finding]:
    """The kinds of records that could not be read."""
    for kind, error in everything.unread.items():
        text = QT_TRANSLATE_NOOP("messages", "The records of the kind {kind} cannot be read: {what}")
        yield Finding("file", text, {"kind": kind.__name__, "what": error})


def _texts(everything: Everything) -> Iterator[Finding]:
    """Articles whose text or source is not what their digests say, or not cut from one another."""
    for article in everything.of(Article).values():
        text = everything.text(article.digest)
        source = everything.text(article.source_digest) if article.source_digest else text
        content = everything.file(article.file_digest)
        if what := _wrong_with(article, text, source, content):
            yield Finding("text", what, {"article": named(article)})


def _wrong_with(article: Article, text: str | None, source: str | None, content: bytes | None) -> str | None:
    if text is None or len(text) != article.length:
        return QT_TRANSLATE_NOOP("messages", "The text of {article} is gone or was changed.")
    if source is None:
        return QT_TRANSLATE_NOOP("messages", "The source of {article} is gone or was changed.")
    if content is not None and digest_of(content) != article.file_digest:
        return QT_TRANSLATE_NOOP("messages", "The file of {article} was changed.")
    if article.slices and joined(source, article.slices) != text:
        return QT_TRANSLATE_NOOP("messages", "The text of {article} is not what its source gives.")
    return None


def _places(everything: Everything) -> Iterator[Finding]:
    """Sections, spans and passages that lie outside their texts."""
    for article, records in _by_article(everything, Section, Span, Passage):
        text = everything.text(article.digest)
        for record in records if text is not None else ():
            try:
                _check_place(record, text or "")
            except Refused as error:
                told = QT_TRANSLATE_NOOP("messages", "{record} in {article}: {what}")
                values = {"record": named(record), "article": named(article), "what": error}
                yield Finding("place", told, values)


def _check_place(record: Placed, text: str) -> None:
    if isinstance(record, Span):
        check_span(record, text)
    elif isinstance(record, Section):
        check_section(record, text)
    else:
        check_passage(record, text)


def _overlaps(everything: Everything) -> Iterator[Finding]:
    """Sections that overlap; an entry may enclose others, but no other entry."""
    for article, sections in _by_article(everything, Section):
        for entries in (True, False):
            alike = sorted(
                (s for s in sections if isinstance(s, Section) and (s.kind is SectionKind.ENTRY) is entries),
                key=lambda section: section.start,
            )
            for one, other in pairwise(alike):
                if other.start < one.end:
                    text = QT_TRANSLATE_NOOP("messages", "{one} and {other} of {article} overlap.")
                    values = {"one": named(one), "other": named(other), "article": named(article)}
                    yield Finding("place", text, values)


def _belongings(everything: Everything) -> Iterator[Finding]:
    """Readings of another article's section, and spans whose frame is not of their round's codebook."""
    sections, frames, rounds = everything.of(Section), everything.of(Frame), everything.of(Round)
    for reading in everything.of(Reading).values():
        section = sections.get(reading.section_id)
        if section and section.article_id != reading.article_id:
            text = QT_TRANSLATE_NOOP("messages", "{record} names a section of another article.")
            yield Finding("reference", text, {"record": named(reading)})
    for span in everything.of(Span).values():
        frame, of_round = frames.get(span.frame_id), span.round_id and rounds.get(span.round_id)
        if frame and of_round and frame.codebook_id != of_round.codebook_id:
            text = QT_TRANSLATE_NOOP("messages", "{record} bears a frame of another codebook than its round.")
            yield Finding("reference", text, {"record": named(span)})


def _values(everything: Everything) -> Iterator[Finding]:
    """Attributes of spans, and values of these, that the codebook of the span's frame does not have."""
    known: dict[UUID, dict[str, Attribute]] = {}
    for attribute in everything.of(Attribute).values():
        if attribute.level is Level.SPAN:
            known.setdefault(attribute.codebook_id, {})[attribute.name] = attribute
    for span in everything.of(Span).values():
        frame = everything.of(Frame).get(span.frame_id)
        if not frame or not everything.was_read(Attribute):
            continue
        for name, value in span.attributes:
            if not _fits(known.get(frame.codebook_id, {}).get(name), value):
                text = QT_TRANSLATE_NOOP(
                    "messages", "{record} has {name} = {value}, which its codebook lacks."
                )
                yield Finding("value", text, {"record": named(span), "name": name, "value": value})


def _fits(attribute: Attribute | None, value: Value) -> bool:
    if attribute is None:
        return False
    if attribute.kind not in (AttributeKind.SINGLE, AttributeKind.MULTIPLE):
        return True
    return {choice.name for choice in attribute.choices}.issuperset(
        (value,) if isinstance(value, str) else value
    )


def _answers(everything: Everything) -> Iterator[Finding]:
    """Answers to questions that no codebook asks, or with values that none of them allows."""
    if not (everything.was_read(Attribute) and everything.was_read(Frame)):
        return
    allowed = _allowed(everything)
    for answer in everything.of(Answer).values():
        values = allowed.get(answer.question)
        if values is None or (answer.value and values and answer.value not in values):
            text = QT_TRANSLATE_NOOP("messages", "{record} says {question} = {value}, which no codebook has.")
            said = {"record": named(answer), "question": answer.question, "value": answer.value}
            yield Finding("value", text, said)


def _allowed(everything: Everything) -> dict[str, set[str]]:
    """The questions about articles, and what may be answered in any version; nothing where all may."""
    frames: dict[UUID, set[str]] = {}
    for frame in everything.of(Frame).values():
        frames.setdefault(frame.codebook_id, set()).add(frame.name)
    allowed: dict[str, set[str]] = {}
    for question in everything.of(Attribute).values():
        if question.level is Level.ARTICLE:
            choices = {choice.name for choice in question.choices}
            values = frames.get(question.codebook_id, set()) if question.of_frames else choices
            allowed.setdefault(question.name, set()).update(values)
    return allowed


def _by_article(everything: Everything, *kinds: type[Placed]) -> Iterator[tuple[Article, list[Placed]]]:
    """The records that lie in texts, by their articles."""
    lying: dict[UUID, list[Placed]] = {}
    for kind in kinds:
        for record in everything.of(kind).values():
            lying.setdefault(record.article_id, []).append(record)
    for article_id, records in lying.items():
        if article := everything.of(Article).get(article_id):
            yield article, records


CHECKS_OF_RECORDS = (_unread, _texts, _places, _overlaps, _belongings, _values, _answers)
