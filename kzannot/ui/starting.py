"""This module is about starting the windows: the application, the log, the first paint."""

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

from kzannot import __version__
from kzannot.paths import state_folder
from kzannot.ui.commands import COMMANDS
from kzannot.ui.crash_window import CrashHook
from kzannot.ui.log import start_log
from kzannot.ui.program import Program
from kzannot.ui.tour.commands import show_once
from kzannot.ui.translation import Translation


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The application of this process, named as the desktop knows it."""
    application = QApplication.instance() or QApplication(["kzannot", *arguments])
    assert isinstance(application, QApplication), "no other kind of application runs in this process"
    application.setApplicationName("kzannot")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("kzannot")
    return application


def draw_figure(path: Path, name: str, out: Path, filters: dict[str, Any]) -> None:
    """Draw a figure of a project into a file, without a display."""
    from kzannot.project.opened import opened  # measures and charts, which no window waits for
    from kzannot.ui.figures.drawing import draw_figure as draw

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    translation = Translation(application)
    translation.choose(filters["language"])
    with opened(path) as project:
        draw(application, project, name, out, **filters)
    # No loop runs that would do it, and what is left over at the end of the process may crash it.
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    translation.choose("en")


def run_window(project: Path | None) -> int:
    """Show the window, open the project behind its first paint, and stay; the exit status."""
    application = make_application()
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C in the terminal; what is shown is stored already
    CrashHook(start_log(state_folder())).install()
    program = Program(application, COMMANDS)
    program.began.connect(lambda: show_once(program))
    program.window.show()
    if project:
        QTimer.singleShot(0, lambda: program.open_project(project))
    status = application.exec()
    program.end()
    sys.excepthook = sys.__excepthook__
    return status
