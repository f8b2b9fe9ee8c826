"""The caret can be seen: in every theme, with and without blinking, and only where the keys go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kzannot.model.records import SectionKind
from kzannot.ui.blinking import Blinking
from kzannot.ui.settings import Settings
from kzannot.ui.starting import make_application
from kzannot.ui.text.values import Block
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Theme

TEXT = "Hallo Welt. שלום 🇰🇿 Ende."
BLINK_MS = 60


@pytest.fixture
def settings(home: Path) -> Iterator[Settings]:
    """The settings, which the caret follows; it blinks as before afterwards."""
    settings = Settings(home / "settings.json")
    Blinking(settings)
    yield settings
    settings.set("caret_blinks", True)
    settings.deleteLater()


def shown(qtbot: QtBot, theme: str) -> SpanText:
    """A text with the focus, its caret before the second word."""
    view = SpanText(Theme(make_application(), theme).colours)
    qtbot.addWidget(view)
    view.resize(400, 120)
    view.show_text(TEXT, [Block(SectionKind.PARAGRAPH, 0, len(TEXT))])
    view.show()
    view.activateWindow()
    assert QTest.qWaitForWindowActive(view)
    view.setFocus()
    view.set_caret(TEXT.index("Welt"))
    return view


def colour_at_caret(view: SpanText) -> str:
    """The colour that stands where the caret does."""
    return view.viewport().grab().toImage().pixelColor(view.cursorRect().center()).name()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_the_caret_has_the_colour_of_letters(qtbot: QtBot, settings: Settings, theme: str) -> None:
    settings.set("caret_blinks", False)
    view = shown(qtbot, theme)

    assert colour_at_caret(view) == Theme(make_application(), theme).colours.text.lower()
    view.clearFocus()
    assert colour_at_caret(view) == Theme(make_application(), theme).colours.base.lower()


def test_a_steady_caret_is_always_there(qtbot: QtBot, settings: Settings) -> None:
    QGuiApplication.styleHints().setCursorFlashTime(BLINK_MS)
    settings.set("caret_blinks", False)
    view = shown(qtbot, "light")

    seen = set()
    for _ in range(6):
        QTest.qWait(BLINK_MS // 3)
        seen.add(colour_at_caret(view))

    assert len(seen) == 1


def test_a_caret_that_blinks_does_so_as_the_system_says(settings: Settings) -> None:
    before = QGuiApplication.styleHints().cursorFlashTime()

    settings.set("caret_blinks", False)
    steady = QGuiApplication.styleHints().cursorFlashTime()
    settings.set("caret_blinks", True)

    assert (before, steady) == (QGuiApplication.styleHints().cursorFlashTime(), 0)
    assert before > 0
