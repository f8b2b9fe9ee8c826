"""This module is about the pages of charts: pair by pair, in time, and how frames and kinds of cases meet."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question
from kzannot.project.choices import Choices
from kzannot.project.drift import Drift
from kzannot.project.figures import Reliability, Values
from kzannot.project.figures_drift import Trend
from kzannot.project.project import Project
from kzannot.ui.agreement.cases import Cases, Wanted
from kzannot.ui.agreement.chart_page import ChartPage
from kzannot.ui.agreement.page import Page
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.views import CASES, PAIRS, TIMES
from kzannot.ui.agreement.words import Words, say
from kzannot.ui.figures.kind import Kind, chart_of, legend_of
from kzannot.ui.figures.kind import say as say_of_figures
from kzannot.ui.figures.kinds import KINDS
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import Style

BY_NAME = {kind.name: kind for kind in KINDS}
NO_PAIRS = QT_TRANSLATE_NOOP(
    "agreement", "No two annotators are compared frame by frame. Choose more of them, or another measure."
)
NO_TIME = QT_TRANSLATE_NOOP(
    "agreement", "There is nothing to be seen in time yet: no article was read by two annotators."
)
NO_CASES = QT_TRANSLATE_NOOP(
    "agreement", "No two annotators have marked anything in text that both had read."
)


class FigurePage(Page):
    """A chart of the figures, of values that are computed already."""

    def __init__(self, boxes: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Kind, Values, Style] | None = None
        self.page = ChartPage(boxes)
        self.page.picked.connect(self.pick)
        self.page.chosen.connect(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    @Slot(object)
    def pick(self, key: Any) -> None:
        """Follow a click on a mark."""
        raise NotImplementedError

    @Slot()
    def choose(self) -> None:
        """Follow another choice in a box."""

    def draw(self, kind: Kind, values: Values, words: Words) -> None:
        """Show the values as a kind of figure."""
        self.legend = legend_of(kind, values, words.style)
        self.page.show_chart(chart_of(kind, values, words.style), self.legend.title)
        self._shown = (kind, values, words.style)

    def say_nothing(self, title: str, words: str) -> None:
        """Say why there is no chart."""
        self.legend = Legend(title, "", "")
        self.page.show_words(words)
        self._shown = None

    def paper(self) -> Paper | None:
        """The chart, and its values."""
        return _paper_of(*self._shown, self.legend) if self._shown else None


class PairsPage(FigurePage):
    """A measure of every two annotators; a click lists where the two differ."""

    def needs(self) -> str:
        """The rows of pairs."""
        return PAIRS

    def show_answer(self, question: Question, answer: Reliability, words: Words) -> None:
        """Draw the cells."""
        kind = BY_NAME["pairs"]
        if answer.frames and answer.groups:
            self.draw(kind, answer, words)
        else:
            self.say_nothing(say_of_figures(kind.title), say(NO_PAIRS))

    def pick(self, key: Any) -> None:
        """List where the two differ about the frame."""
        people, frame = key
        self.cases_wanted.emit(Wanted(frame=frame, people=people))


class CasesFigure(FigurePage):
    """How frames meet, or how often annotators differ in which way; for all pairs or one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("Pair"),), parent)
        self._kind = BY_NAME[name]
        self._answer: tuple[Cases, Words] | None = None

    def needs(self) -> str:
        """The meetings."""
        return CASES

    def show_answer(self, question: Question, answer: Cases, words: Words) -> None:
        """Draw what was found of the chosen pair."""
        self._answer = (answer, words)
        pairs = [("\n".join(pair), " – ".join(pair)) for pair in answer.pairs]
        self.page.fill(0, [(None, self.tr("All pairs together")), *pairs])
        self._show()

    def choose(self) -> None:
        """Draw another pair."""
        self._show()
        self.need_changed.emit()

    def pick(self, key: Any) -> None:
        """List the cases of a cell or a bar."""
        one, other = key
        people = self._people() or None
        if self._kind.name == "confusion":
            self.cases_wanted.emit(Wanted(frames=(one, other), people=people))
        else:
            self.cases_wanted.emit(Wanted(kind=one, frame=other, people=people))

    def _show(self) -> None:
        if not self._answer:
            return
        cases, words = self._answer
        if cases.pairs:
            self.draw(self._kind, cases.figures[self._kind.name, self._people()], words)
        else:
            self.say_nothing(say_of_figures(self._kind.title), say(NO_CASES))

    def _people(self) -> tuple[str, ...]:
        """The chosen pair, or nobody."""
        chosen = self.page.boxes[0].currentData()
        return tuple(chosen.split("\n")) if chosen else ()


class DriftPage(FigurePage):
    """Agreement about a frame and its use, in time; a click lists where annotators differ about it."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__((self.tr("Time"), self.tr("Frame")), parent)
        self._project = project
        self._kind = BY_NAME["drift"]
        self._answer: tuple[Question, Drift, Words] | None = None
        self.page.fill(0, [(by, say(text)) for by, text in TIMES.items()])

    def needs(self) -> str:
        """The drift by the chosen time."""
        return f"drift/{self.page.boxes[0].currentData()}"

    def show_answer(self, question: Question, answer: Drift, words: Words) -> None:
        """Draw the chosen frame; those that somebody uses otherwise than before are marked."""
        self._answer = (question, answer, words)
        leaving = {use.frame for use in answer.usage.values() if use.leaves}
        frames = [(name, f"{words.frame(name)}{'  ▲' * (name in leaving)}") for name in answer.frames]
        first = self.page.boxes[1].currentIndex() < 0
        self.page.fill(1, sorted(frames, key=lambda each: each[0] not in leaving) if first else frames)
        self._show()

    def choose(self) -> None:
        """Draw another frame, or ask for another time."""
        self._show()
        self.need_changed.emit()

    def pick(self, key: Any) -> None:
        """List where those annotators differ about the frame."""
        people, _ = key
        self.cases_wanted.emit(Wanted(frame=self.page.boxes[1].currentData(), people=people))

    def _show(self) -> None:
        if not self._answer:
            return
        question, answer, words = self._answer
        frame = self.page.boxes[1].currentData()
        if not answer.parts or frame is None:
            self.say_nothing(say_of_figures(self._kind.title), say(NO_TIME))
            return
        choices = Choices(
            frame=frame,
            measure=question.measures[0],
            unit=question.units[0],
            samples=question.samples,
            seed=question.seed,
        )
        frames = {each.name: each for each in self._project.frames()}
        if frame not in frames:  # the codebook has changed since: another answer is on its way
            return
        values = Trend(
            choices=choices,
            facts=words.facts,
            frames=tuple(frames.values()),
            frame=frames[frame],
            drift=answer,
        )
        self.draw(self._kind, values, words)


def _paper_of(kind: Kind, values: Values, style: Style, legend: Legend) -> Paper:
    table = kind.table(values, style)
    return Paper(lambda look: chart_of(kind, values, look), legend, values.rows(), (table.heads, table.rows))
