"""This module is about the life of the window: which project is open, who is signed in, what is remembered.

Changing the language makes the window anew, where it was. There is one window and at most one project.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSettings, Signal, Slot
from PySide6.QtWidgets import QApplication

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit, adding
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.paths import settings_folder, state_folder
from kzannot.ui.action import title_of
from kzannot.ui.blinking import Blinking
from kzannot.ui.dates import shown_moment
from kzannot.ui.garbage import Garbage
from kzannot.ui.keymap.keymap import BY_NAME, KeyMap
from kzannot.ui.main_window import MainWindow, edit_menu_text
from kzannot.ui.session import Session
from kzannot.ui.settings import SWITCHES, Settings
from kzannot.ui.settings_dialog import SettingsDialog
from kzannot.ui.state import Recent, WindowMemory, WindowState
from kzannot.ui.theme import Theme
from kzannot.ui.translation import Translation, in_words, told
from kzannot.ui.workspace import Workspace

if TYPE_CHECKING:  # the project brings SQLAlchemy, which the first paint does not wait for
    from kzannot.project.backups import Backup
    from kzannot.project.project import Project


QUIET = 1.5
"""After how many seconds without an input it is quiet."""


class Program(QObject):
    """The running program with its window.

    Attributes:
        settings, theme, translation: what this person prefers, and what follows from it.
        window: the window; another one after the language has changed.
        session: the open project; None while there is none.

    Signals:
        began: somebody has signed in, and the project is shown.
    """

    began = Signal()

    def __init__(
        self, application: QApplication, commands: "Mapping[str, Callable[[Program], None]]"
    ) -> None:
        super().__init__(application)
        self._commands = commands
        self._garbage = Garbage(self, self._is_quiet)
        state = state_folder()
        self._geometry = QSettings(str(state / "geometry.ini"), QSettings.Format.IniFormat)
        self._memory = WindowMemory(state)
        self.recent = Recent(state)
        self.settings = Settings(settings_folder() / "settings.json", self)
        self.theme = Theme(application, self.settings["theme"], int(self.settings["interface_size"]))
        Blinking(self.settings)
        self.translation = Translation(application)
        self.translation.choose(self.settings["language"])
        self.session: Session | None = None
        self.settings.changed.connect(self._follow_setting)
        self.window = self._make_window()
        if self.settings.problem:
            self.window.messages.refuse(told(self.settings.problem))

    # Projects

    def open_project(self, path: Path) -> None:
        """Open a project in place of the open one, and ask who codes.

        Where it cannot be opened that is told, and what was open is open again.
        """
        from kzannot.project.project import Project  # SQLAlchemy comes now, behind the first paint

        self._try_to_adopt(lambda: Project.open(path))

    def create_project(self, path: Path, codebook: str) -> None:
        """Make a project with a codebook that ships with the program, or with that of a file."""
        from kzannot.project import codebooks  # SQLAlchemy comes now, behind the first paint
        from kzannot.project.project import Project

        def make() -> Project:
            edit = codebooks.adopt(codebooks.find(codebook))
            project = Project.create(path)
            project.apply(edit)
            return project

        self._try_to_adopt(make)

    def open_demo(self) -> None:
        """Open the demo project; make it first where it does not exist."""
        from kzannot.project.demo import default_path, make_demo  # as above
        from kzannot.project.project import Project

        path = default_path()
        self._try_to_adopt(lambda: Project.open(path) if path.exists() else make_demo(path))

    def restore_project(self, backup: "Backup", path: Path) -> None:
        """Put a backup in a project's place, and open it as `open_project` does."""
        from kzannot.project.backups import restore  # as above
        from kzannot.project.project import Project

        aside: list[Path | None] = []

        def bring_back() -> Project:
            aside.append(restore(backup.path, path))
            return Project.open(path)

        if self._try_to_adopt(bring_back):
            self.window.messages.tell(restored_text(path, backup.made_at, aside[0]))

    def import_files(self, paths: Sequence[Path] = ()) -> None:
        """Let articles in: those of the files, or of files that are asked for."""
        if self.session is None or self.window.workspace is None:
            text = QT_TRANSLATE_NOOP("messages", "Open a project first; then drop the articles on it.")
            self.window.messages.refuse(in_words(text))
            return
        from kzannot.ui.correcting.commands import correct_all  # readers of files, which no coder waits for
        from kzannot.ui.importing import open_import

        dialog = open_import(self.session, self.theme, paths, self.window)
        dialog.corrections_wanted.connect(partial(correct_all, self.window.workspace))

    @Slot(object)
    def ask_for_corrected_text(self, article_id: UUID) -> None:
        """Ask for a file with the corrected text of an article."""
        from kzannot.ui.correcting.commands import ask_for_corrected_text  # as above

        if self.window.workspace:
            ask_for_corrected_text(self.window.workspace, article_id)

    def close_project(self) -> None:
        """Put the project away, and show the start page."""
        self._leave()
        self.window.show_start(self.recent.projects())

    def _try_to_adopt(self, open_it: "Callable[[], Project]") -> bool:
        """Take the project that comes, whether one did; the open one is put away first: it may be the same.

        Where none comes, the one that was open is open again, with the same annotator.
        """
        before = self.session.project if self.session else None
        self._leave()
        try:
            project = open_it()
        except UserError as error:
            self.window.show_start(self.recent.projects())
            if before:
                self._open_again(before)
            self.window.messages.refuse(told(error))
            return False
        self.recent.add(project.path)
        self._take(Session(project, self))
        self.ask_who()
        return True

    def _open_again(self, before: "Project") -> None:
        """Bring back a project that was put away, with whoever coded in it."""
        self.open_project(before.path)
        if before.annotator:
            self.sign_in(before.annotator)

    def _take(self, session: Session) -> None:
        from kzannot.ui.safekeeping import Safekeeping  # the project, which is there by now

        self._garbage.keep()
        self.session = session
        session.edited.connect(self._follow)
        session.refused.connect(lambda text: self.window.messages.refuse(text))
        session.told.connect(lambda text: self.window.messages.tell(text))
        Safekeeping(session)

    def _leave(self) -> None:
        """Put the project away, behind the views: a view that outlived it would read a closed file."""
        if self.session:
            self._keep_state()
            self.window.show_start([])
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            self.session.close()
            self.session.deleteLater()
            self.session = None

    def end(self) -> None:
        """Put the project away; the window is closed already."""
        self._leave()

    # Annotators

    def ask_who(self) -> None:
        """Ask who codes, with the one who coded last at hand."""
        if self.session is None:
            return
        self._keep_state()
        project = self.session.project
        annotators = project.annotators()
        last = self._memory.recall(project.path).annotator_id
        self.window.show_sign_in(project.path, annotators, last)

    def sign_in(self, annotator: Annotator) -> None:
        """Let somebody code, with the columns that were open when the window was last closed."""
        if self.session is None:
            return
        project = self.session.project
        project.sign_in(annotator)
        state = self._memory.recall(project.path)
        self._show_workspace(state)
        self._keep_state()  # who codes is known from now on, even if the process is killed
        if self.window.workspace and not self.window.workspace.columns.count():
            self.window.workspace.articles.focus_list()
        self.began.emit()

    def sign_in_as(self, name: str) -> None:
        """Let somebody new code; a name that is known is that annotator."""
        if self.session is None:
            return
        known = {annotator.name: annotator for annotator in self.session.project.annotators()}
        annotator = known.get(name) or Annotator(name=name, kind=AnnotatorKind.PERSON)
        edit = adding(QT_TRANSLATE_NOOP("messages", "Add annotator"), (annotator,))
        if name in known or self.session.apply(edit):
            self.sign_in(annotator)

    def _show_workspace(self, state: WindowState) -> None:
        assert self.session, "a workspace belongs to a project"
        workspace = Workspace(self.session, self.theme, self.settings, self.translation.language, self.window)
        self.window.show_workspace(workspace)
        workspace.restore(state)
        workspace.state_changed.connect(self._keep_state)
        workspace.articles.correction_wanted.connect(self.ask_for_corrected_text)
        workspace.codebook.revision_wanted.connect(self.window.actions_of["codebook"].trigger)
        project = self.session.project
        self.window.status.show_annotator(project.annotator.name if project.annotator else "")
        self._tell_history()

    # Follow

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        self._tell_history()
        annotator = self.session.project.annotator if self.session else None
        if annotator and next(edit.of(Annotator), None):
            self.window.status.show_annotator(annotator.name)

    def _tell_history(self) -> None:
        """Say what can be undone, and when the last edit was stored."""
        if self.session is None:
            return
        project = self.session.project
        self.window.status.show_saved(project.saved_at, project.read_only)
        for name, title in (("undo", project.undo_title()), ("redo", project.redo_title())):
            self.window.actions_of.set_title(name, edit_menu_text(title_of(BY_NAME[name]), title))
            self.window.actions_of[name].setEnabled(title is not None and not project.read_only)

    @Slot(str)
    def _follow_setting(self, key: str) -> None:
        if key == "theme":
            self.theme.choose(self.settings["theme"])
        elif key == "language":
            self.translation.choose(self.settings["language"])
            self._remake_window()
        elif key == "keys":
            self.window.actions_of.set_keys(KeyMap(self.settings["keys"]))
            self._tell_history()
        elif key == "interface_size":
            self.theme.set_size(int(self.settings["interface_size"]))
            self._remake_window()
        elif key in SWITCHES:
            self.window.actions_of[key].setChecked(self.settings[key])

    @Slot(Path)
    def _forget(self, project: Path) -> None:
        """Take a project off the list of recent ones; its file stays."""
        self.recent.remove(project)
        self.window.start_page.show_recent(self.recent.projects())

    # The window

    def _make_window(self) -> MainWindow:
        window = MainWindow(self.theme, self._geometry)
        for action, made in window.actions_of:
            made.triggered.connect(lambda checked=False, name=action.name: self._commands[name](self))
        window.actions_of.set_keys(KeyMap(self.settings["keys"]))
        for key in SWITCHES:
            window.actions_of[key].setChecked(self.settings[key])
        window.start_page.opened.connect(self.open_project)
        window.start_page.demo_wanted.connect(self.open_demo)
        window.start_page.forgotten.connect(self._forget)
        window.sign_in.chosen.connect(self.sign_in)
        window.sign_in.named.connect(self.sign_in_as)
        window.project_dropped.connect(self.open_project)
        window.recent_chosen.connect(self.open_project)
        window.recent_wanted.connect(lambda: self.window.show_recent(self.recent.projects()))
        window.files_dropped.connect(self.import_files)
        window.closing.connect(self._keep_state)
        window.status.annotator_clicked.connect(self.ask_who)
        window.status.unread_clicked.connect(window.actions_of["next_unread"].trigger)
        window.status.unfinished_clicked.connect(window.actions_of["next_incomplete"].trigger)
        window.show_start(self.recent.projects())
        return window

    def _remake_window(self) -> None:
        """Make the window anew, with everything where it was.

        The old one is closed last: a program whose last window closes would end.
        """
        from kzannot.ui.taking_over import take_over  # panels, which the first paint does not wait for

        self._keep_state()
        old, visible = self.window, self.window.isVisible()
        in_settings = any(dialog.isVisible() for dialog in old.findChildren(SettingsDialog))
        old.keep_geometry()
        self.window = self._make_window()
        if self.session and self.session.project.annotator:
            self._show_workspace(self._memory.recall(self.session.project.path))
        elif self.session:
            self.ask_who()
        self.window.setVisible(visible)
        take_over(old, self.window)
        if in_settings:
            self._commands["settings"](self)
        old.close()
        old.deleteLater()

    def _is_quiet(self) -> bool:
        """Whether nobody types or points, so that something may take its time."""
        workspace = self.window.workspace
        return workspace is None or not 0 < workspace.clock.pause() <= QUIET

    @Slot()
    def _keep_state(self) -> None:
        if self.session and self.window.workspace:
            self._memory.keep(self.session.project.path, self.window.workspace.state())


def restored_text(path: Path, made_at: datetime, aside: Path | None) -> str:
    """What a restored backup has led to, in a sentence."""
    time = shown_moment(made_at)
    if aside is None:
        return in_words(
            QT_TRANSLATE_NOOP("messages", "{name} is as it was on {time}."), name=path.name, time=time
        )
    text = QT_TRANSLATE_NOOP(
        "messages", "{name} is as it was on {time}; what was there until now is {aside} in the same folder."
    )
    return in_words(text, name=path.name, time=time, aside=aside.name)
