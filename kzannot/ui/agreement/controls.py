"""This module is about what a person asks: measure, unit, who, where, and how the interval is found."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.codebook import Attribute
from kzannot.model.study import Round
from kzannot.project.agreement import Question, Row, measures, objections_of
from kzannot.project.answered import questions as comparable_questions
from kzannot.project.matched import comparable
from kzannot.project.project import Project
from kzannot.project.studies import ALL, FRAME
from kzannot.project.units import UNITS
from kzannot.ui.agreement.measure_box import MeasureBox
from kzannot.ui.agreement.people_button import PeopleButton
from kzannot.ui.agreement.words import in_words, say
from kzannot.ui.chips import Flow, smaller
from kzannot.ui.theme import GAP

ATTRIBUTES, QUESTIONS = "attributes", "questions"
"""What else than frames can be asked about."""

DISTANCES = {
    "nominal": QT_TRANSLATE_NOOP("agreement", "same or not (nominal)"),
    "ordinal": QT_TRANSLATE_NOOP("agreement", "by rank (ordinal)"),
    "interval": QT_TRANSLATE_NOOP("agreement", "by difference (interval)"),
    "ratio": QT_TRANSLATE_NOOP("agreement", "by ratio (ratio)"),
}

USUAL_WIDTH = 900
"""For what width the fields reserve their lines, in pixels; at any other they take what they need."""

SETTLE_MS = 300
"""How long a number may go on being typed before it is asked for, in milliseconds."""


class Controls(QWidget):
    """The fields of a question.

    Signals:
        changed: something else is asked.
    """

    changed = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._on_spans = {row["name"] for row in measures() if row["units"] == "spans"}
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.changed)
        self.measure = MeasureBox()
        self.people = PeopleButton()
        self._make_boxes()
        self._make_numbers()
        self._lay_out()
        self.renew()
        self._connect()

    def question(self) -> Question:
        """What is asked."""
        whom, about = self.compare.currentData(), self.about.currentData()
        return Question(
            measures=self.measure.names(),
            units=(self.unit.currentData(),),
            per=ALL if about == ALL else FRAME,
            questions=self._names(comparable_questions, about == QUESTIONS),
            attributes=self._names(comparable, about == ATTRIBUTES),
            metric=self.distance.currentData() if about == QUESTIONS else None,
            pairs=whom == "pairs",
            leave_one_out=whom == "leave_one_out",
            repeats=whom == "repeats",
            annotators=self.people.names(),
            outlet=self.outlet.currentData(),
            round=self.round.currentData(),
            by=self.by.currentData(),
            unfinished=self.unfinished.isChecked(),
            samples=self.samples.value(),
            seed=self.seed.value(),
            drawn="entry" if self.entries.isChecked() else "article",
            half_width=self.half_width.value(),
        )

    def show_fit(self, question: Question, rows: Sequence[Row]) -> None:
        """Grey out the measures that do not fit those who were found to be compared."""
        people = max((len(row.annotators) for row in rows), default=0)
        self.measure.show_objections(objections_of(question, people))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Room for a few lines of fields, so that the window is never higher than a small screen."""
        return QSize(USUAL_WIDTH, self.heightForWidth(USUAL_WIDTH))

    @Slot()
    def renew(self) -> None:
        """Offer the outlets, rounds and annotators that there are now; what was chosen stays so."""
        rounds = sorted(self._project.records(Round), key=lambda each: (each.order, each.name))
        _fill(self.outlet, self.tr("All outlets"), [outlet.name for outlet in self._project.outlets()])
        _fill(self.round, self.tr("All rounds"), [each.name for each in rounds])
        offered = {ATTRIBUTES: comparable(self._project), QUESTIONS: comparable_questions(self._project)}
        for about, there in offered.items():
            _enable(self.about, about, bool(there))
        self.people.show_people([annotator.name for annotator in self._project.annotators()])

    # Make

    def _make_boxes(self) -> None:
        self.unit = _box([(name, in_words(text)) for name, text in UNITS.items()])
        self.unit.setCurrentIndex(self.unit.findData("paragraph"))
        self.about = _box(
            [
                (FRAME, self.tr("each frame on its own")),
                (ALL, self.tr("all frames at once")),
                (ATTRIBUTES, self.tr("attributes of spans")),
                (QUESTIONS, self.tr("questions about articles")),
            ]
        )
        self.distance = _box([(name, say(text)) for name, text in DISTANCES.items()])
        self.distance.setToolTip(self.tr("What the distance of two answers about articles means to alpha"))
        self.distance.setEnabled(False)
        self.compare = _box(
            [
                ("all", self.tr("all together")),
                ("leave_one_out", self.tr("all, then without each one")),
                ("pairs", self.tr("every two")),
                ("repeats", self.tr("each with themselves (hidden repeats)")),
            ]
        )
        self.by = _box(
            [
                (None, self.tr("not parted")),
                ("outlet", self.tr("by outlet")),
                ("round", self.tr("by round")),
                ("version", self.tr("by version of the codebook")),
            ]
        )
        self.outlet, self.round = QComboBox(), QComboBox()

    def _make_numbers(self) -> None:
        self.samples = QSpinBox(maximum=20_000, singleStep=500, value=2_000)
        self.seed = QSpinBox(maximum=999_999, value=1)
        self.half_width = QDoubleSpinBox(minimum=0.01, maximum=0.5, singleStep=0.01, value=0.05)
        self.half_width.setPrefix("± ")
        self.entries = QCheckBox(self.tr("entries within articles"))
        self.entries.setToolTip(self.tr("Draw articles, and then of each its entries"))
        self.unfinished = QCheckBox(self.tr("unfinished work, too"))
        self.unfinished.setToolTip(self.tr("Count what annotators are still at work on"))

    def _lay_out(self) -> None:
        named = [
            (self.tr("Measure"), self.measure),
            (self.tr("Unit"), self.unit),
            (self.tr("About"), self.about),
            (self.tr("Distance"), self.distance),
            (self.tr("Compare"), self.compare),
            (self.tr("Annotators"), self.people),
            (self.tr("Parts"), self.by),
            (self.tr("Outlet"), self.outlet),
            (self.tr("Round"), self.round),
            (self.tr("Draws"), self.samples),
            (self.tr("Seed"), self.seed),
            (self.tr("Aim"), self.half_width),
            (self.tr("Draw"), self.entries),
            (self.tr("Count"), self.unfinished),
        ]
        self.half_width.setToolTip(self.tr("How far the interval may reach, for the units that it needs"))
        flow = Flow([_named(name, field) for name, field in named], self)
        flow.setSpacing(GAP)
        size = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        size.setHeightForWidth(True)
        self.setSizePolicy(size)

    def _connect(self) -> None:
        boxes = (self.measure, self.unit, self.about, self.distance, self.compare, self.by)
        for box in (*boxes, self.outlet, self.round):
            box.currentIndexChanged.connect(self._choose)
        for number in (self.samples, self.seed, self.half_width):
            number.valueChanged.connect(self._wait)
        for tick in (self.entries, self.unfinished):
            tick.toggled.connect(self._choose)
        self.people.changed.connect(self._choose)

    @Slot()
    def _wait(self) -> None:
        """Ask in a moment; a timer that is connected itself takes the number for the time to wait."""
        self._settle.start(SETTLE_MS)

    def _names(self, offered: Callable[[Project], Sequence[Attribute]], wanted: bool) -> tuple[str, ...]:
        """The names of what is offered, where it is wanted."""
        return tuple(each.name for each in offered(self._project)) if wanted else ()

    @Slot()
    def _choose(self) -> None:
        about, names = self.about.currentData(), self.measure.names()
        of_frames = about in (FRAME, ALL)
        self.unit.setEnabled(of_frames and any(name not in self._on_spans for name in names))
        self.distance.setEnabled(about == QUESTIONS)
        self._settle.start(0)


def _named(name: str, field: QWidget) -> QWidget:
    """A field below its name."""
    cell = QWidget()
    label = QLabel(name)
    label.setFont(smaller(label.font()))
    label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
    label.setBuddy(field)
    field.setAccessibleName(name)
    column = QVBoxLayout(cell)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label)
    column.addWidget(field)
    return cell


def _box(items: Sequence[tuple[str | None, str]]) -> QComboBox:
    box = QComboBox()
    for value, text in items:
        box.addItem(text, value)
    return box


def _enable(box: QComboBox, value: str, there: bool) -> None:
    """Let a value be chosen, or no longer."""
    model = box.model()
    assert isinstance(model, QStandardItemModel), "a box makes its own model"
    model.item(box.findData(value)).setEnabled(there)
    if not there and box.currentData() == value:
        box.setCurrentIndex(0)


def _fill(box: QComboBox, every: str, names: Sequence[str]) -> None:
    """Offer all at once, or one of the names."""
    chosen = box.currentData()
    with QSignalBlocker(box):
        box.clear()
        box.addItem(every, None)
        for name in names:
            box.addItem(name, name)
        box.setCurrentIndex(max(box.findData(chosen), 0))
