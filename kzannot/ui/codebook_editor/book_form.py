"""This module is about the form of the codebook as a whole: title, version, bound, and groups of frames."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kzannot.model.codebook import Bilingual, Codebook, Group
from kzannot.project.revising import name_of
from kzannot.ui.codebook_editor.inputs import LinePair, Row
from kzannot.ui.codebook_editor.value_table import ValueTable
from kzannot.ui.theme import GAP, Theme


class BookForm(QWidget):
    """What a codebook says of itself.

    Signals:
        changed: the Codebook as a person has typed it.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._book: Codebook | None = None
        self.title = LinePair()
        self.version = QLineEdit(maxLength=24)
        self.most = QSpinBox(maximum=20)
        self.most.setSpecialValueText(self.tr("any number"))
        self.groups = ValueTable([self.tr("German"), self.tr("English")], 0, theme)
        self.groups.add.setText(self.tr("+ Group"))
        self.groups.setMinimumHeight(240)
        self._hint = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._hint.setForegroundRole(self._hint.palette().ColorRole.PlaceholderText)
        self._rows = {
            "title": Row(self.tr("Title"), theme, self.title),
            "version": Row(self.tr("Version"), theme, self.version),
            "most": Row(self.tr("Frames on one passage, at most"), theme, self.most),
            "groups": Row(self.tr("Groups"), theme, self.groups),
        }
        self._lay_out()
        self.title.typed.connect(self._tell)
        self.version.textEdited.connect(self._tell)
        self.most.valueChanged.connect(self._tell)
        self.groups.typed.connect(self._tell)
        self.groups.removal_wanted.connect(self.groups.drop_row)

    def show_book(self, book: Codebook, coded: int, version: str) -> None:
        """Show a codebook, and how many spans were `coded` with a version of it."""
        self._book = book
        with QSignalBlocker(self):
            self.title.show_text(book.title)
            self.version.setText(book.version)
            self.most.setValue(book.max_frames)
            self.groups.show_rows([(group.name, (group.label.de, group.label.en)) for group in book.groups])
        text = self.tr(
            "Spans coded with version {version}: {count}. What changes their meaning deserves a new number."
        )
        self._hint.setText(text.format(count=coded, version=version) if coded else "")

    def say(self, faults: Mapping[str, str], values: Mapping[int, str]) -> None:
        """Say what is wrong: by the names of fields, and by the rows of groups."""
        for name, row in self._rows.items():
            row.say(faults.get(name, ""))
        self.groups.say({(place, 0): text for place, text in values.items()})
        if values:
            self._rows["groups"].say("\n".join(dict.fromkeys(values.values())))

    def fault(self, name: str) -> str:
        """What is said of a field; empty where nothing is."""
        return self._rows[name].fault()

    @Slot()
    def _tell(self) -> None:
        if self._book is None or self.signalsBlocked():
            return
        self._book = replace(
            self._book,
            title=self.title.text(),
            version=self.version.text().strip(),
            max_frames=self.most.value(),
            groups=self._groups(),
        )
        self.changed.emit(self._book)

    def _groups(self) -> tuple[Group, ...]:
        rows = self.groups.rows()
        taken = {name for name, _ in rows if name}
        made = []
        for old, (de, en) in rows:
            name = old or name_of(en or de, taken) or name_of("group", taken)
            taken.add(name)
            made.append(Group(name, Bilingual(de, en)))
        return tuple(made)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        line.addWidget(self._rows["version"], 1)
        line.addWidget(self._rows["most"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self._rows["title"])
        column.addLayout(line)
        column.addWidget(self._hint)
        column.addWidget(self._rows["groups"], 1)
