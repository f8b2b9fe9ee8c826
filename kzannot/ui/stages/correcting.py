"""This module is about the pictures of corrected texts: what one changes, before it does."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from kzannot.paths import state_folder
from kzannot.project.versions import REASON, correct_text, read_corrected
from kzannot.ui.commands import COMMANDS
from kzannot.ui.correcting.commands import correct
from kzannot.ui.correcting.dialog import CorrectionDialog
from kzannot.ui.stage import Screen, Stage
from kzannot.ui.translation import in_words
from kzannot.ui.workspace import Workspace


def correction(stage: Stage) -> QWidget:
    """What a corrected text changes, the span in focus among other words."""
    return _asked(stage, stage.workspace)


def whole(stage: Stage) -> QWidget:
    """What goes and what comes in the text."""
    dialog = _asked(stage, stage.workspace)
    dialog.tabs.setCurrentWidget(dialog.whole)
    return dialog


def unanchored(stage: Stage) -> QWidget:
    """The spans that found no place in the article above them."""
    workspace = stage.workspace
    dialog = _asked(stage, workspace)
    correct_text(workspace.session.project, dialog.planned, reason=in_words(REASON))
    dialog.close()
    workspace.open_article(dialog.planned.article.id)
    COMMANDS["unanchored"](stage.program)
    return stage.program.window


def _asked(stage: Stage, workspace: Workspace) -> CorrectionDialog:
    """The dialog on the first article, in which words of some spans are others and one span's are gone."""
    project = workspace.session.project
    article = project.articles()[0]
    text = project.text(article)
    words = [text[span.start : span.end] for span in project.spans(article.id)]
    for place, each in enumerate(sorted(set(words), key=text.index)[1:16:3]):
        first, *rest = each.split(" ")
        text = text.replace(each, " ".join([first, "indes", *rest]) if place else "")
    path = Path(mkdtemp(dir=state_folder())) / "corrected.txt"
    path.write_text(text.replace("\n", "\n\n"), encoding="utf-8")
    correct(workspace, article.id, lambda task: read_corrected(path, task))
    stage.wait_until(lambda: bool(stage.program.window.findChildren(CorrectionDialog)))
    return stage.program.window.findChildren(CorrectionDialog)[-1]


CORRECTING_SCREENS: tuple[Screen, ...] = (
    ("correction", correction),
    ("correction-text", whole),
    ("unanchored", unanchored),
)
"""The name of each picture, and what brings the program there."""
