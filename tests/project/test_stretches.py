from dataclasses import replace
from pathlib import Path

import pytest

from kzannot.model.edits import adding, read_sections
from kzannot.model.records import Article
from kzannot.project.agreement import Question, agreement
from kzannot.project.corpus import Corpus, read_corpus
from kzannot.project.project import Project
from kzannot.project.stretches import continua_of, stretches_of, words_of
from kzannot.project.studies import SPAN
from kzannot.storage.texts import digest_of
from tests.project.studies import read, study, study_with_ticker, tag

WORDS = "Es brennt im Hafen"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Ada and Ben have read both articles, and agree on one span."""
    project = study(tmp_path)
    for who in ("Ada", "Ben"):
        tag(project, who, "Nord", WORDS, "riot_disorder")
        for outlet in ("Nord", "Süd"):
            read(project, who, outlet)
    return project


def value(
    project: Project, measure: str, frame: str | None = "riot_disorder", **more: object
) -> float | None:
    question = Question(measures=(measure,), samples=0, **more)  # type: ignore[arg-type]  # keywords of a test
    rows = {row.frame: row for row in agreement(project, question)}
    assert {row.unit for row in rows.values()} == {SPAN}
    return rows[frame].result.value


def test_a_stretch_ends_where_the_readers_change(tmp_path: Path) -> None:
    project = study(tmp_path)
    read(project, "Ada", "Nord")
    ben = next(a for a in project.annotators() if a.name == "Ben")
    article = project.articles()[0]
    project.apply(read_sections(project.sections(article.id)[:2], ben.id))

    stretches = stretches_of(read_corpus(project))

    assert [stretch.readers for stretch in stretches] == [(True, True), (True, False)]
    text = project.text(article)
    assert text[stretches[0].start : stretches[0].end].endswith("im Hafen der Stadt.")
    assert text[stretches[1].start : stretches[1].end].startswith("Niemand")


def test_text_that_nobody_read_is_in_no_stretch(tmp_path: Path) -> None:
    project = study(tmp_path)
    tag(project, "Ada", "Nord", WORDS, "riot_disorder")

    (stretch,) = stretches_of(read_corpus(project))

    assert project.text(project.articles()[0])[stretch.start : stretch.end].startswith(WORDS)


def test_a_span_counts_from_the_start_of_its_stretch(project: Project) -> None:
    corpus = read_corpus(project)
    frame = next(frame.id for frame in project.frames() if frame.name == "riot_disorder")

    found = continua_of(corpus, [frame])

    start = corpus.articles[0].text.index(WORDS)
    assert found.spans.tolist() == [[0, m, start, start + len(WORDS), 0] for m in (0, 1)]
    assert len(words_of(corpus)) == 35


def test_the_same_spans_agree_in_every_measure_of_spans(project: Project) -> None:
    for measure in (
        "u_alpha",
        "u_alpha_binary",
        "u_alpha_2004",
        "f1_exact",
        "f1_matched",
        "f1_words",
        "gamma",
    ):
        assert value(project, measure) == pytest.approx(1.0)


def test_a_missed_frame_on_the_same_passage_lowers_the_value(project: Project) -> None:
    tag(project, "Ada", "Nord", WORDS, "human_cost")

    assert value(project, "f1_exact", None, per="all") == pytest.approx(2 / 3)
    assert value(project, "gamma", None, per="all") != pytest.approx(1.0)
    assert value(project, "u_alpha", "human_cost") != pytest.approx(1.0)


def test_a_measure_of_one_frame_among_others_sees_the_others(project: Project) -> None:
    tag(project, "Ada", "Süd", "Die Truppen ziehen ab", "allied_peacekeeping")
    tag(project, "Ben", "Süd", "Die Truppen ziehen ab", "order_antiterror")

    assert value(project, "ku_alpha") == pytest.approx(1.0)
    assert value(project, "ku_alpha", "allied_peacekeeping") != pytest.approx(1.0)


def test_gamma_of_one_frame_is_told_as_undefined_where_chance_gives_nothing(project: Project) -> None:
    question = Question(measures=("gamma_k",), samples=0)

    rows = {row.frame: row.result for row in agreement(project, question)}

    assert len(rows) == len(project.frames())
    assert rows["human_cost"].reason


def test_pairs_are_compared_on_their_own(project: Project) -> None:
    rows = agreement(
        project, Question(measures=("f1_exact", "alpha"), units=("paragraph",), pairs=True, samples=0)
    )

    assert {row.annotators for row in rows} == {("Ada", "Ben")}
    assert {row.unit for row in rows} == {SPAN, "paragraph"}


def test_a_stretch_holds_the_spans_of_its_readers_that_reach_into_it(tmp_path: Path) -> None:
    project = study_with_ticker(tmp_path)
    tag(project, "Ada", "Ost", "Der Hafen", "riot_disorder")
    tag(project, "Ben", "Ost", "windig", "riot_disorder")
    corpus = read_corpus(project)

    found = [(stretch.start, stretch.readers) for stretch in stretches_of(corpus)]
    continua = continua_of(corpus, [frame.id for frame in project.frames()])

    text = project.text(corpus.articles[2].article)
    assert found == [(text.index("Der Hafen"), (True, False)), (text.index("Es wird"), (False, True))]
    assert len(continua.spans) == 2


def test_an_article_without_sections_has_no_stretches(tmp_path: Path) -> None:
    coded = read_corpus(study(tmp_path)).articles[0]

    assert stretches_of(Corpus((replace(coded, sections=()),), ())) == []


def test_spans_outside_a_stretch_or_of_others_are_not_in_it(tmp_path: Path) -> None:
    project = study(tmp_path)
    for words in (WORDS, "Alle warten"):
        tag(project, "Ada", "Nord", words, "riot_disorder")
    tag(project, "Ben", "Nord", "Niemand weiß", "riot_disorder")
    frame = next(frame.id for frame in project.frames() if frame.name == "riot_disorder")

    found = continua_of(read_corpus(project), [frame])

    assert found.readers.tolist() == [[True, False], [False, True], [True, False]]
    assert found.spans[:, :2].tolist() == [[0, 0], [1, 1], [2, 0]]


def test_an_article_without_a_section_has_no_stretch(project: Project) -> None:
    text = "Nur eine Fußzeile."
    project.apply(adding("Import", [Article(title="leer", digest=digest_of(text), length=len(text))]), [text])

    assert {stretch.article for stretch in stretches_of(read_corpus(project))} == {0, 1}
