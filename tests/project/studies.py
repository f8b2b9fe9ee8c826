"""Small studies for the tests: two articles of four paragraphs, two coders, and who saw what."""

from pathlib import Path

from kzannot.model.edits import adding, read_sections
from kzannot.model.records import Annotator, Span
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.importing import import_files
from kzannot.project.project import Project

NORTH = (
    "Der Preis steigt\n\nEs brennt im Hafen der Stadt.\n\n"
    "Niemand weiß warum das so ist.\n\nAlle warten auf morgen.\n"
)
SOUTH = "Ruhe im Tal\n\nDie Truppen ziehen ab.\n\nEin Minister dankt den Nachbarn.\n\nDas Netz bleibt aus.\n"


def study(folder: Path) -> Project:
    """A project with the two articles, of an outlet each, and the coders Ada and Ben."""
    project = Project.create(folder / "study.kzannot")
    project.apply(adopt(find(DEFAULT)))
    for name, text in (("Nord", NORTH), ("Süd", SOUTH)):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        import_files(project, [path], outlet=name)
    project.apply(adding("Add annotators", [Annotator(name="Ada"), Annotator(name="Ben")]))
    return project


def tag(project: Project, who: str, source: str, words: str, frame: str, **more: str) -> Span:
    """Tag the first place of some words in the article of an outlet; returns the span."""
    outlets = {outlet.name: outlet.id for outlet in project.outlets()}
    article = next(a for a in project.articles() if a.outlet_id == outlets[source])
    start = project.text(article).index(words)
    span = Span(
        article_id=article.id,
        annotator_id=next(a.id for a in project.annotators() if a.name == who),
        frame_id=next(f.id for f in project.frames() if f.name == frame),
        start=start,
        end=start + len(words),
        attributes=tuple(sorted(more.items())),
    )
    project.apply(adding("Tag span", [span]))
    return span


def read(project: Project, who: str, source: str) -> None:
    """Say that somebody has read all of an outlet's article."""
    outlets = {outlet.name: outlet.id for outlet in project.outlets()}
    article = next(a for a in project.articles() if a.outlet_id == outlets[source])
    annotator = next(a for a in project.annotators() if a.name == who)
    known = {r.section_id for r in project.readings(article.id, annotator.id)}
    sections = [s for s in project.sections(article.id) if s.id not in known]
    project.apply(read_sections(sections, annotator.id))
