"""This module is about the people of a project: names, colours, what they are, and who is sitting here.

Everything is stored at once, and every change is an edit of its own; what the dialog shows comes back by
`edited`.
"""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QIcon, QKeySequence, QPainter, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kzannot.errors import QT_TRANSLATE_NOOP, UserError
from kzannot.model.edits import Edit
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.project import people
from kzannot.project.people import work_of
from kzannot.ui.colour_field import ColourField
from kzannot.ui.dialog_parts import foot_of, line_of
from kzannot.ui.messages import MessageBar
from kzannot.ui.session import Session
from kzannot.ui.theme import GAP, Theme, fit
from kzannot.ui.translation import told

SIZE = QSize(680, 400)
DOT = 16

KINDS = {
    AnnotatorKind.PERSON: QT_TRANSLATE_NOOP("people", "Person"),
    AnnotatorKind.MACHINE: QT_TRANSLATE_NOOP("people", "Machine"),
    AnnotatorKind.ADJUDICATED: QT_TRANSLATE_NOOP("people", "Adjudicated layer"),
}


class PeopleDialog(QDialog):
    """The annotators of a project, and a form for the one that is chosen.

    Signals:
        switched: the Annotator who sits here from now on.
    """

    switched = Signal(object)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._known: list[Annotator] = []
        self.people = QListWidget()
        self.name = QLineEdit()
        self.kind = QComboBox()
        self.colour = ColourField()
        self.work = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.me = QPushButton(self.tr("This is &me"))
        self.remove = QPushButton(self.tr("&Remove"))
        self.new_name = QLineEdit(placeholderText=self.tr("A new name"))
        self.new_name.setAccessibleName(self.new_name.placeholderText())
        self.add = QPushButton(self.tr("&Add"))
        self.setWindowTitle(self.tr("People"))
        self._lay_out()
        self.messages = MessageBar(theme, self)
        self._connect()
        self._fill(session.project.annotator)

    def chosen(self) -> Annotator | None:
        """Whose form is shown."""
        row = self.people.currentRow()
        return self._known[row] if 0 <= row < len(self._known) else None

    def done(self, result: int) -> None:
        """Close, with what is still being typed."""
        self._rename()
        super().done(result)
        self.deleteLater()

    # Show

    def _fill(self, chosen: Annotator | None) -> None:
        """Show everybody, with one of them chosen."""
        self._known = self._session.project.annotators()
        places: dict[UUID, int] = {each.id: place for place, each in enumerate(self._known)}
        with QSignalBlocker(self.people):
            self.people.clear()
            for annotator in self._known:
                self.people.addItem(self._row(annotator))
            self.people.setCurrentRow(places.get(chosen.id, 0) if chosen else 0)
        self._show()

    def _row(self, annotator: Annotator) -> QListWidgetItem:
        me = self._session.project.annotator
        notes = [] if annotator.kind is AnnotatorKind.PERSON else [_say(KINDS[annotator.kind])]
        notes += [self.tr("you")] if me and me.id == annotator.id else []
        text = f"{annotator.name}  ({', '.join(notes)})" if notes else annotator.name
        return QListWidgetItem(_dot(annotator.colour or self._theme.colours.mark), text)

    @Slot()
    def _show(self) -> None:
        annotator = self.chosen()
        for widget in (self.name, self.kind, self.colour, self.me, self.remove):
            widget.setEnabled(annotator is not None)
        if annotator is None:
            return
        me = self._session.project.annotator
        self.name.setText(annotator.name)
        self.name.setModified(False)
        self.colour.setText(annotator.colour)
        self.colour.setModified(False)
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(list(KINDS).index(annotator.kind))
        self.me.setEnabled(not me or me.id != annotator.id)
        work = work_of(self._session.project, annotator)
        text = self.tr("Spans: {spans}, answers: {answers}, sections read: {readings}")
        numbers = text.format(spans=work.spans, answers=work.answers, readings=work.readings)
        self.work.setText(numbers if work else self.tr("Nothing coded yet"))

    @Slot(object)
    def _follow(self, edit: Edit) -> None:
        if next(edit.of(Annotator), None):
            self._fill(self.chosen())

    # Ask

    def _attempt(self, make: Callable[[], Edit]) -> bool:
        """Make an edit; what cannot be is said below, and the form shows again what is stored."""
        try:
            made = self._session.apply(make())
        except UserError as error:
            self.messages.refuse(told(error))
            made = False
        if not made:
            self._show()
        return made

    @Slot()
    def _rename(self) -> None:
        annotator, name = self.chosen(), self.name.text()
        if annotator and self.name.isModified():
            self.name.setModified(False)
            self._attempt(lambda: people.rename(self._session.project, annotator, name))

    @Slot()
    def _recolour(self) -> None:
        annotator, colour = self.chosen(), self.colour.text().strip()
        if annotator and self.colour.isModified():
            self.colour.setModified(False)
            if not colour or QColor(colour).isValid():
                self._attempt(lambda: people.recolour(annotator, colour))
            else:
                self.messages.refuse(self.tr("A colour is written as #45736A."))
                self._show()

    @Slot(int)
    def _change_kind(self, place: int) -> None:
        if annotator := self.chosen():
            kind = list(KINDS)[place]
            self._attempt(lambda: people.change_kind(self._session.project, annotator, kind))

    @Slot()
    def _remove(self) -> None:
        if annotator := self.chosen():
            self._attempt(lambda: people.remove(self._session.project, annotator))

    @Slot()
    def _add(self) -> None:
        project, name = self._session.project, self.new_name.text()

        def make() -> Edit:
            return people.add(project, name, AnnotatorKind.PERSON)[0]

        if self._attempt(make):
            self.new_name.clear()
            self.people.setCurrentRow(len(self._known) - 1)

    @Slot()
    def _switch(self) -> None:
        if annotator := self.chosen():
            self.accept()
            self.switched.emit(annotator)

    # Make

    def _connect(self) -> None:
        self.people.currentRowChanged.connect(lambda row: self._show())
        self.name.editingFinished.connect(self._rename)
        self.colour.editingFinished.connect(self._recolour)
        self.kind.activated.connect(self._change_kind)
        self.me.clicked.connect(self._switch)
        self.remove.clicked.connect(self._remove)
        self.add.clicked.connect(self._add)
        self.new_name.returnPressed.connect(self._add)
        self.new_name.textChanged.connect(lambda text: self.add.setEnabled(bool(text.strip())))
        self._session.edited.connect(self._follow)
        self._session.refused.connect(self.messages.refuse)
        self._session.closing.connect(self.reject)
        for keys, slot in (
            (QKeySequence.StandardKey.Undo, self._session.undo),
            (QKeySequence.StandardKey.Redo, self._session.redo),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _lay_out(self) -> None:
        self.people.setAccessibleName(self.tr("People"))
        self.people.setIconSize(QSize(DOT, DOT))
        self.people.setMinimumWidth(230)
        self.people.setSpacing(2)
        self.kind.addItems([_say(text) for text in KINDS.values()])
        self.add.setEnabled(False)
        for button in (self.me, self.remove):
            button.setAutoDefault(False)
        middle = QHBoxLayout()
        middle.setSpacing(3 * GAP)
        middle.addLayout(self._left())
        middle.addLayout(self._right(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(2 * GAP)
        column.addLayout(middle, 1)
        column.addWidget(foot_of(self, QDialogButtonBox.StandardButton.Close))
        fit(self, SIZE)

    def _left(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(GAP)
        left.addWidget(self.people, 1)
        left.addLayout(line_of(self.new_name, self.add))
        return left

    def _right(self) -> QVBoxLayout:
        form = QFormLayout()
        form.setVerticalSpacing(GAP)
        form.setHorizontalSpacing(2 * GAP)
        form.addRow(self.tr("&Name"), self.name)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("Co&lour"), self.colour)
        form.addRow(self.tr("Work"), self.work)
        foot = QHBoxLayout()
        foot.addWidget(self.me)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(2 * GAP)
        right.addLayout(form)
        right.addLayout(foot)
        right.addStretch(1)
        return right


def _dot(colour: str) -> QIcon:
    """A disc in a person's colour."""
    picture = QPixmap(2 * DOT, 2 * DOT)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(4, 4, 2 * DOT - 8, 2 * DOT - 8)
    painter.end()
    return QIcon(picture)


def _say(text: str) -> str:
    return QCoreApplication.translate("people", text)
