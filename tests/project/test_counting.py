from collections.abc import Iterator, Sequence
from pathlib import Path
from uuid import UUID, uuid4

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.records import Annotator, Article, Section, SectionKind, Span
from kzannot.project.corpus import Coded, Corpus, read_corpus
from kzannot.project.counting import UNSEEN, Counts, count
from kzannot.project.project import Project
from kzannot.project.units import UNITS, units_of
from kzannot.storage.texts import digest_of
from tests.project.studies import read, study_with_ticker, tag

ANNOTATORS = (Annotator(name="A"), Annotator(name="B"))
FRAMES = (uuid4(), uuid4())


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    project = study_with_ticker(tmp_path)
    yield project
    project.close()


def counted(project: Project, kind: str, *frames: str) -> Counts:
    ids = {frame.name: frame.id for frame in project.frames()}
    return count(read_corpus(project), kind, [ids[name] for name in frames])


def test_a_unit_is_present_absent_or_unseen(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord", "Alle warten")
    read(project, "Ben", "Süd")

    counts = counted(project, "paragraph", "riot_disorder", "human_cost")

    assert counts.values.shape == (2, 16, 2)
    assert counts.values[0, :4, 0].tolist() == [UNSEEN, 1, UNSEEN, 0]
    assert counts.values[1, :4, 0].tolist() == [UNSEEN, 0, UNSEEN, 0]
    assert counts.values[0, 4:8, 1].tolist() == [0, 0, 0, 0]
    assert (counts.values[:, 8:] == UNSEEN).all()
    assert counts.documents == 3
    assert counts.document.tolist() == [0] * 4 + [1] * 4 + [2] * 8


def test_a_span_across_two_paragraphs_is_in_both_and_in_both_were_seen(project: Project) -> None:
    tag(project, "Ada", "Nord", "Stadt.\nNiemand", "riot_disorder")

    paragraphs = counted(project, "paragraph", "riot_disorder")
    words = counted(project, "word", "riot_disorder")

    assert paragraphs.values[0, :4, 0].tolist() == [UNSEEN, 1, 1, UNSEEN]
    assert found_words(words, project)[:3] == ["Stadt", "Niemand", "Es"]


def found_words(counts: Counts, project: Project) -> list[str]:
    """The words with the frame, then those that were seen without it."""
    texts = {article.id: project.text(article) for article in project.articles()}
    found = zip(counts.places, counts.values[0, :, 0], strict=True)
    kept = [(value, texts[article][start:end]) for (article, start, end), value in found if value != UNSEEN]
    return [word for value, word in sorted(kept, key=lambda each: -each[0])]


def test_an_article_that_was_not_read_to_its_end_is_unseen_as_a_whole(project: Project) -> None:
    tag(project, "Ada", "Nord", "brennt", "riot_disorder")
    read(project, "Ada", "Nord", "Der Preis", "Niemand")

    assert counted(project, "article", "riot_disorder").values[0, 0, 0] == UNSEEN
    assert counted(project, "entry", "riot_disorder").values[0, 0, 0] == UNSEEN

    read(project, "Ada", "Nord", "Alle warten")

    assert counted(project, "article", "riot_disorder").values[0, 0, 0] == 1


def test_furniture_need_not_be_read(project: Project) -> None:
    for words in ("Live-Ticker: ", "Der Norden", "Hafen", "Brücke", "Sturm zieht", "windig"):
        read(project, "Ada", "Ost", words)

    assert counted(project, "article", "riot_disorder").values[0, 2, 0] == 0


def test_where_nobody_saw_anything_there_are_units_and_no_annotators(project: Project) -> None:
    counts = counted(project, "paragraph", "riot_disorder")

    assert counts.values.shape == (1, 16, 0)
    assert counts.seen.shape == (16, 0)


def test_of_nothing_there_is_nothing(tmp_path: Path) -> None:
    counts = count(read_corpus(Project.create(tmp_path / "empty.kzannot")), "word", FRAMES)

    assert counts.values.shape == (2, 0, 0)
    assert counts.documents == 0


@st.composite
def articles(draw: st.DrawFn) -> Coded:
    """An article of up to five sections with gaps, some of them in an entry, coded by two at random."""
    lengths = draw(st.lists(st.tuples(st.integers(0, 2), st.integers(1, 9)), min_size=1, max_size=5))
    text, sections = "", []
    article_id = uuid4()
    for gap, length in lengths:
        text += "\n" * gap
        text += "".join(draw(st.sampled_from("ab. ")) for _ in range(length - 1)) + "x"
        start, end = len(text) - length, len(text)
        sections.append(Section(article_id=article_id, kind=SectionKind.PARAGRAPH, start=start, end=end))
    first = draw(st.integers(0, len(sections) - 1))
    entry = Section(
        article_id=article_id,
        kind=SectionKind.ENTRY,
        start=sections[first].start,
        end=sections[draw(st.integers(first, len(sections) - 1))].end,
    )
    spans = {each.id: tuple(draw(st.lists(a_span(article_id, each.id, len(text))))) for each in ANNOTATORS}
    seen = {each.id: draw(st.sets(st.sampled_from([s.id for s in sections]))) for each in ANNOTATORS}
    article = Article(id=article_id, title="", digest=digest_of(text), length=len(text))
    entries = (entry,) if draw(st.booleans()) else ()
    return Coded(
        article,
        None,
        text,
        tuple(sections),
        entries,
        spans,
        {one: frozenset(seen[one] | touched_sections(sections, spans[one])) for one in spans},
    )


def a_span(article_id: UUID, annotator_id: UUID, length: int) -> st.SearchStrategy[Span]:
    edges = st.lists(st.integers(0, length), min_size=2, max_size=2, unique=True).map(sorted)
    return st.builds(
        lambda edge, frame: Span(
            article_id=article_id, annotator_id=annotator_id, frame_id=frame, start=edge[0], end=edge[1]
        ),
        edges,
        st.sampled_from(FRAMES),
    )


def touched_sections(sections: Sequence[Section], spans: Sequence[Span]) -> set[UUID]:
    return {each.id for each in sections for span in spans if share(each, span)}


def share(one: Section, span: Span) -> bool:
    """Whether a section and a span share a letter, letter by letter."""
    return bool(set(range(one.start, one.end)) & set(range(span.start, span.end)))


def slowly(coded: Coded, kind: str, frame: UUID, annotator: Annotator) -> list[int]:
    """The column of `Counts.values` of an annotator and a frame, letter by letter."""
    found = []
    for unit in units_of(coded, kind):
        letters = set(range(unit.start, unit.end))
        inside = [s for s in coded.sections if set(range(s.start, s.end)) & letters]
        there = any(
            letters & set(range(span.start, span.end))
            for span in coded.spans[annotator.id]
            if span.frame_id == frame
        )
        seen = all(section.id in coded.seen[annotator.id] for section in inside)
        found.append(int(there) if seen else UNSEEN)
    return found


@given(st.lists(articles(), max_size=3), st.sampled_from(list(UNITS)))
def test_counting_by_edges_equals_counting_letter_by_letter(found: list[Coded], kind: str) -> None:
    counts = count(Corpus(tuple(found), ANNOTATORS), kind, FRAMES)

    for f, frame in enumerate(FRAMES):
        for m, annotator in enumerate(ANNOTATORS):
            expected = [value for coded in found for value in slowly(coded, kind, frame, annotator)]
            assert counts.values[f, :, m].tolist() == expected
    assert np.array_equal(counts.seen, (counts.values != UNSEEN).all(axis=0))
    assert len(counts.places) == counts.values.shape[1]
