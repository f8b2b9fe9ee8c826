"""Small studies for the tests: two articles of four sections, a ticker, two coders, and who saw what."""

from functools import cache
from pathlib import Path

from kzannot.formats.codebook_draft import CodebookDraft
from kzannot.model.edits import adding, read_sections
from kzannot.model.records import Annotator, Article, Span
from kzannot.model.study import Round
from kzannot.project.codebooks import DEFAULT, adopt, find
from kzannot.project.importing import import_files
from kzannot.project.project import Project

NORTH = (
    "Der Preis steigt\n\nEs brennt im Hafen der Stadt.\n\n"
    "Niemand weiß warum das so ist.\n\nAlle warten auf morgen.\n"
)
SOUTH = "Ruhe im Tal\n\nDie Truppen ziehen ab.\n\nEin Minister dankt den Nachbarn.\n\nDas Netz bleibt aus.\n"

TICKER = (
    "Live-Ticker: Sturm im Land\n\nDer Norden wartet auf den Sturm.\n\n7.01.2022 23:00 Uhr\n\n"
    "Wir beenden den Live-Ticker für heute.\n\nHafen gesperrt\n\nDer Hafen ist zu. Alle warten.\n\n"
    "Brücke offen\n\nDie Brücke am Markt hält noch.\n\n6.01.2022 22:00 Uhr\n\nSturm zieht auf\n\n"
    "Es wird windig im Norden.\n"
)


@cache
def codebook() -> CodebookDraft:
    """The codebook of the studies, read once."""
    return find(DEFAULT)


def study(folder: Path) -> Project:
    """A project with the two articles, of an outlet each, and the coders Ada and Ben."""
    project = Project.create(folder / "study.kzannot")
    project.apply(adopt(codebook()))
    for name, text in (("Nord", NORTH), ("Süd", SOUTH)):
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        import_files(project, [path], outlet=name)
    project.apply(adding("Add annotators", [Annotator(name="Ada"), Annotator(name="Ben")]))
    return project


def study_with_ticker(folder: Path) -> Project:
    """The study and, of the outlet Ost, a ticker of three entries; its lead stands outside of them."""
    project = study(folder)
    path = folder / "Ost.txt"
    path.write_text(TICKER, encoding="utf-8")
    import_files(project, [path], outlet="Ost")
    return project


def article_of(project: Project, outlet: str) -> Article:
    """The article of an outlet."""
    outlets = {each.name: each.id for each in project.outlets()}
    return next(a for a in project.articles() if a.outlet_id == outlets[outlet])


def tag(project: Project, who: str, source: str, words: str, frame: str, **more: str) -> Span:
    """Tag the first place of some words in the article of an outlet; returns the span."""
    article = article_of(project, source)
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


def read(project: Project, who: str, source: str, *words: str) -> None:
    """Say that somebody has read the sections of an outlet's article that hold the words; without, all."""
    article = article_of(project, source)
    text = project.text(article)
    annotator = next(a for a in project.annotators() if a.name == who)
    known = {r.section_id for r in project.readings(article.id, annotator.id)}
    sections = [
        section
        for section in project.sections(article.id)
        if section.id not in known
        and (not words or any(each in text[section.start : section.end] for each in words))
    ]
    project.apply(read_sections(sections, annotator.id))


def start_round(project: Project, name: str, order: int = 0) -> Round:
    """A round of the newest codebook."""
    codebook = project.codebook()
    assert codebook
    found = Round(name=name, codebook_id=codebook.id, order=order)
    project.apply(adding("Start round", [found]))
    return found


def code_in(project: Project, found: Round, who: str, source: str, **marks: str) -> None:
    """Read an outlet's article in a round, and tag in it the words given for each frame."""
    article = article_of(project, source)
    text = project.text(article)
    annotator = next(a for a in project.annotators() if a.name == who)
    frames = {frame.name: frame.id for frame in project.frames()}
    project.apply(read_sections(project.sections(article.id), annotator.id, found.id))
    spans = [
        Span(
            article_id=article.id,
            annotator_id=annotator.id,
            frame_id=frames[frame],
            start=text.index(words),
            end=text.index(words) + len(words),
            round_id=found.id,
        )
        for frame, words in marks.items()
    ]
    project.apply(adding("Tag spans", spans))
