"""What a person may choose for a figure, as boxes above it; only those that concern the figure are shown."""

from collections.abc import Sequence
from itertools import combinations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Level
from kzannot.project.agreement import offered_measures
from kzannot.project.choices import Choices
from kzannot.project.prevalence import NORMALISATIONS
from kzannot.project.project import Project
from kzannot.project.units import UNITS
from kzannot.ui.figures.kinds import in_words, say
from kzannot.ui.theme import GAP

EVERYBODY = QT_TRANSLATE_NOOP("figures", "All annotators")
EVERY_PAIR = QT_TRANSLATE_NOOP("figures", "All pairs of annotators")
EVERY_VALUE = QT_TRANSLATE_NOOP("figures", "{attribute}: all")
PER_ENTRY = QT_TRANSLATE_NOOP("figures", "Ticker entries as items")
MOST_ATTRIBUTES = 2


class Controls(QWidget):
    """The choices for one figure at a time.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, project: Project, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        self._normalise = _box([(name, in_words(text)) for name, text in NORMALISATIONS.items()], "articles")
        self._measure = _box([(name, in_words(text)) for name, text in offered_measures()], "alpha")
        self._unit = _box([(name, in_words(text)) for name, text in UNITS.items()], "paragraph")
        people = [(annotator.name, annotator.name) for annotator in project.annotators()]
        self._annotator = _box([("", say(EVERYBODY)), *people], "")
        self._pairs: list[tuple[str, ...]] = [(), *combinations([name for name, _ in people], 2)]
        labels = [" – ".join(pair) or say(EVERY_PAIR) for pair in self._pairs]
        self._pair = _box([(str(place), label) for place, label in enumerate(labels)], "0")
        self._names: Sequence[str] = ()
        self._values = {
            attribute.name: _box(_choices_of(attribute, language), "")
            for attribute in _filters(project.attributes())
        }
        self._per_entry = QCheckBox(say(PER_ENTRY))
        self._shown: dict[str, list[QWidget]] = {
            "normalise": [self._normalise],
            "measure": [self._measure],
            "unit": [self._unit],
            "annotators": [self._annotator],
            "pair": [self._pair],
            "values": list(self._values.values()),
            "per_entry": [self._per_entry],
        }
        self._name_boxes()
        for boxes in self._shown.values():
            for box in boxes:
                row.addWidget(box)
                self._listen(box)
        row.addStretch(1)

    def show_for(self, names: Sequence[str]) -> None:
        """Show the choices of these names."""
        self._names = names
        for name, boxes in self._shown.items():
            for box in boxes:
                box.setVisible(name in names)
        self._follow()

    def choices(self) -> Choices:
        """What is chosen."""
        values = {name: box.currentData() for name, box in self._values.items() if box.currentData()}
        return Choices(
            normalise=self._normalise.currentData(),
            annotators=self._people(),
            values=values,
            per_entry=self._per_entry.isChecked() and self._per_entry.isEnabled(),
            measure=self._measure.currentData(),
            unit=self._unit.currentData(),
        )

    def _people(self) -> Sequence[str]:
        """Whose codings are wanted; nobody's name for all."""
        if "pair" in self._names:
            return self._pairs[self._pair.currentIndex()]
        annotator = self._annotator.currentData()
        return (annotator,) if annotator else ()

    def _name_boxes(self) -> None:
        """Say to a screen reader what each box is for."""
        for box, name in (
            (self._normalise, QT_TRANSLATE_NOOP("figures", "Frequency as")),
            (self._measure, QT_TRANSLATE_NOOP("figures", "Measure")),
            (self._unit, QT_TRANSLATE_NOOP("figures", "Unit")),
            (self._annotator, QT_TRANSLATE_NOOP("figures", "Annotators")),
            (self._pair, QT_TRANSLATE_NOOP("figures", "Pair of annotators")),
        ):
            box.setAccessibleName(QCoreApplication.translate("figures", name))

    def _listen(self, box: QWidget) -> None:
        if isinstance(box, QComboBox):
            box.currentIndexChanged.connect(self._follow)
            box.currentIndexChanged.connect(self.changed)
        elif isinstance(box, QCheckBox):
            box.toggled.connect(self.changed)

    def _follow(self) -> None:
        """Entries are items only where items are counted."""
        self._per_entry.setEnabled(self._normalise.currentData() == "articles")


class Note(QLabel):
    """A line of plain text that wraps; hidden while it is empty."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(self.textInteractionFlags().TextSelectableByMouse)
        self.show_text("")

    def set_colour(self, colour: QColor) -> None:
        """Show the text in a colour."""
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, colour)
        self.setPalette(palette)

    def show_text(self, text: str) -> None:
        """Show the text."""
        self.setText(text)
        self.setVisible(bool(text))


def _filters(attributes: Sequence[Attribute]) -> list[Attribute]:
    """The attributes of spans by which a frequency is split most often: the first single choices."""
    singles = [
        a for a in attributes if a.level is Level.SPAN and a.kind is AttributeKind.SINGLE and a.required
    ]
    return singles[:MOST_ATTRIBUTES]


def _choices_of(attribute: Attribute, language: str) -> list[tuple[str, str]]:
    every = say(EVERY_VALUE, attribute=attribute.label.in_language(language))
    return [("", every), *((choice.name, choice.label.in_language(language)) for choice in attribute.choices)]


def _box(items: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    for value, text in items:
        box.addItem(text, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
