"""This module is about annotated datasets out and in: which format, whose codings, and what is lost."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.choosing import Choice
from kzannot.project.file_formats import FileFormat, file_formats
from kzannot.project.loading import Loaded
from kzannot.project.project import Project
from kzannot.ui.plain import menu_text
from kzannot.ui.theme import GAP
from kzannot.ui.translation import in_words

WIDTH = 460


class _Form(QDialog):
    """A dialog of labelled fields with its buttons below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMinimumWidth(WIDTH)
        self.form = QFormLayout()
        self.form.setSpacing(GAP)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(self.form)
        column.addWidget(self.buttons)

    def note(self) -> QLabel:
        """A wrapped line of plain text of second rank."""
        label = QLabel()
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
        label.setMinimumWidth(WIDTH - 160)
        label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label


class ExportDialog(_Form):
    """Asks what of a project is exported, in which format, and says beforehand what is lost."""

    def __init__(self, project: Project, parent: QWidget) -> None:
        self._formats = [each for each in file_formats() if each.writes]
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export dataset"))
        self.go.setText(self.tr("Export…"))
        self._folder = project.path
        self._format = _format_box(self._formats)
        self._keeps, self._loses = self.note(), self.note()
        self._people = [QCheckBox(menu_text(annotator.name)) for annotator in project.annotators()]
        self._names = [annotator.name for annotator in project.annotators()]
        self._texts = QComboBox()
        for value, text in (
            ("full", self.tr("Full texts")),
            ("words", self.tr("First words of each span")),
            ("none", self.tr("No texts, offsets alone")),
        ):
            self._texts.addItem(text, value)
        self._lay_out()
        self._format.currentIndexChanged.connect(self._describe)
        self._describe()

    def format_name(self) -> str:
        """The chosen format."""
        return str(self._format.currentData())

    def choice(self) -> Choice:
        """Whose codings are exported."""
        chosen = [name for name, box in zip(self._names, self._people, strict=True) if box.isChecked()]
        return Choice(() if len(chosen) == len(self._names) else tuple(chosen))

    def texts(self) -> str:
        """How much of the texts is exported."""
        return str(self._texts.currentData())

    def path(self) -> Path | None:
        """Ask where to; None where the person thought better of it."""
        chosen = self._formats[self._format.currentIndex()]
        place = self._folder.with_suffix(chosen.suffixes[0])
        pattern = " ".join(f"*{suffix}" for suffix in chosen.suffixes)
        kinds = f"{in_words(chosen.title)} ({pattern})"
        name, _ = QFileDialog.getSaveFileName(self.parentWidget(), self.windowTitle(), str(place), kinds)
        return Path(name) if name else None

    def _lay_out(self) -> None:
        people = QWidget()
        row = QVBoxLayout(people)
        row.setContentsMargins(0, 0, 0, 0)
        for box in self._people:
            box.setChecked(True)
            row.addWidget(box)
        self.form.addRow(self.tr("Format"), self._format)
        self.form.addRow(self.tr("Keeps"), self._keeps)
        self.form.addRow(self.tr("Loses"), self._loses)
        self.form.addRow(self.tr("Annotators"), people)
        self.form.addRow(self.tr("Texts"), self._texts)

    def _describe(self) -> None:
        chosen = self._formats[self._format.currentIndex()]
        self._keeps.setText(in_words(chosen.keeps))
        self._loses.setText(in_words(chosen.loses))


class LoadDialog(_Form):
    """Asks for a file of annotations, its format, and what the file may leave open."""

    def __init__(self, project: Project, parent: QWidget) -> None:
        self._formats = [each for each in file_formats() if each.reads]
        super().__init__(parent)
        self.setWindowTitle(self.tr("Load annotations"))
        self.go.setText(self.tr("Load"))
        self._file = QLineEdit()
        self._choose = QPushButton(self.tr("Choose…"))
        self._format = _format_box(self._formats)
        self._annotator = QComboBox(editable=True)
        self._annotator.addItem("")
        for annotator in project.annotators():
            self._annotator.addItem(annotator.name)
        self._offsets = QComboBox()
        self._offsets.addItem(self.tr("in the article's text"), "text")
        self._offsets.addItem(self.tr("in the source file"), "source")
        self._lay_out()
        self._choose.clicked.connect(self._ask)
        self._file.textChanged.connect(lambda text: self.go.setEnabled(bool(text)))
        self.go.setEnabled(False)

    def answers(self) -> tuple[Path, str, str, str, str]:
        """The file, its format, whose codings these are where it does not say, the round, the offsets."""
        annotator = self._annotator.currentText().strip()
        return Path(self._file.text()), self._format.currentData(), annotator, "", self._offsets.currentData()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self._file, 1)
        row.addWidget(self._choose)
        hint = self.note()
        hint.setText(self.tr("Only where the file names nobody."))
        self.form.addRow(self.tr("File"), row)
        self.form.addRow(self.tr("Format"), self._format)
        self.form.addRow(self.tr("Annotator"), self._annotator)
        self.form.addRow("", hint)
        self.form.addRow(self.tr("Offsets count"), self._offsets)

    def _ask(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, self.windowTitle())
        if name:
            self._file.setText(name)


def loaded_text(loaded: Loaded) -> str:
    """What was loaded, in a sentence."""
    spans, read = loaded.added.get("span", 0), loaded.added.get("reading", 0)
    text = QT_TRANSLATE_NOOP(
        "commands", "{spans} spans and {read} read sections are new, {skipped} things were there already."
    )
    said = QCoreApplication.translate("commands", text)
    return said.format(spans=spans, read=read, skipped=loaded.skipped)


def _format_box(formats: Sequence[FileFormat]) -> QComboBox:
    box = QComboBox()
    for each in formats:
        box.addItem(in_words(each.title), each.name)
    return box
