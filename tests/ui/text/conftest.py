"""A shown view with a text and marks."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kzannot.ui.text.values import Block, Mark
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import LIGHT
from tests.ui.text.handling import Show, blocks


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Shows a text with marks in a focused view."""
    assert QFontInfo(QApplication.font()).family(), "no font is installed"

    def shown(text: str, marks: Sequence[Mark] = (), sections: Sequence[Block] | None = None) -> SpanText:
        view = SpanText(LIGHT)
        qtbot.addWidget(view)
        view.resize(500, 400)
        view.show_text(text, blocks(text) if sections is None else sections)
        view.set_marks(marks)
        view.show()
        qtbot.waitExposed(view)
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(view.is_settled)
        return view

    return shown
