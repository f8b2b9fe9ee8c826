"""This module is about the question where a new project shall lie, and with which codebook."""

from pathlib import Path

from PySide6.QtCore import QDir, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.ui.main_window import PROJECT_SUFFIX
from kzannot.ui.theme import GAP, wide


class NewProjectDialog(QDialog):
    """Asks for a file and a codebook; whoever shows it makes the project."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from kzannot.project.codebooks import shipped  # reads the codebooks, which only this dialog waits for

        self.setWindowTitle(self.tr("New project"))
        self.setMinimumWidth(wide(640))
        self._path = QLineEdit(QDir.toNativeSeparators(str(_free_place(self.tr("Study")))))
        self._codebook = QComboBox()
        # A title longer than the box is cut there, and not the words before the box.
        self._codebook.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._codebook.setMinimumContentsLength(30)
        for name, title in shipped():
            self._codebook.addItem(title.in_language(language), name)
        self._problem = QLabel(textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._problem.setMinimumWidth(wide(360))
        self._problem.setForegroundRole(self._problem.palette().ColorRole.PlaceholderText)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._make = self._buttons.addButton(self.tr("&Make project"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._path.textChanged.connect(self._check)
        self._lay_out()
        self._check()

    def path(self) -> Path:
        """Where the project shall lie, with the suffix of projects."""
        path = Path(self._path.text().strip()).expanduser()
        return path if path.suffix == PROJECT_SUFFIX else path.with_name(path.name + PROJECT_SUFFIX)

    def codebook(self) -> str:
        """The name of a codebook that ships with the program, or a path."""
        return str(self._codebook.currentData())

    def _check(self) -> None:
        if not self._path.text().strip():
            self._problem.setText(self.tr("Say where the project shall lie."))
        elif self.path().exists():
            self._problem.setText(self.tr("There is such a file already; it will not be overwritten."))
        elif not self.path().parent.is_dir():
            self._problem.setText(self.tr("There is no such folder."))
        else:
            self._problem.setText(self.tr("The project is one file, which can be copied and sent."))
            self._make.setEnabled(True)
            return
        self._make.setEnabled(False)

    def _browse(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("New project"),
            str(self.path()),
            f"{self.tr('Projects')} (*{PROJECT_SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self._path.setText(QDir.toNativeSeparators(name))

    def _take_codebook(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Codebook"), "", f"{self.tr('Codebooks')} (*.yaml *.yml *.json *.csv *.qdc)"
        )
        if name:
            self._codebook.addItem(Path(name).name, name)
            self._codebook.setCurrentIndex(self._codebook.count() - 1)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setSpacing(GAP)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(self.tr("File"), _with_button(self._path, self.tr("Br&owse…"), self._browse))
        form.addRow("", self._problem)
        form.addRow(
            self.tr("Codebook"), _with_button(self._codebook, self.tr("From a &file…"), self._take_codebook)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(3 * GAP, 2 * GAP, 3 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(form)
        column.addWidget(self._buttons)


def _with_button(field: QWidget, text: str, clicked: object) -> QHBoxLayout:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.clicked.connect(clicked)
    row = QHBoxLayout()
    row.setSpacing(GAP)
    row.addWidget(field, 1)
    row.addWidget(button)
    return row


def _free_place(name: str) -> Path:
    """A file in the person's own folder that does not exist yet."""
    documents = Path.home() / "Documents"
    folder = documents if documents.is_dir() else Path.home()
    numbers = [""] + [f" {number}" for number in range(2, 1000)]
    places = (folder / f"{name}{number}{PROJECT_SUFFIX}" for number in numbers)
    return next(place for place in places if not place.exists())
