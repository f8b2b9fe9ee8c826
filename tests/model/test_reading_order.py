"""Spans are found by where they are as if each had been looked at."""

from dataclasses import replace
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.reading_order import ReadingOrder
from kzannot.model.records import Span

IDS = UUID(int=1), UUID(int=2), UUID(int=3)


def a_span(start: int, length: int) -> Span:
    article, annotator, frame = IDS
    return Span(article_id=article, annotator_id=annotator, frame_id=frame, start=start, end=start + length)


SPANS = st.lists(st.builds(a_span, st.integers(0, 40), st.integers(1, 30)), max_size=12)


@given(SPANS, SPANS, SPANS, st.integers(0, 50), st.integers(1, 20))
def test_spans_that_come_and_go_are_found_where_they_are(
    first: list[Span], come: list[Span], gone: list[Span], start: int, length: int
) -> None:
    order = ReadingOrder([*first, *gone])
    for span in come:
        order.add(span)
    for span in gone:
        order.remove(span)

    there = [*first, *come]
    found = order.touching(start, start + length)

    assert [(s.start, -s.end) for s in order] == sorted((s.start, -s.end) for s in there)
    assert {s.id for s in found} == {s.id for s in there if s.start < start + length and s.end > start}


@given(SPANS, st.integers(0, 50))
def test_a_walk_from_a_letter_leads_past_every_span_once(spans: list[Span], letter: int) -> None:
    order = ReadingOrder(spans)
    behind = [span for span in order if span.start >= letter]
    before = [span for span in order if span.start < letter]

    assert list(order.walk(letter, 1)) == [*behind, *before]
    assert list(order.walk(letter, -1)) == [*before[::-1], *behind[::-1]]


def test_a_walk_from_a_span_comes_back_to_it_at_the_very_end() -> None:
    one = a_span(0, 9)
    two, three = replace(one, id=uuid4()), a_span(4, 9)
    order = ReadingOrder([one, two, three])

    assert list(order.walk(two, 1)) == [three, one, two]
    assert list(order.walk(two, -1)) == [one, three, two]
