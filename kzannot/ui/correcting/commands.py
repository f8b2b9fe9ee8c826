"""This module is about the way of a corrected text into an article, from the file to the last message."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QDate, QLocale
from PySide6.QtWidgets import QFileDialog

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.blinding import is_hidden
from kzannot.project.importing import Candidate
from kzannot.project.tasks import Task
from kzannot.project.versions import Correction, correct_text, correction, read_corrected
from kzannot.ui.correcting.dialog import CorrectionDialog
from kzannot.ui.correcting.span_list import Row
from kzannot.ui.work_dialog import wait
from kzannot.ui.workspace import Workspace

CHOOSE = QT_TRANSLATE_NOOP("commands", "Choose the file with the corrected text")
COMPARING = QT_TRANSLATE_NOOP("commands", "Comparing the texts …")
TAKING_OVER = QT_TRANSLATE_NOOP("commands", "Taking over the corrected text …")
REASON = QT_TRANSLATE_NOOP("commands", "earlier version, corrected on {day}")
DONE = QT_TRANSLATE_NOOP("commands", "The text of {title} is corrected.")
LEFT = QT_TRANSLATE_NOOP("commands", "Spans without an anchor: {number} ({key}).")

Source = Callable[[Task], Candidate]


def ask_for_corrected_text(workspace: Workspace, article_id: UUID) -> None:
    """Ask for the file that holds the corrected text of an article."""
    name, _ = QFileDialog.getOpenFileName(workspace.middle.window(), _say(CHOOSE))
    if name:
        correct(workspace, article_id, partial(read_corrected, Path(name)))


def correct_all(workspace: Workspace, candidates: Sequence[Candidate]) -> None:
    """Correct one article after the other by files that were looked at already."""
    if candidates:
        first, *rest = candidates
        assert first.corrects, "the file was said to correct an article"
        correct(workspace, first.corrects, lambda task: first, partial(correct_all, workspace, rest))


def correct(
    workspace: Workspace, article_id: UUID, source: Source, then: Callable[[], None] = lambda: None
) -> None:
    """Compare an article with a corrected text, show what would change, and do it if that is wanted.

    What comes `then` comes whether it was done, refused or not wanted; to stop the work stops that, too.
    """
    session, window = workspace.session, workspace.middle.window()

    def show(planned: Correction) -> None:
        rows = _seen(workspace, planned)
        dialog = CorrectionDialog(planned, rows, workspace.marks, workspace.theme, window)
        dialog.accepted.connect(lambda: _take_over(workspace, dialog, then))
        dialog.rejected.connect(then)
        dialog.open()

    def compare(task: Task) -> Correction:
        return correction(session.project, article_id, source(task), task)

    wait(session, window, _say(COMPARING), compare, show).failed.connect(lambda error: then())


def _take_over(workspace: Workspace, dialog: CorrectionDialog, then: Callable[[], None]) -> None:
    session = workspace.session
    planned, confirmed = dialog.planned, frozenset(dialog.model.confirmed)
    left = len(dialog.model.rows) - len(confirmed)
    day = QLocale().toString(QDate.currentDate(), QLocale.FormatType.ShortFormat)
    reason = _say(REASON).format(day=day)

    def tell(result: object) -> None:
        texts = [_say(DONE).format(title=planned.article.title)]
        if left:
            texts.append(_say(LEFT).format(number=left, key=workspace.keymap.shown("unanchored")))
        session.tell(" ".join(texts))
        then()

    def take_over(task: Task) -> None:
        correct_text(session.project, planned, confirmed, reason)

    waiting = wait(session, workspace.middle.window(), _say(TAKING_OVER), take_over, tell)
    waiting.failed.connect(lambda error: then())


def _seen(workspace: Workspace, planned: Correction) -> list[Row]:
    """The spans without a sure place that this person may see: in an open blind round the own ones alone."""
    project = workspace.session.project
    me = project.annotator
    hidden = is_hidden(project, me)
    rows = [*planned.doubts, *planned.unanchored]
    return [row for row in rows if not hidden or (me and row[0].annotator_id == me.id)]


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
