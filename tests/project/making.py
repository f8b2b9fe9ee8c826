"""A small project with something of everything, for the tests of what works on projects."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from kzannot.model import edits
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Codebook, Frame, Level
from kzannot.model.records import (
    Annotator,
    Answer,
    Article,
    Option,
    Outlet,
    Reading,
    Record,
    Section,
    SectionKind,
    Slice,
    Span,
)
from kzannot.model.study import Assignment, Decision, Passage, Round, Statement
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of

SOURCE = "| Unruhen in Kasachstan |\n| Almaty. „Terroristen“, sagt der Präsident 👍. |\n[1] mehr dazu"
SLICES = (Slice(2, 23), Slice(28, 72, "\n\n"), Slice(75, 88, "\n"))
TEXT = "Unruhen in Kasachstan\n\nAlmaty. „Terroristen“, sagt der Präsident 👍.\n[1] mehr dazu"
TICKER = "Freitag\n09:00 Schüsse\nIn Almaty fallen Schüsse."


@dataclass(frozen=True, slots=True)
class Made:
    """The records of the small project that tests speak of."""

    anna: Annotator
    bela: Annotator
    codebook: Codebook
    threat: Frame
    order: Frame
    article: Article
    ticker: Article
    sections: tuple[Section, ...]
    entry: tuple[Section, ...]

    def span(self, **changed: object) -> Span:
        """A span of Anna's on the word Terroristen, but for what is changed."""
        fields: dict[str, object] = {
            "article_id": self.article.id,
            "annotator_id": self.anna.id,
            "frame_id": self.threat.id,
            "start": 32,
            "end": 43,
        }
        return Span(**{**fields, **changed})  # type: ignore[arg-type]  # the fields are those of a span


def make(path: Path) -> tuple[Project, Made]:
    """A new project with two articles, two annotators and a codebook, and nothing tagged yet."""
    project = Project.create(path)
    made = _made()
    everything = (
        *(made.anna, made.bela, made.codebook, made.threat, made.order, *_attributes(made.codebook.id)),
        *(made.article, made.ticker, *made.sections, *made.entry),
    )
    project.apply(edits.adding("Fill", everything), [TEXT, SOURCE, TICKER], [SOURCE.encode()])
    return project, made


def workflow(made: Made) -> list[Record]:
    """Records of the kinds that the small project lacks, each behind those it refers to."""
    round_one = Round(name="Runde 1", codebook_id=made.codebook.id)
    span = made.span(
        round_id=round_one.id,
        attributes=(("tags", ("a", "b")), ("voice", "state")),
        uncertain=True,
        memo="„?“",
    )
    statement = Statement(title="Terroristen", relation="quote", annotator_id=made.anna.id, similarity=0.75)
    return [
        Outlet(name="Deutsche Welle", kind="public broadcaster", country="DE"),
        Option(name="language", value='"de"'),
        round_one,
        Assignment(article_id=made.article.id, annotator_id=made.anna.id, round_id=round_one.id),
        span,
        Answer(
            article_id=made.article.id, annotator_id=made.anna.id, question="primary_frame", value="threat"
        ),
        Answer(article_id=made.article.id, annotator_id=made.bela.id, question="genre", value="anything"),
        Reading(section_id=made.sections[0].id, article_id=made.article.id, annotator_id=made.bela.id),
        Decision(article_id=made.article.id, annotator_id=made.bela.id, span_ids=(span.id,), gold_id=span.id),
        statement,
        Passage(statement_id=statement.id, article_id=made.article.id, start=32, end=43),
    ]


def _made() -> Made:
    codebook = Codebook(name="small", version="1.0.0", title=Bilingual("Klein", "Small"))
    article = Article(
        title="Unruhen in Kasachstan",
        digest=digest_of(TEXT),
        length=len(TEXT),
        source_name="001.txt",
        source_digest=digest_of(SOURCE),
        file_digest=digest_of(SOURCE.encode()),
        slices=SLICES,
    )
    digest = digest_of(TICKER)
    ticker = Article(title="Ticker", digest=digest, length=len(TICKER), source_digest=digest)
    return Made(
        anna=Annotator(name="Anna"),
        bela=Annotator(name="Bela"),
        codebook=codebook,
        threat=Frame(codebook_id=codebook.id, name="threat", label=Bilingual("Bedrohung", "Threat"), order=1),
        order=Frame(codebook_id=codebook.id, name="order", label=Bilingual("Ordnung", "Order"), order=0),
        article=article,
        ticker=ticker,
        sections=(
            _section(article, SectionKind.TITLE, 0, 21),
            _section(article, SectionKind.PARAGRAPH, 23, 67),
            _section(article, SectionKind.FURNITURE, 68, 81),
        ),
        entry=(
            _section(ticker, SectionKind.HEADING, 8, 21),
            _section(ticker, SectionKind.ENTRY, 8, 47),
            _section(ticker, SectionKind.PARAGRAPH, 22, 47),
        ),
    )


def _section(article: Article, kind: SectionKind, start: int, end: int) -> Section:
    return Section(article_id=article.id, kind=kind, start=start, end=end)


def _attributes(codebook_id: UUID) -> tuple[Attribute, ...]:
    choices = (Choice("a", Bilingual("A", "A")), Choice("b", Bilingual("B", "B")))
    voices = (Choice("state", Bilingual("Staat", "State")),)
    names: tuple[tuple[str, AttributeKind, Level, tuple[Choice, ...]], ...] = (
        ("voice", AttributeKind.SINGLE, Level.SPAN, voices),
        ("tags", AttributeKind.MULTIPLE, Level.SPAN, choices),
        ("quote", AttributeKind.TEXT, Level.SPAN, ()),
        ("primary_frame", AttributeKind.SINGLE, Level.ARTICLE, ()),
        ("genre", AttributeKind.TEXT, Level.ARTICLE, ()),
    )
    return tuple(
        Attribute(
            codebook_id=codebook_id,
            name=name,
            label=Bilingual(),
            kind=kind,
            level=level,
            choices=allowed,
            order=order,
            of_frames=name == "primary_frame",
        )
        for order, (name, kind, level, allowed) in enumerate(names)
    )
