"""This module is about the form of one attribute of spans, or of one question about articles."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Bilingual, Choice, Level
from kzannot.project.revising import Revision, name_of
from kzannot.ui.codebook_editor.inputs import LinePair, Row, TextPair, typed_key
from kzannot.ui.codebook_editor.value_table import ValueTable
from kzannot.ui.theme import GAP, Theme

KINDS = {
    AttributeKind.SINGLE: QT_TRANSLATE_NOOP("attributes", "one value"),
    AttributeKind.MULTIPLE: QT_TRANSLATE_NOOP("attributes", "several values"),
    AttributeKind.TEXT: QT_TRANSLATE_NOOP("attributes", "a text"),
    AttributeKind.BOOLEAN: QT_TRANSLATE_NOOP("attributes", "yes or no"),
}

COLUMNS = ("key", "badge", "label", "label", "rule", "rule")
"""The fields of a value by the columns of the table; labels and rules are German, then English."""


class AttributeForm(QWidget):
    """Everything that a codebook says of an attribute.

    Signals:
        changed: the Attribute as a person has typed it.
        removal_wanted: the place of a value that a person wants to go.
    """

    changed = Signal(object)
    removal_wanted = Signal(int)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._attribute: Attribute | None = None
        self.label = LinePair()
        self.question = TextPair(3)
        self.kind = QComboBox()
        self.key = QLineEdit(maxLength=8)
        self.frame = QComboBox()
        self.required = QCheckBox(self.tr("Required: without a value the span is unfinished"))
        self.of_frames = QCheckBox(self.tr("The frames are its values"))
        self.none = QCheckBox(self.tr("“None” can be the answer"))
        self.values = ValueTable(
            [
                self.tr("Key"),
                self.tr("Badge"),
                self.tr("German"),
                self.tr("English"),
                self.tr("Rule, German"),
                self.tr("Rule, English"),
            ],
            2,
            theme,
        )
        self._rows = self._make_rows()
        self._lay_out()
        self._connect()

    def show_attribute(self, attribute: Attribute, revision: Revision) -> None:
        """Show an attribute of a revision."""
        self._attribute = attribute
        with QSignalBlocker(self):
            self.label.show_text(attribute.label)
            self.question.show_text(attribute.question)
            self.kind.setCurrentIndex(list(KINDS).index(attribute.kind))
            self.key.setText(attribute.key)
            self.required.setChecked(attribute.required)
            self.of_frames.setChecked(attribute.of_frames)
            self.none.setChecked(attribute.none)
            self._fill_frames(attribute, revision)
            self.values.show_rows([_row(choice) for choice in attribute.choices])
        self._arrange()

    def say(self, faults: Mapping[str, str], values: Mapping[tuple[int, str], str]) -> None:
        """Say what is wrong: by the names of fields, and by the rows and fields of values."""
        for name, row in self._rows.items():
            row.say(faults.get(name, ""))
        cells = {(place, COLUMNS.index(name)): text for (place, name), text in values.items()}
        self.values.say(cells)
        if cells:
            self._rows["choices"].say("\n".join(dict.fromkeys(cells.values())))

    def fault(self, name: str) -> str:
        """What is said of a field; empty where nothing is."""
        return self._rows[name].fault()

    @Slot()
    def _tell(self) -> None:
        if self._attribute is None or self.signalsBlocked():
            return
        self._attribute = replace(
            self._attribute,
            label=self.label.text(),
            question=self.question.text(),
            kind=list(KINDS)[self.kind.currentIndex()],
            key=typed_key(self.key.text()),
            required=self.required.isChecked(),
            of_frames=self.of_frames.isChecked(),
            none=self.none.isChecked(),
            frame=self.frame.currentData() or "",
            choices=_choices(self.values.rows()),
        )
        self._arrange()
        self.changed.emit(self._attribute)

    def _arrange(self) -> None:
        """Show the fields that mean something for such an attribute."""
        attribute = self._attribute
        assert attribute, "fields are arranged for an attribute"
        closed = attribute.kind in (AttributeKind.SINGLE, AttributeKind.MULTIPLE)
        of_article = attribute.level is Level.ARTICLE
        self._rows["choices"].setVisible(closed and not attribute.of_frames)
        self._rows["key"].setVisible(not closed and not of_article)
        self._rows["frame"].setVisible(of_article)
        self.of_frames.setVisible(closed and of_article)
        self.none.setVisible(attribute.kind is AttributeKind.SINGLE and of_article)
        self.required.setVisible(not of_article)

    def _fill_frames(self, attribute: Attribute, revision: Revision) -> None:
        self.frame.clear()
        self.frame.addItem("–", "")
        for frame in revision.frames:
            self.frame.addItem(frame.label.in_language(self._language), frame.name)
        self.frame.setCurrentIndex(max(self.frame.findData(attribute.frame), 0))

    def _make_rows(self) -> dict[str, Row]:
        for text in KINDS.values():
            self.kind.addItem(QCoreApplication.translate("attributes", text))
        return {
            "label": Row(self.tr("Label"), self._theme, self.label),
            "question": Row(self.tr("Question"), self._theme, self.question),
            "kind": Row(self.tr("It takes"), self._theme, self.kind),
            "key": Row(self.tr("Key"), self._theme, self.key),
            "frame": Row(self.tr("Measures the frame"), self._theme, self.frame),
            "choices": Row(self.tr("Values"), self._theme, self.values),
        }

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(GAP)
        for name in ("kind", "key", "frame"):
            line.addWidget(self._rows[name], 1)
        self.values.setMinimumHeight(260)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self._rows["label"])
        column.addWidget(self._rows["question"])
        column.addLayout(line)
        for box in (self.required, self.of_frames, self.none):
            column.addWidget(box)
        column.addWidget(self._rows["choices"], 1)
        column.addStretch(0)

    def _connect(self) -> None:
        for pair in (self.label, self.question):
            pair.typed.connect(self._tell)
        self.key.textChanged.connect(self._tell)
        for box in (self.kind, self.frame):
            box.currentIndexChanged.connect(self._tell)
        for tick in (self.required, self.of_frames, self.none):
            tick.toggled.connect(self._tell)
        self.values.typed.connect(self._tell)
        self.values.removal_wanted.connect(self.removal_wanted)


def _row(choice: Choice) -> tuple[str, Sequence[str]]:
    label, rule = choice.label, choice.rule
    return choice.name, (choice.key, choice.badge, label.de, label.en, rule.de, rule.en)


def _choices(rows: Sequence[tuple[str, list[str]]]) -> tuple[Choice, ...]:
    """The values of rows; one that has no name yet gets one made of its label."""
    taken = {name for name, _ in rows if name}
    made = []
    for old, (key, badge, de, en, rule_de, rule_en) in rows:
        name = old or name_of(en or de, taken) or name_of("value", taken)
        taken.add(name)
        made.append(Choice(name, Bilingual(de, en), typed_key(key), badge, Bilingual(rule_de, rule_en)))
    return tuple(made)
