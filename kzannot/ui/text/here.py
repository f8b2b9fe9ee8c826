"""A line below the text that lists every span at the caret: Tab leads there, arrows from span to span.

It is a list like any other to a screen reader, and it says nothing that the mouse is not told by hovering.
Where many spans lie on each other it is long; so it is made anew when all is done that a key does.
"""

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QListWidget, QWidget

from kzannot.ui.text.hover import words_of
from kzannot.ui.text.view import SpanText

_BACK = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
ROOM = 8
"""How much higher the line is than its letters, in pixels."""
BESIDE = 24
"""The room beside the words of a span, in pixels: what the style leaves blank, and no less."""


class Here(QListWidget):
    """The spans at the caret of one view, the focused one current; choosing one focuses it in the text."""

    _outdated = Signal()

    def __init__(self, view: SpanText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._ids: list[object] = []
        self._words: list[str] = []
        self._is_outdated = False
        self._outdated.connect(self._catch_up, Qt.ConnectionType.QueuedConnection)  # before it is painted
        self.setFlow(QListView.Flow.LeftToRight)
        self.setObjectName("here")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setAccessibleName(self.tr("Spans at the caret"))
        self.setToolTip(self.tr("All spans at the caret; Tab leads here, arrows choose, Enter leads back."))
        self.setFixedHeight(self.fontMetrics().height() + ROOM)
        self.currentRowChanged.connect(self._choose)
        for changed in (view.caret_moved, view.selection_changed, view.marks_changed, view.mark_focused):
            changed.connect(self._expire)
        self._follow()

    def words(self) -> list[str]:
        """What the line says, a text for each span."""
        self._catch_up()
        return list(self._words)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """As narrow as a column may be."""
        return QSize(0, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the text, or from span to span."""
        self._catch_up()
        if event.key() in _BACK:
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Say as much of each span as there is room for."""
        super().resizeEvent(event)
        for row in range(self.count()):
            self.item(row).setSizeHint(QSize())
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Begin at the focused span, or at the first."""
        super().focusInEvent(event)
        self._catch_up()
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    @Slot()
    def _expire(self) -> None:
        if not self._is_outdated:
            self._is_outdated = True
            self._outdated.emit()

    @Slot()
    def _catch_up(self) -> None:
        """Show what is at the caret now, if that may be something else."""
        if self._is_outdated:
            self._is_outdated = False
            self._follow()

    def _follow(self) -> None:
        """Show what is at the caret."""
        marks, focused = self._view.marks_at_caret(), self._view.focused()
        words = [words_of(mark) for mark in marks]
        self._ids = [mark.id for mark in marks]
        with QSignalBlocker(self):
            if words != self._words:
                self._words = words
                self.clear()
                self.addItems(words)
                self._fit()
            self.setCurrentRow(self._ids.index(focused.id) if focused and focused.id in self._ids else -1)

    def _fit(self) -> None:
        """Let no span be wider than the line, so that what has no room is seen to go on."""
        width, advance = self.viewport().width(), self.fontMetrics().horizontalAdvance
        for row, words in enumerate(self._words):
            if advance(words) + BESIDE > width:
                self.item(row).setSizeHint(QSize(width, self.height()))

    @Slot(int)
    def _choose(self, row: int) -> None:
        if 0 <= row < len(self._ids):
            self._view.focus_mark(self._ids[row])
