"""This module is about bugs of ours: they are logged, and a window says so once.

The traceback names our own lines and no values, so no article's text gets into the log or the window.
"""

import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.theme import GAP

LOG = logging.getLogger(__name__)


class CrashWindow(QDialog):
    """Says that the program has a bug, that nothing stored is lost, and where the log lies."""

    def __init__(self, trace: str, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.resize(680, 420)
        text = QLabel(
            self.tr(
                "This is a mistake of the program, not yours. Everything that was shown as saved is saved. "
                "You may go on; if something looks odd, close the window and open the project again.\n\n"
                "The log helps to mend it: {log}"
            ).format(log=log)
        )
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        lines = QPlainTextEdit(trace)
        lines.setReadOnly(True)
        lines.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        folder = QPushButton(self.tr("Open the log's folder"))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.parent))))
        buttons.addButton(folder, QDialogButtonBox.ButtonRole.ActionRole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        layout.setSpacing(2 * GAP)
        layout.addWidget(text)
        layout.addWidget(lines, 1)
        layout.addWidget(buttons)


class CrashHook:
    """Stands in for `sys.excepthook`: logs every bug, and shows the window for the first."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._window: CrashWindow | None = None

    def install(self) -> None:
        """Hear of every exception that nobody caught."""
        sys.excepthook = self

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the bug."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        lines = "".join(traceback.format_tb(trace)) + f"{kind.__module__}.{kind.__qualname__}"
        LOG.error("a bug\n%s", lines)
        if self._window is None:
            self._window = CrashWindow(lines, self._log)
            self._window.show()
