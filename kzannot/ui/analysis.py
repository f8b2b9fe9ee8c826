"""This module is about what is made of the codings: figures, the report, datasets out and in, backups.

Everything here needs readers, measures or charts, which are imported when the first action asks for them.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.ui.program import Program
from kzannot.ui.translation import told

REPORTS = QT_TRANSLATE_NOOP("commands", "Report as a web page (*.html)")
BACKUPS = QT_TRANSLATE_NOOP("commands", "The backup is {name}.")
WRITTEN = QT_TRANSLATE_NOOP("commands", "Written: {name}")


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
    """Ask where, and write the agreement report in a worker."""
    from kzannot.project.reporting import write_report as write  # measures, as above

    session = program.session
    if session is None:
        return
    place = session.project.path.with_suffix(".html")
    title = _say(QT_TRANSLATE_NOOP("commands", "Agreement report"))
    name, _ = QFileDialog.getSaveFileName(program.window, title, str(place), _say(REPORTS))
    if name:
        project, language = session.project, program.translation.language
        _work(program, lambda task: write(project, Path(name), language, task=task), Path(name))


def export_dataset(program: Program) -> None:
    """Ask what of the project, in which format and where to, and write it in a worker."""
    from kzannot.project.exporting import export  # formats, as above
    from kzannot.ui.dataset_dialogs import ExportDialog

    session = program.session
    if session is None:
        return
    project = session.project
    dialog = ExportDialog(project, program.window)

    def write() -> None:
        name, choice, texts = dialog.format_name(), dialog.choice(), dialog.texts()
        path = dialog.path()
        if path:
            _work(program, lambda task: export(project, path, name, choice, texts), path)

    dialog.accepted.connect(write)
    dialog.open()


def load_annotations(program: Program) -> None:
    """Ask for a file of annotations, and add what it holds."""
    from kzannot.project.loading import Terms, prepare, read_file  # formats, as above
    from kzannot.ui.dataset_dialogs import LoadDialog, loaded_text

    session = program.session
    if session is None:
        return
    dialog = LoadDialog(session.project, program.window)

    def load() -> None:
        try:
            path, name, *terms = dialog.answers()
            loaded = prepare(session.project, read_file(path, name), Terms(*terms))
        except UserError as error:
            session.refuse(error)
            return
        if session.apply(loaded.edit, loaded.texts, loaded.files):
            session.tell(loaded_text(loaded))

    dialog.accepted.connect(load)
    dialog.open()


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


def _work(program: Program, work: Callable[[Any], object], path: Path) -> None:
    """Do the work in a worker; say in the message bar what was written, or why not."""
    from kzannot.ui.jobs import Job

    job = Job(work)

    def fail(error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        program.window.messages.refuse(told(error))

    job.failed.connect(fail)
    job.finished.connect(lambda _: program.window.messages.tell(_say(WRITTEN).format(name=path)))
    job.start()


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
