"""A small project for the tests of the windows: five articles, three frames, two annotators."""

from dataclasses import dataclass
from pathlib import Path

from kzannot.model import edits
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Codebook, Frame, Group
from kzannot.model.records import (
    Annotator,
    Article,
    Outlet,
    Precision,
    Record,
    Section,
    SectionKind,
    Span,
)
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of

TITLE = "Unruhen in der Stadt"
LEAD = "Der Präsident spricht von Banditen."
BODY = "Augenzeugen berichten von Schüssen am Hafen. Das Ministerium schweigt dazu."
LINKS = "Mehr zum Thema: Wetter"


@dataclass(frozen=True, slots=True)
class Made:
    """The records that tests speak of, and the project's file."""

    path: Path
    anna: Annotator
    bela: Annotator
    codebook: Codebook
    threat: Frame
    order: Frame
    other: Frame
    articles: tuple[Article, ...]
    texts: tuple[str, ...]

    def span(self, frame: Frame, words: str, annotator: Annotator | None = None, article: int = 0) -> Span:
        """A span on the first place where the words stand."""
        start = self.texts[article].index(words)
        return Span(
            article_id=self.articles[article].id,
            annotator_id=(annotator or self.anna).id,
            frame_id=frame.id,
            start=start,
            end=start + len(words),
        )


def make(path: Path) -> Made:
    """Make the project in a new file, and close it."""
    codebook = Codebook(
        name="small",
        version="1.0.0",
        title=Bilingual("Klein", "Small"),
        groups=(Group("images", Bilingual("Bilder", "Images")),),
        max_frames=2,
    )
    threat = _frame(codebook, "threat", "Bedrohung", "Threat", "a", "BE", "#CF015C", indicators=("Bandit",))
    order = _frame(
        codebook, "order", "Ordnung", "Order", "x", "OR", "#4F7BFC", defaults=(("element", "remedy"),)
    )
    other = _frame(codebook, "other", "Anderer", "Other", "o", "??", "#767676", memo_required=True, group="")
    outlets = (Outlet(name="Abendblatt"), Outlet(name="Die & Das"))
    texts = tuple(f"{TITLE} {number}\n{LEAD}\n{BODY}\n{LINKS}" for number in range(1, 6))
    articles = tuple(
        Article(
            title=f"{TITLE} {number}",
            digest=digest_of(text),
            length=len(text),
            outlet_id=outlets[number % 2].id,
            published=f"2022-01-0{number}",
            precision=Precision.DAY,
        )
        for number, text in enumerate(texts, 1)
    )
    made = Made(
        path, Annotator(name="Anna"), Annotator(name="Bela"), codebook, threat, order, other, articles, texts
    )
    records: list[Record] = [made.anna, made.bela, codebook, threat, order, other, *_attributes(codebook)]
    records += [*outlets, *articles]
    records += [
        section for article, text in zip(articles, texts, strict=True) for section in _sections(article, text)
    ]
    project = Project.create(path)
    project.apply(edits.adding("Fill", records), texts)
    project.close()
    return made


def _frame(
    codebook: Codebook, name: str, de: str, en: str, key: str, badge: str, colour: str, **more: object
) -> Frame:
    fields = {"group": "images", "definition": Bilingual(f"Regel {de}", f"Rule {en}"), **more}
    return Frame(
        codebook_id=codebook.id,
        name=name,
        label=Bilingual(de, en),
        key=key,
        badge=badge,
        colour=colour,
        order=ord(badge[0]),
        **fields,  # type: ignore[arg-type]  # the fields are those of a frame
    )


def _attributes(codebook: Codebook) -> list[Attribute]:
    voices = (
        Choice("outlet", Bilingual("Redaktion", "Outlet"), "1", "J"),
        Choice("state", Bilingual("Regierung", "Government"), "2", "K"),
        Choice("unclear", Bilingual("unklar", "Unclear"), ",", "?"),
    )
    stances = (
        Choice("endorsed", Bilingual("übernommen", "endorsed"), "j", "+"),
        Choice("reported", Bilingual("berichtet", "reported"), "k", "="),
    )
    elements = (Choice("remedy", Bilingual("Lösung", "Remedy"), "shift+r"),)
    marks = (Choice("irony", Bilingual("Ironie", "Irony")), Choice("quotes", Bilingual("Zeichen", "Quotes")))
    return [
        _attribute(codebook, "voice", "Stimme", "Voice", 0, choices=voices, required=True),
        _attribute(codebook, "stance", "Haltung", "Stance", 1, choices=stances, required=True),
        _attribute(codebook, "element", "Element", "Element", 2, choices=elements),
        _attribute(
            codebook, "distance", "Distanz", "Distance", 3, kind=AttributeKind.MULTIPLE, choices=marks
        ),
        _attribute(codebook, "checked", "geprüft", "Checked", 4, kind=AttributeKind.BOOLEAN, key="v"),
        _attribute(codebook, "via", "über", "Via", 5, kind=AttributeKind.TEXT),
    ]


def _attribute(codebook: Codebook, name: str, de: str, en: str, order: int, **more: object) -> Attribute:
    return Attribute(
        codebook_id=codebook.id,
        name=name,
        label=Bilingual(de, en),
        order=order,
        **more,  # type: ignore[arg-type]  # the fields are those of an attribute
    )


def _sections(article: Article, text: str) -> list[Section]:
    kinds = (SectionKind.TITLE, SectionKind.LEAD, SectionKind.PARAGRAPH, SectionKind.FURNITURE)
    sections = []
    start = 0
    for kind, line in zip(kinds, text.split("\n"), strict=True):
        sections.append(Section(article_id=article.id, kind=kind, start=start, end=start + len(line)))
        start += len(line) + 1
    return sections
