"""This module is about what is made of the codings: figures, the report, datasets out and in, backups.

Everything here needs readers, measures or charts, which are imported when the first action asks for them.
"""

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.program import Program

BACKUPS = QT_TRANSLATE_NOOP("commands", "The backup is {name}.")


def show_figure(program: Program, name: str) -> None:
    """Show one of the figures in the window that the open project has for them."""
    from kzannot.ui.figures.window import FiguresWindow  # pyqtgraph, which no coder waits for

    workspace = program.window.workspace
    if workspace is None:
        return
    shown = next((w for w in program.window.findChildren(FiguresWindow) if w.shows(workspace)), None)
    if shown is None:
        shown = FiguresWindow(workspace, program.window)
        workspace.destroyed.connect(shown.deleteLater)
    shown.show_figure(name)


def write_report(program: Program) -> None:
    """Ask how the agreement report is wanted, and write it."""
    from kzannot.ui.report import commands  # measures, as above

    commands.write_report(program)


def export_dataset(program: Program) -> None:
    """Ask what of the project, in which format and where to, and write it."""
    from kzannot.ui.datasets import commands  # formats, as above

    commands.export_dataset(program)


def load_annotations(program: Program) -> None:
    """Ask for a file of annotations, have its names matched, and add what it holds."""
    from kzannot.ui.datasets import commands  # formats, as above

    commands.load_annotations(program)


def make_backup(program: Program) -> None:
    """Make a checked copy in the folder of backups, and say where."""
    from kzannot.project.backups import backup  # as above

    session = program.session
    if session is None:
        return
    try:
        path = backup(session.project)
    except UserError as error:
        session.refuse(error)
    else:
        session.tell(_say(BACKUPS).format(name=path))


def restore_backup(program: Program) -> None:
    """Show the backups of the open project, or of the one that was open last, and bring one back."""
    from kzannot.ui.restore_dialog import RestoreDialog  # as above

    recent = program.recent.projects()
    path = program.session.project.path if program.session else next(iter(recent), None)
    dialog = RestoreDialog(path, program.window)
    dialog.chosen.connect(program.restore_project)
    dialog.open()


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
