"""This module is about the form of one frame: what it means, what marks it, and what it presets."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import PATTERNS, Attribute, AttributeKind, Frame, Level
from kzannot.project.revising import Revision
from kzannot.ui.codebook_editor.inputs import (
    LinePair,
    Lines,
    Row,
    TextPair,
    example_line,
    examples_of,
    typed_key,
)
from kzannot.ui.codebook_editor.preview import Preview
from kzannot.ui.colour_field import ColourField
from kzannot.ui.patterns import paint_pattern
from kzannot.ui.theme import GAP, Theme

PATTERN_NAMES = {
    "none": QT_TRANSLATE_NOOP("patterns", "none"),
    "solid": QT_TRANSLATE_NOOP("patterns", "solid"),
    "diagonal": QT_TRANSLATE_NOOP("patterns", "diagonal"),
    "diagonal_back": QT_TRANSLATE_NOOP("patterns", "diagonal, backwards"),
    "horizontal": QT_TRANSLATE_NOOP("patterns", "horizontal"),
    "vertical": QT_TRANSLATE_NOOP("patterns", "vertical"),
    "grid": QT_TRANSLATE_NOOP("patterns", "grid"),
    "crosshatch": QT_TRANSLATE_NOOP("patterns", "crosshatch"),
    "dots": QT_TRANSLATE_NOOP("patterns", "dots"),
    "dots_large": QT_TRANSLATE_NOOP("patterns", "large dots"),
    "waves": QT_TRANSLATE_NOOP("patterns", "waves"),
    "bricks": QT_TRANSLATE_NOOP("patterns", "bricks"),
    "checker": QT_TRANSLATE_NOOP("patterns", "chequers"),
    "chevron": QT_TRANSLATE_NOOP("patterns", "chevrons"),
    "plus": QT_TRANSLATE_NOOP("patterns", "crosses"),
}

MARKS = {"key": 2, "badge": 2, "colour": 4, "pattern": 6, "group": 6}
"""The narrow fields that stand side by side, and their shares of the width."""

SAMPLE = QSize(28, 16)


class FrameForm(QWidget):
    """Everything that a codebook says of a frame.

    Signals:
        changed: the Frame as a person has typed it.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__()
        self._theme = theme
        self._language = language
        self._frame: Frame | None = None
        self._attributes: list[Attribute] = []
        self.preview = Preview()
        self.label = LinePair()
        self.group = QComboBox()
        self.key = QLineEdit(maxLength=8)
        self.badge = QLineEdit(maxLength=2)
        self.colour = ColourField()
        self.pattern = QComboBox()
        self.definition = TextPair(4)
        self.include = TextPair(4)
        self.exclude = TextPair(4)
        self.examples = Lines(4, self.tr("One a line; values behind a bar: words | voice=expert"))
        self.indicators = Lines(4, self.tr("One a line: beginnings of words"))
        self.confusable = QListWidget()
        self.memo = QCheckBox(self.tr("A memo is required"))
        for box in (self.group, self.pattern):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(6)
        self.presets: dict[str, QComboBox] = {}
        self._presets = QHBoxLayout()
        self._marks = Row("", theme)
        self._rows = self._make_rows()
        self._lay_out()
        self._connect()

    def show_frame(self, frame: Frame, revision: Revision) -> None:
        """Show a frame of a revision."""
        self._frame = frame
        with QSignalBlocker(self):
            self.label.show_text(frame.label)
            self._fill_groups(frame, revision)
            for line, text in ((self.key, frame.key), (self.badge, frame.badge), (self.colour, frame.colour)):
                line.setText(text)
            self.pattern.setCurrentIndex(PATTERNS.index(frame.pattern) if frame.pattern in PATTERNS else 0)
            self.definition.show_text(frame.definition)
            self.include.show_rules(frame.include)
            self.exclude.show_rules(frame.exclude)
            self.examples.show_text("\n".join(map(example_line, frame.examples)))
            self.indicators.show_text("\n".join(frame.indicators))
            self._fill_confusable(frame, revision.frames)
            self._fill_presets(frame, revision.attributes)
            self.memo.setChecked(frame.memo_required)
        self.preview.show_frame(frame, self._language)

    def say(self, faults: Mapping[str, str]) -> None:
        """Say what is wrong, by the names of fields."""
        for name, row in self._rows.items():
            row.say(faults.get(name, ""), shown=name not in MARKS)
        self._marks.say("\n".join(faults[name] for name in MARKS if name in faults))

    def fault(self, name: str) -> str:
        """What is said of a field; empty where nothing is."""
        return self._rows[name].fault()

    @Slot()
    def _tell(self) -> None:
        if self._frame is None or self.signalsBlocked():
            return
        self._frame = replace(
            self._frame,
            label=self.label.text(),
            group=self.group.currentData(),
            key=typed_key(self.key.text()),
            badge=self.badge.text().strip(),
            colour=self.colour.text().strip(),
            pattern=self.pattern.currentData(),
            definition=self.definition.text(),
            include=self.include.rules(),
            exclude=self.exclude.rules(),
            examples=examples_of(self.examples.lines()),
            indicators=self.indicators.lines(),
            confusable_with=self._confusable(),
            defaults=self._defaults(),
            memo_required=self.memo.isChecked(),
        )
        if QColor(self._frame.colour).isValid():
            self.preview.show_frame(self._frame, self._language)
        self.changed.emit(self._frame)

    # Fill and read what depends on the rest of the codebook

    def _fill_groups(self, frame: Frame, revision: Revision) -> None:
        self.group.clear()
        for group in revision.codebook.groups:
            self.group.addItem(group.label.in_language(self._language), group.name)
        self.group.addItem(self.tr("(no group)"), "")
        self.group.setCurrentIndex(max(self.group.findData(frame.group), 0))
        if self.group.findData(frame.group) < 0:
            self.group.setCurrentIndex(self.group.count() - 1)

    def _fill_confusable(self, frame: Frame, frames: Iterable[Frame]) -> None:
        self.confusable.clear()
        row = QSize(0, self.fontMetrics().height() + GAP)  # room for the box, which is higher than letters
        for other in frames:
            if other.id != frame.id:
                item = QListWidgetItem(other.label.in_language(self._language))
                item.setData(Qt.ItemDataRole.UserRole, other.name)
                item.setSizeHint(row)
                named = other.name in frame.confusable_with
                item.setCheckState(Qt.CheckState.Checked if named else Qt.CheckState.Unchecked)
                self.confusable.addItem(item)

    def _confusable(self) -> tuple[str, ...]:
        """The frames that are ticked: those that were named before in their order, then the others."""
        items = [self.confusable.item(row) for row in range(self.confusable.count())]
        ticked = [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() is Qt.CheckState.Checked]
        before = self._frame.confusable_with if self._frame else ()
        return tuple([name for name in before if name in ticked] + [n for n in ticked if n not in before])

    def _fill_presets(self, frame: Frame, attributes: Sequence[Attribute]) -> None:
        while item := self._presets.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self.presets = {}
        values = dict(frame.defaults)
        for attribute in attributes:
            if attribute.level is Level.SPAN and attribute.kind is AttributeKind.SINGLE:
                box = QComboBox()
                box.addItem("–", "")
                for choice in attribute.choices:
                    box.addItem(choice.label.in_language(self._language), choice.name)
                box.setCurrentIndex(max(box.findData(values.get(attribute.name, "")), 0))
                box.setMinimumContentsLength(6)
                box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
                box.currentIndexChanged.connect(self._tell)
                self.presets[attribute.name] = box
                self._presets.addWidget(Row(attribute.label.in_language(self._language), self._theme, box), 1)
        for field, following in pairwise([self.confusable, *self.presets.values(), self.memo]):
            self.setTabOrder(field, following)

    def _defaults(self) -> tuple[tuple[str, str], ...]:
        kept = [pair for pair in (self._frame.defaults if self._frame else ()) if pair[0] not in self.presets]
        chosen = [(name, box.currentData()) for name, box in self.presets.items() if box.currentData()]
        return tuple(kept + chosen)

    # Make

    def _make_rows(self) -> dict[str, Row]:
        theme = self._theme
        for name in PATTERNS:
            shown = QCoreApplication.translate("patterns", PATTERN_NAMES[name])
            self.pattern.addItem(_sample(name, theme), shown, name)
        self.pattern.setIconSize(SAMPLE)
        return {
            "label": Row(self.tr("Label"), theme, self.label),
            "group": Row(self.tr("Group"), theme, self.group),
            "key": Row(self.tr("Key"), theme, self.key),
            "badge": Row(self.tr("Badge"), theme, self.badge),
            "colour": Row(self.tr("Colour"), theme, self.colour),
            "pattern": Row(self.tr("Pattern"), theme, self.pattern),
            "definition": Row(self.tr("Definition"), theme, self.definition),
            "include": Row(self.tr("Belongs here (a rule a line)"), theme, self.include),
            "exclude": Row(self.tr("Does not belong here (a rule a line)"), theme, self.exclude),
            "examples": Row(self.tr("Examples"), theme, self.examples),
            "indicators": Row(self.tr("Indicator words"), theme, self.indicators),
            "confusable": Row(self.tr("Easily confused with"), theme, self.confusable),
        }

    def _lay_out(self) -> None:
        self.confusable.setFixedHeight(self.indicators.height())
        marks = _beside([self._rows[name] for name in MARKS])
        for place, share in enumerate(MARKS.values()):
            marks.setStretch(place, share)
        marks_and_faults = QVBoxLayout()
        marks_and_faults.setSpacing(0)
        marks_and_faults.addLayout(marks)
        marks_and_faults.addWidget(self._marks)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(2 * GAP)
        column.addWidget(self.preview)
        column.addWidget(self._rows["label"])
        column.addLayout(marks_and_faults)
        for name in ("definition", "include", "exclude", "examples"):
            column.addWidget(self._rows[name])
        column.addLayout(_beside([self._rows["indicators"], self._rows["confusable"]]))
        column.addLayout(self._presets)
        column.addWidget(self.memo)
        column.addStretch(1)

    def _connect(self) -> None:
        for pair in (self.label, self.definition, self.include, self.exclude):
            pair.typed.connect(self._tell)
        for lines in (self.examples, self.indicators):
            lines.typed.connect(self._tell)
        for line in (self.key, self.badge, self.colour):
            line.textChanged.connect(self._tell)
        for box in (self.group, self.pattern):
            box.currentIndexChanged.connect(self._tell)
        self.confusable.itemChanged.connect(lambda item: self._tell())
        self.memo.toggled.connect(self._tell)


def _beside(rows: Sequence[QWidget]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GAP)
    for row in rows:
        line.addWidget(row, 1, Qt.AlignmentFlag.AlignTop)
    return line


def _sample(name: str, theme: Theme) -> QIcon:
    """A pattern as a picture."""
    picture = QPixmap(SAMPLE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_pattern(painter, picture.rect().toRectF(), name, theme.colours.colour("text"))
    painter.end()
    return QIcon(picture)
