"""Caret and selection by keyboard and mouse: keys in, `view.selection()` out."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kzannot.model.records import SectionKind
from kzannot.ui.text.values import Block
from kzannot.ui.text.view import SpanText
from tests.ui.text.handling import NO_KEYS, Show, blocks, drag, place_of

SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
TEXT = "Die OVKS-Truppen rückten ein. Niemand weiß, warum.\n\nEs gab Kämpfe 😀 in 🇰🇿 Almaty."


def selected(view: SpanText) -> str | None:
    """The words that are selected."""
    selection = view.selection()
    return view.text()[slice(*selection)] if selection else None


def test_shift_and_arrow_select_word_by_word(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(6)

    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    assert selected(view) == "OVKS-Truppen"
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT | CTRL)
    assert selected(view) == "OVKS-Truppen rückten"
    QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)
    assert selected(view) == "OVKS-Truppen"


def test_the_word_of_the_origin_stays_when_the_selection_turns_round(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(6)
    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)

    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Left, SHIFT)

    assert selected(view) == "Die OVKS-Truppen"


def test_alt_selects_characters(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(TEXT.index("😀"))

    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right, SHIFT | ALT)

    assert selected(view) == "😀 in"


def test_selecting_to_the_end_of_a_line_leaves_the_period_out(show: Show) -> None:
    view = show("Er ging. ")
    view.set_caret(3)

    QTest.keyClick(view, Qt.Key.Key_End, SHIFT)

    assert selected(view) == "ging"


def test_up_and_down_pass_over_empty_lines(show: Show) -> None:
    view = show(TEXT)
    view.resize(1200, 400)
    view.set_caret(3)

    QTest.keyClick(view, Qt.Key.Key_Down)
    below = view.caret()
    QTest.keyClick(view, Qt.Key.Key_Up)

    assert TEXT.index("Es") <= below < TEXT.index("Almaty")
    assert view.caret() < TEXT.index("\n")


def test_ctrl_and_arrow_walk_by_words(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(0)

    QTest.keyClick(view, Qt.Key.Key_Right, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Right, CTRL)
    assert view.caret() == TEXT.index(" rückten")
    QTest.keyClick(view, Qt.Key.Key_Left, CTRL)
    assert view.caret() == 4
    assert view.selection() is None


def test_dragging_selects_whole_words_over_emoji(show: Show) -> None:
    view = show(TEXT)

    drag(view, TEXT.index("mpfe"), TEXT.index("maty"))

    assert selected(view) == "Kämpfe 😀 in 🇰🇿 Almaty"


def test_dragging_with_alt_selects_characters(show: Show) -> None:
    view = show(TEXT)

    drag(view, TEXT.index("mpfe"), TEXT.index("maty"), ALT)

    assert selected(view) == "mpfe 😀 in 🇰🇿 Al"


def test_dragging_backwards_keeps_the_word_where_it_began(show: Show) -> None:
    view = show(TEXT)

    drag(view, TEXT.index("ckten"), TEXT.index("VKS"))

    assert selected(view) == "OVKS-Truppen rückten"


def test_dragging_inside_the_selection_begins_a_new_one(show: Show) -> None:
    view = show(TEXT)
    view.select(0, TEXT.index("."))

    drag(view, TEXT.index("ckten"), TEXT.index("ein") + 1)

    assert selected(view) == "rückten ein"


def test_a_double_click_selects_the_word(show: Show) -> None:
    view = show(TEXT)

    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place_of(view, TEXT.index("Truppen") + 2)
    )

    assert selected(view) == "OVKS-Truppen"


def test_shift_and_click_extend_by_words(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(6)

    QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, SHIFT, place_of(view, TEXT.index("weiß") + 2)
    )

    assert selected(view) == "OVKS-Truppen rückten ein. Niemand weiß"


def test_a_click_selects_nothing(show: Show) -> None:
    view = show(TEXT)
    view.select(4, 9)

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, NO_KEYS, place_of(view, 20))

    assert view.selection() is None
    assert view.caret() == 20


@pytest.mark.parametrize(
    "words",
    [
        "a\u00a0b",
        "e\u0301te\u0301",
        "אבג דה",
        "عربي هنا",
        "👩\u200d👩\u200d👧 x",
        "tab\there",
        "\ufeffbom",
        "zwei\nZeilen",
    ],
)
def test_what_is_copied_is_the_stored_text(show: Show, words: str) -> None:
    text = f"😀 davor {words} danach"
    start = text.index(words)
    view = show(text)
    view.select(start, start + len(words))

    QTest.keySequence(view, QKeySequence(QKeySequence.StandardKey.Copy))

    assert view.selection() == (start, start + len(words))
    assert QApplication.clipboard().text() == words


def test_what_changes_is_told_once(show: Show) -> None:
    view = show(TEXT)
    view.set_caret(6)
    told: list[tuple[int, int] | None] = []
    view.selection_changed.connect(lambda: told.append(view.selection()))

    QTest.keyClick(view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view, Qt.Key.Key_Right)

    assert told == [(4, 16), None]


def test_other_keys_are_left_to_whoever_holds_the_view(show: Show) -> None:
    view = show(TEXT)

    for key in "e1.[]jn":
        event = QKeyEvent(QEvent.Type.KeyPress, ord(key.upper()), Qt.KeyboardModifier.NoModifier, key)
        QApplication.sendEvent(view, event)
        assert not event.isAccepted()


def test_a_place_belongs_to_a_section_and_never_to_an_entry(show: Show) -> None:
    text = "Erste\n\nZweite\n\nDritte"
    sections = [*blocks(text), Block(SectionKind.ENTRY, 7, 21)]
    view = show(text, sections=sections)

    assert view.section_at(8) == 1
    assert view.section_at(5) is None
