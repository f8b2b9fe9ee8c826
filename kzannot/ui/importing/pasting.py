"""This module is about the clipboard: files that were copied, a stretch of a page, or a text."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QMimeData

from kzannot.project.importing import Candidate, read_text


def pasted(data: QMimeData | None) -> tuple[list[Path], list[Candidate]]:
    """The files in the clipboard, or the article that its text is; both empty where there is none."""
    if data is None:  # as some systems have it for an empty clipboard
        return [], []
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    text = data.text()
    if paths or not text.strip():
        return paths, []
    return [], [read_text(f"{datetime.now():%Y-%m-%d %H.%M.%S}.txt", text)]
