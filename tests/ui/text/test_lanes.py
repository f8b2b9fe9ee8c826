"""Marks find their lanes, and keep them."""

from hypothesis import given
from hypothesis import strategies as st

from kzannot.ui.text.lanes import OTHERS, Lanes, Placed
from kzannot.ui.text.positions import Positions
from kzannot.ui.text.values import Mark
from tests.ui.text.handling import mark

TEXT = "0123456789 " * 20
STARTS = [0, 60, 61, 150]


def lanes_of(*marks: Mark) -> Lanes:
    lanes = Lanes(Positions(TEXT), STARTS)
    lanes.fill(marks)
    return lanes


def all_of(lanes: Lanes) -> list[Placed]:
    return [lanes.placed(mark.id) for mark in lanes.in_order()]


def lane(lanes: Lanes, name: str) -> int:
    return lanes.placed(name).lane


@st.composite
def some_marks(draw: st.DrawFn) -> list[Mark]:
    edges = draw(st.lists(st.tuples(st.integers(0, 199), st.integers(1, 60), st.booleans()), max_size=20))
    return [mark(str(n), start, start + length, own=own) for n, (start, length, own) in enumerate(edges)]


def collide(lanes: Lanes) -> bool:
    placed = all_of(lanes)
    return any(
        one.lane == other.lane and one.start < other.reach and other.start < one.reach
        for place, one in enumerate(placed)
        for other in placed[:place]
    )


@given(some_marks())
def test_no_two_marks_share_a_lane_where_they_meet(marks: list[Mark]) -> None:
    assert not collide(lanes_of(*marks))


@given(some_marks(), st.randoms())
def test_marks_that_come_and_go_never_collide_nor_move_the_others(marks: list[Mark], random: object) -> None:
    lanes = lanes_of(*marks[::2])
    for one in marks[1::2]:
        before = {placed.mark.id: placed.lane for placed in all_of(lanes)}
        lanes.add(one)
        assert before.items() <= {placed.mark.id: placed.lane for placed in all_of(lanes)}.items()
        assert not collide(lanes)
    for one in marks:
        lanes.remove(one.id)
    assert lanes.in_order() == []
    assert not any(lanes.of_paragraph(paragraph) for paragraph in range(len(STARTS)))


def share_a_column(lanes: Lanes) -> bool:
    placed = all_of(lanes)
    return any(
        one.column == other.column and one.start < other.far and other.start < one.far
        for place, one in enumerate(placed)
        for other in placed[:place]
    )


@given(some_marks(), st.integers(1, 120))
def test_marks_of_one_line_have_columns_of_their_own(marks: list[Mark], line: int) -> None:
    lanes = lanes_of(*marks[::2])
    lanes.set_line(line)
    assert not share_a_column(lanes)

    for one in marks[1::2]:
        before = {placed.mark.id: placed.column for placed in all_of(lanes)}
        lanes.add(one)
        assert before.items() <= {placed.mark.id: placed.column for placed in all_of(lanes)}.items()

    assert not share_a_column(lanes)


def test_the_next_paragraph_begins_with_the_first_column() -> None:
    lanes = lanes_of(mark("end", 60, 147), mark("next", 150, 151))

    assert (lanes.placed("end").column, lanes.placed("next").column) == (0, 0)


def test_a_mark_is_found_in_every_paragraph_that_it_touches() -> None:
    lanes = lanes_of(mark("long", 10, 151), mark("border", 61, 150))

    assert [len(lanes.of_paragraph(paragraph)) for paragraph in range(4)] == [1, 1, 2, 1]


def test_others_are_below_the_own_ones() -> None:
    lanes = lanes_of(mark("other", 0, 20, own=False), mark("own", 0, 20))

    assert (lane(lanes, "own"), lane(lanes, "other")) == (0, OTHERS)


def test_the_outer_of_two_nested_marks_is_above() -> None:
    lanes = lanes_of(mark("inner", 5, 9), mark("outer", 0, 30))

    assert (lane(lanes, "outer"), lane(lanes, "inner")) == (0, 1)


def test_badges_of_marks_of_one_letter_have_room() -> None:
    lanes = lanes_of(mark("a", 0, 1, sub="K="), mark("b", 1, 2), mark("c", 30, 31))

    assert [lane(lanes, name) for name in "abc"] == [0, 1, 0]


def test_a_changed_mark_keeps_its_lane() -> None:
    lanes = lanes_of(mark("a", 0, 30), mark("b", 10, 40), mark("c", 20, 30))
    lanes.remove("a")
    before = lanes.remove("c")

    after = lanes.add(mark("c", 20, 30, uncertain=True), before)

    assert after.lane == before.lane == 2


def test_a_badge_takes_no_lane_of_the_next_paragraph() -> None:
    lanes = lanes_of(mark("end", 146, 147), mark("next", 150, 151))

    assert (lane(lanes, "end"), lane(lanes, "next")) == (0, 0)
