"""This module is about waiting for a file to be read or written: how far it is, and a button to stop it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QProgressBar, QVBoxLayout, QWidget

from kzannot.errors import UserError
from kzannot.project.tasks import Task
from kzannot.ui.jobs import Job
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP

PATIENCE = 300
"""After how many milliseconds the dialog is shown; what is done sooner is not worth one."""


class WorkDialog(QDialog):
    """Shows work that runs in a worker. Nothing is left of work that is called off.

    Signals:
        done_with: the work's result.
        failed: the exception.
    """

    done_with = Signal(object)
    failed = Signal(Exception)

    def __init__(self, title: str, work: Callable[[Task], Any], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._label = QLabel(title, wordWrap=True)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        for widget in (self._label, self._bar, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(360)
        self._job = Job(work)
        self._job.progressed.connect(self._show_progress)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self._fail)
        self._job.cancelled.connect(self._end)
        self._is_over = False

    def begin(self) -> None:
        """Start the work, and show the dialog if it takes long enough."""
        self._job.start()
        QTimer.singleShot(PATIENCE, self, self._show)

    @Slot()
    def reject(self) -> None:
        """Stop the work; the dialog closes when it has stopped."""
        self._job.cancel()
        self.setEnabled(False)

    @Slot()
    def give_up(self) -> None:
        """Stop the work, and tell nothing of how it ends: who wanted it is gone."""
        self.blockSignals(True)
        self.reject()

    @Slot()
    def _show(self) -> None:
        if not self._is_over:
            self.open()

    @Slot(int, int)
    def _show_progress(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot(object)
    def _finish(self, result: object) -> None:
        self._end()
        self.done_with.emit(result)

    @Slot(Exception)
    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    @Slot()
    def _end(self) -> None:
        self._is_over = True
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()


def wait(
    session: Session, parent: QWidget, title: str, work: Callable[[Task], object], then: Callable[..., object]
) -> WorkDialog:
    """Do the work in a worker while a dialog waits; say in the message bar why it could not be done."""
    dialog = WorkDialog(title, work, parent)

    def fail(error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        session.refuse(error)

    dialog.failed.connect(fail)
    dialog.done_with.connect(then)
    session.closing.connect(dialog.give_up)
    dialog.begin()
    return dialog
