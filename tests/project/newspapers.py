"""A study with enough to count: three outlets with six articles each, and a fourth with two."""

from pathlib import Path
from uuid import UUID

from kzannot.model.edits import adding
from kzannot.model.records import (
    Annotator,
    Article,
    Outlet,
    Precision,
    Reading,
    Record,
    Section,
    SectionKind,
    Span,
)
from kzannot.project.codebooks import adopt
from kzannot.project.project import Project
from kzannot.storage.texts import digest_of
from tests.project.studies import codebook

PARTS = (
    "Der Titel {n} steht hier.",
    "Ein Vorspann {n} sagt mehr.",
    "Im Hafen {n} brennt Öl. Alle warten noch.",
)
KINDS = (SectionKind.TITLE, SectionKind.LEAD, SectionKind.PARAGRAPH)
FRAMES = {
    "Nord": ("riot_disorder", "human_cost"),
    "Ost": ("human_cost", "economic_grievance"),
    "Süd": ("economic_grievance", "riot_disorder"),
    "Klein": ("riot_disorder", "riot_disorder"),
}
"""What each outlet tags: the first frame in every article, the second in every other one."""


def newspapers(folder: Path) -> Project:
    """The study, read by Ada alone; odd articles are comments, and of those of Ost nobody knows the day."""
    project = Project.create(folder / "papers.kzannot")
    project.apply(adopt(codebook()))
    ada = Annotator(name="Ada")
    project.apply(adding("Add annotator", [ada]))
    frames = {frame.name: frame.id for frame in project.frames()}
    for name, tags in FRAMES.items():
        outlet = Outlet(name=name)
        project.apply(adding("Add outlet", [outlet]))
        for number in range(2 if name == "Klein" else 6):
            text = "\n\n".join(part.format(n=f"{name}{number}") for part in PARTS)
            article = Article(
                title=f"{name} {number}",
                digest=digest_of(text),
                length=len(text),
                outlet_id=outlet.id,
                published="" if name == "Ost" else f"2022-01-0{1 + number}",
                precision=Precision.DAY,
                genre="comment" if number % 2 else "news",
            )
            records: list[Record] = [article]
            sections = _sections(article, text)
            records += sections
            records += [
                Reading(section_id=s.id, article_id=article.id, annotator_id=ada.id) for s in sections
            ]
            title, _, body = sections
            records.append(_span(article, ada, frames[tags[0]], body, "journalist"))
            if number % 2:
                records.append(_span(article, ada, frames[tags[1]], title, "expert"))
            project.apply(adding("Code", records), [text])
    return project


def add_article(project: Project, name: str, text: str) -> None:
    """A further article of one paragraph, of an outlet that may be new, read by Ada and without a frame."""
    outlet = next((each for each in project.outlets() if each.name == name), None)
    if outlet is None:
        outlet = Outlet(name=name)
        project.apply(adding("Add outlet", [outlet]))
    article = Article(title=name, digest=digest_of(text), length=len(text), outlet_id=outlet.id)
    section = Section(article_id=article.id, kind=SectionKind.PARAGRAPH, start=0, end=len(text))
    (ada,) = project.annotators()
    read = Reading(section_id=section.id, article_id=article.id, annotator_id=ada.id)
    project.apply(adding("Add article", [article, section, read]), [text])


def _sections(article: Article, text: str) -> list[Section]:
    found, start = [], 0
    for kind, part in zip(KINDS, text.split("\n\n"), strict=True):
        found.append(Section(article_id=article.id, kind=kind, start=start, end=start + len(part)))
        start += len(part) + 2
    return found


def _span(article: Article, who: Annotator, frame_id: UUID, section: Section, voice: str) -> Span:
    return Span(
        article_id=article.id,
        annotator_id=who.id,
        frame_id=frame_id,
        start=section.start,
        end=section.end,
        attributes=(("stance", "endorsed"), ("voice", voice)),
    )
