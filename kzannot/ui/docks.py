"""This module is about the docks: a row in the table is a panel that can be moved, closed and remembered.

The widget of a dock is made when the dock is first seen, so a panel that is closed costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.workspace import Workspace

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class Dock:
    """A panel at the edge of the window; `make` is called with the workspace when it is first seen."""

    name: str
    title: str
    area: Qt.DockWidgetArea
    make: Callable[[Workspace], QWidget]
    width: int = 280
    shown: bool = True


DOCKS: tuple[Dock, ...] = (
    Dock("articles", QT_TRANSLATE_NOOP("docks", "Articles"), LEFT, lambda workspace: workspace.articles),
    Dock(
        "codebook", QT_TRANSLATE_NOOP("docks", "Codebook"), RIGHT, lambda workspace: workspace.codebook, 320
    ),
    Dock("details", QT_TRANSLATE_NOOP("docks", "Span"), RIGHT, lambda workspace: workspace.details, 320),
)


class DockHolder(QDockWidget):
    """One dock of a window; empty until it is seen while a project is open."""

    def __init__(self, dock: Dock, window: QMainWindow) -> None:
        super().__init__(QCoreApplication.translate("docks", dock.title), window)
        self.setObjectName(dock.name)
        self._dock = dock
        self._workspace: Workspace | None = None
        self._panel: QWidget | None = None
        self.visibilityChanged.connect(self._fill)

    def show_workspace(self, workspace: Workspace | None) -> None:
        """Hold the panel of another workspace, or nothing."""
        self._workspace = workspace
        if self._panel:
            self._panel.setParent(None)
            self._panel.deleteLater()
            self._panel = None
        self._fill(self.isVisible())

    def _fill(self, seen: bool) -> None:
        if seen and self._workspace and not self._panel:
            self._panel = self._dock.make(self._workspace)
            self.setWidget(self._panel)
