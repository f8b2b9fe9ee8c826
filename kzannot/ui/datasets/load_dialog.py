"""This module is about annotations in: which file, in which format, and what the file may leave open."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from kzannot.model.study import Round
from kzannot.project.file_formats import file_formats
from kzannot.project.project import Project
from kzannot.ui.datasets.forms import Form, choice_box, format_box


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to load and what it does not say itself."""

    path: Path
    format: str
    annotator: str
    round: str
    offsets: str


class LoadDialog(Form):
    """Asks for a file of annotations, its format, and what the file may leave open."""

    def __init__(self, project: Project, parent: QWidget) -> None:
        self._formats = [each for each in file_formats() if each.reads]
        super().__init__(parent)
        self.setWindowTitle(self.tr("Load annotations"))
        self.go.setText(self.tr("Read…"))
        self.file = QLineEdit()
        self.choose_file = QPushButton(self.tr("File…"), autoDefault=False)
        self.choose_folder = QPushButton(self.tr("Folder…"), autoDefault=False)
        self.format = format_box(self._formats)
        self.annotator, name = QComboBox(editable=True), QLineEdit()
        name.setAccessibleName(self.tr("Annotator"))
        self.annotator.setLineEdit(name)
        self.annotator.addItem("")
        for annotator in project.annotators():
            self.annotator.addItem(annotator.name)
        rounds = [(each.name, each.name) for each in project.records(Round)]
        self._round = choice_box([("", self.tr("none")), *rounds])
        self._offsets = choice_box(
            [("text", self.tr("in the article's text")), ("source", self.tr("in the source file"))]
        )
        self._lay_out()
        self.choose_file.clicked.connect(self._ask)
        self.choose_folder.clicked.connect(self._ask_for_folder)
        self.file.textChanged.connect(self._follow)
        self.go.setEnabled(False)

    def wanted(self) -> Wanted:
        """What is to be loaded."""
        return Wanted(
            Path(self.file.text()),
            self.format.currentData(),
            self.annotator.currentText().strip(),
            self._round.currentData(),
            self._offsets.currentData(),
        )

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.file, 1)
        row.addWidget(self.choose_file)
        row.addWidget(self.choose_folder)
        hint = self.note()
        hint.setText(self.tr("Only where the file names nobody, or no round."))
        self.file.setAccessibleName(self.tr("File"))
        self.form.addRow(self.tr("File"), row)
        self.form.addRow(self.tr("Format"), self.format)
        self.form.addRow(self.tr("Annotator"), self.annotator)
        self.form.addRow(self.tr("Round"), self._round)
        self.form.addRow("", hint)
        self.form.addRow(self.tr("Offsets count"), self._offsets)
        self.lay_out_buttons()

    @Slot(str)
    def _follow(self, name: str) -> None:
        """Take the first format whose files end so, unless the chosen one's do."""
        self.go.setEnabled(bool(name))
        suffix = Path(name).suffix.lower()
        fitting = [each.name for each in self._formats if suffix in each.suffixes]
        if fitting and self.format.currentData() not in fitting:
            self.format.setCurrentIndex(self.format.findData(fitting[0]))

    @Slot()
    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle())
        if name:
            self.file.setText(name)

    @Slot()
    def _ask_for_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.windowTitle())
        if name:
            self.file.setText(name)
