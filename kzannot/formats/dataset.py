"""The annotated dataset: what a dataset file holds, between the formats and a project.

Plain values, as drafts are. Things are called by their names (annotator, outlet, round, frame), as in the
files; where two bear one name, whoever makes the dataset calls them by their ids instead. Offsets count
Unicode code points, 0-based, end exclusive: `start` and `end` in the text, `source_start` and `source_end`
in the decoded source. A field marked BESIDE is written only where it says something.
"""

from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import Final
from uuid import UUID

from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.formats.draft import DraftSlice
from kzannot.formats.plain import BESIDE, NULLABLE

Value = str | tuple[str, ...]
TEXTS: Final = ("full", "words", "none")
"""How much of the articles a file may hold: all, the first eight words of each span, offsets alone."""

WORDS: Final = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetOutlet:
    """A newspaper, broadcaster or site."""

    id: UUID | None = None
    name: str
    kind: str = ""
    country: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetAnnotator:
    """Who coded; `kind` is person, machine or adjudicated."""

    id: UUID | None = None
    name: str
    kind: str = "person"
    colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetRound:
    """A pass of coding; `codebook` is the id of the codebook version that it used."""

    id: UUID | None = None
    name: str
    codebook: UUID | None = None
    blind: bool = True
    outlet_blind: bool = False
    state: str = "open"
    order: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetOption:
    """A setting of the project; `value` is JSON."""

    id: UUID | None = None
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetSection:
    """A stretch of the text; `time` is an entry's own day or time, else empty."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    kind: str
    start: int
    end: int
    time: str = field(default="", metadata=NULLABLE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetSpan:
    """A stretch that an annotator tagged.

    `layer` is gold where the annotator is the adjudicated one, else coder. `codebook` is the id of the
    codebook version whose frame this is, and empty where that is the dataset's newest.
    """

    id: UUID | None = None
    annotator: str
    round: str = field(default="", metadata=NULLABLE)
    layer: str = "coder"
    frame: str
    start: int
    end: int
    source_start: int | None = None
    source_end: int | None = None
    attributes: tuple[tuple[str, Value], ...] = ()
    uncertain: bool = False
    memo: str = ""
    codebook: UUID | None = field(default=None, metadata=BESIDE)
    words: str = field(default="", metadata=BESIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetAnswer:
    """What an annotator said of a whole article; an empty value is "none"."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    annotator: str
    round: str = field(default="", metadata=BESIDE)
    question: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetReading:
    """A section that an annotator has read; start and end are the section's."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    annotator: str
    round: str = field(default="", metadata=BESIDE)
    section: UUID | None = field(default=None, metadata=BESIDE)
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetAssignment:
    """An article that an annotator is to code."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    annotator: str
    round: str = field(default="", metadata=BESIDE)
    order: int = 0
    state: str = "open"
    active_seconds: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetDecision:
    """How a disagreement was settled: `spans` and `gold` are ids of spans."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    annotator: str
    round: str = field(default="", metadata=BESIDE)
    spans: tuple[UUID, ...] = ()
    gold: UUID | None = None
    reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetPassage:
    """Where an article makes a statement; `article` is the article's id."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    article: UUID
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetStatement:
    """The same statement in several articles."""

    id: UUID | None = field(default=None, metadata=BESIDE)
    title: str
    relation: str = ""
    status: str = "proposed"
    annotator: str = field(default="", metadata=NULLABLE)
    similarity: float = 0.0
    note: str = ""
    passages: tuple[DatasetPassage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetSource:
    """The file an article came from; `sha256` is of the decoded source, `file_sha256` of its bytes.

    `text` and `content` are there where the file may hold texts, and say more than the article's text.
    """

    name: str = ""
    sha256: str = ""
    encoding: str = field(default="", metadata=BESIDE)
    file_sha256: str = field(default="", metadata=BESIDE)
    text: str | None = field(default=None, metadata=BESIDE)
    content: bytes | None = field(default=None, metadata=BESIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class DatasetArticle:
    """An article with all that was said of it. `text` is None in a file without texts."""

    id: UUID | None = None
    outlet: str = field(default="", metadata=NULLABLE)
    title: str = ""
    published: str = field(default="", metadata=NULLABLE)
    precision: str = "unknown"
    language: str = ""
    author: str = field(default="", metadata=BESIDE)
    agency: str = field(default="", metadata=BESIDE)
    genre: str = field(default="", metadata=BESIDE)
    url: str = field(default="", metadata=BESIDE)
    excluded: str = field(default="", metadata=BESIDE)
    origins: tuple[tuple[str, str], ...] = field(default=(), metadata=BESIDE)
    text: str | None = field(default=None, metadata=BESIDE)
    length: int
    sha256: str
    source: DatasetSource = DatasetSource()
    slices: tuple[DraftSlice, ...] = field(default=(), metadata=BESIDE)
    sections: tuple[DatasetSection, ...] = ()
    spans: tuple[DatasetSpan, ...] = ()
    answers: tuple[DatasetAnswer, ...] = ()
    read: tuple[DatasetReading, ...] = ()
    assignments: tuple[DatasetAssignment, ...] = field(default=(), metadata=BESIDE)
    decisions: tuple[DatasetDecision, ...] = field(default=(), metadata=BESIDE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """All of a dataset file. `older` are the codebook versions before the newest, oldest first.

    `exported` is the time of the project's last change in ISO 8601, so that equal content makes equal
    bytes. `notes` are sentences about what a reader could not keep; they are never written.
    """

    codebook: CodebookDraft | None = None
    older: tuple[CodebookDraft, ...] = ()
    annotators: tuple[DatasetAnnotator, ...] = ()
    outlets: tuple[DatasetOutlet, ...] = ()
    rounds: tuple[DatasetRound, ...] = ()
    options: tuple[DatasetOption, ...] = ()
    statements: tuple[DatasetStatement, ...] = ()
    articles: tuple[DatasetArticle, ...] = ()
    exported: str = ""
    program: str = ""
    notes: tuple[str, ...] = ()


def digest(text: str) -> str:
    """The SHA-256 of a text in UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def first_words(text: str) -> str:
    """The first eight words of a text, divided by blanks."""
    return " ".join(text.split(maxsplit=WORDS)[:WORDS])


def with_texts(dataset: Dataset, texts: str) -> Dataset:
    """The dataset with as much of its texts as `texts` (one of TEXTS) allows."""
    if texts == "full":
        return dataset
    return replace(
        dataset, articles=tuple(_shortened(article, texts == "words") for article in dataset.articles)
    )


def _shortened(article: DatasetArticle, words: bool) -> DatasetArticle:
    text = article.text or ""
    spans = article.spans
    if words and article.text is not None:
        spans = tuple(replace(span, words=first_words(text[span.start : span.end])) for span in spans)
    return replace(article, text=None, source=replace(article.source, text=None, content=None), spans=spans)


def ordered(dataset: Dataset) -> Dataset:
    """The dataset in the one order in which it is written, whatever order it was gathered in."""
    return replace(
        dataset,
        annotators=tuple(sorted(dataset.annotators, key=lambda each: (each.name, str(each.id)))),
        outlets=tuple(sorted(dataset.outlets, key=lambda each: (each.name, str(each.id)))),
        rounds=tuple(sorted(dataset.rounds, key=lambda each: (each.order, each.name, str(each.id)))),
        options=tuple(sorted(dataset.options, key=lambda each: (each.name, str(each.id)))),
        statements=tuple(
            replace(each, passages=tuple(sorted(each.passages, key=_passage_order)))
            for each in sorted(dataset.statements, key=lambda each: (each.title, str(each.id)))
        ),
        articles=tuple(_ordered_article(each) for each in sorted(dataset.articles, key=_article_order)),
    )


def _article_order(article: DatasetArticle) -> tuple[str, str, str]:
    return article.source.name, article.title, str(article.id)


def _passage_order(passage: DatasetPassage) -> tuple[str, int, int, str]:
    return str(passage.article), passage.start, passage.end, str(passage.id)


def _ordered_article(article: DatasetArticle) -> DatasetArticle:
    return replace(
        article,
        origins=tuple(sorted(article.origins)),
        sections=tuple(sorted(article.sections, key=_section_order)),
        spans=tuple(_ordered_span(span) for span in sorted(article.spans, key=_span_order)),
        answers=tuple(sorted(article.answers, key=_answer_order)),
        read=tuple(sorted(article.read, key=_reading_order)),
        assignments=tuple(
            sorted(article.assignments, key=lambda each: (each.annotator, each.round, str(each.id)))
        ),
        decisions=tuple(sorted(article.decisions, key=lambda each: (each.annotator, str(each.id)))),
    )


def _ordered_span(span: DatasetSpan) -> DatasetSpan:
    attributes = tuple(sorted(span.attributes))
    return span if attributes == span.attributes else replace(span, attributes=attributes)


def _section_order(section: DatasetSection) -> tuple[int, int, str, str]:
    # An entry stands before what it holds: the longer first, and of two equally long ones the entry.
    enclosing = "" if section.kind == "entry" else section.kind
    return section.start, -section.end, enclosing, str(section.id)


def _span_order(span: DatasetSpan) -> tuple[int, int, str, str, str]:
    return span.start, span.end, span.annotator, span.frame, str(span.id)


def _answer_order(answer: DatasetAnswer) -> tuple[str, str, str, str]:
    return answer.annotator, answer.round, answer.question, str(answer.id)


def _reading_order(reading: DatasetReading) -> tuple[str, str, int, int, str]:
    return reading.annotator, reading.round, reading.start, -reading.end, str(reading.id)
