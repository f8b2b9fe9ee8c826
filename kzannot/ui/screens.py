"""This module is about pictures of every screen, of the demo project, in each theme and language.

They are made without a display, for the manual and for looking. A new screen is a row in `SCREENS`.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget

from kzannot.paths import resource, state_folder
from kzannot.ui.analysis import show_figure
from kzannot.ui.commands import COMMANDS
from kzannot.ui.crash_window import CrashWindow
from kzannot.ui.dataset_dialogs import ExportDialog, LoadDialog
from kzannot.ui.figures.window import FiguresWindow
from kzannot.ui.finding.panel import FindPanel
from kzannot.ui.finding.scope import PROJECT
from kzannot.ui.finishing import FinishDialog
from kzannot.ui.importing.article_details import ArticleDetails
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.keys_window import KeysWindow
from kzannot.ui.manual_window import ManualWindow
from kzannot.ui.new_project import NewProjectDialog
from kzannot.ui.program import Program
from kzannot.ui.restore_dialog import RestoreDialog
from kzannot.ui.settings_dialog import SettingsDialog
from kzannot.ui.starting import make_application
from kzannot.ui.workspace import Workspace

Size = tuple[int, int]


class Stage:
    """The program on the demo project, brought to where a picture is to be taken."""

    def __init__(self, application: QApplication, theme: str, language: str, size: Size) -> None:
        self._application = application
        self.program = Program(application, COMMANDS)
        self.program.settings.set("theme", theme)
        self.program.settings.set("language", language)
        self.program.window.resize(*size)
        self.program.window.show()

    @property
    def workspace(self) -> Workspace:
        """The demo project with its first annotator signed in and no article open."""
        self.ask()
        session = self.program.session
        assert session, "the demo project opens"
        self.program.sign_in(session.project.annotators()[0])
        workspace = self.program.window.workspace
        assert workspace, "somebody is signed in"
        for column in list(workspace.columns):
            workspace.columns.close_column(column)
        return workspace

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
        widget.grab().save(str(file))

    def wait_until(self, there: Callable[[], bool]) -> None:
        """Let workers and windows go on until something is there."""
        while not there():
            self._application.processEvents()

    def clear(self) -> None:
        """Go back to the start page, without dialogs."""
        window = self.program.window
        for child in self._application.topLevelWidgets():
            if child is not window:
                child.close()
        self.program.settings.set("show_others", False)
        self.program.close_project()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def end(self) -> None:
        """Close the program, and leave the application as it was."""
        self.clear()
        self.program.translation.choose("en")
        self.program.window.close()
        self.program.window.deleteLater()
        self.program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def start(stage: Stage) -> QWidget:
    """The start page, with projects that somebody might have."""
    folder = Path("/home/anna/framing")
    stage.program.window.show_start([folder / "january-2022.kzannot", folder / "pilot.kzannot"])
    return stage.program.window


def sign_in(stage: Stage) -> QWidget:
    """The question who codes."""
    stage.ask()
    return stage.program.window


def empty(stage: Stage) -> QWidget:
    """A project in which no article is open."""
    stage.workspace.focus_text()
    return stage.program.window


def one_article(stage: Stage) -> QWidget:
    """One article with a span in focus."""
    return _with_articles(stage, 1)


def three_articles(stage: Stage) -> QWidget:
    """Three articles side by side."""
    return _with_articles(stage, 3)


def five_articles(stage: Stage) -> QWidget:
    """Five articles side by side, without the panels at the edges."""
    shown = _with_articles(stage, 5)
    stage.program.window.actions_of["panels"].trigger()
    return shown


def others(stage: Stage) -> QWidget:
    """What other annotators have tagged, beside one's own."""
    stage.program.settings.set("show_others", True)
    return _with_articles(stage, 2)


def refused(stage: Stage) -> QWidget:
    """The message bar, after a frame's key was pressed with nothing to tag."""
    shown = _with_articles(stage, 2)
    workspace = stage.program.window.workspace
    if workspace and (view := workspace.columns.focused):
        view.perform("cancel")
        workspace.tag(workspace.session.project.frames()[0])
    return shown


def settings(stage: Stage) -> QWidget:
    """The settings."""
    dialog = SettingsDialog(stage.program.settings, stage.program.window)
    dialog.show()
    return dialog


def new_project(stage: Stage) -> QWidget:
    """The question where a new project shall lie."""
    dialog = NewProjectDialog(stage.program.translation.language, stage.program.window)
    dialog.show()
    return dialog


def keys(stage: Stage) -> QWidget:
    """All keys."""
    project = stage.workspace.session.project
    program = stage.program
    window = KeysWindow(
        program.theme, project.frames(), project.attributes(), program.translation.language, program.window
    )
    window.show()
    return window


def manual(stage: Stage) -> QWidget:
    """A page of the manual."""
    window = ManualWindow(stage.program.translation.language, "coding", stage.program.window)
    window.show()
    return window


def crash(stage: Stage) -> QWidget:
    """What is said after a mistake of the program."""
    window = CrashWindow(
        '  File "…", line 1\nbuiltins.RuntimeError', Path("kzannot.log"), stage.program.window
    )
    window.show()
    return window


def importing(stage: Stage) -> QWidget:
    """Files before they come into a new project, and one that is no article."""
    stage.program.create_project(Path(mkdtemp(dir=state_folder())) / "new.kzannot", "generic-frames")
    stage.program.sign_in_as("Demo")
    demo = resource("demo")
    stage.program.import_files([*sorted(demo.glob("*.txt")), demo / "coder-a.jsonl"])
    dialog = stage.program.window.findChildren(ImportDialog)[-1]
    stage.wait_until(lambda: not dialog.reading.is_busy())
    names = [dialog.tray.name(place) for place in range(len(dialog.tray))]
    dialog.files.setCurrentIndex(dialog.files.model().index(names.index("wolmark-ticker.txt"), 0))
    dialog.preview.view.choose(4)
    return dialog


def article_details(stage: Stage) -> QWidget:
    """What is known of an article."""
    workspace = stage.workspace
    workspace.show_details(workspace.session.project.articles()[0].id)
    return stage.program.window.findChildren(ArticleDetails)[-1]


def figure(stage: Stage, name: str) -> QWidget:
    """A figure of the demo project, with the passages behind one of its marks."""
    workspace = stage.workspace
    show_figure(stage.program, name)
    window = next(w for w in stage.program.window.findChildren(FiguresWindow) if w.shows(workspace))
    stage.wait_until(window.is_settled)
    window.pick_row(4)
    return window


def questions(stage: Stage) -> QWidget:
    """The questions about an article, one of them answered."""
    shown = _with_articles(stage, 2)
    COMMANDS["questions"](stage.program)
    return shown


def finishing(stage: Stage) -> QWidget:
    """What is left to do in an article that is about to be finished."""
    stage.ask()
    stage.program.sign_in_as("Kim")
    workspace = stage.program.window.workspace
    assert workspace, "somebody is signed in"
    workspace.open_article(workspace.session.project.articles()[0].id)
    COMMANDS["finish"](stage.program)
    return stage.program.window.findChildren(FinishDialog)[-1]


def finding(stage: Stage) -> QWidget:
    """What was found in the whole project, with one place shown."""
    shown = _with_articles(stage, 2)
    COMMANDS["find"](stage.program)
    panel = stage.program.window.findChild(FindPanel)
    assert panel, "the panel is there once it was asked for"
    panel.form.scopes.setCurrentIndex(panel.form.scopes.findData(PROJECT))
    panel.form.field.setText("Hafen")
    panel.go_on(1)
    stage.wait_until(lambda: not panel.search.is_busy())
    panel.coding.frames.setCurrentIndex(1)
    return shown


def export(stage: Stage) -> QWidget:
    """What is exported, and what is lost."""
    return ExportDialog(stage.workspace.session.project, stage.program.window)


def load(stage: Stage) -> QWidget:
    """A file of annotations, before it is loaded."""
    return LoadDialog(stage.workspace.session.project, stage.program.window)


def restore(stage: Stage) -> QWidget:
    """The backups of a project."""
    stage.workspace.focus_text()
    for _ in range(2):
        COMMANDS["backup"](stage.program)
    COMMANDS["restore"](stage.program)
    dialog = stage.program.window.findChildren(RestoreDialog)[-1]
    stage.wait_until(lambda: not dialog.is_busy())
    return dialog


SCREENS: tuple[tuple[str, Callable[[Stage], QWidget]], ...] = (
    ("start", start),
    ("sign-in", sign_in),
    ("empty", empty),
    ("one-article", one_article),
    ("three-articles", three_articles),
    ("five-articles", five_articles),
    ("others", others),
    ("refused", refused),
    ("settings", settings),
    ("new-project", new_project),
    ("keys", keys),
    ("import", importing),
    ("article-details", article_details),
    ("frequency", partial(figure, name="frequency")),
    ("agreement", partial(figure, name="agreement")),
    ("pairs", partial(figure, name="pairs")),
    ("confusion", partial(figure, name="confusion")),
    ("disagreements", partial(figure, name="disagreements")),
    ("export", export),
    ("load", load),
    ("restore", restore),
    ("questions", questions),
    ("finding", finding),
    ("finishing", finishing),
    ("manual", manual),
    ("crash", crash),
)


def render_screens(folder: Path, themes: Sequence[str], languages: Sequence[str], size: Size) -> list[Path]:
    """Write a picture of every screen in each theme and language; the files.

    The demo project and the settings lie in a folder of their own meanwhile, so nobody's are touched.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder.mkdir(parents=True, exist_ok=True)
    application = make_application()
    files = []
    for theme in themes:
        for language in languages:
            with _own_home():
                files += _render(Stage(application, theme, language, size), folder, f"{theme}-{language}")
    return files


@contextmanager
def _own_home() -> Iterator[None]:
    """A folder for settings and the demo project that nobody has used."""
    home = os.environ.get("KZANNOT_HOME")
    with TemporaryDirectory() as own:
        os.environ["KZANNOT_HOME"] = own
        try:
            yield
        finally:
            if home is None:
                del os.environ["KZANNOT_HOME"]
            else:
                os.environ["KZANNOT_HOME"] = home


def _render(stage: Stage, folder: Path, ending: str) -> list[Path]:
    files = []
    for name, show in SCREENS:
        file = folder / f"{name}-{ending}.png"
        stage.picture(show(stage), file)
        stage.clear()
        files.append(file)
    stage.end()
    return files


def _with_articles(stage: Stage, count: int) -> QWidget:
    """The first articles side by side, with a span of the first one in focus."""
    workspace = stage.workspace
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
    return stage.program.window
