"""What must hold of a span before it is stored, and what coding by hand must heed besides."""

from dataclasses import replace
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.errors import Refused
from kzannot.model.codebook import Attribute, Bilingual, Frame, Level
from kzannot.model.records import Section, SectionKind, Span
from kzannot.model.rules import check_by_hand, check_section, check_span, missing
from tests.model.test_edits import a_span

TEXT = "Titel\n\n  Ein Satz 👍."


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (0, len(TEXT) + 1), (4, 4), (5, 4), (900, 901)])
def test_a_span_outside_the_article_is_refused(start: int, end: int) -> None:
    with pytest.raises(Refused, match="outside the article"):
        check_span(a_span(start=start, end=end), TEXT)


def test_a_span_of_blanks_is_refused() -> None:
    with pytest.raises(Refused, match="nothing but blanks"):
        check_span(a_span(start=5, end=9), TEXT)


def test_a_span_may_end_where_the_text_ends() -> None:
    check_span(a_span(start=len(TEXT) - 2, end=len(TEXT)), TEXT)


def test_a_section_outside_the_article_is_refused() -> None:
    within = Section(article_id=UUID(int=1), kind=SectionKind.TITLE, start=0, end=len(TEXT))

    check_section(within, TEXT)
    with pytest.raises(Refused, match="section lies outside"):
        check_section(within, TEXT[:-1])


def test_furniture_is_not_tagged_by_hand() -> None:
    furniture = Section(article_id=UUID(int=1), kind=SectionKind.FURNITURE, start=10, end=20)

    check_by_hand(a_span(start=0, end=10), (), [furniture], 0)
    check_by_hand(a_span(start=20, end=22), (), [furniture], 0)
    with pytest.raises(Refused, match="page furniture"):
        check_by_hand(a_span(start=0, end=11), (), [furniture], 0)


def test_a_passage_bears_a_frame_but_once() -> None:
    span = a_span()

    check_by_hand(span, [span], (), 0)
    with pytest.raises(Refused, match="bears this frame already"):
        check_by_hand(a_span(), [span], (), 0)


def test_the_bound_counts_frames_on_the_most_crowded_letter() -> None:
    others = [
        a_span(start=0, end=4, frame_id=UUID(int=10)),
        a_span(start=3, end=8, frame_id=UUID(int=11)),
        a_span(start=7, end=9, frame_id=UUID(int=12)),
    ]

    check_by_hand(a_span(start=0, end=9), others, (), 3)
    with pytest.raises(Refused, match="at most 2 frames"):
        check_by_hand(a_span(start=0, end=9), others, (), 2)


def test_what_the_codebook_asks_for_is_missed() -> None:
    codebook_id = UUID(int=20)
    frame = Frame(codebook_id=codebook_id, name="other", label=Bilingual(), memo_required=True)
    voice = Attribute(codebook_id=codebook_id, name="voice", label=Bilingual(), required=True)
    genre = replace(voice, name="genre", level=Level.ARTICLE)
    spared = replace(voice, name="stance", required=False)
    span = a_span()

    assert missing(span, frame, [voice, genre, spared]) == ["voice", "memo"]
    assert missing(replace(span, attributes=(("voice", "x"),)), frame, [voice, genre, spared]) == ["memo"]
    assert missing(replace(span, memo=" "), replace(frame, memo_required=False), []) == []


@given(
    st.lists(st.tuples(st.integers(0, 12), st.integers(1, 6), st.integers(0, 3)), max_size=6),
    st.integers(1, 4),
)
def test_the_bound_is_that_of_counting_letter_by_letter(
    stretches: list[tuple[int, int, int]], most: int
) -> None:
    span = a_span(start=3, end=9, frame_id=uuid4())
    others = [
        a_span(start=start, end=start + length, frame_id=UUID(int=100 + frame))
        for start, length, frame in stretches
    ]
    deepest = max(_frames_at(place, [span, *others]) for place in range(3, 9))

    if deepest > most:
        with pytest.raises(Refused, match="at most"):
            check_by_hand(span, others, (), most)
    else:
        check_by_hand(span, others, (), most)


def _frames_at(place: int, spans: list[Span]) -> int:
    return len({span.frame_id for span in spans if span.start <= place < span.end})
