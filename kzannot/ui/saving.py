"""This module is about asking where a file shall be written; every window that writes one asks here."""

import re
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX = re.compile(r"\*(\.[^\s)]+)")
"""A suffix in the kinds of a file dialog, as in `Document (*.pdf)`."""


def ask_where(parent: QWidget | None, title: str, place: Path, kinds: str) -> Path | None:
    """Where a person wants a file, with a suffix of one of these kinds; None where they thought better of it.

    A kind without a suffix is a folder's. A name that got its suffix only here is another one than the dialog
    asked about: where there is such a file, the dialog comes again with that name.
    """
    name, kind = QFileDialog.getSaveFileName(parent, title, str(place), kinds)
    if not name:
        return None
    if name.lower().endswith(tuple(SUFFIX.findall(kinds.lower()))):
        return Path(name)
    if kind and not SUFFIX.search(kind):
        return Path(name)
    (suffix, *_) = SUFFIX.findall(kind) or [place.suffix]
    path = Path(f"{name}{suffix}")
    return ask_where(parent, title, path, kinds) if path.exists() else path
