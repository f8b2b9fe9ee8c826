"""This module is about the one window: menus, tool bar, docks, the page in the middle, and the foot.

The window knows no project by itself. It shows the start page, the question who codes, or a workspace,
as it is told; what the actions do stands in `commands.py`.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSettings, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QIcon, QShowEvent
from PySide6.QtWidgets import (
    QMainWindow,
    QMenu,
    QStackedWidget,
    QTabBar,
    QTabWidget,
    QToolBar,
    QVBoxLayout,
    QWidget,
)

from kzannot.model.records import Annotator
from kzannot.paths import resource
from kzannot.ui.action import MENUS, VIEW, Needs
from kzannot.ui.actions import TOOL_BAR
from kzannot.ui.docks import DOCKS, DockHolder
from kzannot.ui.messages import MessageBar
from kzannot.ui.plain import menu_text
from kzannot.ui.sign_in import SignInPage
from kzannot.ui.start_page import StartPage
from kzannot.ui.status import Status
from kzannot.ui.theme import Theme
from kzannot.ui.window_actions import Actions
from kzannot.ui.workspace import Workspace

LAYOUT = 2
"""Grows when docks or tool bars change so much that an old arrangement must not be restored."""

SIZE = QSize(1440, 900)
"""How large the window is at first, where the screen has room for it."""

ICON = 20
"""How large a picture of the tool bar is, in pixels."""

FRAME = QSize(16, 40)
"""What the frame of a window takes of the screen, at most."""

PROJECT_SUFFIX = ".kzannot"

WORKING = {Needs.PROJECT, Needs.ANNOTATOR, Needs.ARTICLE}
"""What is there when somebody has signed in."""


class MainWindow(QMainWindow):
    """The window.

    Attributes:
        actions_of: the window's actions by their names.
        start_page, sign_in, messages, status: what the window shows besides a workspace.
        workspace: the open project with somebody signed in; None while there is none.

    Signals:
        project_dropped: the path of a project that was dropped on the window.
        files_dropped: paths of other files and folders that were dropped.
        recent_wanted: the menu of recent projects is about to show; `show_recent` fills it.
        recent_chosen: the path of a recent project that shall be opened.
        closing: the window is about to close; the state is still there.
    """

    project_dropped = Signal(Path)
    files_dropped = Signal(list)
    recent_wanted = Signal()
    recent_chosen = Signal(Path)
    closing = Signal()

    def __init__(self, theme: Theme, geometry: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._geometry = geometry
        self._is_new = False
        self._layout = f"layout/{theme.scaled(100)}"  # what suits small letters does not suit large ones
        self.workspace: Workspace | None = None
        self.actions_of = Actions(theme, self)
        self.addActions([made for action, made in self.actions_of if not action.in_text])
        self.start_page = StartPage(theme, self.actions_of["new_project"], self.actions_of["open_project"])
        self.sign_in = SignInPage()
        self.status = Status()
        self._pages = QStackedWidget()
        for page in (self.start_page, self.sign_in):
            self._pages.addWidget(page)
        self._docks = {dock.name: DockHolder(dock, self) for dock in DOCKS}
        self.setWindowIcon(QIcon(str(resource("icons/kzannot.svg"))))
        self.setAcceptDrops(True)
        self.setDockOptions(self.DockOption.AllowNestedDocks | self.DockOption.AllowTabbedDocks)
        self._recent = QMenu(self.tr("Recent pro&jects"), self)
        self._recent.aboutToShow.connect(self.recent_wanted)
        self._lay_out()
        self.messages = MessageBar(theme, self._middle)
        self._make_menus()
        self._tool_bar = self._make_tool_bar()
        self._size_icons()
        theme.changed.connect(self._size_icons)
        self._restore_geometry()
        self.show_start([])

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802
        """Go to the next widget in sight: Qt keeps tab bars for panels that nobody sees beyond the edge."""
        moved = super().focusNextPrevChild(forward)
        for _ in self.findChildren(QTabBar):
            bar = self.focusWidget()
            if isinstance(bar, QTabBar) and not self.rect().intersects(bar.geometry()):
                moved = super().focusNextPrevChild(forward)
        return moved

    # What is shown

    def show_start(self, recent: Sequence[Path]) -> None:
        """Show the start page."""
        self._leave_workspace()
        self.start_page.show_recent(recent)
        self._show_page(self.start_page, "", set())

    def show_recent(self, recent: Sequence[Path]) -> None:
        """Fill the menu of recent projects; those of one name are told apart by their folders."""
        self._recent.clear()
        for path in recent:
            chosen = self._recent.addAction(menu_text(f"{path.stem} – {path.parent}"))
            chosen.triggered.connect(partial(self.recent_chosen.emit, path))
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def show_sign_in(self, project: Path, annotators: Sequence[Annotator], last: UUID | None) -> None:
        """Ask who codes in an open project."""
        self._leave_workspace()
        self._show_page(self.sign_in, project.stem, {Needs.PROJECT})
        self.sign_in.ask(project.stem, annotators, last)

    def show_workspace(self, workspace: Workspace) -> None:
        """Show an open project."""
        self._leave_workspace()
        self.workspace = workspace
        self._pages.addWidget(workspace.middle)
        arranged = self._restore_arrangement()
        project = workspace.session.project
        title = self.tr("{name} (read only)") if project.read_only else "{name}"
        self._show_page(workspace.middle, title.format(name=project.path.stem), WORKING, project.read_only)
        for holder in self._docks.values():
            holder.show_workspace(workspace)
        self._is_new = not arranged
        if self.isVisible():
            self._arrange()
        workspace.panel_wanted.connect(self.show_dock)
        workspace.panel_suited.connect(self._turn_to_dock)
        workspace.counted.connect(self.status.show_counts)
        workspace.clock.ticked.connect(self.status.show_active)
        workspace.columns.focused_changed.connect(self._follow_article)
        workspace.blinding.changed.connect(self.actions_of.conceal)
        self.actions_of.conceal(workspace.blinding.is_hidden)
        self._follow_article(workspace.columns.focused)
        self.winId()  # makes the handle, which a window has only once it was shown
        workspace.clock.watch(self.windowHandle())

    @Slot(str)
    def show_dock(self, name: str) -> None:
        """Bring a dock to the front."""
        self._docks[name].bring_to_front()

    @Slot(str)
    def _turn_to_dock(self, name: str) -> None:
        """Bring a dock to the front of its tabs, unless the person has closed it."""
        if not self._docks[name].isHidden():
            self.show_dock(name)

    def show_panels(self, shown: bool) -> None:
        """Show the docks that were open, or hide them all, so that the articles have the whole window."""
        if shown:
            self._restore_arrangement()
        else:
            self.keep_geometry(panels=True)
        for name, holder in self._docks.items():
            holder.setVisible(shown and self._is_wanted(name))

    def keep_geometry(self, panels: bool | None = None) -> None:
        """Remember where everything stands; the docks only while they are shown."""
        self._geometry.setValue("geometry", self.saveGeometry())
        if self.workspace and (self.actions_of["panels"].isChecked() if panels is None else panels):
            self._geometry.setValue(self._layout, self.saveState(LAYOUT))
            for name, holder in self._docks.items():
                self._geometry.setValue(f"docks/{name}", not holder.isHidden())

    def _show_page(self, page: QWidget, project: str, there: set[Needs], read_only: bool = False) -> None:
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"{project} – kzannot" if project else "kzannot")
        self.actions_of.enable(there, read_only)
        working = Needs.ANNOTATOR in there
        self._tool_bar.setVisible(working)
        self.status.setVisible(working)
        for name, holder in self._docks.items():
            holder.setVisible(working and self._is_wanted(name))
            holder.toggleViewAction().setEnabled(working)
        self.actions_of["panels"].setChecked(working)

    def _leave_workspace(self) -> None:
        if self.workspace:
            self.workspace.clock.store()
            self.keep_geometry()
            self._pages.removeWidget(self.workspace.middle)
            self.workspace.middle.deleteLater()
            self.workspace.deleteLater()
            self.workspace = None
        for holder in self._docks.values():
            holder.show_workspace(None)
        self.status.clear()

    @Slot(object)
    def _follow_article(self, view: QWidget | None) -> None:
        """Grey out what is done to an article while none is open."""
        if self.workspace:
            there = view is not None
            self.actions_of.enable_for_articles(there, self.workspace.session.project.read_only)

    # Qt's events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Give the docks their sizes, which they take only in a window that is seen."""
        super().showEvent(event)
        self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Remember where everything stood."""
        self.closing.emit()
        if self.workspace:
            self.workspace.clock.store()
        self.keep_geometry()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take files of this machine."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Open a project that is dropped; other files are articles."""
        event.acceptProposedAction()
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        projects = [path for path in paths if path.suffix.lower() == PROJECT_SUFFIX]
        if projects:
            self.project_dropped.emit(projects[0])
        elif paths:
            self.files_dropped.emit(paths)

    # Make

    def _lay_out(self) -> None:
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.setCentralWidget(self._middle)
        self.setStatusBar(self.status)
        for dock in DOCKS:
            self.addDockWidget(dock.area, self._docks[dock.name])
            self._docks[dock.name].hide()  # else Qt keeps tabs of docks that were never seen
            if dock.with_:
                self.tabifyDockWidget(self._docks[dock.with_], self._docks[dock.name])
        self.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)

    def _make_menus(self) -> None:
        menus: dict[str, QMenu] = {
            name: self.menuBar().addMenu(QCoreApplication.translate("actions", name)) for name in MENUS
        }
        for action, made in self.actions_of:
            if action.rule:
                menus[action.menu].addSeparator()
            menus[action.menu].addAction(made)
            if action.name == "open_project":
                menus[action.menu].addMenu(self._recent)
        menus[VIEW].addSeparator()
        for holder in self._docks.values():
            menus[VIEW].addAction(holder.toggleViewAction())
        for menu in menus.values():
            menu.menuAction().setVisible(not menu.isEmpty())

    def _make_tool_bar(self) -> QToolBar:
        bar = QToolBar(self.tr("Tools"), self)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for group in TOOL_BAR:
            if bar.actions():
                bar.addSeparator()
            bar.addActions([self.actions_of[name] for name in group])
        self.addToolBar(bar)
        return bar

    @Slot()
    def _size_icons(self) -> None:
        side = self._theme.scaled(ICON)
        self._tool_bar.setIconSize(QSize(side, side))

    # Geometry

    def _is_wanted(self, name: str) -> bool:
        """Whether a dock was open when the window last showed a project."""
        default = next(dock.shown for dock in DOCKS if dock.name == name)
        return self._geometry.value(f"docks/{name}", default, bool) is True

    def _restore_geometry(self) -> None:
        geometry = self._geometry.value("geometry")
        if not geometry or not self.restoreGeometry(geometry):
            room = self.screen().availableGeometry().size() - FRAME
            self.resize(SIZE.boundedTo(room))

    def _restore_arrangement(self) -> bool:
        """Give the docks the places that they had, before they are shown; whether there were any."""
        layout = self._geometry.value(self._layout)
        return bool(layout and self.restoreState(layout, LAYOUT))

    def _arrange(self) -> None:
        """Give the docks, which have just been shown, the sizes of the table if they had none before."""
        if not self._is_new:
            return
        self._is_new = False
        if inner := self.layout():
            inner.activate()  # without it they have no sizes to be changed
        holders = [self._docks[dock.name] for dock in DOCKS]
        widths = [min(self._theme.scaled(dock.width), self.width() // 4) for dock in DOCKS]
        self.resizeDocks(holders, widths, Qt.Orientation.Horizontal)
        self.resizeDocks(holders, [dock.height for dock in DOCKS], Qt.Orientation.Vertical)


def edit_menu_text(text: str, title: str | None) -> str:
    """`Undo` with what it undoes, as the menu Edit shows it; the title is English."""
    translated = QCoreApplication.translate("messages", title) if title else ""
    return f"{text}: {translated}" if translated else text
