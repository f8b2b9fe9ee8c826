"""This module is about the palette itself: a field and a list over the window, without a frame of its own.

It is a part of the window, so opening it takes no time, and the text beneath keeps its caret and selection.
Whoever had the keys before gets them back, whatever is chosen.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget
from shiboken6 import isValid

from kzannot.ui.palette.entries import Entry
from kzannot.ui.palette.ranking import ranked
from kzannot.ui.palette.rows import ENTRY, EntryRows
from kzannot.ui.theme import GAP, RADIUS, Theme, wide

WIDTH = 640
"""How wide the palette is where the window has the room, in pixels."""

ROWS = 12
"""How many entries are in sight."""

MOST = 200
"""How many entries are listed at most: who needs more has to type another letter."""

FROM_TOP = 72
"""How far below the window's upper edge it stands, in pixels."""

CONTROL = Qt.KeyboardModifier.ControlModifier


class Field(QLineEdit):
    """Where one types what is looked for.

    Signals:
        left: the keys went elsewhere.
    """

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Say that the keys went elsewhere; a menu of the field itself does not count."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.left.emit()


class Palette(QWidget):
    """Finds an entry by a few letters, and does it; `window` is what it stands over."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.setObjectName("palette")
        self.setAccessibleName(self.tr("Command palette"))
        self._field = Field(placeholderText=self.tr("Action, frame or article"))
        self._field.setAccessibleName(self.tr("Command palette"))
        self._field.textChanged.connect(self._find)
        self._field.left.connect(self._hide)
        self._field.installEventFilter(self)
        self._model = QStandardItemModel(self)
        self._list = self._make_list(theme)
        self._nothing = QLabel(self.tr("Nothing is called that."))
        self._nothing.setContentsMargins(GAP, GAP, GAP, GAP)
        self._nothing.setForegroundRole(self._nothing.palette().ColorRole.PlaceholderText)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        for widget in (self._field, self._list, self._nothing):
            column.addWidget(widget)
        window.installEventFilter(self)
        self.hide()

    def ask(self, entries: Sequence[Entry]) -> None:
        """Show the entries, and let the person type; asking again closes the palette."""
        if self.isVisible():
            self.leave()
            return
        self._before = QApplication.focusWidget()
        self._entries = entries
        self._field.clear()
        self._find("")
        self._place()
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def type(self, letters: str) -> None:
        """Look for something, as if it had been typed."""
        self._field.setText(letters)

    def shown(self) -> list[Entry]:
        """The entries that are listed now, from top to bottom."""
        return [self._model.item(row).data(ENTRY) for row in range(self._model.rowCount())]

    def chosen(self) -> Entry | None:
        """The entry that Enter would do."""
        entry: Entry | None = self._list.currentIndex().data(ENTRY)
        return entry

    @Slot()
    def leave(self) -> None:
        """Close, and give the keys back to who had them."""
        before = self._before
        if before and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hide()

    # Keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move in the list and choose from the field; stay in place when the window changes its size."""
        if watched is self._window and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        if watched is self._field and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride and self._step(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and (step := self._step(event)):
                step()
                return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key does here; None where it is the field's."""
        beside = bool(event.modifiers() & CONTROL)
        return {
            Qt.Key.Key_Escape: self.leave,
            Qt.Key.Key_Return: lambda: self._choose(beside),
            Qt.Key.Key_Enter: lambda: self._choose(beside),
            Qt.Key.Key_Tab: lambda: None,
            Qt.Key.Key_Backtab: lambda: None,
            Qt.Key.Key_Down: lambda: self._move(1),
            Qt.Key.Key_Up: lambda: self._move(-1),
            Qt.Key.Key_PageDown: lambda: self._move(ROWS - 1),
            Qt.Key.Key_PageUp: lambda: self._move(1 - ROWS),
        }.get(Qt.Key(event.key()))

    def _move(self, step: int) -> None:
        """Go on in the list: a single step leads round its end, a page stops there."""
        count = self._model.rowCount()
        if not count:
            return
        row = self._list.currentIndex().row() + step
        self._go_to(row % count if abs(step) == 1 else max(0, min(count - 1, row)))

    def _go_to(self, row: int) -> None:
        index = self._model.index(row, 0)
        self._list.setCurrentIndex(index)
        self._list.scrollTo(index)
        entry: Entry = index.data(ENTRY)
        spoken = ", ".join(part for part in (entry.title, entry.kind, entry.key, entry.reason) if part)
        self._field.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleEvent(self._field, QAccessible.Event.DescriptionChanged))

    def _choose(self, beside: bool = False) -> None:
        """Do what is chosen, from where the keys were before; what cannot act stays, with its reason."""
        entry = self.chosen()
        if entry is None or entry.reason:
            return
        self.leave()
        (entry.beside if beside and entry.beside else entry.run)()

    # Show

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a card with an edge that is seen on every ground."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("mark"), 1))
        painter.setBrush(self._theme.colours.colour("base"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)

    @Slot(str)
    def _find(self, typed: str) -> None:
        places = ranked(typed, [entry.texts for entry in self._entries])[:MOST]
        self._model.clear()
        for place in places:
            self._model.appendRow(_item(self._entries[place]))
        self._list.setVisible(bool(places))
        self._nothing.setVisible(not places)
        if places:
            self._go_to(0)
        self._place()

    @Slot()
    def _hide(self) -> None:
        self._before = None
        self.hide()
        self._entries = ()

    def _place(self) -> None:
        """Stand at the top of the window, in its middle, as high as the entries in sight."""
        width = min(wide(WIDTH), self._window.width() - 4 * GAP)
        rows = min(ROWS, max(1, self._model.rowCount()))
        height = self._list.sizeHintForRow(0) if self._model.rowCount() else self._nothing.sizeHint().height()
        field = self._field.sizeHint().height()
        top = min(FROM_TOP, self._window.height() // 8)
        self.resize(QSize(width, field + rows * height + 3 * GAP + 2))
        self.move(QPoint((self._window.width() - width) // 2, top))

    def _make_list(self, theme: Theme) -> QListView:
        view = QListView()
        view.setModel(self._model)
        view.setItemDelegate(EntryRows(theme, view))
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setUniformItemSizes(True)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(self.tr("What was found"))
        view.clicked.connect(lambda: self._choose())
        return view


def _item(entry: Entry) -> QStandardItem:
    item = QStandardItem(entry.title)
    item.setData(entry, ENTRY)
    item.setData(entry.reason or entry.kind, Qt.ItemDataRole.AccessibleDescriptionRole)
    return item
