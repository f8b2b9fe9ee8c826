"""This module is about the pictures of what opens above the window, drawn of the demo project."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from kzannot.paths import resource, state_folder
from kzannot.ui.commands import COMMANDS
from kzannot.ui.crash_window import CrashWindow
from kzannot.ui.finishing import FinishDialog
from kzannot.ui.importing.article_details import ArticleDetails
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.keymap.clashes import codebook_keys
from kzannot.ui.keys.commands import sheet_of
from kzannot.ui.keys.dialog import KeysDialog
from kzannot.ui.keys.window import KeysWindow
from kzannot.ui.manual_window import ManualWindow
from kzannot.ui.new_project import NewProjectDialog
from kzannot.ui.report.dialog import ReportDialog
from kzannot.ui.restore_dialog import RestoreDialog
from kzannot.ui.settings_dialog import SettingsDialog
from kzannot.ui.stage import Screen, Stage


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
    stage.with_articles(1)
    window = KeysWindow(stage.program.theme, sheet_of(stage.program), stage.program.window)
    window.show()
    return window


def change_keys(stage: Stage) -> QWidget:
    """The table of keys, with one that was changed and one that is refused."""
    workspace = stage.workspace
    project = workspace.session.project
    stage.program.settings.set("keys", {"find_article": ["Ctrl+G"]})
    taken = codebook_keys(project.frames(), project.attributes(), workspace.codebook_language)
    dialog = KeysDialog(stage.program.settings, taken, stage.program.window)
    dialog.show()
    dialog.choose("find_article")
    dialog.give("find_article", "Ctrl+O")
    return dialog


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


def finishing(stage: Stage) -> QWidget:
    """What is left to do in an article that is about to be finished."""
    stage.ask()
    stage.program.sign_in_as("Kim")
    workspace = stage.program.window.workspace
    assert workspace, "somebody is signed in"
    workspace.open_article(workspace.session.project.articles()[0].id)
    COMMANDS["finish"](stage.program)
    return stage.program.window.findChildren(FinishDialog)[-1]


def report(stage: Stage) -> QWidget:
    """How the agreement report is wanted."""
    program = stage.program
    return ReportDialog(stage.workspace.session.project, program.translation.language, program.window)


def restore(stage: Stage) -> QWidget:
    """The backups of a project."""
    stage.workspace.focus_text()
    for _ in range(2):
        COMMANDS["backup"](stage.program)
    COMMANDS["restore"](stage.program)
    dialog = stage.program.window.findChildren(RestoreDialog)[-1]
    stage.wait_until(lambda: not dialog.is_busy())
    return dialog


DIALOG_SCREENS: tuple[Screen, ...] = (
    ("settings", settings),
    ("new-project", new_project),
    ("keys", keys),
    ("change-keys", change_keys),
    ("import", importing),
    ("article-details", article_details),
    ("report", report),
    ("restore", restore),
    ("finishing", finishing),
    ("manual", manual),
    ("crash", crash),
)
"""The name of each picture, and what brings the program there."""
