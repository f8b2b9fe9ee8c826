"""The records that a project stores: articles, sections, spans, and who read and tagged them.

A record is a value. It never changes; an edit replaces it by another with the same id. Offsets count
Unicode code points of the article's text, 0-based, end exclusive. The codebook's records stand in
`kzannot.model.codebook`, those of the study's workflow in `kzannot.model.study`.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4

Value = str | tuple[str, ...]
"""What an attribute of a span may hold: one value or a text, or, where several are allowed, all of them."""

SEVERAL = "; "
"""What stands between the values of an answer that holds several; no name of a value holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A row of a project; its id is made by whoever makes the record, so that projects can be merged."""

    id: UUID = field(default_factory=uuid4)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet(Record):
    """A newspaper, broadcaster or site; `kind` and `country` are words of the study, never frames."""

    name: str
    kind: str = ""
    country: str = ""
    note: str = ""


class Precision(StrEnum):
    """How exactly it is known when an article was published."""

    UNKNOWN = "unknown"
    MINUTE = "minute"
    DAY = "day"
    MONTH = "month"
    RANGE = "range"


class Origin(StrEnum):
    """Where a value of an article's metadata comes from."""

    FILE = "file"
    GIVEN = "given"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Slice:
    """A stretch of the source that stands in the text: `before` is put between it and the last one."""

    start: int
    end: int
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article(Record):
    """A news article. Its text is kept apart under its digest and never changes: so offsets stay true.

    `published` is ISO 8601 as exact as `precision` says: `2022-01-08T09:12`, `2022-01-08`, `2022-01`, or
    `2022-01-05/2022-01-07` of a range; empty where it is unknown. `digest` is the SHA-256 of the text in
    UTF-8, `source_digest` that of the decoded source, `file_digest` that of the bytes it came in. The text
    is the `slices` of the source, each behind its separator. `origins` says of each field of the
    metadata that holds a value where the value comes from. An article with an `excluded` reason is left
    out of every count.
    """

    title: str
    digest: str
    length: int
    outlet_id: UUID | None = None
    published: str = ""
    precision: Precision = Precision.UNKNOWN
    author: str = ""
    agency: str = ""
    genre: str = ""
    url: str = ""
    language: str = ""
    source_name: str = ""
    source_digest: str = ""
    file_digest: str = ""
    encoding: str = "utf-8"
    slices: tuple[Slice, ...] = ()
    origins: tuple[tuple[str, Origin], ...] = ()
    excluded: str = ""


class SectionKind(StrEnum):
    """What a stretch of an article is. An entry of a live ticker holds headings and paragraphs of its own."""

    TITLE = "title"
    LEAD = "lead"
    CAPTION = "caption"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ENTRY = "entry"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section(Record):
    """A stretch of an article's text; `time` is an entry's own day or time in ISO 8601, else empty.

    Sections of an article do not overlap, but for an entry, which encloses its heading and paragraphs.
    Furniture (navigation, links, sign-offs) is shown but never coded and never counted.
    """

    article_id: UUID
    kind: SectionKind
    start: int
    end: int
    time: str = ""


class AnnotatorKind(StrEnum):
    """Who speaks in a coding."""

    PERSON = "person"
    MACHINE = "machine"
    ADJUDICATED = "adjudicated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotator(Record):
    """A person, a machine, or the adjudicated layer."""

    name: str
    kind: AnnotatorKind = AnnotatorKind.PERSON
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span(Record):
    """A stretch of an article that one annotator tagged with one frame; it covers `text[start:end]`.

    `attributes` holds the values of the codebook's attributes by their names (voice, stance, ...), in the
    order of the names; an attribute without a value is absent.
    """

    article_id: UUID
    annotator_id: UUID
    frame_id: UUID
    start: int
    end: int
    round_id: UUID | None = None
    attributes: tuple[tuple[str, Value], ...] = ()
    uncertain: bool = False
    memo: str = ""

    def value(self, attribute: str) -> Value | None:
        """The value of an attribute; None where it has none yet."""
        for name, value in self.attributes:
            if name == attribute:
                return value
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Record):
    """What one annotator said of a whole article: primary frame, genre, an item of a questionnaire.

    An empty value is an answer, too: "none". Where several values are allowed they stand in one text, in
    the codebook's order, with `SEVERAL` in between.
    """

    article_id: UUID
    annotator_id: UUID
    question: str
    value: str
    round_id: UUID | None = None

    def values(self) -> tuple[str, ...]:
        """The names of the values that were chosen; of a question that takes a text this means nothing."""
        return tuple(self.value.split(SEVERAL))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading(Record):
    """A section that an annotator has read, whether or not a frame was found in it."""

    section_id: UUID
    article_id: UUID
    annotator_id: UUID
    round_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Option(Record):
    """A setting that belongs to the project, so that the team shares it; `value` is JSON."""

    name: str
    value: str


def day_of(published: str) -> date | None:
    """The day a publication date names; None where it names only a month, a range or nothing."""
    try:
        return None if "/" in published else date.fromisoformat(published[:10])
    except ValueError:
        return None
