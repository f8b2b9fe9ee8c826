"""This module is about the docks: a row in the table is a panel that can be moved, closed and remembered.

The widget of a dock is made when the dock is first seen, so a panel that is closed costs nothing.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDockWidget, QHBoxLayout, QLabel, QMainWindow, QToolButton, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.ui.chips import smaller
from kzannot.ui.theme import GAP
from kzannot.ui.workspace import Workspace

LEFT = Qt.DockWidgetArea.LeftDockWidgetArea
RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


@dataclass(frozen=True, slots=True)
class Dock:
    """A panel at the edge of the window; `make` is called with the workspace when it is first seen.

    It shares its place with the dock named by `with_`, each under a tab.
    """

    name: str
    title: str
    area: Qt.DockWidgetArea
    make: Callable[[Workspace], QWidget]
    width: int = 280
    height: int = 360
    shown: bool = True
    with_: str = ""


def _find_panel(workspace: Workspace) -> QWidget:
    from kzannot.ui.finding.panel import FindPanel  # the project, which the first paint does not wait for

    return FindPanel(workspace)


def _filter_panel(workspace: Workspace) -> QWidget:
    from kzannot.ui.filtering.panel import FilterPanel  # asked for now and then

    return FilterPanel(workspace.filter, workspace.focus_text)


def _history_panel(workspace: Workspace) -> QWidget:
    from kzannot.ui.history.panel import HistoryPanel  # the project, as above

    return HistoryPanel(workspace)


def _question_panel(workspace: Workspace) -> QWidget:
    from kzannot.ui.questions.panel import QuestionPanel  # asked for by some codebooks only

    return QuestionPanel(workspace)


def _unanchored_panel(workspace: Workspace) -> QWidget:
    from kzannot.ui.correcting.panel import UnanchoredPanel  # the project, as above

    return UnanchoredPanel(workspace)


DOCKS: tuple[Dock, ...] = (
    Dock(
        "articles",
        QT_TRANSLATE_NOOP("docks", "Articles"),
        LEFT,
        lambda workspace: workspace.articles,
        height=900,
    ),
    Dock(
        "codebook",
        QT_TRANSLATE_NOOP("docks", "Codebook"),
        RIGHT,
        lambda workspace: workspace.codebook,
        336,
        310,
    ),
    Dock("rule", QT_TRANSLATE_NOOP("docks", "Rule"), RIGHT, lambda workspace: workspace.rule, 336),
    Dock(
        "details",
        QT_TRANSLATE_NOOP("docks", "Span"),
        RIGHT,
        lambda workspace: workspace.details,
        336,
        with_="rule",
    ),
    Dock(
        "questions",
        QT_TRANSLATE_NOOP("docks", "Questions"),
        RIGHT,
        _question_panel,
        336,
        shown=False,
        with_="details",
    ),
    Dock(
        "filter",
        QT_TRANSLATE_NOOP("docks", "Filter"),
        RIGHT,
        _filter_panel,
        336,
        shown=False,
        with_="rule",
    ),
    Dock(
        "history",
        QT_TRANSLATE_NOOP("docks", "History"),
        BOTTOM,
        _history_panel,
        width=900,
        height=240,
        shown=False,
    ),
    Dock(
        "find",
        QT_TRANSLATE_NOOP("docks", "Find"),
        BOTTOM,
        _find_panel,
        width=900,
        height=240,
        shown=False,
        with_="history",
    ),
    Dock(
        "unanchored",
        QT_TRANSLATE_NOOP("docks", "Spans without an anchor"),
        BOTTOM,
        _unanchored_panel,
        width=900,
        height=240,
        shown=False,
        with_="find",
    ),
)


class DockTitle(QWidget):
    """The head of a dock: its name, by which it is dragged, and a button that closes it."""

    def __init__(self, dock: QDockWidget) -> None:
        super().__init__(dock)
        self._name = QLabel(dock.windowTitle())
        self._name.setFont(smaller(self.font(), 1.0, QFont.Weight.DemiBold))
        self._name.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        close = QToolButton(autoRaise=True)
        close.setText("×")
        close.setToolTip(self.tr("Close"))
        close.setAccessibleName(self.tr("Close"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(dock.close)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP // 2, GAP // 2, 0)
        row.addWidget(self._name, 1)
        row.addWidget(close)


class DockHolder(QDockWidget):
    """One dock of a window; empty until it is seen while a project is open."""

    def __init__(self, dock: Dock, window: QMainWindow) -> None:
        super().__init__(QCoreApplication.translate("docks", dock.title), window)
        self.setObjectName(dock.name)
        self._dock = dock
        self._workspace: Workspace | None = None
        self._panel: QWidget | None = None
        self._title = DockTitle(self)
        self.setTitleBarWidget(self._title)
        self.visibilityChanged.connect(self._fill)

    def bring_to_front(self) -> None:
        """Let it be seen; where it is seen already nothing is done, for Qt would arrange all docks anew."""
        if self.visibleRegion().isEmpty():
            self.show()
            self.raise_()

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
