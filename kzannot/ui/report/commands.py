"""This module is about the way to an agreement report: what is asked, where it goes, and the waiting."""

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.reporting import write_report as write
from kzannot.project.tasks import Task
from kzannot.ui.program import Program
from kzannot.ui.report.dialog import ReportDialog
from kzannot.ui.work_dialog import wait

WRITTEN = QT_TRANSLATE_NOOP("commands", "Written: {name}")
WRITING = QT_TRANSLATE_NOOP("commands", "Writing {name} …")


def write_report(program: Program) -> None:
    """Ask how the report is wanted and where to, and write it in a worker."""
    session = program.session
    if session is None:
        return
    dialog = ReportDialog(session.project, program.translation.language, program.window)
    dialog.typed.connect(session.apply)
    dialog.accepted.connect(lambda: _write(program, dialog))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _write(program: Program, dialog: ReportDialog) -> None:
    session, path, wanted = program.session, dialog.path(), dialog.wanted()
    if session is None or path is None:
        return
    project = session.project

    def work(task: Task) -> None:
        write(project, path, wanted, task)

    wait(
        session,
        program.window,
        _say(WRITING).format(name=path.name),
        work,
        lambda _: program.window.messages.tell(_say(WRITTEN).format(name=path)),
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
