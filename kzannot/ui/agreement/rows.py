"""This module is about the table of agreement: a row a frame, the interval as text and as a small bar."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.project.agreement import Row
from kzannot.project.ledger import Why
from kzannot.ui.agreement.lines import THING, Column, LineView
from kzannot.ui.agreement.words import Words, measure, say, unit
from kzannot.ui.figures.agreement import paint_scale
from kzannot.ui.figures.style import DASH, bound_colour
from kzannot.ui.theme import Theme

BAR = 120
"""The width of the bar beside an interval, in pixels."""


class RowTable(LineView):
    """The rows of agreement; what is the same in all of them has no column of its own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(say(QT_TRANSLATE_NOOP("agreement", "Agreement of each frame")), parent)
        self._bars = Bars(theme, self)

    def show_rows(self, rows: Sequence[Row], words: Words, half_width: float) -> None:
        """Show these rows."""
        columns = columns_of(rows, words, half_width)
        for place, column in enumerate(columns):
            self.setItemDelegateForColumn(place, self._bars if column.drawn else None)  # type: ignore[arg-type]  # None is Qt's own
        self.show_lines(columns, rows)


class Bars(QStyledItemDelegate):
    """Draws the interval of a row on a scale with lines at .667 and .800."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        """Wide enough to tell .667 from .800."""
        return QSize(BAR, super().sizeHint(option, index).height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the bar on the page, also in the row that is chosen."""
        painter.fillRect(option.rect, self._theme.colours.colour("base"))
        row: Row = index.data(THING)
        painter.save()
        paint_scale(painter, QRectF(option.rect.adjusted(6, 1, -6, -1)), row, self._theme.colours)
        painter.restore()


def columns_of(rows: Sequence[Row], words: Words, half_width: float) -> list[Column[Row]]:
    """The columns for these rows."""
    style, above = words.style, _said_above(rows)
    places = {name: place for place, name in enumerate((*words.frames, *words.attributes))}
    where = [
        _column("Measure", lambda row: measure(row.result.measure)),
        _column("Unit", lambda row: unit(row.unit)),
        _column("Part", lambda row: row.part or DASH),
        _column("Annotators", words.people),
    ]
    notes = _column(
        "Notes", lambda row: words.notes(row, above), colour=lambda row: style.colours.colour("warning")
    )
    return [
        *(column for column in where if len({column.text(row) for row in rows}) > 1),
        _column(subject_head(rows), words.subject, lambda row: places.get(_subject(row), -1), most=250),
        _whole("Units", words, lambda row: row.result.units),
        *_beside(rows, words),
        _share("Agree", words, lambda row: row.result.percent),
        _column("Value", words.number, lambda row: row.result.value, True, _colour_of(words)),
        _column("95% interval", words.interval, lambda row: row.result.low, True),
        Column(say(HEADS["Scale"]), words.interval, lambda row: row.result.low, drawn=True),
        _share("P < .667", words, lambda row: row.result.p_below_667),
        _share("P < .800", words, lambda row: row.result.p_below_800),
        _whole("Until", words, lambda row: row.more_units, width=style.number(half_width)),
        _whole("Left out", words, _left_out),
        *([notes] if any(notes.text(row) for row in rows) else []),
    ]


def _said_above(rows: Sequence[Row]) -> str | None:
    """The note that all rows with a value have in common; it is the only one above them."""
    notes = {row.result.note for row in rows if row.result.defined}
    return notes.pop() if len(notes) == 1 else None


def subject_head(rows: Sequence[Row]) -> str:
    """The key of the head of what the rows are about."""
    if any(row.attribute for row in rows):
        return "Attribute"
    return "Question" if any(row.question for row in rows) else "Frame"


def _subject(row: Row) -> str:
    return row.attribute or row.question or row.frame or ""


def _beside(rows: Sequence[Row], words: Words) -> list[Column[Row]]:
    """What the units are among: how many hold the frame, or how many spans found a partner."""
    if any(row.spans is not None for row in rows):
        return [
            _whole("Matched", words, lambda row: row.matched),
            _whole("Of spans", words, lambda row: row.spans),
        ]
    if any(row.question for row in rows):
        return []
    return [
        _whole("Seen", words, lambda row: row.result.seen_by_any),
        _share("Present", words, lambda row: row.result.prevalence),
    ]


def _colour_of(words: Words) -> Callable[[Row], QColor | None]:
    """What is not defined is grey; a number has the colour of its lower end."""

    def colour(row: Row) -> QColor | None:
        if row.result.value is None:
            return words.style.colours.colour("muted")
        return bound_colour(row.result.low, words.style.colours) if row.result.low is not None else None

    return colour


def _whole(title: str, words: Words, number: Callable[[Row], int | None], **values: object) -> Column[Row]:
    """A column of whole numbers."""
    return Column(
        say(HEADS[title], **values), lambda row: words.style.whole(number(row)), number, number=True
    )


def _share(title: str, words: Words, share: Callable[[Row], float | None]) -> Column[Row]:
    """A column of shares."""
    return _column(title, lambda row: words.style.share(share(row)), share, True)


def _left_out(row: Row) -> int:
    """How much was left out, of whatever kind."""
    return sum(number for why, number in row.ledger.numbers.items() if why != Why.USED)


HEADS = {
    "Measure": QT_TRANSLATE_NOOP("agreement", "Measure"),
    "Unit": QT_TRANSLATE_NOOP("agreement", "Unit"),
    "Part": QT_TRANSLATE_NOOP("agreement", "Part"),
    "Annotators": QT_TRANSLATE_NOOP("agreement", "Annotators"),
    "Frame": QT_TRANSLATE_NOOP("agreement", "Frame"),
    "Attribute": QT_TRANSLATE_NOOP("agreement", "Attribute"),
    "Question": QT_TRANSLATE_NOOP("agreement", "Question"),
    "Units": QT_TRANSLATE_NOOP("agreement", "Units"),
    "Seen": QT_TRANSLATE_NOOP("agreement", "Seen"),
    "Present": QT_TRANSLATE_NOOP("agreement", "Present"),
    "Matched": QT_TRANSLATE_NOOP("agreement", "Matched"),
    "Of spans": QT_TRANSLATE_NOOP("agreement", "Of spans"),
    "Agree": QT_TRANSLATE_NOOP("agreement", "Agree"),
    "Value": QT_TRANSLATE_NOOP("agreement", "Value"),
    "95% interval": QT_TRANSLATE_NOOP("agreement", "95% interval"),
    "Scale": QT_TRANSLATE_NOOP("agreement", "0 to 1"),
    "P < .667": QT_TRANSLATE_NOOP("agreement", "P < .667"),
    "P < .800": QT_TRANSLATE_NOOP("agreement", "P < .800"),
    "Until": QT_TRANSLATE_NOOP("agreement", "For ± {width}"),
    "Left out": QT_TRANSLATE_NOOP("agreement", "Left out"),
    "Notes": QT_TRANSLATE_NOOP("agreement", "Notes"),
}


def _column(
    title: str,
    text: Callable[[Row], str],
    key: Callable[[Row], Any] | None = None,
    number: bool = False,
    colour: Callable[[Row], QColor | None] | None = None,
    most: int = 0,
) -> Column[Row]:
    return Column(say(HEADS[title]), text, key, number, colour, most)


def label_heads() -> tuple[str, ...]:
    """The heads of the columns that say what a row is about."""
    names = ("Measure", "Unit", "Part", "Annotators", "Frame", "Attribute", "Question")
    return tuple(say(HEADS[name]) for name in names)
