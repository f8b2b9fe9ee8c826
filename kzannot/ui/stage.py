"""This module is about the program on the demo project, brought to where a picture is to be taken."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from kzannot.ui.commands import COMMANDS
from kzannot.ui.docks import DOCKS, DockHolder
from kzannot.ui.program import Program
from kzannot.ui.settings import SETTINGS
from kzannot.ui.text.overview import Overview
from kzannot.ui.workspace import Workspace

Size = tuple[int, int]


class Stage:
    """The program on the demo project, brought to where a picture is to be taken."""

    def __init__(self, application: QApplication, theme: str, language: str, size: Size) -> None:
        self._application = application
        self.program = Program(application, COMMANDS)
        self.program.settings.set("theme", theme)
        self.program.settings.set("language", language)
        self._size = size
        self.program.window.resize(*size)
        self.program.window.show()

    @property
    def workspace(self) -> Workspace:
        """The demo project with its first annotator signed in and no article open."""
        self.program.window.resize(*self._size)  # a window that was made anew has the size of the screen
        self.ask()
        session = self.program.session
        assert session, "the demo project opens"
        self.program.sign_in(session.project.annotators()[0])
        workspace = self.program.window.workspace
        assert workspace, "somebody is signed in"
        for column in list(workspace.columns):
            workspace.columns.close_column(column)
        return workspace

    def with_articles(self, count: int) -> QWidget:
        """The first articles side by side, with a span of the first one in focus."""
        workspace = self.workspace
        for article in workspace.session.project.articles()[:count]:
            workspace.open_article(article.id, beside=True)
        workspace.columns.focus_place(0)
        view = workspace.columns.focused
        own = workspace.session.project.annotator
        spans = [span for span in view.spans() if own and span.annotator_id == own.id] if view else []
        if view and spans:
            span = spans[len(spans) // 3]
            view.go_to(span.start, span.end)
            view.view.focus_mark(span.id)
        return self.program.window

    def ask(self) -> None:
        """Open the demo project, and ask who codes."""
        if self.program.session is None:
            self.program.open_demo()
        else:
            self.program.ask_who()

    def picture(self, widget: QWidget, file: Path) -> None:
        """Write what a widget shows, once everything has settled."""
        for _ in range(3):
            self._application.processEvents()
        strips = [strip for strip in widget.findChildren(Overview) if strip.isVisible()]
        self.wait_until(lambda: all(strip.is_drawn() for strip in strips))
        widget.grab().save(str(file))

    def wait_until(self, there: Callable[[], bool]) -> None:
        """Let workers and windows go on until something is there."""
        while not there():
            self._application.processEvents()

    def clear(self) -> None:
        """Go back to the start page, without dialogs."""
        window = self.program.window
        window.messages.hide()
        for child in self._application.topLevelWidgets():
            if child is not window:
                child.close()
        for setting in SETTINGS:
            if setting.key not in ("theme", "language"):
                self.program.settings.set(setting.key, setting.default)
        self._close_docks()
        self.program.close_project()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _close_docks(self) -> None:
        """Let the next picture show no panel that the last one asked for."""
        shown = {dock.name: dock.shown for dock in DOCKS}
        for holder in self.program.window.findChildren(DockHolder):
            holder.setVisible(shown[holder.objectName()])

    def end(self) -> None:
        """Close the program, and leave the application as it was."""
        self.clear()
        self.program.translation.choose("en")
        self.program.window.close()
        self.program.window.deleteLater()
        self.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


Screen = tuple[str, Callable[[Stage], QWidget]]
"""A name, and what brings the program to where the widget to be drawn is seen."""
