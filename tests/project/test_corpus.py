from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from kzannot.errors import UserError
from kzannot.model.edits import adding, replacing
from kzannot.model.records import Annotator, AnnotatorKind, Reading, Span
from kzannot.model.study import Round
from kzannot.project.corpus import GOLD, Coded, Corpus, read_corpus
from kzannot.project.correcting import exclude
from kzannot.project.project import Project
from tests.project.studies import article_of, read, study_with_ticker, tag


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def outlet_names(corpus: Corpus) -> list[str]:
    return [each.outlet.name if each.outlet else "" for each in corpus.articles]


def of(corpus: Corpus, outlet: str) -> Coded:
    return next(each for each in corpus.articles if each.outlet and each.outlet.name == outlet)


def seen(corpus: Corpus, outlet: str, who: str) -> list[str]:
    """What somebody has seen of an outlet's article."""
    coded = of(corpus, outlet)
    annotator = next(each for each in corpus.annotators if each.name == who)
    return [coded.text[s.start : s.end] for s in coded.sections if s.id in coded.seen[annotator.id]]


def test_what_was_read_or_coded_was_seen_and_nothing_else(project: Project) -> None:
    tag(project, "Ada", "Nord", "Hafen", "riot_disorder")
    read(project, "Ada", "Nord", "Alle warten")

    corpus = read_corpus(project)

    assert seen(corpus, "Nord", "Ada") == ["Es brennt im Hafen der Stadt.", "Alle warten auf morgen."]
    assert [annotator.name for annotator in corpus.annotators] == ["Ada"]


def test_annotators_stand_in_the_order_of_their_names_and_who_saw_nothing_is_left_out(
    project: Project,
) -> None:
    project.apply(adding("Add", [Annotator(name="anton"), Annotator(name="Zoe")]))
    for name in ("Ben", "anton", "Ada"):
        read(project, name, "Nord")

    assert [annotator.name for annotator in read_corpus(project).annotators] == ["Ada", "anton", "Ben"]
    assert [a.name for a in read_corpus(project, annotators=["Ben", "nobody"]).annotators] == ["Ben"]


def test_an_excluded_article_is_left_out(project: Project) -> None:
    project.apply(exclude(article_of(project, "Nord"), "a duplicate"))

    assert outlet_names(read_corpus(project)) == ["Süd", "Ost"]


def test_one_outlet_alone(project: Project) -> None:
    read(project, "Ada", "Nord")

    corpus = read_corpus(project, outlet="Süd")

    assert outlet_names(corpus) == ["Süd"]
    assert corpus.annotators == ()


def test_an_article_without_an_outlet_belongs_to_none(project: Project) -> None:
    article = article_of(project, "Nord")
    project.apply(replacing("Correct", article, replace(article, outlet_id=None)))

    assert outlet_names(read_corpus(project)) == ["", "Süd", "Ost"]
    assert outlet_names(read_corpus(project, outlet="Nord")) == []


def test_a_span_on_furniture_alone_counts_nowhere(project: Project) -> None:
    tag(project, "Ada", "Ost", "Wir beenden den Live-Ticker", "information_shutdown")

    corpus = read_corpus(project)

    assert corpus.annotators == ()
    assert all(spans == () for spans in of(corpus, "Ost").spans.values())


def test_spans_that_are_not_wanted_leave_their_sections_seen(project: Project) -> None:
    tag(project, "Ada", "Nord", "Es brennt", "riot_disorder", voice="journalist")
    tag(project, "Ada", "Nord", "Niemand", "riot_disorder", voice="expert")

    corpus = read_corpus(project, wanted=lambda span: span.value("voice") == "expert")

    assert [len(spans) for spans in of(corpus, "Nord").spans.values()] == [1, 0]
    assert len(seen(corpus, "Nord", "Ada")) == 2


def test_a_round_alone(project: Project) -> None:
    codebook = project.codebook()
    assert codebook
    pilot = Round(name="pilot", codebook_id=codebook.id)
    outside = tag(project, "Ada", "Nord", "Es brennt", "riot_disorder")
    section = project.sections(outside.article_id)[3]
    inside: list[Round | Span | Reading] = [
        pilot,
        replace(outside, id=uuid4(), start=50, end=55, round_id=pilot.id),
        Reading(
            section_id=section.id,
            article_id=section.article_id,
            annotator_id=outside.annotator_id,
            round_id=pilot.id,
        ),
    ]
    project.apply(adding("Code in a round", inside))

    corpus = read_corpus(project, round_name="pilot")

    assert [span.start for span in of(corpus, "Nord").spans[outside.annotator_id]] == [50]
    assert seen(corpus, "Nord", "Ada") == ["Niemand weiß warum das so ist.", "Alle warten auf morgen."]
    with pytest.raises(UserError, match="no round main"):
        read_corpus(project, round_name="main")


def test_the_adjudicated_layer_is_apart_from_the_coders(project: Project) -> None:
    project.apply(adding("Add", [Annotator(name="Gold", kind=AnnotatorKind.ADJUDICATED)]))
    for name in ("Ada", "Gold"):
        tag(project, name, "Nord", "Es brennt", "riot_disorder")

    assert [annotator.name for annotator in read_corpus(project).annotators] == ["Ada"]
    assert [annotator.name for annotator in read_corpus(project, layer=GOLD).annotators] == ["Gold"]
