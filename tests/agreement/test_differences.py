"""Where two annotators differ: each passage once, under the kind that a person would say."""

import pytest

from kzannot.agreement.differences import Encounter, Kind, Mark, confusion, encounters

F, G = "order", "riot"


def mark(start: int, end: int, frame: str = F, **attributes: str) -> Mark:
    return Mark(start, end, frame, attributes)


def kinds(first: list[Mark], second: list[Mark]) -> list[tuple[Kind, ...]]:
    return [encounter.kinds for encounter in encounters(first, second)]


def test_identical_coding_differs_in_nothing() -> None:
    marks = [mark(10, 20), mark(15, 40, G), mark(50, 60, voice="expert")]

    assert kinds(marks, marks) == [(), (), ()]
    assert kinds([], []) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ([mark(10, 20)], [], Kind.MISSED),
        ([], [mark(10, 20)], Kind.MISSED),
        ([mark(10, 20)], [mark(30, 40)], Kind.MISSED),
        ([mark(10, 20)], [mark(20, 30)], Kind.MISSED),
        ([mark(10, 20)], [mark(10, 24)], Kind.BOUNDARY),
        ([mark(10, 20)], [mark(19, 60)], Kind.BOUNDARY),
        ([mark(10, 20)], [mark(12, 18, G)], Kind.OTHER_FRAME),
        ([mark(10, 30)], [mark(10, 20), mark(20, 30)], Kind.SPLITTING),
        ([mark(10, 14), mark(15, 20), mark(21, 30)], [mark(10, 30)], Kind.SPLITTING),
        ([mark(10, 20, voice="expert")], [mark(10, 20, voice="agency")], Kind.ATTRIBUTE),
        ([mark(10, 20)], [mark(10, 20, stance="rejected")], Kind.ATTRIBUTE),
    ],
)
def test_each_kind(first: list[Mark], second: list[Mark], expected: Kind) -> None:
    found = kinds(first, second)

    assert {kind for kinds_of_one in found for kind in kinds_of_one} == {expected}
    assert len(found) == (2 if expected is Kind.MISSED and first and second else 1)


def test_place_and_attributes_may_differ_at_once() -> None:
    (met,) = encounters([mark(10, 20, voice="a", stance="b")], [mark(10, 22, voice="x", stance="b")])

    assert met.kinds == (Kind.BOUNDARY, Kind.ATTRIBUTE)
    assert met.attributes == ("voice",)


def test_what_ends_inside_another_mark_before_a_passage_does_not_meet_it() -> None:
    found = encounters([mark(50, 80)], [mark(0, 100), mark(10, 30)])

    assert [each.kinds for each in found] == [(Kind.BOUNDARY,), (Kind.MISSED,)]
    assert found[1].second == (mark(10, 30),)


def test_a_second_frame_on_a_passage_is_missed_and_not_confused() -> None:
    found = encounters([mark(10, 20), mark(10, 20, G)], [mark(10, 20)])

    assert [(each.frames, each.kinds) for each in found] == [((F, F), ()), ((G, None), (Kind.MISSED,))]


def test_neighbours_that_overlap_a_little_are_two_boundaries_and_no_splitting() -> None:
    found = kinds([mark(0, 10), mark(10, 20)], [mark(0, 11), mark(11, 20)])

    assert found == [(Kind.BOUNDARY,), (Kind.BOUNDARY,)]


def test_marks_that_hang_together_through_others_are_one_passage() -> None:
    first = [mark(0, 20), mark(30, 34)]
    second = [mark(0, 12), mark(15, 33)]

    found = encounters(first, second)

    assert {len(each.first) + len(each.second) for each in found} == {4} or len(found) == 2
    assert sum(len(each.first) + len(each.second) for each in found) == 4


def test_other_frames_are_met_one_to_one() -> None:
    found = encounters([mark(10, 30)], [mark(10, 30, G), mark(12, 30, "third")])

    assert [each.frames for each in found] == [(F, G), (None, "third")]


def test_the_confusion_table_has_a_row_and_a_column_for_none() -> None:
    first = [mark(0, 9), mark(10, 20), mark(30, 40, G), mark(50, 60)]
    second = [mark(0, 9), mark(10, 20, G), mark(70, 80, G)]

    table = confusion(encounters(first, second), (F, G))

    assert table.tolist() == [[1, 1, 1], [0, 0, 1], [0, 1, 0]]


def test_several_marks_differ_in_no_attribute() -> None:
    split = Encounter((mark(0, 9, voice="a"),), (mark(0, 4, voice="b"), mark(5, 9, voice="b")))

    assert split.attributes == ()
