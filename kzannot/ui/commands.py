"""This module is about what the actions do: a function for each row of `ACTIONS`, by its name.

A command asks the program, the window or the workspace to do something; what it shows comes back by
`edited`. What needs much (figures, readers of files) is imported when it is asked for.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.ui import analysis
from kzannot.ui.action import name_of
from kzannot.ui.actions import ACTIONS
from kzannot.ui.agreement.commands import AGREEMENT_COMMANDS
from kzannot.ui.codebook_editor.commands import CODEBOOK_COMMANDS
from kzannot.ui.column_commands import COLUMN_COMMANDS
from kzannot.ui.keymap.keymap import BY_NAME
from kzannot.ui.keys.commands import KEY_COMMANDS, change_keys
from kzannot.ui.main_window import PROJECT_SUFFIX, edit_menu_text
from kzannot.ui.manual_window import ManualWindow
from kzannot.ui.new_project import NewProjectDialog
from kzannot.ui.palette.commands import PALETTE_COMMANDS
from kzannot.ui.people.commands import PEOPLE_COMMANDS
from kzannot.ui.program import Program
from kzannot.ui.saving import ask_where
from kzannot.ui.seeing import SEEING_COMMANDS
from kzannot.ui.settings_dialog import SettingsDialog
from kzannot.ui.statements.commands import STATEMENT_COMMANDS
from kzannot.ui.tour.commands import TOUR_COMMANDS
from kzannot.ui.translation import told

if TYPE_CHECKING:
    from kzannot.ui.correcting.panel import UnanchoredPanel
    from kzannot.ui.finding.panel import FindPanel


def new_project(program: Program) -> None:
    """Ask where, and with which codebook."""
    dialog = NewProjectDialog(program.translation.language, program.window)
    dialog.accepted.connect(lambda: program.create_project(dialog.path(), dialog.codebook()))
    dialog.open()


def open_project(program: Program) -> None:
    """Ask which project."""
    title = _say(QT_TRANSLATE_NOOP("commands", "Open project"))
    name, _ = QFileDialog.getOpenFileName(program.window, title, _folder(program), _project_filter())
    if name:
        program.open_project(Path(name))


def save_copy(program: Program) -> None:
    """Ask where to, and write a checked copy of the open project."""
    session = program.session
    if session is None:
        return
    title = _say(QT_TRANSLATE_NOOP("commands", "Save a copy"))
    place = session.project.path.with_name(f"{session.project.path.stem}-copy{PROJECT_SUFFIX}")
    copy = ask_where(program.window, title, place, _project_filter())
    if copy is None:
        return
    try:
        session.project.copy_to(copy)
    except UserError as error:
        program.window.messages.refuse(told(error))
    else:
        text = _say(QT_TRANSLATE_NOOP("commands", "The copy is {name}."))
        program.window.messages.tell(text.format(name=copy))


def settings(program: Program) -> None:
    """Show the settings; they hold at once."""
    dialog = SettingsDialog(program.settings, program.window)
    dialog.keys_wanted.connect(lambda: change_keys(program))
    dialog.open()


def about(program: Program) -> None:
    """Say what this program is, and what it is made of."""
    from kzannot.ui.about.window import AboutWindow  # the metadata of libraries, which no coder waits for

    AboutWindow(program.window).open()


def manual(program: Program) -> None:
    """Show the manual."""
    ManualWindow(program.translation.language, parent=program.window).show()


def quit_program(program: Program) -> None:
    """Close the window, and with it the program."""
    program.window.close()


def undo(program: Program) -> None:
    """Take back this person's last edit."""
    if program.session and (edit := program.session.undo()):
        _show_edit("undo", program, edit)


def redo(program: Program) -> None:
    """Make the last undone edit again."""
    if program.session and (edit := program.session.redo()):
        _show_edit("redo", program, edit)


def zoom(step: int, program: Program) -> None:
    """Make the letters of the articles larger or smaller."""
    if program.window.workspace:
        program.window.workspace.zoom(step)


def show_panels(program: Program) -> None:
    """Show the panels at the edges, or give their room to the articles."""
    program.window.show_panels(program.window.actions_of["panels"].isChecked())


def article_details(program: Program) -> None:
    """Show what is known of the article in the focused column, and let it be put right."""
    workspace = program.window.workspace
    if workspace and (view := workspace.columns.focused):
        workspace.show_details(view.article.id)


def correct_text(program: Program) -> None:
    """Ask for a corrected text of the article in the focused column, and let it take its place."""
    workspace = program.window.workspace
    if workspace and (view := workspace.columns.focused):
        program.ask_for_corrected_text(view.article.id)


def show_unanchored(program: Program) -> None:
    """Show the spans whose words a corrected text lacks."""
    if panel := _unanchored_panel(program):
        panel.ask()


def anchor(program: Program) -> None:
    """Give the span that is current among those without an anchor the place that is selected."""
    if panel := _unanchored_panel(program):
        panel.anchor_to_selection()


def find(program: Program) -> None:
    """Let the person type what to find in the texts."""
    if panel := _find_panel(program):
        panel.ask()


def go_on_finding(step: int, program: Program) -> None:
    """Go to the next place that was found, or to the one before."""
    panel = _find_panel(program)
    if panel and panel.form.field.text():
        panel.go_on(step)
    elif panel:
        panel.ask()


def find_article(program: Program) -> None:
    """Give the keys to the list of articles."""
    if workspace := program.window.workspace:
        program.window.show_dock("articles")
        workspace.articles.focus_filter()


def find_frame(program: Program) -> None:
    """Give the keys to the search in the codebook."""
    if workspace := program.window.workspace:
        program.window.show_dock("codebook")
        workspace.codebook.focus_search()


def answer_questions(program: Program) -> None:
    """Give the keys to the questions about the focused article."""
    from kzannot.ui.questions.panel import QuestionPanel  # as in `docks`

    if program.window.workspace:
        program.window.show_dock("questions")
        if panel := program.window.findChild(QuestionPanel):
            panel.take_focus()


def finish(program: Program) -> None:
    """Finish the focused article, or open it again."""
    from kzannot.ui.finishing import finish_or_reopen  # the project, as above

    if program.window.workspace:
        finish_or_reopen(program.window.workspace)


def code(name: str, program: Program) -> None:
    """Do in the focused column what a key of coding does."""
    workspace = program.window.workspace
    if workspace and (view := workspace.columns.focused):
        workspace.focus_text()
        view.perform(name)


COMMANDS: dict[str, Callable[[Program], None]] = {
    "new_project": new_project,
    "open_project": open_project,
    "close_project": Program.close_project,
    "switch_annotator": Program.ask_who,
    "import": Program.import_files,
    "save_copy": save_copy,
    "correct_text": correct_text,
    "load": analysis.load_annotations,
    "export": analysis.export_dataset,
    "backup": analysis.make_backup,
    "restore": analysis.restore_backup,
    "frequency": partial(analysis.show_figure, name="frequency"),
    **AGREEMENT_COMMANDS,
    "report": analysis.write_report,
    "settings": settings,
    "quit": quit_program,
    "undo": undo,
    "redo": redo,
    **SEEING_COMMANDS,
    "article_details": article_details,
    **CODEBOOK_COMMANDS,
    **PEOPLE_COMMANDS,
    **COLUMN_COMMANDS,
    **STATEMENT_COMMANDS,
    "panels": show_panels,
    "unanchored": show_unanchored,
    "anchor": anchor,
    "questions": answer_questions,
    "finish": finish,
    "find": find,
    "find_next": partial(go_on_finding, 1),
    "find_previous": partial(go_on_finding, -1),
    "find_article": find_article,
    "find_frame": find_frame,
    "larger": partial(zoom, 1),
    "smaller": partial(zoom, -1),
    "manual": manual,
    **KEY_COMMANDS,
    **PALETTE_COMMANDS,
    **TOUR_COMMANDS,
    "about": about,
    **{action.name: partial(code, action.name) for action in ACTIONS if action.in_text},
}


def _find_panel(program: Program) -> "FindPanel | None":
    """The panel that finds, shown; None while nobody is signed in."""
    from kzannot.ui.finding.panel import FindPanel  # as in `docks`

    if program.window.workspace is None:
        return None
    program.window.show_dock("find")
    return program.window.findChild(FindPanel)


def _unanchored_panel(program: Program) -> "UnanchoredPanel | None":
    """The panel of spans without an anchor, shown; None while nobody is signed in."""
    from kzannot.ui.correcting.panel import UnanchoredPanel  # as in `docks`

    if program.window.workspace is None:
        return None
    program.window.show_dock("unanchored")
    return program.window.findChild(UnanchoredPanel)


def _show_edit(name: str, program: Program, edit: Edit) -> None:
    """Bring in sight what was undone or redone, for it may lie far from the caret; else say what it was."""
    workspace = program.window.workspace
    if workspace and not workspace.show_edit(edit):
        workspace.session.tell(edit_menu_text(name_of(BY_NAME[name]), edit.title))


def _folder(program: Program) -> str:
    recent = program.recent.projects()
    return str(recent[0].parent if recent else Path.home())


def _project_filter() -> str:
    return _say(QT_TRANSLATE_NOOP("commands", "Projects")) + f" (*{PROJECT_SUFFIX})"


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
