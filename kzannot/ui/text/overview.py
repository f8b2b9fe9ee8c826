"""A strip beside the scroll bar that shows the whole text at once: marks, unread stretches, what is visible.

Unread sections are hatched on the left, own marks lie in the middle and others' on the right, so that
place and shape say it besides the colour. A click goes there.
"""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kzannot.ui.contrast import legible
from kzannot.ui.patterns import pattern_brush
from kzannot.ui.text.values import State
from kzannot.ui.text.view import SpanText
from kzannot.ui.theme import Colours

WIDTH = 16
SHORTEST = 2.0
"""How high a mark of one word is at least, in pixels."""

DELAY = 100
"""How many milliseconds pass before the strip follows: the text comes first."""


class Overview(QWidget):
    """Shows the whole text of one view, and scrolls it where it is clicked."""

    def __init__(self, view: SpanText, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._colours = colours
        self._picture: QPixmap | None = None
        self._later = QTimer(self, singleShot=True, interval=DELAY)
        self._later.timeout.connect(self._draw_anew)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Overview of the text"))
        view.marks_changed.connect(self._later.start)
        view.settled.connect(self._later.start)
        view.verticalScrollBar().valueChanged.connect(self.update)

    def set_colours(self, colours: Colours) -> None:
        """Draw in the colours of another theme."""
        self._colours = colours
        self._draw_anew()

    def sizeHint(self) -> QSize:  # noqa: N802
        """A narrow strip."""
        return QSize(WIDTH, 100)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Show the strip, and a frame around what is visible."""
        painter = QPainter(self)
        if self._picture is None:
            self._picture = self._drawn()
        painter.drawPixmap(0, 0, self._picture)
        bar = self._view.verticalScrollBar()
        whole = max(1, bar.maximum() + bar.pageStep())
        top, height = bar.value() / whole * self.height(), bar.pageStep() / whole * self.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, top, WIDTH, height), self._colours.colour("text", 0.07))
        painter.setPen(QPen(self._colours.colour("mark"), 1))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, WIDTH - 1, max(6.0, height - 1)), 2, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Draw the strip for another height."""
        self._draw_anew()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll to the place."""
        self._go_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Scroll along."""
        self._go_to(event.position())

    def _go_to(self, place: QPointF) -> None:
        bar = self._view.verticalScrollBar()
        share = place.y() / max(1, self.height())
        bar.setValue(round(share * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))

    def _draw_anew(self) -> None:
        self._picture = None
        self.update()

    def _drawn(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(self._colours.colour("base"))
        painter = QPainter(picture)
        hatch = pattern_brush("horizontal", self._colours.colour("mark"), scale=0.5)
        for top, height in self._unread():
            painter.fillRect(QRectF(1, top, 3, height), hatch)
        page = self._colours.colour("base")
        for mark in self._view.marks():
            top, height = self._stretch(mark.start, mark.end)
            left, width = (5.0, 5.0) if mark.own else (11.0, 4.0)
            painter.fillRect(QRectF(left, top, width, height), legible(QColor(mark.colour), page))
        painter.end()
        return picture

    def _unread(self) -> Iterator[tuple[float, float]]:
        for section, state in zip(self._view.sections(), self._view.states(), strict=True):
            if state is State.UNREAD and section.is_leaf:
                yield self._stretch(section.start, section.end)

    def _stretch(self, start: int, end: int) -> tuple[float, float]:
        """Top and height of a stretch of the text on the strip."""
        first, last = self._view.share_at(start), self._view.share_at(end)
        return first * self.height(), max(SHORTEST, (last - first) * self.height())
