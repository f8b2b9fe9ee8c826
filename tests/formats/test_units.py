"""Offsets as other programs count them."""

from hypothesis import given
from hypothesis import strategies as st

from kzannot.formats.units import Units, utf8, utf16

TEXTS = st.text(st.one_of(st.characters(), st.sampled_from("aß😀👩‍👩‍👧\ud83d𝔊")), max_size=30)


@given(TEXTS, st.data())
def test_every_offset_finds_back(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    before = (
        text[:offset].encode("utf-16-le", "surrogatepass"),
        text[:offset].encode("utf-8", "surrogatepass"),
    )

    wide, bytes_ = Units(text, utf16), Units(text, utf8)

    assert wide.of(offset) == len(before[0]) // 2
    assert bytes_.of(offset) == len(before[1])
    assert wide.to_points(wide.of(offset)) == bytes_.to_points(bytes_.of(offset)) == offset


def test_the_inside_of_a_character_is_no_place() -> None:
    units = Units("a😀b")

    assert [units.to_points(place) for place in (-1, 0, 1, 2, 3, 4, 5)] == [None, 0, 1, None, 2, 3, None]
    assert units.length == 4
