"""This module is about the question who codes: several people may use one project file in turn."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kzannot.errors import QT_TRANSLATE_NOOP
from kzannot.model.records import Annotator, AnnotatorKind
from kzannot.ui.chips import smaller
from kzannot.ui.grounds import put_in_the_middle
from kzannot.ui.plain import menu_text
from kzannot.ui.theme import GAP

WIDTH = 420
"""How wide the page's middle is, in pixels."""

HEIGHT = 34
"""How high a button is that stands for a decision, in pixels."""

KINDS = {
    AnnotatorKind.PERSON: "",
    AnnotatorKind.MACHINE: QT_TRANSLATE_NOOP("sign in", "machine"),
    AnnotatorKind.ADJUDICATED: QT_TRANSLATE_NOOP("sign in", "adjudicated"),
}


class SignInPage(QWidget):
    """The annotators of the project, and a field for a new name.

    Signals:
        chosen: the Annotator who codes now.
        named: the name of somebody new.
    """

    chosen = Signal(object)
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self.tr("Who are you?"))
        self._title.setFont(smaller(self.font(), 1.6, QFont.Weight.DemiBold))
        self._project = QLabel()
        self._project.setTextFormat(Qt.TextFormat.PlainText)
        self._project.setForegroundRole(self._project.palette().ColorRole.PlaceholderText)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(GAP)
        self._name = QLineEdit(placeholderText=self.tr("A new name"))
        self._name.setAccessibleName(self._name.placeholderText())
        self._begin = QPushButton(self.tr("&Begin"))
        self._begin.setEnabled(False)
        for widget in (self._name, self._begin):
            widget.setMinimumHeight(HEIGHT)
        self._name.textChanged.connect(lambda text: self._begin.setEnabled(bool(text.strip())))
        self._name.returnPressed.connect(self._give_name)
        self._begin.clicked.connect(self._give_name)
        self._at_hand: QWidget = self._name
        self._lay_out()

    def ask(self, project: str, annotators: Sequence[Annotator], last: UUID | None) -> None:
        """Ask, with the one who coded last at hand."""
        self._project.setText(project)
        while item := self._buttons.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        first: QWidget = self._name
        for annotator in annotators:
            button = self._button(annotator)
            self._buttons.addWidget(button)
            if annotator.id == last or first is self._name:
                first = button
        self._name.clear()
        self._at_hand = first
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Put the keys where the answer most likely is: a page that comes to the front has lost them."""
        super().showEvent(event)
        QTimer.singleShot(0, self._at_hand, self._focus)

    def _focus(self) -> None:
        if self.isVisible():
            self._at_hand.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, annotator: Annotator) -> QPushButton:
        kind = QCoreApplication.translate("sign in", KINDS[annotator.kind]) if KINDS[annotator.kind] else ""
        button = QPushButton(menu_text(f"{annotator.name}  ({kind})" if kind else annotator.name))
        button.setMinimumHeight(HEIGHT)
        button.setStyleSheet("text-align: left; padding-left: 12px;")
        button.setAutoDefault(True)
        button.clicked.connect(lambda: self.chosen.emit(annotator))
        return button

    def _give_name(self) -> None:
        if name := self._name.text().strip():
            self.named.emit(name)

    def _lay_out(self) -> None:
        field = QHBoxLayout()
        field.setSpacing(GAP)
        field.addWidget(self._name, 1)
        field.addWidget(self._begin)
        middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addStretch(2)
        middle.addWidget(self._title)
        middle.addWidget(self._project)
        middle.addSpacing(2 * GAP)
        middle.addLayout(self._buttons)
        middle.addSpacing(GAP)
        middle.addLayout(field)
        middle.addStretch(3)
        put_in_the_middle(self, middle, WIDTH)
