"""Offsets between a text and the source that it is cut from."""

from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzannot.model.records import Slice
from kzannot.model.slices import Offsets, joined

SOURCE = "\U0001f600ab\r\ncd\0ef"
SLICES = (Slice(0, 3), Slice(5, 7, "\n"), Slice(8, 10))
TEXT = "\U0001f600ab\ncdef"


def test_the_text_is_its_slices() -> None:
    assert joined(SOURCE, SLICES) == TEXT


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ((0, 3), (0, 3)),
        ((1, 6), (1, 5)),
        ((3, 6), (4, 5)),
        ((2, 5), (2, 3)),
        ((7, 9), (6, 7)),
        ((0, 10), (0, 8)),
    ],
)
def test_a_stretch_of_the_source_is_found_in_the_text(source: tuple[int, int], text: tuple[int, int]) -> None:
    assert Offsets(SLICES).to_text(*source) == text


@pytest.mark.parametrize(
    ("text", "source"),
    [((0, 3), (0, 3)), ((3, 6), (5, 7)), ((2, 4), (2, 3)), ((5, 7), (6, 9)), ((0, 8), (0, 10))],
)
def test_a_stretch_of_the_text_is_found_in_the_source(text: tuple[int, int], source: tuple[int, int]) -> None:
    assert Offsets(SLICES).to_source(*text) == source


@pytest.mark.parametrize("stretch", [(3, 5), (7, 8), (4, 4), (10, 12), (6, 5)])
def test_what_was_cut_away_has_no_counterpart(stretch: tuple[int, int]) -> None:
    assert Offsets(SLICES).to_text(*stretch) is None


def test_a_separator_comes_from_nowhere() -> None:
    assert Offsets(SLICES).to_source(3, 4) is None


def test_no_slices_hold_nothing() -> None:
    assert Offsets(()).to_text(0, 5) is None


@st.composite
def cuttings(draw: st.DrawFn) -> tuple[str, tuple[Slice, ...]]:
    source = draw(st.text(min_size=1, max_size=60))
    edges = sorted(draw(st.sets(st.integers(0, len(source)), max_size=12)))
    pairs = zip(edges[::2], edges[1::2], strict=False)
    return source, tuple(Slice(start, end, draw(st.sampled_from(("", " ", "\n")))) for start, end in pairs)


@given(cuttings(), st.integers(0, 60), st.integers(0, 60))
def test_there_and_back_is_the_same_stretch(
    cutting: tuple[str, tuple[Slice, ...]], one: int, other: int
) -> None:
    source, slices = cutting
    offsets = Offsets(slices)
    text = joined(source, slices)

    there = offsets.to_text(min(one, other), max(one, other))

    if there is None:
        kept = {position for part in slices for position in range(part.start, part.end)}
        assert not kept & set(range(min(one, other), max(one, other)))
        return
    back = offsets.to_source(*there)
    assert back is not None
    assert offsets.to_text(*back) == there
    assert source[back[0]] == text[there[0]]
    assert source[back[1] - 1] == text[there[1] - 1]


@given(cuttings())
def test_each_kept_character_is_found_where_it_stands(cutting: tuple[str, tuple[Slice, ...]]) -> None:
    source, slices = cutting
    offsets = Offsets(slices)
    text = joined(source, slices)
    starts = [part.start for part in slices]

    for position in range(len(source)):
        place = bisect_right(starts, position) - 1
        found = offsets.to_text(position, position + 1)
        if place >= 0 and position < slices[place].end:
            assert found is not None
            assert text[found[0] : found[1]] == source[position]
        else:
            assert found is None
