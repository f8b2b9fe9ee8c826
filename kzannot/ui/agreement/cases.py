"""This module is about the list of passages in which two annotators differ: kept by kind, frame and pair.

What is shown of all meetings is counted in the worker, too.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question
from kzannot.project.choices import Choices
from kzannot.project.disagreements import NONE, Meeting, differing, meetings
from kzannot.project.figures import Values, confusion_figure, disagreements_figure
from kzannot.project.packed import Packed, let_go, packed
from kzannot.project.passages import Words as Codings
from kzannot.project.project import Project
from kzannot.project.tasks import Task
from kzannot.ui.agreement.lines import Column, LineView
from kzannot.ui.agreement.words import Words, say
from kzannot.ui.figures.differences import no_frame
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.theme import GAP

QUOTED = 160
"""How many letters of a passage stand in its row."""

FIGURES: Mapping[str, Callable[[Project, Sequence[Meeting], Choices], Values]] = {
    "confusion": confusion_figure,
    "disagreements": disagreements_figure,
}

Pair = tuple[str, str]

ANY = None
"""What a box holds that leaves everything in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """The cases: meetings in which annotators differ; and what figures show of all meetings.

    Args:
        differing: the cases.
        kinds: in what annotators differ at all.
        pairs: who met whom.
        figures: by their name, and the pair that they tell of; nobody, all pairs.
    """

    differing: Packed = field(default_factory=lambda: packed(()))
    kinds: Sequence[str] = ()
    pairs: Sequence[Pair] = ()
    figures: Mapping[tuple[str, tuple[str, ...]], Values] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which cases are wanted; None leaves everything in. `frames` are both, whoever has which."""

    kind: str | None = None
    frame: str | None = None
    frames: tuple[str, str] | None = None
    people: tuple[str, ...] | None = None

    def holds(self, case: Meeting) -> bool:
        """Whether a case is one of them."""
        return (
            (self.kind is None or self.kind in case.kinds)
            and (self.frame is None or self.frame in case.frames)
            and (self.frames is None or self.frames in (case.frames, case.frames[::-1]))
            and (
                self.people is None
                or set(case.annotators) <= set(self.people)
                or set(self.people) <= set(case.annotators)
            )
        )


def find_cases(project: Project, question: Question, task: Task) -> Cases:
    """The meetings of those whom a question is about."""
    found = meetings(project, question.annotators, question.outlet, question.round, task)
    cases = packed(differing(found))
    answer = Cases(
        differing=cases,
        kinds=list(dict.fromkeys(kind for case in cases.examples for kind in case.kinds)),
        pairs=list(dict.fromkeys(meeting.annotators for meeting in found)),
        figures=_figures(project, question, found),
    )
    let_go(found)
    return answer


def _figures(
    project: Project, question: Question, found: Sequence[Meeting]
) -> dict[tuple[str, tuple[str, ...]], Values]:
    """The figures of all meetings, and of those of each pair."""
    by_pair: dict[Pair, list[Meeting]] = {}
    for meeting in found:
        by_pair.setdefault(meeting.annotators, []).append(meeting)
    return {
        (name, people): make(project, own, _choices(question, people))
        for people, own in ({(): found} | by_pair).items()
        for name, make in FIGURES.items()
    }


def _choices(question: Question, people: tuple[str, ...]) -> Choices:
    return Choices(annotators=people or tuple(question.annotators), outlet=question.outlet)


class CaseList(QWidget):
    """The cases that are wanted, in the order of pairs and texts unless a head is clicked.

    Signals:
        picked: the Meeting that is current.
        wanted: the Meeting that shall be seen side by side.
    """

    picked = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cases = Cases()
        self._words: Words | None = None
        self._codings: Codings | None = None
        self._frames: tuple[str, str] | None = None
        self.view = LineView(self.tr("Disagreements"))
        self.kind, self.frame, self.pair = QComboBox(), QComboBox(), QComboBox()
        self._count = QLabel()
        for box, name in (
            (self.kind, self.tr("Which kind")),
            (self.frame, self.tr("Which frame")),
            (self.pair, self.tr("Which pair")),
        ):
            box.setAccessibleName(name)
            box.setSizeAdjustPolicy(box.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(self._choose)
        self.view.picked.connect(self.picked)
        self.view.wanted.connect(self.wanted)
        self._lay_out()

    def show_cases(self, cases: Cases, words: Words, codings: Codings) -> None:
        """Show other cases; what was wanted stays so where there is such."""
        self._cases, self._words, self._codings = cases, words, codings
        frames = [*((name, label) for name, label in words.frames.items()), (NONE, no_frame())]
        self._fill(self.kind, self.tr("All kinds"), [(kind, words.kind(kind)) for kind in cases.kinds])
        self._fill(self.frame, self.tr("All frames"), frames)
        self._fill(self.pair, self.tr("All pairs"), [(pair, " – ".join(pair)) for pair in cases.pairs])
        self._show()

    def want(self, wanted: Wanted) -> None:
        """Show the cases that are wanted, and say so in the boxes."""
        self._frames = wanted.frames
        chosen = wanted.frames[0] if wanted.frames else wanted.frame
        pair = next((pair for pair in self._cases.pairs if pair == wanted.people), None)
        for box, value in ((self.kind, wanted.kind), (self.frame, chosen), (self.pair, pair)):
            with QSignalBlocker(box):
                box.setCurrentIndex(max(self._place(box, value), 0))
        self._show()

    def shown(self) -> Sequence[Meeting]:
        """The cases in their order."""
        return self.view.lines.things()

    @Slot()
    def _choose(self) -> None:
        self._frames = None
        self._show()

    def _show(self) -> None:
        words, codings = self._words, self._codings
        if not words or not codings:
            return
        wanted = Wanted(
            kind=self.kind.currentData(),
            frame=None if self._frames else self.frame.currentData(),
            frames=self._frames,
            people=self.pair.currentData(),
        )
        self.view.show_lines(columns_of(words, codings), self._cases.differing.where(wanted.holds))
        self._tell()

    def _tell(self) -> None:
        words = self._words
        assert words, "cases are counted when they are shown"
        lines = self.view.lines
        text = self.tr("Passages: {count} of {all}")
        if lines.found() > lines.rowCount():
            text = self.tr("Passages: {count} of {all}, of which the first {shown} are listed")
        text = text.format(
            count=words.style.whole(lines.found()),
            all=words.style.whole(len(self._cases.differing)),
            shown=words.style.whole(lines.rowCount()),
        )
        if self._frames:
            text = f"{' × '.join(words.frames.get(name, no_frame()) for name in self._frames)}  ·  {text}"
        self._count.setText(text)

    def keep(self, words: str) -> None:
        """Show the rows that hold all of these words."""
        self.view.keep(words)
        if self._words:
            self._tell()

    def _fill(self, box: QComboBox, every: str, values: Sequence[tuple[Any, str]]) -> None:
        chosen = box.currentData()
        with QSignalBlocker(box):
            box.clear()
            box.addItem(every, ANY)
            for value, text in values:
                box.addItem(text, value)
            box.setCurrentIndex(max(self._place(box, chosen), 0))

    def _place(self, box: QComboBox, value: Any) -> int:
        """Where a value stands in a box; Qt itself compares no tuples."""
        places = range(box.count())
        return next((place for place in places if box.itemData(place) == value), -1)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(GAP)
        for box in (self.kind, self.frame, self.pair):
            head.addWidget(box)
        head.addWidget(self._count, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)


def columns_of(words: Words, codings: Codings) -> list[Column[Meeting]]:
    """What is said of a case."""
    return [
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Differ in")),
            lambda case: ", ".join(map(words.kind, case.kinds)),
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "One coding")),
            lambda case: f"{case.annotators[0]}: {codings.of_marks(case.encounter.first)}",
            most=260,
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "The other")),
            lambda case: f"{case.annotators[1]}: {codings.of_marks(case.encounter.second)}",
            most=260,
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Outlet")),
            lambda case: outlet_name(case.outlet),
            most=130,
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Article")),
            lambda case: case.coded.article.title,
            lambda case: (case.coded.article.title, case.start),
            most=160,
        ),
        Column(say(QT_TRANSLATE_NOOP("agreement", "Codebook")), lambda case: case.versions, most=80),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Passage")),
            quote,
            lambda case: (case.coded.article.title, case.start),
        ),
    ]


def quote(case: Meeting) -> str:
    """The passage, its line ends as blanks, cut where it is long."""
    start, end = case.start, case.end
    words = " ".join(case.coded.text[start : min(end, start + QUOTED)].split())
    return f"{words}…" if end - start > QUOTED else words
