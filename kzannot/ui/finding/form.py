"""This module is about what is looked for: the words, how they are meant, and where."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kzannot.project.finding import Query
from kzannot.ui.finding.scope import SCOPES
from kzannot.ui.theme import GAP, Theme


class FindForm(QWidget):
    """The words to look for and the choices beside them; what is wrong with them stands below.

    Signals:
        changed: something else is looked for, or elsewhere.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = QLineEdit(placeholderText=self.tr("Find in texts"), clearButtonEnabled=True)
        self.field.setAccessibleName(self.tr("Find in texts"))
        self.scopes = QComboBox()
        self.scopes.setAccessibleName(self.tr("Where to look"))
        for name, text in SCOPES:
            self.scopes.addItem(QCoreApplication.translate("finding", text), name)
        self.case = self._box(self.tr("Capi&tals"), self.tr("Heed capital and small letters"))
        self.whole = self._box(self.tr("&Whole words"), self.tr("Leave out what is part of a longer word"))
        self.blanks = self._box(
            self.tr("Any &blank"), self.tr("No-break spaces and line breaks count as blanks")
        )
        self.pattern = self._box(
            self.tr("&Pattern"), self.tr("A regular expression (RE2): Kasachstans? finds both forms")
        )
        self.blanks.setChecked(True)
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self.say("")
        self._lay_out()
        self.field.textChanged.connect(self.changed)
        self.scopes.currentIndexChanged.connect(self.changed)
        for box in (self.case, self.whole, self.blanks, self.pattern):
            box.toggled.connect(self.changed)

    def query(self) -> Query:
        """What is looked for."""
        return Query(
            words=self.field.text(),
            case=self.case.isChecked(),
            whole=self.whole.isChecked(),
            pattern=self.pattern.isChecked(),
            blanks=self.blanks.isChecked(),
        )

    def show_query(self, query: Query, scope: str) -> None:
        """Look for something, and there."""
        self.field.setText(query.words)
        self.scopes.setCurrentIndex(self.scopes.findData(scope))
        self.case.setChecked(query.case)
        self.whole.setChecked(query.whole)
        self.blanks.setChecked(query.blanks)
        self.pattern.setChecked(query.pattern)

    def scope(self) -> str:
        """Where to look, as `SCOPES` calls it."""
        return str(self.scopes.currentData())

    def problem(self) -> str:
        """What is wrong with the words; empty where nothing is."""
        return self._problem.text()

    def say(self, problem: str) -> None:
        """Say below the field what is wrong with its words; nothing takes it back."""
        colours = self._theme.colours
        palette = self._problem.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.bad))
        self._problem.setPalette(palette)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self.field.setAccessibleDescription(problem)

    def _box(self, text: str, hint: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setToolTip(hint)
        box.setAccessibleDescription(hint)
        return box

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.field, 1)
        row.addWidget(self.scopes)
        for box in (self.case, self.whole, self.blanks, self.pattern):
            row.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addLayout(row)
        column.addWidget(self._problem)
