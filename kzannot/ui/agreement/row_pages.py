"""This module is about the pages of rows: the table, the forest of their intervals, and the ledger of one."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Question, Row
from kzannot.project.ledger import Line
from kzannot.ui.agreement import ledger, rows
from kzannot.ui.agreement.cases import Wanted
from kzannot.ui.agreement.chart_page import ChartPage
from kzannot.ui.agreement.drawn_table import DrawnTable
from kzannot.ui.agreement.keys import with_key
from kzannot.ui.agreement.page import Page
from kzannot.ui.agreement.paper import Paper
from kzannot.ui.agreement.views import ROWS
from kzannot.ui.agreement.words import Words, badges, say
from kzannot.ui.figures.agreement import draw_forest
from kzannot.ui.figures.chart import Chart
from kzannot.ui.figures.picture import Legend
from kzannot.ui.figures.style import Style
from kzannot.ui.theme import GAP, Theme

TITLE = QT_TRANSLATE_NOOP("agreement", "Agreement per frame")
OF_ATTRIBUTES = QT_TRANSLATE_NOOP("agreement", "Agreement about attributes of matched spans")
OF_QUESTIONS = QT_TRANSLATE_NOOP("agreement", "Agreement about questions of articles")
LEDGER = QT_TRANSLATE_NOOP("agreement", "What the number rests on")
NOBODY = QT_TRANSLATE_NOOP(
    "agreement",
    "There is nothing to compare yet. Two annotators must have read the same text: read or coded every "
    "section of a unit.",
)
MOST = 300
"""How many rows a forest has room for."""


class RowPage(Page):
    """A page of rows, all of which lead to what is behind them."""

    def needs(self) -> str:
        """The rows."""
        return ROWS

    @Slot(object)
    def lead(self, row: Row) -> None:
        """Lead to the passages behind a row; what was answered of articles has none but its ledger."""
        if row.question:
            self.row_wanted.emit(row)
        else:
            self.cases_wanted.emit(wanted_of(row))


class TablePage(RowPage):
    """The table; below it stands what the current number rests on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: Words | None = None
        self._question = Question()
        self.table = rows.RowTable(theme)
        self.rests = QLabel()
        self.rests.setWordWrap(True)
        self.rests.linkActivated.connect(self._open_ledger)
        self.table.wanted.connect(self.lead)
        self.table.picked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        column.addWidget(self.table, 1)
        column.addWidget(self.rests)
        self.setFocusProxy(self.table)

    def current(self) -> Row | None:
        """The row that is current."""
        row: Row | None = self.table.current()
        return row

    def show_answer(self, question: Question, answer: Sequence[Row], words: Words) -> None:
        """Show the rows."""
        self._question, self._words = question, words
        self.legend = legend_of(question, answer, words)
        self.table.show_rows(answer, words, question.half_width)
        if row := self.current():
            self._tell(row)
        else:
            self.rests.setText("")

    def keep(self, text: str) -> None:
        """Show only rows that hold these words."""
        self.table.keep(text)

    def paper(self) -> Paper | None:
        """The table as it is sorted and kept."""
        words, lines = self._words, self.table.lines
        if not words:
            return None
        shown, width = list(lines.things()), self._question.half_width
        return Paper(
            lambda style: DrawnTable(
                rows.columns_of(shown, replace(words, style=style), width), shown, style
            ),
            self.legend,
            [row.row() for row in shown],
            (lines.heads(), lines.cells()),
        )

    @Slot(object)
    def _tell(self, row: Row) -> None:
        """Say what a number rests on, with the way to its ledger."""
        assert self._words, "rows are told of when they are shown"
        link = with_key(self.tr("Ledger"), "ledger")
        notes = escape(f"{self._words.rests_on(row)} {self._words.notes(row, row.result.note)}".strip())
        rests = f'{escape(self._words.ledger(row.ledger))}  ·  <a href="#">{link}</a>'
        self.rests.setText(f"{notes}<br>{rests}" if notes else rests)

    @Slot()
    def _open_ledger(self) -> None:
        if row := self.current():
            self.row_wanted.emit(row)


class ForestPage(RowPage):
    """The intervals of the rows below each other; a click lists where annotators differ."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer: tuple[Question, Sequence[Row], Words] | None = None
        self.page = ChartPage()
        self.page.picked.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def show_answer(self, question: Question, answer: Sequence[Row], words: Words) -> None:
        """Draw the rows."""
        self._answer = (question, answer, words)
        self.legend = legend_of(question, answer, words)
        if compares(answer):
            self.page.show_chart(self._draw(words.style), self.legend.title)
        else:
            self.legend = Legend(self.legend.title, "", "")
            self.page.show_words(say(NOBODY))

    def paper(self) -> Paper | None:
        """The forest, and its values."""
        if not self._answer or not compares(self._answer[1]):
            return None
        question, answer, words = self._answer
        columns = rows.columns_of(answer, words, question.half_width)
        cells = [[column.text(row) for column in columns] for row in answer]
        heads = [column.title for column in columns]
        return Paper(self._draw, self.legend, [row.row() for row in answer], (heads, cells))

    def _draw(self, style: Style) -> Chart:
        assert self._answer, "a forest is drawn of rows"
        question, answer, words = self._answer
        shown = answer[:MOST]
        columns = rows.columns_of(answer, words, question.half_width)
        heads = [column for column in columns if column.title in rows.label_heads()]
        labels = [" · ".join(column.text(row) for column in heads) for row in shown]
        chart = Chart(style)
        draw_forest(chart, labels, list(shown), range(len(shown)))
        return chart

    @Slot(object)
    def _pick(self, place: int) -> None:
        if self._answer:
            self.lead(self._answer[1][place])


class RowLedger(RowPage):
    """The ledger of one row: the one that was current when it was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: Row | None = None
        self._words: Words | None = None
        self.page = ledger.LedgerPage()
        self.page.wanted.connect(self._go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self.setFocusProxy(self.page)

    def open_row(self, row: Row | None) -> None:
        """Show another row's ledger as soon as the words for it are there."""
        self._row = row
        if row and self._words:
            self._show(row, self._words)

    def show_answer(self, question: Question, answer: Sequence[Row], words: Words) -> None:
        """Show the ledger of the same row among others."""
        self._words = words
        if answer:
            self._show(_same(self._row, answer), words)

    def keep(self, text: str) -> None:
        """Show only lines that hold these words."""
        self.page.view.keep(text)

    def paper(self) -> Paper | None:
        """The lines as they are sorted and kept."""
        words, lines = self._words, self.page.view.lines
        if not words or not lines.rowCount():
            return None
        shown = list(lines.things())
        return Paper(
            lambda style: DrawnTable(ledger.columns_of(replace(words, style=style)), shown, style),
            self.legend,
            [line.row() for line in shown],
            (lines.heads(), lines.cells()),
        )

    def _show(self, row: Row, words: Words) -> None:
        self._row = row
        self.page.show_row(row, words)
        self.legend = Legend(say(LEDGER), "", "")

    @Slot(object)
    def _go(self, line: Line) -> None:
        start, end = line.places[0]
        self.place_wanted.emit(line.article_id, start, end)


def legend_of(question: Question, answer: Sequence[Row], words: Words) -> Legend:
    """The words around rows."""
    title = OF_ATTRIBUTES if question.attributes else OF_QUESTIONS if question.questions else TITLE
    if not compares(answer):
        return Legend(say(title), say(NOBODY), "")
    return Legend(say(title), badges(answer), words.caption(question, answer))


def compares(answer: Sequence[Row]) -> bool:
    """Whether anybody is compared with anybody in the rows."""
    return any(len(row.annotators) > 1 for row in answer)


def wanted_of(row: Row) -> Wanted:
    """The cases behind a row."""
    return Wanted(kind=row.attribute, frame=row.frame, people=row.annotators)


def _same(row: Row | None, answer: Sequence[Row]) -> Row:
    """The row that says the same of the same, else the first."""
    if row is None:
        return answer[0]

    def what(each: Row) -> tuple[object, ...]:
        about = each.frame, each.attribute, each.question
        return each.result.measure, each.unit, *about, each.part, each.annotators

    return next((each for each in answer if what(each) == what(row)), answer[0])
