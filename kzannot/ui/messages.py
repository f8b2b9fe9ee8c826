"""This module is about the message bar: what was refused and what is new, said without interrupting.

It floats over the foot of the window's middle, takes no focus and no room, and goes away by itself.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from kzannot.ui.announcing import announce
from kzannot.ui.theme import GAP, RADIUS, Theme

SHOWN_MS = 7000
"""How long a message stays, in milliseconds; longer for a long text."""

PER_LETTER_MS = 60
MARGIN = 2 * GAP
FOOT = 3 * GAP
"""The room that stays free below, where the columns tell which spans are at the caret."""

WIDEST = 680
STRIPE = 4


class MessageBar(QFrame):
    """One message at a time, the newest; at the foot of the widget that it is given."""

    def __init__(self, theme: Theme, above: QWidget) -> None:
        super().__init__(above)
        self._theme = theme
        self._above = above
        self._mark = "accent"
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = QToolButton(self)
        close.setText("×")
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setAccessibleName(self.tr("Close message"))
        close.clicked.connect(self.hide)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(STRIPE + 2 * GAP, GAP, GAP, GAP)
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.hide)
        above.installEventFilter(self)
        self.hide()

    def text(self) -> str:
        """What is said now; empty where nothing is."""
        return self._text.text() if self.isVisible() else ""

    @Slot(str)
    def refuse(self, text: str) -> None:
        """Say why something was not done."""
        self._say(text, "bad")
        announce(self, text, at_once=True)

    @Slot(str)
    def tell(self, text: str) -> None:
        """Say what is new."""
        self._say(text, "accent")
        announce(self, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay at the foot of the widget below."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw a card with a stripe in the colour of the occasion."""
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.colour("mark"), 1))
        painter.setBrush(colours.colour("base"))
        card = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, RADIUS, RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(getattr(colours, self._mark)))
        painter.drawRoundedRect(6, 7, STRIPE, self.height() - 14, 2, 2)

    def _say(self, text: str, mark: str) -> None:
        self._mark = mark
        self._text.setText(text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(SHOWN_MS + PER_LETTER_MS * len(text))

    def _place(self) -> None:
        above = self._above
        beside = 2 * MARGIN + self._text.fontMetrics().horizontalAdvance("×") * 4
        wanted = self._text.fontMetrics().horizontalAdvance(self._text.text()) + beside + MARGIN
        width = min(above.width() - 2 * MARGIN, WIDEST, wanted)
        height = self._row.totalHeightForWidth(width)
        top = above.height() - height - MARGIN - FOOT
        self.setGeometry((above.width() - width) // 2, top, width, height)
