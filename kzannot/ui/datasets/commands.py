"""This module is about the way of a dataset out of a project and into it, from the first dialog to the last.

The dialogs and readers are imported when the first action asks for them.
"""

from PySide6.QtCore import QCoreApplication

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.exporting import export
from kzannot.project.loading import Incoming, Loaded, Terms, read_file
from kzannot.project.tasks import Task
from kzannot.ui.datasets.export_dialog import ExportDialog
from kzannot.ui.datasets.forms import noted
from kzannot.ui.datasets.load_dialog import LoadDialog
from kzannot.ui.datasets.match_dialog import MatchDialog
from kzannot.ui.program import Program
from kzannot.ui.session import Session
from kzannot.ui.work_dialog import wait

WRITTEN = QT_TRANSLATE_NOOP("commands", "Written: {name}")
WRITING = QT_TRANSLATE_NOOP("commands", "Writing {name} …")
READING = QT_TRANSLATE_NOOP("commands", "Reading {name} …")
LOADED = QT_TRANSLATE_NOOP(
    "commands", "New spans: {spans}. New read sections: {read}. There already: {skipped}."
)


def export_dataset(program: Program) -> None:
    """Ask what of the project, in which format and where to, and write it in a worker."""
    session = program.session
    if session is None:
        return
    project = session.project
    dialog = ExportDialog(project, program.window, program.translation.language)

    def write() -> None:
        name, choice, texts, offsets = dialog.format_name(), dialog.choice(), dialog.texts(), dialog.offsets()
        path = dialog.path()
        if path is None:
            return

        def work(task: Task) -> list[str]:
            return export(project, path, name, choice, texts, offsets, task)

        def tell(notes: list[str]) -> None:
            program.window.messages.tell(" ".join([_say(WRITTEN).format(name=path), *map(noted, notes)]))

        wait(session, program.window, _say(WRITING).format(name=path.name), work, tell)

    dialog.accepted.connect(write)
    dialog.open()


def load_annotations(program: Program) -> None:
    """Ask for a file of annotations, read it in a worker, have its names matched, and add what it holds."""
    session = program.session
    if session is None:
        return
    dialog = LoadDialog(session.project, program.window)

    def read() -> None:
        wanted = dialog.wanted()
        terms = Terms(wanted.annotator, wanted.round, wanted.offsets)
        wait(
            session,
            program.window,
            _say(READING).format(name=wanted.path.name),
            lambda task: read_file(wanted.path, wanted.format, task),
            lambda incoming: match_names(program, session, incoming, terms),
        )

    dialog.accepted.connect(read)
    dialog.open()


def match_names(program: Program, session: Session, incoming: Incoming, terms: Terms) -> MatchDialog:
    """Show a file's names and what would come in; what is chosen is added in one edit."""
    dialog = MatchDialog(session.project, incoming, terms, program.translation.language, program.window)

    def load(loaded: Loaded) -> None:
        if session.apply(loaded.edit, loaded.texts, loaded.files):
            session.tell(_told(loaded))

    dialog.chosen.connect(load)
    dialog.open()
    return dialog


def _told(loaded: Loaded) -> str:
    """What was loaded, in a sentence."""
    spans, read = loaded.added.get("span", 0), loaded.added.get("reading", 0)
    return _say(LOADED).format(spans=spans, read=read, skipped=loaded.skipped)


def _say(text: str) -> str:
    return QCoreApplication.translate("commands", text)
