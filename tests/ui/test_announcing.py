"""What a coder who cannot see hears: real keys in, and what Qt tells a screen reader out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.ui.article_view import ArticleView
from kzannot.ui.program import Program
from tests.ui.driving import open_one
from tests.ui.making import Made
from tests.ui.screen_reader import ScreenReader, screen_reader

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def reader() -> Iterator[ScreenReader]:
    """Somebody who listens."""
    with screen_reader() as reader:
        yield reader


@pytest.fixture
def coder(program: Program, made: Made, qtbot: QtBot, reader: ScreenReader) -> ArticleView:
    """Anna in the first article, with nothing said yet."""
    view = open_one(program, made)
    heard(reader, qtbot)
    return view


def heard(reader: ScreenReader, qtbot: QtBot) -> list[str]:
    """What was said since the last time, when all of it is said."""
    qtbot.wait(1)
    said = list(reader.said)
    reader.said.clear()
    return said


def select(view: ArticleView, words: str) -> None:
    start = view.view.text().index(words)
    view.view.select(start, start + len(words))


def test_a_coded_span_is_said_with_its_frame_length_and_what_is_missing(
    coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    select(coder, "spricht von Banditen")
    heard(reader, qtbot)

    QTest.keyClicks(coder.view, "a")

    assert heard(reader, qtbot) == [
        "Threat, words: 3, unfinished, still missing: Voice, Stance. spricht von Banditen"
    ]


def test_each_answer_is_said_with_what_is_still_missing(
    coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    select(coder, "Banditen")
    QTest.keyClicks(coder.view, "a")
    heard(reader, qtbot)

    QTest.keyClicks(coder.view, "2")
    voice = heard(reader, qtbot)
    QTest.keyClicks(coder.view, "k")
    stance = heard(reader, qtbot)
    QTest.keyClicks(coder.view, "u")

    assert voice == ["Threat, words: 1, Government, unfinished, still missing: Stance"]
    assert stance == ["Threat, words: 1, Government, reported"]
    assert heard(reader, qtbot) == ["Threat, words: 1, Government, reported, uncertain"]


def test_a_span_chosen_by_brackets_is_said_with_its_words(
    coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    for words, key in (("Banditen", "a"), ("spricht von Banditen", "x")):
        select(coder, words)
        QTest.keyClicks(coder.view, key)
    coder.view.set_caret(coder.view.text().index("Banditen") + 1)
    heard(reader, qtbot)

    QTest.keyClick(coder.view, Qt.Key.Key_BracketRight)
    one = heard(reader, qtbot)
    QTest.keyClick(coder.view, Qt.Key.Key_BracketLeft)
    other = heard(reader, qtbot)

    assert len(one) == len(other) == 1
    assert {one[0].split(",")[0], other[0].split(",")[0]} == {"Threat", "Order"}
    assert {one[0].split(". ")[-1], other[0].split(". ")[-1]} == {"Banditen", "spricht von Banditen"}


def test_undo_and_redo_say_what_they_did(
    program: Program, coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    select(coder, "Banditen")
    QTest.keyClicks(coder.view, "a")
    heard(reader, qtbot)

    QTest.keyClick(program.window, Qt.Key.Key_Z, CONTROL)
    undone = heard(reader, qtbot)
    QTest.keyClick(program.window, Qt.Key.Key_Z, CONTROL | SHIFT)

    assert undone == ["Undone: Tag span"]
    assert heard(reader, qtbot)[0].startswith("Redone: Tag span")


def test_erasing_and_reading_are_said_by_their_names(
    coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    select(coder, "Banditen")
    QTest.keyClicks(coder.view, "a")
    heard(reader, qtbot)

    QTest.keyClick(coder.view, Qt.Key.Key_Delete)
    erased = heard(reader, qtbot)
    QTest.keyClicks(coder.view, ".")

    assert erased == ["Erase span"]
    assert heard(reader, qtbot) == ["Mark as read"]


def test_a_refusal_does_not_wait(coder: ArticleView, reader: ScreenReader, qtbot: QtBot) -> None:
    QTest.keyClicks(coder.view, "u")

    assert heard(reader, qtbot) == ["No span is in focus; tag a passage, or put the caret into a span."]
    assert len(reader.at_once) == 1


def test_a_finished_article_is_said(
    program: Program, coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    QTest.keyClicks(coder.view, "....")
    heard(reader, qtbot)

    QTest.keyClick(program.window, Qt.Key.Key_Return, CONTROL)

    assert "The article is finished." in heard(reader, qtbot)


def test_everything_is_said_also_while_no_screen_reader_is_known(
    coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    QAccessible.setActive(False)
    select(coder, "Banditen")
    heard(reader, qtbot)

    QTest.keyClicks(coder.view, "a")

    assert heard(reader, qtbot) == ["Threat, words: 1, unfinished, still missing: Voice, Stance. Banditen"]


def test_what_the_program_writes_down_by_itself_is_not_said(
    program: Program, coder: ArticleView, reader: ScreenReader, qtbot: QtBot
) -> None:
    assert program.window.workspace

    program.window.workspace.clock.store()

    assert heard(reader, qtbot) == []
