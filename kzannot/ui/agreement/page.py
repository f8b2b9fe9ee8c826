"""This module is about what the window asks of each of its pages."""

from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kzannot.project.agreement import Question
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.words import Words
from kzannot.ui.figures.picture import Legend

NOTHING = Legend("", "", "")


class Stack(QStackedWidget):
    """Pages behind each other, which ask for the least room that they can do with."""

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Whatever is broken into lines: the page that is shown has room to scroll."""
        return False

    def sizeHint(self) -> QSize:  # noqa: N802
        """The least; the stretch of the window gives more."""
        return self.minimumSizeHint()


class Page(QWidget):
    """A view of answers.

    Signals:
        cases_wanted: the Wanted cases shall be listed.
        row_wanted: the ledger of a Row shall be opened.
        place_wanted: a passage shall be shown in its article: its id, start and end.
        need_changed: another work than before is needed, or words around the page are others.
    """

    cases_wanted = Signal(object)
    row_wanted = Signal(object)
    place_wanted = Signal(object, int, int)
    need_changed = Signal()

    legend: Legend = NOTHING
    """The words around what is shown."""

    def needs(self) -> str:
        """The name of the work whose answer the page shows."""
        raise NotImplementedError

    def show_answer(self, question: Question, answer: Any, words: Words) -> None:
        """Show an answer to a question."""
        raise NotImplementedError

    def paper(self) -> Paper | None:
        """What can be written of the page; None as long as it shows nothing."""
        raise NotImplementedError

    def keep(self, text: str) -> None:
        """Show only rows that hold these words; a chart has none."""
