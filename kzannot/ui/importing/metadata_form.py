"""This module is about the form of an article's metadata: what is known, and where each value comes from.

The form shows what it is told and reports what a person typed; it keeps nothing. A date is checked while it
is typed, and told as it was understood.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.records import Origin
from kzannot.project.metadata import understood
from kzannot.ui.chips import smaller
from kzannot.ui.columns import Elided
from kzannot.ui.dates import shown_time
from kzannot.ui.theme import GAP, RADIUS, Theme
from kzannot.ui.translation import told

BAD = "bad"
"""The colour of the edge of a field that holds what cannot be stored."""

MARGIN = 3
"""The room beside a field for the edge of one that something is said about, in pixels."""


@dataclass(frozen=True, slots=True)
class Field:
    """A value of an article; `choices` are offered, and others may be typed."""

    name: str
    text: str
    choices: tuple[str, ...] = ()
    chosen: bool = False


FIELDS: tuple[Field, ...] = (
    Field("outlet", QT_TRANSLATE_NOOP("metadata", "Outlet"), chosen=True),
    Field("title", QT_TRANSLATE_NOOP("metadata", "Title")),
    Field("published", QT_TRANSLATE_NOOP("metadata", "Published")),
    Field("author", QT_TRANSLATE_NOOP("metadata", "Author")),
    Field("agency", QT_TRANSLATE_NOOP("metadata", "Agency")),
    Field("genre", QT_TRANSLATE_NOOP("metadata", "Genre"), chosen=True),
    Field("url", QT_TRANSLATE_NOOP("metadata", "Address (URL)")),
    Field("language", QT_TRANSLATE_NOOP("metadata", "Language"), ("de", "en", "kk", "ru"), chosen=True),
)

ORIGINS = {
    Origin.FILE: QT_TRANSLATE_NOOP("metadata", "from the file"),
    Origin.GIVEN: QT_TRANSLATE_NOOP("metadata", "given"),
    Origin.TYPED: QT_TRANSLATE_NOOP("metadata", "typed"),
}


class FieldRow(QWidget):
    """One value: its name, where it comes from, the field, and what there is to say about it.

    Signals:
        typed: a person wants another value.
    """

    typed = Signal(str)

    def __init__(self, field: Field, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._mark = self._shown = ""
        self._names: Mapping[str, str] = {}
        self._box = self._make_box(field.choices) if field.chosen else None
        self.editor = self._line_of(self._box)
        name = QCoreApplication.translate("metadata", field.text)
        shown: QWidget = self._box or self.editor
        for widget in (shown, self.editor):
            widget.setAccessibleName(name)
        self._origin = Elided("")
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        for small in (self._origin, self._hint):
            small.setFont(smaller(self.font(), 0.88))
            small.setForegroundRole(small.palette().ColorRole.PlaceholderText)
        self._origin.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._hint.setWordWrap(True)
        self._hint.hide()
        self._lay_out(name, shown)

    def show_value(self, value: str, origin: str) -> None:
        """Show a value and where it comes from; what is being typed stands until it is committed."""
        if self._typed() == self._shown:
            self._shown = value
            self._origin.show_whole(origin)
            self.forget()

    def forget(self) -> None:
        """Give up what is being typed."""
        text = self._names.get(self._shown, self._shown)
        if self.editor.text() != text:
            with QSignalBlocker(self.editor):
                self.editor.setText(text)
            self.editor.setCursorPosition(0)

    def set_choices(self, choices: Sequence[str]) -> None:
        """Offer these values."""
        if self._box:
            text = self.editor.text()
            with QSignalBlocker(self._box), QSignalBlocker(self.editor):
                self._box.clear()
                self._box.addItems(list(choices))
                self._box.setCurrentIndex(-1)
                self.editor.setText(text)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Offer values that are stored under their names, and shown as what these are called."""
        self._names = names
        self.set_choices(list(names.values()))
        self.forget()

    def say(self, text: str, mark: str = "") -> None:
        """Say something below the field, which has an edge of that colour."""
        self._hint.setText(text)
        self._hint.setVisible(bool(text))
        self._mark = mark
        self.editor.setAccessibleDescription(text)
        self.update()

    @Slot()
    def commit(self) -> None:
        """Report what was typed, if it is another value and nothing is wrong with it."""
        if not isValid(self.editor):  # a box whose list had popped up ends the typing while it is deleted
            return
        if self._typed() != self._shown and self._mark != BAD:
            self._shown = self._typed()
            self.typed.emit(self._shown)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge of a field that something is said about."""
        if not self._mark:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour(self._mark), 2))
        field = (self._box or self.editor).geometry().toRectF()
        painter.drawRoundedRect(field.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)

    def _make_box(self, choices: Sequence[str]) -> QComboBox:
        box = QComboBox(editable=True, insertPolicy=QComboBox.InsertPolicy.NoInsert)
        box.addItems(list(choices))
        box.setCurrentIndex(-1)
        completer = QCompleter(box.model(), box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        box.setCompleter(completer)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(8)
        box.textActivated.connect(self.commit)
        return box

    def _line_of(self, box: QComboBox | None) -> QLineEdit:
        line = box.lineEdit() if box else QLineEdit()
        assert line, "an editable box has a line"
        line.editingFinished.connect(self.commit)
        return line

    def _typed(self) -> str:
        """The value that stands in the field, by the name under which it is stored."""
        text = self.editor.text().strip()
        return next((name for name, called in self._names.items() if called == text), text)

    def _lay_out(self, name: str, shown: QWidget) -> None:
        label = QLabel(name)
        label.setFont(smaller(self.font(), 0.92))
        label.setBuddy(shown)
        head = QHBoxLayout()
        head.addWidget(label)
        head.addWidget(self._origin, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(GAP // 2)
        column.addLayout(head)
        column.addWidget(shown)
        column.addWidget(self._hint)


class MetadataForm(QWidget):
    """The fields of an article.

    Signals:
        typed: the name of a field, and the value that a person wants it to have.
    """

    typed = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = {field.name: FieldRow(field, theme) for field in FIELDS}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP - MARGIN)
        for name, row in self._rows.items():
            row.typed.connect(partial(self.typed.emit, name))
            self._column.addWidget(row)
        self._column.addStretch(1)
        self._rows["published"].editor.textChanged.connect(self._check_date)

    def put_below(self, name: str, widget: QWidget) -> None:
        """Put a widget below a field."""
        row = QHBoxLayout()
        row.setContentsMargins(MARGIN, 0, MARGIN, 0)
        row.addWidget(widget)
        self._column.insertLayout(self._column.indexOf(self._rows[name]) + 1, row)

    def offer(self, outlets: Sequence[str], genres: Mapping[str, str]) -> None:
        """Offer outlets, and genres by their names with what they are called."""
        self._rows["outlet"].set_choices(outlets)
        ticker = QCoreApplication.translate("metadata", "Live ticker")
        self._rows["genre"].set_names({"live_ticker": ticker, **genres})

    def show_values(self, values: Mapping[str, str], origins: Mapping[str, Origin]) -> None:
        """Show what is known of an article."""
        for name, row in self._rows.items():
            origin = origins.get(name)
            said = QCoreApplication.translate("metadata", ORIGINS[origin]) if origin else ""
            row.show_value(values.get(name, ""), said if values.get(name) else "")
        self._check_date(self._rows["published"].editor.text())

    def forget(self) -> None:
        """Give up what is being typed, for another article is shown next."""
        for row in self._rows.values():
            row.forget()

    def value(self, name: str) -> str:
        """What stands in a field."""
        return self._rows[name].editor.text()

    def ask_for_outlet(self, text: str) -> None:
        """Say that the outlet is wanted; with an empty text it is not."""
        self._rows["outlet"].say(text, "warning" if text else "")

    def problem(self) -> str:
        """What is wrong with what stands in the fields; empty where nothing is."""
        try:
            understood(self._rows["published"].editor.text())
        except UserError as error:
            return told(error)
        return ""

    def commit(self) -> None:
        """Report what is still being typed."""
        for row in self._rows.values():
            row.commit()

    def focus_field(self, name: str) -> None:
        """Let a person type into a field."""
        self._rows[name].editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rows[name].editor.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter goes on to the next field, and does not close the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _check_date(self, text: str) -> None:
        """Say how a date is understood, or that it is none."""
        row = self._rows["published"]
        try:
            date, precision = understood(text)
        except UserError as error:
            row.say(told(error), BAD)
            return
        row.say(shown_time(date, precision) if date else "")
