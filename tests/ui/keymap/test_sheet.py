"""The sheet of keys: all of the program and of the codebook, on one page of A4 in both languages."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPdfWriter
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from kzannot.ui.actions import ACTIONS
from kzannot.ui.keymap.keymap import shown_keys
from kzannot.ui.keys.commands import sheet_of
from kzannot.ui.keys.sheet import CARET_KEYS, POINTS, Part, columns_of, on_a4, paint_sheet
from kzannot.ui.keys.window import KeysWindow
from kzannot.ui.program import Program

READABLE = 5.5
"""Smaller letters than these nobody reads on paper, in points."""


@pytest.fixture(params=["de", "en"])
def coding(request: pytest.FixtureRequest, program: Program, tmp_path: Path) -> Program:
    """Somebody codes with the largest codebook that ships with the program, in each language."""
    program.settings.set("language", request.param)
    program.create_project(tmp_path / "sheet.kzannot", "kazakhstan-2022")
    program.sign_in_as("Anna")
    return program


def test_every_key_stands_on_the_sheet(coding: Program) -> None:
    rows = {key for part in sheet_of(coding) for key, _ in part.rows}

    keymap = coding.window.actions_of.keymap
    assert {keymap.all_shown(action.name) for action in ACTIONS if action.keys} <= rows
    assert {shown_keys(keys) for keys, _ in CARET_KEYS} <= rows
    assert coding.session
    assert {frame.key.upper() for frame in coding.session.project.frames()} <= rows


def test_it_fits_one_page_of_a4_and_can_be_read(coding: Program, tmp_path: Path) -> None:
    file = tmp_path / "keys.pdf"
    writer = QPdfWriter(str(file))
    on_a4(writer)

    scale = paint_sheet(writer, "Keys", sheet_of(coding))

    assert file.read_bytes().count(b"/Type /Page\n") == 1
    assert scale * POINTS >= READABLE


def test_it_is_shown_and_kept_as_a_file(coding: Program, tmp_path: Path) -> None:
    coding.window.actions_of["keys"].trigger()
    (window,) = coding.window.findChildren(KeysWindow)

    window.save(tmp_path / "keys.pdf")
    window.save(tmp_path / "nowhere" / "keys.pdf")

    page = window.findChild(QTextBrowser)
    assert page
    assert "F1" in page.toPlainText()
    assert (tmp_path / "keys.pdf").read_bytes().startswith(b"%PDF")
    assert not (tmp_path / "nowhere").exists()


def test_a_key_that_was_changed_stands_there(qtbot: QtBot, program: Program) -> None:
    program.settings.set("keys", {"find": ["Ctrl+Alt+7"]})

    assert ("Ctrl+Alt+7", "Find") in [row for part in sheet_of(program) for row in part.rows]


def test_the_columns_keep_the_order_and_the_longest_is_short() -> None:
    parts = [Part(str(size), (("k", "text"),) * size) for size in (10, 4, 4, 9)]

    assert [[part.title for part in column] for column in columns_of(parts)] == [["10"], ["4", "4"], ["9"]]
