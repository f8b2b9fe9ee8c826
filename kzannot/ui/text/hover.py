"""What is told of the marks under the mouse: after a short rest, as plain words, until the mouse goes on.

Qt's own tooltips come after 700 milliseconds, which is too long for a question that is asked all day.
"""

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QEvent, QObject, QPointF, QTimer, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from kzannot.ui.text.values import Mark

REST = 300
"""For how many milliseconds the mouse rests before it is told anything."""

MOST = 20
"""How many marks a tooltip lists."""

_ENDS = (QEvent.Type.Leave, QEvent.Type.Wheel, QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress)


class Hover(QObject):
    """Tells in a tooltip which marks `marks_under` finds where the mouse rests on a widget."""

    def __init__(self, widget: QWidget, marks_under: Callable[[QPointF], list[Mark]]) -> None:
        super().__init__(widget)
        self._widget = widget
        self._marks_under = marks_under
        self._place = QPointF()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._tell)
        widget.setMouseTracking(True)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the mouse; Qt's own tooltip is not asked."""
        if event.type() is QEvent.Type.ToolTip:
            return True
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and not event.buttons():
            self._place = event.position()
            self._rest.start()
        elif event.type() in _ENDS:
            self._rest.stop()
        return False

    @Slot()
    def _tell(self) -> None:
        text = tip_of(self._marks_under(self._place))
        place = self._widget.mapToGlobal(self._place.toPoint())
        QToolTip.showText(place, text, self._widget)


def tip_of(marks: Iterable[Mark]) -> str:
    """A line for each mark, as rich text in which every sign stands for itself; empty without marks."""
    lines = [escape(words_of(mark)) for mark in marks]
    if len(lines) > MOST:
        lines = [*lines[:MOST], f"+{len(lines) - MOST}"]
    return f"<qt>{'<br>'.join(lines)}</qt>" if lines else ""


def words_of(mark: Mark) -> str:
    """A mark in words: its badge, and what its label says."""
    look = mark.look
    signs = " ".join(part for part in (look.badge, look.sub) if part)
    return f"{signs}  {look.label}".strip()
