"""Offsets between Python and Qt, on real documents."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from kzannot.ui.text.positions import LONGEST, PIECE, Positions, units_of

TRICKY = "aß \n😀\u00a0\u00ad\u200d\u0301\u2028\u2029\ufeff\ufffe\ufffc\ufdd0\ufdd1\x00\x0b\x0c\x85\r\t🇰🇿שع"
TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from(TRICKY), st.characters(exclude_categories=["Cs"])), max_size=60
)


@given(TEXTS)
def test_the_document_has_a_unit_for_every_unit_of_the_text(text: str) -> None:
    positions = Positions(text)
    document = QTextDocument()
    document.setPlainText(positions.shown)

    assert document.characterCount() - 1 == positions.units == len(text.encode("utf-16-le")) // 2


@given(TEXTS)
def test_every_position_survives_the_way_there_and_back(text: str) -> None:
    positions = Positions(text)

    there = [positions.to_units(position) for position in range(len(text) + 1)]

    assert there == [len(text[:position].encode("utf-16-le")) // 2 for position in range(len(text) + 1)]
    assert [positions.to_position(units) for units in there] == list(range(len(text) + 1))


def test_half_an_emoji_is_the_emoji() -> None:
    positions = Positions("a😀b")

    assert [positions.to_position(units) for units in range(5)] == [0, 1, 1, 2, 3]


@pytest.mark.parametrize("first", ["\ufeff", "\ufffe", "\u2028", "\r", "\x00"])
def test_a_text_may_begin_with_anything(qtbot: QtBot, first: str) -> None:
    positions = Positions(f"{first}ab")
    document = QTextDocument()
    document.setPlainText(positions.shown)

    assert document.characterCount() - 1 == 3
    assert document.blockCount() == 1


@pytest.mark.parametrize("unit", ["word ", "x", "😀", "e\u0301"])
def test_a_long_paragraph_is_shown_in_pieces_and_keeps_its_positions(unit: str) -> None:
    text = "short\n" + unit * (3 * LONGEST // len(unit)) + "\nend"
    positions = Positions(text)
    pieces = positions.shown.split("\n")

    assert max(map(len, pieces)) <= PIECE + len(unit)
    assert units_of(positions.shown) == positions.units
    for position in (*range(0, len(text) + 1, 997), len(text)):
        assert positions.to_position(positions.to_units(position)) == position
    shown_at = positions.shown.encode("utf-16-le")
    units = positions.to_units(text.index("end"))
    assert shown_at[2 * units : 2 * units + 6].decode("utf-16-le") == "end"


def test_a_seam_is_neither_in_an_accent_nor_in_a_family() -> None:
    for unit in ("e\u0301", "👩\u200d👩\u200d👧"):
        pieces = Positions(unit * (LONGEST + 1)).shown.split("\n")

        assert len(pieces) > 2
        assert all(piece.startswith(unit) for piece in pieces)
