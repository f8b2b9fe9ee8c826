"""This module is about the pictures of the import: what is asked of a corpus, and files of other kinds."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QWidget

from kzannot.paths import resource, state_folder
from kzannot.ui.importing.columns import ColumnsDialog
from kzannot.ui.importing.dialog import ImportDialog
from kzannot.ui.stage import Screen, Stage

CORPUS = """Kennung,Überschrift,Datum,Zeitung,Volltext
0071,Schüsse in Westorow,8.1.2022,Abendblatt,"Die Lage am Hafen bleibt unklar. Niemand weiß mehr."
0072,Ruhe in Brelin,9.1.2022,Abendblatt,"Der Hafen ist leer. Die Schiffe sind fort."
0073,Ein Minister tritt ab,9.1.2022,Tageszeitung,"Er gehe aus eigenem Willen, sagte er am Morgen."
"""

EXPORT = """Document 1 of 2

Schüsse in Westorow

Die Lage am Hafen bleibt unklar. Niemand weiß mehr, und das Ministerium schweigt.

Document 2 of 2

Ruhe in Brelin

Der Hafen ist leer. Die Schiffe sind fort, und die Leute gehen wieder an den Strand.
"""


def columns(stage: Stage) -> QWidget:
    """The columns of a corpus, before its articles are read."""
    dialog = _import(stage, {"korpus.csv": CORPUS})
    found = dialog.findChildren(ColumnsDialog)[-1]
    box = found.boxes["outlet"]
    box.setCurrentIndex(box.findData("Zeitung"))
    found.name.setText("Pressearchiv")
    return found


def split(stage: Stage) -> QWidget:
    """An export of an archive that can be split, and a page that was saved twice."""
    words = " ".join((resource("demo") / "wolmark-ticker.txt").read_text(encoding="utf-8").split()[:400])
    page = f"<h1>Lage am Hafen</h1><p>{words}</p>"
    pages = {"lage.html": page, "lage-neu.html": page.replace("</p>", " Danach war es ruhig.</p>")}
    return _import(stage, {"archiv.txt": EXPORT, **pages})


def empty(stage: Stage) -> QWidget:
    """The import before there are files."""
    return _import(stage, {})


def _import(stage: Stage, files: dict[str, str]) -> ImportDialog:
    folder = Path(mkdtemp(dir=state_folder()))
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    stage.program.create_project(folder / "new.kzannot", "generic-frames")
    stage.program.sign_in_as("Demo")
    stage.program.import_files([folder / name for name in files])
    dialog = stage.program.window.findChildren(ImportDialog)[-1]
    stage.wait_until(lambda: not dialog.reading.is_busy())
    return dialog


IMPORT_SCREENS: tuple[Screen, ...] = (
    ("import-columns", columns),
    ("import-split", split),
    ("import-empty", empty),
)
"""The name of each picture, and what brings the program there."""
