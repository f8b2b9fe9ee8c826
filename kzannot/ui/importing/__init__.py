"""Windows in which files become articles, and in which an article's metadata is put right later.

They need the readers of files, so they are imported when somebody asks for them.
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.session import Session
from kzannot.ui.theme import Theme


def open_import(session: Session, theme: Theme, paths: Sequence[Path], parent: QWidget) -> ImportDialog:
    """Let a person look at files and bring them in; without paths they are asked for."""
    dialog = ImportDialog(session, theme, parent)
    dialog.open()
    dialog.read(paths)
    return dialog
