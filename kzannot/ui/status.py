"""This module is about the foot of the window: who codes, what is left to do, when it was saved."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from kzannot.ui.plain import menu_text
from kzannot.ui.theme import GAP


class Status(QStatusBar):
    """Numbers of the focused article; a click on one goes to the next such place.

    Signals:
        annotator_clicked: somebody else wants to sign in.
        unread_clicked: the next unread section is wanted.
        unfinished_clicked: the next span that lacks an answer is wanted.
    """

    annotator_clicked = Signal()
    unread_clicked = Signal()
    unfinished_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self.setContentsMargins(GAP, 0, GAP, 0)
        self._annotator = _button(self.tr("Somebody else signs in"))
        self._unread = _button(self.tr("Go to the next unread section"))
        self._unfinished = _button(self.tr("Go to the next span that lacks an answer"))
        self._active = QLabel()
        self._active.setContentsMargins(GAP, 0, GAP, 0)
        self._active.setToolTip(self.tr("How long you have worked at this article"))
        self._saved = QLabel()
        self._saved.setContentsMargins(GAP, 0, GAP, 0)
        self._annotator.clicked.connect(self.annotator_clicked)
        self._unread.clicked.connect(self.unread_clicked)
        self._unfinished.clicked.connect(self.unfinished_clicked)
        self.addWidget(self._annotator)
        for widget in (self._active, self._unfinished, self._unread, self._saved):
            self.addPermanentWidget(widget)
        self.clear()

    def clear(self) -> None:
        """Show nothing, as where no project is open."""
        for widget in (self._annotator, self._active, self._unread, self._unfinished, self._saved):
            widget.hide()

    def show_annotator(self, name: str) -> None:
        """Show who is signed in."""
        self._annotator.setText(menu_text(name))
        self._annotator.show()

    def show_saved(self, at: datetime | None, read_only: bool) -> None:
        """Show when the last edit was stored."""
        if read_only:
            self._saved.setText(self.tr("Read only"))
        elif at:
            self._saved.setText(self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M:%S}"))
        self._saved.setVisible(bool(at) or read_only)

    def show_active(self, seconds: int | None) -> None:
        """Show how long the focused article has taken; None where no article is."""
        self._active.setVisible(seconds is not None)
        self._active.setText(self.tr("Active: {minutes} min").format(minutes=(seconds or 0) // 60))

    def show_counts(self, unfinished: int | None, unread: int | None) -> None:
        """Show how much is open in the focused article; None where no article is."""
        self._unfinished.setVisible(unfinished is not None)
        self._unread.setVisible(unread is not None)
        self._unfinished.setText(self.tr("Unfinished spans: {count}").format(count=unfinished))
        self._unread.setText(self.tr("Unread sections: {count}").format(count=unread))


def _button(hint: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setToolTip(hint)
    return button
