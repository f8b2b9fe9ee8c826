"""The page of the preview by itself: what is chosen, what is drawn, and that it changes nothing."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.model.records import SectionKind
from kzannot.project import recutting
from kzannot.project.importing import Candidate, read_files
from kzannot.ui.importing.sections_view import SectionsView
from kzannot.ui.importing.sheet import GUTTER, LONGEST_SECTION, MOST_SHOWN
from kzannot.ui.theme import Theme

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def candidate(folder: Path, paragraphs: list[str]) -> Candidate:
    """The candidate of a file with a title and these paragraphs."""
    file = folder / "seite.txt"
    file.write_text("\n\n".join(["Ruhe in Brelin", *paragraphs]), encoding="utf-8")
    return read_files([file])[0]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> SectionsView:
    """An empty view that can be seen."""
    view = SectionsView(theme)
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    qtbot.waitExposed(view)
    return view


@pytest.fixture
def filled(view: SectionsView, tmp_path: Path) -> SectionsView:
    """The view with a title and forty paragraphs."""
    view.show_file(
        candidate(tmp_path, [f"Absatz {n} über den Hafen. Niemand kam 👍 hin." for n in range(40)])
    )
    return view


def test_an_empty_view_takes_every_key(view: SectionsView) -> None:
    for key in (Key.Key_Down, Key.Key_End, Key.Key_PageDown, Key.Key_Right, Key.Key_Left):
        QTest.keyClick(view, key)
    QTest.mouseClick(view.viewport(), LEFT, NONE, QPoint(200, 100))

    assert list(view.selection()) == []
    assert view.caret() is None


def test_arrows_and_pages_choose(filled: SectionsView) -> None:
    chosen = []
    for key in (Key.Key_Down, Key.Key_End, Key.Key_PageUp, Key.Key_Home, Key.Key_Up):
        QTest.keyClick(filled, key)
        chosen.append(filled.current())

    assert chosen[:2] == [1, 40]
    assert 25 < chosen[2] < 40
    assert chosen[3:] == [0, 0]


def test_shift_chooses_all_between(filled: SectionsView) -> None:
    QTest.keyClick(filled, Key.Key_Down)
    QTest.keyClick(filled, Key.Key_Down, SHIFT)
    QTest.keyClick(filled, Key.Key_Down, SHIFT)

    assert list(filled.selection()) == [1, 2, 3]


def test_the_chosen_section_is_in_view(filled: SectionsView) -> None:
    filled.choose(39)

    bar, rect = filled.verticalScrollBar(), filled.sheet.rect(39, 700)
    assert bar.value() <= rect.top()
    assert rect.bottom() <= bar.value() + filled.viewport().height() + 1


def test_the_caret_goes_from_word_to_word_over_an_emoji(filled: SectionsView) -> None:
    filled.choose(1)
    row = filled.sheet.rows[1]
    text = "Absatz 0 über den Hafen. Niemand kam 👍 hin."

    for _ in range(len(text.split())):
        QTest.keyClick(filled, Key.Key_Right)
    last = filled.caret()
    QTest.keyClick(filled, Key.Key_Left)

    assert last == row.start + text.index("hin")
    assert filled.caret() == row.start + text.index("👍")


def test_a_place_is_the_character_that_is_drawn_there(filled: SectionsView) -> None:
    row = filled.sheet.rows[2]

    there = [
        filled.sheet.offset_at(2, filled.sheet.caret_line(2, offset).center())
        for offset in range(row.start, row.end)
    ]

    assert there == list(range(row.start, row.end))


def test_the_mouse_shows_where_a_border_can_be_taken(filled: SectionsView, qtbot: QtBot) -> None:
    viewport = filled.viewport()
    border = filled.sheet.rect(1, 700).bottomLeft().toPoint() + QPoint(GUTTER + 40, 0)

    QTest.mouseMove(viewport, QPoint(1, 1))  # wherever an earlier test has left the mouse, it moves now
    QTest.mouseMove(viewport, border)
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.SplitVCursor)

    QTest.mouseMove(viewport, border + QPoint(0, 15))
    qtbot.waitUntil(lambda: viewport.cursor().shape() is Qt.CursorShape.ArrowCursor)


def test_a_dragged_border_is_drawn_and_only_told_where_it_moved(filled: SectionsView, qtbot: QtBot) -> None:
    viewport = filled.viewport()
    border = filled.sheet.rect(1, 700).bottomLeft().toPoint() + QPoint(GUTTER + 40, 0)
    before = filled.grab().toImage()
    goal = filled.sheet.caret_line(2, filled.sheet.rows[2].start + 9).center().toPoint()

    QTest.mousePress(viewport, LEFT, NONE, border)
    QTest.mouseMove(viewport, goal)
    dragged = filled.grab().toImage()
    with qtbot.waitSignal(filled.border_moved) as moved:
        QTest.mouseRelease(viewport, LEFT, NONE, goal)
    with qtbot.assertNotEmitted(filled.border_moved):
        QTest.mouseClick(viewport, LEFT, NONE, border)

    assert dragged != before
    assert moved.args == [1, filled.sheet.rows[2].start + len("Absatz 1")]


def test_what_is_chosen_stays_where_the_text_is(filled: SectionsView, tmp_path: Path) -> None:
    one = candidate(tmp_path, ["Erster Satz. Zweiter Satz.", "Noch ein Absatz."])
    filled.show_file(one)
    filled.choose(2)
    assert one.draft
    place = one.draft.text.index("Zweiter")

    filled.follow(recutting.split(one, 1, place - 1))

    assert filled.current() == 3
    assert [row.kind for row in filled.sheet.rows][3] is SectionKind.PARAGRAPH


def test_larger_letters_need_more_room(filled: SectionsView) -> None:
    before = filled.sheet.height

    font = filled.font()
    font.setPointSizeF(2 * font.pointSizeF())
    filled.setFont(font)

    assert filled.sheet.height > 1.5 * before


def test_enormous_files_are_shown_by_their_beginning(view: SectionsView, tmp_path: Path) -> None:
    long = "Wort " * (LONGEST_SECTION // 4)
    many = [long] * (2 * MOST_SHOWN // len(long))

    view.show_file(candidate(tmp_path, many))

    assert view.is_cut()
    assert len(view.sheet.rows[1].layout.text()) == LONGEST_SECTION
    assert view.sheet.rows[-1].start <= MOST_SHOWN


def test_a_screen_reader_hears_the_section(filled: SectionsView) -> None:
    filled.choose(1)

    assert filled.accessibleDescription().split(": ")[1].startswith("Absatz 0 über den Hafen")
    assert ", 2 of 41: " in filled.accessibleDescription()
