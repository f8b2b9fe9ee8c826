"""What the tests of the import share: a small page, and the dialog with it."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kzannot.ui.importing import open_import
from kzannot.ui.importing.columns import ColumnsDialog
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.session import Session
from kzannot.ui.theme import Theme

PAGE = """Schüsse in Westorow

Die Lage am Hafen bleibt unklar. Niemand weiß mehr.

Ein Sprecher schweigt. Das Ministerium auch.
"""

Open = Callable[[Sequence[Path]], ImportDialog]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A file of which nobody says where it is from."""
    file = tmp_path / "westorow.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


@pytest.fixture
def other_page(tmp_path: Path) -> Path:
    """Another one."""
    file = tmp_path / "zweite.txt"
    file.write_text("Ruhe in Brelin\n\nDer Hafen ist leer. Die Schiffe sind fort.\n", encoding="utf-8")
    return file


@pytest.fixture
def open_dialog(qtbot: QtBot, session: Session, theme: Theme) -> Iterator[Open]:
    """Opens the dialog over a window, and waits until the files are read."""
    window = QWidget()
    window.resize(1280, 800)
    qtbot.addWidget(window)
    window.show()

    def open_it(paths: Sequence[Path]) -> ImportDialog:
        dialog = open_import(session, theme, paths, window)
        dialog.activateWindow()
        qtbot.waitUntil(lambda: dialog.isActiveWindow() or bool(dialog.findChildren(ColumnsDialog)))
        wait_for(qtbot, dialog)
        return dialog

    yield open_it
    for dialog in window.findChildren(ImportDialog):
        dialog.hide()  # closing would ask whether what was changed shall be lost


def wait_for(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Wait until all files are read, and those that come in are in."""
    qtbot.waitUntil(
        lambda: not isValid(dialog) or not (dialog.reading.is_busy() or dialog.adding.is_busy()),
        timeout=20_000,
    )


def bring_in(qtbot: QtBot, dialog: ImportDialog) -> None:
    """Import, and wait until it is done."""
    dialog.bring_in()
    wait_for(qtbot, dialog)
