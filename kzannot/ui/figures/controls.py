"""What a person may choose for a figure, as boxes above it; only those that concern the figure are shown."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute, AttributeKind, Codebook, Frame, Level
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, Article, Outlet, day_of
from kzannot.model.study import Round
from kzannot.project.choices import Choices
from kzannot.project.corpus import CODER, GOLD
from kzannot.project.figures_together import WINDOWS
from kzannot.project.kept import VOICE
from kzannot.project.material import PARTS
from kzannot.project.metadata import genre_names
from kzannot.project.prevalence import NORMALISATIONS
from kzannot.project.project import Project
from kzannot.ui.chips import Flow
from kzannot.ui.figures.captions import PARTS as PART_NAMES
from kzannot.ui.figures.kind import in_words, say
from kzannot.ui.theme import GAP

EVERYBODY = QT_TRANSLATE_NOOP("figures", "All annotators")
EVERY_VALUE = QT_TRANSLATE_NOOP("figures", "{attribute}: all")
EVERY_OUTLET = QT_TRANSLATE_NOOP("figures", "All outlets")
EVERY_ROUND = QT_TRANSLATE_NOOP("figures", "All rounds")
EVERY_GENRE = QT_TRANSLATE_NOOP("figures", "All genres")
EVERY_PART = QT_TRANSLATE_NOOP("figures", "Whole articles")
EVERY_FRAME = QT_TRANSLATE_NOOP("figures", "All frames")
AGAINST_REST = QT_TRANSLATE_NOOP("figures", "Against the rest")
AGAINST = QT_TRANSLATE_NOOP("figures", "Against {outlet}")
FROM_FIRST = QT_TRANSLATE_NOOP("figures", "From the first day")
TO_LAST = QT_TRANSLATE_NOOP("figures", "To the last day")
SINCE = QT_TRANSLATE_NOOP("figures", "From {day}")
UNTIL = QT_TRANSLATE_NOOP("figures", "To {day}")
TOGETHER = QT_TRANSLATE_NOOP("figures", "Together in: {window}")
LAYERS = (
    (CODER, QT_TRANSLATE_NOOP("figures", "Annotators' codings")),
    (GOLD, QT_TRANSLATE_NOOP("figures", "Adjudicated codings")),
)
SWITCHES = (
    ("own_voice", QT_TRANSLATE_NOOP("figures", "Own voice only")),
    ("no_copies", QT_TRANSLATE_NOOP("figures", "Without agency copy")),
    ("repeats_once", QT_TRANSLATE_NOOP("figures", "Count repeats once")),
    ("per_entry", QT_TRANSLATE_NOOP("figures", "Ticker entries as items")),
)
NAMES = {
    "normalise": QT_TRANSLATE_NOOP("figures", "Frequency as"),
    "window": QT_TRANSLATE_NOOP("figures", "Window of frames"),
    "frame": QT_TRANSLATE_NOOP("figures", "Frame"),
    "outlet": QT_TRANSLATE_NOOP("figures", "Outlet"),
    "against": QT_TRANSLATE_NOOP("figures", "Compared with"),
    "round": QT_TRANSLATE_NOOP("figures", "Round"),
    "genre": QT_TRANSLATE_NOOP("figures", "Genre"),
    "layer": QT_TRANSLATE_NOOP("figures", "Layer"),
    "annotators": QT_TRANSLATE_NOOP("figures", "Annotators"),
    "since": QT_TRANSLATE_NOOP("figures", "First day"),
    "until": QT_TRANSLATE_NOOP("figures", "Last day"),
    "parts": QT_TRANSLATE_NOOP("figures", "Parts of articles"),
}
"""What each box is called by a screen reader."""

PERIOD = ("since", "until")
FIRST_ROW = ("normalise", "window", "frame", "against")
MOST_ATTRIBUTES = 2
OFFERED = (Outlet, Article, Annotator, Round, Codebook, Frame, Attribute)
"""The records that the boxes offer."""


class Controls(QWidget):
    """The choices for one figure at a time.

    Signals:
        changed: something else was chosen.
    """

    changed = Signal()

    def __init__(self, project: Project, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project, self._language = project, language
        self._boxes = {name: QComboBox() for name in NAMES}
        self._values: dict[str, QComboBox] = {}
        self._switches = {name: QCheckBox(say(text)) for name, text in SWITCHES}
        self._names: Sequence[str] = ()
        for name, box in self._boxes.items():
            box.setAccessibleName(QCoreApplication.translate("figures", NAMES[name]))
        self._lay_out()
        self._fill()
        for box in self._boxes.values():
            box.currentIndexChanged.connect(self._choose)
        for switch in self._switches.values():
            switch.toggled.connect(self._choose)

    def follow(self, edit: Edit) -> None:
        """Offer what there is after an edit; what was chosen stays chosen while it is there."""
        if edit.concerns(*OFFERED):
            self._fill()
            self.show_for(self._names)

    def show_for(self, names: Sequence[str]) -> None:
        """Show the choices of these names."""
        self._names = names
        for name, box in self._boxes.items():
            box.setVisible(("period" if name in PERIOD else name) in names and box.count() > 1)
        for box in self._values.values():
            box.setVisible("values" in names)
        for switch in self._switches.values():
            switch.setVisible("switches" in names)
        self._enable()

    def choices(self) -> Choices:
        """What is chosen; what the figure does not heed is as if it were not."""
        asked: dict[str, Any] = {}
        for name, box in self._boxes.items():
            if ("period" if name in PERIOD else name) in self._names and box.currentData():
                value = box.currentData()
                asked[name] = (value,) if name in ("annotators", "parts") else value
        values = {name: box.currentData() for name, box in self._values.items() if box.currentData()}
        if "switches" in self._names:
            asked |= {name: box.isChecked() and box.isEnabled() for name, box in self._switches.items()}
        return Choices(**asked, values=values if "values" in self._names else {})

    def _fill(self) -> None:
        """Offer what the project has; boxes of attributes that it has no more are gone."""
        for name, items in _items(self._project, self._language).items():
            _offer(self._boxes[name], items)
        attributes = {each.name: each for each in _filters(self._project.attributes())}
        for name in self._values.keys() - attributes.keys():
            self._values.pop(name).deleteLater()
        beside = self._boxes[FIRST_ROW[-1]]
        for name, attribute in attributes.items():
            if name not in self._values:
                self._values[name] = QComboBox()
                self._first.addWidget(self._values[name])
                self._values[name].currentIndexChanged.connect(self._choose)
            self._values[name].setAccessibleName(attribute.label.in_language(self._language))
            _offer(self._values[name], _choices_of(attribute, self._language))
            self.setTabOrder(beside, self._values[name])
            beside = self._values[name]

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        first = [self._boxes[name] for name in FIRST_ROW]
        second = [box for name, box in self._boxes.items() if name not in FIRST_ROW]
        groups: tuple[Sequence[QWidget], ...] = (first, second, list(self._switches.values()))
        self._first, *others = (Flow(group, QWidget(self)) for group in groups)
        for row in (self._first, *others):
            row.setSpacing(GAP)
            rows.addWidget(row.parentWidget())

    def _choose(self) -> None:
        """Whatever was changed: some choices depend on others."""
        self._enable()
        self.changed.emit()

    def _enable(self) -> None:
        """Only shares of items know entries, only an outlet is compared with another; one voice is asked."""
        shares = "normalise" not in self._names or self._boxes["normalise"].currentData() == "articles"
        self._switches["per_entry"].setEnabled(shares)
        self._boxes["against"].setEnabled(bool(self._boxes["outlet"].currentData()))
        if VOICE in self._values:
            self._values[VOICE].setEnabled(not self._switches["own_voice"].isChecked())


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


Items = list[tuple[str, str]]


def _items(project: Project, language: str) -> dict[str, Items]:
    """What each box offers: values and texts; the empty value is no filter."""
    outlets = sorted((outlet.name for outlet in project.outlets()), key=str.casefold)
    articles = project.articles()
    called = genre_names(project, language)
    genres = sorted({article.genre for article in articles if article.genre})
    days = sorted({day.isoformat() for article in articles if (day := day_of(article.published))})
    rounds = [each.name for each in sorted(project.records(Round), key=lambda each: each.order)]
    frames = [(each.name, each.label.in_language(language)) for each in project.frames() if not each.retired]
    return {
        "normalise": [(name, in_words(text)) for name, text in NORMALISATIONS.items()],
        "window": [(name, say(TOGETHER, window=in_words(WINDOWS[name]))) for name in reversed(WINDOWS)],
        "frame": [("", say(EVERY_FRAME)), *frames],
        "against": _with(AGAINST_REST, outlets, lambda name: say(AGAINST, outlet=name)),
        "outlet": _with(EVERY_OUTLET, outlets),
        "round": _with(EVERY_ROUND, rounds),
        "genre": _with(EVERY_GENRE, genres, lambda name: called.get(name, name)),
        "layer": [(name, say(text)) for name, text in LAYERS],
        "annotators": _with(EVERYBODY, [annotator.name for annotator in project.annotators()]),
        "since": _with(FROM_FIRST, days, lambda day: say(SINCE, day=day)),
        "until": _with(TO_LAST, days, lambda day: say(UNTIL, day=day)),
        "parts": _with(EVERY_PART, PARTS, lambda part: say(PART_NAMES[part])),
    }


def _with(every: str, names: Sequence[str], text: Callable[[str], str] = str) -> Items:
    return [("", say(every)), *((name, text(name)) for name in names)]


def _filters(attributes: Sequence[Attribute]) -> list[Attribute]:
    """The attributes of spans by which a frequency is split most often: the first single choices."""
    singles = [
        a for a in attributes if a.level is Level.SPAN and a.kind is AttributeKind.SINGLE and a.required
    ]
    return singles[:MOST_ATTRIBUTES]


def _choices_of(attribute: Attribute, language: str) -> Items:
    every = say(EVERY_VALUE, attribute=attribute.label.in_language(language))
    return [("", every), *((choice.name, choice.label.in_language(language)) for choice in attribute.choices)]


def _offer(box: QComboBox, items: Sequence[tuple[str, str]]) -> None:
    """Fill a box; what was chosen stays chosen, if it is offered still."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        for value, text in items:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
