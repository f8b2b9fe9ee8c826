"""This module is about the line that shows how far the work is, with the button that calls it off."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from kzannot.ui.agreement.keys import with_key
from kzannot.ui.theme import GAP


class Busy(QWidget):
    """Keeps its room while nothing is done, so that nothing moves when work begins.

    Signals:
        called_off: the work is not wanted any more.
        wanted: the work that was called off is wanted again.
    """

    called_off = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = QLabel()
        self._words.setForegroundRole(self._words.palette().ColorRole.PlaceholderText)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(4)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.stop = QPushButton(with_key(self.tr("Stop"), "back"))
        self.again = QPushButton(self.tr("Compute"))
        self.stop.clicked.connect(self.called_off)
        self.again.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._words)
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        row.addWidget(self.again)
        self.setFixedHeight(self.stop.sizeHint().height())
        self.rest(False)

    @Slot(int, int)
    def show_progress(self, done: int, total: int) -> None:
        """Show how much is done; with nothing in all, that it has begun."""
        for part in (self._words, self._bar, self.stop):
            part.show()
        self.again.hide()
        self._words.setText(self.tr("Computing…"))
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    @Slot(bool)
    def rest(self, called_off: bool) -> None:
        """Show that nothing is being done; where the work was called off, the way to have it after all."""
        self._bar.hide()
        self.stop.hide()
        self.again.setVisible(called_off)
        self._words.setVisible(called_off)
        self._words.setText(self.tr("Called off. What is shown may be old.") if called_off else "")
