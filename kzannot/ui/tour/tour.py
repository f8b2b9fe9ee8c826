"""This module is about the tour as it is seen: a card beside what it speaks of, and a ring round that.

It is part of the window and stops nobody: everything goes on working beneath it. Escape ends it from
wherever the keys are, and the letters underlined on its buttons work with Alt.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from kzannot.ui.chips import smaller
from kzannot.ui.main_window import MainWindow
from kzannot.ui.theme import GAP, RADIUS, Theme
from kzannot.ui.tour.steps import STEPS, told_text

WIDTH = 400
"""How wide the card is, in pixels."""


class Ring(QWidget):
    """A line round a widget; the mouse goes through it."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("accent"), 3))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), RADIUS, RADIUS)


class Tour(QWidget):
    """The card of the tour; it goes away by itself when it is ended or the project is closed."""

    def __init__(self, theme: Theme, window: MainWindow) -> None:
        super().__init__(window)
        self._theme = theme
        self._window = window
        self._place = 0
        self._before: QWidget | None = None
        self._ring = Ring(theme, window)
        self._title = QLabel()
        self._title.setFont(smaller(self.font(), 1.15, QFont.Weight.DemiBold))
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._count = QLabel()
        self._count.setForegroundRole(self._count.palette().ColorRole.PlaceholderText)
        self._back = QPushButton(self.tr("&Back"), autoDefault=False)
        self._next = QPushButton(autoDefault=False)
        self._end = QPushButton(self.tr("End &tour"), autoDefault=False)
        self._back.clicked.connect(lambda: self.go_to(self._place - 1))
        self._next.clicked.connect(lambda: self.go_to(self._place + 1))
        self._end.clicked.connect(self.end)
        self._column = QVBoxLayout(self)
        self._lay_out()
        window.installEventFilter(self)
        application = QApplication.instance()
        assert isinstance(application, QApplication), "a window has its application"
        application.focusChanged.connect(self._follow_keys)
        if window.workspace:
            window.workspace.destroyed.connect(self.end)

    def start(self, take_keys: bool) -> None:
        """Show the first step; it takes the keys only where the person has asked for it."""
        self._before = QApplication.focusWidget()
        self._follow_keys(None, self._before)
        self.go_to(0)
        if take_keys:
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def title(self) -> str:
        """What is spoken of now."""
        return self._title.text()

    def ringed(self) -> QRect:
        """What the ring encloses, in the window's pixels."""
        return self._ring.geometry()

    def go_to(self, place: int) -> None:
        """Show a step; beyond the last one the tour is over."""
        workspace = self._window.workspace
        if place >= len(STEPS) or workspace is None:
            self.end()
            return
        self._place = max(0, place)
        step = STEPS[self._place]
        if step.dock:
            self._window.show_dock(step.dock)
        self._title.setText(QCoreApplication.translate("tour", step.title))
        self._text.setText(told_text(step, self._window.actions_of.keymap))
        self._count.setText(self.tr("{place} of {count}").format(place=self._place + 1, count=len(STEPS)))
        self._back.setEnabled(self._place > 0)
        last = self._place == len(STEPS) - 1
        self._next.setText(self.tr("&Done") if last else self.tr("&Next"))
        self.setAccessibleName(f"{self._title.text()}. {self._text.text()}")
        self._next.setAccessibleDescription(self.accessibleName())
        self._stand()

    @Slot()
    def end(self) -> None:
        """Go away, and give the keys back where the tour has them."""
        focused = QApplication.focusWidget()
        has_keys = focused is not None and self.isAncestorOf(focused)
        if has_keys and self._before and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self._ring, self):
            widget.hide()
            widget.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at its place when the window changes, and end with Escape before the text takes it."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self.isVisible():
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
            elif event.type() is QEvent.Type.KeyPress:
                self.end()
            return True
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._stand()
        return super().eventFilter(watched, event)

    @Slot(QWidget, QWidget)
    def _follow_keys(self, before: QWidget | None, now: QWidget | None) -> None:
        """Hear the keys of whoever of the window has them."""
        if before and isValid(before) and before is not self._window:
            before.removeEventFilter(self)
        if now and now.window() is self._window:
            now.installEventFilter(self)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a card with the edge of the ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colours.colour("accent"), 2))
        painter.setBrush(self._theme.colours.colour("base"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _stand(self) -> None:
        """Put the ring round what is spoken of, and the card beside it."""
        workspace = self._window.workspace
        if workspace is None:
            return
        target = STEPS[self._place].target(self._window, workspace)
        room = self._window.rect()
        spot = QRect(target.mapTo(self._window, QPoint(0, 0)), target.size()) if target.isVisible() else room
        self._ring.setGeometry(spot.intersected(room))
        width = self._theme.scaled(WIDTH)
        self.resize(width, self._column.totalHeightForWidth(width))
        self.move(beside(spot, QRect(QPoint(0, 0), self.size()), room))
        for widget in (self._ring, self):
            widget.show()
            widget.raise_()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self._end)
        foot.addWidget(self._count)
        foot.addStretch(1)
        foot.addWidget(self._back)
        foot.addWidget(self._next)
        column = self._column
        column.setContentsMargins(2 * GAP, 2 * GAP, 2 * GAP, 2 * GAP)
        column.setSpacing(GAP)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(GAP)
        column.addLayout(foot)


def beside(spot: QRect, card: QRect, room: QRect) -> QPoint:
    """Where a card stands: right of a spot, left, below or above it; where none has room, at its foot."""
    inner = room.adjusted(GAP, GAP, -GAP, -GAP)
    middle = QPoint(
        max(inner.left(), min(spot.center().x() - card.width() // 2, inner.right() - card.width())),
        max(inner.top(), min(spot.center().y() - card.height() // 2, inner.bottom() - card.height())),
    )
    for corner in (
        QPoint(spot.right() + GAP, middle.y()),
        QPoint(spot.left() - GAP - card.width(), middle.y()),
        QPoint(middle.x(), spot.bottom() + GAP),
        QPoint(middle.x(), spot.top() - GAP - card.height()),
    ):
        if inner.contains(QRect(corner, card.size())):
            return corner
    return QPoint(middle.x(), min(spot.bottom(), inner.bottom()) - card.height() - 2 * GAP)
