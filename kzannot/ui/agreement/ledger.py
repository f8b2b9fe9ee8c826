"""This module is about the ledger of a number: what was used, what was left out and why, and where it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row
from kzannot.project.ledger import Line, Why
from kzannot.ui.agreement.lines import Column, LineView
from kzannot.ui.agreement.words import FATES, Words, measure, say, unit
from kzannot.ui.figures.frequency import outlet_name
from kzannot.ui.theme import GAP

SUBJECT = QT_TRANSLATE_NOOP("agreement", "{measure} · {frame} · {people} · {unit}")
COUNTED = {
    Why.FURNITURE: QT_TRANSLATE_NOOP("agreement", "sections"),
    Why.UNANCHORED: QT_TRANSLATE_NOOP("agreement", "spans"),
} | dict.fromkeys((Why.UNFINISHED, Why.REPEAT, Why.EXCLUDED), QT_TRANSLATE_NOOP("agreement", "articles"))
UNITS = QT_TRANSLATE_NOOP("agreement", "units")


class LedgerPage(QWidget):
    """The ledger of one row.

    Signals:
        wanted: the Line whose place shall be seen in the text.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = LineView(self.tr("Ledger: what was used and what was left out"))
        self.view.wanted.connect(self.wanted)
        self._head, self._sum = QLabel(), QLabel()
        self._sum.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP // 2)
        for part in (self._head, self._sum):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def show_row(self, row: Row, words: Words) -> None:
        """Show what a number rests on; what was left out first."""
        self._head.setText(
            say(
                SUBJECT,
                measure=measure(row.result.measure),
                frame=words.frame(row.frame),
                people=words.people(row),
                unit=unit(row.unit),
            )
        )
        self._sum.setText(words.ledger(row.ledger))
        lines = sorted(row.ledger.lines, key=lambda line: line.why is Why.USED)
        self.view.show_lines(columns_of(words), lines)


def columns_of(words: Words) -> list[Column[Line]]:
    """What is said of a line."""
    order = {why: place for place, why in enumerate(Why)}
    return [
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "What became of it")),
            lambda line: say(FATES[line.why]),
            lambda line: order[line.why],
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Number")),
            lambda line: words.style.whole(line.number),
            lambda line: line.number,
            number=True,
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Counted in")), lambda line: say(COUNTED.get(line.why, UNITS))
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Outlet")), lambda line: outlet_name(line.outlet), most=160
        ),
        Column(
            say(QT_TRANSLATE_NOOP("agreement", "Annotators")),
            lambda line: ", ".join(line.annotators) or "–",
            most=220,
        ),
        Column(say(QT_TRANSLATE_NOOP("agreement", "Article")), lambda line: line.title),
    ]
