"""This module is about the pictures of datasets out and in, drawn of the demo project."""

import json

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kzannot.paths import state_folder
from kzannot.project.loading import Terms, read_file
from kzannot.ui.datasets.commands import READING, match_names
from kzannot.ui.datasets.export_dialog import ExportDialog
from kzannot.ui.datasets.load_dialog import LoadDialog
from kzannot.ui.stage import Screen, Stage
from kzannot.ui.work_dialog import WorkDialog

FOREIGN = (
    ("demo a", "riot_disorder", "voice", "journalist"),
    ("demo a", "Human Cost", "stance", "endorsed"),
    ("Noor", "economic_consequence", "tone", "dramatic"),
    ("Noor", "weather", "tone", "sober"),
)
"""The codings of another program: annotator, frame, an attribute and its value."""


def export(stage: Stage) -> QWidget:
    """What is exported, what is lost and what is left out."""
    program = stage.program
    project = stage.workspace.session.project
    dialog = ExportDialog(project, program.window, program.translation.language)
    dialog.choose_format("label_studio")
    dialog.annotators.tick(*(each.name for each in project.annotators()[:2]))
    return dialog


def load(stage: Stage) -> QWidget:
    """A file of annotations, before it is read."""
    return LoadDialog(stage.workspace.session.project, stage.program.window)


def match(stage: Stage) -> QWidget:
    """The names of a foreign file, and what would come in."""
    session = stage.workspace.session
    article = session.project.articles()[0]
    lines = [
        {
            "file": article.source_name,
            "annotator": who,
            "frame": frame,
            name: value,
            "start": at,
            "end": at + 40,
        }
        for at, (who, frame, name, value) in enumerate(FOREIGN)
    ]
    state_folder().mkdir(parents=True, exist_ok=True)
    path = state_folder() / "foreign.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    dialog = match_names(stage.program, session, read_file(path, "spans"), Terms())
    dialog.match("frames", "weather", None)
    stage.wait_until(dialog.go.isEnabled)
    return dialog


def work(stage: Stage) -> QWidget:
    """A file that takes long to read, before anything of it is."""
    title = QCoreApplication.translate("commands", READING).format(name="annotations.jsonl")
    return WorkDialog(title, lambda task: None, stage.program.window)


DATASET_SCREENS: tuple[Screen, ...] = (("export", export), ("load", load), ("match", match), ("work", work))
"""The name of each picture, and what brings the program there."""
